"""One server and one browser for all these tests; a new profile for each of them."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser import chromium
from tests.browser.serving import serving
from tests.browser.visitor import COMPUTER, Device, Visitor

PATIENCE_MS = 10_000
"""Until something that is awaited counts as absent."""

Visit = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, or a reason why there is none. On CI its absence is a failure."""
    program = chromium.find()
    if program is None:
        absent = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        absent(chromium.HOW_TO)
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        started = chromium.launch(playwright, program)
        yield started
        started.close()


@pytest.fixture(scope="package")
def site(
    sample_index: Path, sample_docs: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of the sample documents, served with their files."""
    log = tmp_path_factory.mktemp("serve") / "log"
    with serving(sample_index, sample_docs, log) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    """A function that makes a visitor with a device. What went wrong behind the page of any
    of them fails the test at its end.
    """
    visitors: list[Visitor] = []

    def arrive(device: Device = COMPUTER) -> Visitor:
        context = browser.new_context(
            viewport=device.size,
            java_script_enabled=device.script,
            has_touch=device.touch,
            is_mobile=device.touch,
            color_scheme=device.scheme,
            reduced_motion=device.motion,
            locale=device.locale,
        )
        context.set_default_timeout(PATIENCE_MS)
        visitors.append(Visitor(site, context))
        return visitors[-1]

    yield arrive
    for visitor in visitors:
        visitor.context.close()
    assert [fault for visitor in visitors for fault in visitor.faults] == []
