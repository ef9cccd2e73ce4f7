"""Once a day, and whenever the numbers change, what is older than they say is erased; tidying does it at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from connectors.kit.declare import Page
from desk.config.settings import SourceSettings
from desk.services.source_views import TidyProgress
from desk.services.tidying import Tidying
from desk.services.upkeep import EVERY, Upkeep
from desk.store.cache import Cache
from tests.records import NOON, call, phone

ANN = phone("+12085550101")
YEAR = SourceSettings("pbx", "folder", "PBX", keep_days={"calls": 365})


class Desk:
    """A cache with calls of two years, one a week, and a clock."""

    def __init__(self, folder: Path) -> None:
        self.cache = Cache(folder / "cache.sqlite")
        self.sources = [YEAR]
        self.now = NOON + timedelta(days=700)
        self.ticks = 0.0
        weekly = [call(f"c{week}", ANN, minutes=week * 7 * 24 * 60) for week in range(100)]
        # Nobody's, so that no settling has to come first.
        loose = [replace(one, identifiers=()) for one in weekly]
        self.cache.writer("pbx", "US", frozenset()).commit("calls", Page(loose), NOON)

    def upkeep(self) -> Upkeep:
        return Upkeep(self.cache.retention, lambda: self.sources, lambda: self.now, self.tick)

    def tick(self) -> float:
        self.ticks += 1.0
        return self.ticks

    def calls(self) -> int:
        return self.cache.ledger.counts().records


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()


def test_it_is_done_once_a_day(desk: Desk) -> None:
    upkeep = desk.upkeep()
    upkeep.finish()
    left = desk.calls()
    assert 0 < left < 60
    desk.now += EVERY - timedelta(seconds=1)
    assert not upkeep.step(10.0)
    assert desk.calls() == left
    desk.now += timedelta(days=14)
    desk.upkeep().finish()
    assert desk.calls() == left - 2


def test_a_changed_number_counts_at_once_in_every_program(desk: Desk) -> None:
    upkeep, other = desk.upkeep(), desk.upkeep()
    upkeep.finish()
    before = desk.calls()
    desk.sources = [replace(YEAR, keep_days={"calls": 30})]
    other.finish()
    assert desk.calls() < before
    after = desk.calls()
    assert not upkeep.step(10.0)
    assert desk.calls() == after


def test_a_clock_set_back_does_not_put_it_off(desk: Desk) -> None:
    desk.upkeep().finish()
    desk.now -= timedelta(days=400)
    assert desk.cache.retention.last() is not None
    desk.upkeep().finish()
    last = desk.cache.retention.last()
    assert last is not None
    assert last[0] == NOON + timedelta(days=700)


def test_without_numbers_nothing_goes(desk: Desk) -> None:
    desk.sources = [replace(YEAR, keep_days={})]
    desk.upkeep().finish()
    assert desk.calls() == 100


def test_a_large_cache_is_swept_a_piece_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.store.retention.PIECE_ROWS", 10)
    upkeep = desk.upkeep()
    assert upkeep.step(0.0)
    assert desk.calls() == 90
    upkeep.finish()
    assert desk.calls() < 60


def test_tidying_says_what_it_erased_and_what_it_gave_back(desk: Desk) -> None:
    tidying = Tidying(desk.cache, desk.upkeep)
    assert tidying.progress() is None
    view = tidying.tidy()
    assert [(one.source_id, one.stream, one.rows) for one in view.erased] == [("pbx", "calls", 100 - desk.calls())]
    assert view.whole
    assert view.after <= view.before
    assert tidying.progress() is None
    assert tidying.tidy().erased == ()


def test_tidying_can_be_stopped_and_taken_up_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.store.retention.PIECE_ROWS", 10)
    seen: list[TidyProgress | None] = []
    first = Event()

    def now() -> datetime:
        if desk.calls() < 100 and not first.is_set():
            first.set()
            seen.append(tidying.progress())
            tidying.stop()
        return desk.now

    sweeping = Upkeep(desk.cache.retention, lambda: desk.sources, now, desk.tick)
    tidying = Tidying(desk.cache, lambda: sweeping)
    monkeypatch.setattr(desk.cache.retention, "sweep", _counted(desk.cache.retention.sweep, now))
    view = tidying.tidy()
    assert not view.whole
    assert 60 <= desk.calls() < 100
    assert seen
    assert Tidying(desk.cache, desk.upkeep).tidy().whole
    assert desk.calls() < 60


def _counted(sweep: object, look: object) -> object:
    def swept(*arguments: object) -> object:
        answer = sweep(*arguments)  # type: ignore[operator]
        look()  # type: ignore[operator]
        return answer

    return swept
