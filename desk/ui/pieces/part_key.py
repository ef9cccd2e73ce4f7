"""A key of the book that a part of the window hears by itself, while the keyboard is in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from desk.ui.keys import KeyBook


class PartKey(QShortcut):
    """Does `act` when the key of `name` is pressed in the part, whichever key that is by then."""

    def __init__(self, part: QWidget, keys: KeyBook, name: str, act: Callable[[], object]) -> None:
        super().__init__(part)
        self._keys, self._name = keys, name
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(act)
        keys.changed.connect(self._hear)
        self._hear()

    def _hear(self) -> None:
        self.setKeys(self._keys.heard(self._name))
