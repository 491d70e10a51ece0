"""The switch of synonyms in addresses: followed, and written only when it is off."""

import pytest

from csnsearch.search.question import Synonyms
from csnsearch.web.links import Links
from csnsearch.web.parameters import SearchParameters
from tests.web.conftest import Get


@pytest.mark.parametrize(
    ("switch", "address"), [(Synonyms.ON, "/?q=SST"), (Synonyms.OFF, "/?q=SST&synonyms=off")]
)
def test_only_what_is_off_is_written(switch: Synonyms, address: str) -> None:
    assert Links("").search(SearchParameters(q="SST", synonyms=switch)) == address


@pytest.mark.parametrize("path", ["/api/search", "/api/facets"])
def test_the_api_takes_the_switch(get: Get, path: str) -> None:
    for value, status in (("on", 200), ("off", 200), ("perhaps", 400)):
        assert get(f"{path}?q=négo&synonyms={value}").status_code == status, value


def test_switched_off_nothing_else_is_looked_for(get: Get) -> None:
    on, off = (get(f"/api/search?q=négo&synonyms={value}").json() for value in ("on", "off"))
    assert on["total"] > off["total"]
    assert (bool(on["notices"]), off["notices"]) == (True, [])
