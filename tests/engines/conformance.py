"""What every engine has to do. To try a new one, derive from this class and open it:

class TestMyEngine(EngineConformance):
    @pytest.fixture
    def opener(self, tmp_path):
        MyEngine.create(tmp_path).close()
        return lambda: MyEngine.open(tmp_path)
"""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from csnsearch.engines.base import Engine, Level
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
from tests.engines.archive import ARCHIVE, file_in, filed, found
from tests.engines.conformance_facets import FacetConformance
from tests.engines.conformance_order import OrderConformance
from tests.engines.conformance_random import RandomConformance
from tests.engines.conformance_writing import WritingConformance

ALL = {"congres", "memoire", "communique", "conseil", "brouillon", "vide"}
BARGAIN = Term("body", "negociation")
STRIKE = Term("body", "greve")
REPORT = Term("body", "rapport")

MATCHES: dict[str, tuple[IndexQuery, set[str]]] = {
    "everything": (Everything(), ALL),
    "nothing": (Nothing(), set()),
    "a term": (STRIKE, {"communique", "conseil"}),
    "a term of another field": (Term("title", "greve"), {"communique"}),
    "a term nobody holds": (Term("body", "absent"), set()),
    "a field nobody has": (Term("couleur", "greve"), set()),
    "terms are not analysed": (Term("body", "Greve"), set()),
    # phrases
    "adjacent words": (Phrase("body", ("rapport", "du", "comite")), {"congres"}),
    "not in that order": (Phrase("body", ("comite", "rapport")), set()),
    "one word between": (Phrase("body", ("rapport", "comite"), slop=1), {"congres"}),
    "swapped neighbours need two moves": (Phrase("body", ("public", "secteur"), slop=1), set()),
    "swapped neighbours": (Phrase("body", ("public", "secteur"), slop=2), {"memoire"}),
    "three words, far apart": (
        Phrase("body", ("congres", "rapport", "negociation"), slop=5),
        {"congres"},
    ),
    "three words, too far": (Phrase("body", ("congres", "rapport", "negociation"), slop=4), set()),
    "three words reversed": (
        Phrase("body", ("public", "secteur", "du"), slop=4),
        {"memoire"},
    ),
    "a word twice": (Phrase("body", ("negociation", "negociation"), slop=1), {"communique"}),
    "a word twice, apart": (Phrase("body", ("de", "de"), slop=2), {"conseil"}),
    "a word twice is not the word once": (Phrase("body", ("greve", "greve"), slop=3), set()),
    "a lone word": (Phrase("body", ("greve",)), {"communique", "conseil"}),
    # prefixes
    "a prefix": (Prefix("body", "nego"), {"congres", "memoire", "communique", "conseil"}),
    "a prefix that is a word": (Prefix("body", "greve"), {"communique", "conseil"}),
    "a prefix nobody has": (Prefix("body", "xyz"), set()),
    "prefixes take no wildcard": (Prefix("body", "neg*"), set()),
    # booleans
    "all of": (Boolean(must=(BARGAIN, STRIKE)), {"communique", "conseil"}),
    "one of": (
        Boolean(should=(STRIKE, Term("body", "note"))),
        {"communique", "conseil", "brouillon"},
    ),
    "optional beside must": (
        Boolean(must=(STRIKE,), should=(Term("body", "absent"),)),
        {"communique", "conseil"},
    ),
    "but not": (Boolean(must=(BARGAIN,), must_not=(REPORT,)), {"communique"}),
    "only but not": (Boolean(must_not=(BARGAIN,)), {"brouillon", "vide"}),
    "empty boolean": (Boolean(), set()),
    "two of three": (
        Boolean(should=(BARGAIN, STRIKE, REPORT), minimum=2),
        {"congres", "memoire", "communique", "conseil"},
    ),
    "three of three": (Boolean(should=(BARGAIN, STRIKE, REPORT), minimum=3), {"conseil"}),
    "more than there are": (Boolean(should=(BARGAIN,), minimum=2), set()),
    "minimum beside must": (
        Boolean(must=(BARGAIN,), should=(STRIKE, Term("body", "sante")), minimum=1),
        {"memoire", "communique", "conseil"},
    ),
    "minimum without should": (Boolean(must=(BARGAIN,), minimum=1), set()),
    "should of one, but not": (
        Boolean(should=(BARGAIN,), must_not=(STRIKE,)),
        {"congres", "memoire"},
    ),
    "nested": (
        Boolean(must=(Boolean(should=(STRIKE, REPORT)), Boolean(must_not=(Term("title", "du"),)))),
        {"memoire", "communique"},
    ),
    "must of everything": (Boolean(must=(Everything(), STRIKE)), {"communique", "conseil"}),
    "must of nothing": (Boolean(must=(Nothing(), STRIKE)), set()),
    "not everything": (Boolean(must=(STRIKE,), must_not=(Everything(),)), set()),
    # dates, facets, parents
    "a period": (DateRange(20120201, 20120301), {"memoire", "communique"}),
    "a day inside a period": (DateRange(20110517, 20110517), {"congres"}),
    "bounds are included": (DateRange(20110520, 20120101), {"congres", "memoire"}),
    "until": (DateRange(None, 20110515), {"congres", "conseil"}),
    "since": (DateRange(20120221, None), {"memoire"}),
    "any date": (DateRange(None, None), {"congres", "memoire", "communique", "conseil"}),
    "a facet value": (FacetValue("region", "Estrie"), {"communique", "conseil"}),
    "an ancestor": (FacetValue("type", "Instances"), {"congres", "conseil"}),
    "no value": (FacetValue("region", ""), {"memoire", "brouillon", "vide"}),
    "a facet nobody bears": (FacetValue("couleur", "rouge"), set()),
    "no value of a facet nobody bears": (FacetValue("couleur", ""), ALL),
    "of these documents": (ParentIn(("congres", "vide", "absent")), {"congres", "vide"}),
    "of no document": (ParentIn(()), set()),
    "a match without score": (Boost(STRIKE, 0), {"communique", "conseil"}),
}


