"""``csnsearch index``: every file of a folder accounted for."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import Run

TESTS = Path(__file__).parent.parent
BROKEN = TESTS / "broken"
SAMPLES = TESTS.parent / "sample_docs"


def test_the_samples_are_all_accounted_for(sample_run: Any) -> None:
    """Documents by kind, five pages that only list others, and the scan nobody can read."""
    report = sample_run.report
    assert sample_run.exit_code == 3
    assert sample_run.errors == ""
    assert report["kinds"]["Procès-verbal"] >= 15
    assert report["kinds"]["Mémoire"] >= 10
    assert sum(report["kinds"].values()) == report["documents"]
    assert [Path(failure["source"]).name for failure in report["failures"]] == [
        "textile-lac-vert_assemblee-speciale_1979-10-14_numerise.pdf"
    ]
    assert "OCR" in report["failures"][0]["reason"]
    listings = [item["source"] for item in report["skipped"] if item["code"] == "listing"]
    assert len(listings) == 5
    assert all(source.startswith("listes/") for source in listings)


def test_a_second_run_reads_nothing_again(run: Run, sample_index: Path, tmp_path: Path) -> None:
    """But what failed: it may have been mended."""
    index = shutil.copytree(sample_index, tmp_path / "index")
    report = json.loads(run("index", SAMPLES, "--index", index, "--json").out)
    assert report["documents"] == 0
    assert {item["code"] for item in report["skipped"]} == {"unchanged"}
    assert len(report["failures"]) == 1


def expected_reasons() -> dict[str, str]:
    """The table of tests/broken/README.md: file → reason to give."""
    table = (BROKEN / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`[^|]+`) \|[^|]*\| ([^|]+) \|$", table, re.MULTILINE)
    return {name: reason for names, reason in rows for name in re.findall(r"`([^`]+)`", names)}


@pytest.fixture(scope="module")
def broken_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("broken") / "index"


def test_broken_files_are_named_and_stop_nothing(run: Run, broken_index: Path) -> None:
    reasons = expected_reasons()
    assert set(reasons) == {path.name for path in BROKEN.iterdir()} - {"README.md"}
    outcome = run("index", BROKEN, "--index", broken_index)
    assert outcome.code == 3
    assert outcome.err == ""
    harmless = {
        "sain.html", "sain.txt", "html_imbrique.html", "pdf_nomme.docx",
        "notices_une_ligne_brisee.jsonl",
    }  # fmt: skip
    for name in set(reasons) - harmless:
        assert re.search(rf"^  {re.escape(name)} : \w.{{8,}}$", outcome.out, re.MULTILINE), name
    assert re.search(r"^  notices_une_ligne_brisee.jsonl : ligne 2 : ", outcome.out, re.MULTILINE)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("archive_docx_bombe.docx", "décompressé"),
        ("archive_odt_bombe.odt", "décompressé"),
        ("entites_en_cascade.odt", "DOCTYPE"),
        ("entites_en_cascade.xml", "DOCTYPE"),
        ("extension_inconnue.xyz", "aucun lecteur"),
        ("image_nommee.pdf", "contient une image PNG"),
        ("octets_au_hasard.pdf", "contient"),
        ("pdf_arbre_recursif.pdf", "PDF"),
        ("pdf_chiffre.pdf", "mot de passe"),
        ("pdf_tronque.pdf", "endommagé ou incomplet"),
        ("texte_nomme.docx", "contient du texte"),
        ("vide.docx", "vide"),
        ("vide.html", "vide"),
        ("vide.pdf", "vide"),
        ("xml_brise.docx", "endommagé"),
        ("notices_une_ligne_brisee.jsonl", "ligne 2"),
    ],
)
def test_each_broken_file_gets_its_own_reason(
    run: Run, broken_index: Path, name: str, words: str
) -> None:
    """The status remembers why, long after the run."""
    if not (broken_index / "CURRENT").exists():
        run("index", BROKEN, "--index", broken_index)
    out = run("status", "--index", broken_index).out
    assert re.search(rf"^  {re.escape(name)} : .*{words}", out, re.MULTILINE), out


@pytest.mark.parametrize("name", ["sain.html", "sain.txt"])
def test_sound_files_among_broken_ones_are_found(run: Run, broken_index: Path, name: str) -> None:
    if not (broken_index / "CURRENT").exists():
        run("index", BROKEN, "--index", broken_index)
    found = json.loads(run("search", "--json", "--limit", 50, "--facet", "langue=fr",
                           "--index", broken_index).out)  # fmt: skip
    assert name in [hit["source"] for hit in found["hits"]]


def test_plain_report(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    for name in ("un.txt", "deux.txt", ".cache.txt"):
        (tmp_path / "a" / name).write_text(f"Tract\n\nGrève {name}.", encoding="utf-8")
    (tmp_path / "a" / "son.mp3").write_bytes(b"ID3" + b"\0" * 50)
    index = tmp_path / "index"
    out = run("index", tmp_path / "a", "--jobs", 1, "--index", index).out
    assert "2 documents indexés en " in out
    assert "Laissés de côté : 1 format non lu." in out
    assert "son.mp3 : " in out
    assert f"Index : {index}" in out
    (tmp_path / "a" / "un.txt").unlink()
    out = run("index", tmp_path / "a", "--jobs", 1, "--index", index).out
    assert "1 fichier a disparu" in out
    assert "1 inchangé" in out
    assert "1 document retiré." in run("index", "--prune", "--index", index).out


def test_rollback(run: Run, tmp_path: Path) -> None:
    document, index = tmp_path / "tract.txt", tmp_path / "index"
    for text in ("Grève hier.", "Grève demain."):
        document.write_text(text, encoding="utf-8")
        run("index", document, "--rebuild", "--jobs", 1, "--index", index)
    assert "demain" in run("search", "grève", "--index", index).out
    assert "de nouveau avec la génération 000001" in run("rollback", "--index", index).out
    assert "hier" in run("search", "grève", "--index", index).out
