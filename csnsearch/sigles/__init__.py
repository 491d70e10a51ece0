"""Sigles: what they stand for, as documents say it themselves and as a curated file knows it.

What reads a glossary is here; what finds definitions in texts is in `definitions` and
`defined`, which only writing an index needs: their patterns take time to load.
"""

from csnsearch.sigles.curated import CuratedSigle, curated_sigles
from csnsearch.sigles.gathering import build_glossary
from csnsearch.sigles.glossary import Glossary, Meaning
from csnsearch.sigles.pairs import same_sigle
from csnsearch.sigles.unambiguous import unambiguous

__all__ = [
    "CuratedSigle",
    "Glossary",
    "Meaning",
    "build_glossary",
    "curated_sigles",
    "same_sigle",
    "unambiguous",
]
