"""Resolutions in minutes: from the units of a text to who moved what, and what became of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from csnsearch.ingest.raw import BlockKind
from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.outcomes import (
    normalised_outcome,
    resolved_by,
    shorthand_result,
    vote_counts,
)
from csnsearch.ingest.records.people import person
from csnsearch.ingest.records.units import Mark, Unit

_LOOK_AHEAD = 14
_TENTATIVE = 5
_OPENING = {Mark.LABEL, Mark.PEOPLE, Mark.WHEREAS, Mark.CLAUSE, Mark.CONSULTED}
_NO_MORE_THAN_A_KIND = {"proposition", "resolution", "motion", "recommandation"}
_RESOLVED = re.compile(r"\b(?:il est|be it) (?:\w+ )?resol(?:u|ved)\b")
_KINDS = (
    (re.compile(r"\bsous-amendement\b"), "sous-amendement"),
    (re.compile(r"\bamendement\b|\bamendment\b"), "amendement"),
    (re.compile(r"\bquestion prealable\b|\bprevious question\b"), "question préalable"),
    (re.compile(r"\bquestion de privilege\b"), "question de privilège"),
    (re.compile(r"\bdilatoire\b|\bde depot\b"), "proposition dilatoire"),
    (re.compile(r"\bprivilegiee\b"), "proposition privilégiée"),
    (re.compile(r"\brenvoi\b"), "renvoi en comité"),
    (re.compile(r"\bappel de la decision\b"), "appel de la décision"),
    (re.compile(r"\bavis de motion\b"), "avis de motion"),
)
_DECIMAL = re.compile(r"^\[?((?:\d{1,3}\.){1,5}\d{0,3}\.?)\s+\D")
_MAIN = re.compile(r"\b(?:principale|main motion|telle? qu|as amended)")


@dataclass(slots=True)
class Resolution:
    """One proposition: the units first..last (last excluded) and what they state."""

    first: int
    last: int = 0
    label: str = ""
    lead: str = ""
    mover: str | None = None
    seconder: str | None = None
    has_text: bool = False
    resolved: bool = False
    consulted: bool = False
    told: str = ""
    """The result as the proposition itself tells it: "résolu à l'unanimité"."""
    outcome_text: str = ""
    counts: dict[str, str] = field(default_factory=dict)

    @property
    def attributes(self) -> dict[str, str]:
        """What it states, under the names of `Passage.attributes`."""
        stated = {
            "number": _number(self.label),
            "proposition": self.kind,
            "mover": self.mover or "",
            "seconder": self.seconder or "",
            "outcome": normalised_outcome(self.result),
            "outcome_text": self.result,
            **self.counts,
        }
        return {name: value for name, value in stated.items() if value}

    @property
    def result(self) -> str:
        """What became of it, as written: announced after it, or told in it."""
        return self.outcome_text or self.told

    @property
    def kind(self) -> str:
        """What is proposed: proposition principale, amendement, question préalable…"""
        folded = fold_in_place(f"{self.label} {self.lead}")
        return next((kind for pattern, kind in _KINDS if pattern.search(folded)),
                    "proposition principale")  # fmt: skip


def find_resolutions(units: Sequence[Unit]) -> list[Resolution]:
    """The resolutions of minutes, in order, none overlapping another."""
    found: list[Resolution] = []
    pending: Resolution | None = None
    place = 0
    while place < len(units):
        resolution = _Reader(units).read(place)
        if resolution:
            found.append(resolution)
            pending = _unsettled(pending, resolution)
            place = resolution.last
            continue
        if pending and units[place].mark in {Mark.OUTCOME, Mark.COUNTS}:
            # "La proposition principale telle qu'amendée est adoptée": said after the amendments.
            pending.counts.update(vote_counts(units[place].text))
            if units[place].mark is Mark.OUTCOME:
                pending.outcome_text = _line(units[place])
                pending = None
        elif units[place].mark is Mark.HEADING:
            pending = None
        place += 1
    return found


def _unsettled(pending: Resolution | None, latest: Resolution) -> Resolution | None:
    """The proposition still under debate while its amendments are voted on."""
    if pending and _MAIN.search(fold_in_place(latest.outcome_text)) and not latest.mover:
        return None
    return pending if latest.result else latest


class _Reader:
    """Reads one resolution from a given unit on."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units

    def read(self, first: int) -> Resolution | None:
        """The resolution that begins at this unit, or None when none does."""
        if self._units[first].mark not in _OPENING:
            return None
        draft = Resolution(first, consulted=self._units[first].mark is Mark.CONSULTED)
        place = first
        while place < len(self._units) and self._take(draft, place):
            place += 1
            if draft.outcome_text:
                place = self._counts_after(draft, place)
                break
        draft.last = place
        return draft if self._holds(draft) else None

    def _holds(self, draft: Resolution) -> bool:
        named = bool(draft.mover or draft.seconder)
        announced = bool(draft.label) or draft.resolved or draft.consulted
        settled = bool(draft.outcome_text) and announced
        return draft.has_text and (named or settled or (draft.resolved and not draft.label))

    def _take(self, draft: Resolution, place: int) -> bool:
        """Add the unit to the draft; False when it belongs to something else."""
        unit = self._units[place]
        take = {
            Mark.LABEL: self._label,
            Mark.PEOPLE: self._people,
            Mark.NAME: self._name,
            Mark.HEADING: self._heading,
            Mark.CONSULTED: self._consulted,
            Mark.COUNTS: self._counts,
            Mark.OUTCOME: self._outcome,
        }.get(unit.mark, self._text)
        return take(draft, unit, place)

    def _heading(self, draft: Resolution, unit: Unit, place: int) -> bool:
        """Only the subject beside a number: "2023-05-112 APPUI AUX TRAVAILLEUSES"."""
        return bool(draft.label) and self._units[place - 1].block is unit.block

    def _consulted(self, draft: Resolution, unit: Unit, place: int) -> bool:
        if unit.block.kind is BlockKind.HEADING and place != draft.first:
            return False
        return place == draft.first or self._text(draft, unit, place)

    def _counts(self, draft: Resolution, unit: Unit, _place: int) -> bool:
        draft.counts.update(vote_counts(unit.text))
        return draft.has_text

    def _label(self, draft: Resolution, unit: Unit, place: int) -> bool:
        if place != draft.first and not self._numbers_the_text_above(draft, place):
            return False
        draft.label = _line(unit)
        return True

    def _numbers_the_text_above(self, draft: Resolution, place: int) -> bool:
        """« il est résolu d'adopter la politique. / Résolution CA-19-398-02 / Adopté »"""
        after = self._units[place + 1 : place + 2]
        proposed = draft.has_text and (draft.mover is not None or draft.resolved)
        voted = any(unit.mark in {Mark.OUTCOME, Mark.COUNTS} for unit in after)
        return proposed and voted and not draft.label

    def _people(self, draft: Resolution, unit: Unit, place: int) -> bool:
        people = unit.people
        if people is None or draft.consulted:
            return False
        if people.mover is not None and draft.mover is not None:
            return False
        unannounced = not draft.label and draft.mover is None
        if draft.has_text and unannounced and self._text_follows(place):
            # The text above was narrative: this proposition has its own below.
            return False
        if people.mover is not None:
            draft.mover = people.mover
            draft.lead = unit.text[: people.start - unit.start] if people.start > unit.start else ""
        if people.seconder is not None:
            draft.seconder = people.seconder
        draft.told = draft.told or shorthand_result(unit.text)
        return True

    def _text_follows(self, place: int) -> bool:
        for unit in self._units[place + 1 : place + 5]:
            if unit.mark in {Mark.CLAUSE, Mark.WHEREAS, Mark.TEXT}:
                return True
            if unit.mark not in {Mark.PEOPLE, Mark.NAME}:
                return False
        return False

    def _name(self, draft: Resolution, unit: Unit, place: int) -> bool:
        """Two columns read one after the other: both labels, then both names."""
        if draft.mover == "":
            draft.mover = person(unit.text)
        elif draft.seconder == "":
            draft.seconder = person(unit.text)
        else:
            return self._text(draft, unit, place)
        return True

    def _outcome(self, draft: Resolution, unit: Unit, _place: int) -> bool:
        if not (draft.has_text or draft.mover):
            return False
        draft.outcome_text = _line(unit)
        draft.counts.update(vote_counts(unit.text))
        draft.has_text = True
        return True

    def _counts_after(self, draft: Resolution, place: int) -> int:
        while place < len(self._units) and self._units[place].mark is Mark.COUNTS:
            draft.counts.update(vote_counts(self._units[place].text))
            place += 1
        return place

    def _text(self, draft: Resolution, unit: Unit, place: int) -> bool:
        draft.resolved = draft.resolved or bool(_RESOLVED.search(fold_in_place(unit.text)))
        announced = self._is_announced(draft)
        draft.told = draft.told or (resolved_by(unit.text) if announced else "")
        if unit.mark in {Mark.CLAUSE, Mark.WHEREAS}:
            if not announced and place - draft.first > _TENTATIVE:
                return False
            draft.has_text = draft.has_text or unit.mark is Mark.CLAUSE
            return True
        if not announced:
            return place - draft.first <= _TENTATIVE
        if not draft.has_text:
            draft.has_text = True
            return True
        return self._settled_ahead(draft, place)

    def _is_announced(self, draft: Resolution) -> bool:
        named = bool(draft.label) or draft.mover is not None
        return named or draft.resolved or draft.consulted

    def _settled_ahead(self, draft: Resolution, place: int) -> bool:
        """Whether the vote comes before anything else does: until then it is one resolution."""
        for unit in self._units[place + 1 : place + _LOOK_AHEAD]:
            if unit.mark in {Mark.OUTCOME, Mark.COUNTS}:
                return True
            if unit.mark in {Mark.HEADING, Mark.LABEL}:
                return False
            if unit.mark is Mark.PEOPLE:
                return draft.mover is None
        return False


def split_text(units: Sequence[Unit], resolutions: Sequence[Resolution]) -> Iterator[
    tuple[Resolution | None, tuple[Unit, ...]]
]:  # fmt: skip
    """The units in order: those of each resolution, and the runs between them."""
    place = 0
    for resolution in resolutions:
        if resolution.first > place:
            yield None, tuple(units[place : resolution.first])
        yield resolution, tuple(units[resolution.first : resolution.last])
        place = resolution.last
    if place < len(units):
        yield None, tuple(units[place:])


def _line(unit: Unit) -> str:
    return " ".join(unit.text.split()).strip(" *")


def _number(label: str) -> str:
    bare = label.strip(" :").removeprefix("[").replace("]", "", 1)
    if fold_in_place(bare.rstrip(" :")) in _NO_MORE_THAN_A_KIND:
        return ""
    decimal = _DECIMAL.match(bare)
    return decimal[1] if decimal else bare.rstrip(" :.") if not bare[-1:].isdigit() else bare
