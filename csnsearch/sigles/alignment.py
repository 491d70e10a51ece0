"""Whether words give the letters of a sigle, in order: one initial for each content word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from csnsearch.sigles.forms import Sigle
from csnsearch.sigles.spelled import Spelling, Word


class Effort(IntEnum):
    """What is tried before a name is given up, each step with those before it."""

    PLAIN = 0
    """Every content word gives its initial, and one for each of its parts if needed."""
    WILLING = 1
    """Function words may give theirs (« organisme à but non lucratif » is OBNL), and words in
    inclusive writing theirs twice (« employé-es » gives EE to FEESP)."""
    ONE_FREEDOM = 2
    """One letter may come from inside a word (« Front » gives FR to FRAPRU), or one content
    word give none (« Syndicat de la fonction publique et parapublique du Québec », SFPQ)."""


@dataclass(slots=True)
class Alignment:
    """The letters of a sigle laid against the words that end where a name must end.

    The more is allowed, the more chance aligns: « direction départementale de la protection
    des populations » is DDPP with its first word, and also without it and with « de ».
    """

    sigle: Sigle
    words: Sequence[Word]
    effort: Effort
    _letters: str = field(init=False)
    _known: dict[tuple[int, int, int], bool] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._letters = self.sigle.letters

    def starts(self) -> Iterator[int]:
        """Where a name that ends with the last word may begin, the nearest first."""
        freedoms = int(self.effort is Effort.ONE_FREEDOM)
        for begin in range(len(self.words) - 1, -1, -1):
            spelling = self.words[begin].spelling
            may_begin = not spelling.function and spelling.initial == self._letters[0]
            if may_begin and self._given(begin, 0, freedoms):
                yield begin

    def _given(self, word: int, letter: int, freedoms: int) -> bool:
        """Whether the words from one on give exactly the letters from one on."""
        if word == len(self.words):
            return letter == len(self._letters)
        state = (word, letter, freedoms)
        if state not in self._known:
            self._known[state] = any(
                cost <= freedoms and self._given(word + 1, after, freedoms - cost)
                for after, cost in self._taken(word, letter)
            )
        return self._known[state]

    def _taken(self, place: int, letter: int) -> Iterator[tuple[int, int]]:
        """The letter reached after a word, and what freedom it takes. The first and the last
        word give one."""
        word, last = self.words[place], place == len(self.words) - 1
        function = word.spelling.function
        gives = letter < len(self._letters) and word.spelling.initial == self._letters[letter]
        if gives and not (function and self._is_silent(word.spelling, last=last)):
            yield from self._initials(word.spelling, letter)
        if (letter and word.echo) or (letter and function and not last):
            yield letter, 0
        elif letter and not last:
            yield letter, 1
        if gives and not function:
            yield from self._inside(word.spelling, letter + 1)

    def _is_silent(self, spelling: Spelling, *, last: bool) -> bool:
        # « Coalition de l'Est » ends with a name, « celle qui est » does not.
        return not spelling.capital if last else self.effort is Effort.PLAIN

    def _initials(self, spelling: Spelling, letter: int) -> Iterator[tuple[int, int]]:
        rest, head = self._letters[letter + 1 :], spelling.parts[0]
        reached = {letter + 1}
        twice = spelling.double and self.effort is not Effort.PLAIN
        if twice and rest.startswith(spelling.initial):
            reached.add(letter + 2)
        taken = 0  # « UQAM » in a name may give more than its first letter, « So » of SoDÉC too
        while taken < min(len(rest), len(head) - 1) and rest[taken] == head[taken + 1]:
            taken += 1
            if spelling.shouted or all(self.sigle.inner[letter + 1 : letter + 1 + taken]):
                reached.add(letter + 1 + taken)
        # The first word gives its initial only: the name of AAC is no « Agroalimentaire Canada ».
        elements = spelling.elements[1:] if letter else ()
        for part in (*spelling.parts[1:], *elements):
            reached |= {at + 1 for at in reached if self._letters[at : at + 1] == part[0]}
        for after in sorted(reached):
            yield after, 0

    def _inside(self, spelling: Spelling, letter: int) -> Iterator[tuple[int, int]]:
        if letter < len(self._letters) and self._letters[letter] in spelling.parts[0][1:]:
            yield letter + 1, 1
