"""One address cannot take all the room; the others do not notice."""

import pytest

from csnsearch.search import Searcher
from csnsearch.web import WebLimits, WebOptions, create_app
from csnsearch.web.rates import TokenBuckets, network_of
from tests.web.conftest import browser


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_empties_and_fills_again() -> None:
    clock = Clock()
    buckets = TokenBuckets(60, 2, clock)
    assert [buckets.wait("a"), buckets.wait("a")] == [0, 0]
    assert buckets.wait("a") == pytest.approx(1)
    clock.now = 0.5
    assert buckets.wait("a") == pytest.approx(0.5)
    clock.now = 1.0
    assert buckets.wait("a") == 0
    clock.now = 1_000
    assert [buckets.wait("a") for _ in range(3)] == [0, 0, pytest.approx(1)]


def test_each_address_has_its_own() -> None:
    buckets = TokenBuckets(60, 1, Clock())
    assert buckets.wait("a") == 0
    assert buckets.wait("b") == 0
    assert buckets.wait("a") > 0


def test_memory_is_bounded() -> None:
    buckets = TokenBuckets(60, 1, Clock())
    for number in range(20_000):
        buckets.wait(str(number))
    assert len(buckets._buckets) == 10_000


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8::1", "2001:db8::ffff", True),
        ("2001:db8:0:1::1", "2001:db8:0:2::1", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("", "", True),
    ],
)
def test_a_reader_is_a_network(one: str, other: str, same: bool) -> None:
    assert (network_of(one) == network_of(other)) is same


def test_too_many_requests_are_told_when_to_come_back(searcher: Searcher) -> None:
    get = browser(create_app(searcher, limits=WebLimits(rate=1, burst=2)))
    for address in ("/api/search", "/"):
        assert get(address).status_code == 200
    refused = get("/api/search")
    assert refused.status_code == 429
    assert refused.headers["content-type"] == "application/problem+json"
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert refused.json()["status"] == 429
    assert get("/").status_code == 429
    assert "secondes" in get("/").text
    for address in ("/health", "/metrics", "/static/style.css"):
        assert get(address).status_code == 200


def test_nobody_chooses_an_address(searcher: Searcher) -> None:
    """Only the server, told of its proxies, may believe a header."""
    get = browser(create_app(searcher, limits=WebLimits(rate=1, burst=1)))
    for place in range(3):
        answer = get("/api/search", headers={"x-forwarded-for": f"192.0.2.{place}"})
        assert answer.status_code == (429 if place else 200)


ORIGIN = "https://lecture.example"


@pytest.mark.parametrize(
    ("address", "origin", "allowed"),
    [
        ("/api/search?q=loyer", ORIGIN, True),
        ("/api/search?limit=x", ORIGIN, True),
        ("/export/csv", ORIGIN, True),
        ("/feed.atom", ORIGIN, True),
        ("/api/search", "https://lecture.example.net", False),
        ("/api/search", "http://lecture.example", False),
        ("/api/search", "null", False),
        ("/", ORIGIN, False),
        ("/documents/a1b2c3", ORIGIN, False),
    ],
)
def test_only_named_sites_read_the_api(
    searcher: Searcher, address: str, origin: str, allowed: bool
) -> None:
    get = browser(create_app(searcher, options=WebOptions(origins=(ORIGIN,))))
    for method in ("GET", "HEAD", "OPTIONS"):
        headers = get(address, method=method, headers={"origin": origin}).headers
        expected = ORIGIN if allowed else None
        assert headers.get("access-control-allow-origin") == expected
        assert "access-control-allow-credentials" not in headers
        if not address.startswith(("/documents", "/?")) and address != "/":
            assert "Origin" in headers["vary"]
