"""What becomes of propositions, in the words of minutes."""

import pytest

from csnsearch.ingest.records.outcomes import (
    is_counts,
    is_outcome,
    normalised_outcome,
    vote_counts,
)


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("ADOPTÉ", "adopté"),
        ("ADOPTÉE À L’UNANIMITÉ", "adopté"),
        ("Adopté(e) à la majorité", "adopté"),
        ("Adoptée sur division", "adopté"),
        ("Adoptée telle qu'amendée", "adopté"),
        ("ADOPTE UNANIMEMENT", "adopté"),
        ("La proposition est adoptée à majorité.", "adopté"),
        ("Motion adoptée.", "adopté"),
        ("Carried unanimously", "adopté"),
        ("Motion carried", "adopté"),
        ("REJETÉE À LA MAJORITÉ", "rejeté"),
        ("Battu", "rejeté"),
        ("La proposition est défaite", "rejeté"),
        ("Motion defeated", "rejeté"),
        ("Mise en dépôt jusqu'à l'instance du 12 mars", "déposé"),
        ("Déposée", "déposé"),
        ("Tabled", "déposé"),
        ("REPORTÉ AU CONSEIL SYNDICAL DU 25 FÉVRIER", "reporté"),
        ("Référée au comité de santé et sécurité", "reporté"),
        ("Remise à la prochaine assemblée", "reporté"),
        ("Renvoyée au comité exécutif", "reporté"),
        ("RETIRÉ", "retiré"),
        ("La proposition est retirée", "retiré"),
        ("Jugée irrecevable", "irrecevable"),
        ("DEVENUE CADUQUE", "caduc"),
    ],
)
def test_an_announcement_has_a_value(wording: str, value: str) -> None:
    assert is_outcome(wording)
    assert normalised_outcome(wording) == value


@pytest.mark.parametrize(
    "text",
    [
        "Adoption de l'ordre du jour",
        "Dépôt du rapport de la trésorière",
        "Les documents sont remis aux délégué-es.",
        "Une élue de la région prend la parole.",
        "La trésorière dépose les états financiers.",
        "Le rapport adopté l'an dernier prévoyait autre chose, rappellent des membres au micro.",
    ],
)
def test_what_is_told_is_no_announcement(text: str) -> None:
    """ "Dépôt de document" is not a vote."""
    assert not is_outcome(text)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Pour: 40 / Contre: 1 / Abstention: 13", ("40", "1", "13")),
        ("Pour : 1 204   Contre : 96   Abstentions : 0", ("1204", "96", "0")),
        ("Pour : 1\u00a0037 / Contre : 44 / Abstentions : 31", ("1037", "44", "31")),
        ("In favour: 12 / Opposed: 3 / Abstained: 1", ("12", "3", "1")),
        ("31 voix pour, 126 contre, 6 abstentions", ("31", "126", "6")),
        ("Vote : pour 12, contre 4, abstention aucune", ("12", "4", "0")),
    ],
)
def test_counts_are_read(text: str, counts: tuple[str, str, str]) -> None:
    assert is_counts(text)
    assert vote_counts(text) == dict(zip(("for", "against", "abstentions"), counts, strict=True))


def test_counts_may_stand_in_the_announcement() -> None:
    assert vote_counts("Adoptée à la majorité (pour : 14, contre : 2)") == {
        "for": "14",
        "against": "2",
    }
