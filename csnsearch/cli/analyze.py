"""``csnsearch analyze``: what the chain makes of a text, step by step."""

import sys

import click

from csnsearch.analysis import analyzer_for
from csnsearch.cli.options import argument, command, json_option, option, print_json
from csnsearch.errors import QueryError
from csnsearch.messages import LANGUAGES, message


@command(
    "analyze",
    'Exemple :\n  csnsearch analyze "Les employé·e·s de l\'Outaouais et le PL-89"',
)
@argument("text", nargs=-1, metavar="TEXTE")
@option(
    "--as", "language", type=click.Choice(LANGUAGES), default="fr", show_default=True,
    help="Langue du texte.",
)  # fmt: skip
@json_option
def analyze(text: tuple[str, ...], language: str, as_json: bool) -> None:  # noqa: FBT001
    given = " ".join(text) or ("" if sys.stdin.isatty() else sys.stdin.read())
    if not given.strip():
        raise QueryError(message("Donnez le texte à analyser, ou envoyez-le par un tube."))
    steps = list(analyzer_for(language).explain(given))
    if as_json:
        print_json([step._asdict() for step in steps])
        return
    for step in steps:
        click.secho(step.name, bold=True, nl=False)
        click.echo(f" — {step.reason}" if step.reason else "")
        click.echo(f"    {step.output}")
