"""The chain as a whole: two forms in step, offsets in the text, no text that breaks it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csnsearch.analysis import ENGLISH, FRENCH, analyzer_for, tokens
from csnsearch.analysis.analyzer import Analyzer, Segment
from csnsearch.analysis.memory import SegmentMemory, TermMemory

SAMPLE = (
    "Proposé par Gisèle Maltais, appuyé par l’exécutif : que les employé·e·s de la FSSS–CSN "
    "rejettent le projet de loi no 89 (PL‑89), à 9 h 10, par 330 000 voix, soit 29 %."
)
WORDS = st.sampled_from(
    ["employé·e·s", "l'", "PL", "89", "projet de loi", " ", "\u00a0", "-", "–", ".", "C.S.N.", "e",
     "(e)s", "330", "000", "%", "$", "h", "XXIe", "ﬁ", "\u00ad", "é", "e\u0301", "@", "/", "d un",
     "lock-out", "1ᵉʳ", "n°", "5-3.02", "https://", "\n", "S", ",", "et", "½", "ﷺ", "_"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map("".join))


def check(analyzer: Analyzer, text: str) -> None:
    twin = analyzer.twin(text)
    parts = list(analyzer.segments(text))
    assert twin.inflected == " ".join(term for part in parts for term in part.inflected)
    assert twin.exact == " ".join(term for part in parts for term in part.exact)
    assert all(len(part.inflected) == len(part.exact) > 0 for part in parts)
    for placed in (parts, list(analyzer.query_segments(text))):
        edges = [0, *(edge for part in placed for edge in part[:2]), len(text)]
        assert edges == sorted(edges)
        assert all(term.split() == [term] for part in placed for term in part.exact)


@given(TEXTS)
@example(SAMPLE)
@example("\ufdfa ½ ㎏ №")
@example("a" * 1000 + "-b" * 1000)
def test_both_ways_give_the_same_terms_in_place(text: str) -> None:
    """`twin` feeds the index and `segments` the highlights: they must never part."""
    check(FRENCH, text)


@given(TEXTS)
def test_so_does_english(text: str) -> None:
    check(ENGLISH, text)


@given(TEXTS)
@example("SharePoint, Mme Deslau- riers, FSSS - CSN, 2011-05-15, le vingt et unième")
def test_a_question_finds_the_document_it_quotes(text: str) -> None:
    """Every term asked for stands in a document that holds the same text."""
    asked = {term for part in FRENCH.query_segments(text) for term in part.inflected}
    twin = FRENCH.twin(text)
    assert asked <= {*twin.inflected.split(), *twin.exact.split()}


@given(TEXTS)
def test_accents_and_case_typed_or_not_give_the_same_term(text: str) -> None:
    plain = FRENCH.twin("grève employées généraux").inflected
    assert FRENCH.twin("GREVE employees GÉNERAUX").inflected == plain
    assert FRENCH.twin(text) == FRENCH.twin(text)


def test_offsets_show_what_the_author_wrote() -> None:
    shown = {SAMPLE[s.start : s.end]: s.exact for s in FRENCH.segments(SAMPLE)}
    assert shown["employé·e·s"] == ("employes",)
    assert shown["exécutif"] == ("executif",)  # the elided article is not highlighted
    assert shown["projet de loi no 89"] == ("projet", "de", "loi", "pl89")
    assert shown["330 000"] == ("330000",)
    assert shown["FSSS"] == ("fsss",)


def test_tokens_are_numbered_in_order() -> None:
    found = list(tokens(FRENCH, "FSSS–CSN et PL 89", exact=True))
    assert [token.text for token in found] == ["fsss", "-csn", "et", "pl", "pl89"]
    assert [token.position for token in found] == list(range(5))


@pytest.mark.parametrize(
    ("partial", "prefix"),
    [("Négo", "nego"), ("l'aut", "aut"), ("procès-ver", "proces ver"), ("PL 8", "pl8"), ("", "")],
)
def test_the_beginning_of_a_word_is_folded_and_not_cut(partial: str, prefix: str) -> None:
    assert FRENCH.normalize(partial) == prefix


def test_a_partial_plural_keeps_its_s() -> None:
    assert FRENCH.normalize("travaux") == "travaux"
    assert FRENCH.normalize("syndicales") == "syndicales"


def test_every_step_is_told_in_french_with_its_reason() -> None:
    steps = list(FRENCH.explain(SAMPLE))
    assert [step.name for step in steps][:2] == ["Segments", "Caractères"]
    assert steps[-1].output == FRENCH.twin(SAMPLE).inflected
    told = {step.name: step.output for step in steps}
    assert "employé·e·s → employés" in told["Écriture inclusive"]
    assert "l’ → ∅" in told["Élisions"]
    assert all(step.reason for step in steps)


@pytest.mark.parametrize(
    ("language", "name"), [("en", "en"), ("fr", "fr"), ("", "fr"), ("es", "fr")]
)
def test_french_unless_english(language: str, name: str) -> None:
    assert analyzer_for(language).name == name


def test_memory_forgets_rather_than_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that runs for months meets new words every day."""
    monkeypatch.setattr("csnsearch.analysis.memory._MOST_ENTRIES", 10)
    twins = TermMemory(lambda segment: (segment, segment, segment))
    placed = SegmentMemory(lambda segment: (Segment(0, 1, (segment,), (segment,)),))
    for number in range(100):
        assert twins.inflected[str(number)] == str(number)
        assert twins.exact[str(number)] == str(number)
        assert placed[str(number)][0].exact == (str(number),)
    assert max(len(twins.inflected), len(twins.exact), len(placed)) <= 10


def test_long_noise_is_not_remembered() -> None:
    twins = TermMemory(lambda segment: (segment, segment, segment))
    assert twins.inflected["x" * 500] == "x" * 500
    assert not twins.inflected
