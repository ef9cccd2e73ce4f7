"""When a source's first whole pull ended is remembered for ever, whatever is forgotten of later ones."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from desk.domain.time import micros
from desk.store.cache import Cache
from tests.records import NOON


def test_the_first_whole_pull_outlives_the_others(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    shop, phone = (cache.writer(name, "", frozenset()) for name in ("shop", "phone"))
    for number in range(210):
        at = NOON + timedelta(minutes=number)
        shop.keep_run(at, at + timedelta(seconds=30), "part" if number == 0 else "ok", 1)
        phone.keep_run(at, at, "failed", 0)
    assert cache.ledger.first_whole() == {"shop": micros(NOON + timedelta(minutes=1, seconds=30))}
    kept = cache.ledger.runs("shop", 1_000)
    assert len(kept) == 201
    assert [run.started_at for run in kept[:2]] == [NOON + timedelta(minutes=1), NOON + timedelta(minutes=10)]
    cache.close()


def test_runs_before_the_first_whole_one_are_forgotten_in_turn(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    writer = cache.writer("shop", "", frozenset())
    for number in range(203):
        writer.keep_run(NOON + timedelta(minutes=number), NOON, "failed", 0)
    assert cache.ledger.first_whole() == {}
    assert len(cache.ledger.runs("shop", 1_000)) == 200
    cache.close()
