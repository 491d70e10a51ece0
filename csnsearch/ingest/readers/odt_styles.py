"""What the styles of an OpenDocument file say: bold, right, new page, numbered lists."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from odf.element import Element
from odf.namespaces import FONS, STYLENS, TEXTNS
from odf.opendocument import OpenDocument

_STYLE, _LIST_STYLE = (STYLENS, "style"), (TEXTNS, "list-style")
_NAME, _PARENT, _DISPLAY_NAME = (
    (STYLENS, "name"), (STYLENS, "parent-style-name"), (STYLENS, "display-name"),
)  # fmt: skip
_TEXT, _PARAGRAPH = (STYLENS, "text-properties"), (STYLENS, "paragraph-properties")
_WEIGHT, _ALIGN, _BREAK = (FONS, "font-weight"), (FONS, "text-align"), (FONS, "break-before")
_NUMBER = (TEXTNS, "list-level-style-number")
_LEVEL, _SHOWN, _FORMAT, _SUFFIX, _PREFIX, _START = (
    (TEXTNS, "level"), (TEXTNS, "display-levels"), (STYLENS, "num-format"),
    (STYLENS, "num-suffix"), (STYLENS, "num-prefix"), (TEXTNS, "start-value"),
)  # fmt: skip
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a numbered list is printed. `shown` counts the levels in its number."""

    prefix: str
    suffix: str
    format: str
    shown: int
    start: int

    def written(self, counts: list[int]) -> str:
        """The number of an item, given the counts of all levels down to its own."""
        if not self.format:
            return ""
        last = counts[-1] + self.start - 1
        if self.format in ("a", "A"):
            letter = chr(ord(self.format) + (last - 1) % 26)
            return f"{self.prefix}{letter}{self.suffix}"
        numbers = [*counts[:-1], last][-self.shown :]
        return f"{self.prefix}{'.'.join(map(str, numbers))}{self.suffix}"


@dataclass(slots=True)
class OdtStyles:
    """The styles of one file, by name."""

    _styles: dict[str, Element] = field(default_factory=dict)
    _lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)

    @classmethod
    def of(cls, document: OpenDocument) -> "OdtStyles":
        """The styles of a loaded file, its automatic ones included."""
        found = cls()
        for group in (document.styles, document.automaticstyles):
            for element in group.childNodes:
                name = element.attributes.get(_NAME, "") if element.nodeType == 1 else ""
                if not name:
                    continue
                if element.qname == _STYLE:
                    found._styles[name] = element
                elif element.qname == _LIST_STYLE:
                    found._lists[name] = dict(_list_levels(element))
        return found

    def is_bold(self, name: str) -> bool:
        """Whether a style sets letters bold, by itself or by a style it is based on."""
        return self._value(name, _TEXT, _WEIGHT) in ("bold", "600", "700", "800", "900")

    def is_right(self, name: str) -> bool:
        """Whether a style sets lines at the right edge."""
        return self._value(name, _PARAGRAPH, _ALIGN) in ("end", "right")

    def breaks_page(self, name: str) -> bool:
        """Whether a style begins a new page."""
        return self._value(name, _PARAGRAPH, _BREAK) == "page"

    def names(self, name: str) -> list[str]:
        """A style's name and those of the styles it is based on, nearest first."""
        return [
            str(style.attributes.get(_DISPLAY_NAME) or style.attributes.get(_NAME))
            for style in self._chain(name)
        ]

    def list_level(self, name: str, depth: int) -> ListLevel | None:
        """How the items of a numbered list are printed at a depth, from 1; None for bullets."""
        return self._lists.get(name, {}).get(depth)

    def _chain(self, name: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.attributes.get(_PARENT, "")

    def _value(self, name: str, properties: tuple[str, str], attribute: tuple[str, str]) -> str:
        for style in self._chain(name):
            for child in style.childNodes:
                if child.nodeType == 1 and child.qname == properties:
                    value = child.attributes.get(attribute)
                    if value:
                        return str(value)
        return ""


def _list_levels(element: Element) -> Iterator[tuple[int, ListLevel]]:
    for child in element.childNodes:
        if child.nodeType == 1 and child.qname == _NUMBER:
            stated = child.attributes
            yield (
                int(stated.get(_LEVEL, 1)),
                ListLevel(
                    stated.get(_PREFIX, ""), stated.get(_SUFFIX, ""), stated.get(_FORMAT, ""),
                    int(stated.get(_SHOWN, 1)), int(stated.get(_START, 1)),
                ),
            )  # fmt: skip
