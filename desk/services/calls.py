"""The calls that are on: events go in from any phone system, whoever listens learns what changed, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Lock

from connectors.records import Identifier
from desk.domain.calls import CallEvent
from desk.domain.identifiers import Normal
from desk.domain.live_calls import DEFAULT, Limits, in_order
from desk.services.asks import ServiceError
from desk.services.call_lines import Call
from desk.services.call_names import CallNames, named, was_reused
from desk.services.call_showing import call_view
from desk.services.call_table import REMEMBERED, CallTable
from desk.services.call_views import CallView
from desk.services.whose import own_identifier
from desk.store.cache import Cache
from desk.store.decisions import Conflict, KeptCall, LiveCallBook
from desk.store.ids import new_id

# Calls that are kept in one transaction.
PIECE = 500
# Several programs may hear of one call; whoever comes second tries again.
ATTEMPTS = 4
# Calls of long ago are let go of so often.
TIDIED_AGAIN = timedelta(minutes=10)
# Told each call that changed, from whatever thread it changed in; not to wait, and not to raise.
Listener = Callable[[CallView], None]


class Calls:
    """The questions of desk.services.asks_calls.LiveCalls. `own` are the company's numbers, and the region in which
    numbers without a country are read; they are asked for anew by `refresh`."""

    def __init__(
        self,
        book: LiveCallBook,
        cache: Cache,
        own: Callable[[], tuple[frozenset[Normal], str]],
        who: Callable[[], str],
        now: Callable[[], datetime],
        limits: Limits = DEFAULT,
    ) -> None:
        self._book = book
        self._cache = cache
        self._own = own
        self._ours = own()
        self._who = who
        self._now = now
        self._table = CallTable(limits, new_id)
        self._names = CallNames()
        self._lock = Lock()
        self._listeners: list[Listener] = []
        self._tidied = now()

    def take(self, event: CallEvent) -> tuple[CallView, ...]:
        """Hear an event; the calls it changed, as they stand now. An event that was heard before changes nothing.

        Quick, from any thread: nothing is read or written here.
        """
        now = self._now()
        # What happens later than now was told by a clock that is ahead.
        event = replace(event, at=min(event.at.astimezone(UTC), now))
        with self._lock:
            name = self._names.of(event, self._table.before)
            views = self._views(self._table.hear(named(event, name), now), now)
        _tell(tuple(self._listeners), views)
        return views

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have a listener told of each change from now on; what is returned ends that."""
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def on(self) -> tuple[CallView, ...]:
        """The calls that are on now, the one that began last first."""
        now = self._now()
        with self._lock:
            return tuple(call_view(call, now, *self._ours) for call in self._table.on(now))

    def call(self, call_id: str) -> CallView:
        """One call of the last hours by any of its ids; ServiceError where there is none."""
        now = self._now()
        with self._lock:
            found = self._table.call(call_id)
            if found is not None:
                return call_view(found, now, *self._ours)
        raise ServiceError("This call is not here any more.", "What is known of it is on the customer's timeline.")

    def heard(self, call_id: str) -> Sequence[CallEvent]:
        """All that was told of a call, in its order; nothing where there is none."""
        with self._lock:
            found = self._table.call(call_id)
            return in_order(event for line in found.lines for event in line.heard.events) if found else ()

    def say_who(self, call_id: str, customer_id: int) -> CallView:
        """A person says with whom a call is: it counts for that customer from now on, whatever its number says."""
        return self._say(call_id, own_identifier(self._cache, customer_id))

    def unsay_who(self, call_id: str) -> CallView:
        """Take back what was said of whom a call is with: its number tells again."""
        return self._say(call_id, None)

    def where(self, key: str) -> str:
        """The key (as TimelineItem has it) of the record that a live call's record became, where what was written on it
        is to be found now; or the same."""
        source, stream, source_id = key.split("/", 2)
        record = (source, stream, source_id)
        return "/".join(self._book.stands([record])[record])

    def refresh(self) -> None:
        """Notice which calls time has ended, read the company's numbers anew, and now and then forget calls that were
        over long ago. For the keeper."""
        ours, now = self._own(), self._now()
        with self._lock:
            self._ours = ours
            if not self._tidied <= now < self._tidied + TIDIED_AGAIN:
                self._table.forget(now - REMEMBERED)
                self._tidied = now
            views = self._views(self._table.lapsed(now), now)
        _tell(tuple(self._listeners), views)

    def save(self) -> None:
        """Keep what was heard. StoreError where the file cannot be used: then it is to be kept still. For the
        keeper."""
        conflicts = 0
        while True:
            with self._lock:
                marks, kept = self._table.unsaved(self._now(), PIECE)
            if not kept:
                return
            try:
                if self._parted(kept):
                    continue
                saved = self._book.save(kept)
            except Conflict:
                # Another program heard of the same call at the same moment.
                conflicts += 1
                if conflicts == ATTEMPTS:
                    raise
                continue
            with self._lock:
                self._table.saved(marks)
            # Those of long ago, too, where one of them was told of only now.
            self._take_in(saved)

    def adopt(self, kept: Iterable[KeptCall]) -> None:
        """Take in calls as they are kept, of this program's past and of others; those of long ago are left alone."""
        since = self._now() - REMEMBERED
        self._take_in(one for one in kept if one.over_at >= since)

    def _take_in(self, kept: Iterable[KeptCall]) -> None:
        now = self._now()
        with self._lock:
            changed: set[str] = set()
            for one in kept:
                self._names.note(one.line, one.line_call)
                changed |= self._table.adopt(one, now)
            views = self._views(changed, now)
        _tell(tuple(self._listeners), views)

    def _parted(self, kept: Iterable[KeptCall]) -> bool:
        """Give those a name of their own that have the id of a call of long ago; whether there were any."""
        with self._lock:
            fresh = {(one.line, one.line_call): one for one in kept if self._table.is_fresh(one.line, one.line_call)}
        before = self._book.ended(fresh)
        with self._lock:
            found = False
            for (line, name), over in before.items():
                first = in_order(fresh[line, name].events)[0]
                if was_reused(first, over):
                    self._table.rename(line, name, self._names.anew(line, name, first.at))
                    found = True
            return found

    def _say(self, call_id: str, identifier: Identifier | None) -> CallView:
        view = self.call(call_id)
        at = self._now()
        if self._book.call(view.call_id) is None:
            # It is a moment old: whoever keeps it has not come to it.
            self.save()
        self._book.whose(view.call_id, identifier, self._who(), at)
        held = self._book.call(view.call_id)
        if held is not None:
            self.adopt([held])
        return self.call(view.call_id)

    def _views(self, call_ids: Iterable[str], now: datetime) -> tuple[CallView, ...]:
        found: dict[str, Call] = {}
        for call_id in sorted(call_ids):
            call = self._table.call(call_id)
            if call is not None:
                found[call.call_id] = call
        return tuple(call_view(call, now, *self._ours) for call in found.values())


def _tell(listeners: Sequence[Listener], views: Iterable[CallView]) -> None:
    for view in views:
        for listener in listeners:
            listener(view)
