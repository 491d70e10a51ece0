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
    Near,
    Node,
    Not,
    Or,
    Quoted,
    Required,
    Word,
)
from csnsearch.query.parser import parse, parse_lenient

YEAR_2011 = Period.year(2011)
MAY_2011 = Period.month(2011, 5)

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
    ("grève PRÈS salaire", (Near(Word("grève"), Word("salaire"), 10),)),
    ("grève PRES/5 salaire", (Near(Word("grève"), Word("salaire"), 5),)),
    (
        '"droit de grève" NEAR/8 PL 89 hausse',
        (Near(Quoted("droit de grève"), Word("PL 89"), 8), Word("hausse")),
    ),
    # Each is near the next.
    (
        "a1 PRÈS b1 PRÈS/3 c1",
        (And((Near(Word("a1"), Word("b1"), 10), Near(Word("b1"), Word("c1"), 3))),),
    ),
    # PRÈS binds before ET, and ET before OU.
    (
        "a1 ET b1 PRÈS c1 OU d1",
        (Or((And((Word("a1"), Near(Word("b1"), Word("c1"), 10))), Word("d1"))),),
    ),
    # The word "près" is a word.
    ("près du port", (Word("près"), Word("du"), Word("port"))),
    (
        "dossier:(Éducation OU Environnement) grève",
        (Or((FacetIs("dossier", "Éducation"), FacetIs("dossier", "Environnement"))), Word("grève")),
    ),
    ("dossier:(Secteur public)", (FacetIs("dossier", "Secteur public"),)),
    (
        'type:("Revue de presse" Article)',
        (Or((FacetIs("type", "Revue de presse"), FacetIs("type", "Article"))),),
    ),
    (
        "dossier:(Éducation ET Environnement)",
        (And((FacetIs("dossier", "Éducation"), FacetIs("dossier", "Environnement"))),),
    ),
    (
        'type:(Article SAUF "Revue de presse")',
        (And((FacetIs("type", "Article"), Not(FacetIs("type", "Revue de presse")))),),
    ),
    ("-type:Article", (Not(FacetIs("type", "Article")),)),
    (
        "date:(2011 OU 2012)",
        (
            Or(
                (
                    DateIs(YEAR_2011, YEAR_2011, "2011"),
                    DateIs(Period.year(2012), Period.year(2012), "2012"),
                )
            ),
        ),
    ),
    ("date:>2011", (DateIs(Period.day(2012, 1, 1), None, ">2011"),)),
    ("date:>=2011", (DateIs(YEAR_2011, None, ">=2011"),)),
    ("date:<2012", (DateIs(None, Period.day(2011, 12, 31), "<2012"),)),
    ("date:<=mai 2011 grève", (DateIs(None, MAY_2011, "<=mai 2011"), Word("grève"))),
    ("date:mai 2011 grève", (DateIs(MAY_2011, MAY_2011, "mai 2011"), Word("grève"))),
    ("date:2011 membres", (DateIs(YEAR_2011, YEAR_2011, "2011"), Word("membres"))),
    ("annee:1980..1985", (DateIs(Period.year(1980), Period.year(1985), "1980..1985"),)),
    ("annee:1980", (FacetIs("annee", "1980"),)),
    # A phone adds a space after a colon.
    ("titre: grève", (InField("title", Word("grève")),)),
    ("date: mai 2011", (DateIs(MAY_2011, MAY_2011, "mai 2011"),)),
    # Pasted titles and references.
    ("Mémoire : grève", (Word("Mémoire"), Word("grève"))),
    ("Titre: la grève", (Word("Titre"), Word("la"), Word("grève"))),
    ("Article 12.3 : congés", (Word("Article"), Word("12.3"), Word("congés"))),
    ("PL 59, art. 12", (Word("PL 59"), Word("art"), Word("12"))),
    ("[26-CS-04]", (Word("26-CS-04"),)),
    ("p. 12", (Word("p"), Word("12"))),
    ("grève\r\n\tgénérale", (Word("grève"), Word("générale"))),
    ("9:30", (Word("9:30"),)),
    # « employé(e)s » is one word, and (CSN) three letters in parentheses.
    ("employé(e)s (CSN)", (Word("employé(e)s"), Word("CSN"))),
    # What keyboards slip in.
    ("l‘école", (Word("école"),)),
    ('“droit de grève"', (Quoted("droit de grève"),)),
    ("‹droit›", (Quoted("droit"),)),
    ("ＣＳＮ （grève）", (Word("CSN"), Word("grève"))),
    ("\u200fgrève\u200e \ufeffgé\u00adnérale", (Word("grève"), Word("générale"))),
    ("gre\u0300ve", (Word("grève"),)),
    ("grève \U0001f525\ufe0f", (Word("grève"),)),
    ("gr\x00ève", (Word("gr"), Word("ève"))),
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
        ("dossier:()", ()),
        ("dossier:(Éducation", (FacetIs("dossier", "Éducation"),)),
        ("(type:)", (Word("type"),)),
        ("grève PRÈS", (Word("grève"),)),
        ("grève PRÈS (a1 b1)", (And((Word("grève"), Group((Word("a1"), Word("b1"))))),)),
        ('"droit de grève', (Word("droit"), Word("de"), Word("grève"))),
        ('"conseil conf*"', (Quoted("conseil conf*"),)),
        ("s*", (Word("s"),)),
    ],
)
def test_what_cannot_be_understood_is_said_not_refused(text: str, nodes: tuple[Node, ...]) -> None:
    parsed = parse_lenient(text)
    assert parsed.root == Group(nodes)
    assert parsed.notices


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("grève (paix", 6),
        ("grève)", 5),
        ("grève ET", 6),
        ("grève PRÈS (a1 b1)", 17),
        ("grève date:demain", 11),
        ("grève s*", 6),
        ("grève dossier:(", 14),
        ("(type:)", 1),
        ('grève "générale', 6),
    ],
)
def test_the_strict_reading_refuses_it_and_says_where(text: str, position: int) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        parse(text)
    assert caught.value.position == position


