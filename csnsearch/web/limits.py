"""How much the endpoint does at once. Limits of one query are in `csnsearch.settings`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WebLimits:
    """`concurrent` questions are answered at a time and `waiting` may queue; others are
    refused at once. One that takes more than `seconds` is given up, and counts as being
    answered until it really ends.

    `rate` is how many requests a minute one address may make, 0 for any number, and
    `burst` how many of them at once. Each process counts its own.
    """

    concurrent: int = 4
    waiting: int = 64
    seconds: float = 5.0
    rate: int = 0
    burst: int = 30

    @property
    def admitted(self) -> int:
        """How many questions may be in the house."""
        return self.concurrent + self.waiting
