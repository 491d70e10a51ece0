"""Sigles explained in a text: « Fédération de la santé et des services sociaux (FSSS–CSN) »."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csnsearch.analysis.folding import fold
from csnsearch.sigles.alignment import Alignment, Effort
from csnsearch.sigles.breaks import Break, first_break, last_break
from csnsearch.sigles.forms import CAPITALS, Sigle, is_affiliation, read_sigle
from csnsearch.sigles.hint import may_begin, may_end
from csnsearch.sigles.names import LONG, is_name, is_of_sentences
from csnsearch.sigles.places import Place, places
from csnsearch.sigles.spelled import Word, spelled
from csnsearch.sigles.words import words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Definition:
    """A sigle and the words its author gives for it, spelled as written.

    ``text[start:end]`` is the expansion but for its spaces. `affiliation` is the central
    that follows the sigle (CSN in FSSS–CSN), or "".
    """

    sigle: str
    expansion: str
    start: int
    end: int
    affiliation: str = ""


def definitions(text: str) -> Iterator[Definition]:
    """The sigles a text explains, in the order of their explanations.

    The letters must be the initials of the words: precision before recall. Takes a time
    in proportion to the length of the text, whatever it holds.
    """
    found = {
        (definition.start, definition.sigle): definition
        for place in places(text)
        if (definition := _at(text, place))
    }
    for key in sorted(found):
        yield found[key]


def _at(text: str, place: Place) -> Definition | None:
    for sigle in read_sigle(place.written):
        look = _following if place.after else _leading
        if span := look(text, place, sigle):
            expansion = " ".join(text[slice(*span)].split())
            return Definition(sigle.text, expansion, *span, sigle.affiliation)
    return None


_WORD_LENGTH = 10
"""Characters of a word, generously: names are looked for no further than they reach, so
that a text of any shape takes a time in proportion to its length."""


def _most_words(sigle: Sigle) -> int:
    return 2 * len(sigle) + 5


def _reach(sigle: Sigle) -> int:
    return _WORD_LENGTH * _most_words(sigle)


def _leading(text: str, place: Place, sigle: Sigle) -> Span | None:
    """The shortest name that ends before the sigle."""
    for end in _ends(text, place.at, sigle):
        start = _whole_word(text, end - _reach(sigle), end)
        start = last_break(text, start, end, whole=len(sigle) < LONG)
        if may_end(text[start:end], sigle):
            near = _last_stretch(spelled(text, start, end))[-_most_words(sigle) :]
            for name in _names(near, sigle, place):
                return name[0].start, name[-1].end
    return None


def _following(text: str, place: Place, sigle: Sigle) -> Span | None:
    """The name that begins after the sigle and fills what it stands in."""
    reach = min(len(text), place.at + _reach(sigle))
    end = first_break(text, place.at, reach)
    if not may_begin(text[place.at : end], sigle):
        return None
    found = spelled(text, place.at, end)
    while found and found[0].spelling.function and found[0].spelling.parts[0] in words("articles"):
        found = found[1:]
    for stop in _stops(found, whole=end < reach or reach == len(text)):
        for name in _names(found[:stop], sigle, place):
            if len(name) == stop:
                return name[0].start, next(_ends(text, name[-1].end, sigle))
    return None


def _names(found: Sequence[Word], sigle: Sigle, place: Place) -> Iterator[Sequence[Word]]:
    """What may be the sigle's name at the end of these words, the likeliest first."""
    # Where a sigle stands beside a colon or a dash only, chance must not help it.
    for effort in Effort if place.apart else (Effort.PLAIN, Effort.WILLING):
        for begin in Alignment(sigle, found, effort).starts():
            name = found[begin:]
            is_predicate = begin and is_of_sentences(found[begin - 1])
            if not is_predicate and is_name(name, sigle, place, effort):
                yield name


def _whole_word(text: str, start: int, end: int) -> int:
    """The first place from `start` on where a word begins: one cut in two would give a
    letter it does not begin with."""
    if start <= 0:
        return 0
    return next((at for at in range(start, end) if text[at].isspace()), end)


def _last_stretch(found: list[Word]) -> list[Word]:
    """The words after the last sign that no name goes over."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].before is Break.HARD:
            return found[at:]
    return found


def _stops(name: Sequence[Word], *, whole: bool) -> Iterator[int]:
    """How many words a name that begins the list may have."""
    for count, word in enumerate(name):
        if count and word.before is not Break.NONE:
            yield count
        if count and word.before is Break.HARD:
            return
    if name and whole:
        yield len(name)


_TRAILING = re.compile(
    rf"(?:\s?[-‐‑–—]\s?|\s(?:de|à) la\s|\sof the\s|\s?\()(?P<central>[{CAPITALS}.]{{2,10}})\)?$"
)


def _ends(text: str, end: int, sigle: Sigle) -> Iterator[int]:
    """Where the name may end: « Fédération du commerce de la CSN (FC–CSN) » ends before the
    central it names again."""
    while end and (text[end - 1].isspace() or text[end - 1] in '»”",'):
        end -= 1
    near = max(0, end - 30)
    if found := _TRAILING.search(text[near:end]):
        central = fold(found["central"].replace(".", ""))
        if is_affiliation(central) and central != sigle.letters:
            yield near + found.start()
    yield end
