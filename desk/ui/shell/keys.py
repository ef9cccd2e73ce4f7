"""Has the keys of the window do what they are for; desk.ui.keys says which those are, keys_list shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desk.ui.keys import BY_PARTS, KeyBook, heard
from desk.ui.pressed import by_alt_gr, key_of

Acts = Mapping[str, Callable[[], object]]


class Bound(QObject):
    """The keys of one window, bound anew whenever the book says that they changed.

    One key may mean one thing in one room and another in the next: each act sees for itself whether it is meant.
    """

    def __init__(self, window: QWidget, book: KeyBook, acts: Acts) -> None:
        """KeyError for a key of the book whose act is missing, but for those that parts of the window hear."""
        super().__init__(window)
        self._window, self._book, self._acts = window, book, acts
        self._shortcuts: list[QShortcut] = []
        # What a sign made with AltGr does, and who is about to hear it.
        self._signs: dict[str, tuple[Callable[[], object], ...]] = {}
        self._hearer: QWidget | None = None
        self._bind()
        book.changed.connect(self._bind)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A sign made with AltGr, which Qt would take for the key it stands on: AltGr+7 is "{" on a German keyboard,
        not 7. Nobody is typing where this is asked: what one types into has taken the key already."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and watched is self._window and by_alt_gr(event):
            event.accept()
            self._hearer = self._window.focusWidget() or self._window
            if self._hearer is not self._window:
                self._hearer.installEventFilter(self)
            return True
        if event.type() == QEvent.Type.KeyPress and watched is self._hearer and by_alt_gr(event):
            if self._hearer is not self._window:
                self._hearer.removeEventFilter(self)
            self._hearer = None
            _call(self._signs.get(key_of(event), ()))
            return True
        return False

    def _bind(self) -> None:
        for former in self._shortcuts:
            former.setEnabled(False)
            former.deleteLater()
        together: dict[str, list[Callable[[], object]]] = {}
        for name, sequence in self._book.sequences().items():
            if name in BY_PARTS:
                continue
            act = self._acts[name]
            if pressed := heard(sequence):
                together.setdefault(pressed[0].toString(), []).append(act)
        self._shortcuts = [self._shortcut(sequence, meant) for sequence, meant in together.items()]
        self._signs = {sequence: tuple(meant) for sequence, meant in together.items()}

    def _shortcut(self, sequence: str, meant: list[Callable[[], object]]) -> QShortcut:
        made = QShortcut(self._window)
        made.setKeys(heard(sequence))
        made.activated.connect(partial(_call, tuple(meant)))
        return made


def _call(acts: tuple[Callable[[], object], ...]) -> None:
    for act in acts:
        act()
