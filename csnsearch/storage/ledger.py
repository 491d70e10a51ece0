"""Which files were read, what became of them, and which documents they gave.

The ledger is written after the engine's commit. A crash between the two only means
that some files are read again, and a document read again replaces itself.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from csnsearch.errors import IndexDamaged
from csnsearch.messages import Message, message

_SCHEMA = """
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL, digest TEXT NOT NULL,
    state TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY, path TEXT NOT NULL, kind TEXT NOT NULL, passages INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS files_by_digest ON files (digest);
CREATE INDEX IF NOT EXISTS documents_by_path ON documents (path);
"""

_IN_PART = "OR (state = 'indexed' AND code != '')"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """One file as it was when it was read. `state` is indexed, failed or skipped.

    `digest` is that of its bytes when documents came from it, else "". `code` and `reason`
    say why it is none or, when it is indexed, what of it could not be read.
    """

    path: str
    name: str
    size: int
    modified_ns: int
    state: str
    digest: str = ""
    code: str = ""
    reason: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentEntry:
    """One document and the file it came from."""

    id: str
    path: str
    kind: str
    passages: int


class Ledger:
    """The memory of an index about its files. Not for use by two threads at once."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the ledger file, making it when it is not there. Raises IndexDamaged."""
        connection = sqlite3.connect(path)
        try:
            connection.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            connection.close()
            if isinstance(error, sqlite3.OperationalError):  # locked, full: not damaged
                raise
            raise IndexDamaged(
                message(
                    "Le registre des fichiers de l'index est abîmé ({path}). Refaites l'index : "
                    "« csnsearch index DOSSIER --rebuild ».",
                    path=path,
                )
            ) from error
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was not committed is forgotten."""
        self._db.close()

    def commit(self) -> None:
        """Make what was put durable."""
        self._db.commit()

    def file(self, path: str) -> FileEntry | None:
        """What is known of a file."""
        row = self._one("SELECT * FROM files WHERE path = ?", _stored(path))
        return _file(row) if row else None

    def settled(self) -> frozenset[str]:
        """The files that were read, or left out on purpose; a failed file is not settled."""
        rows = self._db.execute("SELECT path FROM files WHERE state != 'failed'")
        return frozenset(_text(path) for (path,) in rows)

    def files(self, state: str | None = None) -> Iterator[FileEntry]:
        """Every file, or those in one state, by name. A file of which a part could not be
        read is indexed, and failed too: it has documents, and a reason.
        """
        clause = "" if state is None else f"WHERE state = ? {_IN_PART if state == 'failed' else ''}"
        values = () if state is None else (state,)
        with closing(
            self._db.execute(f"SELECT * FROM files {clause} ORDER BY name", values)  # noqa: S608  a constant
        ) as rows:
            yield from map(_file, rows)

    def twins(self, digest: str) -> Iterator[FileEntry]:
        """Every file that was read as the same bytes."""
        with closing(
            self._db.execute("SELECT * FROM files WHERE digest = ? ORDER BY path", (digest,))
        ) as rows:
            yield from map(_file, rows)

    def put_file(self, entry: FileEntry) -> None:
        """Remember a file, in the place of what was known of it."""
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                _stored(entry.path), entry.name, entry.size, entry.modified_ns, entry.digest,
                entry.state, entry.code, _dump(entry.reason),
            ),
        )  # fmt: skip

    def forget_file(self, path: str) -> None:
        """Forget a file and its documents."""
        self._db.execute("DELETE FROM files WHERE path = ?", (_stored(path),))
        self._db.execute("DELETE FROM documents WHERE path = ?", (_stored(path),))

    def document(self, document_id: str) -> DocumentEntry | None:
        """Where a document came from."""
        row = self._one("SELECT * FROM documents WHERE id = ?", document_id)
        return _document(row) if row else None

    def documents(self, path: str | None = None) -> Iterator[DocumentEntry]:
        """Every document, or those of one file, by id."""
        clause = "" if path is None else "WHERE path = ?"
        values = () if path is None else (_stored(path),)
        with closing(
            self._db.execute(f"SELECT * FROM documents {clause} ORDER BY id", values)  # noqa: S608  a constant
        ) as rows:
            yield from map(_document, rows)

    def put_document(self, entry: DocumentEntry) -> None:
        """Remember a document, in the place of one with the same id."""
        self._db.execute(
            "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?)",
            (entry.id, _stored(entry.path), entry.kind, entry.passages),
        )

    def forget_document(self, document_id: str) -> None:
        """Forget one document."""
        self._db.execute("DELETE FROM documents WHERE id = ?", (document_id,))

    def kinds(self) -> dict[str, int]:
        """How many documents of each kind, most frequent first."""
        rows = self._db.execute(
            "SELECT kind, count(*) FROM documents GROUP BY kind ORDER BY count(*) DESC, kind"
        )
        return dict(rows.fetchall())

    def passages(self) -> int:
        """How many passages the documents have in all."""
        return int(
            self._db.execute("SELECT coalesce(sum(passages), 0) FROM documents").fetchone()[0]
        )

    def _one(self, sql: str, value: str | bytes) -> tuple[object, ...] | None:
        row: tuple[object, ...] | None = self._db.execute(sql, (value,)).fetchone()
        return row


def _stored(path: str) -> str | bytes:
    """A path as SQLite takes it: a name that is not UTF-8 is kept as its bytes."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def _text(path: object) -> str:
    return os.fsdecode(path) if isinstance(path, bytes) else str(path)


def _dump(reason: Message | None) -> str:
    if reason is None:
        return ""
    params = {name: str(value) for name, value in reason.params.items()}
    return json.dumps([reason.template, params, reason.plural, reason.count], ensure_ascii=False)


def _load(text: str) -> Message | None:
    if not text:
        return None
    template, params, plural, count = json.loads(text)
    return Message(template, params, plural, count)


def _file(row: tuple[object, ...]) -> FileEntry:
    path, name, size, modified_ns, digest, state, code, reason = row
    return FileEntry(
        path=_text(path), name=str(name), size=int(str(size)), modified_ns=int(str(modified_ns)),
        digest=str(digest), state=str(state), code=str(code), reason=_load(str(reason)),
    )  # fmt: skip


def _document(row: tuple[object, ...]) -> DocumentEntry:
    document_id, path, kind, passages = row
    return DocumentEntry(
        id=str(document_id), path=_text(path), kind=str(kind), passages=int(str(passages))
    )
