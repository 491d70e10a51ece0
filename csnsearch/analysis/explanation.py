"""Each step of a chain on one text, told to the person who wonders why."""

from collections.abc import Iterator

from csnsearch.analysis.analyzer import Step
from csnsearch.analysis.characters import clean
from csnsearch.analysis.cutting import Scissors
from csnsearch.analysis.segmenter import segment_pattern
from csnsearch.analysis.token import Twin

_BETWEEN = " | "


def explain(text: str, scissors: Scissors, twin: Twin, inflection_reason: str) -> Iterator[Step]:
    """The steps in order; of the rules of cutting, those that found something."""
    segments: list[str] = segment_pattern().findall(text)
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
    yield from _cuts(segments, scissors)
    yield Step("Casse et accents", "On cherche souvent sans majuscules ni accents.", twin.exact)
    yield Step("Flexion", inflection_reason, twin.inflected)


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
