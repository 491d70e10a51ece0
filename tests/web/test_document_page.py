"""The page of a document: its facts, its text by page, the words asked for."""

from typing import Any

from tests.web.archive import LONG
from tests.web.conftest import Get, Page


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_the_text_is_whole_and_in_order(page: Page) -> None:
    sections = page("/documents/a1b2c3").xpath("//section[starts-with(@id, 'passage-')]")
    assert [section.get("id") for section in sections] == ["passage-0", "passage-1", "passage-2"]
    assert "Ouverture de la séance par Odile Grandmaison." in text(sections[0])


def test_pages_have_anchors_once(page: Page) -> None:
    tree = page("/documents/a1b2c3")
    assert tree.xpath("//p[@class='page']/@id") == ["p-1", "p-2"]
    assert "p. 2 (numérotée 1213)" in text(tree.xpath("//p[@id='p-2']")[0])


def test_the_words_asked_for_are_marked_and_listed(page: Page) -> None:
    tree = page("/documents/a1b2c3?q=grèves")
    assert {mark.text for mark in tree.xpath("//article//mark")} == {"grève", "Grève"}
    answering = tree.xpath("//section[@class='answering']")[0]
    assert "dans 2 passages" in text(answering)
    assert answering.xpath("p/a/@href") == ["#passage-1"]
    listed = answering.xpath(".//li/a")
    assert [link.get("href") for link in listed] == ["#passage-1", "#passage-2"]
    assert text(listed[0]).startswith("p. 2 (numérotée 1213), Résolution 4 Que le conseil")
    assert [mark.text for mark in listed[1].xpath(".//mark")] == ["Grève"]


def test_each_place_leads_to_the_next_and_the_one_before(page: Page) -> None:
    tree = page("/documents/a1b2c3?q=grèves")
    steps = tree.xpath("//section/p[@class='step']")
    assert [text(step) for step in steps] == ["1 sur 2 Suivant", "Précédent 2 sur 2"]
    assert steps[0].xpath("a[@rel='next']/@href") == ["#passage-2"]
    assert steps[1].xpath("a[@rel='prev']/@href") == ["#passage-1"]


def test_places_in_other_parts_are_listed_and_reached(page: Page) -> None:
    tree = page("/documents/long?q=pavillon&part=2")
    heading = tree.xpath("//section[@class='answering']/h2")[0]
    assert "450 passages" in text(heading)
    assert text(tree.xpath("//section[@class='answering']/details/p")[0]) == "et 390 autres"
    last = tree.xpath("//section[@id='passage-399']/p[@class='step']/a[@rel='next']/@href")[0]
    assert last.endswith("part=3#passage-400")
    assert page(last.partition("#")[0]).xpath("//section[@id='passage-400']")


def test_a_document_without_the_words_says_so(page: Page) -> None:
    tree = page("/documents/long?q=grève")
    heading = tree.xpath("//section[@class='answering']/h2")[0]
    assert text(heading) == "Les mots cherchés ne se trouvent pas dans le texte de ce document"
    assert not tree.xpath("//div[@class='jump']")


def test_a_document_can_be_cited_in_four_forms(page: Page) -> None:
    links = page("/documents/a1b2c3").xpath("//ul[@class='cite']//a/@href")
    assert links == [f"/documents/a1b2c3/citation.{form}" for form in ("txt", "ris", "bib", "json")]


def test_function_words_of_the_question_are_not_marked(page: Page) -> None:
    marks = page("/documents/a1b2c3?q=le droit de grève").xpath("//section//mark")
    assert {mark.text.lower() for mark in marks} == {"droit", "grève"}


def test_a_resolution_states_who_and_what_came_of_it(page: Page) -> None:
    stated = page("/documents/a1b2c3").xpath("//section[@class='stated']")
    assert [text(fact) for fact in stated[0].xpath("dl/div")] == [
        "Proposée par Odile Grandmaison",
        "Appuyée par Fabrice Lanctôt-Roy",
        "Résultat adoptée à l'unanimité",
    ]


def test_a_table_is_a_table_with_its_words_marked(page: Page) -> None:
    rows = page("/documents/a1b2c3?q=loyer").xpath("//table//tr")
    assert [[text(cell) for cell in row.xpath("td")] for row in rows] == [
        ["Poste", "Montant"], ["Grève", "1 200 $"], ["Loyer", "300 $"],
    ]  # fmt: skip
    assert rows[2].xpath("td/mark")[0].text == "Loyer"


def test_a_place_that_the_text_does_not_name_becomes_a_heading(page: Page) -> None:
    tree = page("/documents/a1b2c3")
    heading = tree.xpath("//section[@class='stated']/h2")[0]
    assert text(heading) == "6.2 Négociation du secteur public"


def test_facets_lead_to_the_documents_that_share_them(page: Page) -> None:
    tree = page("/documents/a1b2c3")
    link = tree.xpath("//dl[@class='notice']//a[text()='Conseil confédéral']")[0]
    assert text(page(link.get("href")).xpath("//h1")[0]) == "1 document"


def test_similar_documents_are_offered(page: Page) -> None:
    links = page("/documents/article-03").xpath("//ul[@class='similar']//a/@href")
    assert 0 < len(links) <= 5
    assert all(link.startswith("/documents/") for link in links)


def test_the_address_of_a_document_is_linked_and_its_pages_open_there(page: Page) -> None:
    tree = page("/documents/d4e5f6")
    links = tree.xpath("//article//a/@href")
    assert "https://archives.example/memoire.pdf" in links
    assert "https://archives.example/memoire.pdf#page=12" in links


def test_a_long_document_comes_in_parts(page: Page) -> None:
    parts = page("/documents/long?q=pavillon").xpath("//nav[@class='parts'][1]//a")
    assert [text(part) for part in parts] == ["p. 1 à 200", "p. 201 à 400", "p. 401 à 450"]
    shown: list[str] = []
    for part in parts:
        shown += page(part.get("href")).xpath("//section[starts-with(@id, 'passage-')]/@id")
    assert shown == [f"passage-{number}" for number in range(len(LONG.passages))]


def test_english_text_is_marked_as_english(page: Page) -> None:
    article = page("/documents/english").xpath("//article")[0]
    assert article.get("lang") == "en"
    assert article.xpath(".//p[@class='facts']/@lang") == ["fr"]


def test_without_a_question_nothing_is_marked(get: Get) -> None:
    assert "<mark>" not in get("/documents/a1b2c3").text


def test_the_way_back_keeps_the_question(page: Page) -> None:
    assert page("/documents/a1b2c3?q=droit grève").xpath("//p[@class='back']/a/@href") == [
        "/?q=droit+gr%C3%A8ve"
    ]
