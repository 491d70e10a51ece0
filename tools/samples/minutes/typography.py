"""Characters that age, printers and scanners put into a text."""

from __future__ import annotations

import re

LIGATURES = {"fi": "\ufb01", "fl": "\ufb02"}

# What a recogniser of the 1990s made of a worn page. Each slip is applied once per
# paragraph at most, so that the text stays readable as it does in real archives.
SLIPS: tuple[tuple[str, str], ...] = (
    ("1985", "l985"),
    ("1984", "l984"),
    ("BAIE-COMEAU", "BAIE-C0MEAU"),
    ("QUÉBEC", "QUéBEC"),
    ("Il est proposé", "II est proposé"),
    ("œuvre", "oeuvre"),
    ("10 000", "l0 000"),
    ("modification", "modi cation"),
    ("l’assemblée", "l assemblée"),
    ("d’un", "d un"),
    ("s’applique", "s applique"),
    ("mobilisation", "mobi1isation"),
)


def ligatures(text: str) -> str:
    """Replace fi and fl by their single characters, as old composition did."""
    for pair, single in LIGATURES.items():
        text = text.replace(pair, single)
    return text


def slips(text: str) -> str:
    """Damage a text as optical recognition does."""
    for right, wrong in SLIPS:
        text = text.replace(right, wrong, 1)
    return text


SHORTEST_PART = 3
VOWELS = "aàâeéèêëiîïoôuùûüyœ"
CONSONANTS = "bcçdfghjklmnpqrstvwxz"
INSEPARABLE = r"(?:[bcdfgptv][lr]|[cpt]h|gn|qu)"
BREAKS = re.compile(
    rf"(?<=[{VOWELS}])(?={INSEPARABLE}?[{CONSONANTS}]?[{VOWELS}])"
    rf"|(?<=[{VOWELS}][{CONSONANTS}])(?={INSEPARABLE}[{VOWELS}]|[{CONSONANTS}][{VOWELS}])"
)


def break_points(word: str) -> list[int]:
    """Give the places where French allows a word to be cut, three letters from each end."""
    if not word.isalpha():
        return []
    lowered = word.lower()
    found = (match.start() for match in BREAKS.finditer(lowered))
    longest = len(word) - SHORTEST_PART - 1
    return [at for at in found if SHORTEST_PART <= at <= longest and _separable(lowered, at)]


def _separable(word: str, at: int) -> bool:
    """Whether the letters around a cut may be parted: not before a vowel, not within `pr`."""
    return word[at] not in VOWELS and not re.fullmatch(INSEPARABLE, word[at - 1 : at + 1])


SPACES = {"insécables": ("\u00a0", "\u00a0"), "fines": ("\u00a0", "\u202f")}


def spaced(text: str, habit: str) -> str:
    """Put no-break spaces in numbers and before high punctuation, as the habit wants."""
    if not habit:
        return text
    thousands, high = SPACES[habit]
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", thousands, text)
    text = re.sub(r"(?<=[\w»)]) (?=[;:!?%$»])", high, text)
    text = re.sub(r"(?<=\d) (?=h\b)", thousands, text)
    return text.replace("« ", f"«{high}")
