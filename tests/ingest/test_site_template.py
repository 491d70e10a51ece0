"""What a site repeats is learnt from its pages, and never costs an article its text."""

from pathlib import Path

import pytest

from csnsearch.ingest.html.page import read_page
from csnsearch.ingest.site_template import NO_TEMPLATE, SiteTemplate, learn

PROMO = "Le grand rassemblement de la fédération aura lieu au parc, venez avec vos enfants et vos pancartes."  # noqa: E501  as pages write it
ABOUT = "Fondée en 1938, l’Union regroupe 900 membres dans onze usines de la vallée."
MENU = '<div class="z1"><a href="/q">Qui</a> <a href="/o">Où</a></div>'


def page(number: int, body: str = "") -> str:
    """A page without any telling name, whose promotion and menu no list knows."""
    body = (
        body or f"<p>Texte numéro {number} de la page, avec assez de mots pour être une phrase.</p>"
    )
    return (
        f"<html><head><title>Nouvelle {number} - Union de la vallée</title></head><body>{MENU}"
        f"<div class=z2><h2>Nouvelle {number}</h2>{body}<h3>À propos</h3><p>{ABOUT}</p></div>"
        f"<div class=z3><p>{PROMO}</p></div></body></html>"
    )


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.html" for number in range(8)]
    for number, path in enumerate(paths):
        path.write_text(page(number), encoding="utf-8")
    return paths


@pytest.fixture
def template(pages: list[Path]) -> SiteTemplate:
    return learn(pages)


def test_repeated_lines_are_learnt(template: SiteTemplate) -> None:
    assert template.repeats(PROMO)
    assert template.repeats_everywhere(PROMO.upper())
    assert not template.repeats(
        "Texte numéro 3 de la page, avec assez de mots pour être une phrase."
    )


def test_repeated_blocks_leave_the_body(template: SiteTemplate) -> None:
    assert PROMO in read_page(page(3)).text
    assert PROMO not in read_page(page(3), "", template).text


def test_the_closing_about_stays_though_repeated(template: SiteTemplate) -> None:
    assert read_page(page(3), "", template).text.endswith(ABOUT)


def test_the_name_of_the_site_is_learnt_and_leaves_titles(template: SiteTemplate) -> None:
    assert "union de la vallee" in template.site_names
    bare = page(3).replace("<h2>Nouvelle 3</h2>", "")
    assert read_page(bare, "", template).title == "Nouvelle 3"


def test_a_heading_that_several_articles_use_stays(pages: list[Path]) -> None:
    for number, path in enumerate(pages):
        body = f"<p>Le récit numéro {number}, qui dit bien des choses utiles.</p><h3>Nos demandes</h3><p>La demande {number} vient des membres.</p>"  # noqa: E501
        path.write_text(page(number, body), encoding="utf-8")
    text = read_page(pages[2].read_text("utf-8"), "", learn(pages)).text
    assert "Nos demandes" in text


def test_too_few_pages_teach_nothing(pages: list[Path]) -> None:
    assert learn(pages[:3]) == NO_TEMPLATE


def test_pages_that_cannot_be_read_are_passed_over(pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "vide.html").write_bytes(b"")
    hostile = '<!DOCTYPE html [<!ENTITY a "b">]><p>x'
    (tmp_path / "hostile.html").write_text(hostile, encoding="utf-8")
    extra = [tmp_path / "vide.html", tmp_path / "hostile.html", tmp_path / "absent.html"]
    assert learn([*pages, *extra]).repeats(PROMO)
