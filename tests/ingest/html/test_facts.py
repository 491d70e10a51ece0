"""The labelled facts of an article page, in the layouts seen."""

import pytest

from csnsearch.ingest.html.page import read_page

ARTICLE = (
    "<h1>Titre</h1><p>Le texte de l’article, assez long pour être reconnu comme une phrase.</p>"
)
EMPTY_AS_ITEMS = """<ul><li>Dossier(s)</li><li>International</li><li>Sujet(s)</li><li>Afrique, Mine</li>
<li>Région(s)</li><li>Source(s)</li><li>Pour information</li><li>CSN - Information</li></ul>"""  # noqa: E501  as pages write it
AS_LINES = """<div><p><strong>Dossier(s)</strong> <a href="/d/1">International</a></p>
<p><strong>Sujet(s)</strong> <a href="/s/1">Afrique</a>, <a href="/s/2">Mine</a></p>
<p><strong>Région(s)</strong></p><p><strong>Source(s)</strong></p>
<p><strong>Pour information</strong> CSN - Information</p></div>"""
AS_TABLE = """<table><tr><th>Dossier(s)</th><td>International</td></tr><tr><th>Sujet(s)</th><td>Afrique, Mine</td></tr>
<tr><th>Région(s)</th><td></td></tr><tr><th>Source(s)</th><td></td></tr><tr><th>Pour information</th><td>CSN - Information</td></tr></table>"""  # noqa: E501  as pages write it
AS_PREFIXES = """<ul><li><span class=prefix>Dossier(s)</span><span><a href="/dossiers/i">International</a></span></li>
<li><span>Sujet(s)</span><span><a href="/sujets/a">Afrique</a>, <a href="/sujets/m">Mine</a></span></li>
<li><span>Région(s)</span></li><li><span>Source(s)</span></li><li><span>Pour information</span><span>CSN - Information</span></li></ul>"""  # noqa: E501  as pages write it
AS_DEFINITIONS = """<dl><dt>Dossier :</dt><dd>International</dd><dt>Sujets :</dt><dd>Afrique</dd><dd>Mine</dd>
<dt>Région :</dt><dt>Pour information :</dt><dd>CSN - Information</dd></dl>"""  # noqa: E501  as pages write it


@pytest.mark.parametrize("facts", [EMPTY_AS_ITEMS, AS_LINES, AS_TABLE, AS_PREFIXES, AS_DEFINITIONS])
def test_facts_are_read_and_leave_the_body(facts: str) -> None:
    """Région and Source are empty, so a label follows a label."""
    raw = read_page(f"<body><article>{ARTICLE}{facts}</article></body>")
    assert raw.metadata["dossier"] == ("International",)
    assert raw.metadata["sujet"] == ("Afrique", "Mine")
    assert raw.metadata["information"] == ("CSN - Information",)
    assert "region" not in raw.metadata
    assert "source" not in raw.metadata
    assert raw.text == "Le texte de l’article, assez long pour être reconnu comme une phrase."


def test_a_linked_term_may_hold_a_comma() -> None:
    facts = '<p>Sujet(s) <a href="/sujets/g">Gaz, Pétrole et mines</a></p><p>Région(s) <a href="/regions/e">Estrie</a></p>'  # noqa: E501  as pages write it
    raw = read_page(f"<body><article>{ARTICLE}<div>{facts}</div></article></body>")
    assert raw.metadata["sujet"] == ("Gaz, Pétrole et mines",)
    assert raw.metadata["region"] == ("Estrie",)


def test_links_of_the_menu_are_no_facts() -> None:
    menu = (
        '<nav><a href="/dossiers/education">Éducation</a><a href="/dossiers/sante">Santé</a></nav>'
    )
    assert "dossier" not in read_page(f"<body>{menu}<article>{ARTICLE}</article></body>").metadata


def test_links_inside_sentences_are_no_facts() -> None:
    sentence = '<p>Comme on le lit dans notre <a href="/dossiers/sante">dossier sur la santé</a>, la pénurie dure.</p>'  # noqa: E501  as pages write it
    raw = read_page(f"<body><article>{ARTICLE}{sentence}</article></body>")
    assert "dossier" not in raw.metadata
    assert "dossier sur la santé" in raw.text


def test_a_lone_source_line_is_text() -> None:
    """« Source : Statistique Canada » under a table is not the union that wrote the article."""
    raw = read_page(
        f"<body><article>{ARTICLE}<p>Source : Statistique Canada, 2021.</p></article></body>"
    )
    assert "source" not in raw.metadata
    assert raw.text.endswith("Source : Statistique Canada, 2021.")


def test_a_short_article_between_its_author_and_its_subjects_is_kept() -> None:
    """Drupal sets date and author above the text and the keywords below, all labelled."""
    raw = read_page(
        "<body><main><h1>Titre</h1><div><div>Date de publication</div><div>4 mai 2019</div></div>"
        "<div><div>Auteur</div><div>Maude Aubut</div></div>"
        "<div class=field--name-body><p>La régie étudie la privatisation de ses usines.</p></div>"
        "<div><div>Mots-clés</div><div><a href=/t/1>Eau</a></div></div></main></body>"
    )
    assert "La régie étudie la privatisation de ses usines." in raw.text
