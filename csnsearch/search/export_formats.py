"""The formats in which references leave, by the name a reader gives."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from csnsearch.search import export_bibtex, export_csl, export_csv, export_ris
from csnsearch.search.citation import Reference, citation

Writer = Callable[[Iterable[Reference], str], str]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """How references are written, and what such a file is called."""

    media_type: str
    extension: str
    write: Writer


def _csl(references: Iterable[Reference], language: str) -> str:
    return json.dumps(export_csl.csl_json(references, language), ensure_ascii=False, indent=1)


def _sentences(references: Iterable[Reference], language: str) -> str:
    return "".join(f"{citation(reference, language)}\n" for reference in references)


EXPORT_FORMATS = {
    "csv": ExportFormat(export_csv.MEDIA_TYPE, "csv", export_csv.csv_table),
    "ris": ExportFormat(export_ris.MEDIA_TYPE, "ris", export_ris.ris),
    "bib": ExportFormat(export_bibtex.MEDIA_TYPE, "bib", export_bibtex.bibtex),
    "json": ExportFormat(export_csl.MEDIA_TYPE, "json", _csl),
    "txt": ExportFormat("text/plain", "txt", _sentences),
}
