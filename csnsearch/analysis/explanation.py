"""Each step of a chain on one text, told to the person who wonders why."""

from collections.abc import Iterator
from typing import Protocol

from csnsearch.analysis.analyzer import Step
from csnsearch.analysis.characters import clean
from csnsearch.analysis.cutting import Scissors
from csnsearch.analysis.folding import fold
from csnsearch.analysis.function_words import is_function_word
from csnsearch.analysis.segmenter import segment_pattern
from csnsearch.analysis.token import Terms

_BETWEEN = " | "


class Explained(Protocol):
    """As much of a chain as an explanation shows."""

    @property
    def scissors(self) -> Scissors:
        """Its rules of cutting."""

    @property
    def inflection_reason(self) -> str:
        """What its inflection does, and why."""

    def terms(self, text: str) -> Terms:
        """All that an engine takes of a text."""

    def others(self, word: str) -> tuple[str, ...]:
        """The terms of the words that differ from this one by their accents only."""


def explain(text: str, chain: Explained) -> Iterator[Step]:
    """The steps in order; of the rules of cutting, those that found something."""
    segments: list[str] = segment_pattern().findall(text)
    terms = chain.terms(text)
    yield Step(
        "Segments",
        "Un projet de loi, un nombre à espaces ou un mot composé se lit en entier.",
        _BETWEEN.join(segments),
    )
    yield Step(
        "Caractères",
        "Tirets, apostrophes, espaces et ligatures s'écrivent de plusieurs façons.",
        _BETWEEN.join(clean(segment).text for segment in segments),
    )
    yield from _cuts(segments, chain.scissors)
    yield Step("Casse et accents", "On cherche souvent sans majuscules ni accents.", terms.exact)
    yield Step("Flexion", chain.inflection_reason, _inflections(terms))
    yield from _rivals(segments, chain)
    yield Step("Termes", "Ce que l'index retient du texte.", terms.inflected)


def _inflections(terms: Terms) -> str:
    """Each form that was changed, with what it became."""
    pairs = zip(terms.exact.split(), terms.inflected.split(), strict=False)
    changed = dict.fromkeys(f"{form} → {term}" for form, term in pairs if form != term)
    return _BETWEEN.join(changed) or "∅"


def _rivals(segments: list[str], chain: Explained) -> Iterator[Step]:
    """The content words that accents alone tell from another."""
    words = (word for word in dict.fromkeys(segments) if word.isalpha())
    rivals = {word: chain.others(word) for word in words if not is_function_word(fold(word))}
    told = [f"{word} ≠ {', '.join(others)}" for word, others in rivals.items() if others]
    if told:
        yield Step(
            "Mots que les accents distinguent",
            "« marché » n'est pas « marche » : l'un trouve l'autre, mais loin derrière.",
            _BETWEEN.join(told),
        )


def _cuts(segments: list[str], scissors: Scissors) -> Iterator[Step]:
    outputs: dict[str, list[str]] = {group: [] for group in scissors.cutters}
    for segment in segments:
        for piece in scissors.pieces(clean(segment)):
            if piece.group:
                read = (*piece.reading.words, *piece.reading.codes)
                terms = " ".join(read) or "∅"
                outputs[piece.group].append(f"{segment[piece.start : piece.end]} → {terms}")
    for group, found in outputs.items():
        if found:
            cutter = scissors.cutters[group]
            yield Step(cutter.name, cutter.reason, _BETWEEN.join(found))
