"""Finds out whether customers who were passed on arrived, from what sources tell of them, and raises a flag where one
never did."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from connectors.records import InteractionRecord
from desk.domain import flag_steps
from desk.domain import flags as flagged
from desk.domain.flag_steps import BY_RULE
from desk.domain.hand_off_arrival import CLOCKS, arrived_at
from desk.domain.hand_off_codes import shown
from desk.domain.hand_off_steps import arrive, miss
from desk.domain.hand_off_telling import utc
from desk.domain.hand_off_words import to_words
from desk.domain.hand_offs import WAITING, HandOff, RecordName, Step, To
from desk.domain.time import micros
from desk.domain.work import Stage
from desk.services.anchoring import key_of
from desk.services.asks import ServiceError
from desk.services.hand_off_shelf import HandOffShelf
from desk.store.cache import Cache
from desk.store.decisions import Conflict, WorkBook
from desk.store.ids import new_id
from desk.store.prepare import CUSTOMER_STREAM

# Whoever comes later than that comes for something else.
LATE_FOR = timedelta(days=7)
# So many are looked at in one step, and so many lines of each customer: what came since is among the newest.
AT_ONCE, LINES = 25, 60


class Arrivals:
    """Looks at those who are awaited, a few in each step. For one thread at a time."""

    def __init__(self, shelf: HandOffShelf, cache: Cache, work: WorkBook) -> None:
        self._shelf = shelf
        self._cache = cache
        self._work = work
        self._turn = 0

    def step(self) -> list[HandOff]:
        """The hand-offs that stand otherwise now. Cheap where nobody is awaited."""
        now = self._shelf.around.now()
        awaited = self._shelf.book.awaited(now - LATE_FOR)
        if not awaited:
            return []
        grace = self._shelf.around.rules().grace
        # Where it was given elsewhere, that desk says that they never came.
        own = [one for one in awaited if one.standing.state in WAITING and not one.standing.elsewhere]
        due = [one for one in own if one.given.arrive_by + grace <= now]
        chosen = {one.given.hand_off_id: one for one in (*due[:AT_ONCE], *self._next(awaited))}
        owners = self._shelf.anchoring.owners(one.record for one in chosen.values())
        return [
            done for one in chosen.values() if (done := self._look(one, owners[one.record], one in due)) is not None
        ]

    def _next(self, awaited: Sequence[HandOff]) -> Sequence[HandOff]:
        """Those whose turn it is, going round."""
        start = self._turn if self._turn < len(awaited) else 0
        self._turn = start + AT_ONCE
        return awaited[start : start + AT_ONCE]

    def _look(self, one: HandOff, customer_id: int, due: bool) -> HandOff | None:
        found = self._arrival(one, customer_id) if customer_id else None
        try:
            if found is not None:
                return self._shelf.save(found, self._shelf.settled(one, _arrived_words(found)))
            return self._missed(one, customer_id) if due else None
        except Conflict:
            # Another desk saw it first.
            return None

    def _arrival(self, one: HandOff, customer_id: int) -> Step | None:
        """The first meeting there since, of the customer the hand-off's record belongs to now."""
        since = micros(one.given.given_at - CLOCKS)
        found = []
        for row in self._cache.timeline(customer_id, (), None, LINES):
            record = row.record() if row.kind == "i" and (row.ended is None or row.ended >= since) else None
            own = row.key in (one.record, one.given.record)
            met = arrived_at(one.given, record, own) if isinstance(record, InteractionRecord) else None
            if met is not None and met <= one.given.arrive_by + LATE_FOR:
                found.append((met, key_of(row.key)))
        called = self._called_back(one.given.call_back) if one.given.call_back else None
        if called is not None:
            found.append((called, ""))
        if not found:
            return None
        met, key = min(found)
        return arrive(one, key, met, self._shelf.around.now())

    def _called_back(self, call_back_id: str) -> datetime | None:
        """When somebody said that the promised call was made."""
        try:
            entry = self._work.entry(call_back_id)
        except ServiceError:
            return None
        return entry.kept_at if entry.stage is Stage.DONE else None

    def _missed(self, one: HandOff, customer_id: int) -> HandOff:
        now, given = self._shelf.around.now(), one.given
        anchor = flagged.Anchor(*self._hung_on(one.record, customer_id))
        to = to_words(given.to, given.name)
        words = (
            f"{given.given_by} passed them on at {utc(given.given_at)}, to be there by {utc(given.arrive_by)}"
            f" (code {shown(given.code)})"
        )
        cause = flagged.Cause(
            rule="",
            rule_version=0,
            title=f"Handed to {to} and never arrived",
            severity=self._shelf.around.rules().severity,
            for_whom=given.name if given.to in (To.PERSON, To.TEAM, To.STORE) else given.given_by,
            evidence=(flagged.Evidence(words, anchor.key),),
            news=now,
        )
        raised = flag_steps.begin(new_id(now), anchor, cause, at=now, who=BY_RULE, note=words)
        return self._shelf.save(miss(one, raised.flag.flag_id, now), [raised])

    def _hung_on(self, record: RecordName, customer_id: int) -> RecordName:
        """A record of the customer's journeys for a flag to hang on: the hand-off's own, where that is one."""
        if record[1] == CUSTOMER_STREAM and customer_id:
            for row in self._cache.timeline(customer_id, (), None, 1):
                return row.key
        return record


def _arrived_words(step: Step) -> str:
    at = step.hand_off.standing.arrived_at
    return f"The customer arrived after all, at {utc(at)}." if at else "The customer arrived after all."
