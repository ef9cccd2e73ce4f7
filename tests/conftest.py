"""For all tests: nothing opens a window on the screen of whoever runs them, or writes into their keyring, and none
fails because the machine is busy."""

from __future__ import annotations

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
