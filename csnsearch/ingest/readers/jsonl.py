"""Ready documents, one JSON object a line: the door for other people's data.

``{"id", "title", "text", "date", "kind", "facets": {name: value or [values]}}``, and
optionally ``url``, ``language``, ``surtitre``, ``chapeau``, ``source`` and ``passages``
(``[{"text", "label", "page"}]``). BEIR's ``_id`` and ``metadata`` are read as well.
"""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from csnsearch.document import Failure
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import fold_spaces, repair, repair_line
from csnsearch.ingest.source import Source
from csnsearch.messages import Message, message

_FACTS = ("date", "kind", "url", "language", "author")
_SENTENCES = ("surtitre", "chapeau")
_SHORT = 80


class _BadLine(Exception):
    """A line that is no document; `reason` is for the report."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def read_jsonl(source: Source) -> Iterator[RawDocument | Failure]:
    """The documents of a file, in order; a line that is none becomes a Failure.

    The file is read line by line: it may be larger than memory.
    """
    with source.path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield read_json_line(line, source.name, number)


def read_json_line(line: bytes, name: str, number: int) -> RawDocument | Failure:
    """The document of one line; `name` and `number` (from 1) say where it stands."""
    try:
        return _document(_record(line))
    except _BadLine as bad:
        reason = message("ligne {number} : {reason}", number=number, reason=bad.reason)
        return Failure(source=f"{name}:{number}", code="damaged", reason=reason)


def _record(line: bytes) -> Mapping[str, Any]:
    try:
        record = json.loads(decode(line))
    except (ValueError, RecursionError) as error:
        raise _BadLine(message("ce n’est pas du JSON")) from error
    if not isinstance(record, dict):
        raise _BadLine(message("ce n’est pas un objet JSON"))
    return record


def _document(record: Mapping[str, Any]) -> RawDocument:
    blocks = tuple(_blocks(record))
    title = _line(record.get("title"))
    if not blocks and not title:
        raise _BadLine(message("ni titre ni texte"))
    return RawDocument(
        blocks=blocks,
        title=title,
        metadata=dict(_metadata(record)),
        warnings=tuple(_left_out(record)),
    )


def _blocks(record: Mapping[str, Any]) -> Iterator[Block]:
    passages = record.get("passages")
    if passages is None:
        yield from _paragraphs(record.get("text"), None)
        return
    if not isinstance(passages, list) or not all(isinstance(each, dict) for each in passages):
        raise _BadLine(message("« passages » n’est pas une liste d’objets"))
    for passage in passages:
        page = passage.get("page")
        number = page if isinstance(page, int) and page > 0 else None
        label = _line(passage.get("label"))
        if label:
            yield Block(label, BlockKind.HEADING, 2, number)
        yield from _paragraphs(passage.get("text"), number)


def _paragraphs(text: object, page: int | None) -> Iterator[Block]:
    if text is None:
        return
    if not isinstance(text, str):
        raise _BadLine(message("« text » n’est pas une chaîne"))
    for part in fold_spaces(repair(text)).split("\n\n"):
        if part:
            yield Block(part, page=page)


def _metadata(record: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, keys in (("id", ("id", "_id")), *((fact, (fact,)) for fact in _FACTS)):
        value = next((_line(record[key]) for key in keys if record.get(key) is not None), "")
        if value:
            yield name, (value,)
    for name in _SENTENCES:
        value = _line(record.get(name))
        if value:
            yield name, (value,)
    facets = record.get("facets") or {}
    if not isinstance(facets, dict):
        raise _BadLine(message("« facets » n’est pas un objet"))
    for facet, values in facets.items():
        lines = tuple(filter(None, map(_line, _listed(values))))
        if lines:
            yield f"facet:{_line(facet)}", lines


def _left_out(record: Mapping[str, Any]) -> Iterator[Message]:
    """A word on the values that are neither text nor number: lists, objects, true and false."""
    facts = ("id", "_id", "title", *_FACTS, *_SENTENCES)
    names = [name for name in facts if _is_lost(record.get(name))]
    facets = (record.get("facets") or {}).items()
    names += [_line(facet) for facet, values in facets if any(map(_is_lost, _listed(values)))]
    if names:
        yield message("valeurs laissées de côté, ni texte ni nombre : {names}",
                      names=", ".join(names))  # fmt: skip


def _listed(values: object) -> list[object]:
    return values if isinstance(values, list) else [values]


def _is_lost(value: object) -> bool:
    return value is not None and value != "" and not _line(value)


# Facets repeat few values over many lines.
_short = lru_cache(maxsize=10_000)(repair_line)


def _line(value: object) -> str:
    """A scalar on one line; numbers as written (an id may be a number)."""
    if isinstance(value, str):
        return _short(value) if len(value) <= _SHORT else repair_line(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(value)
