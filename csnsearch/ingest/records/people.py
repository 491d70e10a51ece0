"""Who moved and who seconded, in the sentences and labels that minutes use."""

import re
from dataclasses import dataclass

from csnsearch.ingest.records.folding import fold_in_place

# "proposé", "proposée", "proposé(e)", "proposé-e-s", and their lost accents.
_AGREED = r"[e6]?(?:e|s|es|\(e\)s?|\(s\)|-es?|-e-s|·e·?s?|\.e\.?s?)?"
_ADVERB = r"(?:dument |regulierement |egalement |unanimement |ensuite |alors |aussi |donc )?"
_MOVED = (
    # "II est" and "l1 est" are what scanners read for "Il est".
    rf"(?:(?:[il1]{{2}} est |est |it is |it was )?{_ADVERB}pr[o0]p[o0]s{_AGREED}(?: et (?:dument )?resolu)?,? (?:par|de)\b"
    rf"|sur (?:une |la )?proposition (?:de\b|du\b|d')"
    r"|moved by\b|prop[o0]seu(?:r|se)\b|mover\b|motion by\b)\s{0,3}:?"
)
_SECONDED = (
    rf"(?:(?:et )?(?:est )?{_ADVERB}(?:appuy|second){_AGREED},? (?:par|de|by)\b|(?:duly )?seconded by\b|(?:duly )?second by\b"
    r"|(?:avec|et) l'appui (?:de\b|du\b|d')|appuyeu(?:r|se)\b|seconder\b|secondeu(?:r|se)\b)\s{0,3}:?"
)
_MOVES = r"(?:,? ?(?:du|de la|de l'|des) [^,\n]{2,80},|,)? (?:propose|moves?)(?= que| qu'| d'| de |, | that|,| :|:)"
_CASES = r"[A-ZÀ-ÖØ-Þ]"
MOVED = re.compile(_MOVED)
SECONDED = re.compile(_SECONDED)
_NAME_FIRST = re.compile(
    rf"(?P<name>(?:(?:M\.|Mme|Mr\.|Ms\.|Le confrère|La consœur|Confrère|Consœur|Le camarade|La camarade) )?{_CASES}[\w'’.-]+"
    rf"(?: (?:de |du |des |la |le |d['’])*{_CASES}[\w'’.-]+){{1,4}})"
)
_MOVES_AFTER = re.compile(_MOVES)
# Where the names end and what is proposed begins.
_END = re.compile(
    r"\s*(?:[,:;]\s*)?(?=\b(?:que\b|qu')|\bd'[a-z]+(?:er|ir|re)\b|\bde (?:ne pas |ne |se |s')?[a-z]+(?:er|ir|oir|re)\b"
    r"|\b(?:et )?(?:il est )?(?:unanimement )?(?:resolu|propose)\b|\battendu\b|\bconsiderant\b|\bthat\b|\bto [a-z]+\b|\bla proposition\b)"
    r"|\s*[:;](?=\s|$)|(?<=[a-z]{3})\.(?=\s|$)|\n|$"
)
_COURTESY = re.compile(
    r"^(?:(?:la|le|the|l['’])\s?)?(?:M\.|MM\.|Mme|Mmes|Mlle|Mr\.?|Ms\.?|Mrs\.?|Me|confrères?|consœurs?|consoeurs?"
    r"|camarades?|madame|monsieur|brother|sister)\s+",
    re.IGNORECASE,
)
_NAME = re.compile(
    rf"(?:(?:M\.|Mme|Mlle|Mr\.|Ms\.|(?:[Ll][ae] )?[Cc]on(?:frère|sœur|soeur)|[Cc]amarade) )?"
    rf"{_CASES}[\w'’.-]*(?: (?:(?:de|du|des|la|le|von|van|d['’]) ?)*{_CASES}[\w'’.-]*){{1,5}}"
    rf"(?:,? ?[(,–-].{{0,80}})?"
)
_AFFILIATION = re.compile(
    r"\s*(?:,|\(|\s[–—-]\s|\s(?:du|de la|des) (?:Syndicat|STT|Fédération|Conseil)\b)"
)
_SENTENCE_END = re.compile(r"(?<!\bm)(?<!\bmm)(?<!\bmr)(?<!\bms)(?<!\bme)(?<!\b[a-z])\.\s")
_NAMED = re.compile(rf"\s*(?:(?:l[ae] )?(?:con(?:frère|sœur|soeur)|camarade) )?{_CASES}")
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


def find_people(text: str, start: int = 0) -> People | None:
    """The clause that begins at `start` of the text, whatever its form, or None."""
    folded = fold_in_place(text)
    moved = MOVED.match(folded, start)
    if moved and folded.startswith("sur ", start) and not _NAMED.match(text, moved.end()):
        # "sur une proposition de boycottage": what is proposed, not who proposes.
        return None
    if moved:
        return _with_seconder(text, folded, start, moved.end())
    seconded = SECONDED.match(folded, start)
    if seconded:
        name, end = _name_after(text, folded, seconded.end())
        return People(start, end, None, name)
    return _name_first(text, folded, start)


def person(written: str) -> str:
    """The name without courtesy title or the union after the comma."""
    name = _COURTESY.sub("", " ".join(written.split()))
    return _AFFILIATION.split(name)[0].strip(" .:;,*")


def is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else: "Gisèle Maltais"."""
    return len(text) <= _LONGEST_NAME and bool(_NAME.fullmatch(text.strip()))


def _with_seconder(text: str, folded: str, start: int, after: int) -> People:
    line_end = folded.find("\n", after)
    limit = min(after + _SECONDER_WITHIN, len(folded) if line_end < 0 else line_end)
    name, end = _name_after(text, folded, after)
    seconded = SECONDED.search(folded, after, limit)
    if seconded and not _SENTENCE_END.search(folded, after, seconded.start()):
        between = folded[end : seconded.start()].strip(" ,;:")
        # What stands between the two is the mover's union, or nothing.
        if len(between.split()) <= 14 or end >= seconded.start():
            mover = text[after : seconded.start()].strip(" ,;:")
            seconder, last = _name_after(text, folded, seconded.end())
            return People(start, last, person(mover), seconder)
    return People(start, end, name, None)


def _name_after(text: str, folded: str, place: int) -> tuple[str, int]:
    found = _END.search(folded, place, min(len(folded), place + 200))
    end = found.start() if found else min(len(folded), place + 200)
    stop = found.end() if found else end
    return person(text[place:end].strip(" ,:;")), stop


def _name_first(text: str, folded: str, start: int) -> People | None:
    """« Gisèle Maltais propose, avec l'appui de Marcel Bourque, que… »"""
    name = _NAME_FIRST.match(text, start)
    moves = _MOVES_AFTER.match(folded, name.end()) if name else None
    if not name or not moves:
        return None
    end = moves.end()
    seconded = SECONDED.match(folded, end + len(folded[end:]) - len(folded[end:].lstrip(" ,")))
    if not seconded:
        return People(start, end, person(name["name"]), None)
    seconder, last = _name_after(text, folded, seconded.end())
    return People(start, last, person(name["name"]), seconder)
