"""Saved web pages → RawDocument, whatever the organisation and the year of the page.

The work is in ``csnsearch.ingest.html``. The closing self-description (« À propos »)
stays in the blocks under a HEADING block; `closings.about_start` says where it begins.
"""

from collections.abc import Iterator

from csnsearch.document import Failure
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.html.page import read_page
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.site_template import NO_TEMPLATE, SiteTemplate
from csnsearch.ingest.source import Source


def read_html(
    source: Source, template: SiteTemplate | None = None
) -> Iterator[RawDocument | Failure]:
    """The document of a saved page; `template` is what the pages of its site repeat.

    Raises UnreadableDocument: "empty", or "hostile" when the DOCTYPE declares entities.
    """
    yield read_page(decode(source.read_bytes()), source.name, template or NO_TEMPLATE)
