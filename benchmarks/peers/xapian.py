"""Xapian, when its Python package (a system package) can be imported."""

from collections.abc import Sequence
from pathlib import Path

import xapian as library  # type: ignore[import-not-found]  # a system package

from benchmarks.corpus import Kind, Question, Text
from benchmarks.peers.base import Row


class Xapian:
    """Title and text through TermGenerator, Snowball French; stems and words as written."""

    name = "Xapian"
    note = "stems and words as written, positions; top 10 and exact total; no facets"

    def index(self, texts: Sequence[Text], folder: Path) -> None:
        database = library.WritableDatabase(str(folder / "xapian"), library.DB_CREATE)
        generator = library.TermGenerator()
        generator.set_stemmer(library.Stem("french"))
        for text in texts:
            database.add_document(_document(generator, text))
        database.commit()
        self._database = database
        self._parser = library.QueryParser()
        self._parser.set_stemmer(library.Stem("french"))
        self._parser.set_stemming_strategy(library.QueryParser.STEM_SOME)
        self._parser.set_database(database)

    def rows(self) -> Sequence[Row]:
        return (Row(name=self.name, ask=self._ask),)

    def _ask(self, question: Question) -> int:
        flags = library.QueryParser
        query = self._parser.parse_query(
            _text(question), flags.FLAG_PHRASE | flags.FLAG_LOVEHATE | flags.FLAG_WILDCARD
        )
        enquire = library.Enquire(self._database)
        enquire.set_query(query)
        found = enquire.get_mset(0, 10, self._database.get_doccount())
        for hit in found:
            hit.document.get_data()
        total: int = found.get_matches_estimated()  # exact: every match was looked at
        return total


def _document(generator: library.TermGenerator, text: Text) -> library.Document:
    document = library.Document()
    generator.set_document(document)
    generator.set_termpos(0)
    generator.index_text(text.title)
    generator.increase_termpos()
    generator.index_text(text.text)
    document.set_data(text.id)
    return document


def _text(question: Question) -> str:
    match question.kind:
        case Kind.PREFIX:
            return f"{question.words[0]}*"
        case Kind.PHRASE:
            return f'"{" ".join(question.words)}"'
        case Kind.INTERSECTION:
            return " ".join(f"+{word}" for word in question.words)
        case _:
            return " ".join(question.words)
