"""The buttons of a call in the header: a note, passing the customer on, and wrapping up, each with its key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.keys import KeyBook
from desk.ui.pieces.buttons import WordButton
from desk.ui.pieces.key_hint import KeyText
from desk.ui.pieces.labels import PlainLabel

# Room at the left and right edge of a button, and between its words and its key.
EDGE, GAP = 11, 8


class KeyedButton(WordButton):
    """A button with words and, inside it, the key that does the same: `name` is what it does, in `keys`."""

    def __init__(self, text: str, keys: KeyBook, name: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        if role:
            self.setProperty("role", role)
        self.words = PlainLabel(text, "on-primary" if role == "primary" else "medium")
        self.key = PlainLabel("", "key-plain" if role == "primary" else "key")
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 5, EDGE, 5)
        row.setSpacing(GAP)
        for part in (self.words, self.key):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        KeyText(self.key, keys, name)
        self.setAccessibleName(text)

    def say(self, text: str) -> None:
        """Change the words."""
        self.words.show_text(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PageActs(QWidget):
    """`note_wanted`: write a note; `hand_off_wanted`: pass the customer on; `wrap_up_wanted`: wrap up."""

    note_wanted = Signal()
    hand_off_wanted = Signal()
    wrap_up_wanted = Signal()

    def __init__(self, keys: KeyBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = KeyedButton(self.tr("Note"), keys, "note")
        self.hand_off = KeyedButton(self.tr("Hand off"), keys, "hand_off")
        # Until hand-offs have joined the window nobody would hear it.
        self.hand_off.setEnabled(False)
        self.wrap_up = KeyedButton(self.tr("Wrap up"), keys, "wrap_up", "primary")
        self.note.clicked.connect(lambda: self.note_wanted.emit())
        self.hand_off.clicked.connect(lambda: self.hand_off_wanted.emit())
        self.wrap_up.clicked.connect(lambda: self.wrap_up_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.note)
        row.addWidget(self.hand_off)
        row.addWidget(self.wrap_up)

    def whole_width(self) -> int:
        """So wide they are with their keys, in logical pixels."""
        return sum(
            button.words.sizeHint().width() + button.key.sizeHint().width() + 2 * EDGE + 2 * GAP
            for button in (self.note, self.hand_off, self.wrap_up)
        )

    def show_keys(self, shown: bool) -> None:
        """Whether the keys stand in the buttons; where there is little room they do not."""
        for button in (self.note, self.hand_off, self.wrap_up):
            button.key.setVisible(shown)

    def show_notes(self, count: int, typing: bool) -> None:
        """How many notes there are, and whether one is being typed."""
        words = self.tr("Notes {n}").format(n=count) if count else self.tr("Note")
        self.note.say(self.tr("{words} …").format(words=words) if typing else words)

    def show_hand_offs(self, waiting: int, missed: bool, typing: bool) -> None:
        """How many hand-offs of this customer wait for them, whether they never arrived at one, and whether one is
        being written."""
        words = self.tr("Handed off") if waiting or missed else self.tr("Hand off")
        self.hand_off.say(self.tr("{words} …").format(words=words) if typing else words)
        told = self.tr("They never arrived") if missed else self.tr("They are awaited") if waiting else ""
        self.hand_off.setAccessibleDescription(told)

    def show_open(self, begun: bool) -> None:
        """Whether a wrap-up of this customer was begun and not finished."""
        self.wrap_up.say(self.tr("Wrap up …") if begun else self.tr("Wrap up"))
        self.wrap_up.setAccessibleDescription(self.tr("One is open") if begun else "")
