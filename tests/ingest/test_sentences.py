"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.ingest.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La grève commence. Elle durera.", 2),
        ("M. Tremblay et Mme Roy ont parlé. On a voté.", 2),
        ("Voir l'art. 12 et le no. 4 de la loi.", 1),
        ("Le vote ? Oui. Non ! Peut-être…", 4),
        ("J. Tremblay préside la C.S.N. Tremblay parle.", 1),
        ("« Nous irons jusqu'au bout. » Elle a quitté la salle.", 2),
        ("Il coûte 4.50 dollars. Fin.", 2),
        ("p. ex. Montréal", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_readers_end_them(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


@given(st.text(alphabet="aA .!?«»\n\u00a0M1", max_size=120))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(sentences(text)) == text
