"""What makes two files the same document.

One article is saved as ``?p=55837``, by its slug, with and without ``www`` or a final
slash. Its post id is the surest name, then its address, then the path of its file.
"""

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from csnsearch.ingest.raw import RawDocument

_ID_BYTES = 6
_WWW = re.compile(r"^www\d?\.")
_SAVED_BY_NUMBER = re.compile(r"(?:^|[/?&])p=\d+")
_INDEX_FILE = re.compile(r"/index\.(?:html?|php)$")


@dataclass(frozen=True, slots=True)
class Identity:
    """The names of a document: `key` is the canonical one, `aliases` all of them.

    `slug` is false when it was saved from its ``?p=`` address: of two copies the other
    one is kept.
    """

    key: str
    aliases: frozenset[str]
    slug: bool
    url: str = ""


def document_id(key: str) -> str:
    """The short opaque form of a key: 12 hexadecimal digits."""
    return hashlib.blake2b(key.encode(), digest_size=_ID_BYTES).hexdigest()


def identify(raw: RawDocument, name: str) -> Identity:
    """The identity of a document that came from the file called `name`."""
    addresses = [
        address
        for field in ("canonical", "shortlink", "guid", "url")
        for address in raw.metadata.get(field, ())
    ]
    host = next((found for found in map(_host, addresses) if found), "")
    posts = [key for key in map(_post_key, addresses) if key]
    if raw.first("post_id"):
        posts.append(f"{host}/?p={raw.first('post_id')}")
    pages = [key for key in map(address_key, addresses) if key and "/?p=" not in key]
    aliases = [*posts, *pages] or [name]
    url = next((a for a in addresses if address_key(a) in pages), next(iter(addresses), ""))
    if own := raw.first("id"):
        # A ready document says what it is called.
        return Identity(own, frozenset({own}), slug=True, url=url)
    saved_by_number = bool(_SAVED_BY_NUMBER.search(name))
    return Identity(aliases[0], frozenset(aliases), not saved_by_number, url)


def address_key(address: str) -> str:
    """An address without what does not tell pages apart, or "" when it is not one.

    >>> address_key("https://www.csn.qc.ca/actualites/pl-89/#suite")
    'csn.qc.ca/actualites/pl-89'
    >>> address_key("http://csn.qc.ca/?post_type=csnqc_actualite&p=55837")
    'csn.qc.ca/?p=55837'
    """
    host = _host(address)
    if not host:
        return ""
    post = _post_key(address)
    if post:
        return post
    path = _INDEX_FILE.sub("", urlsplit(address).path).rstrip("/")
    # The home page of a site names no document of its own.
    return f"{host}{path}" if path else ""


def _split_host(address: str) -> str:
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if parts.scheme in {"http", "https"} else ""


def _host(address: str) -> str:
    return _WWW.sub("", _split_host(address).lower())


def _post_key(address: str) -> str:
    host = _host(address)
    if not host:
        return ""
    posts = parse_qs(urlsplit(address).query).get("p", [""])
    return f"{host}/?p={posts[0]}" if posts[0].isdigit() else ""
