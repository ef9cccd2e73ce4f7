"""Has other systems told of calls, through the outbox: each once, a moment after it was over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from connectors.kit.writing import EntryKind
from desk.domain import identifiers
from desk.domain.call_telling import BY_PHONES, telling
from desk.domain.calls import CallEvent
from desk.domain.identifiers import Normal
from desk.domain.live_calls import DEFAULT, Limits
from desk.domain.outbox import Draft
from desk.services.call_showing import caller_of, is_outside
from desk.services.call_wholes import Whole, whole_of
from desk.services.giving_way import at_once
from desk.services.outbox_building import Drafts
from desk.store.decisions import KeptCall, LiveCallBook, WrittenCalls

# Phone systems tell of one call at different moments, and what is late comes soon: nothing more is told of a call for
# so long before it is written. What comes later is on the timeline and in no entry.
SETTLES = timedelta(seconds=5)
# Those of the last days that were over when the program ended are made up for, so many of them, the newest.
MADE_UP_FOR, MOST = timedelta(days=7), 2_000
# Calls in one step: each costs some questions of the cache.
AT_ONCE = 50

# Whether this desk is the one that tells of a call, by all that was heard of it.
Tells = Callable[[Sequence[CallEvent]], bool]


def every_call(_events: Sequence[CallEvent]) -> bool:
    """As where no other desk hears the same phones."""
    return True


class CallWriteBack:
    """For one thread at a time. `own` as for Calls; `wait` comes back when nobody is in a hurry, before each call;
    `tells` says of which calls this desk tells.

    An entry says what was known when it was written, and stays so. Who a withheld caller was, said by a person before
    that, is in it; said later it is not, and nobody gets another entry: the one there is, is then shown with that
    customer, since it hangs on the call's record.
    """

    def __init__(
        self,
        book: LiveCallBook,
        written: WrittenCalls,
        drafts: Drafts,
        own: Callable[[], tuple[frozenset[Normal], str]],
        limits: Limits = DEFAULT,
        wait: Callable[[], None] = at_once,
        tells: Tells = every_call,
    ) -> None:
        self._book, self._written, self._drafts = book, written, drafts
        self._own, self._limits, self._wait, self._tells = own, limits, wait, tells
        # By head, when it is written unless more is told of it.
        self._waiting: dict[str, datetime] = {}

    def restore(self, now: datetime) -> None:
        """Take up what was over, or on, when a program ended before it was written."""
        for head in self._written.left(now - MADE_UP_FOR, MOST):
            self._waiting[head] = now + SETTLES

    def changed(self, calls: Iterable[KeptCall], now: datetime) -> None:
        """These changed, here or by another program."""
        for one in calls:
            if one.over_at <= now:
                self._waiting[one.head] = now + SETTLES

    def step(self, now: datetime) -> None:
        """Write the calls whose turn it is. StoreError where a file cannot be used: then they are still to be
        written."""
        due = sorted(head for head, at in self._waiting.items() if at <= now)[:AT_ONCE]
        if not due:
            return
        fresh, wanted = self._written.fresh(due), self._drafts.wanted(EntryKind.CALL)
        together = self._book.together(fresh)
        for head in due:
            if head in together:
                self._wait()
                self._write(whole_of(head, together[head], self._limits), now, wanted)
            # One that goes on comes again when it is over, one that is told as another does so under that one.
            del self._waiting[head]

    def _write(self, whole: Whole, now: datetime, wanted: bool) -> None:
        own, region = self._own()
        if whole.over > now or whole.told.only_end or not is_outside(whole.told, whole.whose, own, region):
            return
        ids = [line.call_id for line in whole.lines]
        wanted = wanted and self._tells([event for line in whole.lines for event in line.events])
        self._written.write(ids, self._of(whole, own, region) if wanted else (), BY_PHONES, now)

    def _of(self, whole: Whole, own: frozenset[Normal], region: str) -> tuple[Draft, ...]:
        sort, shown = caller_of(whole.told.other, own, region)
        number = "" if sort == "withheld" else identifiers.phone(whole.told.other, region) or whole.told.other
        lines = sorted((line.line, line.line_call) for line in whole.lines)
        told = telling(whole.head, whole.told, lines, number, shown)
        return self._drafts.of(
            whole.record, told.kind, told.title, told.text, told.facts, f"call/{whole.head}", _telling(whole)
        )


def _telling(whole: Whole) -> frozenset[str]:
    """Who tells of a call has it: the phones, and the source whose record it is."""
    lines = {line.line for line in whole.lines}
    return frozenset(lines | ({whole.became[0]} if whole.became else set()))
