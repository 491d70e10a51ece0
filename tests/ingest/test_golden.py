"""Whole documents as they were when someone last read them through.

A golden that is missing is written, and its test fails once, so that a person reads it
before it is kept.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from csnsearch.document import Document

GOLDEN = Path(__file__).parents[1] / "golden"

CHOSEN = [
    "articles/www.csn.qc.ca/actualites/pl-89-commission-parlementaire.html",
    "articles/www.csn.qc.ca/actualites/c-18-medias-regionaux.html",
    "articles/archives.csn.info/web/communiques/1998/assurance-chomage-1998.html",
    "articles/www.csn.qc.ca/p=55912.txt",
    "proces-verbaux/archives/1972-05-23_hopital-sainte-claire.pdf",
    "proces-verbaux/conseil-confederal/1985-11_conseil-confederal.pdf",
    "proces-verbaux/conseils-centraux/cote-nord_assemblee-generale_2004-02-11.pdf",
    "proces-verbaux/syndicats/ucco-sacc_local-meeting_2014-09-30.docx",
    "memoires/2017-11_memoire_pl151_fneeq.pdf",
    "memoires/commentaires-prebudgetaires-2024-2025.docx",
    "etats-financiers/ef_STTHR_2011.pdf",
    "publications/info-nego-no-7.odt",
    "publications/plateforme-elections-2022.md",
]


def plain(document: Document) -> dict[str, Any]:
    """What readers see of a document, as JSON; the digest changes with any byte of the file."""
    passages = [
        {
            "kind": passage.kind.value,
            "label": passage.label,
            "page": passage.page_label or passage.page,
            "attributes": dict(passage.attributes),
            "text": passage.text,
        }
        for passage in document.passages
    ]
    return {
        "id": document.id,
        "key": document.key,
        "kind": document.kind,
        "title": document.title,
        "date": document.date.iso if document.date else None,
        "language": document.language,
        "url": document.url,
        "surtitre": document.surtitre,
        "chapeau": document.chapeau,
        "facets": {name: list(values) for name, values in document.facets.items()},
        "attributes": dict(document.attributes),
        "warnings": [warning.text() for warning in document.warnings],
        "passages": passages,
    }


@pytest.mark.parametrize("source", CHOSEN)
def test_a_document_is_as_it_was_read_through(samples: Mapping[str, Document], source: str) -> None:
    path = GOLDEN / f"{source.rpartition('/')[2]}.json"
    found = json.dumps(plain(samples[source]), ensure_ascii=False, indent=1) + "\n"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, encoding="utf-8")
        pytest.fail(f"{path.name} was not there: it has been written, read it through")
    assert json.loads(found) == json.loads(path.read_text(encoding="utf-8"))
