"""Whether the title that a file states of itself can be believed."""

import re

from unidecode import unidecode

# Titles that programs write by themselves: the name of a file, of a program, of nothing.
_PROGRAMS_OWN = re.compile(
    r"""(?ix) ^(?: microsoft\b | adobe\b | untitled | sans\s(?:titre|nom)\b
        | document\s?\d*$ | pr[ée]sentation\s?\d*$ | classeur\s?\d*$ | doc\s?\d+$ )
    | \.(?: docx? | odt | rtf | wpd | pdf | indd | qxd | qxp | pub | pptx? | xlsx? | p65 | tex
        | txt | html? )\b
    | [\\/] [^\\/]* [\\/]
    | ^\S*_\S*$
    | ^[\W\d_]*$""",
)
_WORD = re.compile(r"[a-z]{4,}|\d{2,}")
_LONGEST = 300
_MIN_WORDS = 3
_MIN_SHARE = 0.75


def is_programs_own(title: str) -> bool:
    """Whether a title was left by a program: ``Microsoft Word - pv_final2.doc``."""
    return bool(_PROGRAMS_OWN.search(title[:_LONGEST]))


def choose_title(printed: str, stated: str, opening: str) -> str:
    """The title of a document, from what is printed large and what the file states.

    What the file states is often left over from another document (« Gabarit compte
    rendu »), so it is believed only when the `opening` of the text bears its words out;
    then it is better than the largest print, which may be the name of the author.
    """
    if stated and not is_programs_own(stated) and (not printed or _bears_out(opening, stated)):
        return stated
    return printed


def _bears_out(opening: str, title: str) -> bool:
    words = set(_WORD.findall(unidecode(title).lower()))
    found = words & set(_WORD.findall(unidecode(opening).lower()))
    return len(words) >= _MIN_WORDS and len(found) >= _MIN_SHARE * len(words)
