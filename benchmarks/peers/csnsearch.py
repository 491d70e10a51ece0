"""csnsearch itself: the full request of a reader, and what each stage of it costs."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.corpus import Kind, Question, Text
from benchmarks.peers.base import Row
from csnsearch.analysis import FRENCH
from csnsearch.dates.in_words import period_words
from csnsearch.engines import create_store
from csnsearch.engines.base import Engine, Level
from csnsearch.indexer.write import index_documents
from csnsearch.query.compile import Compiler
from csnsearch.query.compiled import Compiled
from csnsearch.query.parser import parse_lenient
from csnsearch.query.wording import readings, wording
from csnsearch.search.facets import FacetValues
from csnsearch.search.question import Synonyms
from csnsearch.search.searcher import Searcher


class OnTantivy:
    """Analysed, cut in passages, facets counted, snippets marked: nothing left out."""

    name = "csnsearch on tantivy"
    note = (
        "the full request: top 10 reranked with the best passages, exact total, every facet, "
        "snippets; the indented rows are stages of it"
    )
    engine = "tantivy"

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        self._engine: Engine = create_store(self.engine, folder)
        index_documents((text.document() for text in texts), self._engine)
        self._searcher = Searcher(self._engine)
        self._facets = FacetValues(self._engine).names()
        self._compiler = Compiler(lambda _, value: value)

    def rows(self) -> Sequence[Row]:
        return (
            Row(name=self.name, ask=self._full),
            Row(name="  to the letter", ask=self._to_the_letter, truth=Twins()),
            Row(name="  ids only", ask=self._ids),
            Row(name="  engine, top 10 and facets", ask=self._engine_with_facets),
            Row(name="  engine, top 10", ask=self._engine_alone),
            Row(name="  reading the question", ask=self._reading),
        )

    def _full(self, question: Question) -> int:
        return self._searcher.search(said(question)).total

    def _to_the_letter(self, question: Question) -> int:
        return self._searcher.search(said(question), synonyms=Synonyms.OFF).total

    def _ids(self, question: Question) -> None:
        self._searcher.rank(said(question))

    def _engine_with_facets(self, question: Question) -> None:
        query = self._compiled(question).all
        self._engine.search(Level.DOCUMENTS, query, facets=self._facets, limit=10)

    def _engine_alone(self, question: Question) -> None:
        self._engine.search(Level.DOCUMENTS, self._compiled(question).all, limit=10)

    def _reading(self, question: Question) -> None:
        self._compiled(question)

    def _compiled(self, question: Question) -> Compiled:
        return self._compiler.compile(parse_lenient(said(question)).root)


class OnWhoosh(OnTantivy):
    """The same on the engine that is Python only."""

    name = "csnsearch on whoosh"
    note = "the same full request on the engine written in Python only"
    engine = "whoosh"

    def rows(self) -> Sequence[Row]:
        return super().rows()[:2]


def said(question: Question) -> str:
    """The question in csnsearch's syntax. A union is said with OU: words side by side ask
    for all of them first, which is how the kind "question" is asked.
    """
    match question.kind:
        case Kind.PREFIX:
            return f"{question.words[0]}*"
        case Kind.PHRASE:
            return f'"{" ".join(question.words)}"'
        case Kind.INTERSECTION:
            return " ".join(f"+{word}" for word in question.words)
        case Kind.UNION:
            return " OU ".join(question.words)
        case _:
            return " ".join(question.words)


class Twins:
    """Brute force over the two forms of words that every csnsearch engine is fed."""

    def forms(self, text: Text) -> Mapping[str, str]:
        document = text.document()
        parts = [FRENCH.twin(document.title)]
        bodies = [FRENCH.twin(passage.text) for passage in document.passages]
        if document.date:  # a document is found by its date in words, too
            bodies.append(FRENCH.twin(period_words(document.date, document.language)))
        return {
            form: f" {getattr(parts[0], form)} \n "
            + " ".join(getattr(body, form) for body in bodies) + " "
            for form in ("inflected", "exact")
        }  # fmt: skip

    def clauses(self, question: Question) -> Sequence[Sequence[tuple[str, str]]] | None:
        match question.kind:
            case Kind.QUESTION:  # all the words, or some: two totals
                return None
            case Kind.PREFIX:
                return [[("exact", f" {FRENCH.normalize(question.words[0])}")]]
            case Kind.PHRASE:
                return [_exact(readings(" ".join(question.words)))]
            case Kind.INTERSECTION:
                return [_word(word) for word in question.words]
            case _:
                return [[piece for word in question.words for piece in _word(word)]]


def _word(text: str) -> list[tuple[str, str]]:
    word = wording(text)
    rivals = ((term,) for term in word.rivals)
    inflected = [terms for terms in (word.inflected, word.english, *rivals) if terms]
    return [("inflected", _piece(terms)) for terms in inflected] + _exact((word.exact,))


def _exact(sequences: Sequence[tuple[str, ...]]) -> list[tuple[str, str]]:
    return [("exact", _piece(terms)) for terms in sequences]


def _piece(terms: tuple[str, ...]) -> str:
    return f" {' '.join(terms)} "
