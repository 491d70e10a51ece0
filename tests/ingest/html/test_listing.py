"""Lists of other pages are told from documents that hold lists."""

import pytest

from csnsearch.ingest.html.page import read_page

ROW = "<tr><td>2019-05-{n:02d}</td><td><a href='/memoire-{n}.pdf'>Mémoire {n}</a></td></tr>"
TABLE = "<table>" + "".join(ROW.format(n=n) for n in range(1, 13)) + "</table>"
SENTENCE = "Chaque outil de négociation a sa place dans la boîte du comité, et son mode d'emploi. "


def page(inside: str) -> str:
    return f"<html><body><main><h1>Outils</h1>{inside}</main></body></html>"


@pytest.mark.parametrize(("sentences", "listing"), [(0, True), (2, True), (60, False)])
def test_a_manual_with_a_table_of_links_is_a_document(sentences: int, listing: bool) -> None:
    """An introduction of some sentences announces a list; a chapter is read for itself."""
    prose = "".join(f"<p>{SENTENCE * 2}</p>" for _ in range(sentences // 2))
    assert read_page(page(prose + TABLE)).listing is listing


def test_the_sign_that_links_a_heading_to_itself_is_no_text() -> None:
    prose = f"<h2>Gestion<a class='headerlink' href='#gestion'>¶</a></h2><p>{SENTENCE * 8}</p>"
    raw = read_page(page(prose))
    assert "¶" not in raw.title + raw.text
    assert "Gestion" in raw.text
