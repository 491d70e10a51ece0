"""The words of a web address: what a person pastes to find its page again."""

import re

_PARTS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[^/?#]*)(?P<path>[^?#]*)", re.IGNORECASE | re.DOTALL
)
_BETWEEN = re.compile(r"[-_+.~]+")
_EXTENSION = re.compile(r"\.(?:html?|php|aspx?|pdf|docx?|odt|txt)\Z", re.IGNORECASE)


def address_words(address: str) -> str:
    """The words of the last part of the path that has any; else the name of the site.

    >>> address_words("https://www.csn.qc.ca/actualites/pl-89-en-commission/")
    'pl 89 en commission'
    >>> address_words("www.csn.qc.ca")
    'csn'
    """
    parts = _PARTS.match(address)
    host, path = (parts["host"], parts["path"]) if parts else (address, "")
    if "%" in path:
        # Few addresses need it, and it takes a while to load.
        from urllib.parse import unquote  # noqa: PLC0415

        path = unquote(path)
    named = [part for part in path.split("/") if any(map(str.isalpha, part))]
    text = _EXTENSION.sub("", named[-1]) if named else host.partition(".")[0]
    return _BETWEEN.sub(" ", text).strip()
