"""Minutes: a meeting, its points, and each proposition as a passage of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from csnsearch.document import Document, PassageKind
from csnsearch.ingest.language import detect
from csnsearch.ingest.passages import Stretch
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.assemble import Parts, assemble
from csnsearch.ingest.records.bodies import body_facets, merge
from csnsearch.ingest.records.meeting import Meeting, read_meeting
from csnsearch.ingest.records.naming import body_line, minutes_title
from csnsearch.ingest.records.reading import Reading
from csnsearch.ingest.records.resolutions import Resolution, find_resolutions, split_text
from csnsearch.ingest.records.site_facets import site_facets
from csnsearch.ingest.records.titling import document_title
from csnsearch.ingest.records.units import Mark, Unit, units


def build_minutes(reading: Reading, label: str) -> Document:
    """Minutes with their meeting as facets and attributes, and their resolutions.

    A resolution takes the place of its stretch of text, so that nothing is there twice.
    """
    meeting = read_meeting(reading)
    bodies = body_facets(reading)
    parts = Parts(
        label=label,
        title=_title(reading, meeting),
        date=meeting.date,
        stretches=resolution_stretches(reading.blocks),
        facets=merge(site_facets(reading), bodies, _facets(meeting, bodies)),
        attributes=_attributes(meeting),
    )
    return assemble(reading, parts)


def _title(reading: Reading, meeting: Meeting) -> str:
    if not meeting.instance or meeting.date is None:
        return document_title(reading)
    language = detect(reading.raw.text)
    return minutes_title(
        kind="Minutes" if language == "en" else "Procès-verbal",
        parts=[meeting.name, _body(reading)],
        period=meeting.date,
        language=language,
    )


def _body(reading: Reading) -> str:
    """The organisation on the cover, by its known name: covers print it in capitals."""
    line = body_line(reading.cover)
    known = (reading.taxonomy.resolve(name, line) for name in ("conseils_centraux", "federations"))
    return next((value for value in known if value), line) if line else ""


def resolution_stretches(blocks: Iterable[Block]) -> list[Stretch]:
    """The text of minutes, each resolution apart with what it states."""
    found = units(blocks)
    return [
        stretch
        for resolution, run in split_text(found, find_resolutions(found))
        for stretch in _stretches(resolution, run)
    ]


def _stretches(resolution: Resolution | None, run: tuple[Unit, ...]) -> Iterator[Stretch]:
    blocks = tuple(_blocks(run))
    if resolution is None:
        yield Stretch(blocks)
        return
    if _names_its_subject(run):
        yield Stretch(blocks[:1])
        blocks = blocks[1:]
    page = next((unit.block.page for unit in run if unit.mark is not Mark.LABEL), None)
    yield Stretch(blocks, PassageKind.RESOLUTION, resolution.attributes, page)


def _names_its_subject(run: tuple[Unit, ...]) -> bool:
    """Whether it opens with a heading of its own: "2023-05-112 APPUI AUX TRAVAILLEUSES"."""
    first = run[0].block
    headed = {Mark.HEADING, Mark.CONSULTED}
    return first.kind is BlockKind.HEADING and any(
        unit.mark in headed for unit in run if unit.block is first
    )


def _blocks(run: tuple[Unit, ...]) -> Iterable[Block]:
    """The units as blocks again: neighbours in one block stay together."""
    for _, group in groupby(run, key=lambda unit: id(unit.block)):
        own = list(group)
        block = own[0].block
        text = block.text[own[0].start : own[-1].end].strip()
        yield Block(text, block.kind, block.level, block.page)


def _facets(meeting: Meeting, bodies: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    stated = {
        "instance": _instance(meeting.instance, bodies),
        "statut": meeting.status,
        "congres": meeting.congress,
    }
    return {name: [value] for name, value in stated.items() if value}


def _instance(instance: str, bodies: Mapping[str, Sequence[str]]) -> str:
    """The body as the vocabulary names it: a comité is a facet of its own."""
    if instance.startswith("Comité confédéral"):
        return "Comité confédéral"
    if instance.startswith("Assemblée générale") and bodies.get("conseil_central"):
        return "Assemblée générale du conseil central"
    return instance


def _attributes(meeting: Meeting) -> dict[str, str]:
    stated = {"number": meeting.number, "place": meeting.place}
    return {name: value for name, value in stated.items() if value}
