"""A person at a browser, and all that went wrong behind the page they saw."""

from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    ViewportSize,
    WebError,
)

TABLET: ViewportSize = {"width": 768, "height": 1024}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 740}


@dataclass(frozen=True, slots=True)
class Device:
    """What somebody reads with."""

    size: ViewportSize = field(default_factory=lambda: DESKTOP)
    script: bool = True
    touch: bool = False
    scheme: Literal["light", "dark"] = "light"
    motion: Literal["reduce", "no-preference"] = "no-preference"
    locale: str = "fr-CA"


COMPUTER = Device()
WITHOUT_SCRIPT = Device(script=False)
TELEPHONE = Device(PHONE, touch=True)


@dataclass  # no slots: Playwright keeps a note on the owner of a handler
class Visitor:
    """One browser profile. Nothing of it is shared with another test."""

    site: str
    context: BrowserContext
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    expected: set[str] = field(default_factory=set)
    """Addresses that answer with an error, as they should."""

    def __post_init__(self) -> None:
        self.context.on("request", self._asked)
        self.context.on("response", self._answered)
        self.context.on("console", self._said)
        self.context.on("weberror", self._threw)

    def open(self, address: str = "/", *, status: int = 200) -> Page:
        """A new tab with a page of the site."""
        page = self.context.new_page()
        self.go(page, address, status=status)
        return page

    def go(self, page: Page, address: str, *, status: int = 200) -> None:
        """Type an address of the site. Another status than the one foreseen is a failure."""
        if status != 200:
            self.expected.add(self.site + address)
        answer = page.goto(self.site + address)
        assert answer is not None
        assert answer.status == status, f"{address}: {answer.status}"

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.site + "/", "data:", "blob:")):
            self.faults.append(f"a request left the site: {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self.expected:
            self.faults.append(f"{response.status} {response.url}")

    def _said(self, said: ConsoleMessage) -> None:
        # Policy violations are told here too.
        if said.type in {"error", "warning"} and said.location["url"] not in self.expected:
            self.faults.append(f"console {said.type}: {said.text} ({said.location['url']})")

    def _threw(self, thrown: WebError) -> None:
        self.faults.append(f"uncaught: {thrown.error}")
