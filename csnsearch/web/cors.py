"""Other sites that may read answers: those that were named, and only the API.

Nothing here depends on who the reader is, so no credentials are ever allowed.
"""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from csnsearch.web.prefix import inner_path

_READABLE = ("/api/", "/export/", "/feed.", "/health")
_EXPOSED = "ETag, Link, Retry-After, X-Request-Id"
_PREFLIGHT = {
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "Accept-Language, If-None-Match",
    "access-control-max-age": "600",
}


class Origins:
    """Says to browsers which origins may read an answer. Without any, it says nothing."""

    def __init__(self, app: ASGIApp, origins: tuple[str, ...]) -> None:
        self._app = app
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        readable = self._origins and scope["type"] == "http"
        if not readable or not inner_path(scope).startswith(_READABLE):
            await self._app(scope, receive, send)
            return
        origin = Request(scope).headers.get("origin", "")

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._mark(MutableHeaders(scope=message), origin, scope["method"])
            await send(message)

        await self._app(scope, receive, marked)

    def _mark(self, headers: MutableHeaders, origin: str, method: str) -> None:
        headers.add_vary_header("Origin")
        if origin not in self._origins:
            return
        headers["access-control-allow-origin"] = origin
        headers["access-control-expose-headers"] = _EXPOSED
        if method == "OPTIONS":
            headers.update(_PREFLIGHT)
