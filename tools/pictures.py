"""Takes the README's picture of the page: ``python -m tools.pictures``.

Indexes `sample_docs/` into a temporary folder, serves it, and lets a headless Chromium
(Debian's package ``chromium``, or the program named by CHROMIUM) take the picture.
"""

import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

import uvicorn

from csnsearch import UpdateOptions, update_index
from csnsearch.web import FolderSource, create_app

ROOT = Path(__file__).parent.parent
PICTURES = {
    "recherche.png": ("/?lang=fr&q=droit+de+gr%C3%A8ve", "1280,1100"),
    "telephone.png": ("/?lang=fr&q=sous-traitance&in=resolutions", "400,860"),
}
_CHROMIUM = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip


def main() -> int:
    """Take every picture; the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        update_index(index, [ROOT / "sample_docs"], UpdateOptions())
        address = _served(index)
        for name, (path, size) in PICTURES.items():
            _shoot(address + path, ROOT / "docs" / "images" / name, size)
    return 0


def _served(index: Path) -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = uvicorn.Config(create_app(FolderSource(index)), port=port, log_level="warning")
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


def _shoot(address: str, target: Path, size: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                os.environ.get("CHROMIUM", "chromium"), *_CHROMIUM,
                f"--user-data-dir={profile}", f"--window-size={size}",
                f"--screenshot={target}", address,
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
