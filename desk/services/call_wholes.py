"""A call as all that is kept of it together tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from connectors.records import Identifier
from desk.domain.calls_record import SOURCE, STREAM, over_at
from desk.domain.calls_together import Heard, of_all
from desk.domain.live_calls import Limits, Told, told
from desk.store.live_calls import KeptCall
from desk.store.reading import RecordKey


@dataclass(frozen=True, slots=True)
class Whole:
    """One call as it is kept: all that is told of it, over `over` at the latest."""

    head: str
    lines: Sequence[KeptCall]
    told: Told
    over: datetime

    @property
    def became(self) -> RecordKey | None:
        """The source's record it is."""
        return next((line.became for line in self.lines if line.became), None)

    @property
    def record(self) -> RecordKey:
        """The record that tells it now: its source's, or the desk's own."""
        return self.became or (SOURCE, STREAM, self.head)

    @property
    def whose(self) -> Identifier | None:
        """Whom a person said it was with."""
        return next((line.whose for line in self.lines if line.whose), None)


def whole_of(head: str, lines: Sequence[KeptCall], limits: Limits) -> Whole:
    """A call by what is kept of it under one head."""
    heard = [Heard(found, one.events) for one in lines if (found := told(one.events)) is not None]
    whole = of_all(heard)
    passed = next((one.passed_at for one in lines if one.passed_at), None) if whole.ended_at is None else None
    return Whole(head, lines, whole, over_at(whole, passed, limits))
