"""Answers that a program or browser already has are not sent again.

The tag of an answer is made of the state of the index and of all that the answer depends
on, so it is known before the answer: the index is not asked for what has not changed.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import cache
from http import HTTPStatus
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import csnsearch
from csnsearch.errors import CsnSearchError
from csnsearch.web.language import language_of
from csnsearch.web.prefix import inner_path

_TAGGED = ("/api/", "/export/", "/feed.", "/opensearch.xml", "/documents/", "/aide", "/illisibles")
_CODE = {".py", ".html", ".css", ".js", ".mo", ".toml", ".txt"}


class Caching:
    """Answers 304 to ``If-None-Match`` when nothing has changed, and tags other answers."""

    def __init__(self, app: ASGIApp, version: Callable[[], str]) -> None:
        self._app = app
        self._version = version

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        tag = self._tag(scope) if scope["type"] == "http" and _is_tagged(scope) else ""
        if not tag:
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        if tag in _known(request.headers.get("if-none-match", "")):
            headers = {"etag": tag, "vary": "accept-language"}
            await Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)(
                scope, receive, send
            )
            return

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
                MutableHeaders(scope=message).setdefault("etag", tag)
            await send(message)

        await self._app(scope, receive, tagged)

    def _tag(self, scope: Scope) -> str:
        """Nothing when the state of the index is not known. Weak: answers tell their time."""
        try:
            version = self._version()
        except CsnSearchError:  # the app says what is wrong
            return ""
        if not version:
            return ""
        request = Request(scope)
        parts = (
            version, _code(), scope["path"], scope["query_string"].decode("latin-1"),
            language_of(request), scope.get("root_path", ""), scope.get("scheme", ""),
            request.headers.get("host", ""), _today(),
        )  # fmt: skip
        digest = hashlib.blake2b("\n".join(map(str, parts)).encode("utf-8", "replace"),
                                 digest_size=12)  # fmt: skip
        return f'W/"{digest.hexdigest()}"'


def _is_tagged(scope: Scope) -> bool:
    path = inner_path(scope)
    return scope["method"] in {"GET", "HEAD"} and (path == "/" or path.startswith(_TAGGED))


def _known(header: str) -> set[str]:
    """The tags of an If-None-Match, all compared as weak ones. ``*`` is no tag we gave."""
    tags = (tag.strip() for tag in header.split(","))
    return {tag if tag.startswith("W/") else f"W/{tag}" for tag in tags}


def _today() -> str:
    """A reference says on which day it was consulted."""
    return datetime.now().astimezone().date().isoformat()


@cache
def _code() -> str:
    """What changes when the program does, also between two releases."""
    folder = Path(csnsearch.__file__).parent
    files = (path for path in folder.rglob("*") if path.suffix in _CODE)
    changed = max((path.stat().st_mtime_ns for path in files), default=0)
    return f"{csnsearch.__version__} {changed}"
