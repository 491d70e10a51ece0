"""What made a generation: the engine, the schema and the analysis it can be read with."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from csnsearch import analysis
from csnsearch.errors import IndexDamaged, IndexOutdated
from csnsearch.messages import Message, message
from csnsearch.schema import SCHEMA
from csnsearch.storage.durable import write_durably

FILE_NAME = "manifest.json"

RECORD_FORMAT = 1
"""Raised when what is stored with a document or passage changes shape."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """The facts that decide whether this program can read a generation."""

    engine: str
    schema: str
    analysis: str
    record_format: int
    created: str

    @classmethod
    def now(cls, engine: str) -> Self:
        """What this program would write today, with `engine`."""
        return cls(
            engine=engine,
            schema=schema_fingerprint(),
            analysis=analysis.FINGERPRINT,
            record_format=RECORD_FORMAT,
            created=datetime.now(UTC).isoformat(timespec="seconds"),
        )

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The manifest of a generation. Raises IndexDamaged when it cannot be read."""
        path = folder / FILE_NAME
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise IndexDamaged(
                message(
                    "Le manifeste de l'index est illisible ({path}). Lancez "
                    "« csnsearch rollback » pour revenir à la génération précédente, "
                    "ou « csnsearch index --rebuild DOSSIER ».",
                    path=path,
                )
            ) from error

    def write(self, folder: Path) -> None:
        """Put the manifest into a generation's folder, durably."""
        write_durably(folder / FILE_NAME, json.dumps(asdict(self), indent=2) + "\n")

    def check(self) -> None:
        """Raise IndexOutdated unless this program reads such an index."""
        if reason := self._mismatch():
            raise IndexOutdated(
                message(
                    "L'index a été fait avec {reason}. Refaites-le avec "
                    "« csnsearch index --rebuild » ; l'ancien répond jusqu'à la fin.",
                    reason=reason,
                )
            )

    def _mismatch(self) -> Message | None:
        if self.record_format != RECORD_FORMAT:
            return message("une autre version de csnsearch")
        if self.schema != schema_fingerprint():
            return message("un autre schéma de champs")
        if self.analysis != analysis.FINGERPRINT:
            return message("une autre analyse du français")
        return None


def schema_fingerprint() -> str:
    """A short hash of the fields an engine holds. Weights and labels do not count:
    they are used when asking, not when writing.
    """
    return hashlib.blake2b(" ".join(SCHEMA.index_fields).encode(), digest_size=8).hexdigest()
