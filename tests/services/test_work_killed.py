"""A desk killed while somebody types, writes and promises: all that was acknowledged is there, once, and the cache
follows."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desk.domain.work import Sort, Stage
from tests.services.work_desk import WorkDesk

ROOT = Path(__file__).resolve().parents[2]
# TELLONCE_KILLS=200 takes some minutes.
KILLS = int(os.environ.get("TELLONCE_KILLS", "3"))
# Types notes letter by letter and wraps calls up, saying so after each thing that is done.
TYPING = """
import sys
from pathlib import Path
from tests.services.work_desk import WorkDesk
desk = WorkDesk(Path(sys.argv[1]))
ann = desk.owner("c1")
first = int(sys.argv[2])
for number in range(first, first + 1000):
    text = f"note {number} " + "x" * (number % 7)
    for length in range(1, len(text) + 1):
        desk.work.notes.type(ann, text[:length], "pbx/calls/c1")
        print("typed", text[:length], flush=True)
    desk.work.notes.write(ann, text, "pbx/calls/c1")
    print("wrote", text, flush=True)
    begun = desk.work.wrap_ups.begin("pbx/calls/c1")
    desk.work.wrap_ups.type(begun.wrap_up_id, disposition="refund", promise=f"promise {number}", due="tomorrow")
    desk.work.wrap_ups.finish(begun.wrap_up_id)
    print("wrapped", f"promise {number}", flush=True)
"""


def kill_once(folder: Path, first: int, chance: random.Random) -> list[str]:
    """What a desk acknowledged before it was killed in the middle of what came next."""
    desk = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(folder), str(first)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert desk.stdout is not None
    said = [desk.stdout.readline().rstrip("\n") for _ in range(chance.randint(1, 40))]
    desk.send_signal(signal.SIGKILL)
    said += [line.rstrip("\n") for line in desk.stdout if line.endswith("\n")]
    desk.wait()
    desk.stdout.close()
    return said


def check(folder: Path, said: list[str]) -> None:
    """All that was said is there once; at most the one thing under way is there unsaid."""
    desk = WorkDesk(folder)
    held = [entry for _, entry in desk.decisions.work.anchored([("pbx", "calls", "c1")], drafts=True)]
    wrote = [line.removeprefix("wrote ") for line in said if line.startswith("wrote ")]
    wrapped = [line.removeprefix("wrapped ") for line in said if line.startswith("wrapped ")]
    notes = [entry.text for entry in held if entry.sort is Sort.NOTE and entry.stage is Stage.STANDING]
    promises = [entry.promise for entry in held if entry.sort is Sort.WRAP_UP and entry.stage is Stage.STANDING]
    assert all(notes.count(text) == 1 for text in wrote)
    assert all(promises.count(text) == 1 for text in wrapped)
    if said[-1].startswith("typed "):
        typed = said[-1].removeprefix("typed ")
        assert any(entry.text.startswith(typed) for entry in held if entry.sort is Sort.NOTE)
    desk.work.follow()
    desk.settle()
    assert len(desk.record("c1").promises) == len(promises)
    (touch,) = desk.cache.touches(desk.owner("c1"))
    assert bool(touch.promised) == bool(promises)
    # What was being typed is finished, so that the next one begins anew.
    for draft in desk.decisions.work.lists.drafts("Ann"):
        assert desk.decisions.work.drop(draft.entry_id)
    desk.close()


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be killed with a signal there")
def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    desk = WorkDesk(tmp_path)
    desk.called("c1")
    desk.close()
    chance = random.Random(7)
    said: list[str] = []
    for number in range(KILLS):
        said += kill_once(tmp_path, number * 1000, chance)
        check(tmp_path, said)
