"""The data files of this room: word lists and patterns, each with its source."""

import tomllib
from importlib import resources
from typing import Any


def load(name: str) -> dict[str, Any]:
    """The tables of a TOML file that stands beside this module."""
    path = resources.files("csnsearch.ingest").joinpath(name)
    return tomllib.loads(path.read_text("utf-8"))
