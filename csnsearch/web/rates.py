"""So many requests a minute from one address; the others are told when to come back."""

import ipaddress
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from csnsearch.web.limits import WebLimits
from csnsearch.web.prefix import inner_path
from csnsearch.web.problems import too_many_requests

_REMEMBERED = 10_000
"""Addresses; the one that asked longest ago is forgotten first."""
_NETWORK = 64
"""Bits that an IPv6 reader does not choose."""
_UNCOUNTED = ("/static/", "/health", "/metrics")


@dataclass(slots=True)
class _Bucket:
    tokens: float
    seen: float


class TokenBuckets:
    """Each address has `burst` requests in hand, and gets `per_minute` more a minute."""

    def __init__(
        self, per_minute: float, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_second = per_minute / 60
        self._burst = max(1, burst)
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, address: str) -> float:
        """Take one request of an address: 0.0, or the seconds to wait when none is left."""
        key = network_of(address)
        with self._lock:
            bucket = self._refilled(key)
            if bucket.tokens >= 1:
                bucket.tokens -= 1
                return 0.0
            return (1 - bucket.tokens) / self._per_second

    def _refilled(self, key: str) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(key, _Bucket(self._burst, now))
        self._buckets.move_to_end(key)
        if len(self._buckets) > _REMEMBERED:
            self._buckets.popitem(last=False)
        earned = (now - bucket.seen) * self._per_second
        bucket.tokens = min(self._burst, bucket.tokens + earned)
        bucket.seen = now
        return bucket


class RateLimit:
    """The buckets at the door of an app. Without a rate, the door is open."""

    def __init__(self, app: ASGIApp, limits: WebLimits) -> None:
        self._app = app
        self._buckets = TokenBuckets(limits.rate, limits.burst) if limits.rate else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        wait = 0.0
        if self._buckets and scope["type"] == "http" and _is_counted(scope):
            wait = self._buckets.wait((scope.get("client") or ("", 0))[0])
        if wait:
            refusal = too_many_requests(Request(scope), wait)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def network_of(address: str) -> str:
    """What one reader keeps: the address, or the first half of an IPv6 one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((int(parsed), _NETWORK), strict=False))
    return str(parsed)


def _is_counted(scope: Scope) -> bool:
    return not inner_path(scope).startswith(_UNCOUNTED)
