"""Takes the README's pictures of the page: ``python -m tools.pictures``.

Indexes `sample_docs/` into a temporary folder, serves it with its files, and lets a
headless Chromium (Debian's package ``chromium``, or the program named by CHROMIUM) take
each picture: results and a document, on a desk and on a phone, light and dark.
"""

import os
import shutil
import socket
import sys
import tempfile
import threading
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from csnsearch import UpdateOptions, update_index
from csnsearch.web import FolderSource, create_app

ROOT = Path(__file__).parent.parent
_DESK, _PHONE = (1280, 1000), (400, 860)
_DOCUMENT = "/documents/b0ab62423542?lang=fr&q=droit+de+gr%C3%A8ve"


@dataclass(frozen=True, slots=True)
class Picture:
    """One view of the page; `size` is in pixels, width first. `steps` is how many times the
    key for the next passage is pressed before.
    """

    name: str
    path: str
    size: tuple[int, int]
    dark: bool = False
    steps: int = 0


PICTURES = (
    Picture("recherche.png", "/?lang=fr&q=droit+de+gr%C3%A8ve", _DESK),
    Picture("recherche-sombre.png", "/?lang=fr&q=retraite&sort=date", _DESK, dark=True),
    Picture("document.png", _DOCUMENT, _DESK),
    Picture("telephone.png", "/?lang=fr&q=sous-traitance&in=resolutions", _PHONE),
    Picture("telephone-document.png", _DOCUMENT, _PHONE, dark=True, steps=2),
)
_CHROMIUM = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def main() -> int:
    """Take every picture; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        update_index(index, [ROOT / "sample_docs"], UpdateOptions())
        address = _served(index)
        with sync_playwright() as playwright:
            program = os.environ.get("CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=program, args=list(_CHROMIUM))
            for picture in PICTURES:
                _take(browser, address, picture)
    return 0


def _served(index: Path) -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = create_app(FolderSource(index), files_root=ROOT / "sample_docs")
    config = uvicorn.Config(app, port=port, log_level="warning")
    threading.Thread(target=uvicorn.Server(config).run, daemon=True).start()
    address = f"http://127.0.0.1:{port}"
    _wait_for(address + "/health")
    return address


def _wait_for(address: str) -> None:
    for _ in range(50):
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the page does not answer")


def _take(browser: Browser, address: str, picture: Picture) -> None:
    context = browser.new_context(
        viewport={"width": picture.size[0], "height": picture.size[1]},
        color_scheme="dark" if picture.dark else "light",
        locale="fr-CA",
    )
    page = context.new_page()
    page.goto(address + picture.path)
    for _ in range(picture.steps):
        page.keyboard.press("n")
    page.screenshot(path=ROOT / "docs" / "images" / picture.name)
    context.close()


if __name__ == "__main__":
    sys.exit(main())
