"""What meeting a set of minutes is of."""

import pytest

from csnsearch.ingest.records.meeting import read_meeting, roman_number
from tests.ingest.records.conftest import make_reading


@pytest.mark.parametrize(
    ("lines", "instance"),
    [
        (["CONSEIL CONFÉDÉRAL", "Procès-verbal"], "Conseil confédéral"),
        (["Procès-verbal de l'assemblée générale extraordinaire"],
         "Assemblée générale extraordinaire"),
        (["Assemblée spéciale du 14 octobre 1979"], "Assemblée générale extraordinaire"),
        (["Assemblée générale annuelle"], "Assemblée générale annuelle"),
        (["Minutes of the local general meeting"], "Assemblée générale"),
        (["Bureau fédéral de la FIM–CSN"], "Bureau fédéral"),
        (["67e Congrès de la CSN", "Rapport du comité exécutif"], "Congrès"),
        (["Comité confédéral de santé et sécurité"], "Comité confédéral de santé et sécurité"),
        (["Procès-verbal de la séance ordinaire du conseil municipal"], "Conseil municipal"),
        (["Comité social et économique", "Établissement du Vallon"],
         "Comité social et économique"),
        (["Minutes of the Regular Membership Meeting"], "Assemblée générale"),
        (["Rencontre de travail"], ""),
    ],
)  # fmt: skip
def test_the_body_is_the_first_one_named(lines: list[str], instance: str) -> None:
    assert read_meeting(make_reading(*lines)).instance == instance


@pytest.mark.parametrize(
    ("lines", "name", "days"),
    [
        (["28-29-30 novembre l985"], "pv.pdf", "1985-11-28/1985-11-30"),
        (["Adopté le 12 mars 2013", "Réunion des 4 et 5 décembre 2012"], "pv.pdf",
         "2012-12-04/2012-12-05"),
        (["Procès-verbal"], "2016-10-06_bureau.odt", "2016-10-06"),
        (["Tenue le 3 mai 2011. Lecture du procès-verbal du 2 mars 2011."], "pv.pdf", "2011-05-03"),
        (["Lettre du 2 mars 2011", "Réunion du 3 mai 2011"], "pv_2011-05-03.pdf", "2011-05-03"),
    ],
)  # fmt: skip
def test_the_date_is_when_it_met(lines: list[str], name: str, days: str) -> None:
    """Not when its minutes were approved."""
    date = read_meeting(make_reading(*lines, name=name)).date
    assert date is not None
    assert date.iso == days


@pytest.mark.parametrize(
    ("lines", "name", "status"),
    [
        (["Procès-verbal (projet)"], "pv.pdf", "Projet"),
        (["PROJET", "Conseil fédéral"], "pv.pdf", "Projet"),
        (["Conseil syndical"], "2015-03-04_projet.docx", "Projet"),
        (["Conseil syndical", "Adopté par le conseil syndical le 2 juin 2015."], "a.pdf", "Adopté"),
        (["Procès-verbal adopté le 2 juin 2015"], "a.pdf", "Adopté"),
        (["Conseil syndical"], "2015-03-04_adopte.pdf", "Adopté"),
        (["Projet de loi 31 : discussion", "ADOPTÉ À L'UNANIMITÉ"], "a.pdf", ""),
    ],
)
def test_the_status_is_what_the_document_says(lines: list[str], name: str, status: str) -> None:
    assert read_meeting(make_reading(*lines, name=name)).status == status


@pytest.mark.parametrize(
    ("lines", "congress"),
    [
        (["Confédération des syndicats nationaux", "67ᵉ Congrès", "8 au 12 mai 2023"],
         "CSN > 67e (2023)"),
        (["Conseil central de Lanaudière–CSN", "67e congrès", "28 au 30 mai 2025"],
         "Conseil central de Lanaudière > 67e (2025)"),
        (["XXVIe Congrès", "3 mai 2016"], "CSN > 26e (2016)"),
    ],
)  # fmt: skip
def test_each_body_numbers_its_own_congresses(lines: list[str], congress: str) -> None:
    """The 67e of the CSN (2023) is not the 67e of Lanaudière (2025)."""
    assert read_meeting(make_reading(*lines)).congress == congress


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (["Assemblée générale tenue le 11 février 2004 à 19 h 00 au Centre des Îles"],
         "Centre des Îles"),
        (["Assemblée tenue dimanche, le 14 octobre 1979 a 10.00 hres, au sous-sol de l'église"],
         "sous-sol de l'église"),
        (["Réunion du comité exécutif", "Lieu : Bureau du syndicat, 220, rue Principale"],
         "Bureau du syndicat, 220, rue Principale"),
        (["Endroit\tSalle A-1205\nHeure\t19 h"], "Salle A-1205"),
        (["Lieu de la rencontre à confirmer."], ""),
        (["Assemblée générale tenue le 11 février 2004"], ""),
    ],
)  # fmt: skip
def test_the_place_is_after_the_hour_or_its_label(lines: list[str], place: str) -> None:
    assert read_meeting(make_reading(*lines)).place == place


@pytest.mark.parametrize(("figure", "number"), [("IV", 4), ("XXVI", 26), ("xix", 19)])
def test_roman_numbers(figure: str, number: int) -> None:
    assert roman_number(figure) == number
