"""``csnsearch search``: ask, and read the answer."""

from datetime import datetime
from pathlib import Path

import click

from csnsearch.cli.language import current_language
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
from csnsearch.cli.render import render_result
from csnsearch.engines.base import Sort
from csnsearch.errors import QueryError
from csnsearch.messages import message
from csnsearch.search.as_json import result_json
from csnsearch.search.question import Synonyms
from csnsearch.search.result import SearchResult
from csnsearch.search.scope import Scope
from csnsearch.search.searcher import Searcher


@command(
    "search",
    "Exemples :\n"
    '  csnsearch search "employés municipaux"\n'
    "  csnsearch search '\"droit de grève\" -lock-out date:2011..2015'\n"
    '  csnsearch search grève --facet "dossier=Secteur public" --facet dossier=Éducation\n'
    "  csnsearch search sous-traitance --in resolutions --sort=-date",
)
@argument("query", nargs=-1, metavar="REQUÊTE")
@index_option
@facet_option
@option(
    "--in",
    "scope",
    type=click.Choice([scope.value for scope in Scope]),
    default=Scope.DOCUMENTS.value,
    show_default=True,
    help="Ce qu'on cherche : documents entiers, passages, résolutions ou recommandations.",
)
@option(
    "--sort",
    type=click.Choice([sort.value for sort in Sort]),
    default=Sort.RELEVANCE.value,
    show_default=True,
    help="Ordre : pertinence, date (anciens d'abord) ou -date (récents d'abord).",
)
@option("--limit", type=click.IntRange(0, 1000), default=10, show_default=True, metavar="N",
        help="Nombre de résultats.")  # fmt: skip
@option("--offset", type=click.IntRange(0, 1000), default=0, show_default=True, metavar="N",
        help="Résultats à passer avant le premier.")  # fmt: skip
@option(
    "--synonyms",
    type=click.Choice([choice.value for choice in Synonyms]),
    default=Synonyms.ON.value,
    show_default=True,
    help="Cherche aussi les sigles, synonymes et autres graphies (on), ou les seuls mots "
    "tapés (off).",
)
@option("--explain", is_flag=True, help="Dit de quoi chaque score est fait.")
@option(
    "--format",
    "written",
    type=click.Choice(["text", "json", "csv", "ris", "bibtex", "csl", "citation"]),
    default="text",
    show_default=True,
    help="Comment le résultat est écrit : pour lire, pour un programme, ou en références.",
)
@json_option
def search(  # noqa: PLR0913, PLR0917  one parameter per option
    query: tuple[str, ...], index_path: Path, facets: tuple[str, ...], scope: str, sort: str,
    limit: int, offset: int, synonyms: str, written: str,
    explain: bool, as_json: bool,  # noqa: FBT001  click's own
) -> None:  # fmt: skip
    text = " ".join(query).strip()
    filters = chosen_facets(facets)
    if not text and not filters:
        raise QueryError(
            message(
                "La requête est vide : donnez au moins un mot, par exemple "
                "« csnsearch search grève », ou une facette."
            )
        )
    result = Searcher.open(index_path).search(
        text, filters=filters, scope=Scope(scope), sort=Sort(sort),
        limit=limit, offset=offset, explain=explain, synonyms=Synonyms(synonyms),
    )  # fmt: skip
    if as_json or written == "json":
        print_json(result_json(result, current_language()))
    elif written in _REFERENCES:
        _print_references(result, _REFERENCES[written])
    else:
        render_result(result, offset=offset)


_REFERENCES = {"csv": "csv", "ris": "ris", "bibtex": "bib", "csl": "json", "citation": "txt"}


def _print_references(result: SearchResult, name: str) -> None:
    """The hits as references, to the byte: some formats end their lines in their own way."""
    # Only those who save references pay for their formats.
    from csnsearch.search.citation import reference_of_hit  # noqa: PLC0415
    from csnsearch.search.export_formats import EXPORT_FORMATS  # noqa: PLC0415

    today = datetime.now().astimezone().date()
    references = [reference_of_hit(hit, consulted=today) for hit in result.hits]
    text = EXPORT_FORMATS[name].write(references, current_language())
    click.echo(text.encode(), nl=name == "json")
