"""``csnsearch serve``: the page and the API."""

import errno
import socket
import tempfile
from pathlib import Path

import click

from csnsearch.cli.language import say
from csnsearch.cli.options import command, index_option, option
from csnsearch.errors import SettingsError
from csnsearch.messages import Message, message
from csnsearch.storage import IndexFolder

_PRIVILEGED = 1024
_LOGS = ("text", "json", "off")


@command(
    "serve",
    "Exemples :\n  csnsearch serve --port 8080\n  csnsearch serve --files sample_docs\n"
    "  csnsearch serve --workers 2 --rate 300 --proxy 127.0.0.1 --log json",
)
@index_option
@option("--host", default="127.0.0.1", show_default=True, help="Adresse où répondre.")
@option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="N",
        help="Port où répondre.")  # fmt: skip
@option("--files", "files_root", type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="DOSSIER", help="Offrir les fichiers d'origine qui y sont.")  # fmt: skip
@option("--root-path", default="", metavar="CHEMIN",
        help="Préfixe sous lequel un serveur mandataire offre la page : /recherche.")  # fmt: skip
@option("--public-url", default="", metavar="URL",
        help="Adresse complète que les lecteurs connaissent, pour les fils et les "
        "références.")  # fmt: skip
@option("--host-name", "hosts", multiple=True, metavar="NOM",
        help="Ne répondre qu'à ce nom de serveur ; répétable.")  # fmt: skip
@option("--cors", "origins", multiple=True, metavar="ORIGINE",
        help="Laisser les scripts de ce site lire l'API : https://exemple.org ; "
        "répétable.")  # fmt: skip
@option("--rate", type=click.IntRange(0), default=0, show_default=True, metavar="N",
        help="Demandes par minute et par adresse ; 0 : sans limite.")  # fmt: skip
@option("--proxy", "proxies", multiple=True, metavar="ADRESSE",
        help="Croire ce serveur mandataire (adresse ou réseau) quand il nomme un lecteur ; "
        "répétable.")  # fmt: skip
@option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, metavar="N",
        help="Nombre de processus qui répondent.")  # fmt: skip
@option("--stop", "stop_seconds", type=click.IntRange(1), default=10, show_default=True,
        metavar="SECONDES", help="À l'arrêt, temps laissé aux réponses en cours.")  # fmt: skip
@option("--log", type=click.Choice(_LOGS), default="text", show_default=True,
        help="Journal des demandes, sans donnée personnelle.")  # fmt: skip
def serve(  # noqa: PLR0913, PLR0917  one parameter per option
    index_path: Path, host: str, port: int, files_root: Path | None, root_path: str,
    public_url: str, hosts: tuple[str, ...], origins: tuple[str, ...], rate: int,
    proxies: tuple[str, ...], workers: int, stop_seconds: int, log: str,
) -> None:  # fmt: skip
    IndexFolder(index_path).current().manifest().check()
    _require_free(host, port)
    # The web framework takes half a second to load: only this command pays for it.
    import uvicorn  # noqa: PLC0415

    from csnsearch.web.serving import ServedIndex  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="csnsearch-") as counts:
        asked = ServedIndex(
            index=str(index_path), files_root=str(files_root or ""), rate=rate, origins=origins,
            hosts=hosts, public_url=public_url, log=log,
            counts_folder=counts if workers > 1 else "",
        )  # fmt: skip
        app = asked.application()
        asked.hand_down()
        address = f"http://{_in_address(host)}:{port}/"
        started = message("Page : {address} (Ctrl+C pour arrêter)", address=address)
        click.echo(say(started), err=True)
        # No access log of the server's own: an address holds what a person looked for.
        uvicorn.run(
            app if workers == 1 else "csnsearch.web.serving:application", factory=workers > 1,
            workers=workers, host=host, port=port, root_path=root_path.rstrip("/"),
            log_config=None, access_log=False, server_header=False,
            proxy_headers=bool(proxies), forwarded_allow_ips=list(proxies) or None,
            timeout_graceful_shutdown=stop_seconds,
        )  # fmt: skip


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host


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
