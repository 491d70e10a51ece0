"""How well terms join the forms of a word and keep words apart, beside other stemmers.

``python -m benchmarks.stemming [FAMILIES.tsv] [--seen TEXT]`` (lemma, kind and forms parted
by tabs). A list counts every form of every verb once, the imperfect of the subjunctive too;
`--seen` counts those only that a text holds.
"""

import argparse
import re
from collections.abc import Container, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

from benchmarks.stemmers import Stemmer, csnsearch, others, without
from benchmarks.stemming_measures import (
    Terms,
    accent_losses,
    accented,
    judged,
    overstemming,
    small,
    terms_by_family,
    understemming,
)
from benchmarks.table import number, table
from benchmarks.timing import machine
from tools.lexicon.families import SOURCE, Family, Kind, families

_WORD = re.compile(r"[^\W\d_]+")
_ONE_IN = 20
"""How many families the lexicon keeps for each that it must do without."""

_PAIRS = ("nouns, adj.: parted", "mean", "verbs: parted", "mean", "words joined", "mean")
_ACCENTS = ("no accent asked", "no accent written")

_MEANING = """\
Parted (understemming): of the pairs of forms of one word, the share with two terms.
Joined (overstemming): of the pairs of forms of two words, the share with one term.
Each over all pairs together, then as the mean of the words' own shares.
No accent: of the {accented} forms that bear one, the share that is not found when it is not
typed in the question, and when it is not written in the text. A question to csnsearch asks for
all that its letters may mean.
Pairs are those of {forms} forms of {families} words; homographs ({homographs}) are left out,
and compounds ({compounds}).
The lexicon of csnsearch is made from this list: what it makes of its own words is shown by the
first row, what it makes of others by the second table.
"""
_HELD_OUT = """\
Words the lexicon lacks: one in {one_in} is taken out of it, {families} words with {forms} forms.
Parted: of their own pairs. Joined: of their forms' pairs with those of all other words.
This is the honest figure for words nobody listed.
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stemming")
    parser.add_argument("families", type=Path, nargs="?", default=SOURCE, help="a list of words")
    parser.add_argument("--seen", type=Path, help="a text whose forms alone are counted")
    given = parser.parse_args(arguments)
    listed = small(families(given.families))
    print("\n".join(machine()), version("snowballstemmer"), sep=", snowballstemmer ")
    print("\n".join(report(listed, given.seen and words_of_text(given.seen))))


def words_of_text(path: Path) -> frozenset[str]:
    """The words of a text in small letters, accents as they are written."""
    return frozenset(_WORD.findall(path.read_text(encoding="utf-8").lower()))


def report(listed: Sequence[Family], seen: Container[str] | None = None) -> Iterator[str]:
    """Both tables, each with what it means."""
    sample, bearing = judged(listed, seen), accented(listed, seen)
    places = range(0, len(listed), _ONE_IN)
    ours, stranger, peers = csnsearch(), without(listed[place] for place in places), list(others())
    terms = {s.name: terms_by_family(sample.families, s.term) for s in (ours, stranger, *peers)}
    yield ""
    yield from table(
        ("all words", *_PAIRS, *_ACCENTS),
        [
            (s.name, *_pairs(sample.families, terms[s.name]), *_accents(bearing, s))
            for s in (ours, *peers)
        ],
    )
    yield _MEANING.format(
        **_counts(sample.families),
        homographs=number(sample.homographs),
        compounds=number(sample.compounds),
        accented=number(len(bearing)),
    )
    yield from table(
        ("words the lexicon lacks", *_PAIRS),
        [(s.name, *_pairs(sample.families, terms[s.name], places)) for s in (stranger, *peers)],
    )
    yield _HELD_OUT.format(one_in=_ONE_IN, **_counts([sample.families[p] for p in places]))


def _counts(words: Sequence[Family]) -> dict[str, str]:
    with_forms = [len(word.forms) for word in words if word.forms]
    return {"forms": number(sum(with_forms)), "families": number(len(with_forms))}


def _pairs(
    words: Sequence[Family], terms: Sequence[Terms], asked: Sequence[int] | None = None
) -> Iterator[str]:
    places = range(len(words)) if asked is None else asked
    for kind in (Kind.NOUN, Kind.VERB):
        share = understemming(terms[place] for place in places if words[place].kind is kind)
        yield from (f"{value:.4f}" for value in share)
    yield from (f"{value:.2e}" for value in overstemming(terms, places))


def _accents(bearing: Sequence[str], stemmer: Stemmer) -> Iterator[str]:
    yield from (f"{loss:.4f}" for loss in accent_losses(bearing, stemmer.term, stemmer.asked))


if __name__ == "__main__":
    main()
