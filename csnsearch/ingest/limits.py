"""What one file may cost before it is given up."""

from dataclasses import dataclass

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that reading one file may take; beyond, the file becomes a `Failure`.

    `seconds` is for a small file; each mebibyte of the file adds `seconds_per_mib`.
    `memory_bytes` is the address space of a worker (where the system can limit it).
    `characters` is the text one file may give, `file_bytes` the size of a file opened
    at all; lists of ready documents are read line by line and have no such size.
    """

    seconds: float = 60.0
    seconds_per_mib: float = 4.0
    memory_bytes: int = 2048 * _MIB
    characters: int = 60_000_000
    file_bytes: int = 1024 * _MIB

    def seconds_for(self, size: int) -> float:
        """The time a file of `size` bytes may take, in seconds."""
        return self.seconds + self.seconds_per_mib * size / _MIB
