"""The outcomes to choose from: a line to find one by its words, and below it those that fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from desk.services.work_views import DispositionView
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.theme import Theme
from desk.ui.tools import Tools
from desk.ui.words import one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
OUTCOME = Qt.ItemDataRole.UserRole
# Rows in sight; the rest is scrolled to.
ROWS = 6
ICON = 14


class OutcomeModel(QAbstractListModel):
    """Rows of outcomes; the chosen one is ticked, and says so to screen readers."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[DispositionView, ...] = ()
        self._chosen = ""

    def set_rows(self, rows: Sequence[DispositionView]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def choose(self, code: str) -> None:
        """Tick this one; "" none."""
        self._chosen = code
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row_of(self, code: str) -> int:
        """Where it stands; -1 where it does not."""
        return next((row for row, one in enumerate(self._rows) if one.code == code), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        chosen = one.code == self._chosen
        if role == OUTCOME:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(one.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(one.title)
        if role == Qt.ItemDataRole.DecorationRole:
            look = self._theme.look
            return self._theme.icons.icon("done" if chosen else "blank", look.colour("ok"), ICON)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = QCoreApplication.translate("Outcomes", "{title}, chosen") if chosen else "{title}"
            return told.format(title=one_line(one.title))
        return None


class OutcomeView(QListView):
    """The rows; Enter, Space or a click picks one."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcomes = OutcomeModel(theme, self)
        self.setModel(self.outcomes)
        say_while_typing(self)
        self.setProperty("role", "choices")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._pick)
        theme.changed.connect(self.viewport().update)

    def step(self, by: int) -> None:
        """Go to the next or former row."""
        rows = self.outcomes.rowCount()
        if rows:
            now = self.currentIndex().row()
            self.setCurrentIndex(self.outcomes.index(max(0, min(rows - 1, now + by)), 0))

    def pick_current(self) -> bool:
        """Pick the row one is on; False where one is on none."""
        if not self.currentIndex().isValid():
            return False
        self._pick(self.currentIndex())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pick_current()
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(OUTCOME))


class OutcomeChoice(QWidget):
    """`sought(text)`: which outcomes do these words mean? `chosen(code)`: this one; "" takes it off. `nothing_typed`:
    Enter was pressed on the empty line, which takes what is suggested."""

    sought = Signal(str)
    chosen = Signal(str)
    nothing_typed = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.line = OmniLine(tools.theme, "search", self.tr("What came of it?"), "↑ ↓", low=True)
        self.view = OutcomeView(tools.theme, self.tr("Outcomes"))
        self.nothing = PlainLabel(self.tr("No outcome is called so."), "small", wrap=True)
        self.nothing.hide()
        self.line.line.textChanged.connect(self._seek)
        self.line.moved.connect(self.view.step)
        self.line.entered.connect(self._enter)
        self.view.picked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.line, self.view, self.nothing):
            column.addWidget(part)

    def show_found(self, found: Sequence[DispositionView]) -> None:
        """These fit what is typed."""
        self.view.outcomes.set_rows(found)
        self.view.outcomes.choose(self._code)
        row = self.view.outcomes.row_of(self._code)
        if row >= 0:
            self.view.setCurrentIndex(self.view.outcomes.index(row, 0))
        elif self.line.text() and found:
            self.view.setCurrentIndex(self.view.outcomes.index(0, 0))
        self.view.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._fit(len(found))

    def show_chosen(self, code: str) -> None:
        """This one is chosen by now."""
        self._code = code
        self.view.outcomes.choose(code)

    def _fit(self, rows: int) -> None:
        height = self.view.sizeHintForRow(0) if rows else 0
        self.view.setFixedHeight(max(1, min(ROWS, rows)) * height + 10)

    def _seek(self) -> None:
        self.sought.emit(self.line.text())

    def _enter(self) -> None:
        if not self.view.pick_current() and not self.line.text():
            self.nothing_typed.emit()

    def _pick(self, one: DispositionView) -> None:
        """What is chosen already is taken off."""
        self.chosen.emit("" if one.code == self._code else one.code)
