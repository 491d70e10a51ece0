"""Keeps the English catalogue in step with the sentences of the code.

``python -m tools.catalogues`` collects every sentence a reader can see, brings the
``.po`` file up to date (new sentences are added empty, gone ones removed) and compiles
it. It exits with 1 when a sentence has no translation yet.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "csnsearch"
ENGLISH = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "csnsearch.po"
CLICK_FRENCH = PACKAGE / "locale" / "fr" / "LC_MESSAGES" / "click.po"

Sentence = str | tuple[str, str]
_TEMPLATE_CALL = re.compile(r"""\bt\(\s*(?P<quote>["'])(?P<text>(?:\\.|(?!(?P=quote)).)*)(?P=quote)""")
_TEMPLATE_PLURAL = re.compile(r"""\btn\(\s*"((?:\\.|[^"\\])*)"\s*,\s*"((?:\\.|[^"\\])*)\"""")


def sentences() -> set[Sentence]:
    """Every sentence of the package: code, help texts, templates, data of the taxonomy."""
    found: set[Sentence] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        found.update(_of_code(path))
    for path in sorted((PACKAGE / "web").rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        found.update(_unescaped(m["text"]) for m in _TEMPLATE_CALL.finditer(text))
        found.update(
            (_unescaped(m[1]), _unescaped(m[2])) for m in _TEMPLATE_PLURAL.finditer(text)
        )
    return found


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\'", "'").replace("\\n", "\n")


def _of_code(path: Path) -> Iterator[Sentence]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield from _of_call(node)


def _of_call(node: ast.Call) -> Iterator[Sentence]:
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    texts = [argument.value for argument in node.args if _is_text(argument)]
    match name:
        case "message" if texts and _is_text(node.args[0]):
            yield texts[0]
        case "plural" if len(texts) >= 2:
            yield texts[0], texts[1]
        case "command" | "option":
            if name == "command":
                yield from texts[1:]
            for keyword in node.keywords:
                if keyword.arg in ("help", "epilog") and _is_text(keyword.value):
                    yield keyword.value.value


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def updated(path: Path, wanted: set[Sentence]) -> Catalog:
    """The catalogue of `path` with exactly the wanted sentences, translations kept."""
    old = _read(path)
    new = Catalog(locale=path.parent.parent.name, project="csnsearch", version="", charset="utf-8")
    new.header_comment = "# English sentences of csnsearch."
    for sentence in sorted(wanted, key=str):
        known = old.get(sentence if isinstance(sentence, str) else sentence[0])
        new.add(sentence, known.string if known else None)
    return new


def _read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog()
    with path.open("rb") as stream:
        return read_po(stream)


def compiled(path: Path) -> None:
    """Write the binary form of a catalogue beside it."""
    with path.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, _read(path))


def main() -> int:
    """Update and compile; the exit code."""
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    catalogue = updated(ENGLISH, sentences())
    with ENGLISH.open("wb") as stream:
        write_po(stream, catalogue, omit_header=False, width=100)
    missing = [entry.id for entry in catalogue if entry.id and not _translated(entry.string)]
    for sentence in missing:
        print("untranslated:", sentence)
    compiled(ENGLISH)
    if CLICK_FRENCH.exists():
        compiled(CLICK_FRENCH)
    return 1 if missing else 0


def _translated(string: str | tuple[str, ...] | None) -> bool:
    if isinstance(string, tuple):
        return all(string)
    return bool(string)


if __name__ == "__main__":
    sys.exit(main())
