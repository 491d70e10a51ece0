"""A search result as JSON: the same object for the command line, the library and the API."""

from typing import Any

from csnsearch.document import Document, Passage
from csnsearch.messages import DEFAULT_LANGUAGE
from csnsearch.schema import MISSING
from csnsearch.search.advice_json import correction_json, relaxation_json
from csnsearch.search.facets import MISSING_LABEL
from csnsearch.search.result import FacetCount, Hit, PassageHit, SearchResult, Snippet
from csnsearch.search.suggest import Suggestion

Json = dict[str, Any]


def result_json(result: SearchResult, language: str = DEFAULT_LANGUAGE) -> Json:
    """The whole result. Sentences are in `language`; dates are ISO; highlights are
    [start, end] ranges of characters over plain text.
    """
    return {
        "query": result.query,
        "understood": result.understood.text(language),
        "reading": [
            {"label": part.label.text(language), "without": part.without} for part in result.reading
        ],
        "total": result.total,
        "partial_total": result.partial_total,
        "mixed": result.mixed,
        "took_ms": round(result.took_ms, 3),
        "hits": [hit_json(hit, language) for hit in result.hits],
        "facets": {
            name: [facet_count_json(count, language) for count in counts]
            for name, counts in result.facets.items()
        },
        "suggestions": list(result.suggestions),
        "corrections": [correction_json(correction) for correction in result.corrections],
        "relaxations": [relaxation_json(way, language) for way in result.relaxations],
        "notices": [notice.text(language) for notice in result.notices],
    }


def hit_json(hit: Hit, language: str = DEFAULT_LANGUAGE) -> Json:
    """One hit. `explanation` is there only when it was asked for."""
    data: Json = {
        "id": hit.id,
        "document": hit.document,
        "title": hit.title,
        "title_highlights": [list(pair) for pair in hit.title_highlights],
        "surtitre": hit.surtitre,
        "kind": hit.kind,
        "date": hit.date.iso if hit.date else None,
        "url": hit.url or None,
        "source": hit.source,
        "language": hit.language,
        "score": round(hit.score, 6),
        "missing": list(hit.missing),
        "snippet": snippet_json(hit.snippet),
        "passages": [passage_hit_json(passage) for passage in hit.passages],
        "facets": {name: list(values) for name, values in hit.facets.items()},
        "attributes": dict(hit.attributes),
    }
    if hit.explanation:
        data["explanation"] = [
            {"label": part.label.text(language), "value": round(part.value, 6)}
            for part in hit.explanation
        ]
    return data


def passage_hit_json(passage: PassageHit) -> Json:
    """A passage that answers."""
    return {
        "id": passage.id,
        "kind": passage.kind,
        "label": passage.label,
        "page": passage.page,
        "page_label": passage.page_label or None,
        "score": round(passage.score, 6),
        "snippet": snippet_json(passage.snippet),
        "attributes": dict(passage.attributes),
    }


def snippet_json(snippet: Snippet) -> Json:
    """Plain text and the ranges to mark."""
    return {"text": snippet.text, "highlights": [list(pair) for pair in snippet.highlights]}


def facet_count_json(count: FacetCount, language: str = DEFAULT_LANGUAGE) -> Json:
    """A facet value and its count."""
    label = MISSING_LABEL.text(language) if count.value == MISSING else count.label
    return {
        "value": count.value,
        "label": label,
        "count": count.count,
        "selected": count.selected,
    }


def suggestion_json(suggestion: Suggestion) -> Json:
    """A completion."""
    data: Json = {
        "text": suggestion.text,
        "kind": suggestion.kind.value,
        "count": suggestion.count,
    }
    if suggestion.facet:
        data["facet"] = suggestion.facet
    if suggestion.id:
        data["id"] = suggestion.id
    if suggestion.meaning:
        data["meaning"] = suggestion.meaning
    return data


def document_json(document: Document) -> Json:
    """A document whole, with its passages in order."""
    return {
        "id": document.id,
        "title": document.title,
        "surtitre": document.surtitre,
        "chapeau": document.chapeau,
        "kind": document.kind,
        "date": document.date.iso if document.date else None,
        "language": document.language,
        "url": document.url or None,
        "source": document.source,
        "media_type": document.media_type,
        "digest": document.digest,
        "facets": {name: list(values) for name, values in document.facets.items()},
        "attributes": dict(document.attributes),
        "passages": [passage_json(passage) for passage in document.passages],
    }


def passage_json(passage: Passage) -> Json:
    """A passage of a document shown whole."""
    return {
        "kind": passage.kind.value,
        "label": passage.label,
        "page": passage.page,
        "page_label": passage.page_label or None,
        "text": passage.text,
        "attributes": dict(passage.attributes),
    }
