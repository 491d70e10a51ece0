"""Every sample file ends as something, and articles, minutes and briefs as what they are."""

from collections import Counter
from collections.abc import Mapping

import pytest

from csnsearch.document import PATH_SEPARATOR, Document, Failure, PassageKind
from csnsearch.ingest import Outcome
from csnsearch.ingest.passages import LIMIT, count_words
from csnsearch.schema import SCHEMA
from tests.ingest.conftest import SAMPLES, same, table

ARTICLES = [
    row for row in table("articles/expected.tsv") if row["path"].endswith((".html", ".txt"))
]
MINUTES = table("minutes/expected.tsv")
PAPERS = table("papers/expected.tsv")
# One article is saved under two addresses, and one set of minutes is a scan without text.
SECOND_COPY = "articles/www.csn.qc.ca/p=88431.html"
UNREAD_SCAN = "proces-verbaux/syndicats/textile-lac-vert_assemblee-speciale_1979-10-14_numerise.pdf"
KINDS = {
    "avis": "Avis", "bulletin": "Bulletin", "commentaires": "Commentaires", "dépliant": "Dépliant",
    "guide": "Guide", "mémoire": "Mémoire", "plateforme": "Plateforme", "revue": "Revue",
    "recherche": "Recherche et analyse", "statuts": "Statuts et règlements", "tract": "Tract",
    "états financiers": "États financiers",
}  # fmt: skip


def named(rows: list[dict[str, str]]) -> list[object]:
    return [pytest.param(row, id=row["path"].rpartition("/")[2]) for row in rows]


def short(path: str) -> str:
    return path.removeprefix("sample_docs/")


def leaves(document: Document, facet: str) -> list[str]:
    return [same(v.split(PATH_SEPARATOR)[-1]) for v in document.facets.get(facet, ())]


def test_every_file_ends_exactly_once(outcomes: list[Outcome]) -> None:
    files = {
        path.relative_to(SAMPLES).as_posix()
        for path in SAMPLES.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }
    counts = Counter(item.source for item in outcomes if not item.source.endswith(".jsonl"))
    assert set(counts) == {name for name in files if not name.endswith(".jsonl")}
    assert set(counts.values()) == {1}


def test_only_the_unread_scan_fails(outcomes: list[Outcome]) -> None:
    failed = [(item.source, item.code) for item in outcomes if isinstance(item, Failure)]
    assert failed == [(UNREAD_SCAN, "no_text")]


def test_listing_pages_are_no_documents(outcomes: list[Outcome]) -> None:
    codes = {
        item.source: "document" if isinstance(item, Document) else item.code for item in outcomes
    }
    assert {codes[name] for name in codes if name.startswith("listes/")} == {"listing"}
    assert codes[SECOND_COPY] == "duplicate"


def test_passages_keep_their_limit_and_facets_are_known(samples: Mapping[str, Document]) -> None:
    names = {facet.name for facet in SCHEMA.facets}
    for document in samples.values():
        assert document.passages, document.source
        assert all(count_words(passage.text) <= LIMIT for passage in document.passages)
        if not document.source.endswith(".jsonl"):
            assert set(document.facets) <= names, document.source


@pytest.mark.parametrize("row", named(ARTICLES))
def test_an_article_is_what_its_page_says(
    samples: Mapping[str, Document], row: dict[str, str]
) -> None:
    if short(row["path"]) == SECOND_COPY:
        return
    article = samples[short(row["path"])]
    assert article.facets["type"][0].startswith("Article")
    assert same(article.title) == same(row["title"])
    assert (article.date.iso if article.date else "") == row["date"]
    assert article.language == row["language"]
    assert same(article.surtitre) == same(row["kicker"])
    assert same(article.chapeau) == same(row["lead"])
    for facet, column in (("dossier", "dossiers"), ("sujet", "sujets"), ("region", "regions")):
        expected = [same(value) for value in row[column].split(";") if value.strip()]
        assert leaves(article, facet) == expected, facet


@pytest.mark.parametrize("row", named(ARTICLES))
def test_an_article_is_whole_and_nothing_but_itself(
    samples: Mapping[str, Document], row: dict[str, str]
) -> None:
    """From its first words to its last; the closing "À propos" apart."""
    if short(row["path"]) == SECOND_COPY:
        return
    passages = samples[short(row["path"])].passages
    body = same(" ".join(p.text for p in passages if p.kind is not PassageKind.ABOUT))
    assert body.startswith(same(row["first_words"]))
    assert body.endswith(same(row["last_words"]))
    about = any(p.kind is PassageKind.ABOUT for p in passages)
    assert about is bool(row["a_propos"])


@pytest.mark.parametrize("row", named(MINUTES))
def test_minutes_say_which_meeting(samples: Mapping[str, Document], row: dict[str, str]) -> None:
    if row["path"] == UNREAD_SCAN:
        return
    minutes = samples[row["path"]]
    assert minutes.kind == "Procès-verbal"
    assert minutes.date is not None
    assert (minutes.date.start.isoformat(), minutes.date.end.isoformat()) == (
        row["start"],
        row["end"],
    )
    assert [v.lower() for v in minutes.facets.get("statut", ())] == [
        v for v in (row["status"],) if v
    ]
    assert minutes.facets["instance"]
    assert minutes.attributes.get("page_count", "") == row["pages"] or not row["pages"]


@pytest.mark.parametrize("row", named(PAPERS))
def test_a_paper_is_of_its_kind(samples: Mapping[str, Document], row: dict[str, str]) -> None:
    paper = samples[row["path"]]
    assert paper.language == row["language"]
    if row["kind"] in KINDS and not row["path"].startswith("archives/"):
        assert paper.kind == KINDS[row["kind"]]
    bill = next(iter(paper.facets.get("projet_de_loi", ())), "")
    assert bill.split(" (")[0] == row["bill"]
    assert same(next(iter(paper.facets.get("commission", ())), "")) == same(row["commission"])


@pytest.mark.parametrize("row", named(PAPERS))
def test_a_paper_is_dated(samples: Mapping[str, Document], row: dict[str, str]) -> None:
    """To the day for briefs; a season or a term of validity holds the expected day."""
    date = samples[row["path"]].date
    assert date is not None
    if row["path"].startswith("memoires/"):
        assert date.iso == row["date"]
    else:
        assert date.start.isoformat()[:4] <= row["date"][:4] <= date.end.isoformat()[:4]


@pytest.mark.parametrize(
    "row", named([row for row in PAPERS if row["path"].startswith("memoires/") and row["bill"]])
)
def test_a_brief_is_titled_by_its_bill(
    samples: Mapping[str, Document], row: dict[str, str]
) -> None:
    """The words of the expected title, whoever is named as its author."""
    title = set(same(samples[row["path"]].title).split())
    expected = set(same(row["title"]).split()) - {"de", "la", "c", "s", "n", "csn"}
    assert expected <= title
