"""Whoosh used directly, with its own French analyzer."""

from collections.abc import Sequence
from pathlib import Path

from whoosh import fields, index, query
from whoosh.analysis import LanguageAnalyzer

from benchmarks.corpus import Kind, Question, Text
from benchmarks.peers.base import Row

_MEMORY_MB = 256


class Whoosh:
    """Two text fields through LanguageAnalyzer("fr"): stop words dropped, French stems."""

    name = "Whoosh"
    note = (
        "its own French analyzer, one process; top 10 and exact total; no facets; totals are "
        "not compared, since it drops stop words"
    )

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        self._analyzer = LanguageAnalyzer("fr")
        text_field = fields.TEXT(analyzer=self._analyzer, phrase=True)
        schema = fields.Schema(id=fields.ID(stored=True), title=text_field, text=text_field)
        built = index.create_in(folder, schema)
        writer = built.writer(limitmb=_MEMORY_MB)
        for text in texts:
            writer.add_document(id=text.id, title=text.title, text=text.text)
        writer.commit()
        self._searcher = built.searcher()

    def rows(self) -> Sequence[Row]:
        return (Row(name=self.name, ask=self._ask),)

    def _ask(self, question: Question) -> int:
        found = self._searcher.search(self._query(question), limit=10)
        for hit in found:
            hit["id"]
        return len(found)

    def _query(self, question: Question) -> query.Query:
        if question.kind is Kind.PREFIX:
            return query.Or([query.Prefix(field, question.words[0]) for field in ("title", "text")])
        words = [token.text for token in self._analyzer(" ".join(question.words))]
        if question.kind is Kind.PHRASE and len(words) > 1:
            return query.Or([query.Phrase(field, words) for field in ("title", "text")])
        parts = [
            query.Or([query.Term(field, word) for field in ("title", "text")]) for word in words
        ]
        return query.And(parts) if question.kind is Kind.INTERSECTION else query.Or(parts)
