"""Who sits at this desk."""

from __future__ import annotations

import getpass


def who_is(name: str) -> str:
    """The person, as the settings (`name`) or else this machine call them."""
    try:
        return name or getpass.getuser()
    except (OSError, KeyError, ImportError):
        # An account without a name, as in some containers.
        return "me"
