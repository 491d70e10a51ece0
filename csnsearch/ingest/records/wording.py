"""The patterns of records, kept as data: fragments, alternatives, and what they make.

In ``patterns/*.toml`` a list is alternatives, and ``{name}`` stands for the fragment or
pattern of that name above it. Unless a file says otherwise they are matched on folded
text: lower case, no accents, plain quotes and hyphens.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

_NAME = re.compile(r"\{([a-z_]+)\}")


@cache
def patterns(name: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of one file. Raises KeyError for a fragment that is not above its use."""
    path = resources.files("csnsearch.ingest.records").joinpath("patterns", f"{name}.toml")
    written: dict[str, str] = {}
    for key, value in tomllib.loads(path.read_text(encoding="utf-8")).items():
        alternatives = value if isinstance(value, str) else "(?:" + "|".join(value) + ")"
        written[key] = _NAME.sub(lambda match: written[match[1]], alternatives)
    return {key: re.compile(text) for key, text in written.items()}
