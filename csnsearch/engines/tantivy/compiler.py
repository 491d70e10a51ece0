"""Index queries as tantivy's query objects. No text passes through tantivy's parser."""

from typing import assert_never

import tantivy
from tantivy import FieldType, Occur, Query

from csnsearch.engines.facet_keys import facet_key
from csnsearch.engines.tantivy.layout import (
    END,
    MARKS,
    PARENT,
    START,
    VALUE_MARK,
    facet_column,
)
from csnsearch.engines.tantivy.phrases import compile_phrase
from csnsearch.query.index_query import (
    MAX_EXPANSIONS,
    Boolean,
    Boost,
    DateRange,
    Everything,
    FacetValue,
    IndexQuery,
    Nothing,
    ParentIn,
    Phrase,
    Prefix,
    Term,
)
from csnsearch.schema import MISSING, SCHEMA

_FEW = 100
"""Up to so many values, one query for each costs less than the automaton of a set."""

_FIELDS = frozenset(SCHEMA.index_fields)


class Compiler:
    """Compiles for one state of one level: a prefix expands to the terms seen there."""

    def __init__(self, schema: tantivy.Schema, searcher: tantivy.Searcher) -> None:
        self._schema = schema
        self._searcher = searcher

    def compile(self, query: IndexQuery) -> Query:  # noqa: PLR0911  one per kind of query
        """The same question in tantivy's terms; a field nobody has matches nothing."""
        match query:
            case Everything():
                return _unscored(Query.all_query())
            case Nothing():
                return Query.empty_query()
            case Term() | Phrase() | Prefix():
                return self._text(query) if query.field in _FIELDS else Query.empty_query()
            case DateRange():
                return _unscored(self._dates(query))
            case FacetValue():
                return _unscored(self._facet(query))
            case ParentIn(ids=ids):
                return _unscored(self.any_of(PARENT, ids))
            case Boolean():
                return self._boolean(query)
            case Boost(query=inner, factor=factor):
                return _boosted(self.compile(inner), factor)
            case _:
                assert_never(query)

    def any_of(self, field: str, values: tuple[str, ...]) -> Query:
        """Records that hold one of the values. Scores mean nothing."""
        if len(values) > _FEW:
            return Query.term_set_query(self._schema, field, values)
        terms = [Query.term_query(self._schema, field, value, "basic") for value in values]
        return Query.boolean_query([(Occur.Should, term) for term in terms])

    def _text(self, query: Term | Phrase | Prefix) -> Query:
        match query:
            case Term(field=field, text=text, boost=boost):
                return _boosted(Query.term_query(self._schema, field, text), boost)
            case Phrase(field=field, terms=(text,), boost=boost):
                return self._text(Term(field, text, boost))
            case Phrase(terms=()):
                return Query.empty_query()
            case Phrase(boost=boost):
                return _boosted(compile_phrase(self._schema, query), boost)
            case Prefix(field=field, text=text, boost=boost):
                found = self._searcher.terms_with_prefix(field, text, limit=MAX_EXPANSIONS)
                terms = tuple(term for term, _ in found)
                return Query.const_score_query(self.any_of(field, terms), boost)
            case _:
                assert_never(query)

    def _dates(self, query: DateRange) -> Query:
        """The period ends on or after the first day, and starts on or before the last."""
        if query.start is None and query.end is None:
            return Query.exists_query(START)
        bounds = []
        if query.start is not None:
            bounds.append(between(self._schema, END, query.start, None))
        if query.end is not None:
            bounds.append(between(self._schema, START, None, query.end))
        return _all(bounds)

    def _facet(self, query: FacetValue) -> Query:
        if query.value == MISSING:
            mark = VALUE_MARK + facet_key(query.facet)
            bearing = Query.term_query(self._schema, MARKS, mark, "basic")
            return without(Query.all_query(), bearing)
        column, value = facet_column(query.facet), VALUE_MARK + facet_key(query.value)
        return Query.term_query(self._schema, column, value, "basic")

    def _boolean(self, query: Boolean) -> Query:
        needed = query.minimum or int(bool(query.should) and not query.must)
        if not (query.must or query.should or query.must_not):
            return Query.empty_query()
        clauses = [(Occur.Must, self.compile(part)) for part in query.must]
        clauses += [(Occur.Should, self.compile(part)) for part in query.should]
        clauses += [(Occur.MustNot, self.compile(part)) for part in query.must_not]
        if not query.must and not query.should:
            clauses.append((Occur.Must, _unscored(Query.all_query())))
        return Query.boolean_query(clauses, needed) if needed else Query.boolean_query(clauses)


def between(schema: tantivy.Schema, field: str, low: int | None, high: int | None) -> Query:
    """Records whose number lies between these, both included; None leaves a side open."""
    return Query.range_query(schema, field, FieldType.Integer, low, high)


def both(first: Query, second: Query) -> Query:
    """The matches of both, scored by the first."""
    return _all([first, _unscored(second)])


def without(query: Query, excluded: Query) -> Query:
    """The matches of one that are not matches of the other."""
    return Query.boolean_query([(Occur.Must, query), (Occur.MustNot, excluded)])


def _all(parts: list[Query]) -> Query:
    return (
        parts[0] if len(parts) == 1 else Query.boolean_query([(Occur.Must, part) for part in parts])
    )


def _unscored(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)


def _boosted(query: Query, factor: float) -> Query:
    if factor == 1:
        return query
    return Query.boost_query(query, factor) if factor else _unscored(query)
