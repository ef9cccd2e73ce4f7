"""Where a person is on a customer's page, and how they are brought back there."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractItemView

from desk.services.open_views import OpenCustomer
from desk.services.views import CustomerView, TimelineItem
from desk.ui.customer.room import CustomerRoom
from desk.ui.customer.timeline_model import ITEM
from desk.ui.customer.timeline_place import any_item

# What opens a part of the panel, by the names keys have; the others come with something that was chosen.
ACT_OF = {
    "notes": "note",
    "wrap-up": "wrap_up",
    "hand-off": "hand_off",
    "call-out": "call_out",
    "about": "about",
    "history": "history",
    "flags": "evidence",
    "proof": "proof",
}


def place_on(room: CustomerRoom) -> OpenCustomer | None:
    """Who is on the page, and what is chosen and in sight there; None for nobody."""
    shown = room.shown
    if shown is None or not room.pages.shows(room.pages.customer):
        return None
    view = room.pages.customer.timeline.view
    chosen, top = view.chosen_item(), ""
    if view.verticalScrollBar().value() > 0:
        model = room.pages.customer.timeline.model
        row = model.find(max(0, view.rowAt(0)), +1, any_item)
        first: TimelineItem | None = model.index(row, 0).data(ITEM) if row >= 0 else None
        top = first.key if first is not None else ""
    return OpenCustomer(shown.customer_id, chosen.key if chosen is not None else "", top, room.pages.part)


class Return(QObject):
    """Brings a person back to where they were on a page, once its customer is shown; unless they go elsewhere first."""

    def __init__(self, room: CustomerRoom) -> None:
        super().__init__(room)
        self._room = room
        self._wanted: OpenCustomer | None = None
        room.opened.connect(self._opened)

    @property
    def wanted(self) -> OpenCustomer | None:
        """Who is on their way; None for nobody."""
        return self._wanted

    def to(self, wanted: OpenCustomer) -> None:
        """Open this customer, and go there."""
        self._wanted = wanted
        self._room.open_customer(wanted.customer_id)

    def _opened(self, customer: CustomerView) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.customer_id != customer.customer_id:
            return
        timeline = self._room.pages.customer.timeline
        if wanted.part in ACT_OF:
            {**self._room.care.acts(), **self._room.identity.acts()}[ACT_OF[wanted.part]]()
        if wanted.line:
            self._room.pages.go_to(wanted.line)
        row = timeline.model.lines.row_of(wanted.top) if wanted.top else -1
        if row >= 0:
            timeline.view.scrollTo(timeline.model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
