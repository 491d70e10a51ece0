"""The fingerprint of the analysis, by which an index knows whether it is outdated."""

from zlib import crc32

from csnsearch.analysis.data_files import FOLDER
from csnsearch.analysis.lexicon import CHECKSUM, PATH
from csnsearch.analysis.recipe import RECIPE_VERSION


def _fingerprint() -> str:
    # The lexicon stands for itself by its checksum, so that a start need not read it whole.
    lists = sorted({*FOLDER.iterdir()} - {PATH})
    checksum = crc32(CHECKSUM.read_bytes())
    for path in lists:
        checksum = crc32(path.name.encode() + path.read_bytes(), checksum)
    return f"{RECIPE_VERSION}-{checksum:08x}"


FINGERPRINT: str = _fingerprint()
"""Changes when the recipe or a list changes, and only then."""
