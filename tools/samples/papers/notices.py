"""Writes the catalogue: one ready document per line, from a TOML file."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path


def write_notices(source: Path, target: Path) -> int:
    """Writes every notice as a line of JSON; returns how many."""
    if not source.exists():
        return 0
    notices = tomllib.loads(source.read_text(encoding="utf-8"))["notice"]
    target.parent.mkdir(parents=True, exist_ok=True)
    lines = [json.dumps(notice, ensure_ascii=False) for notice in notices]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)
