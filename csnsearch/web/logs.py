"""One line for each request: what was asked of which route, never by whom nor about what."""

import json
import logging
import sys
import traceback
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum

ACCESS = logging.getLogger("csnsearch.access")
_OURS = ("csnsearch", "uvicorn")
_ENTRY = "csnsearch_entry"


class LogStyle(StrEnum):
    """How the log is written, if at all. Errors are always written."""

    TEXT = "text"
    JSON = "json"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A request that was answered. `route` is its pattern (``/documents/{id}``): the path
    itself, like the address of the reader, stays out of the log. `ms` is milliseconds.
    """

    method: str
    route: str
    status: int
    ms: float
    bytes: int
    request: str


def log_request(entry: Entry) -> None:
    """Write one line, when somebody listens."""
    if ACCESS.isEnabledFor(logging.INFO):
        ACCESS.info(
            "%s %s %d %.1f ms %d o %s",
            entry.method, entry.route, entry.status, entry.ms, entry.bytes, entry.request,
            extra={_ENTRY: entry},
        )  # fmt: skip


def write_logs(style: LogStyle) -> None:
    """Send the log of this process to its error stream, in that style."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines() if style is LogStyle.JSON else _TextLines())
    for name in _OURS:
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    ACCESS.setLevel(logging.WARNING if style is LogStyle.OFF else logging.INFO)


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        data: dict[str, object] = {"time": _time(record), "level": record.levelname.lower()}
        entry = getattr(record, _ENTRY, None)
        if isinstance(entry, Entry):
            data |= asdict(entry)
        else:
            data |= {"logger": record.name, "message": record.getMessage()}
        if record.exc_info and record.exc_info[2]:
            data["places"] = traceback.format_tb(record.exc_info[2])
        return json.dumps(data, ensure_ascii=False)


class _TextLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        lines = record.getMessage().splitlines() or [""]
        if record.exc_info and record.exc_info[2]:
            lines += "".join(traceback.format_tb(record.exc_info[2])).splitlines()
        # A line that somebody sent must not pass for one of ours.
        text = "\n    ".join("".join(c for c in line if c.isprintable()) for line in lines)
        return f"{_time(record)} {record.levelname} {text}"


def _time(record: logging.LogRecord) -> str:
    when = datetime.fromtimestamp(record.created, UTC)
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
