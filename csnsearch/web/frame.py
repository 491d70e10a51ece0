"""What every page is written with: the reader's language, and links under the prefix."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request

from csnsearch.messages import Message, message, plural
from csnsearch.period import Period
from csnsearch.search.date_words import period_words
from csnsearch.web.language import asked_language, language_of
from csnsearch.web.links import Links
from csnsearch.web.prefix import inner_path, quoted_root
from csnsearch.web.typography import decimal, figure, typeset


@dataclass(frozen=True, slots=True)
class Frame:
    """A page in the making."""

    language: str
    links: Links
    path: str
    other_language: str
    """The same page in the other language."""

    @classmethod
    def of(cls, request: Request) -> Self:
        """The frame of the page a request asks for."""
        language = language_of(request)
        return cls(
            language=language,
            links=Links(quoted_root(request.scope), asked_language(request)),
            path=inner_path(request.scope),
            other_language=_in_language(request, "fr" if language == "en" else "en"),
        )

    def say(self, sentence: Message) -> str:
        """A message, typeset."""
        return typeset(sentence.text(self.language), self.language)

    def t(self, sentence: str, /, **values: Any) -> str:  # noqa: ANN401  whatever can be shown
        """A sentence of a template."""
        return self.say(message(sentence, **values))

    def tn(self, one: str, many: str, count: int, /, **values: Any) -> str:  # noqa: ANN401
        """A sentence of a template that depends on a number."""
        return self.say(plural(one, many, count, count=self.figure(count), **values))

    def figure(self, number: int) -> str:
        """A whole number as it is written."""
        return figure(number, self.language)

    def decimal(self, number: float) -> str:
        """A number with three decimals as it is written."""
        return decimal(number, self.language)

    def date(self, period: Period) -> str:
        """A date in words."""
        return self.say(period_words(period))

    def foreign(self, language: str) -> str:
        """The ``lang`` of a text, or "" when it is that of the page."""
        return language if language and language != self.language else ""

    @property
    def names(self) -> dict[str, Callable[..., str]]:
        """What templates call."""
        return {"t": self.t, "tn": self.tn, "say": self.say, "figure": self.figure,
                "decimal": self.decimal, "date": self.date, "foreign": self.foreign}  # fmt: skip


def _in_language(request: Request, language: str) -> str:
    pairs = parse_qsl(request.url.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if name != "lang"]
    return f"?{urlencode([*kept, ('lang', language)])}"
