"""Any request that the description allows, and many that it does not, get an answer that it
describes.
"""

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from csnsearch.engines.memory import MemoryEngine
from csnsearch.indexer import index_documents
from csnsearch.search import Searcher
from csnsearch.web import create_app
from tests.web.archive import DOCUMENTS

_ENGINE = MemoryEngine()
index_documents(DOCUMENTS[:6], _ENGINE)
schema = schemathesis.openapi.from_asgi("/api/openapi.json", create_app(Searcher(_ENGINE)))

CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@schema.parametrize()
@settings(
    max_examples=50, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
def test_every_operation(case: schemathesis.Case) -> None:
    case.call_and_validate(checks=CHECKS)
