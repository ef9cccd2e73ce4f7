"""What is older than it is kept for is erased, everywhere and for good, and nothing else is."""

from __future__ import annotations

import random
from collections import Counter
from datetime import datetime, timedelta

import pytest

from connectors.kit.declare import Page
from connectors.records import InteractionRecord, OrderEvent, Record
from desk.domain.time import micros
from desk.store import retention, timeline
from desk.store.cache import Cache
from tests.records import NOON, call, order, person, phone

NOW = NOON + timedelta(days=1_000)
START = -1
YEAR = {"calls": 365}


def ago(days: float) -> float:
    """Minutes from NOON to so many days before NOW."""
    return (1_000 - days) * 24 * 60


def store(cache: Cache, stream: str, *records: Record, keep: dict[str, int] | None = None) -> int:
    writer = cache.writer("crm", "US", frozenset(), keep or {})
    return writer.commit(stream, Page(list(records)), NOW).changed


def sweep(cache: Cache, keep: dict[str, int], now: datetime = NOW) -> Counter[tuple[str, str]]:
    settle(cache)
    cuts = {("crm", stream): micros(now - timedelta(days=days)) for stream, days in keep.items()}
    erased: Counter[tuple[str, str]] = Counter()
    after: int | None = START
    while after is not None:
        piece = cache.retention.sweep(cuts, after)
        erased.update(piece.erased)
        after = piece.after
    return erased


def left(cache: Cache) -> set[str]:
    """The source's names of all records on timelines, of customers and of nobody."""
    customers = {hit.customer_id for word in ("ann", "bo", "cy") for hit in cache.find(word, [], 50)}
    rows = [row for customer in (0, *customers) for row in cache.timeline(customer, (), None, 10_000)]
    return {row.key[2] for row in rows if row.kind in "io"}


def settle(cache: Cache) -> None:
    """Lay what arrived where it stays, as working customers out does."""
    with cache._database.writing() as connection:
        waiting = [row[0] for row in connection.exec_driver_sql("SELECT DISTINCT customer_id FROM arrived")]
        timeline.lay_down(connection, waiting)


def test_old_calls_go_and_the_rest_stays(cache: Cache) -> None:
    ann = phone("+12085550101")
    store(cache, "customers", person("p1", "Ann Lee", ann))
    store(cache, "calls", call("new", ann, minutes=ago(10)), call("old", ann, minutes=ago(400)))
    store(cache, "chats", call("old chat", ann, minutes=ago(900)))
    store(cache, "calls", call("nobody's", minutes=ago(500)))
    assert sweep(cache, YEAR) == {("crm", "calls"): 2}
    assert left(cache) == {"new", "old chat"}
    assert cache.record("crm", "calls", "old") is None
    assert {row.name: row.rows for row in cache.ledger.streams()}["calls"] == 1
    assert sweep(cache, YEAR) == {}


def test_an_order_stays_while_something_happens_to_it(cache: Cache) -> None:
    ann = phone("+12085550101")
    late = (OrderEvent("returned", NOW - timedelta(days=5), "came back"),)
    store(cache, "orders", order("o1", ann, minutes=ago(800), events=late), order("o2", ann, minutes=ago(800)))
    assert sweep(cache, {"orders": 365}) == {("crm", "orders"): 1}
    assert cache.record("crm", "orders", "o1") is not None
    assert cache.record("crm", "orders", "o2") is None


def test_a_customer_record_goes_once_nothing_newer_is_left_of_them(cache: Cache) -> None:
    ann, bo = phone("+12085550101"), phone("+12085550102")
    long_ago = cache.writer("crm", "US", frozenset())
    long_ago.commit("customers", Page([person("p1", "Ann Lee", ann), person("p2", "Bo Ray", bo)]), NOON)
    changed = person("p3", "Cy Fox", phone("+12085550103"), changed_at=NOW - timedelta(days=3))
    long_ago.commit("customers", Page([changed]), NOON)
    store(cache, "calls", call("c1", ann, minutes=ago(20)))
    assert sweep(cache, {"customers": 365}) == {("crm", "customers"): 1}
    assert [hit.name for hit in cache.find("bo ray", [], 5)] == []
    assert [hit.name for hit in cache.find("ann lee", [], 5)] == ["Ann Lee"]
    assert [hit.name for hit in cache.find("cy fox", [], 5)] == ["Cy Fox"]


def test_what_is_too_old_is_not_stored_again(cache: Cache) -> None:
    ann = phone("+12085550101")
    old, new = call("old", ann, minutes=ago(400)), call("new", ann, minutes=ago(300))
    assert store(cache, "calls", old, new, keep=YEAR) == 1
    assert cache.record("crm", "calls", "old") is None
    assert store(cache, "calls", old, new, keep={"chats": 1}) == 1


def test_a_time_that_cannot_be_read_is_refused_in_words_all_the_same(cache: Cache) -> None:
    naive = call("naive")
    naive = InteractionRecord("naive", naive.channel, naive.direction, NOON.replace(tzinfo=None))
    writer = cache.writer("crm", "US", frozenset(), YEAR)
    assert writer.commit("calls", Page([naive]), NOW).rejected == 1


def test_it_tells_when_and_what_was_erased(cache: Cache) -> None:
    assert cache.retention.last() is None
    cache.retention.note(NOON, "a year", {("crm", "calls"): 7, ("crm", "chats"): 2, ("crm", "orders"): 0})
    cache.retention.note(NOW, "two years", {})
    assert cache.retention.last() == (NOW, "two years")
    assert [(row.stream, row.rows) for row in cache.retention.swept("crm", 5)] == [("calls", 7), ("chats", 2)]


@pytest.mark.parametrize("seed", range(6))
def test_however_large_the_pieces_exactly_the_old_ones_go(
    cache: Cache, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr(retention, "PIECE_CUSTOMERS", chance.randint(1, 4))
    numbers = [phone(f"+1208555{n:04}") for n in range(9)]
    people = [person(f"p{n}", f"{chance.choice(('Ann', 'Bo', 'Cy'))} {n}", number) for n, number in enumerate(numbers)]
    store(cache, "customers", *people)
    ages = {f"c{n}": chance.uniform(0, 800) for n in range(60)}
    store(cache, "calls", *(call(name, chance.choice(numbers), minutes=ago(age)) for name, age in ages.items()))
    if seed % 2:
        sweep(cache, {"calls": 600})
    sweep(cache, YEAR)
    assert left(cache) == {name for name, age in ages.items() if age <= 365}
