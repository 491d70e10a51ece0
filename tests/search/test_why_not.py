"""Each document can say why it answers a question, or what it fails."""

import pytest

from csnsearch.errors import DocumentNotFound
from csnsearch.search import Searcher
from csnsearch.search.why_not import ObstacleKind


@pytest.mark.parametrize(
    ("query", "document", "kinds", "said"),
    [
        ("grève xyzzy", "buanderie", ["word"], "« xyzzy » n'y est pas"),
        ('"grève du syndicat"', "buanderie", ["phrase"], "pas l'un à côté de l'autre"),
        ('"front commun"', "buanderie", ["phrase"], "« front commun » n'y est pas"),
        ("grève -buanderie", "buanderie", ["excluded"], "exclut « buanderie »"),
        ("grève date:1999", "buanderie", ["date"], "la sienne est 2012-03-04"),
        ("grève date:1999", "sans-date", ["date"], "il n'a pas de date"),
        ("grève dossier:Éducation", "buanderie", ["filter"], "il a « Secteur privé »"),
        ("titre:syndicat", "buanderie", ["other"], "syndicat dans le titre"),
        ("grève ET xyzzy ET plugh", "buanderie", ["word", "word"], "« plugh » n'y est pas"),
        ("xyzz*", "buanderie", ["other"], "xyzz"),
        ("hôtellerie congé", "buanderie", ["word", "word"], "« congé » n'y est pas"),
    ],
)
def test_what_a_document_fails(
    helped: Searcher, query: str, document: str, kinds: list[str], said: str
) -> None:
    verdict = helped.why_not(query, document)
    assert not verdict.answers
    assert [obstacle.kind.value for obstacle in verdict.obstacles] == kinds
    assert said in verdict.obstacles[-1].label.text()


def test_a_chosen_facet_is_an_obstacle(helped: Searcher) -> None:
    verdict = helped.why_not("grève", "buanderie", filters={"dossier": ["Éducation", "Langue"]})
    (obstacle,) = verdict.obstacles
    assert obstacle.kind is ObstacleKind.FILTER
    assert obstacle.label.text() == (
        "le filtre Dossier demande « Éducation » ou « Langue », et il a « Secteur privé »"
    )


def test_a_document_that_answers_has_its_rank_and_its_score(helped: Searcher) -> None:
    """They are those of the search itself, and the parts sum to the whole."""
    hits = helped.search("droit de grève").hits
    assert len(hits) > 1
    for place, hit in enumerate(hits, start=1):
        verdict = helped.why_not("droit de grève", hit.id)
        assert (verdict.rank, verdict.answers) == (place, not hit.missing)
        assert verdict.hit
        assert verdict.hit.score == pytest.approx(hit.score)
        parts = sum(part.value for part in verdict.hit.explanation)
        assert parts == pytest.approx(hit.score, rel=1e-3)
        assert verdict.first
        assert verdict.first.id == hits[0].id


def test_a_document_with_some_of_the_words_is_ranked_and_says_what_it_lacks(
    helped: Searcher,
) -> None:
    verdict = helped.why_not("grève salaire filature", "sans-date")
    assert (verdict.answers, verdict.rank is not None) == (False, True)
    assert [o.label.text() for o in verdict.obstacles] == ["« salaire » n'y est pas"]
    assert verdict.hit
    assert verdict.hit.missing == ("salaire",)


def test_a_document_that_has_nothing_of_it_has_no_rank(helped: Searcher) -> None:
    verdict = helped.why_not("hôtellerie", "cpe")
    assert (verdict.rank, verdict.hit, verdict.total) == (None, None, 1)
    assert verdict.first
    assert verdict.first.id == "hotel"


def test_an_empty_question_is_answered_by_everything(helped: Searcher) -> None:
    verdict = helped.why_not("", "cpe")
    assert verdict.answers
    assert verdict.rank is not None


def test_an_unknown_document_is_said(helped: Searcher) -> None:
    with pytest.raises(DocumentNotFound, match="nulle-part"):
        helped.why_not("grève", "nulle-part")
