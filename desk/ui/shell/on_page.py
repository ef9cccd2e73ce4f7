"""Joins notes and wrap-ups to one customer page, and their keys."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.asks_work import Notes, WrapUps
from desk.services.views import CustomerView
from desk.ui.background import Trouble
from desk.ui.customer.call_words import ShownCall, stage_words
from desk.ui.customer.calls_work import CallsWork
from desk.ui.customer.note_care import NoteCare
from desk.ui.customer.room import CustomerRoom
from desk.ui.customer.saving import Saving
from desk.ui.customer.wrap_up_care import WrapUpCare
from desk.ui.tools import Tools


class OnPage(QObject):
    """Notes and wrap-ups of whoever is on the page of one customer room."""

    def __init__(
        self,
        tools: Tools,
        notes: Notes,
        wrap_ups: WrapUps,
        saving: Saving,
        desk: CustomerRoom,
        calls: CallsWork,
    ) -> None:
        """`calls` has those in sight now; rooms share `saving`, so that no text is overtaken by an older one."""
        super().__init__(desk)
        self._tools, self._desk, self._calls = tools, desk, calls
        self.shown: CustomerView | None = None
        self.notes = NoteCare(tools, notes, saving, desk.pages)
        self.wrap_ups = WrapUpCare(tools, wrap_ups, saving, desk.pages, self._about)
        self._connect()

    def write_note(self) -> None:
        """Begin a note: on the call that is on with the customer shown, else on the customer."""
        call = self.call()
        self.notes.begin(call.view.key if call is not None and call.view.live else "")

    def wrap_up(self) -> None:
        """Wrap up the call with the customer shown, else what is open, else the chosen line, else the newest one."""
        key = self._interaction()
        if key:
            self.wrap_ups.begin(key)
        else:
            title = self.tr("There is nothing to wrap up.")
            self._desk.pages.customer.note.say(Trouble(title, self.tr("A note can be written all the same.")))

    def call(self) -> ShownCall | None:
        """The call with the customer shown; None where there is none."""
        return self._calls.of_customer(self.shown.customer_id) if self.shown is not None else None

    def _connect(self) -> None:
        page, desk = self._desk.pages.customer, self._desk
        page.acts.show()
        page.acts.note_wanted.connect(self.write_note)
        page.acts.wrap_up_wanted.connect(self.wrap_up)
        desk.care.note_wanted.connect(self.write_note)
        desk.care.wrap_up_wanted.connect(self.wrap_up)
        desk.opened.connect(self._opened)
        desk.left.connect(self._left)
        # What was written may stand on the timeline, and in what was told already.
        self.notes.work.done.connect(lambda _words, _undo: desk.refresh())
        self.wrap_ups.work.done.connect(lambda _words, _undo: desk.refresh())

    def _opened(self, customer: CustomerView) -> None:
        self.shown = customer
        self.notes.show(customer.customer_id)
        self.wrap_ups.show(customer.customer_id)

    def _left(self) -> None:
        self.shown = None
        self.notes.show(0)
        self.wrap_ups.show(0)

    def _interaction(self) -> str:
        call = self.call()
        if call is not None:
            return call.view.key
        timeline = self._desk.timeline()
        chosen = timeline.view.chosen_item() if timeline is not None else None
        if self.wrap_ups.open_here():
            return self.wrap_ups.open_here()
        if chosen is not None and chosen.kind == "interaction":
            return chosen.key
        lines = timeline.model.lines.items if timeline is not None else []
        return next((item.key for item in lines if item.kind == "interaction"), "")

    def _about(self, key: str) -> str:
        """Which interaction that is: "Call, 2 transfers · 19 Nov 14:05"."""
        words = self._tools.words
        call = next((call for call in self._calls.shown if call.view.key == key), None)
        if call is not None:
            since = self.tr("call since {time}").format(time=words.time(call.view.started_at))
            return f"{stage_words(call.view)} · {since}"
        item = self._desk.pages.customer.timeline.model.lines.by_key.get(key)
        return f"{item.title} · {words.began(item.started_at)}" if item is not None else ""
