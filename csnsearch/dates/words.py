"""The words of dates: months, seasons, weekdays, and how digits are misread."""

import re

_FRENCH_MONTHS = (
    "janvier|janv|jan", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin",
    "juillet|juil", "aout", "septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec",
)  # fmt: skip
_ENGLISH_MONTHS = (
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
    "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
)  # fmt: skip
MONTHS = {
    name: number
    for months in (_FRENCH_MONTHS, _ENGLISH_MONTHS)
    for number, names in enumerate(months, 1)
    for name in names.split("|")
}
# "Printemps 2012" on a magazine covers the months it touches, all in that year:
# "hiver 2012" is the term that begins in January.
SEASONS = {
    "hiver": (1, 3), "winter": (1, 3), "printemps": (3, 6), "spring": (3, 6),
    "ete": (6, 9), "summer": (6, 9), "automne": (9, 12), "fall": (9, 12), "autumn": (9, 12),
}  # fmt: skip
# One character for one, so that places in the folded text are places in the text.
_FOLDING = str.maketrans(
    "àâäéèêëîïôöùûüçÀÂÄÉÈÊËÎÏÔÖÙÛÜÇ’ʼ‐‑‒–—―−\u00a0\u2009\u202f\tᵉʳ",
    "aaaeeeeiioouuucaaaeeeeiioouuuc''-------    er",
)

FIRST_YEAR, LAST_YEAR = 1800, 2099

MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
# Scanners read the figure 1 as the letter l and 0 as o: "28-29-30 novembre l985".
DAY = r"(?:1er|ler|premier|1st|[23]?1st|2?2nd|2?3rd|[0-3]?\dth|l[\dlo]|[0-3][\dlo]|[1-9])(?![\w])"
YEAR = r"(?:[12l][\dlo]{3})(?![\w])"
GAP = r"\s{1,3}"


def fold_date(text: str) -> str:
    """Lower case, no accents, plain hyphens and spaces; as long as the text."""
    folded = text.lower().translate(_FOLDING)
    if len(folded) != len(text):
        folded = "".join(_fold_character(character) for character in text)
    return folded


def _fold_character(character: str) -> str:
    lowered = character.lower().translate(_FOLDING)
    return lowered if len(lowered) == 1 else character


def figure(written: str) -> int:
    """The number that a day or a year was meant to be."""
    if written == "premier":
        return 1
    return int(re.sub(r"\D", "", written.replace("l", "1").replace("o", "0")))


def month_number(written: str) -> int:
    """The number of a month, from its name or abbreviation, French or English."""
    return MONTHS[written.rstrip(".")]
