"""Recommendations in a brief: numbered, bulleted under "La CSN recommande", or in a table.

A list at the end often repeats those of the chapters, or a table sums them up; each
recommendation is one passage, where it is first made in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csnsearch.ingest.raw import Block, BlockKind
from csnsearch.ingest.records.folding import fold_in_place

# "Recommandation 4", "Recommandation no 4 :", "RECOMMANDATION # 4 –", "Recommendation 2".
_LABEL = re.compile(
    r"^[\s*•·\-–]*(?P<label>recomm[ae]ndation\s?(?:no\.?|n°|numero|#)?\s?(?:[a-z]-?)?\d{1,3}(?:\.\d{1,2})?|r-?\d{1,3})\s*(?P<mark>[:.)–|\t-]|$|\s)\s*"
)
_NUMBERED = re.compile(r"^[\s*]*(?P<label>\d{1,3}\s?[.)°-]|\(\d{1,3}\)|[A-Z]\s?[.)]|[a-z]\)|[ivx]{1,4}[.)])\s*(?=\S)")
_BULLET = re.compile(r"^\s*[•·▪■□●◦➢✓\-–—*]\s*")
_ASKING = (
    r"(?:la |le |l'|les |nous |we |the )?(?:[\w.'() /-]{0,80}?\s)?"
    r"(?:recommandons|recommande|recommandent|demandons|demande|demandent|propose|proposons|preconise|recommends?|asks?|urges?|calls on)"
)
_INTRODUCES = re.compile(
    rf"(?:^|[.:;]\s)(?:(?:par consequent|en consequence|c'est pourquoi|ainsi|pour ces raisons|pour ces motifs|aussi|therefore|accordingly|for these reasons),? )?{_ASKING}\b[^.:]{{0,160}}:\s*$"
)
_IN_A_SENTENCE = re.compile(
    r"^[\s\"(]*(?:par consequent,? |en consequence,? |c'est pourquoi,? |a cet effet,? |de plus,? |aussi,? |enfin,? )?"
    r"(?:la |le |l'|nous |the |we )?(?:[\w.' –-]{2,60}? )?(?:recommandons|recommande|recommends?|recommend)\b(?: (?:donc|ainsi|egalement|aussi|en outre|therefore|also|that))*"
    r"(?: (?:au|a la|a l'|aux) [^,:]{2,80}?)?,? ?(?:que|qu'|d'[a-z]+(?:er|ir|re)|de |that|to )"
)
_SECTION = re.compile(r"^(?:[\divxlc]+[. )-]+|annexe \w+ ?[-:]? ?)*(?:(?:liste|sommaire|synthese|resume|rappel|tableau|recapitulatif|recapitulation|summary|list)\b.{0,40})?\b(?:nos |les |des |de nos |de la csn|our |the )*(?:\d+ |\w+ )?(?:recommandations|recommendations|demandes|propositions)\b.{0,60}$")
_THAT = re.compile(r"^[\s\"(]*(?:que?\b|qu'|d'[a-z]+(?:er|ir|re|oir)\b|de (?:ne pas )?[a-z]+(?:er|ir|re|oir)\b|that\b|to [a-z]+)")
_INFINITIVE = re.compile(r"^[\s\"(]*(?:ne pas )?[a-z]{3,}(?:er|ir|oir|re)\b")
_LEAST_WORDS = 4
_SAME_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The blocks first..last (last excluded) that make one recommendation, and its label."""

    first: int
    last: int
    label: str
    row: int | None = None


def find_recommendations(blocks: Sequence[Block]) -> list[Recommendation]:
    """The recommendations of a brief, each once, in the order of the text."""
    found = list(_Finder(blocks).all())
    return _once(found, blocks)


