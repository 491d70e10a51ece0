"""Lines that say a date, as pages and saved texts show them; what they mean is told elsewhere."""

import re
from collections.abc import Iterable

_LONGEST = 60  # characters
_MONTH = (
    "(?:janv(?:ier)?|f[ée]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[ûu]t|sept(?:embre)?"
    "|oct(?:obre)?|nov(?:embre)?|d[ée]c(?:embre)?"
    "|january|february|march|april|may|june|july|august|september|october|november|december)"
)
DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:er|ᵉʳ)?\s+{_MONTH}\.?,?\s+\d{{4}}|{_MONTH}\.?\s+\d{{1,2}},?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
# « Montréal, le 12 mai 2003 – » opens communiqués since long before the web.
_PLACE = re.compile(r"[A-ZÉÀÎ][^,.:]{2,40},\s+(?:le\s+)?(?=\d{1,2}(?:er|ᵉʳ)?\s)")


def is_date_line(text: str) -> bool:
    """Whether a short line is there to say a date: « • 30 décembre 2012 », « Publié le… »."""
    return len(text) <= _LONGEST and DATE.search(text) is not None


def words_around_date(text: str) -> int:
    """Letters of a line beside its dates and the days of the week."""
    return sum(map(str.isalpha, _DAY.sub("", DATE.sub("", text))))


def datelines(texts: Iterable[str]) -> list[str]:
    """The dates of texts that open with a place and a date: « Montréal, le 12 mai 2003 – »."""
    found = []
    for text in texts:
        place = _PLACE.match(text)
        when = DATE.match(text, place.end()) if place else None
        if when:
            found.append(when.group())
    return found
