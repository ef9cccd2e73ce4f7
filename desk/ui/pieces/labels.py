"""Labels that show text exactly as it is, whatever a customer wrote into it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from desk.ui.mirror import runs_left
from desk.ui.words import breakable, many_lines, one_line, tip


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget the look the style sheet has for `role`, also after it was shown."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class PlainLabel(QLabel):
    """A label whose text is never read as markup; without it Qt guesses."""

    def __init__(self, text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # Where the window's lines begin; by itself Qt would put a Latin name at the other end of an Arabic window.
        begin = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(begin | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            # Else the longest word would widen whatever the label stands in.
            self.setMinimumWidth(1)
        if role:
            self.setProperty("role", role)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show `text`; control characters and marks that force a reading direction are left out."""
        self.setText(breakable(text) if self.wordWrap() else many_lines(text))


class ElidedLabel(PlainLabel):
    """One line that ends in … where it does not fit; the whole text is in the tool tip and for screen readers."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        shown = one_line(text)
        if shown != self.text():
            self.setText(shown)
        if shown != self.accessibleName():
            self.setAccessibleName(shown)
        self._tell_rest(self.fontMetrics().horizontalAdvance(shown) > self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…") * 3, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        # One pixel more than measured: at fractional scales the layout rounds down and would cut the last letter.
        return super().sizeHint() + QSize(1, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.setPen(option.palette.color(self.foregroundRole()))
        # As a label of Qt's does: a number has its sign in front in an Arabic window, too.
        forced = Qt.TextFlag.TextForceRightToLeft if runs_left(shown) else Qt.TextFlag.TextForceLeftToRight
        painter.drawText(rect, int(self.alignment() | Qt.TextFlag.TextSingleLine | forced), shown)
        self._tell_rest(shown != self.text())

    def _tell_rest(self, cut: bool) -> None:
        wanted = tip(self.text()) if cut else ""
        if self.toolTip() != wanted:
            self.setToolTip(wanted)


def show_running(label: PlainLabel, text: str, heard: str) -> None:
    """Show a running time. Each text a label shows is told to screen readers, and one a second is chatter: `heard` says
    the same without what runs."""
    if label.accessibleName() != heard:
        label.setAccessibleName(heard)
    label.setText(one_line(text))


def keyed(button: QAbstractButton) -> tuple[QWidget, PlainLabel]:
    """A button, and the label beside it for the key that does the same."""
    both = QWidget()
    row = QHBoxLayout(both)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(button)
    key = PlainLabel("", "key")
    row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
    return both, key
