"""From folders to documents, nothing dropped."""

import json
from collections import Counter
from pathlib import Path

import pytest

from csnsearch.document import Document, Failure, Skipped
from csnsearch.errors import SettingsError
from csnsearch.ingest import Limits, Outcome, ingest
from csnsearch.ingest.source import Source

BROKEN = Path(__file__).parents[1] / "broken"


def kind_of(item: Outcome) -> str:
    return "document" if isinstance(item, Document) else item.code


def ingested(*paths: Path, limits: Limits | None = None) -> list[Outcome]:
    return list(ingest(*paths, jobs=1, limits=limits or Limits()))


def article(path: Path, title: str, canonical: str = "") -> None:
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    path.write_text(
        f"<!doctype html><html lang=fr><head><title>{title}</title>{link}</head><body><article>"
        f"<h1>{title}</h1><p>Les membres du syndicat ont voté la grève à 94 % dimanche, après"
        " onze mois de négociation avec la direction de l'usine.</p></article></body></html>",
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def broken() -> list[Outcome]:
    return ingested(BROKEN)


def test_every_broken_file_is_accounted_for(broken: list[Outcome]) -> None:
    """Each file ends exactly once; a list of notices once for each of its lines."""
    files = {path.name for path in BROKEN.iterdir() if not path.name.startswith(".")}
    counts = Counter(item.source for item in broken)
    assert set(counts) == files
    assert {name: n for name, n in counts.items() if n > 1} == {"notices_une_ligne_brisee.jsonl": 4}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("sain.html", "document"),
        ("sain.txt", "document"),
        ("html_imbrique.html", "document"),
        ("pdf_nomme.docx", "document"),
        ("image_nommee.pdf", "mismatch"),
        ("texte_nomme.docx", "mismatch"),
        ("octets_au_hasard.pdf", "mismatch"),
        ("extension_inconnue.xyz", "unsupported"),
        ("entites_en_cascade.xml", "hostile"),
        ("entites_en_cascade.odt", "hostile"),
        ("archive_docx_bombe.docx", "hostile"),
        ("archive_odt_bombe.odt", "hostile"),
        ("pdf_chiffre.pdf", "encrypted"),
        ("pdf_tronque.pdf", "damaged"),
        ("pdf_arbre_recursif.pdf", "damaged"),
        ("xml_brise.docx", "damaged"),
        ("vide.docx", "empty"),
        ("vide.html", "empty"),
        ("vide.pdf", "empty"),
    ],
)
def test_each_broken_file_gets_its_reason(broken: list[Outcome], name: str, code: str) -> None:
    assert [kind_of(item) for item in broken if item.source == name] == [code]


def test_a_broken_line_does_not_cost_the_others(broken: list[Outcome]) -> None:
    items = [item for item in broken if item.source == "notices_une_ligne_brisee.jsonl"]
    assert [kind_of(item) for item in items] == ["document", "damaged", "document", "document"]
    failure = items[1]
    assert isinstance(failure, Failure)
    assert "ligne 2" in failure.reason.text()


def test_a_missing_path_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        ingest(tmp_path / "nulle-part")


def test_unchanged_files_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Un texte.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Un autre.", encoding="utf-8")

    def unchanged(source: Source) -> bool:
        return source.name == "a.txt"

    items = list(ingest(tmp_path, jobs=1, unchanged=unchanged))
    assert [(item.source, kind_of(item)) for item in items] == [
        ("a.txt", "unchanged"),
        ("b.txt", "document"),
    ]


def test_one_page_under_two_addresses_is_one_document(tmp_path: Path) -> None:
    article(tmp_path / "a.html", "Grève à l'usine", "https://www.csn.qc.ca/actualites/greve/")
    article(tmp_path / "b.html", "Grève à l'usine ", "http://csn.qc.ca/actualites/greve")
    first, second = ingested(tmp_path)
    assert isinstance(first, Document)
    assert isinstance(second, Skipped)
    assert second.code == "duplicate"


def test_a_file_with_too_much_text_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mot " * 1000, encoding="utf-8")
    [item] = ingested(tmp_path, limits=Limits(characters=100))
    assert kind_of(item) == "limit"


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mot " * 1000, encoding="utf-8")
    [item] = ingested(tmp_path, limits=Limits(file_bytes=100))
    assert kind_of(item) == "limit"


def test_ready_documents_keep_what_they_say(tmp_path: Path) -> None:
    record = {
        "id": "D-1",
        "title": "Rapport moral",
        "text": "Le syndicat a tenu onze assemblées depuis juin et les membres ont voté.",
        "date": "1954-09-18",
        "kind": "Notice",
        "url": "https://exemple.org/1",
        "facets": {"rubrique": ["a", "b"]},
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    [document] = ingested(tmp_path)
    assert isinstance(document, Document)
    assert (document.id, document.key, document.title) == ("D-1", "D-1", "Rapport moral")
    assert document.date is not None
    assert document.date.iso == "1954-09-18"
    assert document.url == "https://exemple.org/1"
    assert document.facets["rubrique"] == ("a", "b")
    assert document.facets["annee"] == ("1954",)
    assert document.language == "fr"


def test_two_records_with_one_id_are_told_apart(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "1", "title": title, "text": "x"}) for title in ("a", "b")]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [kind_of(item) for item in ingested(tmp_path)] == ["document", "duplicate"]


def test_the_same_run_gives_the_same_documents(tmp_path: Path) -> None:
    article(tmp_path / "a.html", "Grève à l'usine")
    assert ingested(tmp_path) == ingested(tmp_path)
