"""Whole lines of menus are known; the same words inside a sentence are content."""

import pytest

from csnsearch.ingest.boilerplate import (
    fold_line,
    is_about_heading,
    is_known_line,
    is_known_name,
    is_more_link,
    is_related_heading,
)


@pytest.mark.parametrize(
    "line",
    [
        "CONTACT", "Documents", "SuivRE la CSN SUR CES RÉSEAUX", "EN |", "Toutes les actualités",
        "Besoin de meilleures conditions de travail ?", "Copyright 2025 © Une centrale",
        "Partager cette page sur Facebook LinkedIn Reddit", "Accueil", "© 2019 La Ville",
        "Hôtel de ville, 12, rue des Moulins. Tous droits réservés.",
    ],
)  # fmt: skip
def test_menu_lines_are_known(line: str) -> None:
    assert is_known_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Le contact avec les membres reste une priorité.",
        "Documents déposés au congrès",
        "La formation des délégué-es",
        "Contact : Mylène, poste 2214.",
        "Les copies du mémoire seront distribuées.",
    ],
)
def test_sentences_with_the_same_words_are_content(line: str) -> None:
    assert not is_known_line(line)


@pytest.mark.parametrize(
    "line", ["Articles récents", "Du même SUJET", "À lire aussi :", "Related posts"]
)
def test_related_headings(line: str) -> None:
    assert is_related_heading(line)


@pytest.mark.parametrize(
    "line", ["Sur le même sujet, la présidente a parlé hier.", "Articles 12 et 13"]
)
def test_sentences_are_no_related_headings(line: str) -> None:
    assert not is_related_heading(line)


@pytest.mark.parametrize(
    "text", ["Lire la suite →", "[ EN SAVOIR PLUS ]", "plus d’info", "Read more…"]
)
def test_more_links(text: str) -> None:
    assert is_more_link(text)


@pytest.mark.parametrize(
    "line", ["À propos", "À propos de la FC–CSN", "À PROPOS DU SYNDICAT", "About the CSN"]
)
def test_about_headings(line: str) -> None:
    assert is_about_heading(line)


@pytest.mark.parametrize(("name", "known"), [
    ("shareButtons-top", True), ("menu-item-12", True), ("site-footer", True), ("jp-relatedposts", True),  # noqa: E501  as pages write it
    ("entry-content", False), ("documents", False), ("navire", False), ("partageons", False),
])  # fmt: skip
def test_class_names_are_known_by_whole_words(name: str, known: bool) -> None:
    assert is_known_name(name) is known


def test_folding_ignores_case_accents_and_what_stands_around() -> None:
    assert fold_line("  • « À PROPOS » de l’œuvre : ") == "a propos  de l'oeuvre".replace("  ", " ")
