"""RSS and Atom feeds → one RawDocument that lists the items: a feed is no document."""

from collections.abc import Iterator

from lxml import etree

from csnsearch.document import Failure
from csnsearch.errors import UnreadableDocument, UnsupportedFormat
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.html.tree import parse_html, text_of
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import repair_line
from csnsearch.ingest.source import Source
from csnsearch.messages import message

_ROOTS = frozenset(("rss", "feed", "RDF"))
_ITEMS = frozenset(("item", "entry"))
_SUMMARIES = ("description", "summary", "encoded", "content")
_DECLARATION_WITHIN = 2_000


def read_feed(source: Source) -> Iterator[RawDocument | Failure]:
    """The feed as a listing: its title, then each item's title and text.

    Raises UnreadableDocument ("empty", "hostile" for any DOCTYPE, "damaged") and
    UnsupportedFormat for XML that is no feed.
    """
    text = decode(source.read_bytes()).strip()
    if not text:
        raise UnreadableDocument(message("Le fichier est vide."), "empty")
    root = _parse(text)
    channel = _child(root, "channel")
    head = channel if channel is not None else root
    yield RawDocument(
        blocks=tuple(_blocks(root)),
        title=_text(head, "title"),
        metadata={
            name: (value,)
            for name, value in (("language", _text(head, "language")), ("date", _date(head)))
            if value
        },
        listing=True,
    )


def _parse(text: str) -> etree._Element:
    if "<!doctype" in text.lower():
        raise UnreadableDocument(message("Du XML avec un DOCTYPE n’est pas lu."), "hostile")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_without_declaration(text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument(
            message("Ce fil de nouvelles est endommagé."), "damaged"
        ) from error
    if root is None:
        raise UnreadableDocument(message("Ce fil de nouvelles est endommagé."), "damaged")
    if _name(root) not in _ROOTS:
        raise UnsupportedFormat(message("Du XML qui n’est pas un fil de nouvelles n’est pas lu."))
    return root


def _without_declaration(text: str) -> str:
    """The declared encoding no longer holds once the text is decoded."""
    if not text.startswith("<?xml"):
        return text
    _, end, rest = text[:_DECLARATION_WITHIN].partition("?>")
    return rest + text[_DECLARATION_WITHIN:] if end else text


def _blocks(root: etree._Element) -> Iterator[Block]:
    for item in root.iter("{*}item", "{*}entry"):
        title = _text(item, "title")
        if title:
            yield Block(title, BlockKind.HEADING, 2)
        summary = next(filter(None, (_text(item, name) for name in _SUMMARIES)), "")
        if summary:
            yield Block(_shown(summary))


def _shown(markup: str) -> str:
    return repair_line(text_of(parse_html(markup))) if "<" in markup else markup


def _date(head: etree._Element) -> str:
    names = ("pubDate", "lastBuildDate", "updated", "date")
    return next(filter(None, (_text(head, name) for name in names)), "")


def _text(element: etree._Element, name: str) -> str:
    child = _child(element, name)
    return repair_line("".join(map(str, child.itertext()))) if child is not None else ""


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if _name(child) == name), None)


def _name(element: etree._Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
