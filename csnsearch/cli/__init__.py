"""The command line. Commands are loaded when called, so that a search starts fast.

Exit codes: 0 done · 1 our failure · 2 the user's mistake · 3 done, some files failed.
"""

from csnsearch.cli.main import cli, main

__all__ = ["cli", "main"]
