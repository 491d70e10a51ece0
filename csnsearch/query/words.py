"""Where each word of a text begins and ends, as a question has words."""

from csnsearch.analysis import FRENCH
from csnsearch.query.inversion import is_inverted_subject


def word_spans(text: str) -> list[tuple[int, int]]:
    """The places of the words of a text: one thing may be several words (``PL 89``,
    ``330 000``, ``29 %``). Segments with no space between them are one word (``Sept-Îles``,
    ``main-d'œuvre``), but for a verb and its subject (``peut-il``).
    """
    spans: list[tuple[int, int]] = []
    for segment in FRENCH.query_segments(text):
        if not segment.exact and not segment.inflected:
            continue
        gap = text[spans[-1][1] : segment.start] if spans else " "
        joined = gap.strip() == gap and not any(map(str.isspace, gap))
        if joined and spans and not is_inverted_subject(text[spans[-1][0] : segment.end]):
            spans[-1] = (spans[-1][0], segment.end)
        else:
            spans.append((segment.start, segment.end))
    return spans
