"""Who moved and who seconded, in the sentences and labels that minutes use."""

from dataclasses import dataclass

from csnsearch.ingest.records.wording import patterns

_CLAUSES = patterns("people")
_NAMES = patterns("names")
MOVED, SECONDED = _CLAUSES["moved"], _CLAUSES["seconded"]
_BETWEEN_WORDS = 14
_LONGEST_NAME = 90
_SECONDER_WITHIN = 260


@dataclass(frozen=True, slots=True)
class People:
    """A clause that names who moved and seconded; it takes the characters start..end.

    A name is "" when the clause has its label only, the name being elsewhere; None when
    the clause does not speak of that person at all.
    """

    start: int
    end: int
    mover: str | None = None
    seconder: str | None = None


def find_people(text: str, folded: str, start: int = 0) -> People | None:
    """The clause that begins at `start` of a line, whatever its form, or None.

    `folded` is the same line folded in place.
    """
    if shorthand := _CLAUSES["shorthand"].match(folded, start):
        return _pair(text, start, shorthand.end())
    moved = MOVED.match(folded, start)
    if (
        moved
        and folded.startswith("sur ", start)
        and not _NAMES["named_next"].match(text, moved.end())
    ):
        # "sur une proposition de boycottage": what is proposed, not who proposes.
        return None
    if moved:
        return _with_seconder(text, folded, start, moved.end())
    seconded = SECONDED.match(folded, start)
    if seconded:
        name, end = _name_after(text, folded, seconded.end())
        return People(start, end, None, name)
    return _name_first(text, folded, start)


def find_support(text: str, start: int) -> People | None:
    """« … soit modifié. Jonas Miville appuie. »: who seconds, named after what is moved."""
    supporting, with_support = _NAMES["supporting"], _NAMES["with_support"]
    found = supporting.search(text, start) or with_support.search(text, start)
    return People(found.start(), found.end(), None, person(found["name"])) if found else None


def person(written: str) -> str:
    """The name without courtesy title or the union after the comma."""
    name = _NAMES["courtesy"].sub("", " ".join(written.split()))
    return _NAMES["affiliation"].split(name)[0].strip(" .:;,*–—-")


def is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else: "Gisèle Maltais"."""
    return len(text) <= _LONGEST_NAME and bool(_NAMES["name"].fullmatch(text.strip()))


def _with_seconder(text: str, folded: str, start: int, after: int) -> People:
    line_end = folded.find("\n", after)
    limit = min(after + _SECONDER_WITHIN, len(folded) if line_end < 0 else line_end)
    name, end = _name_after(text, folded, after)
    seconded = SECONDED.search(folded, after, limit)
    if seconded and not _CLAUSES["sentence_end"].search(folded, after, seconded.start()):
        between = folded[end : seconded.start()].strip(" ,;:")
        # What stands between the two is the mover's union, or nothing.
        if len(between.split()) <= _BETWEEN_WORDS or end >= seconded.start():
            mover = text[after : seconded.start()].strip(" ,;:")
            seconder, last = _name_after(text, folded, seconded.end())
            return People(start, last, person(mover), seconder)
    return People(start, end, name, None)


def _pair(text: str, start: int, after: int) -> People | None:
    """« M/S/C Lindqvist/Ferrante that the minutes be adopted »"""
    names = _NAMES["pair"].match(text, after)
    if not names:
        return None
    return People(start, names.end(), person(names["mover"]), person(names["seconder"]))


def _name_after(text: str, folded: str, place: int) -> tuple[str, int]:
    found = _CLAUSES["names_end"].search(folded, place, min(len(folded), place + 200))
    end = found.start() if found else min(len(folded), place + 200)
    stop = found.end() if found else end
    return person(text[place:end].strip(" ,:;")), stop


def _name_first(text: str, folded: str, start: int) -> People | None:
    """« Gisèle Maltais propose, avec l'appui de Marcel Bourque, que… »"""
    name = _NAMES["first_name"].match(text, start)
    moves = _CLAUSES["moves"].match(folded, name.end()) if name else None
    if not name or not moves:
        return None
    end = moves.end()
    seconded = SECONDED.match(folded, end + len(folded[end:]) - len(folded[end:].lstrip(" ,")))
    if not seconded:
        return People(start, end, person(name["name"]), None)
    seconder, last = _name_after(text, folded, seconded.end())
    return People(start, last, person(name["name"]), seconder)
