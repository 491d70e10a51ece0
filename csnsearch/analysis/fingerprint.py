"""The fingerprint of the analysis, by which an index knows whether it is outdated."""

from hashlib import blake2b

from csnsearch.analysis.data_files import FOLDER
from csnsearch.analysis.recipe import RECIPE_VERSION


def _fingerprint() -> str:
    digest = blake2b(str(RECIPE_VERSION).encode(), digest_size=8)
    for path in sorted(FOLDER.iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


FINGERPRINT: str = _fingerprint()
"""Changes when the recipe or a list changes, and only then."""
