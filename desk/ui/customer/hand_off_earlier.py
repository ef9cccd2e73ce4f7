"""The hand-offs of a customer before this one, a line each, to be opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.hand_off_views import HandOffView
from desk.ui.customer.hand_off_words import state_word, to_words
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import named, tip

MOST = 20


class Earlier(QWidget):
    """`chosen(HandOffView)`: show this one. Out of sight where there are none."""

    chosen = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._shown: tuple[HandOffView, ...] = ()
        self.links: list[QPushButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.rest = PlainLabel(role="small-faint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(self.tr("Handed off before"), "group"))
        column.addLayout(self._list)
        column.addWidget(self.rest)
        self.hide()

    def show_hand_offs(self, held: Sequence[HandOffView]) -> None:
        """List these, newest first; nothing moves where nothing changed."""
        if tuple(held) == self._shown:
            return
        self._shown = tuple(held)
        clear(self._list)
        self.links = []
        for one in held[:MOST]:
            self._list.addWidget(self._row(one))
        more = len(held) - MOST
        self.rest.show_text(self.tr("and {n} more").format(n=self._tools.words.number(more)))
        self.rest.setVisible(more > 0)
        self.setVisible(bool(held))

    def _row(self, one: HandOffView) -> QWidget:
        word, role = state_word(one.state)
        to, at = to_words(one.given.to, one.given.name), self._tools.words.moment(one.given.given_at)
        row = QFrame()
        row.setProperty("role", "well")
        row.setToolTip(tip(self.tr("by {who}").format(who=named(one.given.given_by))))
        link = push(self.tr("Open"), partial(self.chosen.emit, one), "link")
        link.setAccessibleName(self.tr("Open the hand-off to {to}, {time}: {state}").format(to=to, time=at, state=word))
        # One that was taken back says nothing any more.
        link.setEnabled(one.state != "taken_back" or one.mine)
        self.links.append(link)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(ElidedLabel(to, "medium"), 1)
        head.addWidget(PlainLabel(word, role))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(ElidedLabel(f"{at} · {one.code}", "small-faint"), 1)
        below.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(row)
        column.setContentsMargins(12, 7, 8, 5)
        column.setSpacing(1)
        column.addLayout(head)
        column.addLayout(below)
        return row
