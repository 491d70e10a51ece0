"""Whole addresses, for what is read away from the page: feeds, exports, descriptions."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote, urlencode

from starlette.requests import Request

from csnsearch.web.parameters import SearchParameters
from csnsearch.web.prefix import quoted_root

_HOST = re.compile(r"[A-Za-z0-9._-]{1,253}(?::\d{1,5})?|\[[0-9A-Fa-f:.]{2,45}\](?::\d{1,5})?")
_LONGEST_HOST = 260


@dataclass(frozen=True, slots=True)
class Addresses:
    """`base` has no final slash."""

    base: str

    @classmethod
    def of(cls, request: Request, public: str = "") -> Self:
        """Those of the place that a request came to; `public` is believed before it."""
        if public:
            return cls(public.rstrip("/"))
        scheme = "https" if request.scope.get("scheme") == "https" else "http"
        return cls(f"{scheme}://{_host(request)}{quoted_root(request.scope)}")

    def search(self, asked: SearchParameters, **changes: object) -> str:
        """The page of a search."""
        return self.to("/", asked.model_copy(update={"lang": "", **changes}).query())

    def document(self, document_id: str) -> str:
        """The page of a document: its permalink."""
        return f"{self.base}/documents/{quote(document_id, safe='')}"

    def to(self, path: str, pairs: list[tuple[str, str]] | None = None) -> str:
        """Any path of the app, with parameters."""
        return f"{self.base}{path}" + (f"?{urlencode(pairs)}" if pairs else "")


def is_host(text: str) -> bool:
    """Whether a text may be the name of a host, with or without a port."""
    return len(text) <= _LONGEST_HOST and _HOST.fullmatch(text) is not None


def _host(request: Request) -> str:
    """What the reader called us, if that is a name at all; else where we listen."""
    named = request.headers.get("host", "")
    if is_host(named):
        return named
    name, port = request.scope.get("server") or ("localhost", None)
    return f"{name}:{port}" if port else str(name)
