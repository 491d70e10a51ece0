"""HEAD and OPTIONS, the same at every address: all that is here can only be read."""

from http import HTTPStatus

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ALLOWED = "GET, HEAD, OPTIONS"


class Methods:
    """Answers HEAD as GET without a body, and OPTIONS by what may be asked."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        method = scope.get("method")
        if method == "OPTIONS":
            allowed = Response(status_code=HTTPStatus.NO_CONTENT, headers={"allow": ALLOWED})
            await allowed(scope, receive, send)
        elif method == "HEAD":
            scope["method"] = "GET"  # the scope is a copy: see `Watch`
            await self._app(scope, receive, _Headless(send))
        else:
            await self._app(scope, receive, send)


class _Headless:
    """Sends the start of an answer, and an empty body at its end."""

    def __init__(self, send: Send) -> None:
        self._send = send

    async def __call__(self, message: Message) -> None:
        if message["type"] != "http.response.body":
            await self._send(message)
        elif not message.get("more_body"):
            await self._send({"type": "http.response.body", "body": b""})
