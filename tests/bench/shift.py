"""A rep's day in one window, at a pace no phone has: a call a minute for eight hours, each taken, noted, wrapped up and
ended, with looks into the other rooms between, and a short break each hour. What the window holds is to be the same in
the last hour as in the second."""

from __future__ import annotations

import time
from urllib.parse import quote
from urllib.request import urlopen

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.base import Base
from tests.bench.called import SECRET, Called, called, different
from tests.bench.callers import Caller
from tests.bench.figures import Figure, at
from tests.bench.receiver import memory
from tests.bench.rig import MS
from tests.bench.switch import switch

HOURS, CALLS_AN_HOUR = 8, 60
# By what share more the window may hold after the last hour than after the second: what the C library keeps for itself
# goes up and down by some of it.
GROWN_GOAL = 0.05
# The rooms one looks into, each after so many calls.
_ROOMS, _LOOK_EVERY = ("Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5"), 5
# Seconds: between two things a rep does, and the break.
_LEFT_ALONE, BREAK = 0.05, 20.0


def measure(base: Base, hours: int = HOURS) -> list[Figure]:
    """So many hours of calls; what the window held after each of them."""
    drawn = different(base, hours * CALLS_AN_HOUR, 11)
    held: list[float] = []
    made: list[int] = []
    shown: list[float] = []
    began = time.monotonic()
    with switch(SECRET) as office, called(base, office.port) as window:
        for hour in range(hours):
            for place, caller in enumerate(drawn[hour * CALLS_AN_HOUR : (hour + 1) * CALLS_AN_HOUR]):
                shown.append(_served(window, caller, place))
            _rest(window, BREAK)
            held.append(memory())
            made.append(_objects(window))
    size = f"{base.shop.customers:,} c, {len(drawn)} calls in {time.monotonic() - began:.0f} s"
    settled, last = held[min(1, hours - 1)], held[-1]
    things = made[-1] - made[min(1, hours - 1)]
    return [
        Figure("shift: memory after the last hour, beside the second", size, "MB", last, settled,
               f"at most {GROWN_GOAL:.0%} more", last <= settled * (1 + GROWN_GOAL)),
        Figure("shift: memory at most, beside the first hour's", size, "MB", max(held), held[0], "measured", True),
        Figure("shift: Qt objects after the last hour, beside the second", size, "", made[-1], made[min(1, hours - 1)],
               "at most 100 more", things <= 100),
        Figure("shift: taken to shown, median of the last hour, beside the first", size, "ms",
               at(shown[-CALLS_AN_HOUR:], 0.5), at(shown[:CALLS_AN_HOUR], 0.5), "measured", True),
    ]  # fmt: skip


def _served(window: Called, caller: Caller, place: int) -> float:
    """One call from its ring to its end; milliseconds from the ring to the painted timeline."""
    call_id = f"shift{caller.customer_id}"
    began = time.monotonic()
    _tell(window, "ring", caller, call_id)
    window.until(lambda: caller.customer_id in window.painted)
    shown = (time.monotonic() - began) * MS
    _tell(window, "answer", caller, call_id)
    _rest(window)
    _write(window, "N", f"Asked about the parcel, call {place}")
    _write(window, "W", "Says it is settled")
    if place % _LOOK_EVERY == 0:
        _press(_ROOMS[place // _LOOK_EVERY % len(_ROOMS)])
        _rest(window)
        _press("Ctrl+1")
    _tell(window, "hangup", caller, call_id)
    _rest(window)
    return shown


def _write(window: Called, key: str, words: str) -> None:
    """Open a form by its key, type into it, and finish it."""
    page = window.desk.window.desk
    page.take_focus()
    _press(key)
    _rest(window)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, words if key == "N" else "resolved")
    _rest(window)
    if key == "W":
        _press("Return")
        _rest(window)
    _press("Ctrl+Return")
    _rest(window)
    _press("Esc")


def _press(key: str) -> None:
    combination = QKeySequence(key)[0]
    target: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, combination.key(), combination.keyboardModifiers() or Qt.KeyboardModifier.NoModifier)


def _rest(window: Called, seconds: float = _LEFT_ALONE) -> None:
    """Until all that was asked is answered, and so many seconds at least."""
    then = time.monotonic() + seconds
    window.until(lambda: time.monotonic() > then and window.rests())


def _tell(window: Called, happened: str, caller: Caller, call_id: str) -> None:
    """The phone opens the address it was given."""
    path = f"/{window.token}/phone/softphone/{happened}?remote={quote(caller.number)}&call_id={call_id}"
    window.heard.setdefault(caller.number, (time.time(), time.time()))
    with urlopen(f"http://127.0.0.1:{window.port}{path}", timeout=10) as answer:  # noqa: S310
        assert answer.status == 200


def _objects(window: Called) -> int:
    """How many things Qt keeps in the window."""
    return len(window.desk.window.window().findChildren(QObject))
