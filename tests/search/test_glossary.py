"""The glossary of an index, on every engine: exact through updates and deletions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.document import Document, Passage
from csnsearch.engines import create_store
from csnsearch.engines.base import Engine
from csnsearch.engines.memory import MemoryEngine
from csnsearch.errors import UnknownFacet
from csnsearch.indexer import index_documents
from csnsearch.query.thesaurus import Relation
from csnsearch.schema import SIGLE_FACET
from csnsearch.search import Searcher
from csnsearch.search.glossary import glossary_entries
from csnsearch.sigles.glossary import Meaning
from tests.search.small_archive import document, searcher_on

CPE = "Les centres de la petite enfance (CPE) sont en grève."
ARCHIVE = (
    document("a", "Grève dans les CPE", CPE, date="2004-03-08"),
    document("b", "Un centre de la petite enfance (CPE) ouvre", "Fête.", date="2019-05-01"),
    document("c", "Sans date", CPE),
    document(
        "d",
        "Corne de brume",
        "Le Regroupement des phares anciens (RPA) demande une corne.",
        Passage(text="The Dockers’ Relief Fund (DRF) was created.", language="en"),
        chapeau="La Confédération des syndicats nationaux (CSN) appuie.",
        date="2011",
        facets={"type": ["Article"], SIGLE_FACET: ["FAUX = faux"]},
    ),
)


@pytest.fixture(params=["memory", "tantivy", "whoosh"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    name = request.param
    made = MemoryEngine() if name == "memory" else create_store(name, tmp_path / name)
    yield made
    made.close()


def evidence(searcher: Searcher, sigle: str) -> list[tuple[str, int]]:
    return [(m.expansion, m.documents) for m in searcher.glossary().meanings(sigle) if m.documents]


def test_meanings_are_counted_dated_and_shown(engine: Engine) -> None:
    searcher = searcher_on(engine, ARCHIVE)
    found = searcher.sigles("CPE")[0]
    assert (found.expansion, found.documents, found.curated) == (
        "centre de la petite enfance", 3, True,
    )  # fmt: skip
    assert (found.first, found.last) == ("2004-03-08", "2019-05-01")
    assert (found.example_document, found.example_title) == (
        "b", "Un centre de la petite enfance (CPE) ouvre",
    )  # fmt: skip


def test_titles_chapeaux_and_english_passages_define_too(engine: Engine) -> None:
    searcher = searcher_on(engine, ARCHIVE)
    assert evidence(searcher, "csn") == [("Confédération des syndicats nationaux", 1)]
    assert evidence(searcher, "D.R.F.") == [("Dockers’ Relief Fund", 1)]
    assert evidence(searcher, "RPA") == [("Regroupement des phares anciens", 1)]


def test_a_meaning_without_document_has_no_date(engine: Engine) -> None:
    found = searcher_on(engine, ARCHIVE).sigles("AGA")[0]
    assert (found.documents, found.first, found.last, found.example_document) == (
        0, None, None, None,
    )  # fmt: skip


def test_an_undated_document_is_evidence_without_a_date(engine: Engine) -> None:
    found = searcher_on(engine, ARCHIVE[2:3]).sigles("CPE")[0]
    assert (found.documents, found.first, found.last, found.example_document) == (
        1, None, None, "c",
    )  # fmt: skip


def test_what_a_document_claims_in_its_own_facets_is_no_evidence(engine: Engine) -> None:
    assert evidence(searcher_on(engine, ARCHIVE), "FAUX") == []


def test_counts_follow_updates_and_deletions(engine: Engine) -> None:
    searcher = searcher_on(engine, ARCHIVE)
    assert evidence(searcher, "CPE") == [("centre de la petite enfance", 3)]
    with engine.writer() as writer:
        writer.delete("c")
    changed: Document = document("a", "Grève", "Rien n'est défini.")
    index_documents([changed], engine)
    searcher.refresh()
    assert evidence(searcher, "CPE") == [("centre de la petite enfance", 1)]


def test_the_glossary_is_that_of_one_state_until_refresh(engine: Engine) -> None:
    searcher = searcher_on(engine, ARCHIVE)
    before = searcher.glossary()
    assert searcher.glossary() is before
    searcher.refresh()
    assert searcher.glossary() is not before
    assert searcher.glossary().entries == before.entries


def test_no_reader_meets_the_facet(engine: Engine) -> None:
    """Not in lists, nor in results, nor in suggestions, nor by its name."""
    searcher = searcher_on(engine, ARCHIVE)
    assert SIGLE_FACET in engine.facet_names()
    assert "type" in searcher.facets()
    assert SIGLE_FACET not in searcher.facets()
    result = searcher.search("grève")
    assert SIGLE_FACET not in result.facets
    assert all(SIGLE_FACET not in hit.facets for hit in result.hits)
    assert all(suggestion.facet != SIGLE_FACET for suggestion in searcher.suggest("CPE"))
    with pytest.raises(UnknownFacet) as refusal:
        searcher.search("grève", filters={SIGLE_FACET: ["CPE"]})
    assert f", {SIGLE_FACET}" not in str(refusal.value)


def test_sigles_by_prefix_then_by_name(engine: Engine) -> None:
    searcher = searcher_on(engine, ARCHIVE)
    assert searcher.sigles("CP")[0].sigle == "CPE"
    assert [m.sigle for m in searcher.sigles("phares")] == ["RPA"]
    assert searcher.sigles("introuvable") == ()
    assert len(searcher.sigles(limit=2)) == 2
    assert searcher.sigles(limit=1)[0].sigle == "CPE"


def test_entries_for_the_thesaurus(engine: Engine) -> None:
    """An ambiguous sigle gives none; the others go both ways."""
    entries = glossary_entries(searcher_on(engine, ARCHIVE).glossary())
    both = {(each.asked, each.also) for each in entries}
    assert ("CPE", "centre de la petite enfance") in both
    assert ("centre de la petite enfance", "CPE") in both
    assert ("DRF", "Dockers’ Relief Fund") in both
    assert {each.relation for each in entries} == {Relation.SIGLE}
    assert not {"RPA", "CA", "CRT"} & {each.asked for each in entries}


def test_a_meaning_is_a_value() -> None:
    assert Meaning(sigle="CSN", expansion="x") == Meaning(sigle="CSN", expansion="x")
    assert len({Meaning(sigle="CSN", expansion="x"), Meaning(sigle="CSN", expansion="x")}) == 1
