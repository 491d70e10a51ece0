"""``csnsearch similar``: documents like one."""

from pathlib import Path

import click

from csnsearch.cli.language import current_language
from csnsearch.cli.options import argument, command, index_option, json_option, option, print_json
from csnsearch.cli.render import render_result
from csnsearch.search.as_json import result_json
from csnsearch.search.searcher import Searcher


@command(
    "similar",
    "L'identifiant est celui que donne « csnsearch search ».\n"
    "Exemple :\n  csnsearch similar IDENTIFIANT --limit 5",
)
@argument("document_id", metavar="ID")
@index_option
@option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, metavar="N",
        help="Nombre de documents.")  # fmt: skip
@json_option
def similar(document_id: str, index_path: Path, limit: int, as_json: bool) -> None:  # noqa: FBT001
    result = Searcher.open(index_path).similar(document_id, limit)
    if as_json:
        print_json(result_json(result, current_language()))
    else:
        render_result(result)
