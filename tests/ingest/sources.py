"""A Source for a file of a test."""

from pathlib import Path

from csnsearch.ingest.source import Source

PAGES = Path(__file__).parent / "pages"


def source_of(path: Path, media_type: str = "text/html") -> Source:
    stat = path.stat()
    return Source(
        path=path,
        name=path.name,
        site=str(path.parent),
        media_type=media_type,
        size=stat.st_size,
        modified_ns=stat.st_mtime_ns,
    )


def written(folder: Path, content: str | bytes, name: str = "fichier.txt") -> Source:
    path = folder / name
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.write_bytes(data)
    return source_of(path)
