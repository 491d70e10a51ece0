"""What is saved or followed says what was found, and holds nothing but text."""

import csv
import io
import json
import re
from typing import Any

import httpx
import pytest
from lxml import etree

from csnsearch.document import Document, Passage
from csnsearch.engines.memory import MemoryEngine
from csnsearch.indexer import index_documents
from csnsearch.period import Period
from csnsearch.search import Searcher
from csnsearch.web import WebOptions, create_app
from tests.web.conftest import Get, browser

EVIL = (
    '=HYPERLINK("x")\r\nER  - \r\nTY  - BOOK\n}\n@book{x, title={y}}, ]]></title><script>alert(1)'
    "</script> \\ { } % $ # _ & ~ ^ \u202eevil\u202c \u2028\ufffe\x0b"
)
ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESSES = [
    "/export/csv", "/export/csv?separator=semicolon&bom=0", "/export/ris", "/export/bib",
    "/export/json", "/documents/evil/citation.ris", "/documents/evil/citation.bib",
    "/documents/evil/citation.json", "/documents/evil/citation.txt", "/feed.atom", "/feed.rss",
]  # fmt: skip


@pytest.fixture(scope="module")
def hostile() -> Get:
    """An archive whose one document wants to get out of every format."""
    document = Document(
        id="evil", key="evil", title=EVIL, kind=EVIL, language="fr", chapeau=EVIL,
        url="https://x.example/}\r\nER  - ", date=Period.day(2020, 1, 1),
        facets=dict.fromkeys(("source", "instance", "cote", "type"), (EVIL,)),
        attributes={"author": f"@{EVIL}", "place": f"-{EVIL}"},
        passages=(Passage(text=f"+{EVIL} grève", page=1, page_label=EVIL),),
    )  # fmt: skip
    engine = MemoryEngine()
    index_documents([document], engine)
    return browser(create_app(Searcher(engine)))


def rows(answer: httpx.Response, separator: str = ",") -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    text = answer.content.decode("utf-8").removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text), delimiter=separator))


def test_a_table_has_one_row_for_each_result(get: Get) -> None:
    found = rows(get("/export/csv?q=journal"))
    assert len(found) == 1 + 25
    assert {len(row) for row in found} == {13}
    assert found[0][:4] == ["identifiant", "type", "titre", "date"]
    assert rows(get("/export/csv?q=journal&lang=en"))[0][1] != ""


def test_a_table_is_what_a_spreadsheet_expects(get: Get) -> None:
    assert get("/export/csv?q=journal").content.startswith(b"\xef\xbb\xbf")
    assert not get("/export/csv?q=journal&bom=0").content.startswith(b"\xef\xbb\xbf")
    assert len(rows(get("/export/csv?q=journal&separator=semicolon"), ";")[1]) == 13


def test_the_pages_that_answer_are_cited(get: Get) -> None:
    record = get("/export/ris?q=%22droit de grève%22&facet=annee:2011").text
    assert "TY  - UNPB\r\n" in record
    assert "SP  - 1213\r\n" in record  # as it is printed
    assert "T2  - Conseil confédéral\r\n" in record
    assert record.endswith("ER  - \r\n\r\n")


def test_a_public_address_comes_before_the_permalink(get: Get) -> None:
    assert "UR  - https://archives.example/memoire.pdf\r\n" in get("/export/ris?q=mémoire").text
    found = get("/documents/english/citation.ris").text  # its address is a script
    assert "UR  - http://archives.test/documents/english\r\n" in found


def test_a_citation_is_a_sentence(get: Get) -> None:
    text = get("/documents/d4e5f6/citation.txt?page=3").text
    assert text.startswith("Mémoire sur le projet de loi no 89, 18 mars 2025, p. 3, https://")
    assert re.search(r"\(consulté le \S+ \S+ \d{4}\)\.\n$", text)


def test_references_for_programs(get: Get) -> None:
    (reference,) = get("/documents/d4e5f6/citation.json").json()
    assert reference["type"] == "report"
    assert reference["issued"] == {"date-parts": [[2025, 3, 18]]}
    assert "page" not in reference
    assert len(get("/export/json?q=journal&limit=7").json()) == 7


@pytest.mark.parametrize("address", ADDRESSES)
def test_files_have_plain_names(hostile: Get, address: str) -> None:
    answer = hostile(address, params={"q": 'a"\r\nset-cookie: x; é/..\\ "'} if "?" not in address
                     and "citation" not in address else None)  # fmt: skip
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    disposition = answer.headers.get("content-disposition", 'inline; filename="a.b"')
    assert re.fullmatch(r'(inline|attachment); filename="[a-z0-9-]+\.[a-z]+"', disposition)


def test_no_cell_is_computed_and_no_row_added(hostile: Get) -> None:
    found = rows(hostile("/export/csv"))
    assert len(found) == 2
    assert not [cell for cell in found[1] if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not [cell for cell in found[1] if "\n" in cell or "\u202e" in cell]


@pytest.mark.parametrize("address", ["/export/ris", "/documents/evil/citation.ris"])
def test_no_line_of_ris_is_added(hostile: Get, address: str) -> None:
    lines = hostile(address).text.split("\r\n")
    assert lines[-3:] == ["ER  - ", "", ""]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-2])
    assert [line[:2] for line in lines].count("TY") == 1
    assert [line[:2] for line in lines].count("ER") == 1
    assert not [line for line in lines if len(line.splitlines()) > 1]


