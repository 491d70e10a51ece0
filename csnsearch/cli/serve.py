"""``csnsearch serve``: the page and the API."""

import errno
import socket
from pathlib import Path

import click

from csnsearch.cli.language import say
from csnsearch.cli.options import command, index_option, option
from csnsearch.errors import SettingsError
from csnsearch.messages import Message, message
from csnsearch.storage import IndexFolder

_PRIVILEGED = 1024


@command(
    "serve",
    "Exemples :\n  csnsearch serve --port 8080\n  csnsearch serve --files sample_docs",
)
@index_option
@option("--host", default="127.0.0.1", show_default=True, help="Adresse où répondre.")
@option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="N",
        help="Port où répondre.")  # fmt: skip
@option("--files", "files_root", type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="DOSSIER", help="Offrir les fichiers d'origine qui y sont.")  # fmt: skip
@option("--root-path", default="", metavar="CHEMIN",
        help="Préfixe sous lequel un serveur mandataire offre la page : /recherche.")  # fmt: skip
def serve(index_path: Path, host: str, port: int, files_root: Path | None, root_path: str) -> None:
    IndexFolder(index_path).current().manifest().check()
    _require_free(host, port)
    # The web framework takes half a second to load: only this command pays for it.
    import uvicorn  # noqa: PLC0415

    from csnsearch.web import FolderSource, create_app  # noqa: PLC0415

    app = create_app(FolderSource(index_path), files_root=files_root)
    address = f"http://{host}:{port}/"
    click.echo(say(message("Page : {address} (Ctrl+C pour arrêter)", address=address)), err=True)
    # No access log: an address holds what a person looked for.
    uvicorn.run(app, host=host, port=port, root_path=root_path.rstrip("/"),
                log_level="warning", access_log=False, server_header=False)  # fmt: skip


def _require_free(host: str, port: int) -> None:
    """Say that a port is taken before the server starts, in the reader's words."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise SettingsError(_reason(error, host, port)) from error


def _reason(error: OSError, host: str, port: int) -> Message:
    if error.errno == errno.EADDRINUSE:
        return message(
            "Le port {port} est déjà pris. Choisissez-en un autre : csnsearch serve --port {other}",
            port=port,
            other=port + 1,
        )
    if error.errno == errno.EACCES and port < _PRIVILEGED:
        return message("Le port {port} est réservé : prenez-en un à partir de 1024.", port=port)
    return message("Impossible de répondre à {host}:{port} ({error}).",
                   host=host, port=port, error=error)  # fmt: skip
