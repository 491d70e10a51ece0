"""The curated file: well formed, and what the field expects of it."""

from collections import Counter

import pytest

from csnsearch.sigles.curated import curated_sigles, read_curated
from csnsearch.sigles.definitions import definitions
from csnsearch.sigles.pairs import name_key, sigle_key

ENTRIES = curated_sigles()


def named(sigle: str) -> list[str]:
    return [entry.names[0] for entry in ENTRIES if entry.sigle == sigle]


EXPECTED = """
SST CNESST TAT CRT LSST LATMP LNT RQAP RREGOP RRQ PV AG AGA CE CA CPE RSG CHSLD CISSS CIUSSS CLSC
RPA FDP ASTM CISO CSI ITUC CISL CMT CTCC CSN CEQ CSQ FTQ CSD APTS FIQ SFPQ SPGQ FAE SAQ STM STT
STTT TSPT GES PPP IRIS FRAPRU BAPE TSO FAS FNC FC FEESP FIM FNCC FNEEQ FP FSSS UCCO-SACC ORCSN
CCATNQ CCBSL CCCQ CCCN CCSNE CCGIM CCL CCSNL CCM CCMM CCSNO CCQCA CCSLSJ
"""


@pytest.mark.parametrize("sigle", EXPECTED.split())
def test_the_field_s_own_sigles_are_there(sigle: str) -> None:
    assert named(sigle)


@pytest.mark.parametrize("sigle", ["CRT", "CE", "CA", "AG", "RPA", "PPP", "FP", "FC"])
def test_a_sigle_of_many_meanings_is_marked(sigle: str) -> None:
    assert all(entry.ambiguous for entry in ENTRIES if entry.sigle == sigle)


def test_a_sigle_with_two_entries_is_ambiguous_and_says_where_each_holds() -> None:
    often = {key for key, n in Counter(sigle_key(e.sigle) for e in ENTRIES).items() if n > 1}
    assert "crt" in often
    doubled = [entry for entry in ENTRIES if sigle_key(entry.sigle) in often]
    assert all(entry.ambiguous and entry.scope for entry in doubled)


def test_no_meaning_stands_twice() -> None:
    keys = Counter((sigle_key(e.sigle), name_key(name)) for e in ENTRIES for name in e.names[:1])
    assert [key for key, count in keys.items() if count > 1] == []


NOT_INITIALS = {
    "APTS",  # « professionnel » and « sociaux » give nothing
    "STT", "STTT",  # followed by the name of a workplace
    "RSG",  # « responsable de service de garde » would do
    "UCCO-SACC",  # two names, one in each language
    "ORCSN",  # the sigle holds that of the CSN whole
    "CSN", "FTQ",
}  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.sigle)
def test_most_names_would_be_found_in_a_text(entry: object) -> None:
    """The file and the rules of definitions bear each other out."""
    sigle, names = entry.sigle, entry.names  # type: ignore[attr-defined]
    found = [each.sigle for name in names for each in definitions(f"{name} ({sigle})")]
    assert found or sigle in NOT_INITIALS


def test_years_make_sense() -> None:
    for entry in ENTRIES:
        for year in (entry.since, entry.until):
            assert year is None or 1900 <= year <= 2030
    assert [(e.since, e.until) for e in ENTRIES if e.sigle == "CTCC"] == [(1921, 1960)]


@pytest.mark.parametrize(
    "entry",
    [
        {"sigle": "X", "names": []},
        {"sigle": "", "names": ["x"]},
        {"sigle": "X", "names": [""]},
        {"sigle": "X", "names": ["x"], "from": 2000, "until": 1990},
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(entry: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"name|before"):
        list(read_curated({"sigle": [entry]}))
