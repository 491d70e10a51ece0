"""Markdown → RawDocument: front matter, headings, lists, tables, paragraphs."""

import re
import tomllib
from collections.abc import Iterator, Mapping

from csnsearch.document import Failure
from csnsearch.errors import UnreadableDocument
from csnsearch.ingest.decoding import decode
from csnsearch.ingest.labels import add_terms, label_name
from csnsearch.ingest.raw import Block, BlockKind, RawDocument
from csnsearch.ingest.repair import fold_spaces, repair, repair_line
from csnsearch.ingest.source import Source
from csnsearch.messages import message

# Names of front matter beside those of labelled facts, under the shared names.
_NAMES = {
    "title": "title", "titre": "title", "lang": "language", "langue": "language",
    "language": "language", "url": "canonical", "permalink": "canonical", "canonical": "canonical",
    "kicker": "surtitre", "surtitre": "surtitre", "lead": "chapeau", "chapeau": "chapeau",
    "subtitle": "chapeau", "description": "description", "summary": "description",
    "keywords": "keywords", "id": "post_id", "post_id": "post_id", "kind": "kind", "type": "kind",
    "modified": "modified", "date": "date", "author": "author", "auteur": "author",
}  # fmt: skip
_FENCE = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([\w-]+)[ \t]*:[ \t]*(.*)")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*")
_ITEM = re.compile(r"(?:[-*+•]|(\d{1,3})[.)])[ \t]+(.*)")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}")
_TABLE_RULE = re.compile(r"\|?[ \t:]*-[-| \t:]*")
_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:[ \t]+\"[^\"]*\")?\)")
_REFERENCE = re.compile(r"!?\[([^\[\]]+)\]\[[^\[\]]*\]")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^*_]+?)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_]+?)\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")


def read_markdown(source: Source) -> Iterator[RawDocument | Failure]:
    """The document of a Markdown file; raises UnreadableDocument "empty"."""
    text = repair(decode(source.read_bytes()))
    if not text.strip():
        raise UnreadableDocument(message("Le fichier est vide."), "empty")
    yield markdown_document(text)


def markdown_document(text: str) -> RawDocument:
    """The document of a Markdown text already decoded and mended."""
    metadata, body = _front_matter(text)
    blocks = tuple(_blocks(body.split("\n")))
    title = next(iter(metadata.pop("title", [])), "")
    if not title and blocks and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1:
        title, blocks = blocks[0].text, blocks[1:]
    stated = {name: tuple(values) for name, values in metadata.items()}
    return RawDocument(blocks=blocks, title=title, metadata=stated)


def _front_matter(text: str) -> tuple[dict[str, list[str]], str]:
    """Simple ``key: value`` lines between ``---``, or TOML between ``+++``."""
    found = _FENCE.match(text.lstrip("\n"))
    if not found:
        return {}, text
    fence, inside = found.groups()
    metadata: dict[str, list[str]] = {}
    pairs = _toml(inside) if fence == "+++" else _simple(inside)
    for key, values in pairs.items():
        name = _NAMES.get(key.lower()) or label_name(key)
        if name:
            add_terms(metadata, name, map(repair_line, values))
    return metadata, text.lstrip("\n")[found.end() :]


def _toml(text: str) -> Mapping[str, list[str]]:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}
    return {key: _values(value) for key, value in data.items()}


def _values(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


def _simple(text: str) -> Mapping[str, list[str]]:
    pairs: dict[str, list[str]] = {}
    key = ""
    for line in text.split("\n"):
        item = _ITEM.fullmatch(line.strip())
        pair = _PAIR.fullmatch(line)
        if pair:
            key = pair.group(1)
            pairs[key] = _written(pair.group(2).strip())
        elif item and key:
            pairs[key].append(item.group(2).strip("\"' "))
    return pairs


def _written(value: str) -> list[str]:
    """``[a, b]`` is two values; anything else is one."""
    if value.startswith("[") and value.endswith("]"):
        return [part.strip("\"' ") for part in value[1:-1].split(",") if part.strip()]
    return [value.strip("\"'")] if value else []


def _blocks(lines: list[str]) -> Iterator[Block]:
    gathered: list[str] = []
    kind = BlockKind.PARAGRAPH
    fenced = False
    for raw in lines:
        line = raw.strip()
        if line.startswith(("```", "~~~")):
            fenced = not fenced
            continue
        heading, item = _HEADING.fullmatch(line), _ITEM.fullmatch(line)
        underline = _UNDERLINE.fullmatch(line)
        if underline and gathered and kind is BlockKind.PARAGRAPH and not fenced:
            yield from _block(gathered, BlockKind.HEADING, 1 if line[0] == "=" else 2)
            gathered = []
        elif not line or heading or item or _RULE.fullmatch(line):
            yield from _block(gathered, kind)
            gathered, kind = [], BlockKind.PARAGRAPH
            if heading:
                yield from _block([heading.group(2)], BlockKind.HEADING, len(heading.group(1)))
            elif item and not _RULE.fullmatch(line):
                numbered = f"{item.group(1)}. " if item.group(1) else ""
                gathered, kind = [numbered + item.group(2)], BlockKind.ITEM
        else:
            gathered.append(line.lstrip("> ") if line.startswith(">") else line)
    yield from _block(gathered, kind)


def _block(lines: list[str], kind: BlockKind, level: int = 0) -> Iterator[Block]:
    if len(lines) > 1 and "|" in lines[0] and _TABLE_RULE.fullmatch(lines[1]):
        rows = [_row(line) for number, line in enumerate(lines) if number != 1]
        yield Block("\n".join(rows), BlockKind.TABLE)
        return
    text = fold_spaces(_shown(" ".join(lines)))
    if text:
        yield Block(text, kind, level)


def _row(line: str) -> str:
    return "\t".join(repair_line(_shown(cell)) for cell in line.strip("|").split("|"))


def _shown(text: str) -> str:
    """The words without their marks: links become their text, emphasis goes."""
    text = _REFERENCE.sub(r"\1", _LINK.sub(r"\1", text))
    text = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text)).replace("`", "")
    return _ESCAPE.sub(r"\1", text)
