"""Many customers are worked out anew by processes when the way of it changes: with progress, by one program at a time,
stopped and carried on."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from desk.config.alone import try_alone
from desk.domain.journeys import Limits
from desk.domain.time import MINUTE
from desk.services import recompute, settling
from desk.services.recompute import Together
from desk.services.settling import Anew, Settler, Workings
from tests.services.test_settling import NOON, WORKINGS, Desk
from tests.store.truth import check_numbers

WIDE = Workings(ZoneInfo("Asia/Tokyo"), Limits(person=800 * MINUTE))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Seven customers, settled, which here are many."""
    monkeypatch.setattr(settling, "MANY", 5)
    monkeypatch.setattr(recompute, "SHARE", 3)
    made = Desk(tmp_path / "cache.sqlite")
    made.calls(7, 3)
    made.settler().finish()
    made.looked.clear()
    return made


def settler(desk: Desk, workings: Workings, begun: list[str]) -> Settler:
    """One that works all out anew by processes; `begun` tells how often that was begun."""
    together = Together(desk.path, desk.cache.standings, workings, lambda: desk.corrections, lambda: desk.now)

    def begin(mark: str) -> Anew | None:
        begun.append(mark)
        return together(mark)

    return Settler(
        desk.cache.standings, workings, desk.decide, desk.keep, lambda: desk.rules, lambda: desk.now, desk.timer, begin
    )


def reached(desk: Desk) -> int:
    """Up to which customer's number all are worked out anew so far."""
    with closing(sqlite3.connect(desk.path)) as file:
        row = file.execute("SELECT upto FROM anew").fetchone()
        return row[0] if row else 0


def test_in_another_way_all_are_worked_out_by_processes_and_how_many_are_left_is_told(desk: Desk) -> None:
    begun: list[str] = []
    told: list[int] = []
    wide = settler(desk, WIDE, begun)
    wide.finish(told.append)
    assert len(begun) == 1
    # Seven, three at a time; those whose flags are to be looked at, for their journeys are alive, are added.
    assert told[-2:] == [4 + 3, 1 + 6]
    assert len(desk.looked) == 7
    check_numbers(desk.cache, desk.path, desk.share(WIDE))
    assert desk.cache.standings.left() == 0
    desk.looked.clear()
    wide.finish()
    settler(desk, WIDE, begun).finish()
    assert (len(begun), desk.looked) == (1, [])


def test_what_was_stopped_is_carried_on_by_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    standings = desk.cache.standings
    wide = settler(desk, WIDE, [])
    while not reached(desk):
        assert wide.step(5.0)
    wide.close()
    assert standings.begin_anew(f"{WIDE.mark} 1") == 3
    after: list[int] = []
    work_out = recompute.Anew.step
    monkeypatch.setattr(
        recompute.Anew,
        "step",
        lambda anew, seconds: after.append(anew._whole.after) or work_out(anew, seconds),
    )
    settler(desk, WIDE, []).finish()
    assert set(after) == {3}
    check_numbers(desk.cache, desk.path, desk.share(WIDE))


def test_back_to_the_former_way_all_are_worked_out_again(desk: Desk) -> None:
    wide = settler(desk, WIDE, [])
    while not reached(desk):
        assert wide.step(5.0)
    wide.close()
    settler(desk, WORKINGS, []).finish()
    check_numbers(desk.cache, desk.path, desk.share())


def test_while_one_program_is_at_it_no_other_begins(desk: Desk) -> None:
    lock = try_alone(desk.path.with_name(".cache.sqlite.anew.lock"))
    assert lock is not None
    begun: list[str] = []
    wide = settler(desk, WIDE, begun)
    assert not wide.step(1.0)
    assert (len(begun), desk.looked) == (1, [])
    # Who changes meanwhile is settled all the same.
    desk.calls(1, 1, start=5)
    assert not wide.step(1.0)
    assert desk.looked == [(1, 4)]
    lock.close()
    wide.finish()
    check_numbers(desk.cache, desk.path, desk.share(WIDE))


def test_where_no_process_can_be_started_they_are_worked_out_one_by_one(desk: Desk) -> None:
    def begin(_mark: str) -> Anew | None:
        raise OSError

    Settler(desk.cache.standings, WIDE, desk.decide, desk.keep, lambda: "1", lambda: NOON, desk.timer, begin).finish()
    assert len(desk.looked) == 7
    check_numbers(desk.cache, desk.path, desk.share(WIDE))


def test_customers_who_change_while_they_are_worked_out_are_read_again(desk: Desk) -> None:
    standings = desk.cache.standings
    taken = standings.take_over
    asked: list[bool] = []

    def meddled(worked: object) -> bool:
        if len(asked) < 2:
            standings.mark([2])
        asked.append(taken(worked))  # type: ignore[arg-type]
        return asked[-1]

    standings.take_over = meddled  # type: ignore[method-assign,assignment]
    settler(desk, WIDE, []).finish()
    assert asked == [False, False, True, True, True]
    check_numbers(desk.cache, desk.path, desk.share(WIDE))
