"""The foot of the list of keys: what was done or is asked, and the ways back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.pieces.buttons import announce, push
from desk.ui.pieces.labels import PlainLabel, set_role
from desk.ui.shell.keys_change import KeyChanges
from desk.ui.tools import Tools


class KeysFoot(QFrame):
    """Hears the changes, and offers to take them back."""

    def __init__(
        self, tools: Tools, changes: KeyChanges, close: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book, self._changes = tools.keys, changes
        self.words = PlainLabel(role="muted", wrap=True)
        self.take = push(self.tr("Take it for this"), self._take, "primary")
        self.leave = push(self.tr("Leave it"), self._leave)
        self.undo = push(self.tr("Undo"), changes.undo)
        self.all_back = push(self.tr("All keys as at first"), changes.restore_all)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.words, 1)
        asked.addWidget(self.take)
        asked.addWidget(self.leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.all_back)
        buttons.addStretch(1)
        buttons.addWidget(push(self.tr("Close"), close))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(asked)
        column.addLayout(buttons)
        changes.asked.connect(self._ask)
        changes.done.connect(self._done)
        tools.keys.changed.connect(self._offer)
        self._done("")

    def show_listening(self) -> None:
        """A key is being chosen."""
        self._changes.leave()
        self._say(self.tr("Press the new key; Esc leaves it as it is."))

    def show_left(self, why: str) -> None:
        """None was chosen after all."""
        self._say(why, "warn" if why else "muted")

    def _ask(self, words: str, advice: str) -> None:
        self._say(f"{words} {advice}", "warn")
        self.take.show()
        self.leave.show()
        self.take.setFocus()

    def _done(self, words: str) -> None:
        self._say(words)
        self._offer()

    def _take(self) -> None:
        self._changes.take()
        self.undo.setFocus()

    def _leave(self) -> None:
        self._changes.leave()
        self._say("")
        self.all_back.setFocus()

    def _say(self, words: str, role: str = "muted") -> None:
        self.take.hide()
        self.leave.hide()
        set_role(self.words, role)
        self.words.show_text(words)
        if words:
            announce(self, words)

    def _offer(self) -> None:
        self.undo.setEnabled(self._changes.can_undo)
        self.all_back.setEnabled(bool(self._book.chosen))
