"""What every answer bears, and what becomes of an error nobody foresaw."""

import logging
import traceback

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from csnsearch.web.problems import internal_problem, misdirected

_LOG = logging.getLogger(__name__)

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing but our own script and style sheet, which may ask us: nothing inline, no frames."""

_HEADERS = {
    "content-security-policy": PAGE_POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",  # an address holds what a person looked for
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-cache",
}
_HTTPS_ONLY = "max-age=31536000"
_FRAMES_LOGGED = 8
"""The innermost ones: those above are the framework's."""


class Shell:
    """Wraps the whole app. Headers that an answer set for itself stay as they are.

    `hosts` are the only names answered to; without any, all are.
    """

    def __init__(self, app: ASGIApp, hosts: tuple[str, ...] = ()) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(scope, send)
        if not self._is_ours(scope):
            await misdirected(Request(scope))(scope, receive, answer.send)
            return
        try:
            await self._app(scope, receive, answer.send)
        except Exception as error:  # noqa: BLE001  the last door: a reader gets an answer whatever happens
            _log(error)
            if not answer.begun:
                await internal_problem(Request(scope))(scope, receive, answer.send)

    def _is_ours(self, scope: Scope) -> bool:
        host = Request(scope).headers.get("host", "").lower()
        bare = host.rpartition(":")[0] if not host.endswith("]") else host
        return not self._hosts or host in self._hosts or bare in self._hosts


class _Answer:
    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope = scope
        self._send = send
        self.begun = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
            if self._scope.get("scheme") == "https":
                headers.setdefault("strict-transport-security", _HTTPS_ONLY)
        await self._send(message)


def _log(error: Exception) -> None:
    """Where it happened, not its sentence: that may quote what a person typed."""
    places = "".join(traceback.format_tb(error.__traceback__)[-_FRAMES_LOGGED:])
    _LOG.error("unforeseen %s\n%s", type(error).__name__, places)
