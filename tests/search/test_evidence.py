"""The evidence of a hit: what is shown of a passage."""

import pytest

from csnsearch.document import Passage
from csnsearch.query.parser import parse_lenient
from csnsearch.query.sought import sought
from csnsearch.search.evidence import passage_snippet


@pytest.mark.parametrize(
    ("query", "label", "text", "shown"),
    [
        # What labels the passage is not said twice.
        ("salaire", "6. Négociation", "6. Négociation\n\nLe salaire monte.", "Le salaire monte."),
        (
            "salaire",
            "6. Négociation > 6.1 Offres",
            "6. Négociation\n\n6.1 Offres\n\nLe salaire monte.",
            "Le salaire monte.",
        ),
        # Unless the answer stands in the heading.
        (
            "négociation",
            "6. Négociation",
            "6. Négociation\n\nLe salaire monte.",
            "6. Négociation  Le salaire monte.",
        ),
        ("offres", "6.1 Offres", "6.1 Offres", "6.1 Offres"),
    ],
)
def test_a_snippet_leaves_out_the_headings_that_label_it(
    query: str, label: str, text: str, shown: str
) -> None:
    wanted = sought(parse_lenient(query).root)
    made = passage_snippet(Passage(text=text, label=label), wanted, "fr")
    assert made.text == shown
    assert len(made.highlights) == 1
