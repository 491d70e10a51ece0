"""A document as engine records: analysed once, whole and in passages."""

from collections.abc import Iterable, Iterator, Mapping

from csnsearch.analysis import Terms, analyzer_for
from csnsearch.dates.in_words import period_words
from csnsearch.document import Document, Passage, PassageKind
from csnsearch.engines.base import Record
from csnsearch.schema import (
    ABOUT,
    ACCENTS,
    BODY,
    HEAD,
    PASSAGE_FACET,
    SCHEMA,
    SIGLE_FACET,
    TITLE,
    ancestors,
)
from csnsearch.sigles.defined import defined_pairs
from csnsearch.stored import dump_document, dump_passage, passage_id

_NO_TERMS = Terms("", "", "")
_EXACT = {field.name: field.exact for field in SCHEMA.fields}


def to_records(document: Document) -> tuple[Record, list[Record]]:
    """The record of a document, and those of its passages in order."""
    title = _terms(document.title, document.language)
    facets = indexed_facets({**document.facets, **_outcomes(document)})
    start, end = document.date.numbers if document.date else (None, None)
    bodies = [_terms(p.text, p.language or document.language) for p in document.passages]
    passages = [
        Record(
            id=passage_id(document.id, number),
            parent=document.id,
            fields=_passage_fields(passage, body, title, document.language),
            facets={**facets, **_passage_facets(passage)},
            date_start=start,
            date_end=end,
            stored=dump_passage(passage),
        )
        for number, (passage, body) in enumerate(zip(document.passages, bodies, strict=True))
    ]
    whole = Record(
        id=document.id,
        parent=document.id,
        fields=_document_fields(document, bodies, title),
        facets={**facets, SIGLE_FACET: _sigles(document)},
        date_start=start,
        date_end=end,
        stored=dump_document(document),
    )
    return whole, passages


def indexed_facets(facets: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Every value to count: a hierarchical value counts for each step above it too."""
    found: dict[str, tuple[str, ...]] = {}
    for name, values in facets.items():
        facet = SCHEMA.facet(name)
        counted = values
        if facet and facet.hierarchical:
            counted = tuple(dict.fromkeys(step for value in values for step in ancestors(value)))
        if counted:
            found[name] = counted
    return found


def _sigles(document: Document) -> tuple[str, ...]:
    texts = (passage.text for passage in document.passages)
    return defined_pairs((document.title, document.chapeau, *texts))


def _outcomes(document: Document) -> dict[str, tuple[str, ...]]:
    found = (passage.attributes.get("outcome", "") for passage in document.passages)
    outcomes = tuple(dict.fromkeys(outcome for outcome in found if outcome))
    return {"resultat": outcomes} if outcomes else {}


def _terms(text: str, language: str) -> Terms:
    return analyzer_for(language).terms(text) if text else _NO_TERMS


def _document_fields(document: Document, bodies: list[Terms], title: Terms) -> dict[str, str]:
    heads = dict.fromkeys(_head(passage) for passage in document.passages)
    head = "\n".join([document.surtitre, document.chapeau, *heads, *_facts(document)])
    kinds = [passage.kind for passage in document.passages]
    pairs = list(zip(bodies, kinds, strict=True))
    return _fields(
        {
            TITLE: title,
            HEAD: _terms(head.strip(), document.language),
            BODY: _joined(body for body, kind in pairs if kind is not PassageKind.ABOUT),
            ABOUT: _joined(body for body, kind in pairs if kind is PassageKind.ABOUT),
        }
    )


def _passage_fields(passage: Passage, body: Terms, title: Terms, language: str) -> dict[str, str]:
    return _fields(
        {
            TITLE: title,
            HEAD: _terms(_head(passage), passage.language or language),
            ABOUT if passage.kind is PassageKind.ABOUT else BODY: body,
        }
    )


_IDENTIFIERS = ("cote", "numero", "reference")
"""Facets of an archive of its own that name one thing: « P014 » is typed as it is read."""


def _facts(document: Document) -> Iterator[str]:
    """What is known of a document beside its text, in the words people ask with: its date
    (« 8 mars 2004 »), its author and its call number. The values of other facets are not
    text: each would answer for a whole dossier.
    """
    if document.date:
        yield period_words(document.date, document.language)
    yield document.attributes.get("author", "")
    for name in _IDENTIFIERS:
        yield from document.facets.get(name, ())


_SPOKEN = {"mover": "proposé par", "seconder": "appuyé par", "outcome": "résolution"}


def _head(passage: Passage) -> str:
    """Its label, and what a resolution states, in the words people ask with.

    « proposé par Gisèle Maltais » finds it in whatever layout the minutes put the names.
    """
    stated = (
        f"{words} {passage.attributes[name]}"
        for name, words in _SPOKEN.items()
        if passage.attributes.get(name)
    )
    return "\n".join([passage.label, *stated]).strip()


def _fields(texts: Mapping[str, Terms]) -> dict[str, str]:
    """The index fields of some texts, by text field; those without words are left out."""
    fields: dict[str, str] = {}
    for name, terms in texts.items():
        if terms.exact:
            fields[name], fields[_EXACT[name]] = terms.inflected, terms.exact
    accents = (terms.accents for name, terms in texts.items() if name != ABOUT)
    fields[ACCENTS] = " ".join(filter(None, accents))
    return fields


def _joined(parts: Iterable[Terms]) -> Terms:
    found = list(parts)
    if len(found) == 1:
        return found[0]
    return Terms(*(" ".join(forms) for forms in zip(*found, strict=True))) if found else _NO_TERMS


def _passage_facets(passage: Passage) -> dict[str, tuple[str, ...]]:
    facets: dict[str, tuple[str, ...]] = {PASSAGE_FACET: (passage.kind.value,)}
    if outcome := passage.attributes.get("outcome"):
        facets["resultat"] = (outcome,)
    return facets
