"""What a call of the command line gives."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Outcome:
    """The exit code, the standard output and the standard error."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Calls the program with these arguments."""

    def __call__(self, *arguments: object, stdin: bytes = b"") -> Outcome: ...
