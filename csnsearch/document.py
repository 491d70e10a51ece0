"""The records every room passes on: documents, their passages, and what did not become one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from csnsearch.messages import Message
from csnsearch.period import Period


class PassageKind(StrEnum):
    """What a passage is to its document."""

    TEXT = "text"
    TABLE = "table"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    ABOUT = "about"
    """The closing self-description ("À propos"), searched at low weight only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a document that a hit can name: at most about 300 words.

    `page` counts the file's pages from 1, as ``#page=`` links do; `page_label` is
    the number printed on it when that differs ("1213" in minutes numbered over a term).
    `label` says where it stands ("6.2 Négociation du secteur public"); `attributes`
    hold what a resolution or recommendation states: number, mover, seconder, outcome,
    outcome_text, for, against, abstentions.
    """

    text: str
    kind: PassageKind = PassageKind.TEXT
    label: str = ""
    page: int | None = None
    page_label: str = ""
    language: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document of the archive, mended but as its author wrote it.

    `key` is what makes two files the same document (post id, address, or path) and
    `id` its short opaque form. `source` is the file it came from. `facets` maps a
    facet's name to its values; a hierarchical value is a path joined by `PATH_SEPARATOR`.
    `attributes` hold single facts that are not facets (place, author, page count).
    `warnings` say what was lost or doubtful while reading; they reach the report.
    """

    id: str
    key: str
    title: str
    kind: str
    source: str = ""
    url: str = ""
    media_type: str = ""
    digest: str = ""
    language: str = ""
    date: Period | None = None
    surtitre: str = ""
    chapeau: str = ""
    passages: tuple[Passage, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attributes: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Message, ...] = ()


PATH_SEPARATOR = " > "
"""Joins the steps of a hierarchical facet value: ``Fédérations > FSSS–CSN``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file, or one record of it, that could not become a document, and why."""

    source: str
    code: str
    reason: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A file left out on purpose (unchanged, a listing page, a duplicate), and why."""

    source: str
    code: str
    reason: Message
