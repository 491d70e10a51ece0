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
        ("qu'aujourd'hui", "aujourdhui"),
        ("aujourd’hui", "aujourdhui"),
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
    ],
)
def test_compounds_are_their_words(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact
