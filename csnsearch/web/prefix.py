"""Where the app is mounted: nothing of ours knows its own address."""

from urllib.parse import quote

from starlette.types import Scope


def root_of(scope: Scope) -> str:
    """The path under which the app is mounted, without a final slash; "" at the top."""
    return str(scope.get("root_path", "")).rstrip("/")


def quoted_root(scope: Scope) -> str:
    """The same, fit for an address."""
    return quote(root_of(scope), safe="/-._~")


def inner_path(scope: Scope) -> str:
    """The path asked for, as if the app stood at the top.

    >>> inner_path({"path": "/archives/api/search", "root_path": "/archives"})
    '/api/search'
    """
    path, root = str(scope["path"]), root_of(scope)
    return path.removeprefix(root) if path.startswith(f"{root}/") else path
