"""``csnsearch check``: verify the index, document by document."""

from pathlib import Path

import click

from csnsearch.cli.language import current_language, say
from csnsearch.cli.options import command, index_option, json_option, print_json
from csnsearch.inspection import check as verify
from csnsearch.messages import message, plural


@command(
    "check",
    "Exemple :\n  csnsearch check",
)
@index_option
@json_option
def check(index_path: Path, as_json: bool) -> None:  # noqa: FBT001  click's own
    problems = list(verify(index_path))
    if as_json:
        language = current_language()
        print_json({"ok": not problems, "problems": [p.text(language) for p in problems]})
    elif not problems:
        click.secho(say(message("L'index est sain.")), fg="green")
    else:
        heading = plural("{count} problème :", "{count} problèmes :", len(problems))
        click.secho(say(heading), fg="red")
        for problem in problems:
            click.echo(f"  {say(problem)}")
    if problems:
        click.get_current_context().exit(1)
