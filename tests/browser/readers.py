"""Those who read: with a script, without one, on a phone."""

import pytest

from tests.browser.visitor import COMPUTER, TELEPHONE, WITHOUT_SCRIPT

READERS = {"script": COMPUTER, "without-script": WITHOUT_SCRIPT, "phone": TELEPHONE}

every_reader = pytest.mark.parametrize("device", READERS.values(), ids=READERS)
