"""The search page: everything a reader needs, without a script."""

from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from lxml import html

from tests.web.conftest import Get, Page


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def titles(tree: Any) -> list[str]:
    return [text(heading) for heading in tree.xpath("//article/h2")]


def query(href: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(href).query, keep_blank_values=True)


def submitted(tree: Any) -> list[tuple[str, str]]:
    """What a browser sends when the form is submitted as it stands."""
    inside = tree.xpath("//form[@id='search']//input | //input[@form='search']")
    return [
        (field.get("name"), field.get("value") or "")
        for field in inside
        if field.get("type") != "checkbox" or field.get("checked") is not None
    ]


def test_a_hit_shows_what_a_reader_looks_for(page: Page) -> None:
    hit = page("/?q=buanderie").xpath("//article")[0]
    assert "Conseil confédéral – procès-verbal" in text(hit.xpath("h2")[0])
    assert [text(fact) for fact in hit.xpath("p[@class='facts']/*")] == [
        "Procès-verbal", "du 1er au 3 juin 2011", "Conseil confédéral",
    ]  # fmt: skip
    assert hit.xpath(".//time/@datetime") == ["2011-06-01/2011-06-03"]
    assert [mark.text for mark in hit.xpath(".//p[@class='snippet']/mark")] == ["buanderie"]


def test_a_passage_says_its_page_kind_outcome_and_place(page: Page) -> None:
    where = page("/?q=buanderie").xpath("//p[@class='where']")[0]
    assert text(where) == (
        "p. 2 (numérotée 1213) Résolution 4 adoptée à l'unanimité 6.2 Négociation du secteur public"
    )


def test_a_pdf_on_the_web_opens_at_the_page(page: Page) -> None:
    links = page("/?q=Charte").xpath("//p[@class='where']/a/@href")
    assert "https://archives.example/memoire.pdf#page=1" in links


def test_a_passage_links_to_its_place_in_the_document(page: Page, get: Get) -> None:
    href = page("/?q=pavillon 449&in=passages").xpath("//article/h2/a/@href")[0]
    assert href.endswith("#passage-449")
    assert query(href) == {"q": ["pavillon 449"], "part": ["3"]}
    assert 'id="passage-449"' in get(href).text


def test_tabs_keep_the_question_and_say_which_is_shown(page: Page) -> None:
    tabs = page("/?q=grève&facet=annee:2011&in=passages&offset=0").xpath("//nav[@class='tabs']//a")
    assert [text(tab) for tab in tabs] == [
        "Documents 1", "Passages 2", "Résolutions 1", "Recommandations 0",
    ]  # fmt: skip
    assert [tab.get("aria-current") for tab in tabs] == [None, "page", None, None]
    assert query(tabs[2].get("href")) == {
        "q": ["grève"], "facet": ["annee:2011"], "in": ["resolutions"],
    }  # fmt: skip


def test_sorts_keep_the_question(page: Page) -> None:
    links = page("/?q=journal&sort=date").xpath("//nav[@class='sorts']//a")
    assert [query(link.get("href")).get("sort") for link in links] == [None, ["-date"], ["date"]]
    assert [link.get("aria-current") for link in links] == [None, None, "true"]
    assert titles(page(links[2].get("href")))[0].endswith("numéro 1")


def test_the_form_asks_the_same_again(page: Page) -> None:
    address = "/?q=journal&facet=dossier:Santé&in=passages&sort=-date&limit=5&lang=fr"
    assert sorted(submitted(page(address))) == sorted(parse_qsl(urlsplit(address).query))


