"""What happened to something that was written, the newest first: as lines, or folded behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import HistoryLine
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import SKELETON_AFTER_MS, NoteBar
from desk.ui.tools import Tools

MOST_LINES = 12


class Happened(QWidget):
    """Its lines; nothing at all while there are none."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tools.words
        self._shown: tuple[HistoryLine, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.hide()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show these, given oldest first."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        clear(self._column)
        self._column.addWidget(PlainLabel(self.tr("History"), "group"))
        newest = list(reversed(lines))
        for line in newest[:MOST_LINES]:
            self._column.addWidget(PlainLabel(self._line(line), "small-faint", wrap=True))
        if len(newest) > MOST_LINES:
            more = self.tr("and {n} earlier").format(n=self._words.number(len(newest) - MOST_LINES))
            self._column.addWidget(PlainLabel(more, "small-faint"))
        self.setVisible(bool(lines))

    def _line(self, line: HistoryLine) -> str:
        head = " ".join(part for part in (self._words.moment(line.at), line.who, line.what) if part)
        return " · ".join(part for part in (head, line.text, line.note) if part)


class HistoryFold(QWidget):
    """Folded until `button` is pressed, which is for whoever places it. `asked`: tell what happened, to `show_lines` or
    `show_trouble`."""

    asked = Signal()

    def __init__(self, tools: Tools, what: str, parent: QWidget | None = None) -> None:
        """`what` names the thing for screen readers."""
        super().__init__(parent)
        self._tools, self._what = tools, what
        self.button: QPushButton = push("", self.toggle, "link")
        self.lines: Happened | None = None
        self.note: NoteBar | None = None
        self._open = False
        self._waiting = PlainLabel(self.tr("Reading the history …"), "small-faint", wrap=True)
        self._waiting.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 0)
        self._column.addWidget(self._waiting)
        self._patience = QTimer(self, singleShot=True, interval=SKELETON_AFTER_MS)
        self._patience.timeout.connect(self._wait)
        self._say()
        self.hide()

    def toggle(self) -> None:
        """Ask for it, or fold it away."""
        self._open = not self._open
        self._say()
        self.hide()
        self._patience.stop()
        if self._open:
            self._patience.start()
            self.asked.emit()

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """This is what happened, oldest first; unheard if it was folded away meanwhile."""
        if not self._open:
            return
        shown, note = self._parts()
        note.hide()
        shown.show_lines(lines)
        self._settle()
        announce(self, "\n".join(label.text() for label in shown.findChildren(PlainLabel)))

    def show_trouble(self, trouble: Trouble) -> None:
        """It cannot be told."""
        if self._open:
            self._parts()[1].say(trouble, self.tr("Try again"), self.asked.emit)
            self._settle()

    def _parts(self) -> tuple[Happened, NoteBar]:
        """Made when they are needed first: most histories are never looked at."""
        if self.lines is None or self.note is None:
            self.lines, self.note = Happened(self._tools), NoteBar(self._tools.theme)
            self._column.addWidget(self.note)
            self._column.addWidget(self.lines)
        return self.lines, self.note

    def _wait(self) -> None:
        self._waiting.show()
        self.show()

    def _settle(self) -> None:
        self._patience.stop()
        self._waiting.hide()
        self.show()

    def _say(self) -> None:
        self.button.setText(self.tr("Hide history") if self._open else self.tr("History"))
        self.button.setAccessibleName(f"{self.button.text()}: {self._what}")
