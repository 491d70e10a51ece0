"""Whether the service lives, whether it can answer, and what it has done so far."""

from pathlib import Path
from typing import Any

from fastapi import APIRouter
from starlette.responses import JSONResponse, Response

from csnsearch.errors import CsnSearchError
from csnsearch.search import Searcher
from csnsearch.web import models
from csnsearch.web.metrics import MEDIA_TYPE, Counts, exposition, labelled
from csnsearch.web.service import Service, Serving

_FRESH = {"cache-control": "no-store", "x-robots-tag": "noindex"}
_UNREADY: dict[int | str, dict[str, Any]] = {
    503: {"model": models.Problem, "description": "The index cannot be searched"}
}

router = APIRouter()


@router.get(
    "/health", response_model=models.Health, responses=_UNREADY, summary="Whether the index answers"
)
async def health(service: Serving) -> Response:
    """200 when the index can be searched, 503 when it cannot: whether to send readers here."""

    def question(searcher: Searcher) -> Response:
        data = {
            "status": "ok",
            "generation": service.source.generation(),
            "version": service.source.version(),
            "documents": searcher.search(limit=0, facets=()).total,
        }
        return JSONResponse(data, headers=_FRESH)

    return await service.ask(question)


@router.get("/health/live", response_model=models.Alive, summary="Whether the service lives")
async def live() -> Response:
    """Always 200, however busy the service and whatever its index: whether to restart it."""
    return JSONResponse({"status": "ok"}, headers=_FRESH)


@router.get("/metrics", include_in_schema=False)
async def metrics(service: Serving) -> Response:
    """Counts for Prometheus."""
    counts = Counts(service.metrics.rows())
    service.shared.collect(counts)
    gauges = {**await _index_gauges(service), **_process_gauges(service)}
    text = exposition(counts, gauges)
    return Response(text, media_type=MEDIA_TYPE, headers=_FRESH)


async def _index_gauges(service: Service) -> dict[str, tuple[str, float]]:
    try:
        documents = await service.ask(lambda searcher: searcher.search(limit=0, facets=()).total)
        generation, version = service.source.generation(), service.source.version()
    except CsnSearchError:
        return {"csnsearch_index_up": ("Whether the index can be searched.", 0)}
    labels = labelled({"generation": generation, "version": version})
    return {
        "csnsearch_index_up": ("Whether the index can be searched.", 1),
        "csnsearch_index_documents": ("Documents in the index.", documents),
        f"csnsearch_index_info{labels}": ("The state of the index that answers.", 1),
    }


def _process_gauges(service: Service) -> dict[str, tuple[str, float]]:
    gauges = {
        "process_start_time_seconds": ("When the process began.", service.metrics.began),
    }
    if memory := resident_bytes():
        gauges["process_resident_memory_bytes"] = ("Memory of the process.", memory)
    return gauges


def resident_bytes(process: int | str = "self") -> int:
    """The memory that a process holds; 0 where that cannot be known."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    except OSError:  # not Linux
        return 0
    kib = next((line.split()[1] for line in lines if line.startswith("VmRSS:")), "0")
    return int(kib) * 1024
