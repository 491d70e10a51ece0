"""The elided article leaves nothing; an apostrophe inside a word is part of it."""

import pytest

from csnsearch.analysis import FRENCH


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("l'automne", "automne"),
        ("l’automne", "automne"),
        ("L’UNANIMITÉ", "unanimite"),
        ("l automne", "automne"),
        ("d un", "un"),
        ("s appliquera", "appliquera"),
        ("il n y a pas qu un", "il y a pas un"),
        ("c est", "est"),
        ("jusqu'à", "a"),
        ("lorsqu'il puisqu'elle quoiqu'on", "il elle on"),
        ("qu'aujourd'hui", "aujourd hui"),
        ("aujourd’hui", "aujourd hui"),
        ("aujourd hui", "aujourd hui"),
        ("Quelqu’un, quelqu un, quelqu'une", "quelqu un quelqu un quelqu une"),
        ("l' automne", "automne"),
        ("D ’abord", "abord"),
        ("qu’ elle", "elle"),
        ("qu il s applique", "il applique"),
        ("le vote a pu être tenu", "le vote a pu etre tenu"),
        ("prud'homme", "prudhomme"),
        ("main-d'œuvre", "main oeuvre"),
        ("main-d’oeuvre", "main oeuvre"),
        ("D'Agostino", "agostino"),
        ("O'Neil", "oneil"),
        ("l'employé·e", "employe"),
        # Letters of a list are not articles.
        ("alinéas c et d", "alineas c et d"),
        ("les points d ou e", "les points d ou e"),
        ("5 m environ", "5 m environ"),
        ("annexe C est jointe", "annexe c est jointe"),
    ],
)
def test_elision(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("lock-out", "lock out"),
        ("lock‑out", "lock out"),
        ("lockout", "lock out"),
        ("Lockouts", "lock outs"),
        ("Procès verbaux", "proces verbaux"),
        ("Saguenay – Lac-Saint-Jean", "saguenay lac saint jean"),
        ("Saguenay–Lac-Saint-Jean", "saguenay lac saint jean"),
        ("Sept‐Îles", "sept iles"),
        ("Sept Îles", "sept iles"),
        ("procès-verbal procès verbal procèsverbal", "proces verbal " * 3),
        ("sous-traitance sous traitance soustraitance", "sous traitance " * 3),
        ("main-d'œuvre, main d’oeuvre, main d oeuvre, maindoeuvre", "main oeuvre " * 4),
        ("vice-présidente vice présidente viceprésidente", "vice presidente " * 3),
    ],
)
def test_compounds_are_their_words(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact.strip()


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("les tra- vailleurs", "les travailleurs"),
        ("l'occa-\nsion", "occasion"),
        ("des arrange- ments.", "des arrangements"),
        ("le comi‐ té", "le comite"),
        ("une vice-prési- dente", "une vice presidente"),
        # What keeps its hyphen, and what was never one word.
        ("mi- temps", "mi temps"),
        ("vice- présidente", "vice presidente"),
        ("sous-\ntraitance", "sous traitance"),
        ("sous- et surévaluation", "sous et surevaluation"),
        ("des avant- ou après-midi", "des avant ou apres midi"),
        ("10- employé·es", "10 employes"),
        ("la grève – selon eux", "la greve selon eux"),
    ],
)
def test_a_word_cut_at_the_end_of_a_line_is_one_word(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact


def test_a_cut_name_is_found_whole_and_by_its_parts() -> None:
    """No lexicon knows names: each twin holds one reading."""
    assert FRENCH.twin("Mme Deslau- riers").inflected.split()[1].startswith("deslaurier")
    assert FRENCH.twin("Mme Deslau- riers").exact == "mme deslau riers"


@pytest.mark.parametrize(
    ("text", "inflected", "exact"),
    [
        ("Ginette BrassardPrésidente", "ginette brassard president",
         "ginette brassardpresidente presidente"),
        ("SharePoint", "share point", "sharepoint point"),
        # Names are written so on purpose when a part is short.
        ("YouTube LinkedIn McDonald LaSalle", "youtube linkedin mcdonald lasalle",
         "youtube linkedin mcdonald lasalle"),
        ("préposéEs", "prepose", "preposes"),
    ],
)  # fmt: skip
def test_a_lost_space_is_found_both_ways(text: str, inflected: str, exact: str) -> None:
    assert tuple(FRENCH.twin(text)) == (inflected, exact)


def test_a_name_in_one_word_is_asked_for_in_one_word() -> None:
    """So « SharePoint », « Sharepoint » and « sharepoint » find the same documents."""
    [part] = FRENCH.query_segments("SharePoint")
    assert (part.inflected, part.exact) == (("sharepoint",), ("sharepoint",))
