"""Blocks that announce other pages never enter a body, wherever they stand."""

import pytest

from csnsearch.ingest.html.page import read_page

BODY = (
    "<p>Réunis hier soir à l’aréna, les 212 membres du syndicat ont rejeté l’offre à 91 %.</p>"
    "<p>La négociation reprendra mardi, en présence d’une conciliatrice du ministère.</p>"
)
CARD = (
    '<div class="carte"><a href="/{n}"><img alt="Autre nouvelle {n}"></a>'
    '<h4><a href="/{n}">Autre nouvelle {n}</a></h4><p>Un résumé assez long pour passer pour '
    "une phrase du texte, avec son point final, et même une suite.</p></div>"
)
CARDS = "".join(CARD.format(n=n) for n in range(4))
LINKS = (
    "<ul>" + "".join(f'<li><a href="/{n}">Autre nouvelle {n}</a></li>' for n in range(4)) + "</ul>"
)
PLAIN = "".join(f'<div><a href="/{n}">Autre nouvelle {n}</a></div>' for n in range(4))


def page(*parts: str) -> str:
    return f"<html><body><div id=a>{''.join(parts)}</div></body></html>"


@pytest.mark.parametrize(
    "heading", ["Articles récents", "Du même SUJET", "À lire aussi", "Related"]
)
@pytest.mark.parametrize("cards", [CARDS, LINKS, PLAIN], ids=["cards", "links", "divs"])
@pytest.mark.parametrize("place", ["before", "between", "after", "own box before", "own box after"])
def test_related_blocks_go(heading: str, cards: str, place: str) -> None:
    related = f"<h3>{heading}</h3>{cards}"
    title, box = "<h1>La grève est votée</h1>", f"<section>{related}</section>"
    first, second = BODY.split("</p>", 1)
    parts = {
        "before": (title, related, BODY),
        "between": (title, first, "</p>", related, second),
        "after": (title, BODY, related),
        "own box before": (box, title, BODY),
        "own box after": (title, BODY, box),
    }[place]
    raw = read_page(page(*parts))
    assert not raw.listing
    assert "Autre nouvelle" not in raw.text
    assert "résumé" not in raw.text
    assert raw.text.startswith("Réunis hier soir")
    assert raw.text.endswith("du ministère.")


def test_links_inside_sentences_stay() -> None:
    body = BODY.replace("conciliatrice", '<a href="/c">conciliatrice</a>')
    assert "conciliatrice du ministère" in read_page(page("<h1>T</h1>", body)).text


def test_a_list_of_documents_in_a_text_stays() -> None:
    """Three links without titles or pictures, under a heading of the text: content."""
    body = f"{BODY}<h2>Les documents</h2><ul><li><a href='a.pdf'>Le cahier</a></li><li><a href='b.pdf'>Le tract</a></li></ul><p>Bonne lecture à toutes et à tous, et à mardi soir prochain.</p>"  # noqa: E501
    text = read_page(page("<h1>T</h1>", body)).text
    assert "Le cahier" in text
    assert "Le tract" in text


def test_a_related_heading_in_a_sentence_takes_nothing_with_it() -> None:
    body = "<p>Sur le même sujet, la présidente a été brève.</p>" + BODY
    text = read_page(page("<h1>T</h1>", body)).text
    assert text.startswith("Sur le même sujet")
    assert text.endswith("du ministère.")
