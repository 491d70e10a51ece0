"""What the person who serves an index decides."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from csnsearch.errors import SettingsError
from csnsearch.messages import message


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOptions:
    """`origins` are other sites whose scripts may read the API (``https://a.example``),
    each exactly as a browser names it. `public_url` is the address readers know, with its
    prefix; without it, the one each request came to. `hosts` are the only names answered
    to, with or without a port; without any, all are.

    Raises SettingsError for what no browser or reader could mean.
    """

    origins: tuple[str, ...] = ()
    public_url: str = ""
    hosts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for origin in self.origins:
            if not _is_origin(origin):
                raise SettingsError(
                    message(
                        "« {origin} » n'est pas une origine : écrivez https://exemple.org, "
                        "sans chemin ni barre finale.",
                        origin=origin,
                    )
                )
        if self.public_url and not _is_address(self.public_url):
            raise SettingsError(
                message("« {url} » n'est pas une adresse http ou https.", url=self.public_url)
            )


def _is_origin(text: str) -> bool:
    return _is_address(text) and not urlsplit(text).path and text == text.lower()


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  raises when it is no number
    except ValueError:
        return False
    bare = not (parts.query or parts.fragment or parts.username)
    return bare and parts.scheme in {"http", "https"} and bool(parts.hostname) and "*" not in text
