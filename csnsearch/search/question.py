"""A question made ready: read, resolved against the index, compiled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from csnsearch.messages import Message, message
from csnsearch.query.ast import Group, facet_values
from csnsearch.query.compile import compile_question
from csnsearch.query.compiled import Compiled
from csnsearch.query.describe import describe
from csnsearch.query.expansion import Expander
from csnsearch.query.index_query import Boolean, Boost, FacetValue, IndexQuery
from csnsearch.query.parser import ParsedQuery, parse_lenient
from csnsearch.query.reading import ReadPart, parts_of
from csnsearch.query.sought import Sought, sought
from csnsearch.query.vocabulary import Vocabulary
from csnsearch.schema import PASSAGE_FACET
from csnsearch.search.facets import FacetValues
from csnsearch.search.scope import Scope

Filters = Mapping[str, Sequence[str]]


class Synonyms(StrEnum):
    """Whether other words than those typed may answer: synonyms, sigles, other spellings."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Restriction:
    """Where to look: the level and kind of record, and the facet values chosen."""

    scope: Scope = Scope.DOCUMENTS
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def narrow(self, query: IndexQuery, compiled: Compiled) -> IndexQuery:
        """The query among records of the right kind only. A passage must hold something
        of the question itself: its document's title alone is no evidence."""
        if self.scope is Scope.DOCUMENTS:
            return query
        must = [query, Boost(compiled.within, 0.0)] if compiled.has_words else [query]
        if kind := self.scope.passage_kind:
            must.append(FacetValue(PASSAGE_FACET, kind.value))
        return Boolean(must=tuple(must))


@dataclass(frozen=True, slots=True)
class Question:
    """All that is known of a question before an engine is asked."""

    root: Group
    compiled: Compiled
    sought: Sought
    restriction: Restriction
    understood: Message
    notices: tuple[Message, ...]
    parsed: ParsedQuery
    today: date | None = None

    @property
    def reading(self) -> tuple[ReadPart, ...]:
        """The question part by part. Worked out for who shows it: each part is checked by
        reading what is left without it."""
        return parts_of(self.parsed, today=self.today)


def question(  # noqa: PLR0913  all that a reading depends on
    text: str,
    filters: Filters,
    scope: Scope,
    facets: FacetValues,
    expander: Expander | None = None,
    vocabulary: Vocabulary | None = None,
    *,
    today: date | None = None,
) -> Question:
    """Read a question. Raises QueryTooLarge, and UnknownFacet for a filter nobody has.

    With an expander, words are also answered by their synonyms, and a notice says so.
    « L'an dernier » is told from `today`, by default the day it is.
    """
    parsed = parse_lenient(text, today=today)
    chosen = {
        name: tuple(dict.fromkeys(facets.resolve(name, value) for value in values))
        for typed, values in filters.items()
        for name in [facets.name(typed)]
        if values
    }
    return Question(
        root=parsed.root,
        compiled=compile_question(parsed.root, facets.resolve, expander, vocabulary),
        sought=sought(parsed.root, expander),
        restriction=Restriction(scope, chosen),
        understood=describe(parsed.root),
        parsed=parsed,
        today=today,
        notices=(
            *parsed.notices,
            *_nothing_asked(text, parsed),
            *_unknown_values(parsed.root, chosen, facets),
            *(expander.notices(parsed.root) if expander else ()),
        ),
    )


def _nothing_asked(text: str, parsed: ParsedQuery) -> list[Message]:
    """« ?! » holds no word: everything is given, and the reader is told why."""
    if parsed.root.nodes or parsed.notices or not text.strip():
        return []
    return [message("« {text} » ne contient aucun mot à chercher.", text=text.strip())]


def _unknown_values(
    root: Group, chosen: Mapping[str, tuple[str, ...]], facets: FacetValues
) -> list[Message]:
    asked = [(name, value) for name, values in chosen.items() for value in values]
    asked += [(node.facet, facets.resolve(node.facet, node.value)) for node in facet_values(root)]
    notices = (facets.unknown_value(name, value) for name, value in asked)
    return [notice for notice in notices if notice is not None]
