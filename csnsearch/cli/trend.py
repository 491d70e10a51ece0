"""``csnsearch trend``: how often a word is used, year by year."""

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
from csnsearch.search.inquiry_json import trend_json
from csnsearch.search.searcher import Searcher
from csnsearch.search.trend import Trend, TrendYear

_BAR = 40
_FULL, _HALF = "█", "▌"


@command(
    "trend",
    "Chaque barre est la part des documents de l'année qui répondent.\n"
    "Exemples :\n"
    "  csnsearch trend assurance-chômage\n"
    "  csnsearch trend '\"front commun\"' --csv",
)
@argument("query", nargs=-1, required=True, metavar="REQUÊTE")
@index_option
@facet_option
@option("--csv", "as_csv", is_flag=True, help="Donne un tableau CSV, pour un tableur.")
@json_option
def trend(
    query: tuple[str, ...], index_path: Path, facets: tuple[str, ...],
    as_csv: bool, as_json: bool,  # noqa: FBT001  click's own
) -> None:  # fmt: skip
    found = Searcher.open(index_path).trend(" ".join(query), filters=chosen_facets(facets))
    if as_json:
        print_json(trend_json(found, current_language()))
    elif as_csv:
        _print_table(found)
    else:
        for line in _lines(found):
            click.echo(line)


def _print_table(found: Trend) -> None:
    heads = (
        message("année"), message("documents"), message("passages"),
        message("documents de l'année"), message("part"),
    )  # fmt: skip
    print_csv(
        heads,
        (
            (year.year, year.documents, year.passages, year.all_documents, round(year.share, 4))
            for year in found.years
        ),
    )


def _lines(found: Trend) -> Iterator[str]:
    summary = plural(
        "{count} document — compris comme : {understood}",
        "{count} documents — compris comme : {understood}",
        found.total,
        understood=found.understood,
    )
    yield click.style(say(summary), bold=True)
    yield from notice_lines(found.notices)
    highest = max((year.share for year in found.years), default=0.0)
    for year in found.years:
        yield _year(year, highest)
    if found.all_undated:
        undated = message(
            "sans date : {count} sur {all}", count=found.undated, all=found.all_undated
        )
        yield click.style(say(undated), dim=True)


def _year(year: TrendYear, highest: float) -> str:
    bar = click.style(_bar(year.share / highest), fg="yellow") if year.documents else ""
    counts = message("{count} sur {all}", count=year.documents, all=year.all_documents)
    percent = f"{100 * year.share:3.0f} %" if year.all_documents else "   –  "
    return f"{year.year}  {percent}  {say(counts):<14}{bar}".rstrip()


def _bar(part: float) -> str:
    """The longest bar for 1; something for the least that is not nothing."""
    halves = round(2 * _BAR * part) or int(part > 0)
    return _FULL * (halves // 2) + _HALF * (halves % 2)
