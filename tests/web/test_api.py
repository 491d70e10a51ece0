"""The API answers with the objects its description promises."""

from typing import Any

import pytest
from pydantic import BaseModel

from csnsearch.search import Searcher
from csnsearch.search.as_json import result_json
from csnsearch.web import models
from tests.web.conftest import Get

ANSWERS: list[tuple[str, type[BaseModel]]] = [
    ("/api/search", models.SearchPage),
    ("/api/search?q=grève", models.SearchPage),
    ("/api/search?q=grève&in=passages&explain=1", models.SearchPage),
    ("/api/search?q=grève&in=resolutions&sort=-date&limit=1&offset=0", models.SearchPage),
    ("/api/search?q=loi&in=recommandations", models.SearchPage),
    ("/api/search?q=greve buanderi rimouski", models.SearchPage),  # partial hits, notices
    ("/api/search?q=journl", models.SearchPage),  # a suggestion
    ("/api/facets?q=journal", models.Facets),
    ("/api/suggest?q=jour", models.Suggestions),
    ("/api/suggest?q=san", models.Suggestions),
    ("/api/documents/a1b2c3", models.Document),
    ("/api/similar/d4e5f6", models.SearchAnswer),
    ("/health", models.Health),
    ("/health/live", models.Alive),
]


@pytest.mark.parametrize(("address", "model"), ANSWERS)
def test_an_answer_has_exactly_the_described_shape(
    get: Get, address: str, model: type[BaseModel]
) -> None:
    answer = get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    data = answer.json()
    assert model.model_validate(data).model_dump(mode="json", exclude_unset=True) == data


def search(get: Get, address: str) -> Any:
    answer = get(f"/api/search{address}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def ids(found: Any) -> list[str]:
    return [hit["id"] for hit in found["hits"]]


def test_the_search_is_that_of_the_library(get: Get, searcher: Searcher) -> None:
    expected = result_json(searcher.search("droit de grève", explain=True))
    found = search(get, "?q=droit%20de%20gr%C3%A8ve&explain=true")
    del found["next"]
    assert found | {"took_ms": 0} == expected | {"took_ms": 0}


def test_values_of_one_facet_add_up_and_facets_narrow_each_other(get: Get) -> None:
    both = search(get, "?facet=dossier:Éducation&facet=dossier:Santé&facet=type:Article&limit=0")
    assert both["total"] == 25
    counts = {c["value"]: (c["count"], c["selected"]) for c in both["facets"]["dossier"]}
    assert counts == {"Éducation": (13, True), "Santé": (12, True)}


def test_an_empty_facet_value_means_documents_without_one(get: Get) -> None:
    found = search(get, "?facet=annee:&limit=100")
    assert set(ids(found)) == {"long", 'odd:/id?x=1&y="<b>'}


def test_a_facet_may_have_another_name_and_its_value_another_spelling(get: Get) -> None:
    assert search(get, "?facet=année:2011")["total"] == 2
    assert search(get, "?facet=dossier:education")["total"] == 13


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("documents", {"a1b2c3", "d4e5f6"}),
        ("resolutions", {"a1b2c3.1"}),
        ("recommandations", set()),
    ],
)
def test_in_says_what_is_looked_for(get: Get, scope: str, expected: set[str]) -> None:
    found = search(get, f"?q=droit%20de%20gr%C3%A8ve&in={scope}")
    assert set(ids(found)[: found["total"]]) == expected


@pytest.mark.parametrize(
    ("sort", "first"), [("date", "article-01"), ("-date", "article-25"), ("", "article-25")]
)
def test_sort_orders_by_date(get: Get, sort: str, first: str) -> None:
    assert ids(search(get, f"?facet=type:Article&sort={sort}"))[0] == first


def test_limit_and_offset_cut_one_list(get: Get) -> None:
    whole = ids(search(get, "?q=journal&limit=20"))
    assert ids(search(get, "?q=journal&limit=5&offset=10")) == whole[10:15]
    assert ids(search(get, "?q=journal&limit=0")) == []


def test_blank_parameters_are_as_if_absent(get: Get) -> None:
    found = search(get, "?q=journal&in=&sort=&limit=&offset=&explain=&facet=&lang=")
    assert found["total"] == 25


def test_facets_without_a_colon_name_the_facets_wanted(get: Get) -> None:
    answer = get("/api/facets?q=journal&facet=dossier&facet=annee:2011").json()
    assert list(answer["facets"]) == ["dossier"]
    assert answer["facets"]["dossier"][0] == {
        "value": "Éducation", "label": "Éducation", "count": 1, "selected": False,
    }  # fmt: skip


def test_suggestions_are_limited(get: Get) -> None:
    assert len(get("/api/suggest?q=jo&limit=2").json()["suggestions"]) == 2
    assert get("/api/suggest").json()["suggestions"] == []


@pytest.mark.parametrize(
    "address",
    [
        "/api/documents/odd:%2Fid%3Fx=1&y=%22%3Cb%3E",
        "/api/documents/odd:/id%3Fx=1&y=%22%3Cb%3E",  # some proxies unquote slashes
    ],
)
def test_an_id_may_hold_any_character(get: Get, address: str) -> None:
    assert get(address).json()["id"] == 'odd:/id?x=1&y="<b>'


def test_similar_documents_leave_out_the_document_itself(get: Get) -> None:
    found = get("/api/similar/article-03?limit=5").json()
    assert len(found["hits"]) == 5
    assert "article-03" not in ids(found)


def test_health_counts_the_documents(get: Get) -> None:
    assert get("/health").json() == {
        "status": "ok", "generation": "", "version": "", "documents": 30,
    }  # fmt: skip
