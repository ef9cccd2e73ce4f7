"""Catching up goes on for about as long as it may, and tells how much is left."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from connectors.kit.declare import Page
from desk.services.catching_up import CatchUp
from desk.store.cache import Cache
from desk.store.keying import PIECE
from tests.records import NOON, person


def test_it_stops_in_time_goes_on_and_ends(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    people = [person(f"p{n}", f"Ann{n} Lee") for n in range(2 * PIECE + 1)]
    cache.writer("crm", "US", frozenset()).commit("customers", Page(people), NOON)
    # Each look at the clock is a second later than the last.
    seconds = count()
    work = CatchUp(cache.catching_up, lambda: NOON, lambda: float(next(seconds)))
    before = cache.catching_up.left()
    assert work.step(0.0)
    assert 0 < cache.catching_up.left() < before
    left: list[int] = []
    work.finish(left.append)
    assert left == sorted(left, reverse=True)
    assert left
    assert cache.catching_up.left() == 0
    assert not work.step(5.0)
    cache.close()
