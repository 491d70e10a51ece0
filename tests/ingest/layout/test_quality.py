"""Broken fonts and poor optical reading show in a figure."""

import pytest

from csnsearch.ingest.layout.quality import text_quality, unmapped_share


def test_good_french_reads_as_text() -> None:
    text = "L’assemblée a adopté, à 9 h 30, la résolution no 12 de la FSSS–CSN : 330 000 $ (29 %)."
    assert text_quality(text) > 0.95


@pytest.mark.parametrize("text", ["pmr sm dvl'mbl", "ass3mbl6e gén6ra1e de1 syndlcat5"])
def test_poor_reading_shows(text: str) -> None:
    assert text_quality(text) < 0.6


def test_unmapped_characters_are_counted_and_bullets_are_not() -> None:
    assert unmapped_share("\uf041\uf042\uf043abc") == pytest.approx(0.5)
    assert unmapped_share("\uf0b7 point") == 0
    assert unmapped_share("") == 0
