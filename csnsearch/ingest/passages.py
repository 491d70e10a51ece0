"""Cut a document in passages that respect its structure.

A passage lies in one section and on one page, and has at most `LIMIT` words. Headings
begin a passage and name it; a paragraph is cut between sentences only when it is longer
than a passage; a table between rows, its header repeated.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from math import ceil

from csnsearch.document import PATH_SEPARATOR, Passage, PassageKind
from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.sentences import sentences

LIMIT = 300
_TINY = 40
_LABEL_CHARACTERS = 200
_WORD = re.compile(r"\S+")
_CLOSE = (BlockKind.ITEM, BlockKind.TABLE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive blocks that are one thing: running text, a resolution, the self-description.

    `page` is where it is to be cited, when that is not the page of its first block: a
    label may stand alone at the foot of the page before.
    """

    blocks: tuple[Block, ...]
    kind: PassageKind = PassageKind.TEXT
    attributes: Mapping[str, str] = field(default_factory=dict)
    page: int | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a part of a long one, with the section it stands in."""

    text: str
    words: int
    page: int | None
    section: tuple[str, ...]
    kind: BlockKind


def cut(
    stretches: Iterable[Stretch], *, page_labels: Sequence[str] = (), limit: int = LIMIT
) -> tuple[Passage, ...]:
    """The passages of a document, in reading order; every word is in one of them.

    Text stretches are cut by section and page. Any other stretch is one passage, on the
    page where it begins; over `limit` words it goes on in passages of the same kind that
    bear the attribute ``part`` ("2", "3", …).
    """
    sections = _Sections()
    passages: list[Passage] = []
    held: list[_Piece] = []
    for stretch in stretches:
        if stretch.kind is PassageKind.TEXT:
            pieces = [*held, *sections.follow(stretch.blocks, limit)]
            own = _without_last_headings(pieces)
            passages.extend(_cut_text(own, limit))
            held = pieces[len(own) :]
        else:
            pieces = list(_followed(stretch, sections, limit))
            apart = _on_other_pages(held, pieces)
            passages.extend(_cut_text(held[:apart], limit))
            passages.extend(_cut_whole(stretch, [*held[apart:], *pieces], sections.label, limit))
            held = []
    passages.extend(_cut_text(held, limit))
    return tuple(_labelled(passage, page_labels) for passage in passages)


def _without_last_headings(pieces: list[_Piece]) -> list[_Piece]:
    """A heading with nothing under it belongs to the resolution that follows."""
    end = len(pieces)
    while end and pieces[end - 1].kind is BlockKind.HEADING:
        end -= 1
    return pieces[:end]


def _on_other_pages(held: list[_Piece], pieces: list[_Piece]) -> int:
    """How many of the headings held stand before the page on which the pieces begin."""
    apart = len(held)
    while pieces and apart and held[apart - 1].page == pieces[0].page:
        apart -= 1
    return apart


def count_words(text: str) -> int:
    """The length of a text in words, as the limit of a passage counts them."""
    return len(text.split())


class _Sections:
    """The headings above the place where reading has come to."""

    def __init__(self) -> None:
        self._path: list[tuple[int, str]] = []

    @property
    def label(self) -> str:
        """The path of headings, cut from the top when it is too long to show."""
        return _label(tuple(text for _, text in self._path))

    def follow(self, blocks: Iterable[Block], limit: int) -> Iterator[_Piece]:
        """Each block in parts of at most `limit` words, under its headings."""
        for block in blocks:
            if block.kind is BlockKind.HEADING:
                self._enter(block)
            section = tuple(text for _, text in self._path)
            for text, words in _parts(block, limit):
                yield _Piece(text, words, block.page, section, block.kind)

    def _enter(self, heading: Block) -> None:
        level = heading.level or 1
        while self._path and self._path[-1][0] >= level:
            self._path.pop()
        self._path.append((level, " ".join(heading.text.split())))


def _label(section: tuple[str, ...]) -> str:
    steps = list(section)
    while len(steps) > 1 and len(PATH_SEPARATOR.join(steps)) > _LABEL_CHARACTERS:
        steps.pop(0)
    label = PATH_SEPARATOR.join(steps)
    return label if len(label) <= _LABEL_CHARACTERS else label[: _LABEL_CHARACTERS - 1] + "…"


def _cut_text(pieces: Iterable[_Piece], limit: int) -> Iterator[Passage]:
    for page, on_page in groupby(pieces, key=lambda piece: piece.page):
        for section in _by_section(list(on_page)):
            for run in _apart_from_tables(section):
                for batch in _batches(run, limit):
                    yield _passage(batch, page, is_table=_is_table(batch[-1]))


def _apart_from_tables(section: list[_Piece]) -> Iterator[list[_Piece]]:
    """Runs of text and runs of tables; a heading alone goes with the table under it."""
    heads: list[_Piece] = []
    for _, group in groupby(section, key=_is_table):
        run = [*heads, *group]
        heads = run if _only_headings(run) else []
        if not heads:
            yield run
    if heads:
        yield heads


def _is_table(piece: _Piece) -> bool:
    return piece.kind is BlockKind.TABLE


def _by_section(pieces: list[_Piece]) -> Iterator[list[_Piece]]:
    """Runs of one section; headings without text of their own join what follows them."""
    run: list[_Piece] = []
    for piece in pieces:
        if run and piece.section != run[-1].section and not _only_headings(run):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _only_headings(run: list[_Piece]) -> bool:
    return all(piece.kind is BlockKind.HEADING for piece in run)


def _batches(pieces: list[_Piece], limit: int) -> Iterator[list[_Piece]]:
    """Passages of about equal length, so that none is a leftover of a few words."""
    total = sum(piece.words for piece in pieces)
    target = total / max(1, ceil(total / limit))
    batch: list[_Piece] = []
    words = 0
    for piece in pieces:
        full = words + piece.words > limit
        enough = words + piece.words / 2 > target and words > _TINY
        if batch and (full or (enough and not _only_headings(batch))):
            yield batch
            batch, words = [], 0
        batch.append(piece)
        words += piece.words
    if batch:
        yield batch


def _passage(batch: list[_Piece], page: int | None, *, is_table: bool) -> Passage:
    return Passage(
        text=_joined(batch),
        kind=PassageKind.TABLE if is_table else PassageKind.TEXT,
        label=_label(batch[-1].section),
        page=page,
    )


def _joined(batch: list[_Piece]) -> str:
    lines = [batch[0].text]
    for before, piece in pairwise(batch):
        close = before.kind is piece.kind and piece.kind in _CLOSE
        lines.append("\n" if close else "\n\n")
        lines.append(piece.text)
    return "".join(lines)


def _followed(stretch: Stretch, sections: _Sections, limit: int) -> Iterator[_Piece]:
    """An "À propos" is a section of its own; the label of a resolution opens none."""
    own = sections if stretch.kind is PassageKind.ABOUT else _Sections()
    return own.follow(stretch.blocks, limit)


def _cut_whole(stretch: Stretch, pieces: list[_Piece], label: str, limit: int) -> Iterator[Passage]:
    for part, batch in enumerate(_batches(pieces, limit), 1):
        continued = {"part": str(part)} if part > 1 else {}
        yield Passage(
            text=_joined(batch),
            kind=stretch.kind,
            label=label,
            page=(stretch.page if part == 1 else None) or batch[0].page,
            attributes={**stretch.attributes, **continued},
        )


def _labelled(passage: Passage, page_labels: Sequence[str]) -> Passage:
    """The same passage with the number printed on its page, when that is another."""
    page = passage.page
    printed = page_labels[page - 1] if page and page <= len(page_labels) else ""
    if not printed or printed == str(page):
        return passage
    return Passage(
        text=passage.text,
        kind=passage.kind,
        label=passage.label,
        page=page,
        page_label=printed,
        language=passage.language,
        attributes=passage.attributes,
    )


def _parts(block: Block, limit: int) -> Iterator[tuple[str, int]]:
    """The text of a block in parts of at most `limit` words, each with its words."""
    text = block.text.strip()
    words = count_words(text)
    if 0 < words <= limit:
        yield text, words
    elif words:
        is_table = block.kind is BlockKind.TABLE
        parts = _table_parts(text, limit) if is_table else _packed(sentences(text), limit)
        yield from ((part, count_words(part)) for part in parts)


def _table_parts(table: str, limit: int) -> Iterator[str]:
    """Runs of rows, each under the header row."""
    header, *rows = table.split("\n")
    header_words = count_words(header)
    if header_words > limit // 2:
        yield from _packed([f"{row}\n" for row in (header, *rows)], limit)
        return
    for part in _packed([f"{row}\n" for row in rows], limit - header_words):
        yield f"{header}\n{part}"


def _packed(parts: Iterable[str], limit: int) -> Iterator[str]:
    """Consecutive parts joined up to `limit` words; a part longer than that is cut."""
    packed, words = "", 0
    for part in parts:
        for text, count in _chopped(part, limit):
            if packed and words + count > limit:
                yield packed.strip()
                packed, words = "", 0
            packed += text
            words += count
    if packed.strip():
        yield packed.strip()


def _chopped(text: str, limit: int) -> Iterator[tuple[str, int]]:
    """A text without any sentence end (a list of names, OCR) is cut between words."""
    words = count_words(text)
    if words <= limit:
        yield text, words
        return
    places = [match.start() for match in _WORD.finditer(text)]
    starts = [0, *places[limit::limit], len(text)]
    for start, end in pairwise(starts):
        yield text[start:end], count_words(text[start:end])
