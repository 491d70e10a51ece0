"""The measures of stemmers, on words whose pairs can be counted by hand, and ours at its best."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks import stemming
from benchmarks.peers.light_french import light_french
from benchmarks.stemmers import csnsearch, forgetting
from benchmarks.stemming_measures import (
    Share,
    accent_losses,
    accented,
    folded,
    judged,
    overstemming,
    small,
    terms_by_family,
    understemming,
)
from csnsearch.analysis.inflection import french_inflector
from tools.lexicon.families import Family, Kind, families

FAMILIES = """\
loi n loi lois
loyer n loyer loyers
travail n travail travaux
voter v voter vote votes voté
marche n marche marches
marché n marché marchés
sous-marin n sous-marin sous-marins
"""
LISTED = [
    Family(lemma, Kind(kind), tuple(forms))
    for lemma, kind, *forms in map(str.split, FAMILIES.splitlines())
]
"""Ten forms count: marche and marché are homographs, sous-marin is a compound."""


def first_letter(form: str) -> str:
    return form[0]


def test_homographs_and_compounds_are_left_out_and_counted() -> None:
    sample = judged(LISTED)
    assert [len(family.forms) for family in sample.families] == [2, 2, 2, 4, 0, 0, 0]
    assert (sample.homographs, sample.compounds) == (4, 2)


def test_a_homograph_is_one_even_when_its_twin_was_not_seen() -> None:
    sample = judged(LISTED, seen={"loi", "lois", "marche"})
    assert [family.forms for family in sample.families[:2]] == [("loi", "lois"), ()]
    assert sample.families[4].forms == ()


@pytest.mark.parametrize(
    ("kinds", "pooled", "mean"),
    [
        (Kind.NOUN, 3 / 3, 1.0),  # three nouns, a pair each
        (Kind.VERB, 5 / 6, 5 / 6),  # six pairs, of which vote and voté are one word
        ((Kind.NOUN, Kind.VERB), 8 / 9, (3 + 5 / 6) / 4),
    ],
)
def test_understemming_is_the_share_of_a_words_pairs_that_are_parted(
    kinds: Iterable[Kind], pooled: float, mean: float
) -> None:
    words = [family for family in judged(LISTED).families if family.kind in kinds]
    assert understemming(terms_by_family(words, folded)) == pytest.approx((pooled, mean))


def test_overstemming_is_the_share_of_two_words_pairs_that_are_joined() -> None:
    """Of the 45 pairs of ten forms, 1 + 1 + 1 + 6 are of one word. The first letter joins
    the two forms of loi with the two of loyer: each could be joined with eight."""
    terms = terms_by_family(judged(LISTED).families, first_letter)
    assert understemming(terms) == Share(0.0, 0.0)
    assert overstemming(terms) == pytest.approx((4 / 36, (4 / 16 + 4 / 16) / 4))
    assert overstemming(terms, asked=[0]) == pytest.approx((4 / 16, 4 / 16))
    assert overstemming(terms, asked=[3]) == Share(0.0, 0.0)


def test_nothing_to_compare_is_no_error() -> None:
    terms = terms_by_family(judged([]).families, folded)
    assert understemming(terms) == overstemming(terms) == Share(0.0, 0.0)
    assert accent_losses([], folded, folded) == (0.0, 0.0)


def test_accents_are_counted_both_ways_homographs_too() -> None:
    bearing = accented(LISTED)
    assert bearing == ["voté", "marché", "marchés"]

    def widened(form: str) -> tuple[str, ...]:
        return form, "voté", "marché"

    assert accent_losses(bearing, folded, lambda form: (folded(form),)) == (0.0, 0.0)
    assert accent_losses(bearing, str, lambda form: (form,)) == (1.0, 1.0)
    assert accent_losses(bearing, str, widened) == pytest.approx((1 / 3, 1.0))


@pytest.mark.parametrize(
    ("form", "forgotten", "expected"),
    [
        ("travaux", (), "travail"),
        ("travaux", ("travail", "travaux"), "traval"),  # what the rules make of it
        ("journaux", ("travail", "travaux"), "journal"),
        ("yeux", (), "oeil"),
        ("yeux", ("œil", "yeux"), "yeur"),  # the exceptions are forgotten too
    ],
)
def test_a_word_taken_out_of_the_lexicon_is_left_to_the_rules(
    form: str, forgotten: tuple[str, ...], expected: str
) -> None:
    assert forgetting(forgotten)(form) == expected
    assert french_inflector()("travaux") == "travail"  # the shipped one forgot nothing


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("chevaux", "cheval"), ("bureaux", "bureau"), ("heureux", "heureu"), ("lois", "loi"),
        ("syndicats", "syndicat"), ("travailleuse", "travaileu"), ("travailleur", "travaileu"),
        ("directrice", "direct"), ("directeur", "direct"), ("animatrice", "anim"),
        ("éducatrice", "eduqu"), ("infirmière", "infirmi"), ("active", "activ"),
        ("collective", "colectif"), ("collectivement", "colectif"), ("complète", "complet"),
        ("professionnelle", "profesion"), ("négociation", "negoci"),
        ("syndicalisation", "syndical"),
        ("actualisation", "actuel"), ("investissement", "investi"), ("dixième", "dix"),
        ("princesse", "princ"), ("adoptés", "adopt"), ("adopter", "adopt"), ("votons", "voton"),
        ("rôle", "rôle"), ("grève", "grev"), ("économie", "econom"),
    ],
)  # fmt: skip
def test_light_stems(word: str, stem: str) -> None:
    assert light_french(word) == stem


def test_the_tables_have_a_row_for_each_stemmer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, text = tmp_path / "families.tsv", tmp_path / "seen.txt"
    lines = (f"{f.lemma}\t{f.kind}\t{' '.join(f.forms)}\n" for f in LISTED)
    path.write_text("".join(lines), encoding="utf-8")
    text.write_text("La Loi. Les lois, et le vote !", encoding="utf-8")
    stemming.main([str(path), "--seen", str(text)])
    printed = capsys.readouterr().out
    for name in ("csnsearch", "csnsearch, rules alone", "Snowball, then folding"):
        assert f"| {name} " in printed
    assert "3 forms of 2 words" in printed
    assert "homographs (0)" in printed


def test_the_lexicon_joins_the_forms_of_a_word_and_no_others() -> None:
    """Its own words, so nearly all of them: what this holds is the way from the list through
    the lexicon, the exceptions and the analysis to the terms of an index."""
    sample = judged(small(families()))
    terms = terms_by_family(sample.families, csnsearch().term)
    by_kind = {
        kind: [t for f, t in zip(sample.families, terms, strict=True) if f.kind is kind]
        for kind in Kind
    }
    assert sum(len(family.forms) for family in sample.families) > 400_000
    assert max(understemming(by_kind[Kind.NOUN])) <= 0.02
    assert max(understemming(by_kind[Kind.VERB])) <= 0.15
    assert max(overstemming(terms)) <= 5e-6


def test_no_word_is_lost_for_want_of_an_accent() -> None:
    ours, bearing = csnsearch(), accented(small(families()))
    assert len(bearing) > 170_000
    assert accent_losses(bearing, ours.term, ours.asked) == (0.0, 0.0)
