"""From families of forms to what the lexicon says of each folded form."""

from pathlib import Path

from csnsearch.analysis.data_files import words_of
from csnsearch.analysis.lexicon import Entry
from tools.lexicon.families import families, folded
from tools.lexicon.owners import spellings, terms

_APART = Path(__file__).with_name("apart.txt")


def entries() -> dict[str, Entry]:
    """Folded form → its entry."""
    source = list(families())
    written = spellings(source)
    return {
        form: Entry(
            term,
            accented=any(map(_accented, written[form])),
            plain=not all(map(_accented, written[form])),
        )
        for form, term in terms(source, words_of(_APART)).items()
    }


def _accented(spelling: str) -> bool:
    return spelling.replace("œ", "oe").replace("æ", "ae") != folded(spelling)
