"""The conformance suite is no test module itself, so its assertions are rewritten on demand."""

import pytest

for _part in ("", "_facets", "_order", "_random", "_writing"):
    pytest.register_assert_rewrite(f"tests.engines.conformance{_part}")
