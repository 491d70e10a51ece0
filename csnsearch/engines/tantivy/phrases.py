"""Phrases whose words may move, as Lucene counts the moves.

tantivy counts them well for two different words. For three or more it misses
arrangements ("c b a" at slop 4), and a word asked for twice matches itself. So such
a phrase is written out as the exact arrangements the slop allows; when these are too
many, as every pair of its words within the slop, which loses nothing and lets in a few.
"""

from collections.abc import Iterator
from itertools import combinations, product

import tantivy
from tantivy import Occur, Query

from csnsearch.query.index_query import Phrase

MAX_ARRANGEMENTS = 300


def compile_phrase(schema: tantivy.Schema, phrase: Phrase) -> Query:
    """The phrase as tantivy asks it, not yet boosted."""
    terms, slop = phrase.terms, phrase.slop
    if slop == 0 or (len(terms) == 2 and terms[0] != terms[1]):  # noqa: PLR2004  a pair
        return Query.phrase_query(schema, phrase.field, list(terms), slop)
    if (slop + 1) ** len(terms) - slop ** len(terms) <= MAX_ARRANGEMENTS:
        return Query.disjunction_max_query(
            [
                Query.phrase_query(schema, phrase.field, list(arrangement))
                for arrangement in arrangements(terms, slop)
            ]
        )
    return _pairs(schema, phrase)


def arrangements(terms: tuple[str, ...], slop: int) -> Iterator[list[tuple[int, str]]]:
    """Each way to place the terms with at most `slop` moves: (position, term) pairs.

    >>> [[position for position, _ in way] for way in arrangements(("a", "b"), 1)]
    [[0, 1], [0, 2], [1, 1]]
    """
    for moves in product(range(slop + 1), repeat=len(terms)):
        if 0 not in moves:
            continue  # the same arrangement, further on
        placed = [
            (place + move, term)
            for place, (move, term) in enumerate(zip(moves, terms, strict=True))
        ]
        if len(set(placed)) == len(placed):  # a word asked for twice has to be there twice
            yield placed


def _pairs(schema: tantivy.Schema, phrase: Phrase) -> Query:
    pairs = [
        Query.phrase_query(schema, phrase.field, [(0, a), (j - i, b)], phrase.slop)
        for (i, a), (j, b) in combinations(enumerate(phrase.terms), 2)
        if a != b
    ]
    # Each term's idf is counted once for every other term it pairs with.
    share = 1 / (len(phrase.terms) - 1)
    terms = [Query.term_query(schema, phrase.field, term) for term in phrase.terms]
    required = pairs or terms
    return Query.boost_query(Query.boolean_query([(Occur.Must, part) for part in required]), share)
