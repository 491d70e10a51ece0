"""What every engine has to do with facets."""

from typing import Any

import pytest

from csnsearch.engines.base import Engine, Level, TopDocs
from csnsearch.engines.facet_keys import facet_key
from csnsearch.query.index_query import Everything, FacetValue, IndexQuery, Term
from csnsearch.schema import MISSING
from tests.engines.archive import file_in, filed, found, ids

STRIKE = Term("body", "greve")

ODD = (
    'dit "le rapport"',
    "l'État",
    "a\\b\\",
    "champ:valeur",
    "a.b..c",
    "🚩 grève",
    "2012-05-01T00:00:00Z",
    "2012-05-01",
    "12",
    "-1.5",
    "true",
    "null",
    "!",
    "=",
    "*",
    " bord ",
    "deux\nlignes",
    "tab\tulation",
    "nul\x00octet",
    "\x1f",
    "FSSS–CSN > Œuvre",
    "(a OR b) AND NOT +c^2~",
    "l" * 300,
)


def count(engine: Engine, query: IndexQuery, *facets: str, **options: Any) -> TopDocs:
    return engine.search(Level.DOCUMENTS, query, facets=facets, **options)


class FacetConformance:
    """Counts, choices, and names that no engine may interpret."""

    def test_counts_are_of_the_matches(self, engine: Engine) -> None:
        """Ancestors are counted once for each record, and those without the facet too."""
        answer = count(engine, STRIKE, "type", "region", "annee", limit=1)
        assert answer.facets == {
            "type": {
                "Publications": 1,
                "Publications > Communiqués": 1,
                "Instances": 1,
                "Instances > Conseil": 1,
            },
            "region": {"Estrie": 2, "Montérégie": 1},
            "annee": {MISSING: 2},
        }

    def test_no_match_counts_nothing(self, engine: Engine) -> None:
        """Not even records without the facet."""
        assert count(engine, Term("body", "absent"), "type").facets == {"type": {}}

    def test_a_facet_nobody_bears(self, engine: Engine) -> None:
        """Every match lacks it."""
        assert count(engine, STRIKE, "couleur").facets == {"couleur": {MISSING: 2}}

    def test_facet_asked_twice(self, engine: Engine) -> None:
        """Asking again changes nothing."""
        assert count(engine, STRIKE, "annee", "annee").facets == {"annee": {MISSING: 2}}

    def test_no_hits_wanted(self, engine: Engine) -> None:
        """With limit 0 there are counts and a total."""
        answer = count(engine, Everything(), "annee", limit=0)
        assert (answer.total, answer.docs) == (6, ())
        assert answer.facets == {"annee": {"2012": 1, MISSING: 5}}

    def test_a_choice_narrows_hits_and_other_facets_but_not_its_own(self, engine: Engine) -> None:
        """Counts say what choosing another value would give."""
        chosen = {"region": ("Estrie",)}
        answer = count(engine, Everything(), "type", "region", filters=chosen)
        assert set(ids(answer)) == {"communique", "conseil"}
        assert answer.facets["region"] == {"Estrie": 2, "Montérégie": 2, MISSING: 3}
        assert answer.facets["type"] == {
            "Publications": 1,
            "Publications > Communiqués": 1,
            "Instances": 1,
            "Instances > Conseil": 1,
        }

    def test_two_values_of_a_facet_are_alternatives(self, engine: Engine) -> None:
        """One of them is enough."""
        chosen = {"type": ("Instances > Congrès", "Publications > Mémoires")}
        answer = count(engine, Everything(), filters=chosen)
        assert set(ids(answer)) == {"congres", "memoire"}

    def test_choices_in_two_facets(self, engine: Engine) -> None:
        """Each facet's counts leave out its own choice and keep the other."""
        chosen = {"region": ("Montérégie",), "type": ("Instances > Conseil",)}
        answer = count(engine, Everything(), "type", "region", filters=chosen)
        assert ids(answer) == ["conseil"]
        assert answer.facets["type"] == {
            "Instances": 2,
            "Instances > Congrès": 1,
            "Instances > Conseil": 1,
        }
        assert answer.facets["region"] == {"Estrie": 1, "Montérégie": 1}

    def test_choosing_records_without_the_facet(self, engine: Engine) -> None:
        """ "(non précisé)" is a choice, alone or beside values."""
        alone = count(engine, Everything(), filters={"region": (MISSING,)})
        assert set(ids(alone)) == {"memoire", "brouillon", "vide"}
        beside = count(engine, Everything(), filters={"region": (MISSING, "Estrie")})
        assert beside.total == 5

    def test_a_choice_in_a_facet_that_is_not_counted(self, engine: Engine) -> None:
        """It narrows what the others count."""
        answer = count(engine, Everything(), "annee", filters={"type": ("Publications",)})
        assert answer.facets == {"annee": {"2012": 1, MISSING: 1}}

    def test_nothing_chosen_narrows_nothing(self, engine: Engine) -> None:
        """An empty choice is no choice."""
        assert count(engine, Everything(), filters={"type": ()}).total == 6

    def test_an_unknown_choice_finds_nothing(self, engine: Engine) -> None:
        """And its facet still says what there would be."""
        answer = count(engine, STRIKE, "region", filters={"region": ("Mars",)})
        assert answer.total == 0
        assert answer.facets["region"] == {"Estrie": 2, "Montérégie": 1}

    def test_passages_are_counted_as_passages(self, engine: Engine) -> None:
        """Each passage bears its document's facets."""
        answer = engine.search(Level.PASSAGES, Everything(), facets=("annee",))
        assert answer.facets == {"annee": {"2012": 2, MISSING: 7}}

    def test_facet_names(self, engine: Engine) -> None:
        """The facets that at least one document bears."""
        assert engine.facet_names() == {"type", "region", "annee"}

    def test_a_value_given_twice_counts_once(self, empty: Engine) -> None:
        """Counts are of records."""
        file_in(empty, [filed("a", facets={"type": ("x", "x")})])
        assert count(empty, Everything(), "type").facets == {"type": {"x": 1}}

    def test_an_empty_value_is_no_value(self, empty: Engine) -> None:
        """The empty text stands for "(non précisé)"."""
        file_in(empty, [filed("a", facets={"type": ("",), "region": ()})])
        answer = count(empty, Everything(), "type", "region")
        assert answer.facets == {"type": {MISSING: 1}, "region": {MISSING: 1}}
        assert found(empty, FacetValue("type", MISSING)) == {"a"}
        assert empty.facet_names() == frozenset()

    @pytest.mark.parametrize("place", ["value", "name"])
    def test_odd_characters(self, empty: Engine, place: str) -> None:
        """Quotes, dots, operators, dates: names and values come back as they went in."""
        pairs = [("f", odd) if place == "value" else (odd, "v") for odd in ODD]
        file_in(
            empty,
            [filed(f"d{n:02}", facets={name: (value,)}) for n, (name, value) in enumerate(pairs)],
        )
        names = {name for name, _ in pairs}
        assert empty.facet_names() == names
        answer = count(empty, Everything(), *names)
        for number, (name, value) in enumerate(pairs):
            assert answer.facets[name][value] == 1
            assert found(empty, FacetValue(name, value)) == {f"d{number:02}"}
            chosen = count(empty, Everything(), name, filters={name: (value,)})
            assert (chosen.total, chosen.facets[name]) == (1, answer.facets[name])

    def test_very_long_values_and_names(self, empty: Engine) -> None:
        """Known by their beginning and a digest: counted apart, chosen by either form."""
        long, longer, name = "é" * 70_000, "é" * 70_001, "n" * 70_000
        file_in(empty, [filed("a", facets={name: (long,)}), filed("b", facets={name: (longer,)})])
        assert count(empty, Everything(), name).facets[name] == {
            facet_key(long): 1,
            facet_key(longer): 1,
        }
        assert found(empty, FacetValue(name, long)) == {"a"}
        assert found(empty, FacetValue(facet_key(name), facet_key(longer))) == {"b"}
        assert empty.facet_names() == {facet_key(name)}
