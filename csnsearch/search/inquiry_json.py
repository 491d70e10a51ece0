"""Verdicts, concordances and trends as JSON, the same for the command line and the API."""

from typing import Any

from csnsearch.messages import DEFAULT_LANGUAGE
from csnsearch.search.as_json import hit_json
from csnsearch.search.concordance import Concordance, ConcordanceLine
from csnsearch.search.trend import Trend, TrendYear
from csnsearch.search.why_not import Verdict

Json = dict[str, Any]


def verdict_json(verdict: Verdict, language: str = DEFAULT_LANGUAGE) -> Json:
    """Why a document answers, or why not. Hits bear their explanation."""
    return {
        "query": verdict.query,
        "understood": verdict.understood.text(language),
        "document": verdict.document,
        "title": verdict.title,
        "answers": verdict.answers,
        "rank": verdict.rank,
        "total": verdict.total,
        "obstacles": [
            {"kind": obstacle.kind.value, "label": obstacle.label.text(language)}
            for obstacle in verdict.obstacles
        ],
        "hit": hit_json(verdict.hit, language) if verdict.hit else None,
        "first": hit_json(verdict.first, language) if verdict.first else None,
    }


def concordance_json(found: Concordance, language: str = DEFAULT_LANGUAGE) -> Json:
    """The lines of a concordance. Dates are ISO."""
    return {
        "query": found.query,
        "understood": found.understood.text(language),
        "total": found.total,
        "passages": found.passages,
        "read": found.read,
        "lines": [_line_json(line) for line in found.lines],
        "notices": [notice.text(language) for notice in found.notices],
    }


def _line_json(line: ConcordanceLine) -> Json:
    return {
        "left": line.left,
        "match": line.match,
        "right": line.right,
        "document": line.document,
        "title": line.title,
        "date": line.date.iso if line.date else None,
        "page": line.page,
        "page_label": line.page_label or None,
        "passage": line.passage,
    }


def trend_json(found: Trend, language: str = DEFAULT_LANGUAGE) -> Json:
    """The years, and what has no date."""
    return {
        "query": found.query,
        "understood": found.understood.text(language),
        "total": found.total,
        "years": [_year_json(year) for year in found.years],
        "undated": found.undated,
        "all_undated": found.all_undated,
        "notices": [notice.text(language) for notice in found.notices],
    }


def _year_json(year: TrendYear) -> Json:
    return {
        "year": year.year,
        "documents": year.documents,
        "passages": year.passages,
        "all_documents": year.all_documents,
        "share": round(year.share, 6),
    }
