"""Writes papers that are text: Markdown as it is, typewritten bulletins in their old encoding."""

from __future__ import annotations

from pathlib import Path

from .paper import Outcome, Paper, recommendations_of


def draw_text(paper: Paper, target: Path) -> Outcome:
    """Copies the body of the content file in the encoding its header names."""
    text = paper.source.read_text(encoding="utf-8").split("\n+++\n", 1)[1].lstrip("\n")
    newline = "\r\n" if paper.encoding == "cp1252" else "\n"
    target.write_bytes(text.replace("\n", newline).encode(paper.encoding))
    return Outcome(0, recommendations_of(paper.blocks))
