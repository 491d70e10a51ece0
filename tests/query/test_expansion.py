"""Which words of a question are expanded, and what is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from csnsearch.query.expansion import Expander
from csnsearch.query.parser import parse_lenient
from csnsearch.query.spellings import glued, other_spellings
from csnsearch.query.synonyms import curated
from csnsearch.query.thesaurus import Entry, Relation, Thesaurus, sigle_entries


@dataclass(frozen=True)
class Known:
    """A vocabulary with the number of documents that hold each inflected term."""

    counts: Mapping[str, int]

    def holds(self, term: str) -> bool:
        return term in self.counts

    def frequency(self, term: str) -> int:
        return self.counts.get(term, 0)

    def rarity(self, term: str) -> float:
        return 1 / (1 + self.frequency(term))


def uses(query: str, thesaurus: Thesaurus | None = None) -> list[tuple[str, list[str]]]:
    expander = Expander(thesaurus or curated())
    root = parse_lenient(query).root
    found = expander.uses_within(root)
    return [(use.asked, [other.text for other in use.alternatives]) for use in found]


@pytest.mark.parametrize(
    ("query", "asked", "also"),
    [
        ("SST", "SST", "santé et sécurité du travail"),
        ("sst", "sst", "santé et sécurité du travail"),
        ("comité SST local", "SST", "santé et sécurité du travail"),
        ("comité de santé et sécurité au travail", "santé et sécurité du travail", "SST"),
        ("+SST", "SST", "santé et sécurité du travail"),
        ("titre:SST", "SST", "santé et sécurité du travail"),
        ("grève ET SST", "SST", "santé et sécurité du travail"),
        ("(lock-out OU scab) date:2012", "scab", "briseur de grève"),
        ("CA", "CA", "conseil d'administration"),
        ("CE de la fédération", "CE", "comité exécutif"),
        ("MASSE", "MASSE", "Mouvement autonome et solidaire des sans-emploi"),
    ],
)
def test_words_are_expanded_wherever_they_are_asked(query: str, asked: str, also: str) -> None:
    found = dict(uses(query))
    assert also in found[asked]


@pytest.mark.parametrize(
    "query",
    [
        '"SST"',  # quoted: to the letter
        "-SST grief",  # excluded
        "grief SAUF SST",
        "grief SAUF (SST OU scab)",
        "ce grief",  # « ce » is no sigle in small letters
        "ca va",
        "masse salariale",
        "PL 14",
        "santé ET travail",  # parted by an operator
        "santé travail sécurité",  # not in this order
        "date:2011",
    ],
)
def test_words_that_are_never_expanded(query: str) -> None:
    assert uses(query) == []


def test_the_longest_entry_wins() -> None:
    """« travailleur de remplacement » is one thing, whatever « remplacement » is."""
    entries = [
        Entry("remplacement", "suppléance", Relation.SYNONYM, 0.5),
        Entry("travailleur de remplacement", "scab", Relation.SYNONYM, 0.5),
    ]
    found = uses("travailleurs de remplacement remplacement", Thesaurus(entries))
    assert found == [
        ("travailleur de remplacement", ["scab"]),
        ("remplacement", ["suppléance"]),
    ]


def test_capitals_mean_the_sigle() -> None:
    entries = [
        Entry("masse", "foule", Relation.SYNONYM, 0.5),
        Entry("MASSE", "Mouvement autonome", Relation.SIGLE, 0.8, capitals=True),
    ]
    assert uses("masse", Thesaurus(entries)) == [("masse", ["foule"])]
    assert uses("MASSE", Thesaurus(entries)) == [("MASSE", ["Mouvement autonome"])]


def test_a_curated_entry_stands_before_what_a_corpus_says() -> None:
    """A corpus spells out SST too: it is offered once, with the curated weight."""
    own = Entry("SST", "santé et sécurité du travail", Relation.SIGLE, 0.8)
    extra = sigle_entries([("SST", "Santé et sécurité au travail")], 0.5)
    [use] = Expander(Thesaurus.of([own], extra)).uses_within(parse_lenient("SST").root)
    assert [other.text for other in use.alternatives] == ["santé et sécurité du travail"]


def test_what_no_document_holds_is_not_offered() -> None:
    known = Known({"sst": 1, "sante": 9, "securite": 9})
    assert not list(Expander(curated(), known).uses_within(parse_lenient("FNC").root))
    [use] = Expander(curated(), known).uses_within(parse_lenient("SST").root)
    assert [other.text for other in use.alternatives] == ["santé-sécurité"]


def test_an_alternative_is_worth_less_than_what_was_asked() -> None:
    """Rare words score high: the weight is of what the words asked are worth."""
    known = Known({"modification": 99, "modication": 1})
    [use] = Expander(Thesaurus(), known).uses_within(parse_lenient("modification").root)
    [other] = use.alternatives
    worth = other.weight * known.rarity("modication")
    assert worth <= 0.3 * known.rarity("modification")


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("CTCC", "« CTCC » : cherché aussi « CTC du Canada » (sigle), « CSN » (nouveau nom)."),
        ("négos", "« négos » : cherché aussi « négociation » (synonyme)."),
    ],
)  # fmt: skip
def test_each_use_is_said(query: str, notice: str) -> None:
    entries = [
        Entry("CTCC", "CTC du Canada", Relation.SIGLE, 0.8),
        Entry("CTCC", "CSN", Relation.SUCCESSOR, 0.4),
        Entry("négo", "négociation", Relation.SYNONYM, 0.8),
    ]
    [said] = Expander(Thesaurus(entries)).notices(parse_lenient(query).root)
    assert said.text() == notice


def test_the_same_use_is_said_once() -> None:
    assert len(Expander(curated()).notices(parse_lenient("négo OU négo").root)) == 1


@pytest.mark.parametrize(
    ("word", "held", "expected"),
    [
        ("modification", {"modification": 9, "modication": 1}, ("modication",)),
        ("modifications", {"modification": 9, "modication": 1}, ("modications",)),
        ("bénéficiaires", {"beneficiaire": 9, "beneciaire": 1}, ("bénéciaires",)),
        ("modification", {"modification": 9}, ()),  # no document is damaged so
        ("modification", {"modification": 9, "modication": 8}, ()),  # too frequent: a word
        ("affirmer", {"affirmer": 90, "armer": 1}, ()),  # a word of its own
        ("profit", {"profit": 9, "prot": 1}, ()),  # too short to tell
        ("contre-proposition", {"contreproposition": 1}, ("contreproposition",)),
        ("contre-proposition", {}, ()),
        ("contreproposition", {"contre": 9, "proposition": 9}, ("contre proposition",)),
        ("contreproposition", {"contreproposition": 1, "contre": 9, "proposition": 9}, ()),
    ],
)  # fmt: skip
def test_spellings_that_documents_have(
    word: str, held: dict[str, int], expected: tuple[str, ...]
) -> None:
    assert other_spellings(word, Known(held)) == expected


@pytest.mark.parametrize(
    ("first", "second", "held", "expected"),
    [
        ("contre", "proposition", "contreproposition", ("contreproposition",)),
        ("auto", "financement", "autofinancement", ("autofinancement",)),
        ("des", "jardins", "desjardin", ()),  # an article begins no compound
        ("la", "voie", "lavoie", ()),
    ],
)
def test_two_words_that_documents_join(
    first: str, second: str, held: str, expected: tuple[str, ...]
) -> None:
    assert glued(first, second, Known({held: 3, f"{held}s": 3})) == expected
