"""Marks stand on what the author wrote, and the quick way finds what the whole way finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.analysis import FRENCH
from csnsearch.query.parser import parse_lenient
from csnsearch.query.sought import Sought, sought
from csnsearch.search.locate import locate
from csnsearch.search.snippets import SNIPPET_CHARACTERS, snippet


def asked(query: str) -> Sought:
    return sought(parse_lenient(query).root)


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("employées", "Les employé·e·s de l’usine", ["employé·e·s"]),
        ("greve", "la GRÈVE d’un jour", ["GRÈVE"]),
        ("automne", "dès l’automne", ["automne"]),
        ("PL 89", "le projet de loi no 89 et le PL-89", ["projet de loi no 89", "PL-89"]),
        ("330000", "nos 330 000 membres", ["330 000"]),
        ("CSN", "la C.S.N. et la FSSS–CSN", ["C.S.N", "CSN"]),
        ("travail", "les travaux", ["travaux"]),
        ("syndi*", "le syndicat se syndique", ["syndicat", "syndique"]),
        ('"droit de grève"', "le droit à la grève", ["droit", "grève"]),
        # Only words that carry meaning are marked, unless there is nothing else.
        ("la grève", "la grève de la faim", ["grève"]),
        ("de la", "le droit de la grève", ["de", "la"]),
        # What is excluded is not marked.
        ("grève -lock-out", "grève ou lock-out", ["grève"]),
        ("loi", "le loyer et la loi", ["loi"]),
    ],
)
def test_what_is_marked(query: str, text: str, marked: list[str]) -> None:
    assert [text[a:b] for a, b in locate(text, asked(query), "fr")] == marked


WORDS = [
    "grève", "grèves", "l’usine", "employé·e·s", "projet", "de", "loi", "no", "89", "330", "000",
    "C.S.N.", "travaux", "Sept-Îles", "—", "yeux", "\n", "œuvre", "67e", "29 %",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.sampled_from(WORDS))
def test_the_quick_way_marks_what_the_analyzer_would(words: list[str], word: str) -> None:
    text = " ".join(words)
    wanted = asked(word)
    whole = [
        (s.start, s.end) for s in FRENCH.segments(text) if wanted.marks(s.inflected, s.exact)
    ]
    assert locate(text, wanted, "fr") == whole


@given(st.text(max_size=900), st.lists(st.integers(0, 880), max_size=8))
def test_a_snippet_keeps_marks_on_their_words(text: str, starts: list[int]) -> None:
    ranges = [(s, s + 5) for s in sorted(set(starts)) if s + 5 <= len(text)]
    made = snippet(text, ranges)
    assert len(made.text) <= SNIPPET_CHARACTERS + 4
    flat = text.translate({10: " ", 13: " ", 9: " "})
    for start, end in made.highlights:
        assert made.text[start:end] in flat
        assert end - start == 5


def test_a_snippet_shows_the_stretch_with_most_answers() -> None:
    text = "grève " + "mot " * 200 + "grève générale illimitée " + "mot " * 200
    ranges = locate(text, asked("grève générale illimitée"), "fr")
    made = snippet(text, ranges)
    assert "grève générale illimitée" in made.text
    assert made.text.startswith("… ")
    assert made.text.endswith(" …")
