"""``csnsearch concordance``: every use of a word with what stands around it."""

from collections.abc import Iterator
from pathlib import Path

import click

from csnsearch.cli.csv_output import print_csv
from csnsearch.cli.language import current_language, say
from csnsearch.cli.options import (
    argument,
    chosen_facets,
    command,
    facet_option,
    index_option,
    json_option,
    option,
    print_json,
)
from csnsearch.cli.render import notice_lines
from csnsearch.messages import message, plural
from csnsearch.search.concordance import (
    MAX_WIDTH,
    Concordance,
    ConcordanceLine,
    ConcordanceSort,
    Layout,
)
from csnsearch.search.inquiry_json import concordance_json
from csnsearch.search.searcher import Searcher

_WIDTH = 45
"""Characters on each side that leave a line of a terminal room for where it comes from."""


@command(
    "concordance",
    "Exemples :\n"
    '  csnsearch concordance "droit de grève" --width 60\n'
    "  csnsearch concordance '\"front commun\"' --sort right --csv",
)
@argument("query", nargs=-1, required=True, metavar="REQUÊTE")
@index_option
@facet_option
@option("--width", type=click.IntRange(10, MAX_WIDTH), default=_WIDTH, show_default=True,
        metavar="N", help="Nombre de caractères de chaque côté.")  # fmt: skip
@option(
    "--sort",
    type=click.Choice([sort.value for sort in ConcordanceSort]),
    default=ConcordanceSort.DATE.value,
    show_default=True,
    help="Ordre : date, titre du document (document), mots d'avant (left) ou d'après (right).",
)
@option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, metavar="N",
        help="Nombre de lignes.")  # fmt: skip
@option("--offset", type=click.IntRange(0, 1000), default=0, show_default=True, metavar="N",
        help="Lignes à passer avant la première.")  # fmt: skip
@option("--csv", "as_csv", is_flag=True, help="Donne un tableau CSV, pour un tableur.")
@json_option
def concordance(  # noqa: PLR0913, PLR0917  one parameter per option
    query: tuple[str, ...], index_path: Path, facets: tuple[str, ...], width: int, sort: str,
    limit: int, offset: int, as_csv: bool, as_json: bool,  # noqa: FBT001  click's own
) -> None:  # fmt: skip
    layout = Layout(limit, offset, ConcordanceSort(sort), width)
    searcher = Searcher.open(index_path)
    found = searcher.concordance(" ".join(query), filters=chosen_facets(facets), layout=layout)
    if as_json:
        print_json(concordance_json(found, current_language()))
    elif as_csv:
        _print_table(found)
    else:
        for line in _lines(found, width):
            click.echo(line)


def _print_table(found: Concordance) -> None:
    heads = (
        message("avant"), message("mot"), message("après"), message("identifiant"),
        message("titre"), message("date"), message("page"), message("passage"),
    )  # fmt: skip
    print_csv(heads, map(_row, found.lines))


def _row(line: ConcordanceLine) -> tuple[object, ...]:
    date = line.date.iso if line.date else None
    return (line.left, line.match, line.right, line.document, line.title, date, line.page,
            line.passage)  # fmt: skip


def _lines(found: Concordance, width: int) -> Iterator[str]:
    summary = plural(
        "{count} emploi — compris comme : {understood}",
        "{count} emplois — compris comme : {understood}",
        found.total,
        understood=found.understood,
    )
    yield click.style(say(summary), bold=True)
    yield from notice_lines(found.notices)
    longest = max((len(line.match) for line in found.lines), default=0)
    for line in found.lines:
        match = click.style(line.match, fg="yellow", bold=True)
        room = " " * (longest - len(line.match))
        yield f"{line.left:>{width}}{match}{line.right:<{width}}{room}  {_place(line)}"


def _place(line: ConcordanceLine) -> str:
    facts = [line.date.iso if line.date else "", line.document]
    if line.page is not None:
        facts.append(say(message("p. {page}", page=line.page)))
    return click.style(" · ".join(fact for fact in facts if fact), fg="cyan")
