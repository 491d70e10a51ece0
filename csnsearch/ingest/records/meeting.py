"""What meeting a set of minutes is of: which body, which one, when, where, approved or not."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from csnsearch.dates import find_periods
from csnsearch.ingest.records.bodies import named_bodies
from csnsearch.ingest.records.dating import name_date
from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.reading import Reading
from csnsearch.ingest.records.wording import patterns
from csnsearch.period import Period, Precision

_PATTERNS = patterns("meetings")
_CLOSING_BLOCKS = 12


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting, as the title page, the file's name and the last lines tell it."""

    instance: str
    number: str
    date: Period | None
    status: str
    place: str
    congress: str

    @property
    def name(self) -> str:
        """The body with its ordinal when it is a congress: « 67e congrès »."""
        if self.instance == "Congrès" and self.number:
            return f"{self.number}e congrès"
        return self.instance


def read_meeting(reading: Reading) -> Meeting:
    """Everything known of the meeting; what is not found is "" or None."""
    head = _head_text(reading)
    instance = _instance(head, reading)
    date = meeting_date(reading, head)
    number = _PATTERNS["ordinal"].search(fold_in_place(head))
    return Meeting(
        instance=instance,
        number=number["number"] if number else "",
        date=date,
        status=_status(reading, head),
        place=_place(head),
        congress=_congress(reading, head, date) if instance == "Congrès" else "",
    )


def meeting_date(reading: Reading, head: str) -> Period | None:
    """The days of the meeting: the first span or day of the title page, else the name's.

    "Adopté le 12 mars" on the cover is not when it met: the earliest wording that is a
    full date comes first, and a date in the file's name settles between several.
    """
    named = name_date(reading.source.name.rpartition("/")[2])
    dates = [period for period in _dates(head) if period.precision is Precision.DAY]
    if named:
        dates = [d for d in dates if d.start <= named.end and named.start <= d.end] or dates
    if dates:
        return dates[0]
    return named or next(iter(_dates(head)), None)


def _dates(head: str) -> Iterator[Period]:
    folded = fold_in_place(head)
    for start, _, period in find_periods(head):
        before = folded[max(0, start - 40) : start]
        if not _PATTERNS["other_date"].search(before):
            yield period
    yield from (period for _, _, period in find_periods(head))


def _head_text(reading: Reading) -> str:
    return f"{reading.raw.title}\n{reading.opening_text}"


def _instance(head: str, reading: Reading) -> str:
    """The body named first on the title page; the longest name when several begin there."""
    folded = fold_in_place(head)
    best: tuple[int, int, str] | None = None
    for rank, (pattern, label) in enumerate(_instances()):
        found = pattern.search(folded)
        if found:
            name = label or _tidy(head[found.start() : found.end()])
            best = min(best or (found.start(), rank, name), (found.start(), rank, name))
    if best:
        return best[2]
    return _instance_of_name(reading.source.name)


def _instance_of_name(name: str) -> str:
    folded = fold_in_place(re.sub(r"[-_/.]+", " ", name))
    return next((label for pattern, label in _instances() if label and pattern.search(folded)), "")


@cache
def _instances() -> tuple[tuple[re.Pattern[str], str], ...]:
    path = resources.files("csnsearch.ingest.records").joinpath("instances.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple((re.compile(entry["pattern"]), entry["label"]) for entry in data["instance"])


def _tidy(text: str) -> str:
    flat = " ".join(text.split()).strip(" -")
    return flat[:1].upper() + flat[1:].lower() if flat.isupper() else flat


def _status(reading: Reading, head: str) -> str:
    """Projet or Adopté, when the title page, the file's name or the last lines say so."""
    name = fold_in_place(reading.source.name.rpartition("/")[2])
    tail = "\n".join(block.text for block in reading.raw.blocks[-_CLOSING_BLOCKS:])
    folded = fold_in_place(head)
    if _PATTERNS["draft"].search(folded) or _PATTERNS["draft_name"].search(name):
        return "Projet"
    if _PATTERNS["approved"].search(folded) or _PATTERNS["approved_name"].search(name):
        return "Adopté"
    return "Adopté" if _PATTERNS["approved"].search(fold_in_place(tail)) else ""


def _place(head: str) -> str:
    # The cells of a table stand for a label and what it tells.
    labelled = fold_in_place(head.replace("\t", ":"))
    found = _PATTERNS["place"].search(fold_in_place(head)) or _PATTERNS["place_label"].search(
        labelled
    )
    if not found:
        return ""
    return " ".join(head[found.start("place") : found.end("place")].split()).strip(" ,")


def _congress(reading: Reading, head: str, date: Period | None) -> str:
    """Such as "CSN > 67e (2023)": each body numbers its own, so the body comes first."""
    number = _PATTERNS["congress"].search(fold_in_place(head))
    if not number:
        return ""
    bodies = named_bodies(reading, [head])
    own = [*bodies["conseil_central"], *bodies["federation"]]
    figure = number["number"]
    figure = figure if figure.isdigit() else str(roman_number(figure))
    year = f" ({date.start.year})" if date else ""
    return f"{own[0] if own else 'CSN'} > {figure}e{year}"


def roman_number(figure: str) -> int:
    """XXVI → 26."""
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in figure.lower()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)
