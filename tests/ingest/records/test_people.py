"""Who moved and who seconded."""

import pytest

from csnsearch.ingest.records.folding import fold_in_place
from csnsearch.ingest.records.people import find_people, is_name, person


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        ("Il est proposé par Gisèle Maltais, appuyé par Marcel Bourque :",
         "Gisèle Maltais", "Marcel Bourque"),
        ("Il est dûment proposé par Mme Gisèle Maltais et appuyé par M. Marcel Bourque que le",
         "Gisèle Maltais", "Marcel Bourque"),
        ("Il est proposé par Gisèle Maltais, CCCN, secondé par Jean-Guy Méthot, FC–CSN, que",
         "Gisèle Maltais", "Jean-Guy Méthot"),
        ("II est propose par la consoeur Gisele Maltais, appuye par le confrere Marcel Roy, que",
         "Gisele Maltais", "Marcel Roy"),
        ("proposée par : Odile Roy-Ouellet", "Odile Roy-Ouellet", None),
        ("Appuyé(e) par : Odile Roy-Ouellet", None, "Odile Roy-Ouellet"),
        ("Sur proposition de Line Dubé, dûment appuyée par Éva Côté, il est résolu :",
         "Line Dubé", "Éva Côté"),
        ("Gisèle Maltais propose, avec l’appui de Marcel Bourque, que le syndicat",
         "Gisèle Maltais", "Marcel Bourque"),
        ("Mme Gisèle Maltais propose que l'on ajourne", "Gisèle Maltais", None),
        ("Moved by Jane O'Neil, seconded by Paul McKay, that the union", "Jane O'Neil",
         "Paul McKay"),
        ("Jane O'Neil moves, seconded by Paul McKay, that the union", "Jane O'Neil", "Paul McKay"),
        ("Il est proposé par :", "", None),
        ("Il est proposé par Denis Quenneville, appuyé par Ève Quesnel :", "Denis Quenneville",
         "Ève Quesnel"),
        ("Il est proposé par Gisèle Maltais d'adopter l'ordre du jour", "Gisèle Maltais", None),
    ],
)  # fmt: skip
def test_names_are_found_in_every_form(text: str, mover: str | None, seconder: str | None) -> None:
    people = find_people(text, fold_in_place(text))
    assert people is not None
    assert (people.mover, people.seconder) == (mover, seconder)


@pytest.mark.parametrize(
    "text",
    [
        "sur une proposition de boycottage des cliniques",
        "Le comité propose un nouveau calendrier.",
        "Les mesures proposées l'an dernier",
        "L'ordre du jour est adopté",
    ],
)
def test_a_sentence_about_proposing_names_no_one(text: str) -> None:
    assert find_people(text, fold_in_place(text)) is None


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mme Gisèle Maltais", "Gisèle Maltais"),
        ("le confrère Armand Labrie", "Armand Labrie"),
        ("la consœur Jeannine Morissette, STT de la Filature", "Jeannine Morissette"),
        ("M. Onésime Roy (FC–CSN)", "Onésime Roy"),
        ("Kathleen O’Donnell –", "Kathleen O’Donnell"),
    ],
)
def test_a_name_stands_without_title_and_union(written: str, name: str) -> None:
    assert person(written) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gisèle Maltais", True),
        ("Jean-Guy Méthot, FC–CSN", True),
        ("Marie de la Durantaye", True),
        ("Que l'assemblée soit levée", False),
        ("Ouverture", False),
        ("ADOPTÉ", False),
    ],
)
def test_a_line_may_be_a_name(text: str, expected: bool) -> None:
    assert is_name(text) is expected
