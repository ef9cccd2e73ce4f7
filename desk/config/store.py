"""The store this desk stands in, as [store] of the settings file has it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from desk.config.source_entry import SettingsError
from desk.config.tables import known_in, switch_in, whole_in

# A screen that clears itself sooner cannot be read, later it shows one customer to the next.
LEAST_IDLE, MOST_IDLE = 10, 900
LEAST_SHOWN, MOST_SHOWN = 5, 120
LONGEST_NAME, LONGEST_SIGN = 80, 8
_NUMBERS = {"idle_seconds": (LEAST_IDLE, MOST_IDLE), "shown_seconds": (LEAST_SHOWN, MOST_SHOWN)}


@dataclass(frozen=True, slots=True)
class StoreChoices:
    """`name` is the store this desk stands in, as its tills call it; `start`: the window begins with store lookup.

    The screen is cleared after `idle_seconds` without a key, a touch or a scan; what is masked is shown for
    `shown_seconds` when asked for. `scanner_prefix` and `scanner_suffix` are what the scanner sends before and after a
    code, beside the Enter or Tab that ends it; "" for nothing. `team_lead` is who is called to the counter, "" for
    whoever looks after flags.
    """

    name: str = ""
    start: bool = False
    idle_seconds: int = 60
    shown_seconds: int = 20
    scanner_prefix: str = ""
    scanner_suffix: str = ""
    team_lead: str = ""


def read_store(table: object) -> StoreChoices:
    """[store] of the settings file; SettingsError names what is wrong."""
    written = known_in(table, "store", [one.name for one in fields(StoreChoices)])
    return StoreChoices(**{key: _value(key, value) for key, value in written.items()})


def _value(key: str, value: object) -> Any:
    if key == "start":
        return switch_in("store", key, value)
    if key in _NUMBERS:
        return whole_in("store", key, value, _NUMBERS[key])
    longest = LONGEST_SIGN if key.startswith("scanner") else LONGEST_NAME
    if not isinstance(value, str) or len(value) > longest:
        raise SettingsError(f"“{key}” of [store] is no text of at most {longest} signs.", f'Write {key} = "…".')
    # A scanner's own sign may be a space or a control sign.
    return str(value) if key.startswith("scanner") else " ".join(value.split())