class TestFacets:
    def test_counts_are_those_of_the_api(self, page: Page, get: Get) -> None:
        tree = page("/?q=journal")
        shown = {
            box.get("value"): int(
                tree.xpath(f"//label[@for='{box.get('id')}']/*[@class='count']")[0].text
            )
            for box in tree.xpath("//input[@type='checkbox']")
        }
        counts = get("/api/search?q=journal&limit=0").json()["facets"]
        assert shown == {
            f"{name}:{c['value']}": c["count"]
            for name, values in counts.items()
            for c in values
            if c["count"] and any(v["value"] and v["count"] for v in values)
        }

    def test_several_values_are_chosen_with_the_form(self, page: Page) -> None:
        tree = page("/?q=journal&facet=dossier:Santé&facet=dossier:Éducation&facet=annee:2003")
        chosen = tree.xpath("//input[@type='checkbox'][@checked]/@value")
        assert sorted(chosen) == ["annee:2003", "dossier:Santé", "dossier:Éducation"]
        assert titles(tree) == ["Le journal du quai, numéro 3"]

    def test_chosen_values_come_first(self, page: Page) -> None:
        boxes = page("/?facet=annee:2003").xpath("//fieldset[legend='Année']//input/@value")
        assert boxes[0] == "annee:2003"

    def test_a_chip_takes_its_value_back(self, page: Page) -> None:
        tree = page("/?q=journal&facet=dossier:Santé&facet=annee:2004&sort=date")
        chips = tree.xpath("//ul[@class='chips']//a[not(@class)]")
        assert [text(chip) for chip in chips] == [
            "Retirer le filtre Dossier : Santé ×", "Retirer le filtre Année : 2004 ×",
        ]  # fmt: skip
        assert query(chips[0].get("href")) == {
            "q": ["journal"], "facet": ["annee:2004"], "sort": ["date"],
        }  # fmt: skip
        clear = tree.xpath("//a[@class='clear']/@href")[0]
        assert "facet" not in query(clear)

    def test_a_value_under_another_spelling_can_be_taken_back(self, page: Page) -> None:
        tree = page("/?q=journal&facet=année:2004&facet=dossier:sante")
        chips = tree.xpath("//ul[@class='chips']//a[not(@class)]/@href")
        assert [query(chip)["facet"] for chip in chips] == [["annee:2004"], ["dossier:Santé"]]

    def test_a_facet_no_document_has_can_be_taken_back(self, page: Page) -> None:
        tree = page("/?facet=statut:adopté")
        assert tree.xpath("//ul[@class='chips']//a/@href") == ["/"]
        assert text(tree.xpath("//h1")[0]) == "Aucun résultat"

    def test_documents_without_a_value_can_be_chosen(self, page: Page) -> None:
        tree = page("/?facet=dossier:")
        chips = tree.xpath("//ul[@class='chips']//a[not(@class)]")
        assert text(chips[0]) == "Retirer le filtre Dossier : (non précisé) ×"
        assert "(non précisé)" in text(tree.xpath("//fieldset[legend='Dossier']//li")[0])

    def test_a_hierarchical_value_stands_under_its_parent(self, page: Page) -> None:
        top = page("/").xpath("//fieldset[legend='Instance']/ul/li[1]")[0]
        assert top.xpath("div/input/@value") == ["instance:Confédération"]
        assert top.xpath("div[@class='under']/ul/li/div/input/@value") == [
            "instance:Confédération > Conseil confédéral"
        ]

    def test_each_facet_is_a_group_with_a_name(self, page: Page) -> None:
        tree = page("/")
        assert all(len(group.xpath("legend")) == 1 for group in tree.xpath("//fieldset"))
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        labels = set(tree.xpath("//label/@for"))
        assert {box.get("id") for box in tree.xpath("//input[not(@type='hidden')]")} <= labels

    def test_long_lists_are_folded_but_whole(self, page: Page) -> None:
        years = page("/").xpath("//fieldset[legend='Année']")[0]
        assert len(years.xpath("ul/li")) == 6
        assert text(years.xpath("details[@class='more']/summary")[0]) == "20 autres – Année"
        assert len(years.xpath("details/ul/li")) == 20


