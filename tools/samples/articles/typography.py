"""How a page spells its spaces and apostrophes, and which bytes it is saved in."""

import re
import unicodedata

NBSP = "\u00a0"
THIN = "\u2009"

_BEFORE_SIGN = re.compile(r" (?=[:;?!%$])")
_IN_QUOTES = re.compile(r"(?<=«) | (?=»)")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}\b)")

# (spaces inside « », thousands, spaces before : ; ? ! % $) by name of habit.
_SPACES = {
    "mixte": (NBSP, NBSP, " "),  # what the site does most of the time: 330 000 held, 29 % loose
    "insécable": (NBSP, NBSP, NBSP),
    "fine": (THIN, THIN, NBSP),
}


def typeset(text: str, spacing: str = "mixte", apostrophe: str = "courbe") -> str:
    """Spell ``text`` with one page's habits: « 330 000 membres » with held or thin spaces."""
    quotes, thousands, signs = _SPACES[spacing]
    text = _IN_QUOTES.sub(quotes, text)
    text = _THOUSANDS.sub(thousands, text)
    text = _BEFORE_SIGN.sub(signs, text)
    return text.replace("'", "’") if apostrophe == "courbe" else text


def slugify(text: str) -> str:
    """Give the address form of a term: "Main-d'œuvre" becomes main-doeuvre."""
    text = text.lower().replace("œ", "oe").replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", _without_marks(text)).strip("-")


def _without_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def misread(text: str) -> str:
    """Return UTF-8 text as a reader that believed in windows-1252 shows it: grÃ¨ve."""
    return "".join(_misread_byte(byte) for byte in text.encode())


def _misread_byte(byte: int) -> str:
    # Five bytes mean nothing in windows-1252; browsers then show the control of the same number.
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


def page_bytes(text: str, encoding: str) -> bytes:
    """Return the bytes of a saved page, by the name of its (true or broken) encoding."""
    if encoding == "mojibake":
        return misread(text).encode()
    return text.encode("cp1252" if encoding == "windows-1252" else encoding)
