"""Reading a query: what people type, and what becomes of what cannot be understood."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.errors import QuerySyntaxError, QueryTooLarge, UnknownField
from csnsearch.period import Period
from csnsearch.query.ast import (
    And,
    Beginning,
    DateIs,
    FacetIs,
    Group,
    InField,
    Node,
    Not,
    Or,
    Quoted,
    Required,
    Word,
)
from csnsearch.query.parser import parse, parse_lenient

YEAR_2011 = Period.year(2011)

CASES: list[tuple[str, tuple[Node, ...]]] = [
    ("", ()),
    ("grève générale", (Word("grève"), Word("générale"))),
    # One thing may be several words.
    ("le PL 89 aujourd'hui", (Word("le"), Word("PL 89"), Word("aujourd'hui"))),
    ("330 000 membres", (Word("330 000"), Word("membres"))),
    ("29 % de hausse", (Word("29 %"), Word("de"), Word("hausse"))),
    # Words with no space inside are one word.
    ("Sept-Îles", (Word("Sept-Îles"),)),
    ('"droit de grève"', (Quoted("droit de grève"),)),
    ("« droit de grève »", (Quoted("droit de grève"),)),
    ("“droit de grève”", (Quoted("droit de grève"),)),
    ('"salaire minimum"~5', (Quoted("salaire minimum", 5),)),
    ("syndic*", (Beginning("syndic"),)),
    ("grève OU lock-out", (Or((Word("grève"), Word("lock-out"))),)),
    ("PL 89 OR PL 59", (Or((Word("PL 89"), Word("PL 59"))),)),
    # ET binds before OU.
    (
        "a1 ET b1 OU c1 ET d1",
        (Or((And((Word("a1"), Word("b1"))), And((Word("c1"), Word("d1"))))),),
    ),
    # The words "ou" and "et" are words.
    ("logement ou emploi", (Word("logement"), Word("ou"), Word("emploi"))),
    ("grève SAUF lock-out", (Word("grève"), Not(Word("lock-out")))),
    ("grève -lock-out", (Word("grève"), Not(Word("lock-out")))),
    ("+grève salaire", (Required(Word("grève")), Word("salaire"))),
    (
        "(grève OU piquetage) salaire",
        (Or((Word("grève"), Word("piquetage"))), Word("salaire")),
    ),
    ("titre:grève hausse", (InField("title", Word("grève")), Word("hausse"))),
    ('titre:"droit de grève"', (InField("title", Quoted("droit de grève")),)),
    ("dossier:Éducation", (FacetIs("dossier", "Éducation"),)),
    ('dossier:"Secteur public" grève', (FacetIs("dossier", "Secteur public"), Word("grève"))),
    ("type:mémoire", (FacetIs("type", "mémoire"),)),
    ("date:2011", (DateIs(YEAR_2011, YEAR_2011, "2011"),)),
    ("date:2011..2015", (DateIs(YEAR_2011, Period.year(2015), "2011..2015"),)),
    ("date:2015..2011", (DateIs(YEAR_2011, Period.year(2015), "2015..2011"),)),
    ("date:1995..", (DateIs(Period.year(1995), None, "1995.."),)),
    (
        'date:"mai 2011"',
        (
            DateIs(
                Period.month(2011, 5),
                Period.month(2011, 5),
                "mai 2011",
            ),
        ),
    ),
]


@pytest.mark.parametrize(("text", "nodes"), CASES, ids=[text for text, _ in CASES])
def test_what_is_typed_is_what_is_understood(text: str, nodes: tuple[Node, ...]) -> None:
    assert parse(text) == Group(nodes)
    assert parse_lenient(text).notices == ()


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("(grève", (Word("grève"),)),
        ("grève)", (Word("grève"),)),
        ("grève ET", (Word("grève"),)),
        ("OU grève", (Word("grève"),)),
        ("grève SAUF", (Word("grève"),)),
        ("couleur:rouge", (Word("couleur"), Word("rouge"))),
        ("date:demain", ()),
        ("s*", (Word("s"),)),
    ],
)
def test_what_cannot_be_understood_is_said_not_refused(text: str, nodes: tuple[Node, ...]) -> None:
    parsed = parse_lenient(text)
    assert parsed.root == Group(nodes)
    assert parsed.notices


@pytest.mark.parametrize("text", ["(grève", "grève)", "grève ET", "date:demain", "s*"])
def test_the_strict_reading_refuses_it(text: str) -> None:
    with pytest.raises(QuerySyntaxError):
        parse(text)


def test_the_strict_reading_names_an_unknown_field() -> None:
    with pytest.raises(UnknownField, match="couleur"):
        parse("couleur:rouge")


@pytest.mark.parametrize("text", ["a" * 600, "(" * 30 + "a", "mot " * 100 + "x" * 150])
def test_a_query_has_limits(text: str) -> None:
    with pytest.raises(QueryTooLarge):
        parse_lenient(text)


def test_addresses_and_hours_are_not_fields() -> None:
    """« http://… » and « 9:30 » hold a colon and ask for no field."""
    for text in ("http://www.csn.qc.ca/actualites", "9:30"):
        assert parse_lenient(text).notices == ()


def test_an_open_date_keeps_its_end_open() -> None:
    node = parse("date:..1972-05-01").nodes[0]
    assert isinstance(node, DateIs)
    assert node.start is None
    assert node.end == Period(date(1972, 5, 1), date(1972, 5, 1))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_any_text_at_all_has_a_reading(text: str) -> None:
    """Control characters, lone quotes, right-to-left marks: an answer, never a fault."""
    try:
        parse_lenient(text)
    except QueryTooLarge:
        assert text.count("(") > 20


@given(st.lists(st.sampled_from(['"', "(", ")", "ET", "OU", "SAUF", "+", "-", "a1", "*", ":"])))
def test_operators_in_any_order_have_a_reading(pieces: list[str]) -> None:
    parse_lenient(" ".join(pieces)[:200])
