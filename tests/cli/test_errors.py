"""Whatever is typed wrong: one sentence that says what to do, the right code, no traceback."""

import errno
import json
import os
import shutil
import socket
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from csnsearch.cli.failures import explain
from csnsearch.cli.main import cli
from csnsearch.errors import IndexDamaged, SettingsError
from csnsearch.messages import message
from csnsearch.search.searcher import Searcher
from tests.cli.calling import Outcome, Run


def said(outcome: Outcome) -> str:
    """The one sentence of an error."""
    error = outcome.err.strip()
    assert "Traceback" not in error
    assert error.count("\n") == 0, error
    assert error.startswith("Erreur : ")
    return error


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["search", "grève", "--facet", "couleur=bleu"], "Facettes de cet index : type, dossier"),
        (["search", "grève", "--facet", "couleur"], "écrivez --facet nom=valeur"),
        (["facets", "--facet", "couleur=bleu"], "couleur"),
        (["search"], "donnez au moins un mot"),
        (["search", "   "], "donnez au moins un mot"),
        (["search", "mot " * 200], "512 au plus"),
        (["search", "grève", "--offset", "990", "--limit", "20"], "précisez la requête"),
        (["show", "inconnu"], "« inconnu »"),
        (["similar", "inconnu"], "« inconnu »"),
        (["rollback"], "génération précédente"),
        (["index"], "csnsearch index sample_docs"),
        (["index", "nulle-part"], "vérifiez le chemin"),
        (["analyze"], "Donnez le texte"),
        (["eval", "nulle-part"], "qrels.tsv"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_a_mistake_is_explained(
    run: Run, sample_index: Path, arguments: list[str], hint: str
) -> None:
    place = [] if arguments[0] in ("analyze", "eval") else ["--index", sample_index]
    outcome = run(*arguments, *place)
    assert hint in said(outcome)
    assert outcome.code == 2
    assert outcome.out == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nope"], "Erreur : Il n'y a pas de commande « nope »."),
        (["search", "--nope"], "Erreur : Il n'y a pas d'option « --nope »."),
        (["search", "--limit", "abc"], "« abc » n'est pas un nombre."),
        (["search", "--limit", "5000"], "5000 est hors des bornes 0<=x<=1000."),
        (["search", "--limit"], "L'option « --limit » demande une valeur."),
        (["search", "--in", "tout"], "« tout » n'est pas l'un de 'documents', 'passages'"),
        (["index", "x", "--engine", "lucene"], "« lucene » n'est pas l'un de 'tantivy', 'whoosh'"),
        (["suggest"], "Il manque l'argument 'DÉBUT'."),
        (["show", "a", "b"], "Argument en trop : b"),
        (["--lang", "es", "status"], "« es » n'est pas l'un de 'fr', 'en'"),
    ],
)
def test_clicks_own_sentences_are_french(run: Run, arguments: list[str], sentence: str) -> None:
    outcome = run(*arguments)
    assert sentence in outcome.err
    for english in ("Usage:", "Try", "Error", "No such", "Invalid", "Missing"):
        assert english not in outcome.err
    assert outcome.code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--lang", "en", "search", "--nope"], "Error: No such option '--nope'."),
        (["search", "--limit", "abc", "--lang=en"], "Error: Invalid value for '--limit'"),
        (["suggest", "--lang", "en"], "Missing argument 'BEGINNING'."),
        (["search", "--lang", "en"], "Error: The query is empty"),
    ],
)
def test_errors_follow_the_language(run: Run, arguments: list[str], sentence: str) -> None:
    assert sentence in run(*arguments).err


@pytest.mark.parametrize("command", ["search grève", "show x", "facets", "status", "check"])
def test_no_index_there(run: Run, tmp_path: Path, command: str) -> None:
    outcome = run(*command.split(), "--index", tmp_path / "rien")
    assert "csnsearch index DOSSIER" in said(outcome)
    assert outcome.code == 2


def test_an_index_path_that_is_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "fichier"
    path.touch()
    outcome = run("search", "grève", "--index", path)
    assert "il faut un dossier" in outcome.err
    assert outcome.code == 2


def test_an_index_folder_under_a_file(run: Run, tmp_path: Path) -> None:
    """The system's refusal is a sentence as well."""
    (tmp_path / "fichier").touch()
    (tmp_path / "texte.txt").write_text("Un texte.", encoding="utf-8")
    outcome = run("index", tmp_path / "texte.txt", "--index", tmp_path / "fichier" / "index")
    assert "vérifiez le chemin" in said(outcome)
    assert outcome.code == 1


@pytest.fixture
def own_index(sample_index: Path, tmp_path: Path) -> Path:
    """A copy that a test may harm."""
    return shutil.copytree(sample_index, tmp_path / "index")


def manifest(index: Path) -> Path:
    return next(index.glob("generations/*/manifest.json"))


@pytest.mark.parametrize("name", ["analysis", "schema", "record_format"])
@pytest.mark.parametrize("command", ["search grève", "index .", "serve"])
def test_an_index_made_otherwise_says_how_to_make_it_again(
    run: Run, own_index: Path, name: str, command: str
) -> None:
    facts = json.loads(manifest(own_index).read_text(encoding="utf-8"))
    manifest(own_index).write_text(json.dumps({**facts, name: "autre"}), encoding="utf-8")
    outcome = run(*command.split(), "--index", own_index)
    assert "csnsearch index --rebuild" in said(outcome)
    assert outcome.code == 2


