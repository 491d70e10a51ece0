"""What looks like inclusive writing and is not is left as its words."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csnsearch.analysis import FRENCH

_TRAPS = Path(__file__).with_name("data") / "inclusive_traps.txt"


def traps() -> list[tuple[str, str]]:
    """Each text with its exact terms."""
    lines = _TRAPS.read_text(encoding="utf-8").splitlines()
    pairs = [line.partition("\t") for line in lines if line and not line.startswith("#")]
    return [(text, exact) for text, _, exact in pairs]


@pytest.mark.parametrize(("text", "exact"), traps())
def test_a_trap_is_read_as_its_words(text: str, exact: str) -> None:
    assert FRENCH.twin(text).exact == exact


@pytest.mark.parametrize(("text", "exact"), traps())
def test_a_trap_stays_one_in_a_sentence(text: str, exact: str) -> None:
    assert f" {exact} " in f" {FRENCH.twin(f'Oui, « {text} », alors.').exact} "


def test_there_are_many_traps_and_none_twice() -> None:
    texts = [text for text, _ in traps()]
    assert len(texts) > 500
    assert len(texts) == len(set(texts))


_SLUGS = st.lists(
    st.sampled_from(
        ("employe-es", "elu.es", "chef-fe", "salarie-e-s", "travailleurs-euses", "delegue.e.s")
    ),
    min_size=1,
    max_size=3,
)
_HOSTS = st.sampled_from(("exemple.ca", "exemple.qc.ca", "employe-es.org", "elu-e.com"))


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """Addresses of pages and of people, made of what looks inclusive."""
    slugs, host = draw(_SLUGS), draw(_HOSTS)
    return draw(
        st.sampled_from(
            (
                f"https://{host}/{'/'.join(slugs)}",
                f"http://www.{host}/{'/'.join(slugs)}?liste={slugs[0]}#{slugs[-1]}",
                f"www.{host}/{'/'.join(slugs)}",
                f"{host}/{slugs[0]}",
                f"{'.'.join(slugs)}@{host}",
            )
        )
    )


@given(addresses())
def test_nothing_in_an_address_is_inclusive(address: str) -> None:
    assert FRENCH.twin(address).exact.split() == re.findall("[a-z]+", address)
