"""Asks for the comparison of a pair, and already for those one comes to next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Identity
from desk.services.identity_views import CompareView
from desk.ui.background import Latest, Task, Trouble
from desk.ui.tools import Tools

Pair = tuple[int, int]


class Comparing(QObject):
    """`came` carries the CompareView of the pair asked for last, `failed` its Trouble; `waiting`: it takes a moment."""

    came = Signal(object)
    failed = Signal(object)
    waiting = Signal()

    def __init__(self, tools: Tools, identity: Identity, parent: QObject) -> None:
        super().__init__(parent)
        self._quick, self._identity = tools.quick, identity
        self._asked = Latest(tools.quick, self)
        self._ready: dict[Pair, CompareView] = {}
        self._coming: dict[Pair, Task] = {}
        self.pair: Pair | None = None

    def ask(self, pair: Pair) -> None:
        """Show this pair: at once where it is there already."""
        self._asked.drop()
        self.pair = pair
        ready = self._ready.pop(pair, None)
        if ready is not None:
            self.came.emit(ready)
            return
        self.waiting.emit()
        # One on its way is waited for.
        if pair not in self._coming:
            self._asked.ask(lambda: self._identity.compare(*pair), self.came.emit, self.failed.emit)

    def put_away(self) -> None:
        """No pair is wanted now."""
        self._asked.drop()
        self.pair = None

    def foresee(self, pairs: Iterable[Pair]) -> None:
        """Have these ready; others that were foreseen are forgotten."""
        wanted = tuple(pairs)
        for pair in tuple(self._coming):
            if pair not in wanted and pair != self.pair:
                self._coming.pop(pair).cancel()
        self._ready = {pair: both for pair, both in self._ready.items() if pair in wanted}
        for pair in wanted:
            if pair not in self._ready and pair not in self._coming and pair != self.pair:
                self._fetch(pair)

    def forget(self, units: frozenset[int] | None = None) -> None:
        """What was foreseen of these units, or of all, is not true any more."""
        for pair in tuple(self._ready):
            if units is None or units & set(pair):
                del self._ready[pair]
        for pair in tuple(self._coming):
            if units is None or units & set(pair):
                self._coming.pop(pair).cancel()
                if pair == self.pair:
                    self.ask(pair)

    def _fetch(self, pair: Pair) -> None:
        def keep(both: CompareView) -> None:
            self._coming.pop(pair, None)
            if pair == self.pair:
                self.came.emit(both)
            else:
                self._ready[pair] = both

        def fail(trouble: Trouble) -> None:
            # What cannot be had ahead is asked for, and its trouble said, when one comes to it.
            self._coming.pop(pair, None)
            if pair == self.pair:
                self.failed.emit(trouble)

        self._coming[pair] = self._quick.run(self, lambda: self._identity.compare(*pair), keep, fail)
