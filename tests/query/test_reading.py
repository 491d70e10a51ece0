"""A query said back part by part: what is left without a part is read as it was."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csnsearch.errors import QueryTooLarge
from csnsearch.query.ast import Node
from csnsearch.query.parser import parse_lenient
from csnsearch.query.reading import reading

TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("grève", [("grève", "")]),
        # A little word goes with what follows it.
        ("grève de la faim", [("grève", "de la faim"), ("de la faim", "grève")]),
        ("grève de", [("grève de", "")]),
        ('"droit de grève" CSN', [("« droit de grève »", "CSN"), ("CSN", '"droit de grève"')]),
        (
            "grève type:Mémoire -hôtel",
            [
                ("grève", "type:Mémoire -hôtel"),
                ("[Type de document : Mémoire]", "grève -hôtel"),
                ("SAUF hôtel", "grève type:Mémoire"),
            ],
        ),
        (
            "+grève salaire depuis 1995",
            [
                ("+grève", "salaire depuis 1995"),
                ("salaire", "+grève depuis 1995"),
                ("[date : depuis 1995]", "+grève salaire"),
            ],
        ),
        ("titre:x1 a1 OU b1", [("x1 dans le titre", "a1 OU b1"), ("(a1 OU b1)", "titre:x1")]),
        ("a1 PRÈS/5 b1 CSN", [("a1 PRÈS/5 b1", "CSN"), ("CSN", "a1 PRÈS/5 b1")]),
        # « hier » alone would be a date.
        ("grève hier", [("grève", "(hier)"), ("hier", "grève")]),
        # Words that would become one thing when they meet are kept apart.
        ("PL grève 89", [("PL", "grève 89"), ("grève", "(PL) (89)"), ("89", "PL grève")]),
        # Signs that said how two things go together are left out with one of them.
        ("Mémoire : grève", [("Mémoire", "grève"), ("grève", "Mémoire")]),
        ("Montréal, congés", [("Montréal", "congés"), ("congés", "Montréal")]),
        # An address is one part, and so are the words of a pasted title.
        ("https://a.example/mise-a-pied CSN",
         [("mise a pied", "CSN"), ("CSN", "https://a.example/mise-a-pied")]),
        (
            "Le travail dans les hôtels, restaurants, cafés, usines, ports et bars type:Mémoire",
            [
                ("Le travail dans les hôtels restaurants cafés usines ports et bars",
                 "type:Mémoire"),
                ("[Type de document : Mémoire]",
                 "Le travail dans les hôtels, restaurants, cafés, usines, ports et bars"),
            ],
        ),
    ],
)  # fmt: skip
def test_each_part_can_be_taken_away(text: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.label.text(), part.without) for part in reading(text, today=TODAY)] == parts


PIECES = st.one_of(
    st.sampled_from(
        (
            "grève", "de", "la", "PL", "89", "330", "000", "%", "l'an", "dernier", "depuis", "1995",
            "années", "70", "hier", "1970s", "Sept-Îles", "FSSS", "CSN", "employé·e·s", "et",
            "travailleuses",
            "travailleurs", "déléga-", "tion", "peut-il", "67", "e", "no", "C.S.N.", "art.", "12",
            "Mémoire", ":", ",", "du", "3", "au", "7", "mai", "entre", "\N{FIRE}", "employé(e)s",
            "syndic*", '"droit de grève"', "« conseil »", '"a1 b1"~3', "titre:grève", "-hôtel",
            'dossier:"Secteur public"', "dossier:(Éducation OU Environnement)", "type:Mémoire",
            "date:2011", "date:mai 2011", "date:>2011", "+salaire", "-depuis 1995",
            "(logement loyer)",
            "logement OU loyer", "logement ET loyer", "grève PRÈS salaire", "SAUF lock-out",
            "https://a.example/pl-89", "texte:(grève OU loyer)", "www.csn.qc.ca", "couleur:rouge",
        )
    ),
    st.text(alphabet="aeélnrst'-", min_size=1, max_size=6),
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(PIECES, min_size=1, max_size=9))
def test_without_a_part_the_rest_is_read_as_it_was(pieces: list[str]) -> None:
    text = " ".join(pieces)
    nodes = parse_lenient(text, today=TODAY).root.nodes
    parts = reading(text, today=TODAY)
    left = [parse_lenient(part.without, today=TODAY).root.nodes for part in parts]
    assert sum(len(nodes) - len(rest) for rest in left) == len(nodes)
    at = 0
    for rest in left:
        taken = len(nodes) - len(rest)
        assert rest == without(nodes, at, taken)
        at += taken


def without(nodes: tuple[Node, ...], start: int, count: int) -> tuple[Node, ...]:
    return nodes[:start] + nodes[start + count :]


@given(st.text(max_size=100))
def test_any_text_at_all_has_a_reading(text: str) -> None:
    try:
        parts = reading(text, today=TODAY)
    except QueryTooLarge:
        return
    assert bool(parts) == bool(parse_lenient(text, today=TODAY).root.nodes)
    for part in parts:
        assert part.label.text("fr")
