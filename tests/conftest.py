"""For all tests: nothing opens a window on the screen of whoever runs them, or writes into their keyring, none fails
because the machine is busy, and all is said in English."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
# English, whatever the machine speaks; tests of other languages say which.
os.environ["LC_ALL"] = "C.UTF-8"

# Examples are the same in every run, so that a change is judged by what it changed and not by a draw; how slowly a busy
# machine draws them is no failure. `--hypothesis-profile exploring` looks for new ones: whatever it finds becomes an
# @example.
_SLOW = [HealthCheck.too_slow]
settings.register_profile(
    "exploring", deadline=None, suppress_health_check=_SLOW, derandomize=False, max_examples=1_000
)
settings.register_profile("patient", deadline=None, suppress_health_check=_SLOW, derandomize=True)
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def _no_round_on_a_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where there are widgets Python's collector runs between tests only, as in the window: see desk/ui/collecting."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.enable()
