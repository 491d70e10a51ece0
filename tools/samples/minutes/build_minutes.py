"""Write every sample set of minutes, and the tables of what is in them.

Run from the root of the repository: python -m tools.samples.minutes.build_minutes
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .congress_stock import expanded_congress
from .docx_writer import write_docx
from .expected import write_tables
from .fonts import register_faces
from .markup import parse_minutes
from .model import Minutes, Printed
from .odt_writer import write_odt
from .pdf_writer import write_pdf
from .scan_writer import write_scan

HERE = Path(__file__).parent
CONTENT = HERE / "content"
ARCHIVE = HERE.parents[2] / "sample_docs"

Writer = Callable[[Minutes, Path], Printed]
WRITERS: dict[str, Writer] = {".pdf": write_pdf, ".docx": write_docx, ".odt": write_odt}


def sources() -> Iterator[str]:
    """Give the text of each source file, the congress put together from its parts."""
    for path in sorted(CONTENT.glob("*.md")):
        yield path.read_text(encoding="utf-8")
    if (CONTENT / "congres" / "00_entete.md").exists():
        yield expanded_congress(CONTENT / "congres")


def write_minutes(minutes: Minutes) -> Printed:
    """Write one sample with the writer its path and layout ask for."""
    target = ARCHIVE / minutes.path
    target.parent.mkdir(parents=True, exist_ok=True)
    if minutes.layout.typography == "numérisation":
        return write_scan(minutes, target)
    return WRITERS[target.suffix](minutes, target)


def main() -> None:
    """Write the samples and the tables."""
    register_faces()
    entries: list[tuple[Minutes, Printed]] = []
    for source in sources():
        minutes = parse_minutes(source)
        printed = write_minutes(minutes)
        entries.append((minutes, printed))
        print(f"{minutes.path}: {printed.pages or '–'} pages, {len(minutes.resolutions())} prop.")
    write_tables(entries, HERE)


if __name__ == "__main__":
    main()
