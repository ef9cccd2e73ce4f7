"""Asks for much in pieces, one after the other, so that it can be shown as it comes, counted, and stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from desk.ui.background import Background, Latest, Trouble

T = TypeVar("T")


class InPieces(QObject):
    """One lot of pieces at a time: a newer one makes the answers to an older one unheard."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = Latest(background, self)
        self.running = False

    def begin(
        self,
        works: Sequence[Callable[[], T]],
        came: Callable[[int, T], object],
        ended: Callable[[], object],
        failed: Callable[[Trouble], object],
    ) -> None:
        """Do these in their order: `came(place, answer)` after each, counted from 0, then `ended`; or `failed`, and
        none after the one that did."""
        self.stop()
        self.running = True
        self._next(0, tuple(works), came, ended, failed)

    def stop(self) -> None:
        """Hear nothing more of what was begun."""
        self._asked.drop()
        self.running = False

    def _next(
        self,
        place: int,
        works: tuple[Callable[[], Any], ...],
        came: Callable[[int, Any], object],
        ended: Callable[[], object],
        failed: Callable[[Trouble], object],
    ) -> None:
        if place == len(works):
            self.running = False
            ended()
            return

        def heard(answer: Any) -> None:
            came(place, answer)
            # Whoever heard it may have had enough.
            if self.running:
                self._next(place + 1, works, came, ended, failed)

        def broke(trouble: Trouble) -> None:
            self.running = False
            failed(trouble)

        self._asked.ask(works[place], heard, broke)
