"""The labelled facts of an article page, and the terms its links name.

A link to /sujets/mine/ says its term exactly, commas and all; written labels serve
pages without such links. Links inside sentences, or in menus, say nothing.
"""

from collections.abc import Iterator

from bs4 import NavigableString, Tag
from bs4.element import PreformattedString

from csnsearch.ingest.boilerplate import is_known_line
from csnsearch.ingest.html.tree import BLOCK_TAGS
from csnsearch.ingest.labels import TERM_FACTS, add_terms, fact_of_address, labelled, terms_of
from csnsearch.ingest.repair import repair_line

Facts = dict[str, list[str]]

_VALUE_LENGTH = 400  # characters of all the values of one fact
_TERM_LENGTH = 90
_FEWEST_LABELS = 2
_FEWEST_WORDS = 6
_LINKED = 0.5
_ALL_LINKED = 0.8  # commas stand between the links


def take_facts(root: Tag) -> Facts:
    """The facts of the page; their labels and values leave the tree, so no body holds them."""
    facts: Facts = {}
    for labels in _label_groups(root):
        parts = _parts(labels)
        _read(parts, facts)
        for part in parts:
            part.decompose()
    for link in root.find_all("a", href=True):
        name = fact_of_address(str(link["href"]))
        text = repair_line(link.get_text(" "))
        if name and text and len(text) <= _TERM_LENGTH and _stands_among_links(link):
            add_terms(facts, name, [text])
    return facts


def _label_groups(root: Tag) -> Iterator[list[Tag]]:
    """Labels that stand together: two different ones at least, in one small block."""
    group: list[Tag] = []
    for label in _labels(root):
        if group and not _near(group[-1], label):
            if _is_group(group):
                yield group
            group = []
        group.append(label)
    if _is_group(group):
        yield group


def _labels(root: Tag) -> list[Tag]:
    """The elements whose own text is, or begins with, a label."""
    strings = root.find_all(string=lambda text: text is not None and bool(labelled(text)[0]))
    parents = [text.parent for text in strings if text.find_parent("a") is None]
    return [parent for parent in parents if parent is not None]


def _is_group(labels: list[Tag]) -> bool:
    """Two labels, one of them of terms; or one alone, with its colon, over links only.

    « Date : … Information : … » in a notice of meeting is text.
    """
    names = {labelled(_own_text(label))[0] for label in labels} - {""}
    if not names & TERM_FACTS:
        return False
    return len(names) >= _FEWEST_LABELS or (len(labels) == 1 and _labels_links(labels[0]))


def _labels_links(label: Tag) -> bool:
    block = next((each for each in (label, *label.parents) if each.name in BLOCK_TAGS), label)
    text = _own_text(label).strip()
    rest = len(block.get_text(strip=True)) - len(text)
    linked = sum(len(link.get_text(strip=True)) for link in block.find_all("a"))
    return text.endswith(":") and 0 < rest <= _VALUE_LENGTH and linked >= rest * _ALL_LINKED


def _own_text(tag: Tag) -> str:
    """The first string of an element that is more than spaces."""
    return next((str(text) for text in tag.strings if text.strip()), "")


def _near(previous: Tag, label: Tag) -> bool:
    """Whether only values of one fact stand between two labels."""
    length = 0
    for element in previous.next_elements:
        if element is label or length > _VALUE_LENGTH:
            break
        if isinstance(element, NavigableString):
            if _is_told(element.strip()):
                return False
            length += len(element.strip())
    return length <= _VALUE_LENGTH


def _is_told(text: str) -> bool:
    """A sentence: an article of a few lines may stand between its author and its subjects."""
    return len(text) > _TERM_LENGTH or (
        text.endswith((".", "!", "?")) and len(text.split()) >= _FEWEST_WORDS
    )


def _common(first: Tag, second: Tag) -> Tag:
    above = {id(parent) for parent in (first, *first.parents)}
    return next(parent for parent in (second, *second.parents) if id(parent) in above)


def _parts(labels: list[Tag]) -> list[Tag]:
    """The children of the labels' common block, from the first label to the last value."""
    block = labels[0]
    for label in labels[1:]:
        block = _common(block, label)
    if block in labels:
        return [block]
    children = [child for child in block.children if isinstance(child, Tag)]
    first = next(n for n, child in enumerate(children) if _holds(child, labels[0]))
    last = max(n for n, child in enumerate(children) if _holds(child, labels[-1]))
    while last + 1 < len(children) and _is_value_of(children[last], children[last + 1]):
        last += 1
    return children[first : last + 1]


def _holds(tag: Tag, label: Tag) -> bool:
    return tag is label or any(parent is tag for parent in label.parents)


def _is_value_of(labelled_child: Tag, following: Tag) -> bool:
    """Whether what follows the last label is its value: same kind of element, and short."""
    name, value = labelled(labelled_child.get_text(" ", strip=True))
    pairs = {("dt", "dd"), ("th", "td")}
    alike = following.name == labelled_child.name or (labelled_child.name, following.name) in pairs
    return bool(name) and not value and alike and len(following.get_text()) <= _VALUE_LENGTH


def _read(parts: list[Tag], facts: Facts) -> None:
    current = ""
    for string in _strings(parts):
        linked = string.find_parent("a") is not None
        name, value = ("", "") if linked else labelled(string)
        if not linked and is_known_line(string):
            break
        current = name or current
        text = value if name else str(string)
        if current and text.strip():
            add_terms(facts, current, [repair_line(text)] if linked else terms_of(current, text))


def _strings(parts: list[Tag]) -> Iterator[NavigableString]:
    for part in parts:
        for string in part.find_all(string=True):
            if string.strip() and not isinstance(string, PreformattedString):
                yield string


def _stands_among_links(link: Tag) -> bool:
    """Whether the block around a link holds links more than sentences."""
    block = next((above for above in link.parents if above.name in BLOCK_TAGS), None)
    if block is None:
        return False
    text = len(block.get_text(strip=True))
    linked = sum(len(each.get_text(strip=True)) for each in block.find_all("a"))
    return linked >= text * _LINKED
