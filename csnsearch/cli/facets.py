"""``csnsearch facets``: the values of each facet, with exact counts."""

from pathlib import Path

import click

from csnsearch.cli.language import current_language, say
from csnsearch.cli.options import (
    argument,
    chosen_facets,
    command,
    facet_option,
    index_option,
    json_option,
    print_json,
)
from csnsearch.document import PATH_SEPARATOR
from csnsearch.messages import message
from csnsearch.schema import MISSING, SCHEMA
from csnsearch.search.as_json import facet_count_json
from csnsearch.search.facets import MISSING_LABEL
from csnsearch.search.result import FacetCount
from csnsearch.search.searcher import Searcher


@command(
    "facets",
    "Exemples :\n  csnsearch facets\n  csnsearch facets grève --facet annee=2011",
)
@argument("query", nargs=-1, metavar="[REQUÊTE]")
@index_option
@facet_option
@json_option
def facets(
    query: tuple[str, ...],
    index_path: Path,
    facets: tuple[str, ...],
    as_json: bool,  # noqa: FBT001
) -> None:
    found = Searcher.open(index_path).facets(" ".join(query), filters=chosen_facets(facets))
    if as_json:
        language = current_language()
        print_json(
            {
                name: [facet_count_json(c, language) for c in counts]
                for name, counts in found.items()
            }
        )
        return
    if not found:
        click.echo(say(message("Cet index n'a pas de facettes.")))
    for name, counts in found.items():
        _render(name, counts)


def _render(name: str, counts: tuple[FacetCount, ...]) -> None:
    facet = SCHEMA.facet(name)
    label = say(facet.label) if facet else name
    click.secho(f"{label} ({name})", bold=True)
    ordered = sorted(counts, key=_by_path) if facet and facet.hierarchical else counts
    for count in ordered:
        depth = count.value.count(PATH_SEPARATOR)
        shown = say(MISSING_LABEL) if count.value == MISSING else count.label
        mark = "x " if count.selected else ""
        click.echo(f"{count.count:>7}  {'  ' * depth}{mark}{shown}")


def _by_path(count: FacetCount) -> tuple[bool, str]:
    return count.value == MISSING, count.value
