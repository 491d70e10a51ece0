"""What a person reads: French sentences, with an English catalogue.

A message is data until the edge (command line, page, API) knows the reader's
language. Its template is the French sentence itself, which is also the gettext
key, so the default language needs no catalogue and a cold start opens no file.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

LANGUAGES = ("fr", "en")
DEFAULT_LANGUAGE = "fr"


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence for a reader: a French template and the values it names."""

    template: str
    params: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    count: int = 1

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The sentence in `language` ("fr" or "en"; anything else reads as French)."""
        values = {
            name: value.text(language) if isinstance(value, Message) else value
            for name, value in self.params.items()
        }
        return self._pattern(language).format_map({"count": self.count, **values})

    def _pattern(self, language: str) -> str:
        catalogue = _catalogue(language)
        if self.plural:
            return catalogue.ngettext(self.template, self.plural, self.count)
        return catalogue.gettext(self.template)

    def __str__(self) -> str:
        return self.text()


def message(template: str, /, **params: object) -> Message:
    """A message whose template names its values in braces: ``message("{n} pages", n=3)``."""
    return Message(template, params)


def plural(singular: str, plural_form: str, count: int, /, **params: object) -> Message:
    """A message that depends on a number, which both templates may name as ``{count}``."""
    return Message(singular, params, plural_form, count)


class _French(gettext.NullTranslations):
    """French as written in the code; zero and one take the singular, as French does."""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return msgid1 if abs(n) < 2 else msgid2  # noqa: PLR2004  the French plural rule


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language not in LANGUAGES or language == DEFAULT_LANGUAGE:
        return _French()
    # Not importlib.resources, which takes 12 ms to load: a catalogue is a file of the package.
    path = Path(__file__).parent / "locale" / language / "LC_MESSAGES" / "csnsearch.mo"
    with path.open("rb") as stream:
        return gettext.GNUTranslations(stream)
