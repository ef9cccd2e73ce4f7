"""A key in the list of keys: shows which it is, and takes another one when it is pressed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from desk.ui.keys import Key, shown
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.labels import set_role
from desk.ui.pressed import key_of

_KEY, _MODIFIER = Qt.Key, Qt.KeyboardModifier
# What lists, fields and buttons need for themselves, whatever is held with it but Ctrl or Alt.
OWN = (
    _KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space, _KEY.Key_Backspace,
    _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Home, _KEY.Key_End,
    _KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_CapsLock,
)  # fmt: skip
# What every field does, whatever the program would like to do with it.
EDITING = frozenset(("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Y", "Ctrl+Tab", "Ctrl+Shift+Tab", "Alt+F4"))

# What a field keeps for itself while one types into it.
WRITING = frozenset(
    (
        "Ctrl+Z", "Ctrl+Shift+Z", "Alt+Backspace", "Ctrl+Backspace", "Ctrl+Del", "Ctrl+Ins", "Shift+Del", "Shift+Ins",
        "Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End",
        "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End",
    )
)  # fmt: skip


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("KeyButton", text)


def refusal(sequence: str, wanted: Key | None = None) -> str:
    """Why this key cannot be had, by anything or by what is `wanted`; "" where it can."""
    pressed = QKeySequence(sequence)[0]  # type: ignore[index]
    free = _MODIFIER.ControlModifier | _MODIFIER.AltModifier | _MODIFIER.MetaModifier
    held = bool(pressed.keyboardModifiers() & free)
    if sequence in EDITING or (pressed.key() in OWN and not held):
        return tr("{key} is needed by fields and lists themselves. Press another one.").format(key=shown(sequence))
    if wanted is None or not wanted.while_typing or sequence == wanted.sequence:
        return ""
    if not held and (pressed.key() < _KEY.Key_Escape or pressed.key() in (_KEY.Key_Delete, _KEY.Key_Insert)):
        told = tr("{key} is typed where this is needed. Press one with Ctrl or Alt, or a function key such as F8.")
        return told.format(key=shown(sequence))
    if sequence in WRITING:
        told = tr("{key} is needed by the field one types into here. Press another one with Ctrl, or a function key.")
        return told.format(key=shown(sequence))
    return ""


class KeyButton(QPushButton):
    """`pressed_key(sequence)`: a person wants this one; `wanted`: they begin to choose; `left(why)`: they do not want
    another after all, or cannot have it; `stepped`: an arrow key, down or up."""

    pressed_key = Signal(str)
    wanted = Signal()
    left = Signal(str)
    stepped = Signal(int)

    def __init__(self, words: str, key: Key, parent: QWidget | None = None) -> None:
        """`words` say what the key does."""
        super().__init__(parent)
        self._key = key
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
        why = refusal(sequence, self._key)
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
