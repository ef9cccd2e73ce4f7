"""Keys that stand on buttons, in tool tips and beside lines, true also after a person has changed them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget

from desk.ui.keys import KeyBook
from desk.ui.pieces.buttons import IconButton
from desk.ui.words import tip


class KeyText(QObject):
    """Keeps a label showing the key of one act; hidden where there is none."""

    def __init__(self, label: QLabel, keys: KeyBook, name: str) -> None:
        super().__init__(label)
        self._label, self._keys, self._name = label, keys, name
        self._show()
        keys.changed.connect(self._show)

    def _show(self) -> None:
        key = self._keys.text(self._name)
        self._label.setText(key)
        if not key:
            self._label.hide()
        elif self._label.isHidden() and self._label.parentWidget() is not None:
            self._label.show()
        self._label.updateGeometry()


class KeyHint(QObject):
    """Keeps the tool tip of a part, and the name of an icon, saying which key does the same."""

    def __init__(self, part: QWidget, keys: KeyBook, name: str, words: str) -> None:
        super().__init__(part)
        self._part, self._keys, self._name, self._words = part, keys, name, words
        self.show()
        keys.changed.connect(self.show)

    def say(self, words: str, name: str = "") -> None:
        """Other words from now on, and another act where one is named."""
        self._words, self._name = words, name or self._name
        self.show()

    def show(self) -> None:
        """Say it once more."""
        said = self._keys.hint(self._words, self._name)
        if isinstance(self._part, IconButton):
            self._part.say(said)
        else:
            self._part.setToolTip(tip(said))


class Keyed(QObject):
    """Calls `show` now and whenever a key is another one, as long as `part` is there."""

    def __init__(self, part: QObject, keys: KeyBook, show: Callable[[], object]) -> None:
        super().__init__(part)
        self._show = show
        keys.changed.connect(self._run)
        self._run()

    def _run(self) -> None:
        self._show()
