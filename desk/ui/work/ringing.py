"""Which call-back the window rings for: the longest due that was not put away, with whether they may be called."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from desk.services.work_views import CallBackView, RingsView
from desk.ui.work.guards import Guards
from desk.ui.work.ring_bar import RingBar


class Ringing(QObject):
    """Tells the bar of what rings."""

    def __init__(self, bar: RingBar, guards: Guards) -> None:
        super().__init__(bar)
        self._bar, self._guards = bar, guards
        self._rings: tuple[CallBackView, ...] = ()
        # Put away in this run, each for the time it was promised for: put off, it rings again.
        self._away: set[tuple[str, datetime]] = set()
        # The one the bar shows.
        self.shown: CallBackView | None = None
        bar.away_wanted.connect(self.put_away)
        guards.changed.connect(self._show)

    def show_rings(self, rings: RingsView) -> None:
        """These ring now."""
        self._rings = rings.ringing
        self._show()
        self._guards.want("ring", self._left()[:1])

    def put_away(self) -> None:
        """The one shown is known of; it stays in the list."""
        if self.shown is not None:
            self._away.add((self.shown.call_back_id, self.shown.due_at))
            self.show_rings(RingsView(self._rings, None))

    def _left(self) -> list[CallBackView]:
        return [one for one in self._rings if (one.call_back_id, one.due_at) not in self._away]

    def _show(self) -> None:
        left = self._left()
        first = left[0] if left else None
        # What is said hangs on whether they may be called, and is to be said once.
        if first is not None and self._guards.knows(first):
            self.shown = first
            self._bar.show_ring(first, self._guards.of(first), len(left) - 1)
        elif self.shown is None or self.shown.call_back_id not in [one.call_back_id for one in left]:
            self.shown = None
            self._bar.hide()
