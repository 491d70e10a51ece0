"""The judged questions of `queries.toml`, and where what they judge stands in an index."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from csnsearch.evaluation import Scores
from csnsearch.search import Scope, Searcher
from csnsearch.stored import passage_id

FILE = Path(__file__).parent / "queries.toml"

GRADES = (3, 2, 1)
"""The document asked for; it answers; it touches the question."""

ALL = "all"
"""The pin over every question."""

_EVERYTHING = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What someone types, why, and the grade of each place that should be found.

    A place is a file under sample_docs, with ``#id`` when the file holds several
    documents, or ``#words`` for the passage of that file in which the words stand.
    """

    group: str
    text: str
    why: str
    scope: Scope
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Judgements:
    """All the questions, and what is pinned for each group and for all."""

    questions: tuple[Question, ...]
    pins: Mapping[str, Scores]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups, as the file orders them."""
        return tuple(dict.fromkeys(question.group for question in self.questions))


def read(path: Path = FILE) -> Judgements:
    """The judgements of a file. Raises ValueError, KeyError or TypeError when malformed."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    pins = {
        name: Scores.from_named(pinned)
        for name, pinned in data.get("pins", {}).items()
        if name != "note"
    }
    return Judgements(tuple(map(_question, data["query"])), pins)


def _question(entry: Mapping[str, object]) -> Question:
    grades: dict[str, int] = {}
    for grade in GRADES:
        for place in _places(entry.get(str(grade), ())):
            if place in grades:
                raise ValueError(f"{entry['text']}: {place} is judged twice")
            grades[place] = grade
    return Question(
        group=str(entry["group"]),
        text=str(entry["text"]),
        why=str(entry["why"]),
        scope=Scope(str(entry.get("scope", Scope.DOCUMENTS))),
        grades=grades,
    )


def _places(value: object) -> Iterable[str]:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return map(str, value)


@dataclass(slots=True)
class Places:
    """Finds the ids of places in an index, and the places of ids."""

    searcher: Searcher
    _documents: dict[str, list[str]] = field(init=False, default_factory=dict)
    _texts: dict[tuple[str, str], dict[str, str]] = field(init=False, default_factory=dict)
    _names: dict[str, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for hit in self.searcher.search(limit=_EVERYTHING, facets=()).hits:
            self._documents.setdefault(hit.source, []).append(hit.id)
        for source, ids in self._documents.items():
            for found in ids:
                self._names[found] = source if len(ids) == 1 else f"{source}#{found}"

    def id(self, place: str, scope: Scope) -> str:
        """The id that stands at a place. Raises LookupError unless there is exactly one."""
        source, _, part = place.partition("#")
        found = [i for i in self._documents.get(source, []) if scope is not Scope.DOCUMENTS
                 or part in {"", i}]  # fmt: skip
        if scope is not Scope.DOCUMENTS and part:
            found = [i for i, text in self._passages(source, scope).items() if _plain(part) in text]
        if len(found) != 1:
            raise LookupError(f"{place}: {len(found)} found in {scope.value}")
        return found[0]

    def name(self, found: str, scope: Scope) -> str:
        """What to call a result, for a person: its file, and how the passage begins."""
        if scope is Scope.DOCUMENTS:
            return self._names.get(found, found)
        source = self._names[found.rpartition(".")[0]]
        return f"{source}#{self._passages(source, scope)[found][:60]}"

    def grades(self, question: Question) -> dict[str, int]:
        """Id → grade. Raises LookupError when a place is not there."""
        return {self.id(place, question.scope): grade for place, grade in question.grades.items()}

    def _passages(self, source: str, scope: Scope) -> dict[str, str]:
        key = (source, scope.value)
        if key not in self._texts:
            ids = self._documents.get(source, [])
            self._texts[key] = {i: text for one in ids for i, text in self._of(one, scope)}
        return self._texts[key]

    def _of(self, document: str, scope: Scope) -> Iterator[tuple[str, str]]:
        for number, passage in enumerate(self.searcher.document(document).passages):
            if scope.passage_kind in {None, passage.kind}:
                yield passage_id(document, number), _plain(passage.text)


def _plain(text: str) -> str:
    """With single spaces: a page break or a no-break space does not matter."""
    return " ".join(text.split())