class _Finder:
    """Goes through the blocks once, knowing whether a list of recommendations is open."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._in_section = False
        self._introduced = False

    def all(self) -> Iterator[Recommendation]:
        place = 0
        while place < len(self._blocks):
            found = list(self._at(place))
            yield from found
            place = max([place + 1, *(one.last for one in found)])

    def _at(self, place: int) -> Iterator[Recommendation]:
        block = self._blocks[place]
        folded = fold_in_place(block.text)
        label = _LABEL.match(folded)
        if block.kind is BlockKind.TABLE:
            yield from self._rows(place)
        elif label and self._is_labelled(block, folded, label):
            yield self._labelled(place, label)
        elif block.kind is BlockKind.HEADING:
            self._in_section = bool(_SECTION.match(folded.strip()))
            self._introduced = False
        elif _INTRODUCES.search(folded.strip()):
            self._introduced = True
        elif self._listed(block, folded):
            yield Recommendation(place, place + 1, _number(block.text))
        elif _IN_A_SENTENCE.match(folded) and len(folded.split()) > _LEAST_WORDS * 2:
            yield Recommendation(place, place + 1, "")
        else:
            self._introduced = False

    def _is_labelled(self, block: Block, folded: str, label: re.Match[str]) -> bool:
        """Not "Recommandation 4 du rapport Untel": after the label comes a mark, or the end."""
        rest = folded[label.end() :]
        marked = label["mark"].strip() != "" or not rest
        return marked or bool(_THAT.match(rest) or _IN_A_SENTENCE.match(rest) or _INFINITIVE.match(rest))

    def _labelled(self, place: int, label: re.Match[str]) -> Recommendation:
        block = self._blocks[place]
        written = block.text[label.start("label") : label.end("label")].strip()
        last = place + 1
        if len(block.text[label.end() :].split()) < _LEAST_WORDS:
            last = self._text_end(place + 1)
        return Recommendation(place, self._items_end(last), written)

    def _text_end(self, place: int) -> int:
        """The label stands alone: the next block is the text."""
        if place >= len(self._blocks) or self._blocks[place].kind is BlockKind.TABLE:
            return place
        if _LABEL.match(fold_in_place(self._blocks[place].text)):
            return place
        return place + 1

    def _items_end(self, place: int) -> int:
        """A recommendation that ends with a colon goes on in the list below it."""
        before = self._blocks[place - 1].text.rstrip() if place else ""
        if not before.endswith((":", ";")):
            return place
        while place < len(self._blocks) and self._blocks[place].kind is BlockKind.ITEM:
            if _LABEL.match(fold_in_place(self._blocks[place].text)):
                break
            place += 1
        return place

    def _listed(self, block: Block, folded: str) -> bool:
        """An entry of the open list: a bullet or number, or a clause that says what to do."""
        if not (self._in_section or self._introduced):
            return False
        bare = _bare(folded)
        asks = bool(_THAT.match(bare) or _INFINITIVE.match(bare) or _IN_A_SENTENCE.match(bare))
        marked = block.kind is BlockKind.ITEM or bool(_BULLET.match(block.text)) or bool(_number(block.text))
        enough = len(bare.split()) >= _LEAST_WORDS
        return enough and (asks or (marked and self._introduced))

    def _rows(self, place: int) -> Iterator[Recommendation]:
        """A table whose rows are recommendations: a number, then what is asked."""
        rows = self._blocks[place].text.split("\n")
        for number, row in enumerate(rows):
            cells = [cell.strip() for cell in row.split("\t")]
            asking = [cell for cell in cells if _THAT.match(fold_in_place(cell)) and len(cell.split()) >= _LEAST_WORDS]
            labelled = len(cells) > 1 and (
                _LABEL.match(fold_in_place(cells[0])) or _number(cells[0] + " ") or cells[0].isdigit()
            )
            if asking and labelled:
                yield Recommendation(place, place + 1, cells[0], number)


def recommendation_text(blocks: Sequence[Block], found: Recommendation) -> str:
    """The words of a recommendation, without its label."""
    if found.row is not None:
        row = blocks[found.first].text.split("\n")[found.row]
        return row.replace("\t", " ")
    text = "\n".join(block.text for block in blocks[found.first : found.last])
    label = _LABEL.match(fold_in_place(text))
    return text[label.end() :] if label else _bare(text)


def _once(found: list[Recommendation], blocks: Sequence[Block]) -> list[Recommendation]:
    """Each recommendation once: the first place that gives it a label, else the first."""
    kept: list[tuple[Recommendation, frozenset[str]]] = []
    for one in found:
        words = frozenset(re.findall(r"\w{3,}", fold_in_place(recommendation_text(blocks, one))))
        twin = next((n for n, (other, seen) in enumerate(kept) if _same(words, seen)), None)
        if twin is None:
            kept.append((one, words))
        elif one.label and not kept[twin][0].label:
            kept[twin] = (one, words)
    return sorted((one for one, _ in kept), key=lambda one: (one.first, one.row or 0))


def _same(words: frozenset[str], seen: frozenset[str]) -> bool:
    """Whether two recommendations are one, perhaps shortened in a summary."""
    smaller = min(len(words), len(seen))
    return smaller > 0 and len(words & seen) >= _SAME_SHARE * smaller


def _number(text: str) -> str:
    match = _NUMBERED.match(text)
    return match["label"].strip() if match else ""


def _bare(text: str) -> str:
    return _NUMBERED.sub("", _BULLET.sub("", text, count=1), count=1)
