"""Bills: "projet de loi no 89", "PL-89", "P.L. 89", "Bill C-58" → one name, with its year.

Numbers are used again: PL 14 is a language bill in 2013. A bill is its number and the
year of the document that discusses it, when that is known.
"""

import re
from collections.abc import Iterable, Iterator

from csnsearch.ingest.records.reading import fold
from csnsearch.ingest.records.wording import patterns
from csnsearch.period import Period

_NUMBER = r"(?P<number>(?:[cs]-? ?)?\d{1,3})(?![\d%$]| ?%| ?\$|-\d|,\d)"
_BILL = re.compile(
    rf"\b(?:projets? de loi(?: federal| public| prive| d'interet prive)?|bill|pl|p\. ?l\.?)"
    rf"(?: (?:no\.?|ndeg|num\.?|numero|#))?[ -]*{_NUMBER}"
)
_FEDERAL = re.compile(r"(?<!projet de )\b(?:loi|act) (?P<number>[cs]-\d{1,3})\b")


def bills(text: str) -> Iterator[str]:
    """Each bill the text names, in order: "PL 89", "C-58"."""
    folded = fold(text)
    places = [*_BILL.finditer(folded), *_FEDERAL.finditer(folded)]
    for match in sorted(places, key=re.Match.start):
        yield _named(match["number"])


def main_bill(texts: Iterable[str]) -> str:
    """The bill that the first of the texts to name one names first, or ""."""
    return next((bill for text in texts for bill in bills(text)), "")


def dated_bill(bill: str, date: Period | None) -> str:
    """The bill with the year of the document about it: "PL 89 (2025)"."""
    return f"{bill} ({date.start.year})" if bill and date else bill


def bill_facets(texts: Iterable[str], date: Period | None) -> dict[str, list[str]]:
    """The bills that a title, surtitre or chapeau names."""
    named = dict.fromkeys(bill for text in texts for bill in bills(text))
    found = [dated_bill(bill, date) for bill in named]
    return {"projet_de_loi": found} if found else {}


def law_title(text: str) -> str:
    """The title of the law that a bill would make, as a title page gives it, or ""."""
    match = patterns("covers")["law"].search(text)
    return " ".join(match["title"].split()).rstrip(" ,:-–") if match else ""


def _named(number: str) -> str:
    compact = number.upper().replace(" ", "")
    if compact[0] in "CS":
        return f"{compact[0]}-{compact[1:].lstrip('-')}"
    return f"PL {int(compact)}"
