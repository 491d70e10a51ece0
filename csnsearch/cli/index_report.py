"""The report of an indexing run, for a person or as data."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from csnsearch.cli.language import about, current_language, say, say_value
from csnsearch.document import Failure, Skipped
from csnsearch.indexer import IndexReport
from csnsearch.messages import Message, message, plural

_NAMED = 12
"""Skipped files and warnings named one by one; more are counted, and --json has them all."""

_SKIP_CODES = {
    "unchanged": plural("{count} inchangé", "{count} inchangés", 0),
    "listing": plural("{count} page de liste", "{count} pages de liste", 0),
    "duplicate": plural("{count} doublon", "{count} doublons", 0),
    "unsupported": plural("{count} format non lu", "{count} formats non lus", 0),
    "hidden": plural("{count} fichier caché", "{count} fichiers cachés", 0),
    "symlink": plural("{count} lien", "{count} liens", 0),
    "special": plural("{count} fichier spécial", "{count} fichiers spéciaux", 0),
}
_OTHER = plural("{count} autre", "{count} autres", 0)


def render_report(report: IndexReport, folder: Path) -> None:
    """Print what was written, what failed and why, what was left out and why."""
    click.secho(say(_headline(report)), bold=True)
    for kind, count in report.kinds.items():
        click.echo(f"  {count:>7}  {say_value(kind) if kind else '—'}")
    if report.removed:
        removed = plural("{count} document retiré.", "{count} documents retirés.", report.removed)
        click.echo(say(removed))
    _render_failures(report.failures)
    _render_skipped(report.skipped)
    _render_warnings(report)
    _render_vanished(report)
    click.echo(say(message("Index : {folder}", folder=folder)))


def _headline(report: IndexReport) -> Message:
    return message(
        "{documents} en {seconds} s ({passages} passages).",
        documents=plural("{count} document indexé", "{count} documents indexés", report.documents),
        seconds=f"{report.seconds:.1f}",
        passages=report.passages,
    )


def _render_failures(failures: tuple[Failure, ...]) -> None:
    if not failures:
        return
    heading = plural(
        "{count} fichier n'a pas pu être lu :", "{count} fichiers n'ont pas pu être lus :",
        len(failures),
    )  # fmt: skip
    click.secho(say(heading), fg="red")
    for failure in failures:
        click.echo(f"  {say(about(failure.source, failure.reason))}")


def _render_skipped(skipped: tuple[Skipped, ...]) -> None:
    if not skipped:
        return
    counts = Counter(item.code for item in skipped)
    summary = ", ".join(
        say(replace(_SKIP_CODES.get(code, _OTHER), count=count)) for code, count in counts.items()
    )
    click.echo(say(message("Laissés de côté : {summary}.", summary=summary)))
    named = [item for item in skipped if item.code != "unchanged"]
    for item in named[:_NAMED]:
        click.echo(f"  {say(about(item.source, item.reason))}")
    _more(len(named) - _NAMED)


def _render_warnings(report: IndexReport) -> None:
    if not report.warnings:
        return
    click.secho(say(message("À savoir :")), fg="yellow")
    for source, warning in report.warnings[:_NAMED]:
        click.echo(f"  {say(about(source, warning))}")
    _more(len(report.warnings) - _NAMED)


def _render_vanished(report: IndexReport) -> None:
    if report.vanished:
        vanished = plural(
            "{count} fichier a disparu ; son contenu reste dans l'index (--prune le retire).",
            "{count} fichiers ont disparu ; leur contenu reste dans l'index (--prune le retire).",
            len(report.vanished),
        )
        click.secho(say(vanished), fg="yellow")


def _more(count: int) -> None:
    if count > 0:
        more = plural("… et {count} autre (--json).", "… et {count} autres (--json).", count)
        click.echo(f"  {say(more)}")


def report_json(report: IndexReport) -> dict[str, Any]:
    """The same as data: nothing shortened."""
    language = current_language()
    return {
        "documents": report.documents,
        "passages": report.passages,
        "kinds": report.kinds,
        "removed": report.removed,
        "seconds": round(report.seconds, 3),
        "failures": [_item_json(item, language) for item in report.failures],
        "skipped": [_item_json(item, language) for item in report.skipped],
        "warnings": [
            {"source": source, "warning": warning.text(language)}
            for source, warning in report.warnings
        ],
        "vanished": list(report.vanished),
    }


def _item_json(item: Failure | Skipped, language: str) -> dict[str, str]:
    return {"source": item.source, "code": item.code, "reason": item.reason.text(language)}
