"""So many questions at a time, each for so long; the others are told to come back."""

import asyncio
import threading

import pytest

from csnsearch.web import FixedSource, WebLimits, create_app
from csnsearch.web.gate import Gate, Unavailable
from tests.web.conftest import browser


class Held:
    """A question that waits until it is let go."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.release = threading.Event()

    def __call__(self) -> str:
        self.begun.set()
        assert self.release.wait(30)
        return "answer"


@pytest.fixture
def held() -> Held:
    return Held()


def test_an_answer_comes_back(held: Held) -> None:
    held.release.set()
    assert asyncio.run(Gate(WebLimits()).run(held)) == "answer"


def test_an_error_comes_back() -> None:
    def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        asyncio.run(Gate(WebLimits()).run(fail))


def test_one_too_many_is_refused_at_once(held: Held) -> None:
    gate = Gate(WebLimits(concurrent=1, waiting=1))

    async def three() -> tuple[str, str, int]:
        first, second = (asyncio.create_task(gate.run(held)) for _ in range(2))
        await asyncio.to_thread(held.begun.wait)
        with pytest.raises(Unavailable) as refused:
            await gate.run(held)
        held.release.set()
        return await first, await second, refused.value.retry_after

    assert asyncio.run(three()) == ("answer", "answer", 2)
    assert asyncio.run(gate.run(held)) == "answer"  # there is room again


def test_a_slow_question_is_given_up_but_keeps_its_place(held: Held) -> None:
    gate = Gate(WebLimits(concurrent=1, waiting=0, seconds=0.05))
    with pytest.raises(Unavailable):
        asyncio.run(gate.run(held))
    with pytest.raises(Unavailable, match="Trop de recherches"):
        asyncio.run(gate.run(held))
    held.release.set()


def test_a_question_that_waited_too_long_is_never_asked(held: Held) -> None:
    gate = Gate(WebLimits(concurrent=1, waiting=1, seconds=0.05))
    asked = threading.Event()

    async def two() -> None:
        tasks = gate.run(held), gate.run(asked.set)
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert [type(result) for result in results] == [Unavailable, Unavailable]

    asyncio.run(two())
    held.release.set()
    gate.close()
    assert not asked.is_set()


def test_a_closed_gate_refuses() -> None:
    gate = Gate(WebLimits())
    gate.close()
    with pytest.raises(Unavailable):
        asyncio.run(gate.run(lambda: None))


class SlowSearcher:
    """A searcher whose every answer is held."""

    def __init__(self, held: Held) -> None:
        self._held = held

    def search(self, *_: object, **__: object) -> None:
        self._held()


@pytest.mark.parametrize("address", ["/api/search?q=x", "/?q=x", "/health"])
def test_readers_are_told_when_to_come_back(held: Held, address: str) -> None:
    source = FixedSource(SlowSearcher(held))  # type: ignore[arg-type]
    get = browser(create_app(source, limits=WebLimits(concurrent=1, seconds=0.05)))
    answer = get(address)
    held.release.set()
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "secondes" in answer.text


def test_pages_that_ask_nothing_are_served_meanwhile(held: Held) -> None:
    source = FixedSource(SlowSearcher(held))  # type: ignore[arg-type]
    get = browser(create_app(source, limits=WebLimits(concurrent=1, waiting=0, seconds=0.05)))
    assert get("/api/search").status_code == 503
    assert get("/aide").status_code == 200
    held.release.set()
