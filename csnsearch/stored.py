"""Documents and passages as an index keeps them, and back: JSON in UTF-8.

The document's own record is light; its text lives in its passages, so that showing
ten hits never loads ten long texts. A passage's id is its document's id, a full
stop, and its number from 0.
"""

import json
from typing import Any

from csnsearch.document import Document, Passage, PassageKind
from csnsearch.period import Period

_PLAIN = (
    "id", "key", "title", "kind", "source", "url", "media_type", "digest",
    "language", "surtitre", "chapeau",
)  # fmt: skip


def passage_id(document_id: str, number: int) -> str:
    """The id of a document's passage, numbered from 0."""
    return f"{document_id}.{number}"


def dump_document(document: Document) -> bytes:
    """A document without its passages, but with their number."""
    data: dict[str, Any] = {name: getattr(document, name) for name in _PLAIN}
    data["date"] = document.date.iso if document.date else ""
    data["facets"] = document.facets
    data["attributes"] = document.attributes
    data["passages"] = len(document.passages)
    return _dump(data)


def dump_passage(passage: Passage) -> bytes:
    """A passage. Its document is known by its record's parent."""
    return _dump(
        {
            "text": passage.text,
            "kind": passage.kind.value,
            "label": passage.label,
            "page": passage.page,
            "page_label": passage.page_label,
            "language": passage.language,
            "attributes": passage.attributes,
        }
    )


def load_passage(data: bytes) -> Passage:
    """The passage that was dumped."""
    values = json.loads(data)
    return Passage(
        text=values.get("text", ""),
        kind=PassageKind(values.get("kind", PassageKind.TEXT)),
        label=values.get("label", ""),
        page=values.get("page"),
        page_label=values.get("page_label", ""),
        language=values.get("language", ""),
        attributes=values.get("attributes", {}),
    )


def load_document(data: bytes, passages: tuple[Passage, ...] = ()) -> Document:
    """The document that was dumped, with the passages given."""
    values = json.loads(data)
    date = values.get("date")
    return Document(
        **{name: values.get(name, "") for name in _PLAIN},
        date=Period.parse(date) if date else None,
        facets={name: tuple(items) for name, items in values.get("facets", {}).items()},
        attributes=values.get("attributes", {}),
        passages=passages,
    )


def passage_count(data: bytes) -> int:
    """How many passages a dumped document has."""
    return int(json.loads(data).get("passages", 0))


def _dump(data: dict[str, Any]) -> bytes:
    lean = {name: value for name, value in data.items() if value}
    return _ENCODER.encode(lean).encode()


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
