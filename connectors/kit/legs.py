"""Puts the legs of calls together that a vendor lists one by one, newest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Family:
    """How a vendor's legs belong together. `own` is a row's id, `call` that of the call it is a leg of ("" for the call
    itself), `begun` when a row was made and began, as far as it says, `ended` when no leg can begin any more (None:
    that is not known). `told` False for a call that needs no legs, because nothing becomes of it yet."""

    own: Callable[[Row], str]
    call: Callable[[Row], str]
    begun: Callable[[Row], Sequence[datetime]]
    ended: Callable[[Row], datetime | None]
    told: Callable[[Row], bool] = lambda row: True


class Legs:
    """One session's way through a list of calls. A leg begins after its call and before its end, so nearly all of them
    have gone by when the call comes; only where that is not sure, `ask` is asked for the legs of a call: at the top of
    a list, where later legs lie beyond, and among rows of one moment at the end of a page."""

    def __init__(self, family: Family, ask: Callable[[Row], Sequence[Row]]) -> None:
        self._family = family
        self._ask = ask
        self._legs: dict[str, dict[str, Row]] = {}
        self._top: datetime | None = None
        self._low: datetime | None = None

    def complete(self, rows: Sequence[Row]) -> list[Row]:
        """The rows of the next page, each call with all its `legs` in order; a leg has none."""
        begun = [self._family.begun(row) for row in rows]
        moments = [at for several in begun for at in several]
        if self._low is None or not moments or max(moments) > self._low:
            # Another list begins, of later calls.
            self._legs.clear()
            self._top = min(begun[0], default=None)
        self._low = min(moments, default=None)
        for row in rows:
            if call := self._family.call(row):
                self._legs.setdefault(call, {})[self._family.own(row)] = row
        return [{**row, "legs": self.in_order(self._of(row, at))} for row, at in zip(rows, begun, strict=True)]

    def in_order(self, legs: Sequence[Row]) -> list[Row]:
        """Legs by when they began, each once."""
        once = {self._family.own(leg): leg for leg in legs}
        return sorted(once.values(), key=lambda leg: (str(min(self._family.begun(leg), default="")), str(leg)))

    def _of(self, row: Row, begun: Sequence[datetime]) -> Sequence[Row]:
        own = self._family.own(row)
        if self._family.call(row) or not own or not self._family.told(row):
            return ()
        ended = self._family.ended(row)
        sure = begun and ended and self._low and self._top and min(begun) > self._low and ended < self._top
        return list(self._legs.pop(own, {}).values()) if sure else self._ask(row)
