"""The store this desk stands in, as [store] of the settings file has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from desk.domain.trouble import Trouble

# A screen that clears itself sooner cannot be read, later it shows one customer to the next.
LEAST_IDLE, MOST_IDLE = 10, 900
LEAST_SHOWN, MOST_SHOWN = 5, 120
LONGEST_NAME, LONGEST_SIGN = 80, 8
_NUMBERS = {"idle_seconds": (LEAST_IDLE, MOST_IDLE), "shown_seconds": (LEAST_SHOWN, MOST_SHOWN)}


class StoreError(Trouble):
    """Something under [store] cannot be used."""


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

    def told(self, former: StoreChoices) -> dict[str, bool | int | str]:
        """What is another now than it was, by the names the settings file has."""
        before = asdict(former)
        return {name: value for name, value in asdict(self).items() if value != before[name]}


def read_store(table: object) -> StoreChoices:
    """[store] of the settings file; StoreError names what is wrong."""
    if not isinstance(table, Mapping):
        raise StoreError("“store” is not a table.", "Write it as [store].")
    known = [one.name for one in fields(StoreChoices)]
    unknown = table.keys() - set(known)
    if unknown:
        raise StoreError(f"[store] knows no “{min(unknown)}”.", f"It has: {', '.join(known)}.")
    said: dict[str, Any] = {str(name): _value(str(name), value) for name, value in table.items()}
    return StoreChoices(**said)


def _value(name: str, value: object) -> bool | int | str:
    if name == "start":
        if not isinstance(value, bool):
            raise StoreError("“start” of [store] is neither true nor false.", "Write start = true.")
        return bool(value)
    if name in _NUMBERS:
        return _number(name, value)
    longest = LONGEST_SIGN if name.startswith("scanner") else LONGEST_NAME
    if not isinstance(value, str) or len(value) > longest:
        raise StoreError(f"“{name}” of [store] is no text of at most {longest} signs.", f'Write {name} = "…".')
    # A scanner's own sign may be a space or a control sign.
    return str(value) if name.startswith("scanner") else " ".join(value.split())


def _number(name: str, value: object) -> int:
    least, most = _NUMBERS[name]
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise StoreError(f"“{name}” of [store] is no number from {least} to {most}.", "Write whole seconds.")
    return int(value)
