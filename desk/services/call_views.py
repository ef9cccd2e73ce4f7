"""Frozen views of live calls, as screens show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class StretchView:
    """A stretch of a call: `kind` is queue, ivr, talk or hold; no `ended_at` means that it goes on, or that its end was
    not heard."""

    kind: str
    started_at: datetime
    ended_at: datetime | None
    agent: str


@dataclass(frozen=True, slots=True)
class CallView:
    """One call as it stands at the moment of asking. Times are aware UTC.

    `call_id` is its id here; `ids` are all it ever went by, where several phone systems (`lines`) tell of it. `key` is
    the TimelineItem.key of its record: the desk's own, or the source's once it `became` one; `doubtful` says that
    several records of a source may be it, so that it stands beside them.

    `stage` is machine, ringing, talking, holding or ended; `live` that it goes on as far as is known. A call that is
    not live without `ended_at` has an end nobody heard. `number` is as the phone system writes it, `shown` as a person
    reads it; `caller` is "number" (ask Customers.pop whose it is), "withheld", "own" (one of the company's own
    numbers) or "unreadable". `name` is what the phone system calls them, no word of theirs. `direction` is inbound,
    outbound, internal, or "" where nobody said. `agent` is who of us has it (or had it last), `said` whom a person said
    it is with, as "kind:value", "" where nobody said.
    """

    call_id: str
    ids: tuple[str, ...]
    key: str
    stage: str
    live: bool
    direction: str
    caller: str
    number: str
    shown: str
    name: str
    ours: str
    agent: str
    queue: str
    lines: tuple[str, ...]
    started_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    heard_at: datetime
    over_at: datetime
    path: tuple[StretchView, ...]
    transfers: int
    said: str
    became: bool
    doubtful: bool

    def lasted(self, now: datetime) -> timedelta:
        """How long it has lasted at a moment; at least so long where it is over and its end was not heard."""
        until = now if now < self.over_at else self.ended_at or self.heard_at
        return max(timedelta(0), until - self.started_at)

    def here(self, now: datetime) -> timedelta:
        """How long the stretch that goes on has lasted at a moment; nothing where none does."""
        last = self.path[-1] if self.path and now < self.over_at else None
        return max(timedelta(0), now - last.started_at) if last and last.ended_at is None else timedelta(0)
