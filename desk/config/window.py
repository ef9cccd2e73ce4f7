"""How the window makes itself heard and how it begins, as [window] of the settings file has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from desk.domain.trouble import Trouble

LOUDEST = 100


class WindowError(Trouble):
    """Something under [window] cannot be used."""


@dataclass(frozen=True, slots=True)
class WindowChoices:
    """`tray`: stand in the system's tray, where there is one; `close_to_tray`: closing leaves the window there.
    `notify`: say of calls and flags while the window is not in front, with the customer's name where `notify_names`;
    `do_not_disturb`: neither that nor the sound. `sound` on a call, `volume` 0 to 100. `begin_empty`: what was open
    when the window was closed stays closed.
    """

    tray: bool = True
    close_to_tray: bool = False
    notify: bool = True
    notify_names: bool = False
    do_not_disturb: bool = False
    sound: bool = True
    volume: int = 70
    begin_empty: bool = False

    def told(self, former: WindowChoices) -> dict[str, bool | int]:
        """What is another now than it was, by the names the settings file has."""
        before = asdict(former)
        return {name: value for name, value in asdict(self).items() if value != before[name]}


def read_window(table: object) -> WindowChoices:
    """[window] of the settings file; WindowError names what is wrong."""
    if not isinstance(table, Mapping):
        raise WindowError("“window” is not a table.", "Write it as [window].")
    known = [one.name for one in fields(WindowChoices)]
    unknown = table.keys() - set(known)
    if unknown:
        raise WindowError(f"[window] knows no “{min(unknown)}”.", f"It has: {', '.join(known)}.")
    said: dict[str, Any] = {str(name): _value(str(name), value) for name, value in table.items()}
    return WindowChoices(**said)


def _value(name: str, value: object) -> bool | int:
    if name != "volume":
        if not isinstance(value, bool):
            raise WindowError(f"“{name}” of [window] is neither true nor false.", f"Write {name} = true.")
        return bool(value)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LOUDEST:
        raise WindowError(f"“volume” of [window] is no number from 0 to {LOUDEST}.", "Write a whole number.")
    return int(value)
