"""Whether tantivy's files still hold what was written into them.

Each file ends with a footer in JSON that bears the CRC-32 of what precedes it, the
footer's length and a magic number (tantivy 0.27, ``directory/footer.rs``). Opening an
index does not verify it: a bit lost inside a file shows only when it is read.
"""

import json
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_SUFFIXES = ("fast", "fieldnorm", "idx", "pos", "store", "term")
_END = struct.Struct("<II")
_MAGIC = 1337
_CHUNK = 1 << 20


def damaged_files(folder: Path) -> Iterator[Path]:
    """The files of the levels under `folder` whose content is not the one their footer
    vouches for. Files that no commit names, left by a run that was cut short, do not count.
    """
    for meta in sorted(folder.glob("*/meta.json")):
        for path in _committed(meta):
            if not _is_sound(path):
                yield path


def _committed(meta: Path) -> Iterator[Path]:
    try:
        segments = json.loads(meta.read_text(encoding="utf-8"))["segments"]
    except (ValueError, KeyError):
        yield meta
        return
    for segment in segments:
        name = segment["segment_id"].replace("-", "")
        yield from (meta.with_name(f"{name}.{suffix}") for suffix in _SUFFIXES)
        if deletes := segment["deletes"]:
            yield meta.with_name(f"{name}.{deletes['opstamp']}.del")


def _is_sound(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            length, crc = _footer(stream, path.stat().st_size)
            stream.seek(0)
            return _crc(stream, length) == crc
    except FileNotFoundError:
        return True  # merged away meanwhile, or never needed; opening the index tells
    except (ValueError, KeyError, OSError, struct.error):
        return False


def _footer(stream: BinaryIO, size: int) -> tuple[int, int]:
    """The length of the content and its CRC-32. Raises ValueError, KeyError or OSError."""
    stream.seek(size - _END.size)
    footer, magic = _END.unpack(stream.read(_END.size))
    length = size - _END.size - footer
    if magic != _MAGIC or length < 0:
        raise ValueError(stream.name)
    stream.seek(length)
    return length, int(json.loads(stream.read(footer))["crc"])


def _crc(stream: BinaryIO, length: int) -> int:
    crc = 0
    while length > 0 and (chunk := stream.read(min(_CHUNK, length))):
        crc = zlib.crc32(chunk, crc)
        length -= len(chunk)
    return crc
