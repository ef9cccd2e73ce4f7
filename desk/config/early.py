"""What the window needs of the settings file before anything is loaded, at a glance."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# The looks there are, "" for the system's, and how large all may be in percent of what the system asks for.
LOOKS = ("", "light", "dark", "light-contrast", "dark-contrast")
SIZES = ("75", "90", "100", "110", "125", "150", "175", "200", "250", "300")


@dataclass(frozen=True, slots=True)
class Early:
    """What the window needs before anything is loaded: its look ("" follows the system), its size in percent, and the
    person's own keys."""

    colours: str = ""
    percent: int = 100
    keys: Mapping[str, str] = field(default_factory=dict)


def read_early(path: Path) -> Early:
    """The settings file at a glance; what is wrong with it is for whoever reads all of it to say."""
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Early()
    look = said.get("look", {})
    look = look if isinstance(look, Mapping) else {}
    colours, percent = look.get("colours", ""), look.get("percent", 100)
    usable = isinstance(percent, int) and str(percent) in SIZES
    return Early(str(colours) if colours in LOOKS else "", percent if usable else 100, keys_of(said))


def keys_of(document: Mapping[str, Any]) -> dict[str, str]:
    """The person's own keys, as [keys] has them."""
    keys = document.get("keys", {})
    if not isinstance(keys, Mapping):
        return {}
    return {str(name): str(key) for name, key in keys.items() if isinstance(key, str)}
