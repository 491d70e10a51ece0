"""Labels and values alternate, and a value may be missing."""

import pytest

from csnsearch.ingest.labels import fact_of_address, labelled, parse_labelled, terms_of


def test_a_label_after_a_label_means_an_empty_value() -> None:
    """Région(s) is not "Source(s)", and Source(s) is not "Pour information"."""
    lines = [
        "Dossier(s)", "International, Solidarité intersyndicale", "Sujet(s)", "Afrique, Amérique du Nord",  # noqa: E501  as pages write it
        "Région(s)", "Source(s)", "Pour information", "CSN - Information",
    ]  # fmt: skip
    assert parse_labelled(lines) == {
        "dossier": ("International", "Solidarité intersyndicale"),
        "sujet": ("Afrique", "Amérique du Nord"),
        "information": ("CSN - Information",),
    }


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Afrique, Aide humanitaire", ("Afrique", "Aide humanitaire")),
        ("Gaz, pétrole et mines, Mine", ("Gaz, pétrole et mines", "Mine")),
        ("8 mars, 1er mai", ("8 mars", "1er mai")),
        ("Fédération du commerce (FC–CSN) ; Conseil central", ("Fédération du commerce (FC–CSN)", "Conseil central")),  # noqa: E501  as pages write it
        (" , Mine, ", ("Mine",)),
    ],
)  # fmt: skip
def test_terms_are_parted_before_capitals_only(line: str, terms: tuple[str, ...]) -> None:
    assert terms_of("sujet", line) == terms


def test_a_person_to_call_is_one_value() -> None:
    assert terms_of("information", "Odile Dupré, CSN, 514 555-0100") == (
        "Odile Dupré, CSN, 514 555-0100",
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Sujet(s) : Mine", ("sujet", "Mine")),
        ("• RÉGION(S)", ("region", "")),
        ("Source : Statistique Canada", ("source", "Statistique Canada")),
        ("La source du conflit : l’argent", ("", "")),
        ("Il est 9 h : la grève commence", ("", "")),
    ],
)
def test_label_and_value_on_one_line(line: str, found: tuple[str, str]) -> None:
    assert labelled(line) == found


@pytest.mark.parametrize(
    ("address", "fact"),
    [
        ("https://www.csn.qc.ca/sujets/mine/", "sujet"),
        ("../../dossiers/secteur-public", "dossier"),
        ("/?csnqc_region=estrie&paged=2", "region"),
        ("/actualites/une-greve/", ""),
    ],
)
def test_addresses_name_facts(address: str, fact: str) -> None:
    assert fact_of_address(address) == fact
