"""Pages in two languages: each passage in one of them, and both on the document.

A bilingual bulletin gives its French columns to French questions and its English ones to
English questions: « grève » and "strikes" are each read by the analysis of their language.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from csnsearch.document import Passage, PassageKind
from csnsearch.ingest.language import detect
from csnsearch.ingest.passages import Stretch, count_words
from csnsearch.ingest.raw import Block, BlockKind

_TELLING = 8
"""Words from which a block is trusted to show its language; shorter ones follow it."""
_ENOUGH = 40
"""Words in another language from which a document is also of that language: a quotation
or a title in English does not make an English document."""


def parted(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The stretches, running text parted where its language changes."""
    for stretch in stretches:
        if stretch.kind is PassageKind.TEXT:
            for blocks in _runs(stretch.blocks):
                yield replace(stretch, blocks=tuple(blocks))
        else:
            yield stretch


def with_languages(passages: Sequence[Passage], language: str) -> tuple[Passage, ...]:
    """The passages, those in another language than their document saying so."""
    return tuple(_in_its_language(passage, language) for passage in passages)


def languages(passages: Iterable[Passage], language: str) -> list[str]:
    """The languages of a document, its main one first."""
    words: dict[str, int] = {}
    for passage in passages:
        if passage.language:
            words[passage.language] = words.get(passage.language, 0) + count_words(passage.text)
    others = [other for other, count in words.items() if count >= _ENOUGH and other != language]
    return [language, *others] if language else others


def _in_its_language(passage: Passage, language: str) -> Passage:
    own = detect(passage.text) if count_words(passage.text) >= _TELLING else ""
    return replace(passage, language=own) if own and own != language else passage


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    current = ""
    for block in blocks:
        own = detect(block.text) if count_words(block.text) >= _TELLING else ""
        if own and current and own != current:
            opening = _headings_at_end(run)
            yield run[: len(run) - opening]
            run = run[len(run) - opening :]
        current = own or current
        run.append(block)
    if run:
        yield run


def _headings_at_end(run: Sequence[Block]) -> int:
    """How many headings stand last: they announce what follows. All of them never do."""
    count = 0
    while count < len(run) - 1 and run[-1 - count].kind is BlockKind.HEADING:
        count += 1
    return count
