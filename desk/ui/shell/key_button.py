"""A key in the list of keys: shows which it is, and takes another one when it is pressed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desk.ui.keys import shown
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.labels import set_role

_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
# Mod5 of X11 and Wayland, of which Qt knows nothing.
ALT_GR = 0x80
ALONE = (_KEY.Key_Shift, _KEY.Key_Control, _KEY.Key_Alt, _KEY.Key_AltGr, _KEY.Key_Meta, _KEY.Key_unknown)
# What lists, fields and buttons need for themselves, whatever is held with it but Ctrl or Alt.
OWN = (
    _KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space, _KEY.Key_Backspace,
    _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Home, _KEY.Key_End,
    _KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_CapsLock,
)  # fmt: skip
# What every field does, whatever the program would like to do with it.
EDITING = frozenset(("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Y", "Ctrl+Tab", "Ctrl+Shift+Tab", "Alt+F4"))


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("KeyButton", text)


def key_of(event: QKeyEvent) -> str:
    """The key that was pressed, as settings write it; "" for one that is only held with others.

    A sign is that sign on every keyboard: "/" is Shift+7 on a German one and "{" needs AltGr, and neither is part of
    it, while Shift with a letter is.
    """
    if event.key() in ALONE:
        return ""
    keys, held = Qt.Key(event.key()), event.modifiers() & ~(_MODIFIER.KeypadModifier | _MODIFIER.GroupSwitchModifier)
    text = event.text()
    sign = _KEY.Key_Exclam <= keys <= _KEY.Key_ydiaeresis and not _KEY.Key_A <= keys <= _KEY.Key_Z
    both = _MODIFIER.ControlModifier | _MODIFIER.AltModifier
    if sign and held & both == both and text.isprintable() and text.strip():
        # AltGr, as Windows tells it.
        held &= ~both
    if sign:
        held &= ~_MODIFIER.ShiftModifier
    return QKeySequence(held.value | keys.value).toString(QKeySequence.SequenceFormat.PortableText)


def by_alt_gr(event: QKeyEvent) -> bool:
    """Whether a sign is made with AltGr, where the system tells that by the keyboard's own state only."""
    told = sys.platform.startswith("linux") and bool(event.nativeModifiers() & ALT_GR)
    return told and bool(event.text().strip()) and event.text().isprintable()


def refusal(sequence: str) -> str:
    """Why this key cannot be had; "" where it can."""
    pressed = QKeySequence(sequence)[0]  # type: ignore[index]
    free = _MODIFIER.ControlModifier | _MODIFIER.AltModifier | _MODIFIER.MetaModifier
    if sequence in EDITING or (pressed.key() in OWN and not pressed.keyboardModifiers() & free):
        return tr("{key} is needed by fields and lists themselves. Press another one.").format(key=shown(sequence))
    return ""


class KeyButton(QPushButton):
    """`pressed_key(sequence)`: a person wants this one; `wanted`: they begin to choose; `left(why)`: they do not want
    another after all, or cannot have it; `stepped`: an arrow key, down or up."""

    pressed_key = Signal(str)
    wanted = Signal()
    left = Signal(str)
    stepped = Signal(int)

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """`words` say what the key does."""
        super().__init__(parent)
        self._words, self._sequence, self.listening = words, "", False
        self.setAutoDefault(False)
        self.setProperty("role", "keycap")
        self.clicked.connect(self.listen)

    def show_key(self, sequence: str) -> None:
        """This is the key now; "" for none."""
        self._sequence = sequence
        self._show()

    def listen(self) -> None:
        """The next key pressed is to be the new one."""
        self.listening = True
        self._show()
        announce(self, tr("Press the new key for: {what}").format(what=self._words))
        self.wanted.emit()

    def rest(self, why: str = "") -> None:
        """Listen no more."""
        if self.listening:
            self.listening = False
            self._show()
            self.left.emit(why)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self.listening:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (_KEY.Key_Up, _KEY.Key_Down):
            self.stepped.emit(1 if event.key() == _KEY.Key_Down else -1)
        elif event.key() in (_KEY.Key_Return, _KEY.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.rest()
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent) -> None:
        sequence = key_of(event)
        if not sequence:
            return
        if sequence == "Esc":
            self.rest()
            return
        why = refusal(sequence)
        if why:
            self.rest(why)
            return
        self.listening = False
        self._show()
        self.pressed_key.emit(sequence)

    def _show(self) -> None:
        none = tr("none")
        self.setText(tr("Press a key …") if self.listening else (shown(self._sequence) or none).replace("&", "&&"))
        set_role(self, "keycap-lit" if self.listening else "keycap" if self._sequence else "keycap-none")
        said = tr("{what}: {key}. Press Enter to change it.")
        self.setAccessibleName(said.format(what=self._words, key=shown(self._sequence) or none))
        self.updateGeometry()
