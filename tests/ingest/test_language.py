"""French and English are told by their function words; silence beats a guess."""

import pytest

from csnsearch.ingest.language import detect

FRENCH = [
    "Rapport du comité de négociation",
    "Les travailleuses et les travailleurs ont voté la grève à 92 %.",
    "Adopté à l'unanimité",
    "Déclaration de la présidente sur le projet de loi",
]
ENGLISH = [
    "Report of the bargaining committee",
    "The workers have voted to strike, and the union will meet with the employer.",
    "What this bill means for you",
]
UNSURE = ["", "CSN 2024", "Montréal", "12 345,67 $", "FNEEQ–CSN / UCCO-SACC-CSN"]


@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert detect(text) == "fr"


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("text", UNSURE)
def test_too_little_says_nothing(text: str) -> None:
    assert detect(text) == ""


def test_a_name_in_the_other_language_does_not_decide() -> None:
    text = (
        "The members of the Syndicat des employés du port have rejected the offer of the company."
    )
    assert detect(text) == "en"


def test_a_long_text_is_judged_by_samples_from_all_of_it() -> None:
    """A bilingual report whose first pages are English and the rest French is French."""
    english = "The committee has met with the employer. " * 60
    french = "Le comité a rencontré les membres de la section. " * 6000
    assert detect(english + french) == "fr"
