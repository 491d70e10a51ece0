"""French typography and figures, for sentences shown on a page."""

import re

_BEFORE = re.compile(r" (?=[:;?!»%])|(?<=«) ")
_NO_BREAK = "\u00a0"
_NARROW_NO_BREAK = "\u202f"


def typeset(sentence: str, language: str) -> str:
    """A sentence whose signs cannot be torn from their words at the end of a line."""
    return _BEFORE.sub(_NO_BREAK, sentence) if language == "fr" else sentence


def figure(number: int, language: str) -> str:
    """A whole number as it is written: « 330 000 », "330,000"."""
    grouped = f"{number:,}"
    return grouped.replace(",", _NARROW_NO_BREAK) if language == "fr" else grouped


def decimal(number: float, language: str) -> str:
    """A number with three decimals: « 13,477 », "13.477"."""
    written = f"{number:.3f}"
    return written.replace(".", ",") if language == "fr" else written
