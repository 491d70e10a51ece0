"""One file per format: bytes → raw documents."""

from collections.abc import Callable, Iterator, Mapping

from csnsearch.document import Failure
from csnsearch.errors import UnsupportedFormat
from csnsearch.ingest.media_types import DOCX, FEED, FORMATS, HTML, JSONL, MARKDOWN, ODT, PDF, TEXT
from csnsearch.ingest.raw import RawDocument
from csnsearch.ingest.readers.docx import read_docx
from csnsearch.ingest.readers.feed import read_feed
from csnsearch.ingest.readers.html import read_html
from csnsearch.ingest.readers.jsonl import read_jsonl
from csnsearch.ingest.readers.markdown import read_markdown
from csnsearch.ingest.readers.odt import read_odt
from csnsearch.ingest.readers.pdf import read_pdf
from csnsearch.ingest.readers.text import read_text
from csnsearch.ingest.site_template import SiteTemplate
from csnsearch.ingest.source import Source
from csnsearch.messages import message

Raws = Iterator[RawDocument | Failure]

READERS: Mapping[str, Callable[[Source], Raws]] = {
    TEXT: read_text,
    MARKDOWN: read_markdown,
    FEED: read_feed,
    JSONL: read_jsonl,
    PDF: read_pdf,
    DOCX: read_docx,
    ODT: read_odt,
}
"""Media type → reader. HTML stands apart: its reader is told the template of its site."""


def read(source: Source, template: SiteTemplate | None = None) -> Raws:
    """The raw documents of a file, one by one.

    Raises UnsupportedFormat when no reader takes its media type, and whatever
    IngestError its reader meets.
    """
    if source.media_type == HTML:
        return read_html(source, template=template)
    reader = READERS.get(source.media_type)
    if reader is None:
        raise UnsupportedFormat(
            message("format {media_type} : aucun lecteur (formats lus : {formats})",
                    media_type=source.media_type, formats=FORMATS)
        )  # fmt: skip
    return reader(source)


__all__ = ["READERS", "read"]
