"""One process of ``csnsearch serve``: the app on an index folder, as it was asked for.

Processes that serve together are started by uvicorn, which imports `application` in each;
what was asked for reaches them through the environment.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

from fastapi import FastAPI

from csnsearch.web.app import create_app
from csnsearch.web.folder_source import FolderSource
from csnsearch.web.limits import WebLimits
from csnsearch.web.logs import LogStyle, write_logs
from csnsearch.web.options import WebOptions

_VARIABLE = "CSNSEARCH_SERVING"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedIndex:
    """What a process serves, and how."""

    index: str
    files_root: str = ""
    rate: int = 0
    origins: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    public_url: str = ""
    log: str = LogStyle.TEXT.value
    counts_folder: str = ""

    def application(self) -> FastAPI:
        """The app. Its log goes to the error stream. Raises SettingsError."""
        write_logs(LogStyle(self.log))
        return create_app(
            FolderSource(self.index),
            files_root=self.files_root or None,
            limits=WebLimits(rate=self.rate),
            options=WebOptions(origins=self.origins, hosts=self.hosts, public_url=self.public_url),
            counts_folder=Path(self.counts_folder) if self.counts_folder else None,
        )

    def hand_down(self) -> None:
        """Let processes started from this one know."""
        os.environ[_VARIABLE] = json.dumps(asdict(self))

    @classmethod
    def handed_down(cls) -> Self:
        """What the process that started this one was asked."""
        data = json.loads(os.environ[_VARIABLE])
        return cls(**data | {name: tuple(data[name]) for name in ("origins", "hosts")})


def application() -> FastAPI:
    """The app of a process that another one started."""
    return ServedIndex.handed_down().application()
