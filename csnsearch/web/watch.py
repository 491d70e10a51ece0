"""The outermost layer: gives each request a number, counts it and writes it down."""

import time
import uuid

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from csnsearch.web.logs import Entry, log_request
from csnsearch.web.metrics import Metrics
from csnsearch.web.prefix import inner_path

REQUEST_ID = "csnsearch.request_id"
"""Where in the scope the number of the request is."""
_METHODS = {"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"}
_STATIC = "/static"
_NO_ROUTE = "(none)"
_INTERRUPTED = 499
"""What is counted when the reader left before the answer began."""


class Watch:
    """Wraps the whole app, which gets a scope of its own to change."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(send, str(uuid.uuid4()))
        inner = {**scope, REQUEST_ID: seen.request}
        began = time.perf_counter()
        self._metrics.enter()
        try:
            await self._app(inner, receive, seen.send)
        finally:
            self._leave(scope, inner, seen, time.perf_counter() - began)

    def _leave(self, scope: Scope, inner: Scope, seen: "_Seen", seconds: float) -> None:
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        route = route_of(inner) or _static(scope) or _NO_ROUTE
        self._metrics.leave(route, method, seen.status, seconds, seen.size)
        log_request(
            Entry(
                method=method, route=route, status=seen.status, ms=round(seconds * 1000, 1),
                bytes=seen.size, request=seen.request,
            )
        )  # fmt: skip


class _Seen:
    """What goes by of an answer."""

    def __init__(self, send: Send, request: str) -> None:
        self._send = send
        self.request = request
        self.status = _INTERRUPTED
        self.size = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message)["x-request-id"] = self.request
        elif message["type"] == "http.response.body":
            self.size += len(message.get("body", b""))
        await self._send(message)


def route_of(scope: Scope) -> str:
    """The pattern that answered, "" when there was none: there are few, whatever is asked."""
    return str(getattr(scope.get("route"), "path", ""))


def _static(scope: Scope) -> str:
    return _STATIC if inner_path(scope).startswith(f"{_STATIC}/") else ""
