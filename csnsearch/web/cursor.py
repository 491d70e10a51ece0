"""Where a reader of results stands, as a word that a program gives back.

A cursor holds a place, the question it is a place in, and the state of the index it was
counted on. It is checked, so that one cut or mistyped is refused; it hides nothing.
"""

import base64
import binascii
import hashlib
import hmac

from csnsearch.errors import CsnSearchError, QueryError
from csnsearch.messages import message

_DIGEST = 8
_PLACE = 6
_SIZE = 3 * _DIGEST + _PLACE
LONGEST = 64
"""Characters. Longer ones are not ours."""


class CursorUnreadable(QueryError):
    """It is no cursor of ours, or that of another question."""


class CursorOutdated(CsnSearchError):
    """The index is no longer the one it was counted on: the results have moved."""

    exit_code = 2


def cursor(place: int, question: str, version: str) -> str:
    """The word for the results from `place` on."""
    body = place.to_bytes(_PLACE, "big") + _digest(question) + _digest(version)
    return base64.urlsafe_b64encode(body + _check(body)).decode().rstrip("=")


def place_of(word: str, question: str, version: str) -> int:
    """The place a cursor stands for. Raises CursorUnreadable, CursorOutdated."""
    body = _body(word)
    place, asked, counted = body[:_PLACE], body[_PLACE:-_DIGEST], body[-_DIGEST:]
    if not hmac.compare_digest(asked, _digest(question)):
        raise CursorUnreadable(
            message("Ce curseur est celui d'une autre recherche : gardez ses autres paramètres.")
        )
    if not hmac.compare_digest(counted, _digest(version)):
        raise CursorOutdated(
            message("L'index a changé depuis : recommencez la recherche sans « cursor ».")
        )
    return int.from_bytes(place, "big")


def _body(word: str) -> bytes:
    try:
        data = base64.urlsafe_b64decode(word.encode("ascii") + b"=" * (-len(word) % 4))
    except (ValueError, binascii.Error):
        data = b""
    body, check = data[:-_DIGEST], data[-_DIGEST:]
    if len(data) != _SIZE or not hmac.compare_digest(check, _check(body)):
        raise CursorUnreadable(
            message("Ce curseur est illisible : reprenez celui de la réponse précédente.")
        )
    return body


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST).digest()


def _check(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_DIGEST, person=b"cursor").digest()
