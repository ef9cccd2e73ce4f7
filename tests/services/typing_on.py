"""What a desk at which somebody types does, for tests that kill it: types notes, wraps calls up, says so each time."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from tests.services.work_desk import WorkDesk

KEY = "pbx/calls/c1"


def type_on(folder: str, first: int, said: Connection) -> None:
    """Until it is killed."""
    desk = WorkDesk(Path(folder))
    for number in range(first, first + 1000):
        write_one(desk, number, lambda told: said.send_bytes(told.encode()))


def write_one(desk: WorkDesk, number: int, say: Callable[[str], object]) -> None:
    """One note and one wrap-up; each thing is said after it is done."""
    text = f"note {number} " + "x" * (number % 7)
    ann = desk.owner("c1")
    for length in range(1, len(text) + 1):
        desk.work.notes.type(ann, text[:length], KEY)
        say(f"typed {text[:length]}")
    desk.work.notes.write(ann, text, KEY)
    say(f"wrote {text}")
    begun = desk.work.wrap_ups.begin(KEY)
    desk.work.wrap_ups.type(begun.wrap_up_id, disposition="refund", promise=f"promise {number}", due="tomorrow")
    desk.work.wrap_ups.finish(begun.wrap_up_id)
    say(f"wrapped promise {number}")
