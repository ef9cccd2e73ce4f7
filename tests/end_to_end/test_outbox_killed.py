"""Killed without warning at random moments of delivering, each entry arrives, once as the receiver sees it, in order.

The receivers go wrong by themselves as well, and now and then take an entry and say nothing more. TELLONCE_KILLS says
at how many moments the long one is killed.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import time
from pathlib import Path

import pytest

from desk.domain.outbox import State, What
from tests.end_to_end.delivering import deliver_all
from tests.services.flaky import TAKES_AND_STALLS, Flaky, hasty
from tests.services.outbox_desk import OutboxDesk
from tests.services.test_outbox_flaky import by_customer

KILLS = int(os.environ.get("TELLONCE_KILLS", "200"))
PARTIES, ENTRIES, PUT_EACH = 4, 12, 2
SHARE = 0.1
# The receiver stalls once for so many kills.
STALLS_EACH = 8


@pytest.mark.timeout(600)
@pytest.mark.parametrize("kills", [12, pytest.param(KILLS, marks=pytest.mark.slow)])
def test_killed_at_random_moments_every_entry_arrives_and_none_twice(tmp_path: Path, kills: int) -> None:
    folder = tmp_path / "home"
    # A server that has everything loaded already, so that the moments fall into the delivering, not into its imports.
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.end_to_end.delivering"])
    chance = random.Random(11)
    killed = at_it = programs = 0
    wanted: dict[str, list[str]] = {}
    with Flaky(PARTIES, SHARE, seed=5, stalls=kills // STALLS_EACH) as flaky, hasty():
        desk = OutboxDesk(folder, flaky.url, chat=True)
        desk.customers(*range(1, PARTIES + 1))
        # Moments are drawn within what a program takes here, whatever the machine; enough of them hit an entry.
        lasts = 1.0
        while killed < kills or at_it < kills / 4 or not programs:
            # More comes while others are on their way.
            for _ in range(PUT_EACH if killed else ENTRIES):
                party = chance.randint(1, PARTIES)
                title = f"Note {sum(map(len, wanted.values())):04d} on Customer {party}"
                desk.write(party, title)
                wanted.setdefault(str(party), []).append(title)
            child = processes.Process(target=deliver_all, args=(str(folder), flaky.url, killed))
            began = time.monotonic()
            child.start()
            child.join(chance.uniform(0.0, lasts) if killed < kills or at_it < kills / 4 else None)
            if child.is_alive():
                lasts *= 1.1
                child.kill()
                child.join()
                killed += 1
                at_it += any(slip.state is State.SENDING for slip in desk.book.slips())
                # Who was killed has sent what it sent: the next one begins when that has been taken.
                flaky.settle()
            else:
                assert child.exitcode == 0
                programs += 1
                lasts = time.monotonic() - began
        deliver_all(str(folder), flaky.url, killed)
        arrived = [by_customer(found) for found in (flaky.hooked(), flaky.notes(), flaky.messages())]
        assert arrived == [{who: wanted[who] for who in sorted(wanted)}] * 3
        assert TAKES_AND_STALLS in flaky.played
        assert all(len(bodies) == 1 for bodies in flaky.hook.bodies.values())
        total = 3 * sum(map(len, wanted.values()))
        assert desk.states() == {State.SENT: total}
        broken_off = sum(
            event.what is What.INTERRUPTED
            for entry in desk.book.done(State.SENT, "", total)[0]
            for event in desk.book.events(entry.entry_id)
        )
        desk.close()
    # Some of them hit an entry on its way; otherwise this would show nothing.
    # One may be left twice: by whom it was found, too.
    assert 0 < broken_off <= at_it
