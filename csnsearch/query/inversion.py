"""Questions turn verb and subject round: « l'employeur peut-il », « que gagne-t-on »."""

import re

_SUBJECTS = frozenset(
    ("t", "je", "tu", "il", "elle", "iel", "on", "ce", "nous", "vous", "ils", "elles", "iels")
)
"""« t » is the sound between: « gagne-t-on »."""
_NOUNS = frozenset({"rendez", "garde-à", "chez"})
"""« rendez-vous » is no verb and subject, whatever it was once."""
_HYPHENS = re.compile(r"[\u2010-\u2015]")


def is_inverted_subject(text: str) -> bool:
    """Whether compound text ends with the subject of the verb before it.

    « peut-il » asks for « il » beside « peut »: a title may say « il peut ». Read as one word
    it would be a phrase, which a document would have to hold as it stands.

    >>> is_inverted_subject("gagne-t-on"), is_inverted_subject("rendez-vous")
    (True, False)
    """
    verb, _, subject = _HYPHENS.sub("-", text.lower()).rpartition("-")
    return subject in _SUBJECTS and bool(verb) and verb not in _NOUNS
