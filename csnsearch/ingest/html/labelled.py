"""Where the labelled facts of an article stand, so that no rule takes them for a menu."""

from lxml.html import HtmlElement

from csnsearch.ingest.html.tree import text_of
from csnsearch.ingest.labels import label_name

_LEVELS = 3  # from a label up to the block of all facts
_COLON = ":"
_BLOCK = 600  # characters of one fact, or of all of them in a small block


def beside_labels(body: HtmlElement) -> set[HtmlElement]:
    """Every element of the small blocks that hold labels such as « Sujet(s) ».

    One label alone counts when it ends in a colon: a menu also says « Dossiers ».
    """
    blocks: dict[HtmlElement, set[str]] = {}
    for element in body.iter("*"):
        text = (element.text or "").strip()
        name = label_name(text)
        if name:
            for container in list(element.iterancestors())[:_LEVELS]:
                blocks.setdefault(container, set()).add(name + _COLON * text.endswith(":"))
    kept: set[HtmlElement] = set()
    for container, names in blocks.items():
        told = len(names) > 1 or any(name.endswith(_COLON) for name in names)
        if told and len(text_of(container)) <= _BLOCK:
            kept.update(container.iter("*"))
    return kept
