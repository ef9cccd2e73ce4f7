"""What screens may ask about calls and the work that hangs on them, as protocols; one for each kind of work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desk.domain.calls import CallEvent
from desk.domain.trouble import Trouble
from desk.services.call_views import CallView


class LiveCalls(Protocol):
    """Questions about and work on the calls that are on. From any thread; raises ServiceError only. `take`, `listen`,
    `on` and `call` return at once, the others read and write files."""

    def take(self, event: CallEvent) -> tuple[CallView, ...]:
        """Hear an event; the calls it changed, as they stand now. One that was heard before changes nothing."""

    def listen(self, listener: Callable[[CallView], None]) -> Callable[[], None]:
        """Have a listener told each call that changes, on whatever thread it changed, until what is returned is
        called. It must neither wait nor raise."""

    def on(self) -> tuple[CallView, ...]:
        """The calls that are on now, the one that began last first."""

    def call(self, call_id: str) -> CallView:
        """One call of the last hours by any of its ids; ServiceError where there is none."""

    def say_who(self, call_id: str, customer_id: int) -> CallView:
        """Say with whom a call is: it counts for that customer from now on, whatever its number says."""

    def unsay_who(self, call_id: str) -> CallView:
        """Take back what was said of whom a call is with: its number tells again."""

    def where(self, key: str) -> str:
        """The TimelineItem.key under which what was written on a record is found now: a live call's becomes the
        source's own."""


class Ears(Protocol):
    """Who is told of calls and troubles, on many threads; none of it may wait or raise."""

    def came(self, call: CallView) -> None:
        """Something happened to a call of the person at this desk; it is told each time."""

    def elsewhere(self, call: CallView) -> None:
        """Somebody else has answered a call."""

    def changed(self, call: CallView) -> None:
        """A call changed, whoever's it is: also by time, or by what other programs heard of it."""

    def kept(self, whose: frozenset[int]) -> None:
        """Calls were kept, or became a source's records: the timelines and clocks of these customers stand otherwise
        now."""

    def troubled(self, what: str, problem: Trouble | None) -> None:
        """Something is wrong with `what`; None once it is well again."""
