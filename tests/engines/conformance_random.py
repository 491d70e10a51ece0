"""Any question over any small archive: an engine finds what the reference finds."""

from collections.abc import Sequence
from typing import ClassVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csnsearch.engines.base import Engine, Level
from csnsearch.engines.memory import MemoryEngine
from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Nothing,
    ParentIn,
    Phrase,
    Prefix,
    Term,
)
from csnsearch.schema import MISSING
from tests.engines.archive import Filed, file_in, filed

_WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "é", "œ"])
_FIELDS = st.sampled_from(["body", "title"])
_TEXTS = st.lists(_WORDS, max_size=8).map(" ".join)
_VALUES = st.sampled_from(["x", "x > y", "z"])
_FACETS = st.dictionaries(
    st.sampled_from(["f", "g"]), st.lists(_VALUES, max_size=2).map(tuple), max_size=2
)
_DAYS = st.sampled_from([20100101, 20100615, 20111231])
_DATES = st.one_of(
    st.just((None, None)), st.tuples(_DAYS, _DAYS).map(lambda days: (min(days), max(days)))
)
_KEYS = st.sampled_from("pqrstuvw")

_FILED = st.builds(
    lambda key, body, title, pieces, facets, dates: filed(
        key, body, title=title, passages=pieces, facets=facets, dates=dates
    ),
    _KEYS,
    _TEXTS,
    _TEXTS,
    st.lists(_TEXTS, max_size=3),
    _FACETS,
    _DATES,
)
_ARCHIVES = st.lists(_FILED, max_size=8, unique_by=lambda item: item.document.id)

_BOOSTS = st.sampled_from([0.0, 0.5, 1.0, 2.0])
_LEAVES: st.SearchStrategy[IndexQuery] = st.one_of(
    st.just(Everything()),
    st.just(Nothing()),
    st.builds(Term, _FIELDS, _WORDS, _BOOSTS),
    # Up to three words and three moves, every engine is exact.
    st.builds(
        Phrase,
        _FIELDS,
        st.lists(_WORDS, min_size=2, max_size=3).map(tuple),
        st.integers(0, 3),
    ),
    st.builds(Prefix, _FIELDS, st.sampled_from(["ab", "ba", "zz"]), _BOOSTS),
    st.builds(DateRange, st.none() | _DAYS, st.none() | _DAYS),
    st.builds(FacetValue, st.sampled_from(["f", "g", "h"]), _VALUES | st.just(MISSING)),
    st.builds(ParentIn, st.lists(_KEYS, max_size=3).map(tuple)),
)


def _compound(parts: st.SearchStrategy[IndexQuery]) -> st.SearchStrategy[IndexQuery]:
    some = st.lists(parts, max_size=3).map(tuple)
    return st.builds(Boolean, some, some, some, st.integers(0, 3)) | st.builds(
        Boost, parts, _BOOSTS
    )


_QUERIES = st.recursive(_LEAVES, _compound, max_leaves=8)
_FILTERS = st.dictionaries(
    st.sampled_from(["f", "g"]), st.lists(_VALUES | st.just(MISSING), max_size=2).map(tuple)
)
_ASKED = st.lists(st.tuples(_QUERIES, _FILTERS, st.sampled_from(Level)), min_size=1, max_size=10)


class RandomConformance:
    """Same records, same total, same counts."""

    random_archives: ClassVar[int] = 25

    def test_any_question_over_any_archive(self, empty: Engine) -> None:
        """Scores are left out: frequencies may count deleted records for a while."""

        @settings(
            max_examples=self.random_archives,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        )
        @given(_ARCHIVES, _ASKED)
        def agrees(
            archive: list[Filed],
            asked: Sequence[tuple[IndexQuery, dict[str, tuple[str, ...]], Level]],
        ) -> None:
            _empty(empty)
            reference = MemoryEngine()
            for engine in (empty, reference):
                file_in(engine, archive)
            for query, filters, level in asked:
                assert _answer(empty, query, filters, level) == _answer(
                    reference, query, filters, level
                )

        agrees()


def _empty(engine: Engine) -> None:
    with engine.writer() as writer:
        for key in "pqrstuvw":
            writer.delete(key)


def _answer(
    engine: Engine, query: IndexQuery, filters: dict[str, tuple[str, ...]], level: Level
) -> object:
    answer = engine.search(level, query, filters=filters, facets=("f", "g", "h"), limit=50)
    return answer.total, {hit.id for hit in answer.docs}, answer.facets