@pytest.mark.parametrize("address", ["/export/bib", "/documents/evil/citation.bib"])
def test_no_field_of_bibtex_is_closed(hostile: Get, address: str) -> None:
    text = hostile(address).text
    depth = 0
    for place, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth > 0 or place < text.index("{") or place >= text.rindex("}")
    assert depth == 0
    assert len(re.findall(r"^@", text, re.MULTILINE)) == 1
    assert not re.search(r"(?<!\\)[%$#&~^]", re.sub(r"  url = .*", "", text))


def test_a_sentence_is_one_line(hostile: Get) -> None:
    assert len(hostile("/documents/evil/citation.txt").text.splitlines()) == 1


def entries(tree: Any) -> list[Any]:
    return tree.findall(f"{ATOM}entry") or tree.findall("channel/item")


@pytest.mark.parametrize("address", ["/feed.atom", "/feed.rss"])
def test_a_feed_holds_text_only(hostile: Get, address: str) -> None:
    raw = hostile(address, params={"q": "grève " + EVIL[:300]}).content
    assert b"<!DOCTYPE" not in raw
    assert b"<script" not in raw
    tree = etree.fromstring(raw, etree.XMLParser(resolve_entities=False))
    names = {etree.QName(node).localname for node in tree.iter()}
    assert names <= {
        "feed", "id", "title", "updated", "link", "author", "name", "entry", "category", "content",
        "rss", "channel", "description", "language", "lastBuildDate", "item", "guid", "pubDate",
    }  # fmt: skip


@pytest.mark.parametrize("address", ["/feed.atom", "/feed.rss"])
def test_a_description_shown_as_html_stays_text(hostile: Get, address: str) -> None:
    (entry,) = entries(etree.fromstring(hostile(f"{address}?q=grève").content))
    if described := entry.findtext("description"):
        assert "<" not in described


@pytest.mark.parametrize("address", ["/feed.atom", "/feed.rss"])
def test_a_feed_is_newest_first_and_knows_itself(get: Get, address: str) -> None:
    tree = etree.fromstring(get(f"{address}?q=journal&sort=date&offset=3&limit=5").content)
    links = [e.findtext("link") or e.find(f"{ATOM}link").get("href") for e in entries(tree)]
    assert links[0] == "http://archives.test/documents/article-25"
    assert len(links) == 5
    (own,) = [link.get("href") for link in tree.iter(f"{ATOM}link") if link.get("rel") == "self"]
    again = etree.fromstring(get(own.removeprefix("http://archives.test")).content)
    assert etree.tostring(again) == etree.tostring(tree)


def test_entries_keep_their_names_wherever_they_are_served(get: Get) -> None:
    def names(text: bytes) -> list[str | None]:
        return [e.findtext(f"{ATOM}id") for e in entries(etree.fromstring(text))]

    one = names(get("/feed.atom?q=journal").content)
    other = names(get("https://ailleurs.example/feed.atom?q=quai").content)
    assert set(one) & set(other)
    assert len(set(one)) == len(one)
    assert all(name and name.startswith("urn:uuid:") for name in one)


def test_the_feed_is_as_new_as_its_newest_entry(get: Get) -> None:
    tree = etree.fromstring(get("/feed.atom?q=journal").content)
    assert tree.findtext(f"{ATOM}updated") == "2025-01-01T00:00:00Z"


def test_a_browser_can_add_the_search(get: Get) -> None:
    tree = etree.fromstring(get("/opensearch.xml?lang=en").content)
    space = "{http://a9.com/-/spec/opensearch/1.1/}"
    places = {url.get("type"): url.get("template") for url in tree.findall(f"{space}Url")}
    assert places["text/html"] == "http://archives.test/?q={searchTerms}&lang=en"
    assert len(tree.findtext(f"{space}ShortName")) <= 16
    asked = places["application/x-suggestions+json"].replace("{searchTerms}", "jour")
    answer = get(asked)
    assert answer.headers["content-type"] == "application/x-suggestions+json"
    typed, words, told, links = json.loads(answer.content)
    assert typed == "jour"
    assert words
    assert len(words) == len(told) == len(links)


@pytest.mark.parametrize("host", ['a"><b', "a b", "a/../b", "x" * 300, "é.example", ""])
def test_a_host_that_is_no_name_is_not_repeated(get: Get, host: str) -> None:
    text = get("/opensearch.xml", headers=[(b"host", host.encode("latin-1"))]).text
    assert "http://archives.test/" in text or "http://archives.test:80/" in text


def test_the_public_address_is_that_of_the_options(searcher: Searcher) -> None:
    options = WebOptions(public_url="https://archives.example/recherche/")
    get = browser(create_app(searcher, options=options))
    assert "https://archives.example/recherche/documents/english" in get("/export/csv").text
    assert "archives.test" not in get("/feed.atom").text


def test_only_the_names_of_the_options_are_answered_to(searcher: Searcher) -> None:
    get = browser(create_app(searcher, options=WebOptions(hosts=("archives.example", "[::1]"))))
    assert get("http://archives.example:8000/api/search").status_code == 200
    assert get("http://ARCHIVES.example/").status_code == 200
    assert get("http://[::1]:8000/health").status_code == 200
    assert get("http://ailleurs.example/api/search").status_code == 421
    assert get("http://ailleurs.example/").status_code == 421
