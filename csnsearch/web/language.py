"""The language of a reader: ``?lang=``, else what the browser asks for, else French."""

from collections.abc import Iterator

from starlette.requests import Request

from csnsearch.messages import DEFAULT_LANGUAGE, LANGUAGES

_RANGES_READ = 20
"""A longer Accept-Language is not a reader's."""


def language_of(request: Request) -> str:
    """The language to answer in."""
    return asked_language(request) or preferred(request.headers.get("accept-language", ""))


def asked_language(request: Request) -> str:
    """The language of the address, or ""."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else ""


def preferred(header: str) -> str:
    """The language of ours that an Accept-Language header puts first.

    >>> preferred("de, en-CA;q=0.8, fr;q=0.3")
    'en'
    """
    wanted = sorted(_ranges(header), key=lambda pair: -pair[1])
    return next((name for name, weight in wanted if weight > 0), DEFAULT_LANGUAGE)


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(",")[:_RANGES_READ]:
        tag, _, weight = part.partition(";")
        name = tag.strip().lower().partition("-")[0]
        if name in LANGUAGES:
            yield name, _weight(weight)


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
