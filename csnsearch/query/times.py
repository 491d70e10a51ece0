"""Which expressions of time among plain words are dates, and which stay words.

A date that is read where words were meant hides documents; one that is not read costs
nothing, since documents are indexed with their date in words. So a bare date stays words
(« congrès 2011 », « 8 mars 2004 », « en mai 2011 »), and an expression counts only:

- among few words: « grève depuis 1995 ». In a longer text, which may be a pasted title
  (« Conditions de vie des ouvrières du textile au Québec entre 1900 et 1945 »), it is words;
- anywhere, when it names a year: « grève depuis 1995 hôpitaux »;
- at the end, when two plain numbers make it: « grèves de 1980 à 1985 », not « de 1980 à
  2100 membres »;
- at either end, when it is told from today: « grève l'an dernier », « cette année la grève »;
- at the end, when it says how long: « grève depuis 2 ans », not « depuis 40 ans le syndicat
  se bat »;
- alone, when it is one word: « hier », not « la CSN, hier et aujourd'hui ».
"""

import re
from collections.abc import Iterator
from datetime import date

from csnsearch.query.ast import DateIs
from csnsearch.query.dates import this_day
from csnsearch.query.wording import wording
from csnsearch.query.words import word_spans

FEW_WORDS = 4
"""Content words beside which an expression may count: who narrows by date types one to
three, and the title of a study with a span of years holds five and more."""

_MAYBE = re.compile(
    # A word that opens an expression, and the figures of a year: without both, and without
    # what follows, there is none, and the patterns of dates need not be compiled.
    r"(?=.*\d{4}).*\b(?:depuis|avant|apr[eè]s|jusqu|entre|partir|compter|ant[ée]rieur|post[ée]rieur"
    r"|since|before|after|until|till|up\ to|between|prior|printemps|[ée]t[ée]|automne|hiver|spring"
    r"|summer|autumn|fall|winter|(?:de|du|des|from)\b.*\s(?:[àa]|aux?|to|until|till|jusqu))"
    r"|ann[ée]es\ |d[ée]cennie|\d0'?s\b"
    r"|derni[eè]r|pass[ée]|\bcet(?:te)?\ |\bce\ |en\ cours"
    r"|\bil\ y\ a\ |\bdepuis\ (?:\w+\ \w|hier)|\bhier\b|aujourd"
    r"|\b(?:last|past|this|ago|yesterday|today)\b",
    re.IGNORECASE | re.DOTALL,
)


def times(run: str, today: date | None, *, whole: bool = True) -> Iterator[tuple[int, int, DateIs]]:
    """The dates of words side by side that are meant as such, with their places, in order.

    `whole` says that the run is all there is in the query.
    """
    if not _MAYBE.search(run):
        return
    # Heavy patterns, which most questions do not need.
    from csnsearch.dates.expressions import Expression, Form, expressions  # noqa: PLC0415

    def counts(found: Expression) -> bool:
        first = not word_spans(run[: found.start])
        last = not word_spans(run[found.end :])
        match found.form:
            case Form.DATED:
                return True
            case Form.NAMED:
                return first or last
            case Form.LASTING | Form.YEARS:
                return last
            case Form.DAY_WORD:
                return first and last and whole

    found = [each for each in expressions(run, this_day(today)) if counts(each)]
    if found and _content_words(run, [(each.start, each.end) for each in found]) <= FEW_WORDS:
        for each in found:
            text = run[each.start : each.end]
            yield each.start, each.end, DateIs(each.first, each.last, text)


def _content_words(run: str, but: list[tuple[int, int]]) -> int:
    """How many words of a run say something, besides those of these places."""
    words = [run[start:end] for start, end in word_spans(run)
             if not any(start < last and first < end for first, last in but)]  # fmt: skip
    return sum(not wording(word).function_word for word in words)
