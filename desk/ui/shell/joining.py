"""What the sources know of a caller joins what is shown as each of them answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from desk.services.views import CustomerView, FirstLook, LookUpView, PopVerdict
from desk.ui.customer.room import CustomerRoom
from desk.ui.shell.number import LiveCard
from desk.ui.shell.pops import Pops

Open = Callable[[int, FirstLook | None], object]


class Joining(QObject):
    """Whoever is found is opened with the first source that knows them, and their page grows with the next ones; where
    several are found it is for the person to say who it is. Who opens or closes somebody else meanwhile no longer waits
    for the sources."""

    def __init__(self, pops: Pops, live: LiveCard, desk: CustomerRoom, open_: Open) -> None:
        super().__init__(desk)
        self._pops, self._live, self._desk, self._open = pops, live, desk, open_
        # What has come for the number that is being asked about, None where none is.
        self._view: LookUpView | None = None
        self._looking = False
        # Whom the person took of several.
        self._chosen = 0
        pops.looking.connect(self._begin_or_end)
        pops.joined.connect(self._join)
        desk.opened.connect(self._opened)
        desk.closed.connect(self._forget)

    def _begin_or_end(self, looking: bool) -> None:
        self._looking = looking
        self._live.show_looking(looking)
        self._desk.pages.number.show_busy(looking)
        if looking:
            self._view, self._chosen = None, 0
        elif self._view is not None and self._view.waiting:
            # Nobody waits any more for who is asked still.
            self._desk.sources.hush()
            self._view = None

    def _join(self, view: LookUpView) -> None:
        pages, before = self._desk.pages, self._view
        if not (pages.shows(pages.number) or pages.shows(pages.customer)):
            # Something else is looked at by now.
            self._pops.stop_looking()
            return
        self._view = view
        answer, shown = view.answer, self._desk.shown
        if not view.answered and view.waiting:
            # Only whom is asked is known yet.
            pass
        elif shown is not None and shown.customer_id in _found(view):
            self._desk.refresh()
        elif answer.verdict == PopVerdict.ONE and answer.hits:
            if _is_one(before) and _found(before) == _found(view):
                # They are on their way to the page, or in a window of their own.
                self._desk.refresh()
            else:
                self._open(answer.hits[0].customer_id, answer.first)
        elif answer != pages.number.answer:
            # Who was on their way to the page as the only one is not any more.
            self._desk.show_answer(answer, joins=pages.shows(pages.number) and not _is_one(before))
        self._say(view)

    def _opened(self, customer: CustomerView) -> None:
        if self._view is None or customer.customer_id not in _found(self._view):
            self._forget()
            return
        if self._view.answer.verdict == PopVerdict.SEVERAL:
            self._chosen = customer.customer_id
        self._say(self._view)
        if not self._looking:
            self._view = None

    def _forget(self) -> None:
        self._pops.stop_looking()
        self._view = None

    def _say(self, view: LookUpView) -> None:
        answer, shown = view.answer, self._desk.shown
        self._live.show_joined(view)
        self._desk.pages.number.show_asked(view)
        if shown is not None and shown.customer_id in _found(view):
            several = answer.verdict == PopVerdict.SEVERAL and self._chosen != shown.customer_id
            self._desk.sources.say(view, answer.number, partial(self._desk.show_answer, answer) if several else None)


def _found(view: LookUpView | None) -> frozenset[int]:
    return frozenset(hit.customer_id for hit in view.answer.hits) if view is not None else frozenset()


def _is_one(view: LookUpView | None) -> bool:
    return view is not None and view.answer.verdict == PopVerdict.ONE
