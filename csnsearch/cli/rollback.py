"""``csnsearch rollback``: let the previous generation answer again."""

from pathlib import Path

import click

from csnsearch.cli.language import say
from csnsearch.cli.options import command, index_option
from csnsearch.messages import message
from csnsearch.storage import IndexFolder, write_lock


@command(
    "rollback",
    "Exemple :\n  csnsearch rollback",
)
@index_option
def rollback(index_path: Path) -> None:
    folder = IndexFolder(index_path)
    folder.current()
    with write_lock(index_path):
        generation = folder.rollback()
    made = generation.manifest().created
    click.echo(
        say(
            message(
                "L'index répond de nouveau avec la génération {name}, faite le {made}.",
                name=generation.name,
                made=made,
            )
        )
    )
