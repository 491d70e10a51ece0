"""What sigles stand for, from counts and from the curated file."""

import pytest

from csnsearch.sigles.curated import CuratedSigle
from csnsearch.sigles.defined import defined_pairs
from csnsearch.sigles.gathering import build_glossary
from csnsearch.sigles.glossary import Glossary, Meaning
from csnsearch.sigles.pairs import name_key, pair, read_pair, same_sigle
from csnsearch.sigles.unambiguous import unambiguous


def glossary(counts: dict[str, int], *curated: CuratedSigle) -> Glossary:
    return build_glossary(counts, curated)


def entry(sigle: str, *names: str, ambiguous: bool = False) -> CuratedSigle:
    return CuratedSigle(sigle=sigle, names=names, ambiguous=ambiguous)


def shown(meanings: tuple[Meaning, ...]) -> list[tuple[str, str, int]]:
    return [(m.sigle, m.expansion, m.documents) for m in meanings]


@pytest.mark.parametrize(
    "spellings",
    [
        ("centre de la petite enfance", "Centres de la petite enfance"),
        ("FÉDÉRATION DU COMMERCE", "Fédération du commerce", "federation du commerce"),
        (
            "Fédération des employées et employés de services publics",
            "Fédération des employé-es des services publics",
        ),
        ("santé et sécurité du travail", "santé et sécurité au travail"),
    ],
)
def test_spellings_of_one_name_are_one(spellings: tuple[str, ...]) -> None:
    assert len({name_key(spelling) for spelling in spellings}) == 1


def test_other_names_are_not_one() -> None:
    assert name_key("Régime de rentes du Québec") != name_key("Régie des rentes du Québec")


@pytest.mark.parametrize("other", ["C.R.É.", "cre", "CRE", "C. R. É."])
def test_spellings_of_one_sigle_are_one(other: str) -> None:
    assert same_sigle("CRÉ", other)


def test_a_pair_is_read_back() -> None:
    assert read_pair(pair("CSN", "Confédération = des syndicats")) == (
        "CSN", "Confédération = des syndicats",
    )  # fmt: skip


def test_a_document_defines_a_meaning_once() -> None:
    texts = (
        "CENTRE DE LA PETITE ENFANCE (CPE)",
        "Les centres de la petite enfance (CPE) et le centre de la petite enfance (C.P.E.).",
        "Le Tribunal administratif du travail (TAT)",
    )
    assert defined_pairs(texts) == (
        "CPE = centres de la petite enfance",
        "TAT = Tribunal administratif du travail",
    )


def test_a_name_does_not_go_from_one_passage_to_the_next() -> None:
    assert (
        defined_pairs(("Il cite la loi du", "", "Tribunal. Administratif du travail (TAT)")) == ()
    )


def test_spellings_are_counted_together_under_the_commonest() -> None:
    found = glossary(
        {
            "CPE = centres de la petite enfance": 2,
            "CPE = centre de la petite enfance": 5,
            "CPE = Centre de la Petite Enfance": 1,
            "TAT = Tribunal administratif du travail": 9,
        }
    )
    assert shown(found.entries) == [
        ("TAT", "Tribunal administratif du travail", 9),
        ("CPE", "centre de la petite enfance", 8),
    ]
    assert found.entries[1].spellings == (
        "centre de la petite enfance",
        "centres de la petite enfance",
        "Centre de la Petite Enfance",
    )


def test_of_equals_the_one_that_is_not_shouted() -> None:
    found = glossary(
        {
            "CSN = CONFEDERATION DES SYNDICATS NATIONAUX": 1,
            "CSN = Confederation des syndicats nationaux": 1,
            "CSN = Confédération des syndicats nationaux": 1,
        }
    )
    assert shown(found.entries) == [("CSN", "Confédération des syndicats nationaux", 3)]


def test_the_curated_wording_is_shown_and_unread_entries_come_last() -> None:
    found = glossary(
        {"CPE = centres de la petite enfance": 2},
        entry("AGA", "assemblée générale annuelle"),
        entry("CPE", "centre de la petite enfance"),
    )
    assert shown(found.entries) == [
        ("CPE", "centre de la petite enfance", 2),
        ("AGA", "assemblée générale annuelle", 0),
    ]
    assert all(meaning.curated for meaning in found.entries)


def test_meanings_are_found_by_sigle_and_by_name() -> None:
    found = glossary(
        {
            "CRT = comité des relations de travail": 2,
            "CRT = Commission des relations du travail": 3,
            "CRTF = comité des relations du travail fédéral": 1,
        }
    )
    assert [m.documents for m in found.meanings("c.r.t.")] == [3, 2]
    assert found.meanings("XYZ") == ()
    assert [m.sigle for m in found.look_up("crt")] == ["CRT", "CRT", "CRTF"]
    assert [m.sigle for m in found.look_up("CRTF")] == ["CRTF"]
    assert [m.sigle for m in found.by_expansion("relations fédérales")] == ["CRTF"]
    assert [m.documents for m in found.by_expansion("Comités des relations de travail")] == [2, 1]
    assert found.look_up("relations") == found.by_expansion("relations")
    assert found.by_expansion("?!") == ()
    assert len(found.look_up("")) == 3


@pytest.mark.parametrize(
    ("counts", "curated", "chosen"),
    [
        # One meaning, in documents or in the file.
        ({"TAT = Tribunal administratif du travail": 1}, [], ["Tribunal administratif du travail"]),
        ({}, [entry("AGA", "assemblée générale annuelle")], ["assemblée générale annuelle"]),
        # Wordings of one thing are not several meanings.
        (
            {"RRQ = Régie des rentes du Québec": 4},
            [entry("RRQ", "Régime de rentes du Québec", "Régie des rentes du Québec")],
            ["Régie des rentes du Québec", "Régime de rentes du Québec"],
        ),
        # Several meanings: none is put for the sigle, unless nearly all documents mean it.
        ({"CE = comité exécutif": 5, "CE = Coalition de l’Est": 5}, [], []),
        ({"CE = comité exécutif": 95, "CE = Coalition de l’Est": 5}, [], ["comité exécutif"]),
        # Few documents do not outvote the file.
        ({"TAT = Table d’action de Tracy": 3},
         [entry("TAT", "Tribunal administratif du travail")], []),
        # A sigle marked as ambiguous is spelled out when documents define exactly one meaning.
        ({}, [entry("CA", "conseil d’administration", ambiguous=True)], []),
        ({"CA = conseil d’administration": 1},
         [entry("CA", "conseil d’administration", ambiguous=True)], ["conseil d’administration"]),
        ({"CE = Coalition de l’Est": 1}, [entry("CE", "comité exécutif", ambiguous=True)], []),
        (
            {"CRT = comité de relations de travail": 1,
             "CRT = Commission des relations du travail": 1},
            [entry("CRT", "Commission des relations du travail", ambiguous=True),
             entry("CRT", "comité de relations de travail", ambiguous=True)],
            [],
        ),
    ],
)  # fmt: skip
def test_what_may_be_put_for_a_sigle_unasked(
    counts: dict[str, int], curated: list[CuratedSigle], chosen: list[str]
) -> None:
    assert [m.expansion for m in unambiguous(glossary(counts, *curated))] == chosen
