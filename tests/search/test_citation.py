"""A reference is on one line, whole, and written as each format wants it."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.period import Period
from csnsearch.search.citation import Reference, citation
from csnsearch.search.date_words import period_words
from csnsearch.search.export_bibtex import bibtex
from csnsearch.search.export_csl import csl_json
from csnsearch.search.export_csv import inert
from csnsearch.search.export_formats import EXPORT_FORMATS
from csnsearch.search.export_ris import ris
from csnsearch.search.export_text import one_line, slug
from csnsearch.search.reference_types import reference_type

BRIEF = Reference(
    id="d4e5f6", title="Mémoire sur le projet de loi no 89", kind="Mémoire", kinds=("Mémoire",),
    authors=("CSN",), date=Period.day(2025, 3, 18), pages=("3", "12"), call_number="M-89",
    address="https://a.example/m_1.pdf", consulted=date(2026, 5, 1), language="fr",
)  # fmt: skip


def test_the_sentence() -> None:
    assert citation(BRIEF) == (
        "CSN, Mémoire sur le projet de loi no 89, 18 mars 2025, p. 3, 12, cote M-89, "
        "https://a.example/m_1.pdf (consulté le 1er mai 2026)."
    )
    bare = replace(BRIEF, authors=(), date=None, pages=(), call_number="", address="")
    assert citation(bare) == "Mémoire sur le projet de loi no 89 (consulté le 1er mai 2026)."


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period.year(2025), "2025"),
        (Period.month(2025, 3), "mars 2025"),
        (Period.day(1972, 5, 1), "1er mai 1972"),
        (Period(date(2011, 6, 1), date(2011, 6, 3)), "du 1er au 3 juin 2011"),
        (Period(date(2011, 5, 30), date(2011, 6, 3)), "du 30 mai 2011 au 3 juin 2011"),
    ],
)
def test_dates_in_words(period: Period, words: str) -> None:
    assert period_words(period).text() == words


@pytest.mark.parametrize(
    ("kinds", "ris_type", "bibtex_type", "csl_type"),
    [
        (("Mémoire",), "RPRT", "techreport", "report"),
        (("Mémoire", "Avis"), "RPRT", "techreport", "report"),
        (("Article", "Communiqué"), "NEWS", "misc", "article-newspaper"),
        (("Publication", "Revue"), "MGZN", "misc", "article-magazine"),
        (("film",), "MPCT", "misc", "motion_picture"),
        (("fonds d’archives",), "UNPB", "unpublished", "collection"),
        (("jamais vu",), "GEN", "misc", "document"),
        (("",), "GEN", "misc", "document"),
    ],
)
def test_kinds(kinds: tuple[str, ...], ris_type: str, bibtex_type: str, csl_type: str) -> None:
    found = reference_type(kinds)
    assert (found.ris, found.bibtex, found.csl) == (ris_type, bibtex_type, csl_type)


def test_ris() -> None:
    lines = ris([BRIEF]).split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert {"AU  - CSN", "PY  - 2025", "DA  - 2025/03/18/", "SP  - 3", "CN  - M-89",
            "Y2  - 2026/05/01/", "N1  - Consulté le 1er mai 2026"} <= set(lines)  # fmt: skip


@pytest.mark.parametrize(
    ("period", "written"), [(Period.year(2025), "2025///"), (Period.month(2025, 3), "2025/03//")]
)
def test_a_date_in_ris_is_cut_where_it_is_not_known(period: Period, written: str) -> None:
    assert f"DA  - {written}\r\n" in ris([replace(BRIEF, date=period)])


def test_bibtex_escapes_what_tex_would_obey() -> None:
    text = bibtex([replace(BRIEF, title=r"50 % & {a}_b #1 $x ~ ^ \end")])
    assert (
        r"title = {{50 \% \& \textbraceleft{}a\textbraceright{}\_b \#1 \$x \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{}end}}"
    ) in text
    assert "url = {https://a.example/m_1.pdf}" in text  # an address is taken as it is


def test_keys_of_bibtex_stay_apart() -> None:
    keys = {bibtex([replace(BRIEF, id=each)]).splitlines()[0] for each in ("a/b", "a:b", "ab")}
    assert len(keys) == 3


def test_csl() -> None:
    (found,) = csl_json([replace(BRIEF, date=Period(date(2011, 5, 30), date(2011, 6, 3)))])
    assert found["issued"] == {"date-parts": [[2011, 5, 30], [2011, 6, 3]]}
    assert found["author"] == [{"literal": "CSN"}]
    assert "publisher" not in found


@pytest.mark.parametrize(
    ("cell", "written"),
    [("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
     ("＝1", "'＝1"), ("−1", "'−1"), ("1-1", "1-1"), ("", "")],
)  # fmt: skip
def test_a_cell_is_not_computed(cell: str, written: str) -> None:
    assert inert(cell) == written


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    line.encode()


@given(st.text())
def test_a_slug_is_a_plain_name(text: str) -> None:
    assert slug(text).replace("-", "").isalnum() or not slug(text)
    assert slug(text).isascii()
    assert len(slug(text)) <= 40


TEXT = st.text().map(one_line)


@given(TEXT, TEXT, TEXT)
def test_every_format_survives_any_text(title: str, body: str, page: str) -> None:
    reference = replace(BRIEF, title=title, authors=(body,), pages=(page,), kinds=(body,))
    texts = {name: form.write([reference, BRIEF], "fr") for name, form in EXPORT_FORMATS.items()}
    assert texts["ris"].count("\r\nER  - \r\n") == 2
    assert len(json.loads(texts["json"])) == 2
    assert texts["bib"].count("{") == texts["bib"].count("}")
    assert len(texts["txt"].split("\n")) == 3
