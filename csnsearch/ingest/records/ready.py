"""A ready document: someone else's data, taken at its word."""

from collections.abc import Iterator

from csnsearch.document import PATH_SEPARATOR, Document
from csnsearch.ingest.identity import document_id
from csnsearch.ingest.language import detect
from csnsearch.ingest.passages import Stretch, cut
from csnsearch.ingest.records.assemble import Parts, resolved, years
from csnsearch.ingest.records.dating import stated_date
from csnsearch.ingest.records.languages import languages, parted, with_languages
from csnsearch.ingest.records.reading import Reading
from csnsearch.messages import Message, message
from csnsearch.period import Period

_FACET = "facet:"
_LANGUAGE_SAMPLE = 400
_DOCUMENT = "Document"


def is_ready(reading: Reading) -> bool:
    """Whether the reader met a document that says itself what it is."""
    return reading.source.media_type == "application/x-ndjson"


def build_ready(reading: Reading, label: str) -> Document:
    """Its own id, title, date, kind and facets; nothing is guessed but its language."""
    raw = reading.raw
    date = stated_date(reading)
    language = raw.first("language")[:2] or _detected(reading)
    parts = Parts(
        label=raw.first("kind") or label or _DOCUMENT,
        title=raw.title,
        date=date,
        stretches=[Stretch(raw.blocks)],
    )
    passages = with_languages(cut(parted(parts.stretches)), language)
    facets = {**_implied(parts, languages(passages, language)), **_stated(reading)}
    known = resolved(reading, facets)
    own = raw.first("id")
    return Document(
        id=own or document_id(reading.identity.key),
        key=own or reading.identity.key,
        title=raw.title,
        kind=known["type"][0].split(PATH_SEPARATOR)[-1],
        source=reading.source.name,
        url=raw.first("url"),
        media_type=reading.source.media_type,
        digest=reading.digest,
        language=language,
        date=date,
        surtitre=raw.first("surtitre"),
        chapeau=raw.first("chapeau"),
        passages=passages,
        facets=known,
        attributes={"author": raw.first("author")} if raw.first("author") else {},
        warnings=(*raw.warnings, *_unread_date(raw.first("date"), date)),
    )


def _unread_date(stated: str, date: Period | None) -> Iterator[Message]:
    if stated and date is None:
        yield message("date illisible : « {date} »", date=stated)


def _implied(parts: Parts, spoken: list[str]) -> dict[str, list[str]]:
    implied = {"type": [parts.label], "annee": years(parts.date), "langue": spoken}
    return {name: values for name, values in implied.items() if values}


def _stated(reading: Reading) -> dict[str, list[str]]:
    return {
        name.removeprefix(_FACET): list(values)
        for name, values in reading.raw.metadata.items()
        if name.startswith(_FACET)
    }


def _detected(reading: Reading) -> str:
    sample = " ".join([reading.raw.title, *(block.text for block in reading.raw.blocks[:3])])
    return detect(sample[:_LANGUAGE_SAMPLE])