class EngineConformance(FacetConformance, OrderConformance, WritingConformance, RandomConformance):
    """Derive, and give the fixture `opener`."""

    @pytest.fixture
    def opener(self) -> Callable[[], Engine]:
        """A function that opens one and the same index, empty at first, as often as called."""
        raise NotImplementedError

    @pytest.fixture
    def empty(self, opener: Callable[[], Engine]) -> Iterator[Engine]:
        engine = opener()
        yield engine
        engine.close()

    @pytest.fixture
    def engine(self, empty: Engine) -> Engine:
        file_in(empty, ARCHIVE)
        return empty

    @pytest.mark.parametrize("case", MATCHES)
    def test_matches(self, engine: Engine, case: str) -> None:
        """A query finds these documents and no other."""
        query, expected = MATCHES[case]
        assert found(engine, query) == expected

    def test_passages_are_searched_on_their_own(self, engine: Engine) -> None:
        """Both words in the document but in different passages: no passage matches."""
        both = Boolean(must=(Term("body", "congres"), REPORT))
        assert found(engine, both) == {"congres"}
        assert found(engine, both, Level.PASSAGES) == set()
        assert found(engine, STRIKE, Level.PASSAGES) == {"communique/2", "conseil/2"}

    def test_parents_pick_passages(self, engine: Engine) -> None:
        """The passages of the documents on screen, and no other."""
        query = Boolean(must=(ParentIn(("congres", "memoire")), BARGAIN))
        assert found(engine, query, Level.PASSAGES) == {"congres/2", "memoire/1"}

    def test_a_hit_knows_its_parent_and_what_was_stored(self, engine: Engine) -> None:
        """Bytes come back as they went in."""
        (hit,) = engine.search(Level.PASSAGES, Term("body", "sante")).docs
        assert (hit.parent, hit.stored) == ("memoire", b"<memoire/2>")

    def test_fetch(self, engine: Engine) -> None:
        """Ids that are not there are left out; none asked for gives none."""
        asked = ["memoire/2", "absent", "congres/1"]
        assert engine.fetch(Level.PASSAGES, asked) == {
            "memoire/2": b"<memoire/2>",
            "congres/1": b"<congres/1>",
        }
        assert engine.fetch(Level.DOCUMENTS, []) == {}

    def test_counts(self, engine: Engine) -> None:
        """How many records each level holds, and how many documents a term."""
        assert engine.count(Level.DOCUMENTS) == 6
        assert engine.count(Level.PASSAGES) == 9
        assert engine.document_frequency("body", "negociation") == 4
        assert engine.document_frequency("body", "absent") == 0
        assert engine.document_frequency("couleur", "rouge") == 0

    def test_terms(self, engine: Engine) -> None:
        """Most frequent first, then in alphabetical order; as many as asked."""
        assert engine.terms("body", "s", 10) == [
            ("sans", 1),
            ("sante", 1),
            ("secteur", 1),
            ("sur", 1),
        ]
        assert engine.terms("body", "", 2) == [("negociation", 4), ("du", 3)]
        assert engine.terms("body", "zz", 5) == []
        assert engine.terms("couleur", "", 5) == []
        assert engine.terms("body", "n", 0) == []

    @pytest.mark.usefixtures("hasty_threads")
    def test_several_threads_ask_at_once(self, empty: Engine) -> None:
        """Each gets its own answer, as in a web service."""
        texts = (" ".join(f"w{n * step % 40}" for step in range(1, 20)) for n in range(300))
        file_in(empty, (filed(f"d{n}", text) for n, text in enumerate(texts)))
        queries = [Term("body", f"w{n}") for n in range(40)] * 3
        expected = [empty.search(Level.DOCUMENTS, query, limit=300) for query in queries]
        empty.refresh()
        with ThreadPoolExecutor(8) as pool:
            answers = pool.map(
                lambda query: empty.search(Level.DOCUMENTS, query, limit=300), queries
            )
            assert list(answers) == expected

    @pytest.fixture
    def hasty_threads(self) -> Iterator[None]:
        """Threads that take turns a thousand times more often than usual."""
        usual = sys.getswitchinterval()
        sys.setswitchinterval(usual / 1_000)
        yield
        sys.setswitchinterval(usual)

    def test_an_empty_index_answers(self, empty: Engine) -> None:
        """Before the first document every question has an empty answer."""
        for query, _ in MATCHES.values():
            answer = empty.search(Level.DOCUMENTS, query, facets=("type",))
            assert (answer.total, answer.docs, dict(answer.facets["type"])) == (0, (), {})
        assert empty.count(Level.PASSAGES) == 0
        assert empty.terms("body", "", 5) == []
        assert empty.facet_names() == frozenset()
        assert empty.fetch(Level.DOCUMENTS, ["a"]) == {}
