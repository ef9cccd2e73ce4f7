"""Wrap-ups: outcome, promise and note of an interaction, kept as they are typed, closed by a time-out where one is
set."""

from __future__ import annotations

from desk.domain import wrapping_up
from desk.domain.dispositions import Disposition
from desk.domain.work import Entry, Sort
from desk.services.asks import ServiceError
from desk.services.work_views import WrapUpView
from desk.services.wrap_up_reading import WrapUpReader
from desk.store.books import Conflict
from desk.store.ids import new_id

_NONE = Disposition("", "")


class WrapUpService(WrapUpReader):
    """The questions of desk.services.asks_work.WrapUps; what only reads is in WrapUpReader."""

    def begin(self, key: str) -> WrapUpView:
        """The wrap-up of an interaction that this person has open, or a new one."""
        anchor, who, now = self._anchoring.record(key), self._papers.who(), self._papers.now()
        held = self._papers.book.draft(Sort.WRAP_UP, anchor, who)
        if held is None:
            held = wrapping_up.begin(new_id(now), Sort.WRAP_UP, anchor, now, who)
            self._papers.book.type(held)
        return self._view(held)

    def type(
        self,
        wrap_up_id: str,
        note: str | None = None,
        disposition: str | None = None,
        promise: str | None = None,
        due: str | None = None,
    ) -> WrapUpView:
        """Keep what was typed; None stays as it is. A disposition is a code of the list, "" takes it off."""
        entry = self._wrap_up(wrap_up_id)
        typed = wrapping_up.typed(
            entry,
            text=note,
            disposition=None if disposition is None else self._disposition(disposition),
            promise=promise,
            due_said=due,
            due_at=self._times.here(due).due_at if due else None,
        )
        self._papers.book.type(typed)
        return self._view(typed)

    def finish(self, wrap_up_id: str) -> WrapUpView:
        """Done: it counts from now on."""
        entry = self._wrap_up(wrap_up_id)
        reason = self._reason(entry)
        return self._view(self._papers.save(wrapping_up.finish(entry, self._papers.now(), self._papers.who(), reason)))

    def drop(self, wrap_up_id: str) -> None:
        """Throw an open one away that was never finished."""
        if not self._papers.book.drop(self._wrap_up(wrap_up_id).entry_id):
            raise ServiceError("This was finished once and stays.", "Take it back if it should not count.")

    def undo(self, wrap_up_id: str, after: int = 0) -> WrapUpView:
        """Undo what happened last; what was just done can be typed on."""
        entry = self._papers.entry(wrap_up_id, Sort.WRAP_UP, after)
        if self._papers.types_on(entry) and self._papers.book.draft(Sort.WRAP_UP, entry.anchor, entry.by):
            raise ServiceError("Another wrap-up of this is open.", "Finish it or throw it away first.")
        return self._view(self._papers.undo(wrap_up_id, Sort.WRAP_UP, after))

    def keep_promise(self, wrap_up_id: str, note: str = "") -> WrapUpView:
        """What was promised has been done."""
        entry = self._wrap_up(wrap_up_id)
        return self._view(self._papers.save(wrapping_up.keep(entry, self._papers.now(), self._papers.who(), note)))

    def take_back(self, wrap_up_id: str, why: str = "", after: int = 0) -> WrapUpView:
        """It counts no more."""
        entry = self._papers.entry(wrap_up_id, Sort.WRAP_UP, after)
        return self._view(self._papers.save(wrapping_up.take_back(entry, self._papers.now(), self._papers.who(), why)))

    def close_late(self) -> tuple[WrapUpView, ...]:
        """Close those whose time is over; to be asked each few seconds, cheap where none is open."""
        closed = []
        for entry in self._open() if self._rules().closes_after else ():
            closes = self._closes_at(entry)
            if closes is not None and closes <= self._papers.now():
                reason = self._reason(entry)
                step = wrapping_up.time_out(entry, self._papers.now(), self._rules().default, reason)
                try:
                    closed.append(self._view(self._papers.save(step)))
                except Conflict:
                    # Finished in another window at this very moment.
                    continue
        return tuple(closed)

    def _disposition(self, code: str) -> Disposition:
        found = self._rules().disposition(code) if code else _NONE
        if found is None:
            raise ServiceError(f"There is no outcome “{code}”.", "Choose one of the list.")
        return found

    def _reason(self, entry: Entry) -> str:
        return self._outcome.reason(self._papers.book.place(entry.anchor))
