"""A hit as the page shows it."""

from dataclasses import dataclass

from markupsafe import Markup

from csnsearch.document import PATH_SEPARATOR
from csnsearch.period import Period
from csnsearch.search import Hit, PassageHit, Scope
from csnsearch.web.frame import Frame
from csnsearch.web.links import at_page, is_pdf, outside
from csnsearch.web.markup import marked
from csnsearch.web.parameters import SearchParameters
from csnsearch.web.why_view import Reason, reasons
from csnsearch.web.wording import as_is, leaf, page_name, passage_name

_PLACES = ("instance", "source", "federation", "region")
"""Facets that say where a document is from; the first two it has are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """A passage that answers: where it is, in words; a link to it; its words."""

    page: str
    name: str
    outcome: str
    label: str
    href: str
    original: str
    """The PDF at that page, or ""."""
    snippet: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class HitView:
    """A result. `language` is "" when it is that of the page."""

    document: str
    title: Markup
    href: str
    surtitre: str
    kind: str
    date: Period | None
    places: tuple[str, ...]
    language: str
    missing: tuple[str, ...]
    passages: tuple[PassageView, ...]
    snippet: Markup
    original: str
    reasons: tuple[Reason, ...]
    score: float


@dataclass(frozen=True, slots=True)
class HitShower:
    """Shows the hits of one search. `files` says whether original files are served."""

    frame: Frame
    asked: SearchParameters
    files: bool

    def show(self, hit: Hit) -> HitView:
        """One hit."""
        passage = None if self.asked.scope is Scope.DOCUMENTS else passage_number(hit.id)
        original = self._original(hit)
        return HitView(
            document=hit.document,
            title=marked(hit.title, hit.title_highlights) or Markup("{}").format(hit.id),
            href=self.frame.links.document(hit.document, self.asked.q, passage),
            surtitre=hit.surtitre,
            kind=self.frame.say(as_is(hit.kind)) if hit.kind else "",
            date=hit.date,
            places=_places(hit),
            language=self.frame.foreign(hit.language),
            missing=hit.missing,
            passages=tuple(self._passage(p, hit.document, original) for p in hit.passages),
            snippet=marked(hit.snippet.text, hit.snippet.highlights),
            original=original,
            reasons=tuple(reasons(hit)),
            score=hit.score,
        )

    def _original(self, hit: Hit) -> str:
        if self.files and is_pdf(hit.source):
            return self.frame.links.file(hit.document)
        return outside(hit.url) if is_pdf(hit.url) else ""

    def _passage(self, passage: PassageHit, document_id: str, original: str) -> PassageView:
        number = passage_number(passage.id)
        name = passage_name(passage.kind, passage.attributes.get("number", ""))
        page = page_name(passage.page, passage.page_label)
        outcome = passage.attributes.get("outcome", "")
        return PassageView(
            page=self.frame.say(page) if page else "",
            name=self.frame.say(name) if name else "",
            outcome=self.frame.say(as_is(outcome)) if outcome else "",
            label=_short(passage.label),
            href=self.frame.links.document(document_id, self.asked.q, number),
            original=at_page(original, passage.page) if original and passage.page else "",
            snippet=marked(passage.snippet.text, passage.snippet.highlights),
        )


def passage_number(passage_id: str) -> int | None:
    """The number of a passage in its document: the end of what `stored.passage_id` gives."""
    number = passage_id.rpartition(".")[2]
    return int(number) if number.isdecimal() else None


def _short(label: str) -> str:
    """The last two steps of where a passage stands: the whole path is on its document's page."""
    return PATH_SEPARATOR.join(label.split(PATH_SEPARATOR)[-2:])


def _places(hit: Hit) -> tuple[str, ...]:
    found = (leaf(values[0]) for name in _PLACES if (values := hit.facets.get(name)))
    return tuple(dict.fromkeys(found))[:2]
