"""The application: its parts put together."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

import csnsearch
from csnsearch.search import Searcher
from csnsearch.web import api, openapi, pages
from csnsearch.web.gate import Gate
from csnsearch.web.limits import WebLimits
from csnsearch.web.original_files import OriginalFiles
from csnsearch.web.problems import handle_errors
from csnsearch.web.rendering import Pages
from csnsearch.web.security import Shell
from csnsearch.web.service import Service
from csnsearch.web.source import FixedSource, SearcherSource


def create_app(
    source: SearcherSource | Searcher,
    *,
    files_root: Path | str | None = None,
    limits: WebLimits = WebLimits(),  # noqa: B008  immutable
) -> FastAPI:
    """The page and the API over an index. It can be mounted under any path of another app.

    `files_root` lets the files that documents came from be read, as far as they stand
    under that folder; without it none is. The app closes nothing that it was given.
    """
    service = Service(
        source=FixedSource(source) if isinstance(source, Searcher) else source,
        gate=Gate(limits),
        pages=Pages(),
        originals=OriginalFiles(Path(files_root) if files_root else None),
    )
    app = _application(service)
    handle_errors(app)
    app.include_router(api.router)
    app.include_router(pages.router)
    static = StaticFiles(packages=[("csnsearch.web", "static")])
    app.mount("/static", static, name="static")
    return app


def _application(service: Service) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
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
    app.add_middleware(Shell)
    return app


class _DescribedApp(FastAPI):
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = openapi.describe(self)
        return self.openapi_schema
