"""A file on disk that may hold documents."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read.

    `name` is how reports and hits call it: the path relative to the folder given by
    the user, with ``/``. `site` groups files that share a page template: the folder
    given by the user. `media_type` is told from the content first, then the name.
    """

    path: Path
    name: str
    site: str
    media_type: str
    size: int
    modified_ns: int

    def read_bytes(self) -> bytes:
        """The whole file."""
        return self.path.read_bytes()

    def digest(self) -> str:
        """A hash of the bytes, the same for every copy of the file."""
        with self.path.open("rb") as stream:
            return hashlib.file_digest(stream, _blake2b).hexdigest()


def _blake2b() -> "hashlib.blake2b":
    return hashlib.blake2b(digest_size=16)
