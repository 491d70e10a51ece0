"""Keeps the catalogues in step with the sentences of the code.

``python -m tools.catalogues`` collects every sentence a reader can see, brings the
English ``.po`` file up to date (new sentences are added empty, gone ones removed) and
compiles it, with the French words of the click library. It exits with 1 when a sentence
has no translation yet. Running it twice changes nothing: no dates, one order.
"""

import sys
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.sentences import Sentence, labels, sentences

LOCALE = Path(__file__).parent.parent / "csnsearch" / "locale"
ENGLISH = LOCALE / "en" / "LC_MESSAGES" / "csnsearch.po"
CLICK_FRENCH = LOCALE / "fr" / "LC_MESSAGES" / "click.po"


class StableCatalog(Catalog):
    """A catalogue whose header holds nothing that changes from one run to the next."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "csnsearch"),
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def updated(path: Path, wanted: set[Sentence], given: dict[str, str]) -> Catalog:
    """The catalogue of `path` with exactly the wanted sentences: translations are kept,
    and those `given` by data files fill what is empty.
    """
    old = read(path)
    new = _new(path)
    new.header_comment = "# English sentences of csnsearch."
    for sentence in wanted:
        known = old.get(sentence if isinstance(sentence, str) else sentence[0])
        translation = known.string if known and known.id == sentence else None
        new.add(sentence, translation or given.get(str(sentence)))
    return new


def read(path: Path) -> Catalog:
    """The catalogue of a ``.po`` file; an empty one when there is none."""
    if not path.exists():
        return _new(path)
    with path.open("rb") as stream:
        return read_po(stream, locale=_locale(path))


def compiled(path: Path) -> bytes:
    """The binary form of a catalogue, also written beside it."""
    stable = _new(path)
    for entry in read(path):
        if entry.id:
            stable.add(entry.id, entry.string)
    binary = path.with_suffix(".mo")
    with binary.open("wb") as stream:
        write_mo(stream, stable)
    return binary.read_bytes()


def untranslated(catalogue: Catalog) -> list[Sentence]:
    """The sentences that have no translation, or not in each of their numbers."""
    return [entry.id for entry in catalogue if entry.id and not _full(entry.string)]


def _new(path: Path) -> Catalog:
    return StableCatalog(locale=_locale(path), fuzzy=False)


def _locale(path: Path) -> str:
    return path.parent.parent.name


def _full(string: str | tuple[str, ...] | None) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


def main() -> int:
    """Update and compile; the exit code."""
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    given = labels()
    catalogue = updated(ENGLISH, sentences() | set(given), given)
    with ENGLISH.open("wb") as stream:
        write_po(stream, catalogue, width=100, sort_output=True)
    for path in (ENGLISH, CLICK_FRENCH):
        compiled(path)
    missing = untranslated(catalogue)
    for sentence in missing:
        print("untranslated:", sentence)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
