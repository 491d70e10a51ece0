"""``csnsearch index``: read files, write the index, account for every file."""

import sys
from pathlib import Path

import click

from csnsearch.cli.index_report import render_report, report_json
from csnsearch.cli.options import argument, command, index_option, json_option, option, print_json
from csnsearch.cli.progress import Progress
from csnsearch.engines import ENGINES
from csnsearch.errors import SettingsError
from csnsearch.indexer import UpdateOptions, update_index
from csnsearch.messages import message

DONE_WITH_FAILURES = 3


@command(
    "index",
    "Seuls les fichiers nouveaux ou changés sont lus. Un fichier illisible n'arrête rien : "
    "il est nommé à la fin avec sa raison (code de sortie 3).\n"
    "Exemples :\n"
    "  csnsearch index sample_docs\n"
    "  csnsearch index archives proces-verbaux --prune\n"
    "  csnsearch index --rebuild",
)
@argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="CHEMIN…")
@index_option
@option(
    "--engine",
    type=click.Choice(sorted(ENGINES)),
    help="Moteur d'un nouvel index (tantivy par défaut). Celui d'un index fait ne change "
    "qu'avec --rebuild.",
)
@option(
    "--rebuild",
    is_flag=True,
    help="Refait l'index à côté puis le remplace d'un coup. Sans CHEMIN, à partir de ce "
    "qu'il contient, sans relire les fichiers.",
)
@option("--prune", is_flag=True, help="Retire les documents dont le fichier a disparu.")
@option("--jobs", type=click.IntRange(1), help="Fichiers lus en même temps (tous les cœurs).")
@json_option
def index(  # noqa: PLR0913, PLR0917  one parameter per option
    paths: tuple[Path, ...], index_path: Path, engine: str | None, rebuild: bool,  # noqa: FBT001
    prune: bool, jobs: int | None, as_json: bool,  # noqa: FBT001  click's own
) -> None:  # fmt: skip
    if not paths and not (rebuild or prune):
        raise SettingsError(
            message(
                "Dites quoi indexer, par exemple « csnsearch index sample_docs » "
                "(ou --rebuild pour refaire l'index existant)."
            )
        )
    options = UpdateOptions(engine=engine, rebuild=rebuild, prune=prune, jobs=jobs)
    with Progress(enabled=sys.stderr.isatty() and not as_json) as progress:
        report = update_index(index_path, paths, options, watch=progress.saw)
    if as_json:
        print_json(report_json(report))
    else:
        render_report(report, index_path)
    if report.failures:
        click.get_current_context().exit(DONE_WITH_FAILURES)
