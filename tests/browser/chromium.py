"""The Chromium of this machine. None is downloaded."""

import os
import shutil

from playwright.sync_api import Browser, Playwright

VARIABLE = "CSNSEARCH_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO = (
    "no Chromium was found: `apt-get install chromium` on Debian, or name the program of "
    f"another one in {VARIABLE}; the other tests run with `pytest -m 'not browser'`"
)

_ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    # The browser itself cannot look up a host: what would leave the machine fails.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def find() -> str | None:
    """The program: the one that was named, else the first that is installed."""
    return os.environ.get(VARIABLE) or next(filter(None, map(shutil.which, NAMES)), None)


def launch(playwright: Playwright, program: str) -> Browser:
    """The browser, without a window."""
    return playwright.chromium.launch(executable_path=program, args=list(_ARGUMENTS))
