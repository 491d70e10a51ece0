"""Builds every paper: `python -m tools.samples.papers.build_papers` from the repository root."""

from __future__ import annotations

from pathlib import Path

from .docx import draw_docx
from .expected import write_expected
from .notices import write_notices
from .ocr import draw_scan
from .odt import draw_odt
from .paper import Outcome, Paper
from .pdf import draw_pdf
from .plaintext import draw_text
from .source import read_paper

HERE = Path(__file__).parent
CONTENT = HERE / "content"
SAMPLES = HERE.parents[2] / "sample_docs"

DRAWERS = {"pdf": draw_pdf, "docx": draw_docx, "odt": draw_odt, "txt": draw_text, "md": draw_text}


def build(paper: Paper) -> Outcome:
    """Draws one paper in the format its path asks for."""
    target = SAMPLES / paper.path
    target.parent.mkdir(parents=True, exist_ok=True)
    draw = draw_scan if paper.draw == "scan" else DRAWERS[paper.suffix]
    return draw(paper, target)


def main() -> None:
    """Builds everything and says what was written."""
    built: list[tuple[Paper, Outcome]] = []
    for source in sorted(CONTENT.glob("**/*.md")):
        paper = read_paper(source)
        outcome = build(paper)
        built.append((paper, outcome))
        print(f"{paper.path}  {outcome.pages or '–'} p.  {len(outcome.recommendations)} rec.")
    count = write_notices(CONTENT / "notices.toml", SAMPLES / "notices" / "notices.jsonl")
    print(f"notices/notices.jsonl  {count} notices")
    write_expected(built, HERE)


if __name__ == "__main__":
    main()