def harm_manifest(index: Path) -> None:
    manifest(index).write_text("{", encoding="utf-8")


def harm_ledger(index: Path) -> None:
    next(index.glob("generations/*/ledger.sqlite")).write_bytes(b"abime" * 1000)


def harm_store(index: Path) -> None:
    next(index.glob("generations/*/store/passages/*.store")).write_bytes(b"abime")


@pytest.mark.parametrize("harm", [harm_manifest, harm_ledger, harm_store])
def test_a_damaged_index_is_said_so_and_made_again(
    run: Run, own_index: Path, tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    """The sentence names the command that mends it, and that command does."""
    harm(own_index)
    outcome = run("status", "--index", own_index)
    assert "--rebuild" in said(outcome)
    assert outcome.code == 1
    assert run("check", "--index", own_index).code == 1

    document = tmp_path / "tract.txt"
    document.write_text("Rassemblement\n\nLes cordonnières manifestent.", encoding="utf-8")
    mended = run("index", document, "--rebuild", "--jobs", "1", "--index", own_index)
    assert mended.code == 0
    assert "d'autres dossiers n'ont pas été repris" in mended.out
    found = run("search", "cordonnières", "--index", own_index).out
    assert "Rassemblement" in found


def test_a_bit_lost_inside_a_file_is_found(run: Run, own_index: Path) -> None:
    """Opening an index does not read it all: `check` does."""
    assert run("check", "--index", own_index).code == 0
    path = next(own_index.glob("generations/*/store/documents/*.pos"))
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 0x10
    path.write_bytes(content)
    outcome = run("check", "--index", own_index)
    assert outcome.code == 1
    assert path.name in outcome.out
    assert "--rebuild" in outcome.out


def test_a_folder_without_documents(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    outcome = run("index", tmp_path / "vide", "--index", tmp_path / "index")
    assert "Formats lus : HTML, PDF" in said(outcome)
    assert outcome.code == 2


def test_a_port_in_use(run: Run, sample_index: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        outcome = run("serve", "--port", port, "--index", sample_index)
    assert f"--port {port + 1}" in said(outcome)
    assert outcome.code == 2


@pytest.mark.parametrize(
    ("error", "hint", "code"),
    [
        (SettingsError(message("Choisissez.")), "Choisissez.", 2),
        (IndexDamaged(message("Refaites-le.")), "Refaites-le.", 1),
        (PermissionError(errno.EACCES, "denied", "/index/CURRENT"), "changez ses droits", 1),
        (FileNotFoundError(errno.ENOENT, "none", "jeu.run"), "« jeu.run » n'existe pas", 1),
        (OSError(errno.ENOSPC, "full", "x"), "disque est plein", 1),
        (OSError(errno.EROFS, "read-only", "/x"), "interdit", 1),
        (OSError(errno.EIO, "erreur d'entrée-sortie"), "erreur d'entrée-sortie", 1),
        (sqlite3.OperationalError("database is locked"), "database is locked", 1),
        (MemoryError(), "--jobs 1", 1),
        (KeyboardInterrupt(), "Interrompu", 130),
        (ValueError("deux\nlignes"), "ValueError : deux lignes", 1),
    ],
)
def test_every_error_has_a_sentence(error: BaseException, hint: str, code: int) -> None:
    explanation = explain(error)
    assert explanation is not None
    assert hint in explanation.sentence.text()
    assert explanation.exit_code == code
    assert "\n" not in explanation.sentence.text()


def test_an_unforeseen_error_can_be_traced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSNSEARCH_TRACE", "1")
    assert explain(ValueError("x")) is None


def test_what_ends_a_program_on_purpose_is_no_error() -> None:
    assert explain(SystemExit(0)) is None
    assert explain(GeneratorExit()) is None


@pytest.mark.parametrize(
    ("error", "hint", "code"),
    [
        (PermissionError(errno.EACCES, "denied", "/index/CURRENT"), "changez ses droits", 1),
        (KeyboardInterrupt(), "Interrompu", 130),
        (RuntimeError("le moteur a calé"), "csnsearch check", 1),
    ],
)
def test_the_door_lets_no_traceback_out(
    run: Run, monkeypatch: pytest.MonkeyPatch,
    error: BaseException, hint: str, code: int,
) -> None:  # fmt: skip
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Searcher, "open", fail)
    outcome = run("search", "grève")
    assert hint in said(outcome)
    assert outcome.code == code


def test_nothing_to_do_shows_the_help(run: Run) -> None:
    outcome = run()
    assert "Usage :" in outcome.err
    assert "search" in outcome.err


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this account may read everything"
)
def test_an_index_that_may_not_be_read(run: Run, own_index: Path) -> None:
    own_index.chmod(0)
    try:
        outcome = run("search", "grève", "--index", own_index)
    finally:
        own_index.chmod(0o755)
    assert "droits" in outcome.err or "interdite" in outcome.err
    assert outcome.code in {1, 2}


def test_the_program_has_a_name(run: Run) -> None:
    """Not ``__main__.py``, however it is started."""
    assert cli.name
    assert "csnsearch" in run("--version").out
