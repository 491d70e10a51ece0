"""What every handler needs, and the way to put a question to the index."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, TypeVar, cast

from fastapi import Depends
from starlette.requests import Request

from csnsearch.search import Searcher
from csnsearch.web.gate import Gate
from csnsearch.web.metrics import Metrics
from csnsearch.web.options import WebOptions
from csnsearch.web.original_files import OriginalFiles
from csnsearch.web.rendering import Pages
from csnsearch.web.shared_counts import SharedCounts
from csnsearch.web.source import SearcherSource

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The parts of one app."""

    source: SearcherSource
    gate: Gate
    pages: Pages
    originals: OriginalFiles
    options: WebOptions
    metrics: Metrics
    shared: SharedCounts

    async def ask(self, question: Callable[[Searcher], Answer]) -> Answer:
        """Put a question to the current searcher, in a thread. Raises Unavailable and
        whatever the question raises.
        """

        def asked() -> Answer:
            with self.source.lease() as searcher:
                return question(searcher)

        return await self.gate.run(asked)


def service_of(request: Request) -> Service:
    """The service of the app that got the request."""
    return cast("Service", request.app.state.service)


Serving = Annotated[Service, Depends(service_of)]
