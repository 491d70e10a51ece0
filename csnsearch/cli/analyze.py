"""``csnsearch analyze``: what the chain makes of a text, step by step."""

import sys

import click

from csnsearch.analysis import analyzer_for
from csnsearch.analysis.analyzer import Step
from csnsearch.cli.language import say_value
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
    given = " ".join(text) or _piped()
    if not given.strip():
        raise QueryError(message("Donnez le texte à analyser, ou envoyez-le par un tube."))
    steps = list(analyzer_for(language).explain(given))
    if as_json:
        print_json([_step_json(step) for step in steps])
        return
    for step in steps:
        click.secho(say_value(step.name), bold=True, nl=False)
        click.echo(f" — {say_value(step.reason)}" if step.reason else "")
        click.echo(f"    {step.output}")


def _piped() -> str:
    """What a pipe gives; bytes that are not UTF-8 show as �."""
    if sys.stdin.isatty():
        return ""
    return sys.stdin.buffer.read().decode("utf-8", errors="replace")


def _step_json(step: Step) -> dict[str, str]:
    return {
        "name": say_value(step.name),
        "reason": say_value(step.reason),
        "output": step.output,
    }
