"""Choosing the journey a line belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from desk.services.journey_views import JourneyView
from desk.services.views import TimelineItem
from desk.ui.customer.finder import folded
from desk.ui.customer.timeline_words import beside_title
from desk.ui.pieces.buttons import push
from desk.ui.pieces.inputs import OmniLine
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.row_heard import say_while_typing
from desk.ui.pieces.tabbing import move_focus
from desk.ui.tools import Tools
from desk.ui.words import Words, one_line, tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CHOICE = Qt.ItemDataRole.UserRole
SIZE = (480, 420)


class JourneyChoices(QAbstractListModel):
    """Journeys as lines to choose from."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: tuple[JourneyView, ...] = ()

    def show_journeys(self, journeys: Sequence[JourneyView]) -> None:
        """List these instead."""
        self.beginResetModel()
        self._shown = tuple(journeys)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        journey = self._shown[index.row()]
        if role == CHOICE:
            return journey
        said = f"{one_line(journey.title)} · {beside_title(journey, False, self._words, self._words.now())}"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said
        return tip(said) if role == Qt.ItemDataRole.ToolTipRole else None


class ChoiceList(QListView):
    """`entered`: Enter was pressed on the row chosen."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class JoinDialog(QDialog):
    """`picked` carries the JourneyView chosen."""

    picked = Signal(object)

    def __init__(
        self, tools: Tools, item: TimelineItem, journeys: Sequence[JourneyView], partly: bool, parent: QWidget
    ) -> None:
        """`partly` says that there are older journeys which are not listed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Move to another journey"))
        self.resize(*SIZE)
        self._journeys = tuple(journeys)
        self.choices = JourneyChoices(tools.words, self)
        self.search = OmniLine(tools.theme, "search", self.tr("Find a journey"), "", low=True)
        self.search.key.hide()
        self.list = ChoiceList()
        self.list.setProperty("role", "choices")
        self.list.setModel(self.choices)
        say_while_typing(self.list)
        self.list.setAccessibleName(self.tr("Journeys"))
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.nothing = PlainLabel(self.tr("No journey is called that."), "muted", wrap=True)
        self.go: QPushButton = push(self.tr("Move"), self._pick, "primary")
        self._lay_out(item, partly)
        self.search.line.textChanged.connect(self._filter)
        self.search.moved.connect(self._step)
        self.search.entered.connect(self._pick)
        self.list.entered.connect(self._pick)
        self.list.doubleClicked.connect(lambda _index: self._pick())
        self._filter("")
        self.search.take_focus()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def _filter(self, text: str) -> None:
        needle = folded(text.strip())
        shown = [journey for journey in self._journeys if needle in folded(journey.title)]
        self.choices.show_journeys(shown)
        self.nothing.setVisible(not shown)
        self.go.setEnabled(bool(shown))
        if shown:
            self.list.setCurrentIndex(self.choices.index(0, 0))

    def _step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.choices.rowCount():
            self.list.setCurrentIndex(self.choices.index(row, 0))

    def _pick(self) -> None:
        journey: JourneyView | None = self.list.currentIndex().data(CHOICE)
        if journey is not None:
            self.accept()
            self.picked.emit(journey)

    def _lay_out(self, item: TimelineItem, partly: bool) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(push(self.tr("Cancel"), self.reject))
        buttons.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(PlainLabel(self.tr("Move to another journey"), "heading"))
        column.addWidget(ElidedLabel(item.title, "muted"))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing)
        if partly:
            about = self.tr("Older journeys are listed once the timeline has reached them.")
            column.addWidget(PlainLabel(about, "small-faint", wrap=True))
        column.addLayout(buttons)
