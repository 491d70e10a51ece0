"""The files documents came from, served only from under one folder."""

from dataclasses import dataclass
from pathlib import Path

from starlette.responses import FileResponse

from csnsearch.document import Document

PDF = "application/pdf"

# What is only ever saved, never shown by a browser, may say what it is. Anything else
# (HTML above all: it could run scripts as if it were ours) is bytes.
_NAMED = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "text/plain",
    "text/markdown",
)
_BYTES = "application/octet-stream"

FILE_POLICY = (
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What the browsers' own PDF viewers need, and no script."""


@dataclass(frozen=True, slots=True)
class OriginalFiles:
    """Files under `root`; without a root, none."""

    root: Path | None = None

    @property
    def offered(self) -> bool:
        """Whether any file is served at all."""
        return self.root is not None

    def find(self, document: Document, origin: Path | None) -> Path | None:
        """The file of a document, or None when it is not a file under the root.

        `origin` is where it was when it was indexed; the document's source, read from
        the root, serves when the archive has moved since. Links are followed first, so
        that none leads out. Hidden files are never served.
        """
        if self.root is None:
            return None
        named = [Path(document.source)] if document.source else []
        candidates = ([origin] if origin else []) + named
        return next(filter(None, map(self._allowed, candidates)), None)

    def _allowed(self, path: Path) -> Path | None:
        assert self.root is not None
        try:
            root = self.root.resolve(strict=True)
            real = (root / path).resolve(strict=True)
            inside = real.relative_to(root)
        except (OSError, ValueError, RuntimeError):  # absent, outside, or a loop of links
            return None
        hidden = any(step.startswith(".") for step in inside.parts)
        return real if real.is_file() and not hidden else None


def file_answer(path: Path, media_type: str) -> FileResponse:
    """The file: a PDF to read in place, anything else to save."""
    shown = media_type == PDF
    return FileResponse(
        path,
        media_type=media_type if shown or media_type in _NAMED else _BYTES,
        filename=_safe(path.name),
        stat_result=path.stat(),
        content_disposition_type="inline" if shown else "attachment",
        headers={"content-security-policy": FILE_POLICY},
    )


def _safe(name: str) -> str:
    """The name without what could end a header or pass for a path."""
    return "".join(c for c in name if c.isprintable() and c not in '/\\"') or "document"
