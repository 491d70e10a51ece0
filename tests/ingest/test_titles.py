"""A title that a file states is believed only when its text bears it out."""

import pytest

from csnsearch.ingest.titles import choose_title, is_programs_own


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - pv_final2.doc", "Sans titre-1", "untitled", "Document1", "SCAN_0017",
        "CF-nov98.qxd", "C:\\Mes documents\\pv", "persp78_HR_impression_corr3", "12",
    ],
)  # fmt: skip
def test_titles_that_programs_leave(title: str) -> None:
    assert is_programs_own(title)


@pytest.mark.parametrize(
    "title", ["Procès-verbal du 67e congrès", "Document de travail", "Mémoire PL 59"]
)
def test_titles_that_people_write(title: str) -> None:
    assert not is_programs_own(title)


def test_a_stated_title_borne_out_by_the_text_is_better_than_the_largest_print() -> None:
    opening = (
        "Mémoire présenté par la Confédération des syndicats nationaux sur le projet de loi no 89"
    )
    stated = "Mémoire de la Confédération sur le projet de loi no 89"
    assert choose_title("Confédération des syndicats nationaux", stated, opening) == stated


def test_a_title_left_over_from_another_document_is_not_believed() -> None:
    printed = "Comité de santé et sécurité"
    assert (
        choose_title(printed, "Gabarit compte rendu", f"{printed} Compte rendu du 17 avril")
        == printed
    )


def test_without_large_print_the_stated_title_serves() -> None:
    assert choose_title("", "Réponse au comité", "") == "Réponse au comité"
    assert choose_title("", "pv_final.doc", "") == ""
