"""Work: call-backs, the call log, the outbox and the phones, a tab each; one is shown at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.ui.background import Trouble
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools
from desk.ui.work.tab import WorkTab
from desk.ui.work.tabs import TabRow

Make = Callable[[], WorkTab]


class WorkRoom(QWidget):
    """Tabs are made when one first goes there. Signals as those of WorkTab; `edit_wanted`: the company's own file is to
    be opened."""

    customer_wanted = Signal(int)
    record_wanted = Signal(int, str)
    wrap_up_wanted = Signal(int, str)
    edit_wanted = Signal()

    def __init__(self, tools: Tools, makers: Mapping[str, Make], parent: QWidget | None = None) -> None:
        """`makers` make the tabs, by the names in desk.ui.work.tabs."""
        super().__init__(parent)
        self.setProperty("role", "page")
        self._makers = makers
        self.made: dict[str, WorkTab] = {}
        self._trouble: Trouble | None = None
        self.row = TabRow(tools.words)
        self.note = NoteBar(tools.theme)
        self._stack = QStackedWidget()
        self._lay_out(tools)
        self.row.changed.connect(self.show_tab)

    @property
    def shown(self) -> WorkTab:
        """The tab that is shown."""
        return self.tab(self.row.chosen)

    def tab(self, name: str) -> WorkTab:
        """A tab by its name, made where it is not there yet."""
        if name not in self.made:
            tab = self.made[name] = self._makers[name]()
            tab.customer_wanted.connect(self.customer_wanted)
            tab.record_wanted.connect(self.record_wanted)
            tab.wrap_up_wanted.connect(self.wrap_up_wanted)
            self._stack.addWidget(tab)
        return self.made[name]

    def show_tab(self, name: str) -> None:
        """Show another tab."""
        self.row.mark(name)
        self._stack.setCurrentWidget(self.tab(name))
        self.shown.enter()

    def enter(self) -> None:
        """One came into this room."""
        self.show_tab(self.row.chosen)

    def look_again(self) -> None:
        """What the tab in sight shows may have changed."""
        if self.isVisible():
            self.shown.look_again()

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) row."""
        self.shown.step(by)

    def press(self, place: int) -> None:
        """Show the tab at `place`, counted from 1."""
        self.row.press(place)

    def act(self, name: str) -> None:
        """What a key of the room says, by its name without "work_"."""
        self.shown.act(name)

    def step_back(self) -> bool:
        """Out of what was opened last; False if nothing was."""
        return self.shown.step_back()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """What is wrong with the company's own file; None for nothing."""
        if trouble is None:
            self.note.hide()
        elif self.note.isHidden() or trouble != self._trouble:
            meanwhile = self.tr("Until then what it said before counts.")
            told = Trouble(trouble.title, f"{trouble.advice} {meanwhile}".strip())
            self.note.say(told, self.tr("Open the file"), self.edit_wanted.emit)
        self._trouble = trouble

    def _lay_out(self, tools: Tools) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(tools.theme.look.size("gap"))
        column.addWidget(PlainLabel(self.tr("Work"), "heading"))
        column.addWidget(self.row)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)
