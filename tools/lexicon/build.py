"""From families of forms to what the lexicon says of each form."""

from pathlib import Path

from csnsearch.analysis.data_files import words_of
from csnsearch.analysis.lexicon import OTHERS, Entry
from tools.lexicon.families import families
from tools.lexicon.naming import Named, named
from tools.lexicon.owners import owners

_APART = Path(__file__).with_name("apart.txt")


def items() -> list[tuple[str, bytes]]:
    """What the trie holds, in order: each folded form with its entry; the accented forms
    that mean another word than the folded form alone; and, under the folded form with a
    sign after it, the terms of those others."""
    words = named(owners(list(families()), words_of(_APART)))
    found: list[tuple[str, bytes]] = []
    for bare, spellings in words.spellings.items():
        term = words.terms[words.likeliest[bare]]
        entry = Entry(
            term,
            accented=any(spelling != bare for spelling in spellings),
            plain=bare in spellings,
        )
        found.append((bare, entry.packed(bare)))
        found += _others(bare, term, words)
    return sorted(found)


def _others(bare: str, term: str, words: Named) -> list[tuple[str, bytes]]:
    others = {form: words.terms[form] for form in words.spellings[bare]}
    different = {form: other for form, other in others.items() if other != term}
    return [
        *((form, Entry(other).packed(form)) for form, other in different.items() if form != bare),
        *((bare + OTHERS, Entry(other).packed(bare)) for other in set(different.values())),
    ]
