"""The examples of the help page, each with how many documents it finds here and now."""

from collections.abc import Iterator
from dataclasses import dataclass

from csnsearch.messages import Message, message
from csnsearch.search import Searcher


@dataclass(frozen=True, slots=True)
class Example:
    """A question as it is typed, and what it means; `count` is None when nobody was asked."""

    text: str
    meaning: Message
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """Examples of one kind."""

    title: Message
    examples: tuple[Example, ...]


GROUPS = (
    ExampleGroup(
        message("Préciser une recherche"),
        (
            Example('"droit de grève"', message("ces mots, dans cet ordre")),
            Example('"grève travail"~5', message("ces mots, à cinq mots près")),
            Example("grève PRÈS salaire", message("ces mots, proches l'un de l'autre")),
            Example("syndic*", message("les mots qui commencent ainsi (deux lettres au moins)")),
            Example("grève OU lock-out", message("l'un ou l'autre")),
            Example("grève ET salaire", message("les deux, toujours")),
            Example("grève -lock-out", message("sans ce mot (ou : SAUF)")),
            Example("+grève salaire", message("le mot marqué d'un + doit y être")),
            Example("titre:francisation", message("dans le titre (ou : chapeau, texte)")),
            Example("PL 89", message("un projet de loi, quelle que soit sa graphie")),
            Example(
                "(grève OU lock-out) région:Mauricie",
                message("des parenthèses groupent ; une facette précise"),
            ),
        ),
    ),
    ExampleGroup(
        message("Dates"),
        (
            Example("grève date:2011..2015", message("entre deux dates ; aussi date:2011")),
            Example("congrès mai 2023", message("un mois, une année ou un jour")),
            Example("grève depuis 2015", message("aussi : après, avant, jusqu'à")),
            Example("grève avant le 1er mai 1972", message("un jour en toutes lettres")),
            Example("négociation années 1970", message("une décennie")),
            Example("grève printemps 2012", message("une saison")),
            Example("entre mai et juin 1972", message("une période")),
        ),
    ),
)


def examples(searcher: Searcher | None) -> Iterator[ExampleGroup]:
    """The examples; without a searcher, without their counts."""
    for group in GROUPS:
        yield ExampleGroup(
            group.title,
            tuple(Example(e.text, e.meaning, _count(searcher, e.text)) for e in group.examples),
        )


def _count(searcher: Searcher | None, text: str) -> int | None:
    return searcher.search(text, limit=0, facets=()).total if searcher else None
