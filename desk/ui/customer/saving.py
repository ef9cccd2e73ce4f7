"""Saves what is typed while it is typed: one thing at a time, in order, the newest text of each last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from desk.ui.background import Background, Latest, Trouble

T = TypeVar("T")
# Whoever types without a pause loses no more than this to a crash.
REST_MS = 300


@dataclass(frozen=True, slots=True)
class _Piece:
    """Work under a name. `lasting` work is tried again if it failed: what was typed is still there."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Trouble], None]
    lasting: bool


class Saving(QObject):
    """`changed(name)`: how far the saving of this name has come is another now, see `state`; `rested`: nothing waits or
    runs any more, but for what failed.

    Pieces of one name take each other's place while they wait, so that a text is never overtaken by an older one; those
    of different names go in the order in which they came.
    """

    changed = Signal(str)
    rested = Signal()

    def __init__(self, background: Background, parent: QObject | None = None, rest_ms: int = REST_MS) -> None:
        super().__init__(parent)
        self._asked = Latest(background, self)
        self._waiting: dict[str, _Piece] = {}
        self._running = ""
        self._failed: set[str] = set()
        # Begun by the first key and not begun anew by the next.
        self._rest = QTimer(self, interval=rest_ms, singleShot=True)
        self._rest.timeout.connect(self._next)

    def state(self, name: str) -> str:
        """ "waiting" or "saving" while it is not on the disk yet, "failed" where it could not be, else "saved"."""
        if name == self._running:
            return "saving"
        if name in self._failed:
            return "failed"
        return "waiting" if name in self._waiting else "saved"

    @property
    def resting(self) -> bool:
        """Whether nothing waits or runs, but for what failed."""
        return not self._running and all(name in self._failed for name in self._waiting)

    @property
    def empty(self) -> bool:
        """Whether everything is on the disk."""
        return not self._running and not self._waiting

    def later(
        self, name: str, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Trouble], None]
    ) -> None:
        """Do it in a moment, unless something newer of this name comes first. Failed, it is tried again with `now`,
        `flush` or the next key."""
        self._put(name, _Piece(work, done, failed, lasting=True))
        if not self._rest.isActive():
            self._rest.start()

    def now(
        self, name: str, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Trouble], None]
    ) -> None:
        """Do it as soon as what runs is through, in place of what waits under this name."""
        self._put(name, _Piece(work, done, failed, lasting=False))
        self.flush()

    def flush(self) -> None:
        """Wait no longer with anything."""
        self._rest.stop()
        self._next()

    def _put(self, name: str, piece: _Piece) -> None:
        self._failed.discard(name)
        self._waiting[name] = piece
        self.changed.emit(name)

    def _next(self) -> None:
        if self._running or not self._waiting:
            return
        name = next(iter(self._waiting))
        piece = self._waiting.pop(name)
        self._running = name
        self._failed.discard(name)

        def done(answer: Any) -> None:
            self._running = ""
            piece.done(answer)
            self._after(name)

        def failed(trouble: Trouble) -> None:
            self._running = ""
            if name not in self._waiting:
                self._failed.add(name)
                if piece.lasting:
                    self._waiting[name] = piece
            piece.failed(trouble)
            self._after(name)

        self.changed.emit(name)
        self._asked.ask(piece.work, done, failed)

    def _after(self, name: str) -> None:
        self.changed.emit(name)
        # What failed waits for the person; it would only fail again.
        if self.resting:
            self.rested.emit()
        elif not self._running and not self._rest.isActive():
            self._rest.start()