class TestYears:
    def test_every_decade_is_a_bar_that_leads_to_as_many_results_as_it_says(
        self, page: Page
    ) -> None:
        bars = page("/?in=documents").xpath("//figure[@class='years']//li/a")
        assert [text(bar.xpath("*[@class='tip']")[0]) for bar in bars] == [
            "de 2000 à 2009 : 9 résultats", "de 2010 à 2019 : 11 résultats",
            "de 2020 à 2029 : 8 résultats",
        ]  # fmt: skip
        for bar, count in zip(bars, (9, 11, 8), strict=True):
            assert text(page(bar.get("href")).xpath("//h1")[0]) == f"{count} documents"

    def test_a_decade_shows_its_years_and_the_way_back(self, page: Page) -> None:
        decade = page("/?q=journal").xpath("//figure[@class='years']//li/a/@href")[0]
        tree = page(decade)
        bars = tree.xpath("//figure[@class='years']//li/a")
        assert [text(bar.xpath("*[@class='tip']/span")[0]) for bar in bars] == [
            str(year) for year in range(2001, 2010)
        ]
        assert text(page(bars[0].get("href")).xpath("//h1")[0]) == "1 document"
        assert tree.xpath("//figcaption/a/@href") == ["/?q=journal"]

    def test_the_years_of_a_decade_are_one_chip(self, page: Page) -> None:
        decade = page("/?q=journal").xpath("//figure[@class='years']//li/a/@href")[0]
        chips = page(decade).xpath("//ul[@class='chips']//a")
        assert [text(chip) for chip in chips] == ["Retirer le filtre Année : de 2001 à 2009 ×"]
        assert chips[0].get("href") == "/?q=journal"

    def test_the_bars_have_a_table(self, page: Page) -> None:
        rows = page("/?q=journal").xpath("//figure[@class='years']//tbody/tr")
        assert [[text(cell) for cell in row] for row in rows] == [
            ["de 2000 à 2009", "9"], ["de 2010 à 2019", "10"], ["de 2020 à 2029", "6"],
        ]  # fmt: skip

    def test_one_year_needs_no_bars(self, page: Page) -> None:
        assert not page("/?q=buanderie").xpath("//figure")


class TestTakingAway:
    """What leaves the page: files, feeds, references, addresses."""

    def test_exports_and_feeds_ask_the_same_without_a_window(self, page: Page) -> None:
        tree = page("/?q=journal&facet=dossier:Santé&sort=date&limit=5&offset=5&explain=1")
        links = tree.xpath("//div[@class='menus']/details//a/@href")
        assert [urlsplit(link).path for link in links] == [
            "/export/csv", "/export/ris", "/export/bib", "/export/json", "/feed.atom", "/feed.rss",
        ]  # fmt: skip
        asked = {"q": ["journal"], "facet": ["dossier:Santé"], "sort": ["date"]}
        assert all(query(link) == asked for link in links)

    def test_browsers_are_told_of_the_feeds_and_of_the_search(self, page: Page) -> None:
        tree = page("/?q=journal")
        assert tree.xpath("//link[@rel='search']/@href") == ["/opensearch.xml"]
        assert tree.xpath("//link[@rel='alternate']/@href") == [
            "/feed.atom?q=journal", "/feed.rss?q=journal",
        ]  # fmt: skip

    def test_the_permalink_gives_the_same_page(self, page: Page) -> None:
        tree = page("/?q=journal&facet=année:2004&offset=0")
        permalink = tree.xpath("//a[@class='permalink']/@href")[0]
        assert query(permalink) == {"q": ["journal"], "facet": ["annee:2004"]}
        assert titles(page(permalink)) == titles(tree)

    def test_each_hit_can_be_cited(self, page: Page) -> None:
        links = page("/?q=buanderie").xpath("//article//details[@class='menu']//a/@href")
        assert links[:2] == ["/documents/a1b2c3/citation.txt", "/documents/a1b2c3/citation.ris"]


