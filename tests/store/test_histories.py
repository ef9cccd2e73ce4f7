"""What records said at every moment, and which are gone since."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from connectors.kit.declare import Page
from connectors.records import Gone, InteractionRecord
from desk.domain.time import micros
from desk.services.settling import Settler, Workings, no_flags
from desk.store import chunks, histories
from desk.store.cache import Cache
from tests.records import NOON, call, person, phone

NUMBER = phone("+12085550142")


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    held = Cache(tmp_path / "cache.sqlite")
    yield held
    held.close()


def later(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def store(cache: Cache, hours: float, *records: object) -> None:
    cache.writer("pbx", "", frozenset()).commit("calls", Page(list(records)), later(hours))  # type: ignore[arg-type]


def number_of(cache: Cache, source_id: str) -> int:
    return cache.owners([("pbx", "calls", source_id)])["pbx", "calls", source_id][1]


def said(record: object) -> str:
    assert isinstance(record, InteractionRecord)
    return record.summary


def test_every_version_with_the_moment_it_was_seen(cache: Cache) -> None:
    store(cache, 1, call("c1", NUMBER, summary="first"), call("c2", NUMBER, summary="other"))
    store(cache, 2, call("c1", NUMBER, summary="second", talk=90))
    store(cache, 3, Gone("c1"))
    store(cache, 5, call("c1", NUMBER, summary="back"))
    record_id = number_of(cache, "c1")
    (history,) = cache.histories.of_records([record_id, record_id])
    assert [seen for seen, _ in history.versions] == [micros(later(hours)) for hours in (1, 2, 3, 5)]
    assert said(history.at(micros(later(1)))) == "first"
    assert said(history.at(micros(later(2)))) == "second"
    assert history.at(micros(later(1)) - 1) is None
    assert history.at(micros(later(4))) is None
    assert said(history.at(micros(later(99)))) == "back"
    lengths = [[touch.customer for touch in touches] for _, touches in history.touches]
    assert lengths == [[80_000_000], [110_000_000], [], [80_000_000]]
    assert {touch.seen for _, touches in history.touches for touch in touches} == {micros(later(1))}
    assert {touch.record for _, touches in history.touches for touch in touches} == {record_id}
    assert history.source == "pbx"


def test_one_that_never_changed_has_one_version(cache: Cache) -> None:
    store(cache, 1, call("c1", NUMBER, summary="first"))
    (history,) = cache.histories.of_records([number_of(cache, "c1")])
    assert [(seen, said(record)) for seen, record in history.versions] == [(micros(later(1)), "first")]


def test_what_is_gone_since(cache: Cache) -> None:
    store(cache, 1, *(call(f"c{n}", NUMBER, minutes=n) for n in range(4)))
    for n, hours in ((2, 4), (1, 3), (3, 5)):
        store(cache, hours, Gone(f"c{n}"))
    store(cache, 6, call("c3", NUMBER, minutes=3))
    assert cache.histories.gone_since(micros(later(2))) == [number_of(cache, "c1"), number_of(cache, "c2")]
    assert cache.histories.gone_since(micros(later(3))) == [number_of(cache, "c2")]


def test_what_is_gone_is_found_along_an_index(cache: Cache) -> None:
    with cache._database.reading() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT id FROM record WHERE gone_at > ? ORDER BY gone_at", (0,)
        ).all()
    assert all("SCAN record" not in row[3] for row in plan), plan


def test_what_sources_say_of_a_customer(cache: Cache) -> None:
    writer = cache.writer("crm", "", frozenset())
    writer.commit("customers", Page([person("p1", "Ann", NUMBER, tier="silver")]), later(1))
    writer.commit("customers", Page([person("p1", "Ann", NUMBER, tier="gold")]), later(2))
    store(cache, 1, call("c1", NUMBER))
    customer_id = cache.owners([("crm", "customers", "p1")])["crm", "customers", "p1"][0]
    (history,) = cache.histories.of_customers([customer_id])[customer_id]
    tiers = [(seen, record.tier) for seen, record in history.versions]  # type: ignore[union-attr]
    assert tiers == [(micros(later(1)), "silver"), (micros(later(2)), "gold")]
    assert all(touches == () for _, touches in history.touches)
    assert history.customer_id == customer_id


def settle(cache: Cache) -> None:
    Settler(
        cache.standings, Workings(UTC), lambda _: {}, no_flags, lambda: "", lambda: later(99), time.monotonic
    ).finish()


def test_the_touches_of_many_are_those_of_each(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(histories, "WINDOW", 2)
    monkeypatch.setattr(chunks, "MOST", 3)
    monkeypatch.setattr(chunks, "SPLIT", 2)
    numbers = [phone(f"+120855501{n}") for n in range(10, 16)]
    store(cache, 1, *(call(f"c{n}-{m}", one, minutes=m) for n, one in enumerate(numbers) for m in range(n + 1)))

    def same() -> list[int]:
        batches = list(cache.histories.touches(0, 6))
        for customer_id, touches in (one for batch in batches for one in batch):
            assert touches == cache.touches(customer_id)
        return [len(touches) for batch in batches for _, touches in batch]

    # Beside the chunks, in them, and changed since.
    assert same() == [1, 2, 3, 4, 5, 6]
    settle(cache)
    assert same() == [1, 2, 3, 4, 5, 6]
    store(cache, 2, call("c5-6", numbers[5], minutes=-9), call("c1-0", numbers[1], talk=9), Gone("c0-0"), Gone("c4-4"))
    assert same() == [0, 2, 3, 4, 4, 7]
    settle(cache)
    assert same() == [2, 3, 4, 4, 7]
    assert [[customer for customer, _ in batch] for batch in cache.histories.touches(2, 5)] == [[3, 4], [5]]
    assert list(cache.histories.touches(6, 9)) == []
