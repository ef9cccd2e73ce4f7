"""Where the rules' text is written: numbered lines, with those that are wrong marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QTextEdit, QWidget

from desk.services.flag_views import MeasureView, RuleTrouble
from desk.ui.escalations.places import condition
from desk.ui.mirror import mirror_of
from desk.ui.tools import Tools

GAP = 10
MARK = 7


class CodeText(QPlainTextEdit):
    """The text itself; Tab leaves it, for rules need none and the keyboard alone must reach everything."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = tools.theme
        self.setProperty("role", "code")
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Rules"))
        self._wrong: tuple[int, ...] = ()
        self.cursorPositionChanged.connect(self._mark)
        tools.theme.changed.connect(self._dress)
        self._dress()

    @property
    def line(self) -> int:
        """The line the cursor is in, counted from 1."""
        return self.textCursor().blockNumber() + 1

    def go_to_line(self, line: int) -> None:
        """Put the cursor at the beginning of a line, in sight, and be ready for typing."""
        block = self.document().findBlockByNumber(max(0, min(line, self.blockCount()) - 1))
        self.setTextCursor(QTextCursor(block))
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_wrong(self, lines: Sequence[int]) -> None:
        """Mark these lines, counted from 1."""
        self._wrong = tuple(lines)
        self._mark()

    def lines_in_sight(self) -> list[tuple[int, QRectF]]:
        """Numbers of the lines in sight with where they are in the viewport."""
        found = []
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                break
            found.append((block.blockNumber() + 1, box))
            block = block.next()
        return found

    def _dress(self) -> None:
        self.setFont(self._theme.mono("text"))
        self._mark()

    def _mark(self) -> None:
        look = self._theme.look
        here = QTextEdit.ExtraSelection()
        ground = QTextCharFormat()
        ground.setBackground(look.colour("hover"))
        ground.setProperty(QTextFormat.Property.FullWidthSelection, True)
        here.cursor, here.format = self.textCursor(), ground
        here.cursor.clearSelection()
        self.setExtraSelections([here, *(self._wave(line) for line in self._wrong)])

    def _wave(self, line: int) -> QTextEdit.ExtraSelection:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(self._theme.look.colour("danger"))
        cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        wrong = QTextEdit.ExtraSelection()
        wrong.cursor, wrong.format = cursor, wave
        return wrong


class Gutter(QWidget):
    """The numbers beside the text; wrong lines have a mark and another colour."""

    def __init__(self, tools: Tools, text: CodeText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._text = tools.theme, text
        self._wrong: frozenset[int] = frozenset()
        text.updateRequest.connect(lambda _rect, _dy: self.update())
        text.blockCountChanged.connect(lambda _count: self.updateGeometry())
        text.cursorPositionChanged.connect(self.update)
        tools.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        digits = max(3, len(str(self._text.blockCount())))
        return QSize(self._text.fontMetrics().horizontalAdvance("9") * digits + 2 * GAP + MARK, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_wrong(self, lines: Sequence[int]) -> None:
        """Mark these lines."""
        self._wrong = frozenset(lines)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, turned = self._theme.look, mirror_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("bg"))
        # Round where the card is, whose corners it would lie over; the text covers the rest.
        radius = look.size("card_radius") - 1
        painter.drawRoundedRect(turned.box_f(QRectF(self.rect()).adjusted(0, 0, radius, 0)), radius, radius)
        painter.setFont(self._text.font())
        top = self._text.viewport().mapTo(self._text, self._text.viewport().rect().topLeft()).y()
        for number, box in self._text.lines_in_sight():
            wrong = number in self._wrong
            row = turned.box_f(QRectF(0, box.top() + top, self.width() - GAP, box.height()))
            token = "danger" if wrong else "text" if number == self._text.line else "faint"
            painter.setPen(QColor(look.colour(token)))
            painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number))
            if wrong:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("danger"))
                painter.drawEllipse(turned.box_f(QRectF(4, row.center().y() - MARK / 2, MARK, MARK)))


class RulesEditor(QFrame):
    """`edited` comes with every change by the person; `moved` when the cursor is in another line."""

    edited = Signal()
    moved = Signal(int)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.text = CodeText(tools)
        self.gutter = Gutter(tools, self.text)
        self._line = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self.gutter)
        row.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self.text.textChanged.connect(self.edited)
        self.text.cursorPositionChanged.connect(self._tell_line)

    def show_text(self, text: str) -> None:
        """Show another text from its beginning; nothing can be undone into the one before."""
        self.text.blockSignals(True)
        self.text.setPlainText(text)
        self.text.blockSignals(False)
        self.show_troubles(())
        self._line = 0
        self._tell_line()

    def written(self) -> str:
        """The text as it stands."""
        return self.text.toPlainText()

    def show_troubles(self, troubles: Sequence[RuleTrouble]) -> None:
        """Mark what is wrong."""
        lines = sorted({trouble.line for trouble in troubles if trouble.line > 0})
        self.text.show_wrong(lines)
        self.gutter.show_wrong(lines)

    def insert(self, measure: MeasureView) -> None:
        """Write a condition on a measure where the cursor is, and go on typing there."""
        cursor = self.text.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        self.write(condition(measure, before))

    def write(self, words: str) -> None:
        """Write something where the cursor is, and go on typing there."""
        self.text.insertPlainText(words)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_line(self) -> None:
        if self.text.line != self._line:
            self._line = self.text.line
            self.moved.emit(self._line)
