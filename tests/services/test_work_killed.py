"""A desk killed while somebody types, writes and promises: all that was acknowledged is there, once, and the cache
follows. TELLONCE_KILLS says how often the long one is killed."""

from __future__ import annotations

import multiprocessing
import os
import random
import sys
from contextlib import suppress
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from desk.domain.work import Sort, Stage
from tests.services.typing_on import type_on
from tests.services.work_desk import WorkDesk

KILLS = int(os.environ.get("TELLONCE_KILLS", "200"))


def kill_once(processes: ForkServerContext, folder: Path, first: int, chance: random.Random) -> list[str]:
    """What a desk acknowledged before it was killed in the middle of what came next."""
    reader, writer = processes.Pipe(duplex=False)
    desk = processes.Process(target=type_on, args=(str(folder), first, writer))
    desk.start()
    writer.close()
    said = [reader.recv_bytes() for _ in range(chance.randint(1, 24))]
    desk.kill()
    # What it said while it was killed, but for a word it did not end.
    with suppress(EOFError, OSError):
        while True:
            said.append(reader.recv_bytes())
    desk.join()
    reader.close()
    return [line.decode() for line in said]


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
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kills", [3, pytest.param(KILLS, marks=pytest.mark.slow)])
def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path, kills: int) -> None:
    # A server that has everything loaded already, so that the moments fall into the writing, not into its imports.
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.services.typing_begun"])
    desk = WorkDesk(tmp_path)
    desk.called("c1")
    desk.close()
    chance = random.Random(7)
    said: list[str] = []
    for number in range(kills):
        said += kill_once(processes, tmp_path, number * 1000, chance)
        check(tmp_path, said)
