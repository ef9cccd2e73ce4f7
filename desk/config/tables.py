"""Reads one table of the settings file, of which a person may have written anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from desk.config.source_entry import SettingsError


def known_in(table: object, name: str, known: Collection[str]) -> dict[str, Any]:
    """What stands in [`name`]; SettingsError where that is no table, or has something that is not `known`."""
    if not isinstance(table, Mapping):
        raise SettingsError(f"“{name}” is not a table.", f"Write it as [{name}].")
    unknown = table.keys() - set(known)
    if unknown:
        raise SettingsError(f"[{name}] knows no “{min(unknown)}”.", f"It has: {', '.join(known)}.")
    return {str(key): value for key, value in table.items()}


def switch_in(name: str, key: str, value: object) -> bool:
    """A value of [`name`] that is true or false; SettingsError where it is neither."""
    if not isinstance(value, bool):
        raise SettingsError(f"“{key}” of [{name}] is neither true nor false.", f"Write {key} = true.")
    return bool(value)


def whole_in(name: str, key: str, value: object, between: tuple[int, int]) -> int:
    """A whole number of [`name`] from the least to the most; SettingsError where it is none."""
    least, most = between
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise SettingsError(f"“{key}” of [{name}] is no number from {least} to {most}.", "Write a whole number.")
    return int(value)
