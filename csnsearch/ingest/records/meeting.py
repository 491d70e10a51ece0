"""What meeting a set of minutes is of: which body, which one, when, where, approved or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.dates import find_periods
from csnsearch.ingest.records.bodies import named_bodies
from csnsearch.ingest.records.dating import name_date
from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.reading import Reading
from csnsearch.period import Period, Precision

# Longer names first: "assemblée générale extraordinaire" is one.
_INSTANCES = (
    (r"assemblee generale (?:extraordinaire|speciale)|(?:extraordinary|special) general meeting", "Assemblée générale extraordinaire"),
    (r"assemblee (?:extraordinaire|speciale)", "Assemblée générale extraordinaire"),
    (r"assemblee generale annuelle|annual general meeting", "Assemblée générale annuelle"),
    (r"assemblee generale|general meeting|assemblee reguliere|assemblee annuelle", "Assemblée générale"),
    (r"conseil confederal", "Conseil confédéral"),
    (r"bureau confederal", "Bureau confédéral"),
    (r"conseil federal", "Conseil fédéral"),
    (r"bureau federal", "Bureau fédéral"),
    (r"conseil syndical", "Conseil syndical"),
    (r"comite executif", "Comité exécutif"),
    (r"conseil d'administration", "Conseil d'administration"),
    (r"comite (?:confederal|national)(?: (?:de |d'|des |du )?(?:la )?[a-z' +-]{3,60})?", ""),
    (r"\bcongres\b|\bconvention\b(?= of)", "Congrès"),
)  # fmt: skip
_ORDINAL = re.compile(
    r"\b(?P<number>\d{1,4}) ?(?:e|eme|er|re|ieme|°|th|nd|rd|st)s?\b[\s\n]{1,3}(?P<what>congres|reunion|assemblee|conseil|seance|session|instance|convention)"
)
_CONGRESS = re.compile(r"\b(?P<number>\d{1,3}|[xvi]{1,7}) ?(?:e|eme|ieme|er)\.? ?\n? ?congres\b")
_DRAFT = re.compile(
    r"\bproces[- ]verbal \(?(?:projet|brouillon|ebauche)\b|^\W*(?:projet|brouillon|ebauche|draft)\b\W*(?:de proces|minutes|$)|\(projet\)|\(brouillon\)|\(draft\)",
    re.MULTILINE,
)
_DRAFT_NAME = re.compile(r"(?:^|[-_ .])(?:projet|brouillon|ebauche|draft)(?:[-_ .]|$)")
_APPROVED = re.compile(
    r"\bproces[- ]verbal (?:a ete )?(?:adopte|approuve)\b|\(adopte\)|(?:^\W*|[.;:] )adopte (?:le \d|par (?:le |la |l')[^.\n]{3,80}\b\d{4})|\badopte (?:le \d|a la (?:reunion|seance) (?:du|de))"
    r"|\b(?:version|copie) (?:adoptee|conforme|officielle)|\bminutes (?:were )?(?:approved|adopted)\b|^\W*(?:approved|adopted) (?:on|at)\b",
    re.MULTILINE,
)
_APPROVED_NAME = re.compile(r"(?:^|[-_ .])(?:adopte|final|officiel|approved)(?:[-_ .]|$)")
_PLACE = re.compile(
    r"\b(?:tenue?s?|held)\s(?:(?:le|les|du|on)\b[^;]{0,70}?,?\s)?(?P<prep>à|a|au|aux|en|dans|at|in)\s(?!\d{1,2}\s?[hH:])(?P<place>[^\n.;]{3,90})",
    re.IGNORECASE,
)
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
    number = _ORDINAL.search(fold_in_place(head))
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
        if not re.search(
            r"\b(?:adopte|approuve|approved|adopted|imprime|numerise|proces-verbal de l'\w+|proces-verbal d[ue]s?)\b[^.\n]{0,36}$",
            before,
        ):
            yield period
    yield from (period for _, _, period in find_periods(head))


def _head_text(reading: Reading) -> str:
    return "\n".join([reading.raw.title, reading.opening_text])


def _instance(head: str, reading: Reading) -> str:
    """The body named first on the title page; the longest name when several begin there."""
    folded = fold_in_place(head)
    best: tuple[int, int, str] | None = None
    for rank, (pattern, label) in enumerate(_INSTANCES):
        found = re.search(pattern, folded)
        if found:
            name = label or _tidy(head[found.start() : found.end()])
            best = min(best or (found.start(), rank, name), (found.start(), rank, name))
    if best:
        return best[2]
    return _instance_of_name(reading.source.name)


def _instance_of_name(name: str) -> str:
    folded = fold_in_place(re.sub(r"[-_/.]+", " ", name))
    return next(
        (label for pattern, label in _INSTANCES if label and re.search(pattern, folded)), ""
    )


def _tidy(text: str) -> str:
    flat = " ".join(text.split()).strip(" -")
    return flat[:1].upper() + flat[1:].lower() if flat.isupper() else flat


def _status(reading: Reading, head: str) -> str:
    """Projet or Adopté, when the title page, the file's name or the last lines say so."""
    name = fold_in_place(reading.source.name.rpartition("/")[2])
    tail = "\n".join(block.text for block in reading.raw.blocks[-_CLOSING_BLOCKS:])
    folded = fold_in_place(head)
    if _DRAFT.search(folded) or _DRAFT_NAME.search(name):
        return "Projet"
    if _APPROVED.search(folded) or _APPROVED_NAME.search(name):
        return "Adopté"
    return "Adopté" if _APPROVED.search(fold_in_place(tail)) else ""


def _place(head: str) -> str:
    found = _PLACE.search(head)
    return " ".join(found["place"].split()).strip(" ,") if found else ""


def _congress(reading: Reading, head: str, date: Period | None) -> str:
    """ "CSN > 67e (2023)": each body numbers its own congresses, so the body comes first."""
    number = _CONGRESS.search(fold_in_place(head))
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
