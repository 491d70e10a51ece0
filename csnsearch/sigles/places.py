"""The places of a text where a sigle and its name may stand side by side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.analysis.folding import fold
from csnsearch.sigles.forms import CAPITALS, WRITTEN
from csnsearch.sigles.words import words


@dataclass(frozen=True, slots=True)
class Place:
    """A sigle as `written`, and where its name may be: before `at`, or `after` it.

    `apart` tells that the sigle stands in brackets or is said to be one; beside a colon
    or a dash it may be many other things.
    """

    written: str
    at: int
    after: bool
    apart: bool


_SPACE = "[ \u00a0]"
_LEAD = rf"(?P<lead>(?:[^\W\d_]{{1,12}}[-'’ ,:\u00a0]{{1,2}}{_SPACE}?){{0,6}}?)"
_OPEN_QUOTE, _CLOSE_QUOTE = rf"[«\"“]?{_SPACE}?", rf"{_SPACE}?[»\"”]?"
_SAID = rf"{_LEAD}{_OPEN_QUOTE}(?P<sigle>{WRITTEN})(?!\w)"
_END = rf"{_CLOSE_QUOTE}(?=\s{{0,2}}(?:[)\],;:.\n|\t]|$|[-–—/]\s|(?:et|ou|and|or)\s))"
_NAMING = (
    r"dite?s?|(?:dé)?nomm|(?:aussi|également|mieux) |appel|désign|connue?s? |sous l"
    r"|hereinafter|hereafter|known|called|ou |or "
)

# Each pattern begins with one sign, which is found without reading what stands between:
# a text that has none costs next to nothing.
_IN_BRACKETS = re.compile(rf"\((?=[^)]{{0,40}}[{CAPITALS}][{CAPITALS}.]){_SPACE}?{_SAID}{_END}")
_CAPITAL_END = (rf"\w[{CAPITALS}]", rf"[{CAPITALS}]\.")
_AFTER_CAPITALS = "|".join(
    [rf"(?<={end}{space}.)" for end in _CAPITAL_END for space in ("", _SPACE)]
    + [rf"(?<=[»”\"]{_SPACE}.)"]
)
_BEFORE_BRACKETS = re.compile(rf"\((?:{_AFTER_CAPITALS})")
_NAMED = (
    ("ci-apr", re.compile(rf"ci-apr[eè]s[ \u00a0,:]{{1,2}}{_SAID}{_END}")),
    (",", re.compile(rf",(?={_SPACE}(?:{_NAMING})){_SPACE}{_SAID}{_END}")),
)
_SIGNS = tuple(
    (
        sign,
        re.compile(
            rf"{re.escape(sign)}(?:(?:{_AFTER_CAPITALS}){ahead}|{behind}(?={_SPACE}?[{CAPITALS}«\"“])"
            rf"{_SPACE}?{_OPEN_QUOTE}(?P<sigle>{WRITTEN})(?!\w){_END})"
        ),
    )
    # A dash without spaces joins: « FSSS–CSN ».
    for signs, ahead, behind in ((":=\t|", "", ""), ("–—-", f"(?={_SPACE})", f"(?<={_SPACE}.)"))
    for sign in signs
)
_LISTED = re.compile(
    rf"(?:^|[\n:;,•·|(«\t]|[-*]\s|\.\s)\s?(?:la |le |l['’])?{_OPEN_QUOTE}(?P<sigle>{WRITTEN})"
    rf"{_CLOSE_QUOTE}\s?$"
)
_LAST = re.compile(rf"(?<![\w.-])(?P<sigle>{WRITTEN}){_CLOSE_QUOTE}\s?$")
_NEAR = 30


def places(text: str) -> Iterator[Place]:
    """Every place where a sigle may be explained."""
    if "(" in text:
        yield from _bracketed(text)
    yield from _named(text)
    for sign, pattern in _SIGNS:
        if sign in text:
            yield from _signed(text, pattern)


def _bracketed(text: str) -> Iterator[Place]:
    for found in _IN_BRACKETS.finditer(text):
        if _is_naming(found["lead"]):
            yield Place(found["sigle"], found.start(), after=False, apart=True)
    for found in _BEFORE_BRACKETS.finditer(text):
        yield from _after(text, found.start(), _LAST, apart=True)


def _named(text: str) -> Iterator[Place]:
    for sign, pattern in _NAMED:
        for found in pattern.finditer(text) if sign in text else ():
            if _is_naming(text[found.start() : found.start("sigle")], required=True):
                yield Place(found["sigle"], found.start(), after=False, apart=True)


def _signed(text: str, pattern: re.Pattern[str]) -> Iterator[Place]:
    for found in pattern.finditer(text):
        if written := found["sigle"]:
            yield Place(written, found.start(), after=False, apart=False)
        else:
            yield from _after(text, found.start(), _LISTED, apart=False)


def _is_naming(lead: str, *, required: bool = False) -> bool:
    """Whether what stands before the sigle only says that a sigle comes."""
    if not lead:
        return not required
    said = {fold(word) for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", lead)}
    if not said <= words("naming") | words("articles"):
        return False
    return not required or bool(said & words("naming"))


def _after(text: str, sign: int, sigle: re.Pattern[str], *, apart: bool) -> Iterator[Place]:
    """The sigle that stands before a sign, whose name may come after."""
    begin = max(0, sign - _NEAR)
    found = sigle.search(text[begin:sign])
    # The beginning of a slice is no beginning of a word unless it is that of the text.
    if found and (found.start() or not begin):
        yield Place(found["sigle"], sign + 1, after=True, apart=apart)
