"""Puts the parts of live calls together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.live_calls import DEFAULT, Limits
from desk.domain.same_call import DEFAULT as TOLERANCE
from desk.domain.same_call import Tolerance
from desk.services.call_joining import Joining, Moved
from desk.services.call_records import CallKeeper, CallThread
from desk.services.call_write_back import CallWriteBack, Tells, every_call
from desk.services.calls import Calls
from desk.services.giving_way import at_once
from desk.services.outbox_building import Drafts
from desk.services.registry import SourceBook
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.engine import StoreError
from desk.store.reading import RecordKey


@dataclass(frozen=True, slots=True)
class CallParts:
    """Live calls of one desk. `calls` is for screens and for whatever brings events; `keeper` keeps them, driven by
    `thread` once that is started; `thread` is closed before the files are."""

    calls: Calls
    keeper: CallKeeper
    thread: CallThread


def build_calls(
    cache: Cache,
    decisions: Decisions,
    book: SourceBook,
    now: Callable[[], datetime],
    who: Callable[[], str],
    trouble: Callable[[StoreError | None], None],
    moved: Sequence[Moved] = (),
    limits: Limits = DEFAULT,
    tolerance: Tolerance = TOLERANCE,
    kept: Callable[[frozenset[int]], None] = lambda _whose: None,
    wait: Callable[[], None] = at_once,
    drafts: Drafts | None = None,
    tells: Tells = every_call,
) -> CallParts:
    """Live calls over one cache, its decisions and its sources; nothing is read or started here but the settings.

    `who` names the person at this desk. Each of `moved` is told (old record, new record) before what hangs on a call
    moves to the record it became; it may be told so twice. `trouble` is told, on the thread, what keeps calls from
    being kept, and None when that is over; `kept`, there too, the numbers of the customers whose timelines stand
    otherwise by what was heard. `wait` comes back, there as well, when nobody is in a hurry. `drafts` takes what other
    systems are to be told of calls, `tells` says of which this desk tells them.
    """
    own = partial(own_numbers, book)
    calls = Calls(decisions.calls, cache, own, who, now, limits)
    joining = Joining(decisions.calls, cache, lambda: own()[1], partial(_each, moved), tolerance, wait)
    told = CallWriteBack(decisions.calls, decisions.written_calls, drafts, own, limits, wait, tells) if drafts else None
    keeper = CallKeeper(calls, decisions.calls, cache, own, joining, now, limits, told)
    return CallParts(calls, keeper, CallThread(calls, keeper, trouble, kept, wait))


def own_numbers(book: SourceBook) -> tuple[frozenset[Normal], str]:
    """The company's numbers, and the region in which numbers without a country are read, as settings say now."""
    own = frozenset(one for one in book.own_numbers() if one.kind is IdentifierKind.PHONE)
    return own, book.regions()[0]


def _each(moved: Sequence[Moved], record: RecordKey, heir: RecordKey) -> None:
    for one in moved:
        one(record, heir)
