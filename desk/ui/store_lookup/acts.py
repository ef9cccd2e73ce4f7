"""The four large buttons below a customer on the store screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.services.store_views import CalledView
from desk.services.visit_views import VisitView
from desk.ui.pieces.key_hint import KeyHint
from desk.ui.pieces.labels import set_role
from desk.ui.store_lookup.pieces import TouchButton
from desk.ui.tools import Tools

# Narrower than that, two stand below the other two.
ABREAST = 760


class BigActs(QWidget):
    """`here_wanted`, `note_wanted`, `call_wanted`, `done_wanted`: what was pressed."""

    here_wanted = Signal()
    note_wanted = Signal()
    call_wanted = Signal()
    done_wanted = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        theme = tools.theme
        self.here = TouchButton(theme, self.tr("Customer is here"), self.here_wanted.emit, "store-primary")
        self.note = TouchButton(theme, self.tr("Add a note"), self.note_wanted.emit)
        self.call = TouchButton(theme, self.tr("Call the lead"), self.call_wanted.emit)
        self.done = TouchButton(theme, self.tr("Done, clear screen"), self.done_wanted.emit)
        hints = ((self.here, "store_here"), (self.note, "store_note"), (self.call, "store_call"), (self.done, "escape"))
        for button, name in hints:
            KeyHint(button, tools.keys, name, button.text())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._abreast = 0
        self._place(4)

    def show_standing(self, visit: VisitView | None, called: CalledView | None, customer: bool) -> None:
        """What was done already is shown and cannot be done twice; without a `customer` there is only to be cleared."""
        for button in (self.here, self.note, self.call):
            button.setVisible(customer)
        here = self.tr("Customer is here")
        if visit is not None:
            here = self.tr("Here since {time}").format(time=self._tools.words.time(visit.begun_at))
        self.here.setText(here)
        self.here.setEnabled(visit is None)
        set_role(self.here, "store-primary" if visit is None else "store")
        self.call.setText(self.tr("Call the lead") if called is None else self.tr("Called"))
        self.call.setEnabled(called is None)

    def fit(self, width: int) -> None:
        """Stand in one line where there is room, else in two."""
        self._place(4 if width >= ABREAST else 2)

    def _place(self, abreast: int) -> None:
        if abreast == self._abreast:
            return
        self._abreast = abreast
        for place, button in enumerate((self.here, self.note, self.call, self.done)):
            self._grid.addWidget(button, place // abreast, place % abreast)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < abreast else 0)
