"""``csnsearch sigles``: for people, for programs, and when there is nothing."""

import json
import shutil
from pathlib import Path

from csnsearch.indexer import UpdateOptions, update_index
from csnsearch.search import Searcher
from tests.cli.calling import Run


def test_a_sigle_with_its_evidence(run: Run, sample_index: Path) -> None:
    given = run("sigles", "c.n.e.s.s.t.", "--index", sample_index)
    known = Searcher.open(sample_index).sigles("CNESST")[0]
    assert (given.code, given.err) == (0, "")
    assert "Commission des normes, de l’équité, de la santé et de la sécurité" in given.out
    assert f"{known.documents} documents" in given.out
    assert "fichier de référence" in given.out
    assert known.example_title in given.out
    assert str(known.example_document) in given.out


def test_each_meaning_of_a_sigle_and_nothing_else(run: Run, sample_index: Path) -> None:
    out = run("sigles", "CRT", "--index", sample_index).out
    assert [line.split()[0] for line in out.splitlines() if line[:1].strip()] == ["CRT", "CRT"]
    assert "sens multiples" in out


def test_words_look_into_names(run: Run, sample_index: Path) -> None:
    out = run("sigles", "tribunal administratif", "--index", sample_index).out
    assert out.startswith("TAT ")


def test_the_whole_list_says_what_it_leaves_out(run: Run, sample_index: Path) -> None:
    out = run("sigles", "--limit", 3, "--index", sample_index).out
    every = len(Searcher.open(sample_index).glossary().entries)
    assert out.startswith("CSN ")
    assert f"{every - 3} autres" in out


def test_nothing_found_is_said_and_is_no_error(run: Run, sample_index: Path) -> None:
    given = run("sigles", "ZZZZ", "CSN", "--index", sample_index)
    assert given.code == 0
    assert "« ZZZZ »" in given.out
    assert "Confédération des syndicats nationaux" in given.out
    assert json.loads(run("sigles", "ZZZZ", "--json", "--index", sample_index).out) == []


def test_sigles_as_json(run: Run, sample_index: Path) -> None:
    found = json.loads(run("sigles", "TAT", "--json", "--index", sample_index).out)
    known = Searcher.open(sample_index).sigles("TAT")[0]
    assert [(each["sigle"], each["documents"], each["first"]) for each in found] == [
        ("TAT", known.documents, known.first)
    ]
    assert found[0]["example"] == {"id": known.example_document, "title": known.example_title}
    assert found[0]["spellings"] == ["Tribunal administratif du travail"]


def test_a_missing_index_is_the_user_s_mistake(run: Run, tmp_path: Path) -> None:
    assert run("sigles", "--index", tmp_path / "rien").code == 2


def test_a_rebuild_and_another_engine_keep_the_glossary(
    sample_index: Path, sample_index_whoosh: Path, tmp_path: Path
) -> None:
    """Documents taken from the old index, not from files, explain what they did."""
    before = Searcher.open(sample_index).glossary().entries
    assert Searcher.open(sample_index_whoosh).glossary().entries == before
    folder = shutil.copytree(sample_index_whoosh, tmp_path / "index")
    update_index(folder, (), UpdateOptions(rebuild=True))
    assert Searcher.open(folder).glossary().entries == before
