"""Who sits at this desk."""

from __future__ import annotations

import getpass
import platform


def who_is(name: str) -> str:
    """The person, as the settings (`name`) or else this machine call them."""
    try:
        return name or getpass.getuser()
    except (OSError, KeyError, ImportError):
        # An account without a name, as in some containers.
        return "me"


def which_desk() -> str:
    """The name of this machine, by which what is open here is told from what is open elsewhere; "here" without one."""
    return platform.node() or "here"
