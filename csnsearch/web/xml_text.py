"""XML made from text. The only place where it is made; it never bears a DOCTYPE.

Titles and snippets of feeds go through here, so nothing in them can begin an element.
"""

import re
from collections.abc import Mapping
from html import escape

Element = str
"""The text of one element, escaped already: only `element` makes it."""

# What XML 1.0 cannot hold even escaped, and marks that turn the direction of writing.
_FORBIDDEN = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)


class _Made(str):
    """Text that is XML already."""

    __slots__ = ()


def element(name: str, attributes: Mapping[str, str], *content: str) -> Element:
    """An element. Content that `element` made is kept as it is, anything else is text."""
    marks = "".join(f' {key}="{_escaped(value)}"' for key, value in attributes.items())
    inner = "".join(part if isinstance(part, _Made) else _escaped(part) for part in content)
    return _Made(f"<{name}{marks}>{inner}</{name}>" if content else f"<{name}{marks}/>")


def document_of(root: Element) -> bytes:
    """A whole file, in UTF-8."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode()


def _escaped(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text), quote=True)
