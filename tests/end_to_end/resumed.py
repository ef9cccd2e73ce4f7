"""A program of its own for test_resumed: opens the real window on a home, works in it until it is killed, or looks at
what is open again: `python -m tests.end_to_end.resumed HOME work|look`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from desk.app import Furnishing
from desk.app.desk import Desk
from desk.app.joined import Joined
from desk.app.opened import Application
from desk.config.paths import Home

READY = "ready"
# Whoever waits for this program waits a little longer, and is told what did not happen.
PATIENCE_MS = 180_000
# Each step says by yielding what it waits for.
Steps = Iterator[Callable[[], object]]


def joined(desk: Desk) -> Joined:
    held = desk.joining.joined
    assert isinstance(held, Joined)
    return held


def there(furnishing: Furnishing) -> Steps:
    yield lambda: isinstance(furnishing.desk, Desk)
    yield lambda: furnishing.desk.joining.joined is not None
    yield lambda: joined(furnishing.desk).around.resuming._known


def opened(desk: Desk, key: str) -> Steps:
    """Person `key` is on the page."""
    customer = desk._parts.result().whose(key)
    desk.window.open_customer(customer)
    yield lambda: desk.window.desk.shown is not None and desk.window.desk.shown.customer_id == customer
    yield lambda: desk._quick.busy == 0


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> Steps:
    """Press a key in the main window."""
    window = desk.window.window()
    window.activateWindow()
    yield window.isActiveWindow
    QTest.keyClick(window.focusWidget() or window, key, held)


def work(furnishing: Furnishing) -> Steps:
    """One customer in a window of their own, another on the page with a note and a hand-off half typed."""
    yield from there(furnishing)
    desk = furnishing.desk
    assert isinstance(desk, Desk)
    furnishing.frame.setGeometry(20, 30, 780, 560)
    yield from opened(desk, "exports/customers/p4")
    yield from press(desk, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    around = joined(desk).around
    yield lambda: [own for own in around.own.open_now if own.room.shown is not None]
    yield from opened(desk, "exports/customers/p3")
    for key, text, part in ((Qt.Key.Key_H, "The blue vase", "hand-off"), (Qt.Key.Key_N, "Wants blue", "notes")):
        desk.window.desk.timeline().view.setFocus()
        yield from press(desk, key)
        yield lambda part=part: desk.window.desk.pages.part == part and desk._quick.busy == 0
        if part == "hand-off":
            joined(desk).passing_on.care._part.form.inquiry.setFocus()
        QTest.keyClicks(furnishing.frame.focusWidget(), text)
    desk.window.go_to("sources")
    # What is typed goes to the disk while it is typed; from here on nobody does anything more.
    yield lambda: desk.on_calls.saving.empty and around.resuming._kept == around.resuming._now()
    yield lambda: around.resuming._saving.empty and around.resuming._kept.shown.part == "notes"
    yield lambda: json.loads(furnishing._place.seat.read_text(encoding="utf-8"))["width"] == 780
    print(READY, flush=True)  # noqa: T201
    yield lambda: False


def look(furnishing: Furnishing) -> Steps:
    """Say what is open again."""
    yield from there(furnishing)
    desk = furnishing.desk
    assert isinstance(desk, Desk)
    around = joined(desk).around
    yield lambda: desk.window.desk.shown is not None and len(around.own.open_now) == 1
    yield lambda: around.own.open_now[0].room.shown is not None and desk._quick.busy == 0
    yield lambda: desk.on_calls.notes.work.text and joined(desk).passing_on.care.work.draft.inquiry
    found = {
        "room": desk.window.rooms.name,
        "shown": desk.window.desk.shown.name,
        "part": desk.window.desk.pages.part,
        "note": desk.on_calls.notes.work.text,
        "inquiry": joined(desk).passing_on.care.work.draft.inquiry,
        "own": [own.room.shown.name for own in around.own.open_now],
        "place": furnishing.frame.geometry().getRect(),
    }
    print(json.dumps(found), flush=True)  # noqa: T201
    furnishing.frame.close()
    yield lambda: False


def main() -> int:
    home, what = Home(Path(sys.argv[1])), sys.argv[2]
    app = Application(["tellonce"])
    furnishing = Furnishing(app, home, demo=False)
    steps = {"work": work, "look": look}[what](furnishing)
    waits: list[Callable[[], object]] = [lambda: True]

    def give_up() -> None:
        sys.stderr.write(f"{what} waits for ever at line {waits[0].__code__.co_firstlineno} of {__file__}\n")
        app.exit(1)

    def go_on() -> None:
        if waits[0]():
            waits[0] = next(steps)

    tick = QTimer(app, interval=20)
    tick.timeout.connect(go_on)
    tick.start()
    QTimer.singleShot(PATIENCE_MS, app, give_up)
    furnishing.frame.show()
    status = app.exec()
    furnishing.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
