"""Ingest mends what is broken and keeps what the author wrote."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csnsearch.ingest.repair import fold_spaces, repair, repair_line

MENDED = [
    ("modi\u00adfication", "modification"),
    ("une tra\u00ad\n vailleuse", "une travailleuse"),
    ("sala\ufffe\nriés", "salariés"),
    ("\ufeffLe syn\u200bdicat", "Le syndicat"),
    ("le ﬁnancement de la ﬂotte", "le financement de la flotte"),
    ("Pﬁ zer et l’oﬃ ce", "Pfizer et l’office"),
    ("e\u0301lu-e-s", "élu-e-s"),
    ("l\x92employeur dit \x93non\x94", "l’employeur dit “non”"),
    ("un\x00 mot\x07 propre", "un mot propre"),
    ("ligne\r\nligne\rligne", "ligne\nligne\nligne"),
    ("\uf0b7 premier point", "• premier point"),
    ("depuis 2006plus de 30 projets", "depuis 2006 plus de 30 projets"),
    ("la grÃ¨ve gÃ©nÃ©rale", "la grève générale"),
    ("lâ€™employeur et la santÃ©", "l’employeur et la santé"),
    ("la grĂšve pour la santĂ©", "la grève pour la santé"),
    ("l’équité de la grÃ¨ve", "l’équité de la grève"),
    ("une Å“uvre Ã  faire", "une œuvre à faire"),
]

KEPT = [
    "les employé·e·s, employé‑es et préposéEs de Sept‐Îles",
    "« 330\u00a0000 membres », dit-on – enfin…",
    "67ᵉ Congrès, 1ʳᵉ proposition, no 89, n° 14",
    "ADOPTÉ À L’UNANIMITÉ\u00a0»",
    "NOËL\u00a0!",
    "L'œuvre d'art",
    "le 2000ième et le 1990ème",
    "colonne\tcolonne",
    "VOILÀ\u00a0: É»",
]


@pytest.mark.parametrize(("broken", "mended"), MENDED)
def test_damage_is_undone(broken: str, mended: str) -> None:
    assert repair(broken) == mended


@pytest.mark.parametrize("text", KEPT)
def test_what_the_author_wrote_stays(text: str) -> None:
    """Apostrophes, hyphens, no-break spaces and superscripts are folded by analysis only."""
    assert repair(text) == text


@given(st.text())
def test_repair_is_idempotent_and_composed(text: str) -> None:
    once = repair(text)
    assert repair(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


@example("\u00adÃ\xa0")
@given(st.text(alphabet="éèàç’«»œ Ãâ€™Ă©¨š\xa0aei\u00ad\n-", max_size=30))
def test_repair_is_idempotent_on_suspect_text(text: str) -> None:
    once = repair(text)
    assert repair(once) == once


def test_lone_surrogates_become_visible_losses() -> None:
    """A lone surrogate cannot be stored; that something was lost must show."""
    assert repair("a\ud800b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  deux   mots  ", "deux mots"),
        ("330\u00a0000", "330\u00a0000"),
        ("un \u00a0 deux", "un deux"),
        ("fin  \n\n\n\n  début", "fin\n\ndébut"),
        ("a \t b", "a\tb"),
    ],
)
def test_spaces_are_folded_and_lone_hard_spaces_kept(text: str, folded: str) -> None:
    assert fold_spaces(text) == folded


def test_a_title_comes_on_one_line() -> None:
    assert repair_line("  Projet de loi\u00a089 :\n la ﬁn ") == "Projet de loi 89 : la fin"