def test_the_strict_reading_names_an_unknown_field() -> None:
    with pytest.raises(UnknownField, match="couleur"):
        parse("couleur:rouge")


@pytest.mark.parametrize("text", ["a" * 600, "(" * 30 + "a", "mot " * 100 + "x" * 150])
def test_a_query_has_limits(text: str) -> None:
    with pytest.raises(QueryTooLarge):
        parse_lenient(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("https://www.csn.qc.ca/actualites/pl-89-en-commission/", "pl 89|en|commission"),
        (
            "http://syndicat.example/2016/05/gr%C3%A8ve_g%C3%A9n%C3%A9rale.html?x=1#p",
            "grève|générale",
        ),
        ("www.csn.qc.ca", "csn"),
        ("https://www.csn.qc.ca/?p=55912", "csn"),
        ("voir https://a.example/mise-a-pied", "voir|mise|a|pied"),
    ],
)
def test_a_pasted_address_is_read_as_its_words(text: str, words: str) -> None:
    """Its page is what is looked for; the words of its end are those of the title."""
    parsed = parse_lenient(text)
    assert parsed.root == Group(tuple(map(Word, words.split("|"))))
    assert len(parsed.notices) == 1


def test_a_slip_in_the_name_of_a_field_is_told() -> None:
    [notice] = parse_lenient("dosier:Éducation").notices
    assert "« dossier: »" in notice.text()
    [notice] = parse_lenient("couleur:rouge").notices
    assert "?" not in notice.text()


def test_values_in_parentheses_nest_no_deeper_than_the_rest() -> None:
    with pytest.raises(QueryTooLarge):
        parse_lenient("dossier:" + "(" * 30)


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
        assert text.count("(") + text.count("（") > 20


PIECES = (
    '"', "«", "”", "(", ")", "ET", "OU", "SAUF", "PRÈS", "NEAR/3", "+", "-", "a1", "*", ":",
    "dossier:", "date:", "titre:", "depuis", "1995", "entre", "et", "mai", "..", ">", "l'an",
    "dernier",
    "https://",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["", " "]))
def test_operators_in_any_order_have_a_reading(pieces: list[str], glue: str) -> None:
    try:
        parse_lenient(glue.join(pieces)[:200])
    except QueryTooLarge:
        assert pieces.count("(") > 20


@given(st.lists(st.sampled_from(PIECES), max_size=20))
def test_both_readings_agree_on_what_the_strict_one_takes(pieces: list[str]) -> None:
    text = " ".join(pieces)
    try:
        strict = parse(text)
    except (QuerySyntaxError, UnknownField, QueryTooLarge):
        return
    assert parse_lenient(text).root == strict
