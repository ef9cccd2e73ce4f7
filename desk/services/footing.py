"""Tells whether what was worked out of customers still has the ground it was worked out on: decisions that were put
back to an earlier state, or a clock that was, leave customers settled whose flags are gone or came too soon."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from desk.domain.time import MINUTE, micros
from desk.store.decisions import Decisions
from desk.store.footing import Footing

# A clock is set right by seconds all the time; by more than this, flags may have passed that should be there.
TURNED_BACK = 10 * MINUTE
# While nothing else changed, the moment is noted anew after so long.
NOTED_AGAIN = MINUTE


class _Ground(NamedTuple):
    """When customers were settled (microseconds), and what the books of decisions had come to."""

    at: int
    corrections: int
    flags: str

    @classmethod
    def read(cls, text: str) -> _Ground | None:
        """What `text` says; None for nothing, and for what another program wrote in its own way."""
        at, _, rest = text.partition(" ")
        corrections, _, flags = rest.partition(" ")
        return cls(int(at), int(corrections), flags) if at.isdecimal() and corrections.isdecimal() and flags else None

    def __str__(self) -> str:
        return f"{self.at} {self.corrections} {self.flags}"


class Ground:
    """Of one cache and its decisions; the settler's, for one thread at a time."""

    def __init__(self, footing: Footing, decisions: Decisions, now: Callable[[], datetime]) -> None:
        self._footing = footing
        self._decisions = decisions
        self._now = now
        self._noted: _Ground | None = None

    def lost(self) -> bool:
        """Whether customers have to be worked out anew because the ground is not what it was; told once, and to one of
        several programs."""
        if self._noted is not None and self._holds(self._noted):
            return False
        self._noted = _Ground.read(self._footing.noted())
        if self._noted is None or self._holds(self._noted):
            return False
        self._noted = None
        self._footing.leave()
        return True

    def note(self) -> None:
        """Customers are about to be settled on the ground as it is now."""
        now = _Ground(micros(self._now()), int(self._decisions.corrections.revision()), self._decisions.flags.state())
        before = self._noted
        if before is None or before[1:] != now[1:] or abs(now.at - before.at) >= NOTED_AGAIN:
            self._footing.note(str(now))
            self._noted = now

    def _holds(self, ground: _Ground) -> bool:
        return (
            micros(self._now()) > ground.at - TURNED_BACK
            and int(self._decisions.corrections.revision()) >= ground.corrections
            and self._decisions.flags.had(ground.flags)
        )
