"""``csnsearch suggest``: completions of what is being typed."""

from pathlib import Path

import click

from csnsearch.cli.language import say
from csnsearch.cli.options import argument, command, index_option, json_option, option, print_json
from csnsearch.messages import message
from csnsearch.search.as_json import suggestion_json
from csnsearch.search.searcher import Searcher


@command(
    "suggest",
    "Exemple :\n  csnsearch suggest négo",
)
@argument("prefix", nargs=-1, required=True, metavar="DÉBUT")
@index_option
@option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, metavar="N",
        help="Nombre de propositions.")  # fmt: skip
@json_option
def suggest(prefix: tuple[str, ...], index_path: Path, limit: int, as_json: bool) -> None:  # noqa: FBT001
    found = Searcher.open(index_path).suggest(" ".join(prefix), limit)
    if as_json:
        print_json([suggestion_json(suggestion) for suggestion in found])
        return
    if not found:
        click.echo(say(message("Rien dans l'index ne commence ainsi.")))
    for suggestion in found:
        kind = suggestion.facet or suggestion.id or ""
        click.echo(f"{suggestion.count:>7}  {suggestion.text}" + (f"  ({kind})" if kind else ""))
