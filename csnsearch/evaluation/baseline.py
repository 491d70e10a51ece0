"""A measure kept in a file, to compare a later one with: JSON in UTF-8.

``{"format", "set", "engine", "documents", "measures": {…}, "queries": {id: {…}}}``,
where `set` is a digest of the queries and their judgements.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from csnsearch.errors import SettingsError
from csnsearch.evaluation.evaluate import Evaluation
from csnsearch.evaluation.judged_set import JudgedSet
from csnsearch.evaluation.scores import Scores
from csnsearch.messages import message

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """What an evaluation measured: the averages, and the scores of each query."""

    digest: str
    engine: str
    documents: int
    mean: Scores
    scores: Mapping[str, Scores]

    @classmethod
    def of(cls, result: Evaluation) -> Self:
        """What is worth keeping of an evaluation."""
        return cls(
            digest=set_digest(result.judged),
            engine=result.engine,
            documents=result.documents,
            mean=result.mean,
            scores=result.scores,
        )

    @classmethod
    def read(cls, path: Path, judged: JudgedSet) -> Self:
        """A baseline of this very set. Raises SettingsError when the file is missing, is
        no baseline, or was measured with other queries or other judgements.
        """
        found = cls._load(path)
        if found.digest != set_digest(judged):
            shared = len(found.scores.keys() & judged.queries.keys())
            raise SettingsError(
                message(
                    "« {path} » mesure un autre jeu : {shared} de ses {saved} requêtes sont parmi "
                    "les {queries} de celui-ci, ou leurs jugements ont changé. Refaites la "
                    "référence sur ce jeu : csnsearch eval JEU --save FICHIER.",
                    path=path,
                    shared=shared,
                    saved=len(found.scores),
                    queries=len(judged.queries),
                )
            )
        return found

    @classmethod
    def _load(cls, path: Path) -> Self:
        try:
            return cls._parsed(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError as error:
            raise SettingsError(
                message(
                    "« {path} » n'existe pas. Une référence s'écrit avec : "
                    "csnsearch eval JEU --save FICHIER.",
                    path=path,
                )
            ) from error
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise SettingsError(
                message(
                    "« {path} » n'est pas une référence lisible. Une référence s'écrit avec : "
                    "csnsearch eval JEU --save FICHIER.",
                    path=path,
                )
            ) from error

    @classmethod
    def _parsed(cls, data: Mapping[str, Any]) -> Self:
        if data["format"] != FORMAT:
            raise ValueError(data["format"])
        return cls(
            digest=data["set"],
            engine=str(data["engine"]),
            documents=int(data["documents"]),
            mean=Scores.from_named(data["measures"]),
            scores={query: Scores.from_named(found) for query, found in data["queries"].items()},
        )

    def write(self, path: Path) -> None:
        """Write it, numbers in full: the same run read again differs by nothing."""
        data = {
            "format": FORMAT,
            "set": self.digest,
            "engine": self.engine,
            "documents": self.documents,
            "measures": self.mean.named(),
            "queries": {query: found.named() for query, found in self.scores.items()},
        }
        text = json.dumps(data, ensure_ascii=False, indent=1)
        path.write_text(text + "\n", encoding="utf-8")


def set_digest(judged: JudgedSet) -> str:
    """A digest of what is asked and of what is expected: two sets with the same one can
    be compared query by query.
    """
    asked = [
        [query, text, judged.request(query), sorted(judged.judgements[query].items())]
        for query, text in sorted(judged.queries.items())
    ]
    return hashlib.sha256(json.dumps(asked).encode()).hexdigest()
