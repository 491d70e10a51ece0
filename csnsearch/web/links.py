"""Addresses within the app, under whatever prefix it is mounted."""

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from csnsearch.web.parameters import SearchParameters

PASSAGES_SHOWN = 200
"""Passages of a document on one page of it: about a hundred and fifty pages of text."""


@dataclass(frozen=True, slots=True)
class Links:
    """`root` is the quoted prefix. `language` is the one the address asked for, or "":
    it stays in every link.
    """

    root: str
    language: str = ""

    def search(self, asked: SearchParameters, **changes: object) -> str:
        """The page of a search, with some of its parameters changed. Facets, scope, words
        and order begin again at the first page unless `offset` is given.
        """
        known = {"lang": self.language, "offset": 0, **changes}
        return self._to("/", asked.model_copy(update=known).query())

    def export(self, asked: SearchParameters, form: str) -> str:
        """Every result of a search as a file: "csv", "ris", "bib" or "json"."""
        return self._to(f"/export/{form}", self._whole(asked))

    def feed(self, asked: SearchParameters, form: str) -> str:
        """A search to subscribe to: "atom" or "rss"."""
        return self._to(f"/feed.{form}", self._whole(asked))

    def citation(self, document_id: str, form: str) -> str:
        """How a document is cited: "ris", "bib", "txt" or "json"."""
        path = f"/documents/{quote(document_id, safe='')}/citation.{form}"
        return self._to(path, self._language())

    @property
    def description(self) -> str:
        """What browsers read to add this search to theirs."""
        return f"{self.root}/opensearch.xml"

    @property
    def suggestions(self) -> str:
        """Where completions come from."""
        return self._to("/api/suggest", self._language())

    def facet(self, name: str, value: str) -> str:
        """Every document with a facet value."""
        return self._to("/", [("facet", f"{name}:{value}"), *self._language()])

    def document(self, document_id: str, query: str = "", passage: int | None = None) -> str:
        """A document; at one of its passages, counted from 0."""
        pairs = [("q", query)] if query else []
        anchor = ""
        if passage is not None:
            part = passage // PASSAGES_SHOWN
            pairs += [("part", str(part + 1))] if part else []
            anchor = f"#passage-{passage}"
        return self._to(f"/documents/{quote(document_id, safe='')}", pairs + self._language()) + (
            anchor
        )

    def part(self, document_id: str, query: str, part: int) -> str:
        """One part of a long document, counted from 0."""
        pairs = ([("q", query)] if query else []) + ([("part", str(part + 1))] if part else [])
        return self._to(f"/documents/{quote(document_id, safe='')}", pairs + self._language())

    def file(self, document_id: str, page: int | None = None) -> str:
        """The file a document came from, at a page."""
        return at_page(f"{self.root}/files/{quote(document_id, safe='')}", page)

    def page(self, name: str) -> str:
        """One of the pages that are always there: « aide »."""
        return self._to(f"/{name}", self._language())

    def static(self, name: str, version: str) -> str:
        """A file of the page's own. The version makes browsers fetch a new one at once."""
        return f"{self.root}/static/{name}?v={version}"

    def _whole(self, asked: SearchParameters) -> list[tuple[str, str]]:
        """The question without its window on the results."""
        window = {"offset": 0, "limit": SearchParameters().limit, "explain": False}
        return asked.model_copy(update={"lang": self.language, **window}).query()

    def _to(self, path: str, pairs: list[tuple[str, str]]) -> str:
        kept = [(name, value) for name, value in pairs if (name, value) != ("lang", "")]
        return f"{self.root}{path}" + (f"?{urlencode(kept)}" if kept else "")

    def _language(self) -> list[tuple[str, str]]:
        return [("lang", self.language)] if self.language else []


def outside(url: str) -> str:
    """An address of a document, when it is one a reader can be sent to; else ""."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else ""


def is_pdf(place: str) -> bool:
    """Whether a file name or address is that of a PDF, which has pages to go to."""
    return place.partition("?")[0].partition("#")[0].lower().endswith(".pdf")


def at_page(address: str, page: int | None) -> str:
    """The address of a PDF, opened at one of its pages."""
    return f"{address.partition('#')[0]}#page={page}" if page else address
