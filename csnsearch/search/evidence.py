"""The best passages of documents: where the answer is, and on what page."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from csnsearch.document import PATH_SEPARATOR, Passage
from csnsearch.engines.base import Engine, Level, ScoredRecord
from csnsearch.query.compiled import Compiled
from csnsearch.query.index_query import Boolean, Boost, ParentIn
from csnsearch.query.sought import Sought
from csnsearch.search.locate import locate
from csnsearch.search.result import PassageHit, Snippet
from csnsearch.search.snippets import snippet
from csnsearch.stored import load_passage, passage_id

PASSAGES_SHOWN = 3
_PER_DOCUMENT = 4
"""Passages asked for per candidate; a long document may take more than its share."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The best passages of some documents, best first, by document id."""

    passages: Mapping[str, tuple[ScoredRecord, ...]]
    settled: frozenset[str] = frozenset()
    """Documents known to have no passage beyond these: asking again finds no more."""

    def best(self, document_id: str) -> float:
        """The score of a document's best passage, 0 when none answers."""
        found = self.passages.get(document_id)
        return found[0].score if found else 0.0

    def unknown(self, documents: Sequence[str]) -> list[str]:
        """Those of the documents about which nothing is known yet."""
        return [key for key in documents if key not in self.passages and key not in self.settled]

    def joined(self, other: "Evidence") -> "Evidence":
        """What both know."""
        return Evidence({**self.passages, **other.passages}, self.settled | other.settled)


def find_evidence(engine: Engine, compiled: Compiled, documents: Sequence[str]) -> Evidence:
    """The passages of these documents that answer best: one engine search for all.

    A passage is chosen by its own words and scored under its document's title: the passage
    on salaries in the minutes on a strike answers « salaires grève ». Passages of a long
    document may crowd out those of others, which then stay unknown.
    """
    if not documents or not compiled.has_words:
        return Evidence({})
    query = Boolean(
        must=(ParentIn(tuple(documents)), Boost(compiled.within, 0.0)),
        should=tuple(query for _, query in compiled.scored),
    )
    limit = _PER_DOCUMENT * len(documents)
    found = engine.search(Level.PASSAGES, query, limit=limit)
    grouped: defaultdict[str, list[ScoredRecord]] = defaultdict(list)
    for record in found.docs:
        grouped[record.parent].append(record)
    passages = {parent: tuple(records) for parent, records in grouped.items()}
    return Evidence(passages, frozenset(documents) if found.total <= limit else frozenset())


def passage_hit(record: ScoredRecord, sought: Sought, language: str) -> PassageHit:
    """A passage with its snippet marked."""
    passage = load_passage(record.stored)
    return PassageHit(
        id=record.id,
        kind=passage.kind.value,
        label=passage.label,
        page=passage.page,
        page_label=passage.page_label,
        score=record.score,
        snippet=passage_snippet(passage, sought, language),
        attributes=passage.attributes,
    )


def passage_snippet(passage: Passage, sought: Sought, language: str) -> Snippet:
    """The part of a passage that answers, without the headings that already label it."""
    language = passage.language or language
    body = _without_headings(passage)
    ranges = locate(body, sought, language)
    if ranges or body == passage.text:
        return snippet(body, ranges)
    return snippet(passage.text, locate(passage.text, sought, language))


def _without_headings(passage: Passage) -> str:
    body = passage.text
    for heading in passage.label.split(PATH_SEPARATOR):
        if heading and body.startswith(heading):
            body = body[len(heading) :].lstrip()
    return body or passage.text


def openings(engine: Engine, documents: Sequence[str]) -> dict[str, Snippet]:
    """The first words of documents, for hits found by their title or a filter alone."""
    first = {passage_id(key, 0): key for key in documents}
    stored = engine.fetch(Level.PASSAGES, tuple(first)) if first else {}
    return {first[key]: snippet(load_passage(data).text, []) for key, data in stored.items()}
