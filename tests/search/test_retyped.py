"""A question written again is the same question."""

import pytest

from csnsearch.query.parser import parse_lenient
from csnsearch.search.retyped import retyped


@pytest.mark.parametrize(
    "typed",
    [
        "grève salaires",
        '"droit de grève" salaire',
        '"droit grève"~5',
        "syndic* grève",
        "grève ET salaire ET lock-out",
        "grève OU (salaire ET prime)",
        "grève SAUF lock-out",
        "+grève -lock-out",
        "titre:grève",
        'titre:"droit de grève"',
        'dossier:"Secteur public" grève',
        "date:2011..2015 grève",
        "date:1972-05 grève",
        "grève depuis 1995",
        "grève avant le 1er mai 1972",
        "grève PRÈS salaire",
        "(grève salaire) OU prime",
        "PL 89 l'assurance-emploi",
    ],
)
def test_it_is_read_as_it_was(typed: str) -> None:
    root = parse_lenient(typed).root
    again = parse_lenient(retyped(root.nodes)).root
    assert [type(node) for node in again.nodes] == [type(node) for node in root.nodes]
    assert retyped(again.nodes) == retyped(root.nodes)
