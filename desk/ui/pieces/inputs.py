"""A line to type into, with an icon before it and a key that leads there behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import IconMark
from desk.ui.theme import Theme

# Longer than any name, address or number; a whole page pasted by mistake is cut.
LONGEST = 300


def is_typing(widget: QWidget) -> bool:
    """Whether the person is in the middle of typing somewhere in the widget's window; then focus stays there."""
    part = widget.window().focusWidget()
    if isinstance(part, QPlainTextEdit):
        return not part.isReadOnly()
    return isinstance(part, QLineEdit) and bool(part.text())


def take_list_focus(part: QWidget) -> None:
    """Hear the keyboard in a list whose rows are walked by key, unless the person is typing: a screen reader says a row
    only where the keyboard is."""
    if not part.hasFocus() and not is_typing(part):
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)


class OmniLine(QFrame):
    """`moved(+1/-1)` is arrow down or up, `entered` is Enter, `entered_back` is Shift+Enter."""

    moved = Signal(int)
    entered = Signal()
    entered_back = Signal()

    def __init__(
        self, theme: Theme, icon: str, hint: str, key: str, low: bool = False, parent: QWidget | None = None
    ) -> None:
        """`hint` stands in the empty line, `key` names the key that leads here; `low` is for tight places."""
        super().__init__(parent)
        self.setProperty("role", "omni")
        self.line = QLineEdit()
        self.line.setProperty("role", "bare")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setMaxLength(LONGEST)
        self.line.installEventFilter(self)
        self.key = PlainLabel(key, "key")
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        height = 3 if low else 7
        row.setContentsMargins(10, height, 9, height)
        row.setSpacing(8)
        row.addWidget(IconMark(theme, icon, size="icon_small"))
        row.addWidget(self.line, 1)
        row.addWidget(self.key)

    def text(self) -> str:
        """What is typed, without blanks around it."""
        return self.line.text().strip()

    def take_focus(self) -> None:
        """Be ready for typing; what stands there is replaced."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("lit", event.type() == QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.entered_back if back else self.entered).emit()
        else:
            return False
        return True
