"""Makes zipped formats (DOCX, ODT) the same at every build."""

from __future__ import annotations

import zipfile
from pathlib import Path

# The earliest date a zip archive can hold: the real one would change at every build.
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


def freeze_zip(path: Path) -> None:
    """Rewrites an archive with fixed dates and its members in a fixed order."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(members, key=member_order):
            info = zipfile.ZipInfo(name, FIXED_DATE)
            stored = name == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, members[name])


def member_order(name: str) -> tuple[bool, bool, str]:
    """Puts the members that readers look for first where they expect them."""
    return (name != "mimetype", name != "[Content_Types].xml", name)
