"""What it takes to cite a document, whatever the format; and its citation in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from csnsearch.document import PATH_SEPARATOR, Document
from csnsearch.messages import DEFAULT_LANGUAGE, Message, message
from csnsearch.period import Period
from csnsearch.search.date_words import day_words, period_words
from csnsearch.search.export_text import one_line
from csnsearch.search.result import Hit, PassageHit

_BODIES = ("source", "federation", "conseil_central", "comite")
"""Facets that say whose document it is; the first that it bears is believed."""
_CALL_NUMBER = "cote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One document as a bibliography names it. Every text is one line without markup.

    `authors` are people or bodies, as they are named; `publishers` are the bodies it came
    from, when those are others. `kinds` are the steps of its type, the widest first. `pages`
    are those that answer, as they are printed. `address` is where it can be read, or "".
    """

    id: str
    title: str
    kind: str
    kinds: tuple[str, ...]
    consulted: date
    authors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    date: Period | None = None
    instance: str = ""
    pages: tuple[str, ...] = ()
    address: str = ""
    call_number: str = ""
    place: str = ""
    language: str = ""
    extract: str = ""


def reference_of_hit(hit: Hit, *, consulted: date, permalink: str = "") -> Reference:
    """A result, with the pages that answer. `permalink` stands in for a document without
    a public address of its own.
    """
    return _reference(
        hit, hit.document, _pages(hit.passages), consulted, permalink, hit.snippet.text
    )


def reference_of_document(
    document: Document, *, consulted: date, permalink: str = "", pages: tuple[str, ...] = ()
) -> Reference:
    """A document, at some of its pages or whole."""
    return _reference(document, document.id, pages, consulted, permalink, document.chapeau)


def citation(reference: Reference, language: str = DEFAULT_LANGUAGE) -> str:
    """The reference in one sentence: « CSN, Mémoire sur le projet de loi no 89,
    18 mars 2025, p. 3, https://… (consulté le 2 mai 2025). »
    """
    parts = [
        *(reference.authors or reference.publishers),
        reference.title,
        period_words(reference.date).text(language) if reference.date else "",
        f"p. {', '.join(reference.pages)}" if reference.pages else "",
        message("cote {number}", number=reference.call_number).text(language)
        if reference.call_number
        else "",
        reference.address,
    ]
    consulted = consulted_note(reference).text(language)
    return f"{', '.join(part for part in parts if part)} ({consulted[:1].lower()}{consulted[1:]})."


def consulted_note(reference: Reference) -> Message:
    """« Consulté le 2 mai 2025 »."""
    return message("Consulté le {day}", day=day_words(reference.consulted))


def _reference(
    found: Hit | Document, key: str, pages: tuple[str, ...], consulted: date,
    permalink: str, extract: str,
) -> Reference:  # fmt: skip
    bodies = _bodies(found.facets)
    author = one_line(found.attributes.get("author", ""))
    return Reference(
        id=one_line(key),
        title=one_line(found.title) or one_line(key),
        kind=one_line(found.kind),
        kinds=_kinds(found),
        authors=(author,) if author else bodies,
        publishers=bodies if author and author not in bodies else (),
        date=found.date,
        instance=_leaf(_first(found.facets, "instance")),
        pages=pages,
        address=_public(found.url) or permalink,
        call_number=one_line(
            _first(found.facets, _CALL_NUMBER) or found.attributes.get(_CALL_NUMBER, "")
        ),
        place=one_line(found.attributes.get("place", "")),
        language=one_line(found.language),
        extract=one_line(extract),
        consulted=consulted,
    )


def _pages(passages: tuple[PassageHit, ...]) -> tuple[str, ...]:
    """In the order of the file. The number printed on the page is the one that is cited."""
    paged = sorted((p.page, one_line(p.page_label) or str(p.page)) for p in passages if p.page)
    return tuple(dict.fromkeys(label for _, label in paged))


def _kinds(found: Hit | Document) -> tuple[str, ...]:
    path = _first(found.facets, "type") or found.kind
    return tuple(one_line(step) for step in path.split(PATH_SEPARATOR))


def _bodies(facets: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    values = next((facets[name] for name in _BODIES if facets.get(name)), ())
    return tuple(dict.fromkeys(_leaf(value) for value in values))


def _first(facets: Mapping[str, tuple[str, ...]], name: str) -> str:
    return next(iter(facets.get(name, ())), "")


def _leaf(value: str) -> str:
    return one_line(value.rpartition(PATH_SEPARATOR)[2])


def _public(url: str) -> str:
    """The address, when a reader can be sent to it."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return one_line(url) if parts.scheme in {"http", "https"} and parts.netloc else ""
