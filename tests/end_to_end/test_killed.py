"""Killed without warning at a hundred moments of a pull, the cache ends as one undisturbed pull would have left it.

Pages are stored in groups of three, and never sooner: so every pull cuts them alike, and caches can be compared to the
last byte. That it does not matter how they are cut is shown elsewhere.
"""

from __future__ import annotations

import math
import multiprocessing
import random
import shutil
from pathlib import Path

import pytest

from desk.sync.engine import StreamResult
from tests.end_to_end.exports import write_exports
from tests.end_to_end.pulling import pull_folder
from tests.store.dump import dump

KILLS = 100
# How long a pull may go on at most, in seconds, and by how much more after each kill: however busy the machine, each
# chain of pulls comes to an end.
LONGEST, MORE = 0.4, 1.02
PAGE_ROWS, GROUP_ROWS = 40, 120


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    write_exports(folder, people=300, seed=7)
    return folder


def _pull(cache: str, folder: str) -> list[StreamResult]:
    return pull_folder(cache, folder, PAGE_ROWS, group_rows=GROUP_ROWS, group_seconds=math.inf)


def test_killed_at_a_hundred_random_moments(exports: Path, tmp_path: Path) -> None:
    reference = tmp_path / "reference" / "cache.sqlite"
    reference.parent.mkdir()
    results = _pull(str(reference), str(exports))
    assert [result.outcome for result in results] == ["ok", "ok", "ok"]
    wanted = dump(reference)
    assert len(wanted["record"]) > 1_200
    assert wanted["rejected"]

    # A server that has everything loaded already, so that the moments fall into the pull, not into its imports.
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["tests.end_to_end.pulling"])
    chance = random.Random(11)
    kills = chains = half_way = 0
    while kills < KILLS:
        home = tmp_path / f"chain{chains}"
        home.mkdir()
        cache, longest = home / "cache.sqlite", LONGEST
        while True:
            child = processes.Process(target=_pull, args=(str(cache), str(exports)))
            child.start()
            child.join(chance.uniform(0.0, longest))
            if not child.is_alive():
                break
            child.kill()
            child.join()
            kills, longest = kills + 1, longest * MORE
            half_way += cache.exists()
        assert child.exitcode == 0
        assert dump(cache) == wanted
        shutil.rmtree(home)
        chains += 1
    # Most of them hit a file that was being written; otherwise this would show nothing.
    assert half_way > KILLS / 2
    assert chains >= 1
