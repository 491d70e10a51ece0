"""The application: its parts put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

import csnsearch
from csnsearch.search import Searcher
from csnsearch.web import api, api_help, exports, feeds, health, openapi, opensearch, pages
from csnsearch.web.caching import Caching
from csnsearch.web.cors import Origins
from csnsearch.web.gate import Gate
from csnsearch.web.limits import WebLimits
from csnsearch.web.methods import Methods
from csnsearch.web.metrics import Metrics
from csnsearch.web.options import WebOptions
from csnsearch.web.original_files import OriginalFiles
from csnsearch.web.problems import handle_errors
from csnsearch.web.rates import RateLimit
from csnsearch.web.rendering import Pages
from csnsearch.web.security import Shell
from csnsearch.web.service import Service
from csnsearch.web.shared_counts import SharedCounts
from csnsearch.web.source import FixedSource, SearcherSource
from csnsearch.web.watch import Watch


def create_app(
    source: SearcherSource | Searcher,
    *,
    files_root: Path | str | None = None,
    limits: WebLimits = WebLimits(),  # noqa: B008  immutable
    options: WebOptions = WebOptions(),  # noqa: B008  immutable
    counts_folder: Path | None = None,
) -> FastAPI:
    """The page and the API over an index. It can be mounted under any path of another app.

    `files_root` lets the files that documents came from be read, as far as they stand
    under that folder; without it none is. `counts_folder` is where processes that serve
    together share their counts. The app closes nothing that it was given.
    """
    service = Service(
        source=FixedSource(source) if isinstance(source, Searcher) else source,
        gate=Gate(limits),
        pages=Pages(),
        originals=OriginalFiles(Path(files_root) if files_root else None),
        options=options,
        metrics=Metrics(),
        shared=SharedCounts(counts_folder),
    )
    app = _application(service)
    handle_errors(app)
    _surround(app, service, limits)
    # Ids take any address that begins like theirs, so what is more precise comes first.
    for part in (opensearch, api_help, api, exports, feeds, health, pages):
        app.include_router(part.router)
    static = StaticFiles(packages=[("csnsearch.web", "static")])
    app.mount("/static", static, name="static")
    return app


def _application(service: Service) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        service.gate.open()
        with service.shared.published(service.metrics):
            yield
        service.gate.close()

    # The usual documentation pages load scripts from elsewhere: there are none here.
    app = _DescribedApp(
        title="csnsearch",
        version=str(csnsearch.__version__),
        openapi_url=openapi.ADDRESS,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        redirect_slashes=False,
    )
    app.state.service = service
    return app


def _surround(app: FastAPI, service: Service, limits: WebLimits) -> None:
    """The layers around the routes. The last is the outermost: what it sees is what is sent."""
    app.add_middleware(Caching, service.source.version)
    app.add_middleware(RateLimit, limits)
    app.add_middleware(Methods)
    app.add_middleware(Origins, service.options.origins)
    app.add_middleware(Shell, service.options.hosts)
    app.add_middleware(Watch, service.metrics)


class _DescribedApp(FastAPI):
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = openapi.describe(self)
        return self.openapi_schema
