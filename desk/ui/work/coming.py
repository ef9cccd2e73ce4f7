"""The call-backs that come next, for the side panel: who, when on their clock, and how long until then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.work_views import CallBackView
from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.people import PeopleList, Person
from desk.ui.tools import Tools
from desk.ui.work.backs_words import colour_of, here_words, minutes_words, name_words, there_words

MOST = 3
REFRESH_MS = 20_000


class ComingPart(QWidget):
    """`picked` carries the customer_id to open, `all_wanted`: show all of them. Out of sight while there are none."""

    picked = Signal(int)
    all_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._backs: tuple[CallBackView, ...] = ()
        self.list = PeopleList(tools.theme, self.tr("Next call-backs"))
        self.rest = push("", self.all_wanted.emit, "link")
        self.list.picked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Call back"), "group"))
        column.addWidget(self.list)
        column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)
        self._tick = QTimer(self, interval=REFRESH_MS)
        self._tick.timeout.connect(self._show)
        self._tick.start()
        tools.theme.changed.connect(self._fit)
        self.hide()

    def show_backs(self, backs: Sequence[CallBackView]) -> None:
        """Show the first of these, by their time."""
        self._backs = tuple(backs)
        self._show()

    def _show(self) -> None:
        people = tuple(self._person(back) for back in self._backs[:MOST])
        chosen = self.list.currentIndex().row()
        if people != self.list.people.shown:
            self.list.show_people(people)
            self.list.choose(min(chosen, len(people) - 1))
        more = len(self._backs) - len(people)
        self.rest.setText(self.tr("and {n} more").format(n=self._words.number(more)))
        self.rest.setVisible(more > 0)
        self._fit()
        self.setVisible(bool(people))

    def _person(self, back: CallBackView) -> Person:
        words = self._words
        when = there_words(back, words) or here_words(back, words)
        return Person(
            back.customer_id, name_words(back), when, minutes_words(back, words), right_colour=colour_of(back, words)
        )

    def _fit(self) -> None:
        rows = self.list.people.rowCount()
        self.list.setFixedHeight(rows * max(1, self.list.sizeHintForRow(0)) + 2)

    def _pick(self, customer_id: int) -> None:
        # A number that is nobody's has no page to open.
        if customer_id:
            self.picked.emit(customer_id)
        else:
            self.all_wanted.emit()
