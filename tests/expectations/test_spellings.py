"""Sigles, joints and figures in real answers: what quotation marks, names and numbers find."""

import json
from pathlib import Path

import pytest

from csnsearch import ingest
from csnsearch.document import Document
from csnsearch.engines.memory import MemoryEngine
from csnsearch.search import Searcher
from tests.search.small_archive import document, searcher_on

TEXTS = {
    "central": "La CSN tient son assemblée.",
    "dash": "La FSSS–CSN tient son assemblée.",
    "spaced": "La FSSS - CSN tient son assemblée.",
    "federation": "La FSSS tient son assemblée.",
    "front": "Le front commun CSN–FTQ–CSQ tient son assemblée.",
    "glued": "Ginette BrassardPrésidente du comité des fêtes.",
    "name": "Ginette Brassard préside le comité des fêtes.",
    "sharepoint": "Le dépôt SharePoint est plein.",
    "small": "Le dépôt sharepoint est vide.",
    "figures": "Séance du 2011-05-15, résolution CC-2014-03-12.",
    "words": "Séance du 15 mai 2011, résolution 47.",
    "amount": "Un fonds de 3 M$ est créé.",
    "dollars": "Un fonds de 3 millions de dollars est créé.",
    "phone": "Téléphone : 514 555-0143, H2K 4M1.",
    "isbn": "ISBN 978-2-89035-123-4",
}


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return searcher_on(MemoryEngine(), [document(key, "Note", text) for key, text in TEXTS.items()])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("CSN", ["central", "front", "dash", "spaced"]),
        ('"CSN"', ["central", "front"]),
        ('"la CSN"', ["central"]),
        ('"FSSS–CSN"', ["dash", "spaced"]),
        ('"FSSS - CSN"', ["dash", "spaced"]),
        ('"fsss-csn"', ["dash", "spaced"]),
        ('"front commun CSN-FTQ"', ["front"]),
        ("Brassard", ["name", "glued"]),
        ("BrassardPrésidente", ["glued"]),
        ("sharepoint", ["small", "sharepoint"]),
        ("SharePoint", ["small", "sharepoint"]),
        ("15 mai 2011", ["figures", "words"]),
        ('"15 mai 2011"', ["figures", "words"]),
        ("2011-05-15", ["figures", "words"]),
        ("CC-2014-03-12", ["figures"]),
        ("3 000 000 $", ["amount", "dollars"]),
        ('"3 millions de dollars"', ["amount", "dollars"]),
        ("514 555-0143", ["phone"]),
        ("514-555-0143", ["phone"]),
        ('"H2K 4M1"', ["phone"]),
        ("978-2-89035-123-4", ["isbn"]),
    ],
)
def test_a_question_finds_every_spelling(searcher: Searcher, query: str, found: list[str]) -> None:
    result = searcher.search(query)
    assert sorted(hit.id for hit in result.hits[: result.total]) == sorted(found)


@pytest.mark.parametrize(
    ("query", "ahead", "behind"),
    [("CSN", "central", "dash"), ("Brassard", "name", "glued")],
)
def test_a_word_by_itself_comes_first(
    searcher: Searcher, query: str, ahead: str, behind: str
) -> None:
    scores = {hit.id: hit.score for hit in searcher.search(query).hits}
    assert scores[ahead] > scores[behind]


def test_words_cut_at_line_ends_are_found_in_ready_documents(tmp_path: Path) -> None:
    """Lines of a ready document are not joined again: its text is given as it is."""
    text = "Les tra-\nvailleurs saisissent l'occa- sion, à mi- temps, sous- et surévaluation."
    path = tmp_path / "old.jsonl"
    path.write_text(json.dumps({"id": "old", "title": "Note", "text": text}), encoding="utf-8")
    documents = [item for item in ingest(path) if isinstance(item, Document)]
    searcher = searcher_on(MemoryEngine(), documents)
    for query in ("travailleuses", "occasion", "mi-temps", '"l\'occasion, à mi-temps"'):
        assert searcher.search(query).total == 1, query
    assert searcher.search("soussurévaluation").total == 0