class TestPaging:
    def test_pages_keep_every_parameter(self, page: Page) -> None:
        tree = page("/?q=journal&facet=dossier:Éducation&sort=date&limit=5&offset=5&lang=fr")
        following = tree.xpath("//a[@rel='next']/@href")[0]
        assert query(following) == {
            "q": ["journal"], "facet": ["dossier:Éducation"], "sort": ["date"], "limit": ["5"],
            "offset": ["10"], "lang": ["fr"],
        }  # fmt: skip
        assert "offset" not in query(tree.xpath("//a[@rel='prev']/@href")[0])
        assert tree.xpath("//nav[@class='paging']//a[@aria-current='page']")[0].text == "2"

    def test_following_the_links_shows_each_result_once(self, page: Page) -> None:
        seen: list[str] = []
        href: str | None = "/?q=journal&limit=7"
        while href:
            tree = page(href)
            seen += titles(tree)
            href = next(iter(tree.xpath("//a[@rel='next']/@href")), None)
        assert len(seen) == len(set(seen)) == 25

    def test_results_that_lack_words_can_be_reached_when_a_page_ends_where_they_begin(
        self, page: Page
    ) -> None:
        tree = page("/?q=droit grève&limit=2")
        assert "2 documents" in text(tree.xpath("//h1")[0])
        following = page(tree.xpath("//a[@rel='next']/@href")[0])
        assert following.xpath("//span[@class='missing']")

    def test_the_thousandth_result_is_the_last(self, page: Page) -> None:
        tree = page("/?offset=995&limit=5")
        assert not tree.xpath("//a[@rel='next']")

    def test_one_page_needs_no_links(self, page: Page) -> None:
        assert not page("/?q=buanderie").xpath("//nav[@class='paging']")


def test_help_says_how_many_documents_each_example_finds(page: Page) -> None:
    rows = page("/aide").xpath("//dl[@class='examples']/div[dd[@class='count']]")
    assert len(rows) > 15
    for row in rows:
        found = page(row.xpath("dt/a/@href")[0])
        count = text(row.xpath("dd[@class='count']")[0])
        total = text(found.xpath("//h1")[0])
        assert count in {total, "0 document"}


