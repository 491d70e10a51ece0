"""tantivy with its own French analysis, asked from Python without csnsearch."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import tantivy
from tantivy import Filter, Occur, Query, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from benchmarks.corpus import Kind, Question, Text
from benchmarks.peers.base import Row
from benchmarks.peers.words import Words

_FIELDS = ("title", "text")
_HEAP = 400_000_000
_THREADS = 2


class Tantivy:
    """Two text fields through: simple tokenizer, 40 bytes at most, lower case, French stems."""

    name = "tantivy"
    note = "its own French chain, two threads, text stored; top 10 and exact total; no facets"
    facets: tuple[str, ...] = ()

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        self._schema = self._build_schema()
        index = tantivy.Index(self._schema, str(folder))
        self._analyzer = chain()
        index.register_tokenizer("french", chain())
        writer = index.writer(_HEAP, _THREADS)
        for text in texts:
            writer.add_document(self._document(text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._searcher = index.searcher()

    def rows(self) -> Sequence[Row]:
        kinds = frozenset(Kind) - {Kind.PREFIX}
        return (Row(name=self.name, ask=self._ask, kinds=kinds, truth=_truth()),)

    def _build_schema(self) -> tantivy.Schema:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        for field in _FIELDS:
            builder.add_text_field(field, stored=True, tokenizer_name="french")
        for facet in self.facets:
            builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
        return builder.build()

    def _document(self, text: Text) -> tantivy.Document:
        document = tantivy.Document()
        document.add_text("id", text.id)
        document.add_text("title", text.title)
        document.add_text("text", text.text)
        for facet in self.facets:
            for value in text.facets.get(facet, ()):
                document.add_text(facet, value)
        return document

    def _ask(self, question: Question) -> int:
        query = self._query(question)
        found = self._searcher.search(query, 10)
        for _, address in found.hits:
            self._searcher.doc(address)["id"]
        if self.facets:
            self._searcher.aggregate(query, _counting(self.facets))
        total: int = found.count  # type: ignore[attr-defined]  # the package's stubs forget it
        return total

    def _query(self, question: Question) -> Query:
        if question.kind is Kind.PHRASE:
            return self._sequence(" ".join(question.words))
        occur = Occur.Must if question.kind is Kind.INTERSECTION else Occur.Should
        return Query.boolean_query([(occur, self._sequence(word)) for word in question.words])

    def _sequence(self, text: str) -> Query:
        terms = self._analyzer.analyze(text)
        if not terms:  # a sign on its own
            return Query.empty_query()
        if len(terms) == 1:
            parts = [Query.term_query(self._schema, field, terms[0]) for field in _FIELDS]
        else:
            parts = [Query.phrase_query(self._schema, field, list(terms)) for field in _FIELDS]
        return Query.boolean_query([(Occur.Should, part) for part in parts])


class TantivyWithFacets(Tantivy):
    """The same with four facets as fast fields, all counted with each question."""

    name = "tantivy with facets"
    note = "the same, and every facet counted in one more pass"

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        self.facets = tuple(sorted({name for text in texts for name in text.facets}))
        super().index(texts, folder)


def chain() -> TextAnalyzer:
    """The French analysis that tantivy brings, as its own documentation composes it."""
    builder = TextAnalyzerBuilder(Tokenizer.simple())
    for each in (Filter.remove_long(40), Filter.lowercase(), Filter.stemmer("french")):
        builder = builder.filter(each)
    return builder.build()


def _counting(facets: Sequence[str]) -> dict[str, dict[str, dict[str, object]]]:
    return {facet: {"terms": {"field": facet, "size": 65_000}} for facet in facets}


def _truth() -> Words:
    analyze = chain().analyze
    return Words(lru_cache(2**17)(lambda word: " ".join(analyze(word))), prefixes=False)
