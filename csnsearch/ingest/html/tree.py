"""HTML text → an element tree, whatever its state, and what its elements weigh."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from csnsearch.errors import UnreadableDocument
from csnsearch.messages import message

_DOCTYPE_WITH_ENTITIES = re.compile(r"<!DOCTYPE[^>\[]*\[[^\]]*<!ENTITY", re.IGNORECASE)
_PROLOG = 20_000  # characters before which a DOCTYPE stands
_DEEP = re.compile(
    r"<(/?)(?:div|section|article|blockquote|ul|ol|li|table|tbody|tr|td|center|dl)\b[^>]*>",
    re.IGNORECASE,
)
# Characters no tree may hold: control characters, raw or by number, and lone surrogates.
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
_CONTROL_REFERENCE = re.compile(r"&#(?:0*(\d{1,7})|[xX]0*([0-9a-fA-F]{1,6}));?")
_TAG = re.compile(r"<[^<>]*>")

INVISIBLE = (
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "select",
    "button", "input", "textarea", "canvas", "audio", "video", "map", "applet", "link",
)  # fmt: skip
BLOCK_TAGS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav",
    "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul",
))  # fmt: skip
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def parse_html(text: str) -> HtmlElement:
    """The tree of a page. Text is kept however deep or broken the markup is.

    Raises UnreadableDocument: "hostile" when a DOCTYPE declares entities, "empty" when
    there is nothing to read.
    """
    if _DOCTYPE_WITH_ENTITIES.search(text[:_PROLOG]):
        raise UnreadableDocument(
            message("La page déclare des entités dans son DOCTYPE; elle n’est pas lue."), "hostile"
        )
    if not text.strip():
        raise UnreadableDocument(message("Le fichier est vide."), "empty")
    root, complete = _parse(text)
    if not complete:
        # libxml2 stops at 256 levels and drops what follows: paragraphs do not nest.
        root, complete = _parse(_DEEP.sub(r"<\1p>", text))
    if not complete:
        root, _ = _parse(_paragraphs_only(text))
    return root


def _parse(text: str) -> tuple[HtmlElement, bool]:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    data = _CONTROL_REFERENCE.sub(_shown, text.translate(_CONTROLS)).encode("utf-8", "replace")
    try:
        root = document_fromstring(data, parser=parser, ensure_head_body=True)
    except etree.ParserError as error:
        raise UnreadableDocument(message("Le fichier est vide."), "empty") from error
    too_deep = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return root, not too_deep


def _shown(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    whole = code in {9, 10, 13} or 32 <= code < 0xD800 or 0xE000 <= code <= 0xFFFD  # noqa: PLR2004
    return reference.group() if whole or code >= 0x10000 else ""  # noqa: PLR2004  XML's own table


def _paragraphs_only(text: str) -> str:
    plain = _TAG.sub("\n", text)
    lines = (line.strip() for line in plain.splitlines())
    return "<html><body>" + "".join(f"<p>{line}</p>" for line in lines if line) + "</body></html>"


def text_of(element: HtmlElement) -> str:
    """All text of an element, spaces folded."""
    return " ".join("".join(element.itertext()).split())


def names_of(element: HtmlElement) -> Iterator[str]:
    """The class names and the id of an element."""
    yield from (element.get("class") or "").split()
    if element.get("id"):
        yield str(element.get("id"))


def remove(element: HtmlElement) -> None:
    """Take an element out of its tree, leaving the text that follows it."""
    if element.getparent() is not None:
        element.drop_tree()
