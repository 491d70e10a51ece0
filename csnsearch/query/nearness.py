"""Two things close together, in either order, in the terms of an index."""

from csnsearch.query.ast import Quoted, Word
from csnsearch.query.index_query import Boolean, IndexQuery, Nothing, Phrase
from csnsearch.query.wording import wording
from csnsearch.schema import TextField


def together(
    sides: tuple[Word | Quoted, Word | Quoted], distance: int, fields: tuple[TextField, ...]
) -> IndexQuery:
    """Records where at most `distance` words stand between the two, in any inflection.

    « grève PRÈS salaire » finds « hausses des salaires … après la grève » too. An engine's
    slop counts moves, and turning two words round takes two of them: each order is asked
    for, so that the distance is the same both ways.
    """
    first, second = (wording(side.text) for side in sides)
    readings = dict.fromkeys(
        (
            (first.inflected, second.inflected),
            (first.english or first.inflected, second.english or second.inflected),
        )
    )
    orders = dict.fromkeys(
        terms for one, other in readings for terms in (one + other, other + one) if one and other
    )
    clauses = tuple(
        Phrase(field.name, terms, distance, field.weight) for terms in orders for field in fields
    )
    return Boolean(should=clauses, minimum=1) if clauses else Nothing()
