"""The left side of the room: who may be one person, surest first, how many wait, and what became of others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desk.services.identity_views import ReviewPage, SuggestionView
from desk.ui.identity import wording
from desk.ui.identity.queue_model import PAIR, Index, QueueModel
from desk.ui.pieces.inputs import take_list_focus
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.people import PeopleDelegate
from desk.ui.pieces.states import NoteBar
from desk.ui.theme import Theme
from desk.ui.tools import Tools

DOT = 8


class Dot(QWidget):
    """The dot before the line at the bottom; the words beside it say it all."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(DOT, DOT))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.look.colour("ok"))
        painter.drawEllipse(QRectF(self.rect()))


class QueueList(QListView):
    """`chosen` carries the SuggestionView of the row keys and clicks move to, or None."""

    chosen = Signal(object)

    def __init__(self, tools: Tools, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = model
        self.setModel(model)
        self.setItemDelegate(PeopleDelegate(tools.theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Possible links"))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        tools.theme.changed.connect(self.viewport().update)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(current.data(PAIR) if current.isValid() else None)

    def choose_row(self, row: int) -> None:
        """Choose a row, the last one where there are fewer; -1 chooses none."""
        last = self.pairs.rowCount() - 1
        self.setCurrentIndex(self.pairs.index(min(row, last), 0) if min(row, last) >= 0 else QModelIndex())

    def step(self, by: int) -> None:
        """Choose the next (+1) or former (-1) pair."""
        take_list_focus(self)
        now = self.currentIndex().row()
        self.choose_row(max(0, now + by))
        self._look_ahead()

    def _look_ahead(self, *_now: int) -> None:
        """The next page is asked for two screens before the end, so that one rarely meets it."""
        bar, nothing = self.verticalScrollBar(), QModelIndex()
        near = bar.maximum() - bar.value() < 2 * self.viewport().height()
        if near and self.pairs.canFetchMore(nothing):
            self.pairs.fetchMore(nothing)


class QueuePanel(QFrame):
    """Heading, list, and the line below; `note` says what is the matter with the list while it is shown."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "side")
        self.setFixedWidth(tools.theme.look.size("side"))
        self._words = tools.words
        self.model = QueueModel(tools, self)
        self.list = QueueList(tools, self.model)
        self.heading = PlainLabel(self.tr("Same person?"), "group", wrap=True)
        self.note = NoteBar(tools.theme)
        self.decided = ElidedLabel(role="small")
        self._below = QWidget()
        below = QHBoxLayout(self._below)
        below.setContentsMargins(4, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(Dot(tools.theme))
        below.addWidget(self.decided, 1)
        self._below.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self._below)

    def show_counts(self, page: ReviewPage) -> None:
        """Say how many wait and how many were decided, by any page."""
        self.heading.show_text(wording.how_many_waiting(page.waiting, self._words))
        self.decided.show_text(wording.how_many_decided(page.decided, page.taken_back, self._words))
        self._below.show()

    def chosen(self) -> SuggestionView | None:
        """The pair chosen, if one is."""
        pair: SuggestionView | None = self.list.currentIndex().data(PAIR)
        return pair
