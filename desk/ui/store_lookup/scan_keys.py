"""Hears a scanner that types as a keyboard, wherever the focus is, and tells it from a person who types."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desk.domain.scanning import GAP_SECONDS, PLAIN, Burst, Wedge
from desk.ui.keys import KeyBook

# A sign that may be the first of a burst, or a choice by digit, is held back for a little longer than a scanner waits.
HOLD_MS = int(GAP_SECONDS * 1000) + 20
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STIRS = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class ScanKeys(QObject):
    """Between `start` and `stop` all that is typed in the window goes into one line, unless another field has the
    focus.

    `scanned` carries the code of a burst, `typed` what stood in the line when a person pressed Enter, `chosen` a digit
    struck alone while there is something to choose. `stirred`: somebody is there. `undo_wanted`: take the last act
    back, not the last letter.
    """

    scanned = Signal(str)
    typed = Signal(str)
    chosen = Signal(int)
    stirred = Signal()
    undo_wanted = Signal()

    def __init__(
        self, line: QLineEdit, book: KeyBook, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`clock` tells the time of keys that do not say it themselves."""
        super().__init__(parent)
        self._line, self._book = line, book
        self.clock = clock
        self.burst = Burst(PLAIN)
        # How many things can be chosen by digit now.
        self.choices = 0
        self._kept = ""
        self._into: QWidget | None = None
        self._rest = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._rest.timeout.connect(self._let_go)

    def set_wedge(self, wedge: Wedge) -> None:
        """The scanner sends these signs around a code."""
        self.burst = Burst(wedge)

    def start(self) -> None:
        """Begin to hear."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
            app.installEventFilter(self)

    def stop(self) -> None:
        """Hear nothing more; what was held back is forgotten."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.forget()

    def forget(self) -> None:
        """Nothing of what was typed is left here."""
        self._rest.stop()
        self._kept, self._into = "", None
        self.burst.drop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _STIRS and isinstance(watched, QWidget) and watched.window() is self._line.window():
            self.stirred.emit()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not isinstance(event, QKeyEvent):
            return False
        if not self._is_ours(watched):
            return False
        if kind == QEvent.Type.ShortcutOverride:
            return self._overrides(event)
        return self._press(event)

    def _is_ours(self, watched: QObject) -> bool:
        """Whether this is the first part of our window that hears the key: those around it hear it again."""
        window = self._line.window()
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return False
        return watched is (window.focusWidget() or window)

    def _overrides(self, event: QKeyEvent) -> bool:
        """A letter of a code is no key of the window."""
        if self._is_undo(event):
            self.undo_wanted.emit()
            event.accept()
            return True
        if _other_field(self._line) is not None or not _sign(event, self.burst.wedge):
            return False
        if self._is_help(event):
            # The line would take the sign for itself; it is left to the window.
            event.ignore()
            return True
        event.accept()
        return True

    def _is_undo(self, event: QKeyEvent) -> bool:
        """An empty line would take this as its own, and has nothing to take back."""
        return self._line.hasFocus() and not self._line.text() and self._book.means(event, "flag_undo")

    def _is_help(self, event: QKeyEvent) -> bool:
        """The list of keys has a sign for its key, which is meant as such alone in an empty line; names, numbers and
        codes do not begin with it."""
        if self._line.text() or self.burst.signs or event.text().isalnum():
            return False
        return self._book.means(event, "keys")

    def _press(self, event: QKeyEvent) -> bool:
        at = event.timestamp() / 1000 if event.timestamp() else self.clock()
        field = _other_field(self._line)
        if event.key() in _ENDS and not event.modifiers() & _NO_TEXT:
            return self._end(event, at, field)
        if self._is_undo(event):
            return True
        sign = _sign(event, self.burst.wedge)
        if not sign or self._is_help(event):
            self.burst.drop()
            return False
        went_on = self.burst.goes_on(at)
        self.burst.press(sign, at, event.isAutoRepeat())
        if field is not None:
            return self._in_field(field, sign)
        if sign == " " and not went_on and not self._line.hasFocus():
            # A person presses the button that has the focus; no code begins so.
            self.burst.drop()
            return False
        return self._into_line(sign, went_on)

    def _end(self, event: QKeyEvent, at: float, field: QWidget | None) -> bool:
        if (field is None or self._kept) and self.burst.is_scan(at):
            self._scan()
            return True
        self._let_go()
        self.burst.drop()
        if event.key() == Qt.Key.Key_Tab or not self._line.hasFocus():
            return False
        self.typed.emit(self._line.text())
        return True

    def _in_field(self, field: QWidget, sign: str) -> bool:
        """Typing goes on in another field; only what begins as the scanner does is kept from it."""
        if not self.burst.begins_with_prefix():
            self._let_go()
            return False
        if self._kept and self._into is not field:
            self._let_go()
        self._kept, self._into = self._kept + sign, field
        if self.burst.ends_by_suffix():
            self._scan()
        else:
            self._rest.start()
        return True

    def _into_line(self, sign: str, went_on: bool) -> bool:
        if not self._line.hasFocus():
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        kept, self._kept = self._kept, ""
        self._rest.stop()
        alone = self.choices and not went_on and sign.isdecimal() and 0 < int(sign) <= self.choices
        if alone and self._line.text() in ("", self._line.selectedText()):
            self._kept, self._into = sign, None
            self._rest.start()
            return True
        if sign.isprintable():
            self._line.insert(kept + sign)
        if self.burst.ends_by_suffix():
            self._scan()
        return True

    def _scan(self) -> None:
        self._rest.stop()
        self._kept, self._into = "", None
        self.scanned.emit(self.burst.take())

    def _let_go(self) -> None:
        """What was held back was a person's."""
        self._rest.stop()
        kept, into = self._kept, self._into
        self._kept, self._into = "", None
        if not kept:
            return
        text = "".join(sign for sign in kept if sign.isprintable())
        if into is None:
            self.chosen.emit(int(kept[0]))
        elif isinstance(into, QLineEdit):
            into.insert(text)
        elif isinstance(into, QPlainTextEdit | QTextEdit):
            into.insertPlainText(text)


def _other_field(line: QLineEdit) -> QWidget | None:
    """The field, other than the line, in which a person may be typing."""
    part = line.window().focusWidget()
    typing = isinstance(part, QLineEdit | QPlainTextEdit | QTextEdit) and not part.isReadOnly()
    return part if typing and part is not line else None


def _sign(event: QKeyEvent, wedge: Wedge) -> str:
    """The sign a key types, "" for none; what a scanner sends around a code may be a control sign."""
    text = event.text()
    if text and text in (wedge.prefix[:1], wedge.suffix[:1]):
        return text
    held = event.modifiers() & _NO_TEXT
    # Ctrl and Alt together are AltGr where a sign comes of it.
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return text if held in (Qt.KeyboardModifier.NoModifier, both) and text.isprintable() else ""
