"""Has the keys of the window do what they are for; desk.ui.keys says which those are, keys_list shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desk.ui.keys import KeyBook

Acts = Mapping[str, Callable[[], object]]


class Bound(QObject):
    """The keys of one window, bound anew whenever the book says that they changed.

    One key may mean one thing in one room and another in the next: each act sees for itself whether it is meant.
    """

    def __init__(self, window: QWidget, book: KeyBook, acts: Acts) -> None:
        """KeyError for a key of the book whose act is missing."""
        super().__init__(window)
        self._window, self._book, self._acts = window, book, acts
        self._shortcuts: list[QShortcut] = []
        self._bind()
        book.changed.connect(self._bind)

    def _bind(self) -> None:
        for former in self._shortcuts:
            former.setEnabled(False)
            former.deleteLater()
        together: dict[str, list[Callable[[], object]]] = {}
        for name, sequence in self._book.sequences().items():
            act = self._acts[name]
            if sequence:
                together.setdefault(QKeySequence(sequence).toString(), []).append(act)
        self._shortcuts = [self._shortcut(sequence, meant) for sequence, meant in together.items()]

    def _shortcut(self, sequence: str, meant: list[Callable[[], object]]) -> QShortcut:
        made = QShortcut(QKeySequence(sequence), self._window)
        made.activated.connect(partial(_call, tuple(meant)))
        return made


def _call(acts: tuple[Callable[[], object], ...]) -> None:
    for act in acts:
        act()
