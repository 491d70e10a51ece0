"""Whatever is sent, there is an answer: results, or a clear refusal."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csnsearch.engines.memory import MemoryEngine
from csnsearch.indexer import index_documents
from csnsearch.search import Searcher
from csnsearch.web import create_app
from tests.web.archive import DOCUMENTS
from tests.web.conftest import Get, browser

HOSTILE = [
    "(" * 10_000,
    "(" * 100,
    ")" * 500,
    '"' * 500,
    "*",
    "* * *",
    "a*",
    "-" * 500,
    "a" * 512,
    "a " * 256,
    "a b " * 2_000,
    "ET OU SAUF NOT AND OR",
    "titre:titre:titre:titre:x",
    "date:9999999999",
    "date:..",
    "\x00",
    "gr\x00ève\x01\x02\x1b[31m\x7f",
    "\r\nset-cookie: a=b",
    "\u202eevèrg\u202c \u200f\u200e\u2066",
    "\ufffe\uffff\U0010ffff",
    "e\u0301" * 200,
    "<script>alert(1)</script>",
    "<b onmouseover=alert(1)>",
    "'; DROP TABLE documents; --",
    "{{ 7*7 }} {% for x in y %} ${7*7}",
    "{0} {query} %s %(q)s",
    "../../../../etc/passwd",
    "%00 %2e%2e%2f",
    "((((" * 20 + "a" + "))))" * 20,
    "titre:(" * 60,
    "-" + '"a b"~999999999',
    "\u200b\u00ad\ufeff",
    "𝕲𝖗è𝖛𝖊 👩🏽‍🏭",
    "date:0001..9999 depuis 99999999999",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "address",
    [
        "/", "/api/search", "/api/facets", "/api/suggest", "/api/suggest/opensearch",
        "/export/csv", "/export/ris", "/export/bib", "/export/json", "/feed.atom", "/feed.rss",
    ],
)  # fmt: skip
def test_any_text_gets_an_answer_or_a_refusal(get: Get, address: str, text: str) -> None:
    answer = get(f"{address}?q={quote(text)}")
    assert answer.status_code in {200, 400}
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("offset=" + "9" * 400, {400}),
        ("offset=999999999999", {400}),
        ("limit=99999999999999999999", {400}),
        ("limit=-1", {400}),
        ("limit=1e3", {400}),
        ("q=a&q=b&q=c", {200}),
        ("limit=1&limit=2", {200}),
        ("limit=1&limit=x", {400}),
        ("q=%ff%00%c3", {200}),
        ("cursor=%00", {400}),
        ("cursor=../../etc/passwd", {400}),
        ("cursor=" + "A" * 64, {400}),
        ("lang=%00", {200}),
        ("lang=../en", {200}),
        ("facet=dossier:%00%ff", {200}),
        ("facet=" + "a:" * 200, {400}),
        ("&" * 5_000, {200}),
        ("in[]=documents", {400}),
    ],
)
def test_strange_parameters_are_read_or_refused(get: Get, query: str, status: set[int]) -> None:
    for address in ("/api/search", "/export/csv"):
        assert get(f"{address}?{query}").status_code in status


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_can_be_marked_in_a_document(get: Get, text: str) -> None:
    assert get(f"/documents/a1b2c3?q={quote(text)}").status_code in {200, 400}


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_may_be_a_facet_or_an_id(get: Get, text: str) -> None:
    assert get(f"/?facet=dossier:{quote(text)}").status_code in {200, 400}
    assert get(f"/?facet={quote(text)}").status_code == 400
    assert get(f"/api/documents/{quote(text[:500], safe='')}").status_code == 404
    assert get(f"/documents/{quote(text[:500], safe='')}").status_code == 404


@pytest.mark.parametrize("raw", ["%ff%fe", "%c3%28", "%", "%zz", "%u00e9", "&&&=&q", "q=%00"])
def test_bad_escapes_are_read_as_they_can_be(get: Get, raw: str) -> None:
    assert get(f"/?q={raw}").status_code == 200
    assert get(f"/api/search?q={raw}").status_code == 200


def test_what_was_typed_is_shown_as_text(get: Get) -> None:
    text = get("/?q=" + quote('"><script>alert(1)</script>')).text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text


_ENGINE = MemoryEngine()
index_documents(DOCUMENTS[:4], _ENGINE)
_GET = browser(create_app(Searcher(_ENGINE)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=10))
def test_no_text_makes_the_service_fail(query: str, value: str, language: str) -> None:
    pairs = {"q": query, "facet": f"dossier:{value}", "lang": language}
    sent = "&".join(f"{n}={quote(v.encode('utf-8', 'replace'))}" for n, v in pairs.items())
    for address in ("/", "/api/search", "/export/csv", "/feed.atom"):
        assert _GET(f"{address}?{sent}").status_code in {200, 400}
