"""Helps readers of one state of an index: corrections, ways out, completions.

What each kind of help has to read of the index is read on its first use, and kept.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from csnsearch.search.advice import Correction, Relaxation
from csnsearch.search.asker import Asker
from csnsearch.search.question import Question, Synonyms
from csnsearch.search.unknown_words import is_unknown, runs
from csnsearch.search.vocabulary import IndexVocabulary

if TYPE_CHECKING:  # a search in which every word is known loads none of it
    from csnsearch.search.completions import Completer
    from csnsearch.search.corrections import Corrector
    from csnsearch.search.written import Written


class Guide:
    """The help that an index can give with its own words."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker

    def corrections(self, text: str, asked: Question, synonyms: Synonyms) -> tuple[Correction, ...]:
        """The question with the words that no document has changed for others."""
        thesaurus = self._asker.thesaurus(text)
        typed = runs(text, asked.root)
        vocabulary = IndexVocabulary(self._asker.engine)
        unknown = [run for run in typed if is_unknown(run[0], vocabulary, thesaurus)]
        if not unknown:
            return ()
        within = asked.restriction

        def count(query: str) -> int:
            return self._asker.count(query, within.filters, within.scope, synonyms)

        return self._corrector.corrections(text, typed, unknown, count)

    def relaxations(self, text: str, asked: Question, synonyms: Synonyms) -> tuple[Relaxation, ...]:
        """What to let go of in a question that nothing answers."""
        from csnsearch.search.relaxation import Ways, relaxations  # noqa: PLC0415  cold start

        scope = asked.restriction.scope

        def used(way: Relaxation) -> Synonyms:
            return Synonyms.ON if way.with_synonyms else synonyms

        def count(way: Relaxation) -> int:
            return self._asker.count(way.query, way.filters, scope, used(way))

        def count_some(way: Relaxation) -> int:
            return self._asker.count_some(way.query, way.filters, scope, used(way))

        whole = Relaxation(label=asked.understood, query=text, filters=asked.restriction.filters)
        ways = Ways(asked.root, whole, synonyms, IndexVocabulary(self._asker.engine))
        return relaxations(ways, count, count_some)

    @cached_property
    def completer(self) -> "Completer":
        """Completes what is typed."""
        from csnsearch.search.completions import Completer  # noqa: PLC0415  cold start

        asker = self._asker
        return Completer(asker.engine, asker.facets, self._written, asker.glossary())

    @cached_property
    def _corrector(self) -> "Corrector":
        from csnsearch.search.corrections import Corrector  # noqa: PLC0415  cold start

        return Corrector(self._asker.engine, self._written)

    @cached_property
    def _written(self) -> "Written":
        from csnsearch.search.written import Written  # noqa: PLC0415  cold start

        return Written(self._asker.engine)