class TestHelp:
    def test_results_that_lack_words_come_after_a_sentence(self, page: Page) -> None:
        tree = page("/?q=grève débardeurs buanderie")
        assert text(tree.xpath("//h1")[0]).startswith("Rien n'a tous ces mots")
        tree = page("/?q=grève travailleuses charte")
        partial = tree.xpath("//span[@class='missing']")
        assert partial
        assert text(partial[0]).startswith("sans : ")

    def test_the_sentence_separates_whole_answers_from_partial_ones(self, page: Page) -> None:
        tree = page("/?q=droit grève")
        heading = tree.xpath("//h2[@class='partial']")[0]
        assert text(heading).startswith("Puis ")
        before = heading.xpath("preceding::article")
        assert len(before) == 2
        lists = tree.xpath("//ol[@class='hits']/@start")
        assert lists == ["1", "3"]

    def test_nothing_found_offers_ways_on(self, page: Page) -> None:
        tree = page("/?q=rutabaga&facet=annee:2011&in=resolutions&sort=date")
        links = tree.xpath("//div[@class='nothing']//a/@href")
        assert query(links[0]) == {"q": ["rutabaga"], "in": ["resolutions"], "sort": ["date"]}
        assert query(links[1]) == {"q": ["rutabaga"], "facet": ["annee:2011"], "sort": ["date"]}
        assert links[-1] == "/aide"

    def test_a_near_word_is_proposed(self, page: Page) -> None:
        link = page("/?q=journl").xpath("//p[@class='suggestion']/a")[0]
        assert text(link) == "Vouliez-vous dire : journal ?"
        assert query(link.get("href")) == {"q": ["journal"]}

    def test_each_part_of_the_question_can_be_taken_away(self, page: Page) -> None:
        parts = page("/?q=journal grève&facet=annee:2011").xpath("//a[@class='part']")
        assert [text(part) for part in parts] == ["Retirer journal ×", "Retirer grève ×"]
        assert query(parts[0].get("href")) == {"q": ["grève"], "facet": ["annee:2011"]}

    def test_what_may_be_let_go_of_leads_to_as_many_results_as_it_says(self, page: Page) -> None:
        tree = page("/?q=buanderie&facet=annee:2025")
        ways = tree.xpath("//ul[@class='ways']/li")
        assert ways
        for way in ways:
            said = int(text(way.xpath("*[@class='count']")[0]).split()[0])
            heading = text(page(way.xpath("a/@href")[0]).xpath("//h1")[0])
            assert str(said) in heading.split()

    def test_notices_and_the_reading_of_the_question_are_shown(self, page: Page) -> None:
        tree = page("/?q=(grève OU a*")
        assert "Compris comme : " in text(tree.xpath("//p[@class='understood']")[0])
        assert len(tree.xpath("//ul[@class='notices']/li")) == 2

    def test_a_page_too_far_leads_back(self, page: Page) -> None:
        tree = page("/?q=journal&offset=500")
        assert tree.xpath("//div[@class='nothing']//a/@href") == ["/?q=journal"]

    def test_each_hit_leads_to_its_own_explanation(self, page: Page) -> None:
        links = page("/?q=journal&limit=5&offset=5").xpath("//a[@class='why-link']/@href")
        assert [link.partition("#")[2] for link in links] == [f"hit-{n}" for n in range(6, 11)]
        tree = page(links[0].partition("#")[0])
        assert tree.xpath("//li[@id='hit-6']//details[@class='why'][@open]//svg")

    def test_scores_are_explained_on_demand(self, page: Page) -> None:
        why = page("/?q=buanderie&explain=1").xpath("//details[@class='why']")[0]
        rows = why.xpath(".//td[not(@class)][text()]")
        *parts, total = [float(cell.text.replace(",", ".")) for cell in rows]
        assert sum(parts) == pytest.approx(total, abs=0.002)


def test_browsing_shows_the_newest_first(page: Page) -> None:
    tree = page("/")
    assert text(tree.xpath("//h1")[0]) == "Les plus récents"
    assert titles(tree)[:3] == [
        "Mémoire sur le projet de loi no 89",
        "Le journal du quai, numéro 25",
        "Brief on the right to strike",
    ]


def test_english_words_are_marked_as_english(page: Page) -> None:
    hit = page("/?q=workers").xpath("//article")[0]
    assert hit.xpath("h2/@lang") == ["en"]
    assert hit.xpath(".//p[@class='snippet']/@lang") == ["en"]


@pytest.mark.parametrize("address", ["/", "/?q=droit grève", "/documents/a1b2c3?q=grève", "/aide"])
def test_the_page_is_sound(get: Get, address: str) -> None:
    """Landmarks, one first heading, headings in order, a way past the header."""
    tree = html.document_fromstring(get(address).text)
    assert tree.get("lang") == "fr"
    assert len(tree.xpath("//main")) == 1
    assert tree.xpath("//body/*")[0].get("href") == f"#{tree.xpath('//main/@id')[0]}"
    levels = [int(h.tag[1]) for h in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert tree.xpath("//label[@for='q']")
    assert tree.xpath("//nav[not(@aria-label)]") == []


def test_the_style_sheet_has_two_schemes_and_a_print_form(get: Get, page: Page) -> None:
    answer = get(page("/").xpath("//link[@rel='stylesheet']/@href")[0])
    assert answer.headers["content-type"].startswith("text/css")
    for wanted in ("prefers-color-scheme: dark", "@media print", ":focus-visible"):
        assert wanted in answer.text
    assert "url(" not in answer.text
    assert "@import" not in answer.text
