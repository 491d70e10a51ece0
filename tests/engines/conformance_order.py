"""The order every engine has to give."""

import pytest

from csnsearch.engines.base import Engine, Level, ScoredRecord, Sort
from csnsearch.engines.memory import MemoryEngine
from csnsearch.query.index_query import (
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Phrase,
    Prefix,
    Term,
)
from tests.engines.archive import ARCHIVE, file_in, filed, ids

BARGAIN = Term("body", "negociation")
STRIKE = Term("body", "greve")

SCORED: dict[str, IndexQuery] = {
    "a term": BARGAIN,
    "a boosted term": Term("body", "greve", boost=2.5),
    "alternatives": Boolean(should=(BARGAIN, STRIKE, Term("title", "greve", boost=0.5))),
    "all of": Boolean(must=(BARGAIN, STRIKE)),
    "optional beside must": Boolean(must=(BARGAIN,), should=(STRIKE,)),
    "filters add nothing": Boolean(must=(BARGAIN, FacetValue("region", "Estrie"))),
    "dates add nothing": Boolean(must=(BARGAIN, DateRange(20100101, None), Everything())),
    "a phrase": Phrase("title", ("proces", "verbal")),
    "a phrase with slop": Phrase("body", ("rapport", "negociation"), slop=4),
    "three words with slop": Phrase("body", ("comite", "negociation", "rapport"), slop=6),
    "a word thrice": Phrase("body", ("negociation", "negociation"), slop=0),
    "a prefix": Prefix("body", "neg", boost=0.7),
    "a prefix of several words": Boolean(should=(Prefix("body", "co", boost=0.5), BARGAIN)),
    "boosts multiply": Boost(Boost(BARGAIN, 2), 3),
    "boost of a boolean": Boost(Boolean(should=(BARGAIN, STRIKE)), 0.5),
    "dropped scores": Boolean(must=(Boost(BARGAIN, 0),), should=(STRIKE,)),
    "all dropped": Boost(BARGAIN, 0),
}


class OrderConformance:
    """Scores, ties, dates and pages."""

    @pytest.mark.parametrize("case", SCORED)
    def test_scores_are_those_of_the_reference(self, engine: Engine, case: str) -> None:
        """BM25 with the level's own statistics, hit by hit, in the same order."""
        reference = MemoryEngine()
        file_in(reference, ARCHIVE)
        expected = reference.search(Level.DOCUMENTS, SCORED[case])
        answer = engine.search(Level.DOCUMENTS, SCORED[case])
        assert ids(answer) == ids(expected)
        assert [hit.score for hit in answer.docs] == pytest.approx(
            [hit.score for hit in expected.docs], rel=1e-4
        )

    def test_passages_have_their_own_statistics(self, engine: Engine) -> None:
        """A word is as rare as it is among passages."""
        reference = MemoryEngine()
        file_in(reference, ARCHIVE)
        answer = engine.search(Level.PASSAGES, BARGAIN)
        expected = reference.search(Level.PASSAGES, BARGAIN)
        assert ids(answer) == ids(expected)
        assert answer.docs[0].score == pytest.approx(expected.docs[0].score, rel=1e-4)

    @pytest.mark.parametrize("limit", [1, 3, 7, 40])
    @pytest.mark.parametrize(
        "query",
        [STRIKE, Everything(), Prefix("body", "gr"), Boolean(should=(STRIKE, Everything()))],
        ids=["term", "everything", "prefix", "boolean"],
    )
    @pytest.mark.parametrize("sort", Sort)
    def test_equal_hits_are_in_order_of_id_on_every_page(
        self, empty: Engine, query: IndexQuery, limit: int, sort: Sort
    ) -> None:
        """Whatever the order of writing, the commits, and where the page is cut."""
        keys = [f"d{number:02}" for number in range(40)]
        shuffled = [keys[(number * 17) % 40] for number in range(40)]
        for batch in (shuffled[:20], shuffled[20:]):
            file_in(empty, [filed(key, "greve", dates=(20120101, 20120101)) for key in batch])
        pages = (
            empty.search(Level.DOCUMENTS, query, limit=limit, offset=offset, sort=sort)
            for offset in range(0, 40, limit)
        )
        assert [key for page in pages for key in ids(page)] == keys

    def test_pages_follow_the_scores_without_repeat(self, empty: Engine) -> None:
        """Groups of equal scores, cut anywhere."""
        file_in(empty, [filed(f"d{n:02}", "greve " * (1 + n % 4)) for n in range(30)])
        whole = empty.search(Level.DOCUMENTS, STRIKE, limit=30).docs
        assert [hit.id for hit in whole] == [
            hit.id for hit in sorted(whole, key=lambda hit: (-hit.score, hit.id))
        ]
        for limit in (1, 4, 9):
            pages: list[ScoredRecord] = []
            for offset in range(0, 30, limit):
                page = empty.search(Level.DOCUMENTS, STRIKE, limit=limit, offset=offset)
                assert page.total == 30
                pages += page.docs
            assert pages == list(whole)

    def test_beyond_the_last_page(self, engine: Engine) -> None:
        """No hit, and still the total."""
        for sort in Sort:
            for query in (STRIKE, Everything()):
                answer = engine.search(Level.DOCUMENTS, query, offset=50, sort=sort)
                assert answer.docs == ()
                assert answer.total in {2, 6}

    def test_dates(self, engine: Engine) -> None:
        """By first day, either way; undated records last, in order of id; no score."""
        up = engine.search(Level.DOCUMENTS, Everything(), sort=Sort.DATE_ASC)
        down = engine.search(Level.DOCUMENTS, Everything(), sort=Sort.DATE_DESC)
        undated = ["brouillon", "vide"]
        assert ids(up) == ["conseil", "congres", "memoire", "communique", *undated]
        assert ids(down) == ["communique", "memoire", "congres", "conseil", *undated]
        assert {hit.score for hit in (*up.docs, *down.docs)} == {0.0}

    def test_pages_of_dates(self, empty: Engine) -> None:
        """Same days and undated records, cut anywhere."""
        days = {0: (20120101, 20120101), 1: (20110101, 20111231), 2: (None, None)}
        file_in(empty, [filed(f"d{n:02}", "greve", dates=days[n % 3]) for n in range(21)])
        for sort in (Sort.DATE_ASC, Sort.DATE_DESC):
            whole = ids(empty.search(Level.DOCUMENTS, STRIKE, limit=21, sort=sort))
            first = 1 if sort is Sort.DATE_ASC else 0
            assert whole == [
                f"d{n:02}" for kind in (first, 1 - first, 2) for n in range(kind, 21, 3)
            ]
            for limit in (1, 5, 8):
                pages = (
                    empty.search(Level.DOCUMENTS, STRIKE, limit=limit, offset=offset, sort=sort)
                    for offset in range(0, 21, limit)
                )
                assert [key for page in pages for key in ids(page)] == whole

    def test_one_date_is_a_day(self, empty: Engine) -> None:
        """A record with only one of its two dates is of that day."""
        file_in(empty, [filed("a", dates=(20120101, None)), filed("b", dates=(None, 20120102))])
        for day, key in ((20120101, "a"), (20120102, "b")):
            assert ids(empty.search(Level.DOCUMENTS, DateRange(day, day))) == [key]
