"""The thesaurus: what it holds can be signed by a documentalist, and what it finds."""

from collections import Counter

import pytest

from csnsearch.query.synonyms import curated, read_entries
from csnsearch.query.thesaurus import (
    Entry,
    Relation,
    Thesaurus,
    content_terms,
    first_content,
    is_capitals,
    sigle_entries,
)
from csnsearch.sigles.curated import curated_sigles
from csnsearch.sigles.pairs import sigle_key

CURATED = curated().entries


def found(thesaurus: Thesaurus, text: str) -> tuple[Entry, ...]:
    return thesaurus.find(first_content(text), content_terms(text))


def alternatives(text: str) -> dict[str, Relation]:
    return {entry.also: entry.relation for entry in found(curated(), text)}


@pytest.mark.parametrize("entry", CURATED, ids=lambda entry: f"{entry.asked}→{entry.also}")
def test_each_curated_entry_can_be_asked_and_found(entry: Entry) -> None:
    """It asks for something else than itself, for less than itself, and says why."""
    assert content_terms(entry.asked) != content_terms(entry.also)
    assert 0 < entry.weight < 1
    assert entry.note
    assert entry in found(curated(), entry.asked)
    if entry.since and entry.until:
        assert entry.since <= entry.until


def test_no_entry_is_given_twice() -> None:
    pairs = Counter((content_terms(e.asked), content_terms(e.also), e.since) for e in CURATED)
    assert [pair for pair, count in pairs.items() if count > 1] == []


@pytest.mark.parametrize(
    ("asked", "also", "relation"),
    [
        ("SST", "santé et sécurité du travail", Relation.SIGLE),
        ("S.S.T.", "santé et sécurité du travail", Relation.SIGLE),
        ("santé, sécurité au travail", "SST", Relation.SIGLE),
        ("briseurs de grève", "scab", Relation.SYNONYM),
        ("travailleuses de remplacement", "scab", Relation.SYNONYM),
        ("assurance chômage", "assurance-emploi", Relation.SYNONYM),
        ("conventions collectives", "conv. coll.", Relation.SYNONYM),
        ("FNC", "FNCC", Relation.SUCCESSOR),
        ("FNCC", "FNC", Relation.FORMER_NAME),
        ("CSST", "CNESST", Relation.SUCCESSOR),
        ("CTCC", "CSN", Relation.SUCCESSOR),
        ("projet de loi no 89", "Loi 14", Relation.ACT),
        ("syndicats des travailleurs", "STT", Relation.SIGLE),
    ],
)
def test_words_in_any_inflection_ask_for_others(asked: str, also: str, relation: Relation) -> None:
    assert alternatives(asked)[also] is relation


@pytest.mark.parametrize(
    ("asked", "never"),
    [
        ("PL 14", "Loi 14"),  # bill 14 of 2013 is not act 14 of 2025
        ("congé", "congédiement"),
        ("amende", "amendement"),
        ("papiers", "sans statut"),  # « sans-papiers » is
        ("statut", "sans-papiers"),
        ("grève", "scab"),
        ("travail", "SST"),
    ],
)
def test_what_must_stay_apart(asked: str, never: str) -> None:
    assert never not in alternatives(asked)


def test_extra_entries_join_the_curated_ones() -> None:
    own = Entry("SST", "santé et sécurité du travail", Relation.SIGLE, 0.8)
    pairs = [("ABC", "Amicale des boulangers du comté")]
    joined = Thesaurus.of([own], sigle_entries(pairs, 0.5))
    assert found(joined, "SST") == (own,)
    assert [entry.also for entry in found(joined, "ABC")] == ["Amicale des boulangers du comté"]
    assert [e.also for e in found(joined, "amicale de boulangers, comté")] == ["ABC"]


def test_a_sigle_of_a_corpus_that_could_be_a_word_needs_capitals() -> None:
    pairs = [("PACTE", "Plan d'action"), ("FSSS", "Fédération de la santé")]
    capitals = {e.asked: e.capitals for e in sigle_entries(pairs, 0.5)}
    assert (capitals["PACTE"], capitals["FSSS"]) == (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("SST", True), ("S.S.T.", True), ("Sst", False), ("A", False), ("89", False), ("LGBT+", True)],
)
def test_capitals(text: str, expected: bool) -> None:
    assert is_capitals(text) is expected


def test_a_line_gives_both_directions_with_its_options() -> None:
    text = "weight | renamed | 0.6\nrenamed | ABC = DEF | 0.4 2001..2003 capitals | why"
    there, back = read_entries(text)
    assert there == Entry("ABC", "DEF", Relation.SUCCESSOR, 0.4, 2001, 2003, "why", capitals=True)
    assert back == Entry("DEF", "ABC", Relation.FORMER_NAME, 0.4, 2001, 2003, "why")


def test_a_line_may_go_one_way() -> None:
    [entry] = read_entries("weight | synonym | 0.5\nsynonym | ancien > nouveau | | why")
    assert (entry.asked, entry.also, entry.weight) == ("ancien", "nouveau", 0.5)


@pytest.mark.parametrize("line", ["synonym | alone | | why", "kin | a = b | | why"])
def test_a_line_that_cannot_be_read_is_an_error(line: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        list(read_entries(f"weight | synonym | 0.5\n{line}"))


def test_the_glossary_knows_every_sigle_that_is_spelled_out() -> None:
    """Two files, two uses, one truth: what a question may be answered by is in the glossary."""
    known = {
        (sigle_key(entry.sigle), content_terms(name))
        for entry in curated_sigles()
        for name in entry.names
    }
    spelled = [e for e in curated().entries if e.relation is Relation.SIGLE and e.sigle]
    assert spelled
    assert [e for e in spelled if (sigle_key(e.asked), content_terms(e.also)) not in known] == []
