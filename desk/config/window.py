"""How the window makes itself heard and how it begins, as [window] of the settings file has it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from desk.config.tables import known_in, switch_in, whole_in

LOUDEST = 100


@dataclass(frozen=True, slots=True)
class WindowChoices:
    """`tray`: stand in the system's tray, where there is one; `close_to_tray`: closing leaves the window there.
    `notify`: say of calls and flags while the window is not in front, with the customer's name where `notify_names`;
    `do_not_disturb`: neither that nor the sound. `sound` on a call, `volume` 0 to 100. `begin_empty`: what was open
    when the window was closed stays closed. `autostart`: it starts when the person signs in to the computer.
    """

    tray: bool = True
    close_to_tray: bool = False
    notify: bool = True
    notify_names: bool = False
    do_not_disturb: bool = False
    sound: bool = True
    volume: int = 70
    begin_empty: bool = False
    autostart: bool = False


def read_window(table: object) -> WindowChoices:
    """[window] of the settings file; SettingsError names what is wrong."""
    written = known_in(table, "window", [one.name for one in fields(WindowChoices)])
    return WindowChoices(**{key: _value(key, value) for key, value in written.items()})


def _value(key: str, value: object) -> Any:
    if key == "volume":
        return whole_in("window", key, value, (0, LOUDEST))
    return switch_in("window", key, value)
