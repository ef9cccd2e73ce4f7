"""When and where Python looks for cycles in the window's process: on its own thread, and in full only while nobody
touches the window."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from desk.ui.free_memory import give_back

REST_MS = 5_000
# How often young objects are looked at, and how many there have to be; once so many were looked at, a round takes in
# those that outlived the last. A round costs some 0.4 us for each object, and a long history makes them by the hundred
# thousand a second: at four looks a second, or after every tenth, one took 100 ms.
YOUNG_MS, YOUNG, MIDDLE = 50, 7_000, 20_000
# While many come, they are looked at as often as this: the fewer there are, the shorter each round.
MANY_MS = 15
# For so long at most no round is made while somebody who calls is about to be shown; where call follows call without
# end, one is made of so many.
HELD_MS, PRESSING = 300, 150_000
# Rounds over those since the last full one: so many make one due, so many more make it whatever a person does.
DUE, OVERDUE = 30, 500
# Full ones since the last that took in everything, alike; and for how many looks nobody touched the window by then.
ALL_DUE, ALL_OVERDUE, RESTED = 4, 40, 3
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchUpdate,
    }
)


def rounds() -> int:
    """How many rounds over objects that outlived one there were since the last full one."""
    return gc.get_count()[2]


class Collecting(QObject):
    """All rounds are made here, on the window's thread, and none by whatever thread happens to allocate. A widget whose
    time has come is taken down by Qt without Python's lock; a thread that meanwhile frees what Python holds of it ends
    the program (PySide 6.11.3: `BindingManager::releaseWrapper` on what is gone).

    A full round walks over a hundred thousand objects for each long history that is kept, and no thread runs meanwhile.
    Left to itself it begins in the middle of showing the next caller, who brings what makes it due. So what one has
    found in use is out of sight of those that follow, until one takes in everything."""

    def __init__(
        self, window: QWidget, due: Callable[[], int] = rounds, collect: Callable[[], object] = gc.collect
    ) -> None:
        super().__init__(window)
        self._window, self._due, self._collect = window, due, collect
        self._touched = False
        self._rested = self._full = 0
        self._on_before: bool | None = None
        self._outlived = 0
        self.pause = QTimer(self, interval=REST_MS)
        self.pause.timeout.connect(self.look)
        self.young = QTimer(self, interval=YOUNG_MS)
        self.young.timeout.connect(self.look_at_young)
        self._held = QTimer(self, interval=HELD_MS, singleShot=True)

    def begin(self) -> None:
        """From now on; the window is on the screen, and all that it stands on is loaded.

        What is here by now stays. Taken out of sight of the collector, its full rounds get by without walking over it
        (50 ms).
        """
        if self._on_before is None:
            self._on_before = gc.isenabled()
        gc.disable()
        gc.collect()
        gc.freeze()
        shown = self._window.window().windowHandle()
        if shown is not None:
            shown.installEventFilter(self)
        self.pause.start()
        self.young.start()

    def end(self) -> None:
        """As Python does it by itself again."""
        self.pause.stop()
        self.young.stop()
        gc.unfreeze()
        if self._on_before:
            gc.enable()

    def give_way(self, calling: Iterable[SignalInstance], shown: SignalInstance) -> None:
        """Put off each round that can wait, from any of these signals to that one or until HELD_MS have passed."""
        for begun in calling:
            # Not the timer's own start, which would take a number among what is said for milliseconds.
            begun.connect(lambda *_said: self._held.start())
        shown.connect(self._held.stop)

    def look(self) -> None:
        """Make a full round where one is due and nobody touched the window of late; over everything where several were
        made and nobody touched it for longer."""
        touched, self._touched = self._touched or self._held.isActive(), False
        self._rested = 0 if touched else self._rested + 1
        if self._full >= (ALL_DUE if self._rested >= RESTED else ALL_OVERDUE):
            self._full = 0
            gc.unfreeze()
            self._round()
        elif self._due() >= (OVERDUE if touched else DUE):
            self._full += 1
            self._round()

    def _round(self) -> None:
        self._collect()
        gc.freeze()
        give_back()

    def look_at_young(self) -> None:
        """Make a round over young objects where there are many."""
        young = gc.get_count()[0]
        many = young >= YOUNG
        if self.young.interval() != (every := MANY_MS if many else YOUNG_MS):
            self.young.setInterval(every)
        if not many or (self._held.isActive() and young < PRESSING):
            return
        self._outlived += young
        if self._outlived < MIDDLE:
            gc.collect(0)
        else:
            self._outlived = 0
            gc.collect(1)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self._touched = True
        return False
