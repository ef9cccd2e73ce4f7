"""A disk that is full, or may only be read, says so; what was stored stays, and the pull goes on once there is room."""

from __future__ import annotations

import math
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.engine import StoreError
from desk.sync.engine import StreamResult
from tests.end_to_end.exports import write_exports
from tests.end_to_end.pulling import pull_folder
from tests.store.deciding import flag, raised
from tests.store.dump import dump

Remount = Callable[[str], None]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[tuple[Path, Remount]]:
    """A small disk of the test's own, and a way to change its options."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True)
    if made.returncode:
        pytest.skip("a disk of the test's own can be mounted by an administrator of Linux only")

    def remount(options: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{options}", place], check=True)

    yield place, remount
    subprocess.run(["umount", place], check=True)


def fill(place: Path) -> Path:
    """Take what room is left."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                continue
        except OSError:
            return filler
    raise AssertionError("the disk has no end")


def _pull(cache: Path, exports: Path) -> list[StreamResult]:
    """Groups by rows alone, so that two pulls are stored in the same steps however busy the machine is."""
    return pull_folder(str(cache), str(exports), group_rows=400, group_seconds=math.inf)


def save_many(decisions: Decisions) -> None:
    for number in range(1_000):
        decisions.flags.save([raised(flag(f"more{number}", f"c{number}"))])


def test_a_pull_onto_a_full_disk_keeps_what_came_before_and_goes_on_later(
    tmp_path: Path, disk: tuple[Path, Remount]
) -> None:
    place, remount = disk
    exports, cache, reference = tmp_path / "exports", place / "cache.sqlite", tmp_path / "cache.sqlite"
    write_exports(exports, people=300, seed=7)
    results = _pull(cache, exports)
    stopped = [result for result in results if result.outcome != "ok"]
    assert {result.outcome for result in stopped} == {"try_later"}
    assert "The disk is full. Free some space" in stopped[0].message
    held = Cache(cache)
    before = held.ledger.counts()
    assert before.records > 0
    assert held.find("person 1", [], 10)
    held.close()

    remount("size=256m")
    assert {result.outcome for result in _pull(cache, exports)} == {"ok"}
    _pull(reference, exports)
    assert dump(cache) == dump(reference)


def test_a_decision_that_finds_no_room_says_so_and_those_before_stand(disk: tuple[Path, Remount]) -> None:
    place, _ = disk
    decisions = Decisions(place / "decisions.sqlite")
    decisions.flags.save([raised(flag("r1", "c1"))])
    filler = fill(place)
    with pytest.raises(StoreError, match="The disk is full"):
        save_many(decisions)
    kept = len(decisions.flags.unresolved())
    assert kept >= 1
    filler.unlink()
    decisions.flags.save([raised(flag("r2", "another"))])
    assert len(decisions.flags.unresolved()) == kept + 1
    decisions.close()


def test_files_cannot_be_made_where_nothing_may_be_written(disk: tuple[Path, Remount]) -> None:
    place, remount = disk
    remount("ro")
    with pytest.raises(StoreError, match="Nothing may be written in"):
        Cache(place / "cache.sqlite")


def test_a_file_that_may_only_be_read_says_what_to_change(disk: tuple[Path, Remount]) -> None:
    place, remount = disk
    Cache(place / "cache.sqlite").close()
    remount("ro")
    with pytest.raises(StoreError, match="Nothing may be written in") as said:
        Cache(place / "cache.sqlite")
    assert "permissions" in said.value.advice
    remount("rw")
    Cache(place / "cache.sqlite").close()


def test_no_room_for_a_new_file_is_told_apart_from_a_damaged_one(disk: tuple[Path, Remount]) -> None:
    place, _ = disk
    fill(place)
    with pytest.raises(StoreError, match="The disk is full"):
        Cache(place / "cache.sqlite")
