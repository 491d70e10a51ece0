"""Reading in processes that can be killed."""

import os
import time
from collections.abc import Iterator

from csnsearch.errors import LimitExceeded, UnreadableDocument
from csnsearch.ingest.limits import Limits
from csnsearch.ingest.workers import Task, Workers

# Workers import their functions by name, so these are the standard library's.


def test_results_keep_the_order_of_the_tasks() -> None:
    with Workers(2, Limits()) as workers:
        tasks = [
            Task("lent", time.sleep, (0.2,), 10),
            Task("prêt", ready="tel quel"),
            Task("rapide", os.path.basename, ("a/b",), 10),
        ]
        found = [(done.name, done.result) for done in workers.stream(tasks)]
    assert found == [("lent", None), ("prêt", "tel quel"), ("rapide", "b")]


def test_a_task_that_hangs_is_stopped_and_the_others_go_on() -> None:
    with Workers(1, Limits()) as workers:
        hung, after = workers.stream(
            [Task("boucle", time.sleep, (600,), 0.5), Task("suivant", len, ("abc",), 10)]
        )
    assert isinstance(hung.error, LimitExceeded)
    assert after.result == 3


def test_a_worker_that_crashes_costs_its_own_file_only() -> None:
    with Workers(1, Limits()) as workers:
        crashed, after = workers.stream(
            [Task("mortel", os.abort, (), 10), Task("suivant", len, ("abc",), 10)]
        )
    assert isinstance(crashed.error, UnreadableDocument)
    assert crashed.error.code == "crash"
    assert after.result == 3


def test_a_task_may_not_take_all_the_memory() -> None:
    with Workers(1, Limits(memory_bytes=400 * 2**20)) as workers:
        done = workers.run(Task("gros", bytearray, (2**30,), 10))
    assert isinstance(done.error, LimitExceeded)


def test_an_unforeseen_error_is_a_failure_that_names_it() -> None:
    with Workers(1, Limits()) as workers:
        done = workers.run(Task("faute", int, ("douze",), 10))
    assert done.error is not None
    assert "ValueError" in str(done.error)


def test_look_ahead_is_bounded() -> None:
    """A folder of a million files is not read ahead of its reader."""
    drawn = 0

    def tasks() -> Iterator[Task[int]]:
        nonlocal drawn
        for number in range(1000):
            drawn += 1
            yield Task(str(number), ready=number)

    with Workers(1, Limits()) as workers:
        stream = workers.stream(tasks())
        next(stream)
        assert drawn < 50


def test_a_large_file_has_more_time() -> None:
    limits = Limits(seconds=60, seconds_per_mib=4)
    assert limits.seconds_for(0) == 60
    assert limits.seconds_for(100 * 2**20) == 460
