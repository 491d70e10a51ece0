"""The nodes of a group by what they do for an answer."""

from dataclasses import dataclass
from typing import Self

from csnsearch.analysis import is_question_word
from csnsearch.query.ast import And, Near, Node, Not, Required, Word, is_filter
from csnsearch.query.expansion import Use
from csnsearch.query.index_query import IndexQuery
from csnsearch.query.wording import wording


@dataclass(frozen=True, slots=True)
class Parts:
    """Content may be lacking, function words only bind, fixed nodes narrow or are required."""

    content: tuple[Node, ...]
    function_words: tuple[Node, ...]
    fixed: tuple[Node, ...]
    excluded: tuple[Node, ...]
    places: tuple[int, ...]
    """Where each of `content` stands among the nodes of the group."""

    @property
    def is_sentence(self) -> bool:
        """Whether somebody asks something (« comment contester un grief ») rather than look
        words up (« grief contestation »)."""
        return any(
            is_question_word(term)
            for node in self.function_words
            if isinstance(node, Word)
            for term in wording(node.text).exact
        )

    @property
    def exacted(self) -> tuple[Node, ...]:
        """The words that are required one and all, each apart: a passage is evidence
        when it holds some of them."""
        return tuple(
            part
            for node in self.fixed
            for part in (node.nodes if isinstance(node, And) else (node,))
            if isinstance(node, And | Near | Required)
            and not isinstance(part, Not)
            and not is_filter(part)
        )

    def narrowing(self, compiled: tuple[IndexQuery, ...]) -> tuple[IndexQuery, ...]:
        """Of the compiled fixed nodes, those that narrow without being words: facets, dates."""
        pairs = zip(self.fixed, compiled, strict=True)
        return tuple(query for node, query in pairs if is_filter(node))

    @classmethod
    def of(cls, nodes: tuple[Node, ...], uses: tuple[Use, ...] = ()) -> Self:
        """The parts; a function word that is a sigle in use (« CE ») is content."""
        content: dict[int, Node] = {}
        function_words: list[Node] = []
        fixed: list[Node] = []
        excluded: list[Node] = []
        sigles = {use.start for use in uses if use.end - use.start == 1}
        for place, node in enumerate(nodes):
            match node:
                case Word(text) if wording(text).function_word and place not in sigles:
                    function_words.append(node)
                case Not(inner):
                    excluded.append(inner)
                case Required() | And() | Near():
                    fixed.append(node)
                case _ if is_filter(node):
                    fixed.append(node)
                case _:
                    content[place] = node
        parts = (tuple(content.values()), tuple(function_words), tuple(fixed), tuple(excluded))
        return cls(*parts, tuple(content))
