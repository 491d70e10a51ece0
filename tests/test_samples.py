"""What readers of the sample documents must find, on both engines alike."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from csnsearch.search import Hit, Scope, Searcher, SearchResult

CONGRESS = "proces-verbaux/congres/2023-05_67e-congres_proces-verbal.pdf"
MINUTES = "proces-verbaux/conseils-centraux/monteregie_assemblee-generale_2021-11-17_{}.pdf"


@pytest.fixture(scope="module")
def searchers(sample_index: Path, sample_index_whoosh: Path) -> Iterator[dict[str, Searcher]]:
    found = {
        "tantivy": Searcher.open(sample_index),
        "whoosh": Searcher.open(sample_index_whoosh),
    }
    yield found
    for searcher in found.values():
        searcher.close()


@pytest.fixture(params=["tantivy", "whoosh"])
def searcher(request: pytest.FixtureRequest, searchers: dict[str, Searcher]) -> Searcher:
    return searchers[request.param]


def full(result: SearchResult) -> list[Hit]:
    """The hits that have all that was asked."""
    return list(result.hits[: result.total])


def sources(result: SearchResult) -> set[str]:
    return {hit.source for hit in full(result)}


def counts(result: SearchResult, facet: str) -> dict[str, int]:
    return {count.value: count.count for count in result.facets[facet]}


QUERIES = (
    "",
    "grève",
    "employés municipaux",
    "EMPLOYÉES MUNICIPALES",
    "PL-89",
    '"droit de grève"',
    '"droit grève"~5',
    "« conseil confédéral »",
    "syndic*",
    "négo*",
    "logement OU loyer",
    "grève SAUF lock-out",
    "grève -lock-out -hôtel",
    "+grève salaire retraite",
    "(logement OU loyer) ET csn",
    "titre:grève",
    "chapeau:grève",
    "texte:(grève OU lock-out)",
    "date:2011..2015",
    'date:"mai 2023"',
    "grève date:2025",
    "type:Mémoire",
    "type:Article langue:en",
    "dossier:éducation",
    "region:Mauricie",
    "resultat:rejeté",
    "statut:adopté",
    "330 000 membres",
    "67e congrès",
    "C-18",
    "strike",
    "quels sont les effets du projet de loi sur le droit de grève des préposées ?",
    "motquinexistepas",
    "grève PRÈS salaire",
    "dossier:(Éducation OU Environnement) grève",
    "grève depuis 2020",
    "grève années 1970",
)


@pytest.mark.parametrize("query", QUERIES)
def test_engines_give_the_same_answer(searchers: dict[str, Searcher], query: str) -> None:
    """The same totals, documents and facet counts: nothing depends on the engine."""
    one, other = (searcher.search(query, limit=200) for searcher in searchers.values())
    assert (one.total, one.partial_total) == (other.total, other.partial_total)
    assert {hit.id for hit in one.hits} == {hit.id for hit in other.hits}
    assert one.facets == other.facets
    assert one.notices == other.notices


@pytest.mark.parametrize(
    "query",
    ["grève", "droit de grève", "SST", "PL-89", "marché du travail",
     "comment contester un grief", '"santé et sécurité" -lock-out', "titre:grève salaires"],
)  # fmt: skip
def test_engines_explain_alike(searchers: dict[str, Searcher], query: str) -> None:
    """The same reasons, in the same words, for nearly the same score: engines round lengths
    differently, and count a phrase with room between its words each in its own way."""
    one, other = (
        {hit.id: hit for hit in searcher.search(query, limit=10, explain=True).hits}
        for searcher in searchers.values()
    )
    shared = one.keys() & other.keys()
    assert len(shared) >= len(one) - 1
    for key in shared:
        left, right = (hits[key].explanation for hits in (one, other))
        assert [part.label for part in left] == [part.label for part in right]
        assert one[key].score == pytest.approx(other[key].score, rel=0.1)


@pytest.mark.parametrize(
    "query", ["grève", "sous-traitance", "corne de brume", '"santé et sécurité"']
)
@pytest.mark.parametrize("scope", [Scope.PASSAGES, Scope.RESOLUTIONS, Scope.RECOMMENDATIONS])
def test_engines_agree_on_passages(
    searchers: dict[str, Searcher], query: str, scope: Scope
) -> None:
    one, other = (s.search(query, scope=scope, limit=200) for s in searchers.values())
    assert (one.total, one.partial_total) == (other.total, other.partial_total)
    if one.total + one.partial_total <= 200:
        assert {hit.id for hit in one.hits} == {hit.id for hit in other.hits}


@pytest.mark.parametrize(
    "query",
    ["employés municipaux", "employées municipales", "employé municipal", "EMPLOYES MUNICIPAUX",
     "employé·e·s municipaux", "employé-es municipaux"],
)  # fmt: skip
def test_inclusive_writing_is_found_by_plain_words(searcher: Searcher, query: str) -> None:
    """« employé‑es municipaux » stands in an article on blue-collar workers."""
    expected = searcher.search("employés municipaux")
    found = searcher.search(query)
    assert any("cols-bleus" in source for source in sources(found))
    assert sources(found) == sources(expected)


@pytest.mark.parametrize(
    "query",
    ["projet de loi 89", "PL-89", "PL 89", "P.L. 89", "P.L.-89", "projet de loi no 89",
     "projet de loi n° 89", '"projet de loi 89"', '"PL 89"'],
)  # fmt: skip
def test_a_bill_is_found_however_it_is_written(searcher: Searcher, query: str) -> None:
    found = searcher.search(query, limit=50)
    assert sources(found) == sources(searcher.search("projet de loi 89", limit=50))
    assert "memoires/2025-03-18_memoire_pl89_csn.pdf" in sources(found)


@pytest.mark.parametrize("typed", ["PL 89", "89", "pl-89", "PL 89 (2025)"])
def test_a_bill_is_chosen_as_a_facet_by_its_number(searcher: Searcher, typed: str) -> None:
    found = searcher.search("", filters={"pl": [typed]})
    assert "memoires/2025-03-18_memoire_pl89_csn.pdf" in sources(found)
    assert found.notices == ()


def test_a_resolution_is_found_on_its_page(searcher: Searcher) -> None:
    """Page 87 of 122, by its words alone, and the link leads there."""
    hit = searcher.search("corne de brume").hits[0]
    assert hit.source == CONGRESS
    assert hit.passages[0].page == 87
    assert hit.passages[0].kind == "resolution"
    start, end = hit.passages[0].snippet.highlights[0]
    assert hit.passages[0].snippet.text[start:end].lower() == "corne"


def test_a_resolution_is_a_result_of_its_own(searcher: Searcher) -> None:
    found = searcher.search("corne de brume", scope=Scope.RESOLUTIONS)
    assert found.total == 1
    hit = found.hits[0]
    assert (hit.source, hit.passages[0].page) == (CONGRESS, 87)
    assert hit.passages[0].attributes["outcome"] == "adopté"


def test_recommendations_are_searched_on_their_own(searcher: Searcher) -> None:
    found = searcher.search("grève", scope=Scope.RECOMMENDATIONS)
    assert found.total
    assert {hit.kind for hit in found.hits} & {"Mémoire"}
    assert {p.kind for hit in found.hits for p in hit.passages} == {"recommendation"}


def test_values_of_a_facet_add_up_and_facets_narrow(searcher: Searcher) -> None:
    """Choosing a value keeps the counts of its neighbours: they are still a choice."""
    free = searcher.search("grève", limit=0)
    both = searcher.search("grève", filters={"dossier": ["Éducation", "Secteur public"]}, limit=50)
    one = searcher.search("grève", filters={"dossier": ["Éducation"]}, limit=50)
    assert sources(one) < sources(both)
    assert counts(both, "dossier") == counts(free, "dossier")
    assert sum(counts(one, "langue").values()) == one.total
    narrowed = searcher.search(
        "grève", filters={"dossier": ["Éducation", "Secteur public"], "type": ["Mémoire"]}
    )
    assert sources(narrowed) <= sources(both)
    assert narrowed.total == counts(both, "type").get("Mémoire", 0)


def test_a_count_is_what_choosing_it_gives(searcher: Searcher) -> None:
    free = searcher.search("grève", limit=0)
    for facet in ("type", "annee", "dossier", "langue", "resultat"):
        for value, count in counts(free, facet).items():
            assert searcher.search("grève", filters={facet: [value]}, limit=0).total == count


def test_a_former_name_of_a_region_is_enough(searcher: Searcher) -> None:
    found = searcher.search("", filters={"region": ["Mauricie"]})
    assert found.total
    assert {hit.facets["region"][0].split(" > ")[0] for hit in found.hits}
    assert sources(found) == sources(searcher.search('region:"Cœur du Québec"'))


def test_draft_and_adopted_minutes_are_told_apart(searcher: Searcher) -> None:
    """The same meeting twice: neither hides the other, and the facet tells which is which."""
    found = searcher.search("assemblée générale Montérégie", filters={"annee": ["2021"]}, limit=50)
    assert {MINUTES.format("adopte"), MINUTES.format("projet")} <= sources(found)
    for status, other in (("adopté", "projet"), ("projet", "adopte")):
        chosen = searcher.search("", filters={"statut": [status]}, limit=50)
        assert MINUTES.format(other) not in sources(chosen)
    assert MINUTES.format("projet") in sources(searcher.search("statut:projet"))


def test_pages_that_only_list_others_are_no_documents(searcher: Searcher) -> None:
    everything = searcher.search("", limit=500)
    assert everything.total > 100
    assert not [source for source in sources(everything) if source.startswith("listes/")]


@pytest.mark.parametrize(
    ("query", "source"),
    [
        ("laval warehouse workers", "laval-warehouse-workers-take-their-case-to-court.html"),
        ("correctional officer rallies", "correctional-officers-rally-in-joliette.html"),
        ("lecturers marching climate", "course-lecturers-join-the-climate-march.html"),
    ],
)
def test_english_articles_are_found_by_english_words(
    searcher: Searcher, query: str, source: str
) -> None:
    """English inflection included."""
    hit = searcher.search(query).hits[0]
    assert hit.source.endswith(source)
    assert hit.language == "en"


def teasers(sample_docs: Path) -> list[tuple[str, str]]:
    """Each page and a title of another article that it only points to."""
    from lxml import html  # noqa: PLC0415  this test alone reads pages itself

    found = []
    for path in sorted(sample_docs.glob("articles/www.csn.qc.ca/actualites/*.html"))[:12]:
        tree = html.fromstring(path.read_bytes())
        own = " ".join(tree.xpath("string(//h1)").split())
        for node in tree.xpath("//h3/a | //h4/a | //aside//a"):
            title = " ".join(node.text_content().split())
            if len(title.split()) > 5 and title != own:
                found.append((path.name, title))
    return found


def test_teasers_of_other_articles_are_not_in_the_text(
    searchers: dict[str, Searcher], sample_docs: Path
) -> None:
    searcher = searchers["tantivy"]
    pairs = teasers(sample_docs)
    assert len(pairs) >= 10
    ids = {hit.source: hit.id for hit in searcher.search("", limit=500).hits}
    texts: dict[str, str] = {}
    for name, title in pairs:
        source = f"articles/www.csn.qc.ca/actualites/{name}"
        if source not in texts:
            document = searcher.document(ids[source])
            texts[source] = " ".join(passage.text for passage in document.passages)
        assert title not in texts[source]


def test_a_scan_without_text_is_reported_not_found(searcher: Searcher) -> None:
    everything = searcher.search("", limit=500)
    assert not [source for source in sources(everything) if "numerise" in source]
