"""``csnsearch show``: one document, whole."""

from collections.abc import Iterator
from pathlib import Path

import click

from csnsearch.cli.language import say, say_value
from csnsearch.cli.options import argument, command, index_option, json_option, print_json
from csnsearch.cli.render import period_text
from csnsearch.document import Document, Passage
from csnsearch.messages import message
from csnsearch.schema import SCHEMA
from csnsearch.search.as_json import document_json
from csnsearch.search.searcher import Searcher


@command(
    "show",
    "L'identifiant est celui que donne « csnsearch search ».\n"
    "Exemple :\n  csnsearch show IDENTIFIANT",
)
@argument("document_id", metavar="ID")
@index_option
@json_option
def show(document_id: str, index_path: Path, as_json: bool) -> None:  # noqa: FBT001  click's own
    document = Searcher.open(index_path).document(document_id)
    if as_json:
        print_json(document_json(document))
        return
    for line in _lines(document):
        click.echo(line)


def _lines(document: Document) -> Iterator[str]:
    if document.surtitre:
        yield document.surtitre
    yield click.style(document.title, bold=True)
    facts = (say_value(document.kind) if document.kind else "", period_text(document.date))
    yield " · ".join(fact for fact in (*facts, document.id) if fact)
    for place in (document.url, document.source):
        if place:
            yield place
    for name, values in document.facets.items():
        facet = SCHEMA.facet(name)
        yield f"{say(facet.label) if facet else name} : {', '.join(values)}"
    for name, value in document.attributes.items():
        yield f"{name} : {value}"
    if document.chapeau:
        yield f"\n{document.chapeau}"
    yield from _passages(document)


def _passages(document: Document) -> Iterator[str]:
    shown: tuple[str, int | None] = ("", None)
    for passage in document.passages:
        heading = _heading(passage, shown)
        shown = (passage.label, passage.page)
        yield ""
        if heading:
            yield click.style(heading, fg="green")
        yield passage.text


def _heading(passage: Passage, before: tuple[str, int | None]) -> str:
    parts = []
    if passage.page is not None and passage.page != before[1]:
        parts.append(say(message("p. {page}", page=passage.page)))
    if passage.label and passage.label != before[0]:
        parts.append(passage.label)
    return " — ".join(parts)
