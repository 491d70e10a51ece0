"""Give every stretch of text a block of its own, as a browser does when it lays out a page.

``<div><span>Petite enfance</span><h1>…</h1></div>`` shows two lines; after this step it
also has two blocks, so whatever looks at lines later needs to know one form only.
"""

from lxml.html import Element, HtmlElement

from csnsearch.ingest.html.tree import BLOCK_TAGS

_STRUCTURE = frozenset(("table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "html"))


def wrap_runs(body: HtmlElement) -> None:
    """Wrap text and inline elements that stand beside block elements in a ``div``."""
    holders = _holders(body)
    for parent in [element for element in body.iter("*") if element in holders]:
        if parent.tag not in _STRUCTURE and parent in holders:
            _wrap(parent, holders)


def _holders(body: HtmlElement) -> set[HtmlElement]:
    """Elements with a block element somewhere inside, which is never inline text."""
    holders: set[HtmlElement] = set()
    for element in body.iter(*BLOCK_TAGS):
        above = element.getparent()
        while above is not None and above not in holders:
            holders.add(above)
            above = above.getparent()
    return holders


def _wrap(parent: HtmlElement, holders: set[HtmlElement]) -> None:
    run: HtmlElement | None = None
    if _has_text(parent.text):
        run = Element("div")
        run.text, parent.text = parent.text, None
        parent.insert(0, run)
    for child in list(parent):
        if child is run:
            continue
        if child.tag in BLOCK_TAGS or child in holders:
            run = _after(child)
            continue
        if run is None:
            run = Element("div")
            child.addprevious(run)
        run.append(child)  # takes the text that follows it along
    for child in list(parent):
        if child.tag == "div" and not child.attrib and not _shows(child):
            child.drop_tree()


def _after(block: HtmlElement) -> HtmlElement | None:
    """A run for the text that follows a block, when there is any."""
    if not _has_text(block.tail):
        return None
    run = Element("div")
    run.text, block.tail = block.tail, None
    block.addnext(run)
    return run


def _has_text(text: str | None) -> bool:
    return bool(text and text.strip())


def _shows(element: HtmlElement) -> bool:
    return len(element) > 0 or _has_text(element.text)
