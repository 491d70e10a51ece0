"""``csnsearch status``: what the index holds and what it could not take in."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from csnsearch.cli.language import about, current_language, say, say_value
from csnsearch.cli.options import command, index_option, json_option, print_json
from csnsearch.inspection import Status
from csnsearch.inspection import status as look
from csnsearch.messages import Message, message
from csnsearch.storage import FileEntry


@command(
    "status",
    "Exemples :\n  csnsearch status\n  csnsearch status --json",
)
@index_option
@json_option
def status(index_path: Path, as_json: bool) -> None:  # noqa: FBT001  click's own
    found = look(index_path)
    if as_json:
        print_json(status_json(found))
        return
    _render(found)


def _render(found: Status) -> None:
    rows = [
        (message("Dossier de l'index"), found.folder),
        (message("Génération"), found.generation),
        (message("Précédente"), found.previous or "—"),
        (message("Moteur"), found.engine),
        (message("Faite le"), found.created),
        (message("Documents"), found.documents),
        (message("Passages"), found.passages),
        (message("Taille"), say(message("{size} Mo", size=f"{found.bytes / 1e6:.1f}"))),
    ]
    for label, value in rows:
        click.echo(f"{say(label):<18} {value}")
    for kind, count in found.kinds.items():
        click.echo(f"  {count:>7}  {say_value(kind) if kind else '—'}")
    _files(message("Fichiers illisibles :"), found.unreadable)
    _files(message("Laissés de côté :"), found.set_aside)
    if found.outdated:
        click.secho(say(found.outdated), fg="yellow")


def _files(heading: Message, entries: Iterable[FileEntry]) -> None:
    lines = [f"  {say(about(entry.name, entry.reason or entry.code))}" for entry in entries]
    if lines:
        click.secho(say(heading), bold=True)
        click.echo("\n".join(lines))


def status_json(found: Status) -> dict[str, Any]:
    """The state of the index as data."""
    language = current_language()
    return {
        "folder": str(found.folder),
        "generation": found.generation,
        "previous": found.previous,
        "engine": found.engine,
        "created": found.created,
        "documents": found.documents,
        "passages": found.passages,
        "bytes": found.bytes,
        "kinds": found.kinds,
        "unreadable": [_file_json(entry, language) for entry in found.unreadable],
        "set_aside": [_file_json(entry, language) for entry in found.set_aside],
        "outdated": found.outdated.text(language) if found.outdated else None,
    }


def _file_json(entry: FileEntry, language: str) -> dict[str, str]:
    reason = entry.reason.text(language) if entry.reason else ""
    return {"source": entry.name, "code": entry.code, "reason": reason}
