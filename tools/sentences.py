"""Finds every sentence a reader can see: in the code, the templates and the data files."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from csnsearch.analysis import ENGLISH, FRENCH
from csnsearch.analysis.recipe import CUTTERS

PACKAGE = Path(__file__).parent.parent / "csnsearch"

Sentence = str | tuple[str, str]
"""A sentence, or its singular and its plural."""

_SINGLE = ("message", "Message", "t")
_NUMBERED = ("plural", "tn")
_COMMAND_LINE = ("command", "option", "argument", "group")
_COMMAND_LINE_TEXTS = ("help", "epilog", "metavar")

_STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_TEMPLATE_CALL = re.compile(rf"(?<![\w.])(tn|t)\(\s*({_STRING})(?:\s*,\s*({_STRING}))?")


def sentences() -> set[Sentence]:
    """Every sentence of the package."""
    found: set[Sentence] = set()
    for path in sorted(PACKAGE.rglob("*.py")):
        found.update(of_code(path.read_text(encoding="utf-8")))
    for path in sorted(PACKAGE.rglob("templates/**/*.html")):
        found.update(of_template(path.read_text(encoding="utf-8")))
    found.update(_outcomes())
    found.update(_analysis_rules())
    return found


def labels() -> dict[str, str]:
    """The types of documents, which are shown as sentences are, and their English names."""
    types = tomllib.loads((PACKAGE / "taxonomy" / "types.toml").read_text(encoding="utf-8"))
    return {term["value"]: term["label_en"] for term in types["term"] if term.get("label_en")}


def _outcomes() -> Iterator[str]:
    path = PACKAGE / "ingest" / "records" / "outcomes.toml"
    for outcome in tomllib.loads(path.read_text(encoding="utf-8"))["outcome"]:
        yield outcome["value"]


def _analysis_rules() -> Iterator[str]:
    """What ``csnsearch analyze`` calls each rule, and the reason it gives."""
    for cutter in CUTTERS:
        yield from (cutter.name, cutter.reason)
    yield from (FRENCH.inflection_reason, ENGLISH.inflection_reason)


def of_code(source: str) -> Iterator[Sentence]:
    """The sentences of a Python module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _of_call(node)


def _of_call(node: ast.Call) -> Iterator[Sentence]:
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    texts = [_text(argument) for argument in node.args]
    if name in _SINGLE and texts and texts[0]:
        yield texts[0]
    if name == "Step":  # of the analysis: its name and its reason, then what it gave
        yield from filter(None, texts[:2])
    if name in _NUMBERED and len(texts) > 1 and texts[0] and texts[1]:
        yield texts[0], texts[1]
    if name in _COMMAND_LINE:
        yield from _of_command_line(name, texts, node.keywords)


def _of_command_line(
    name: str, texts: list[str], keywords: list[ast.keyword]
) -> Iterator[Sentence]:
    if name == "command":  # its name, then its epilog
        yield from filter(None, texts[1:])
    for keyword in keywords:
        if keyword.arg in _COMMAND_LINE_TEXTS and _text(keyword.value):
            yield _text(keyword.value)


def _text(node: ast.expr) -> str:
    """A literal text, pieces written side by side included; "" for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def of_template(source: str) -> Iterator[Sentence]:
    """The sentences of a Jinja template."""
    for name, first, second in _TEMPLATE_CALL.findall(source):
        one = ast.literal_eval(first)
        yield (one, ast.literal_eval(second)) if name == "tn" else one
