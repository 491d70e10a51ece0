"""What went wrong, in one sentence that says what to do about it."""

import errno
import os
import sqlite3
from dataclasses import dataclass

from csnsearch.errors import CsnSearchError
from csnsearch.messages import Message, message

OURS = 1
INTERRUPTED = 130
"""128 + SIGINT, as every shell counts it."""

TRACE_VARIABLE = "CSNSEARCH_TRACE"
"""When set, an error nobody foresaw is shown with where it happened."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence for the reader, and the exit code of the command."""

    sentence: Message
    exit_code: int = OURS


def explain(error: BaseException) -> Explanation | None:
    """What to tell the reader; None when the error is none of the reader's business."""
    match error:
        case CsnSearchError():
            return Explanation(error.message, error.exit_code)
        case KeyboardInterrupt():
            return Explanation(
                message("Interrompu ; ce qui était déjà enregistré reste dans l'index."),
                INTERRUPTED,
            )
        case OSError():
            return Explanation(_of_system(error))
        case sqlite3.Error():
            return Explanation(_of_database(error))
        case MemoryError():
            return Explanation(
                message("La mémoire a manqué : recommencez avec --jobs 1 ou moins de fichiers.")
            )
    return None if TRACE_VARIABLE in os.environ else _unforeseen(error)


def _unforeseen(error: BaseException) -> Explanation | None:
    """A mistake of the program, or an index damaged deep inside: the engine's own panics
    are no `Exception`, unlike what ends a program on purpose.
    """
    kind = type(error).__name__
    if not isinstance(error, Exception) and kind != "PanicException":
        return None
    return Explanation(
        message(
            "Panne inattendue ({kind} : {detail}). « csnsearch check » dit si l'index est "
            "abîmé ; sinon, signalez-la avec ce que montre {variable}=1.",
            kind=kind,
            detail=" ".join(str(error).split()),
            variable=TRACE_VARIABLE,
        )
    )


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR})


def _of_system(error: OSError) -> Message:
    path = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if error.errno in _FULL:
        return message("Le disque est plein. Faites de la place, puis recommencez.")
    if error.errno in _FORBIDDEN and path:
        return message(
            "« {path} » est interdit à ce compte : changez ses droits, ou choisissez un autre "
            "dossier.",
            path=path,
        )
    if error.errno in _MISSING and path:
        return message("« {path} » n'existe pas : vérifiez le chemin.", path=path)
    return message(
        "Le système a refusé une opération ({reason}{place}).",
        reason=error.strerror or error,
        place=f" : {path}" if path else "",
    )


def _of_database(error: sqlite3.Error) -> Message:
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return message("Le disque est plein. Faites de la place, puis recommencez.")
    return message(
        "Le registre des fichiers de l'index ne répond pas ({reason}). Si cela se répète, "
        "refaites l'index : « csnsearch index DOSSIER --rebuild ».",
        reason=error,
    )
