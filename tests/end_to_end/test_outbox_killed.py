"""Killed without warning at random moments of delivering, each entry arrives, once as the receiver sees it, in order.

TELLONCE_KILLS says at how many moments; without it a few will do. The receivers go wrong by themselves as well.
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
from tests.services.flaky import Flaky
from tests.services.outbox_desk import OutboxDesk
from tests.services.test_outbox_flaky import by_customer

KILLS = int(os.environ.get("TELLONCE_KILLS", "12"))
PARTIES, ENTRIES, PUT_EACH = 4, 12, 2
SHARE = 0.1


@pytest.mark.timeout(1_800)
def test_killed_at_random_moments_every_entry_arrives_and_none_twice(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    # A server that has everything loaded already, so that the moments fall into the delivering, not into its imports.
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.end_to_end.delivering"])
    chance = random.Random(11)
    kills = at_it = programs = 0
    wanted: dict[str, list[str]] = {}
    with Flaky(PARTIES, SHARE, seed=5) as flaky:
        desk = OutboxDesk(folder, flaky.url)
        desk.customers(*range(1, PARTIES + 1))
        # Moments are drawn within what a program takes here, whatever the machine; enough of them hit an entry.
        lasts = 1.0
        while kills < KILLS or at_it < KILLS / 4 or not programs:
            # More comes while others are on their way.
            for _ in range(PUT_EACH if kills else ENTRIES):
                party = chance.randint(1, PARTIES)
                title = f"Note {sum(map(len, wanted.values())):04d} on Customer {party}"
                desk.write(party, title)
                wanted.setdefault(str(party), []).append(title)
            child = processes.Process(target=deliver_all, args=(str(folder), flaky.url, kills))
            began = time.monotonic()
            child.start()
            child.join(chance.uniform(0.0, lasts) if kills < KILLS or at_it < KILLS / 4 else None)
            if child.is_alive():
                lasts *= 1.1
                child.kill()
                child.join()
                kills += 1
                at_it += any(slip.state is State.SENDING for slip in desk.book.slips())
                # Who was killed has sent what it sent: the next one begins when that has been taken.
                flaky.settle()
            else:
                assert child.exitcode == 0
                programs += 1
                lasts = time.monotonic() - began
        deliver_all(str(folder), flaky.url, kills)
        assert by_customer(flaky.hooked()) == by_customer(flaky.notes()) == {who: wanted[who] for who in sorted(wanted)}
        assert all(len(bodies) == 1 for bodies in flaky.hook.bodies.values())
        total = 2 * sum(map(len, wanted.values()))
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
