"""Whether words that give the letters of a sigle are its name, or only happen to."""

from collections.abc import Sequence

from csnsearch.sigles.alignment import Effort
from csnsearch.sigles.breaks import Break
from csnsearch.sigles.forms import MIN_LETTERS, Sigle, is_affiliation
from csnsearch.sigles.places import Place
from csnsearch.sigles.spelled import Word
from csnsearch.sigles.words import words

LONG = 4
"""From four letters on, chance does not align words any more: « les salaires, les tâches et
la mission (STM) » does three."""


def is_name(name: Sequence[Word], sigle: Sigle, place: Place, effort: Effort) -> bool:
    """Whether these aligned words may be what the sigle stands for at this place.

    `effort` is what it took to align them.
    """
    length, named = len(sigle), name[0].spelling.capital
    if _is_itself(name, sigle) or _is_person(name, sigle) or _is_said(name):
        return False
    if any(word.before is not Break.NONE for word in name[1:]) and length < LONG:
        return False
    if is_affiliation(sigle.text) and name[0].spelling.parts[0] not in words("centrals"):
        return False
    if not (place.apart or place.after or named or length >= LONG):
        return False
    if effort is not Effort.ONE_FREEDOM:
        return True
    return length > LONG or (named and _is_nearly_whole(name, sigle))


def _is_nearly_whole(name: Sequence[Word], sigle: Sigle) -> bool:
    """Whether a short sigle has a word for each letter: « Admission temporaire (ATA) » has
    not, « Fédération interprofessionnelle de la santé du Québec (FIQ) » has."""
    length = len(sigle)
    given = sum(not word.spelling.function and not word.echo for word in name)
    return length >= LONG or (length > MIN_LETTERS and given >= length)


def _is_itself(name: Sequence[Word], sigle: Sigle) -> bool:
    """« FSSS (FSSS) » explains nothing, nor does a single word that is no compound."""
    parts = [part for word in name for part in word.spelling.parts]
    return len(parts) == 1 or sigle.letters in parts


def _is_said(name: Sequence[Word]) -> bool:
    """« les conventions collectives sont nationales (CCN) » is a sentence."""
    return any(is_of_sentences(word) for word in name)


def is_of_sentences(word: Word) -> bool:
    """Whether no name holds the word, and none begins just after it: what follows « qui »
    is what somebody does."""
    return word.spelling.parts[0] in words("of_sentences") and not word.spelling.capital


def _is_person(name: Sequence[Word], sigle: Sigle) -> bool:
    """« Marie Tremblay (MT) », « Jean-Pierre Roy (JPR) »."""
    content = [word for word in name if not word.spelling.function]
    if len(sigle) >= LONG or not all(word.spelling.capital for word in content):
        return False
    return not any(part in words("organisations") for word in name for part in word.spelling.parts)
