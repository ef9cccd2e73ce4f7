"""Touches, standings and tallies are what the records say, whatever came, changed, moved and went, in any order."""

from __future__ import annotations

import random
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Gone, MergedInto, OrderEvent, OrderRecord, Record
from desk.domain.numbers import Contribution, Days, contribution
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.store import chunks
from desk.store.cache import Cache
from desk.store.engine import StoreError
from desk.store.standings import Due, Settled
from tests.records import NOON, account, call, email, order, person, phone
from tests.store.truth import check_numbers, check_touches

DAYS = Days(NOON.tzinfo)  # type: ignore[arg-type]
# Few enough that a record that changes often stays with its customer.
NAMES = ["", "Ann Lee", "Bo Ray"]
IDENTIFIERS = st.sampled_from([account("A1"), email("x@example.com"), phone("+12085550101")])
IDS = st.integers(1, 5)
MINUTES = st.integers(0, 40)


def placed(number: int, identifiers: frozenset[object], name: str, minutes: int, events: int) -> OrderRecord:
    held = order(str(number), *sorted(identifiers, key=repr), minutes=minutes, name=name)  # type: ignore[arg-type]
    # Events in no order, some in one moment with others.
    told = tuple(OrderEvent("shipped", NOON + timedelta(minutes=n % 2 - 1)) for n in range(events))
    return OrderRecord(
        held.source_id, held.number, held.placed_at, events=told, name=name, identifiers=held.identifiers
    )


def rung(number: int, identifiers: frozenset[object], name: str, minutes: int) -> Record:
    return call(str(number), *sorted(identifiers, key=repr), minutes=minutes, name=name)  # type: ignore[arg-type]


def known(number: int, identifiers: frozenset[object], name: str) -> Record:
    return person(str(number), name, *sorted(identifiers, key=repr))  # type: ignore[arg-type]


HELD = st.frozensets(IDENTIFIERS, max_size=2)
NAME = st.sampled_from(NAMES)
# Each kind of act, and how often it comes: what is settled and then changes must not be rare.
ACTS = {
    "call": (5, st.tuples(st.just("calls"), st.builds(rung, IDS, HELD, NAME, MINUTES))),
    "order": (4, st.tuples(st.just("orders"), st.builds(placed, IDS, HELD, NAME, MINUTES, st.integers(0, 3)))),
    "person": (2, st.tuples(st.just("customers"), st.builds(known, IDS, HELD, NAME))),
    "gone": (2, st.tuples(st.sampled_from(["orders", "calls", "customers"]), st.builds(Gone, IDS.map(str)))),
    "merged": (1, st.tuples(st.just("customers"), st.builds(MergedInto, IDS.map(str), IDS.map(str)))),
    "settle": (6, st.tuples(st.just("settle"), st.integers(1, 5))),
    "remove": (1, st.tuples(st.just("remove"), st.just(0))),
}
OFTEN = [kind for kind, (times, _) in ACTS.items() for _ in range(times)]
HISTORIES = st.lists(st.sampled_from(OFTEN).flatmap(lambda kind: ACTS[kind][1]), min_size=5, max_size=40)


def share(_customer_id: int, touches: list[Touch]) -> Contribution:
    """Each two touches that follow one another are a journey: other rules are tested elsewhere."""
    return contribution([touches[n : n + 2] for n in range(0, len(touches), 2)], DAYS)


def worked_out(due: Due) -> Settled:
    return Settled(due, share(due.customer_id, list(due.touches)), None)


def settle_all(cache: Cache) -> None:
    while due := cache.standings.stale(3):
        assert cache.standings.settle([worked_out(one) for one in due]) == len(due)


def act(cache: Cache, stream: str, what: object, seen: int) -> None:
    if stream == "settle":
        cache.standings.settle([worked_out(one) for one in cache.standings.stale(what)])  # type: ignore[arg-type]
    elif stream == "remove":
        cache.ledger.remove_source("crm")
    else:
        cache.writer("crm", "US", frozenset()).commit(stream, Page([what]), NOON + timedelta(days=seen))  # type: ignore[list-item]


@pytest.mark.parametrize("most", [2, 512])
@given(history=HISTORIES)
@settings(max_examples=60, deadline=None)
def test_whatever_happens_touches_and_tallies_are_what_the_records_say(
    most: int, history: list[tuple[str, object]]
) -> None:
    """With chunks of two touches as with chunks of hundreds: one history is short or long by that alone."""
    with TemporaryDirectory() as folder, patch.object(chunks, "MOST", most), patch.object(chunks, "SPLIT", most):
        path = Path(folder) / "cache.sqlite"
        cache = Cache(path)
        for seen, (stream, what) in enumerate(history):
            act(cache, stream, what, seen)
            check_touches(cache, path)
        settle_all(cache)
        check_touches(cache, path)
        check_numbers(cache, path, share)
        cache.close()


def test_a_page_that_comes_again_leaves_nobody_waiting(cache: Cache) -> None:
    page = Page([call(f"c{n}", phone("+12085550101"), minutes=n) for n in range(5)])
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("calls", page, NOON)
    assert cache.standings.left() == 1
    settle_all(cache)
    writer.commit("calls", page, NOON)
    assert (cache.standings.left(), cache.standings.stale(5)) == (0, [])


@pytest.mark.parametrize("most", [2, 512])
def test_what_was_settled_and_then_changed_moved_or_went_is_told_once(tmp_path: Path, most: int) -> None:
    with patch.object(chunks, "MOST", most), patch.object(chunks, "SPLIT", most):
        path = tmp_path / "cache.sqlite"
        cache = Cache(path)
        writer = cache.writer("crm", "US", frozenset())
        ann, bo = phone("+12085550101"), phone("+12085550102")
        writer.commit("calls", Page([call(f"c{n}", ann, minutes=n * 9) for n in range(7)]), NOON)
        writer.commit("calls", Page([call("b1", bo, minutes=4), call("b2", bo, minutes=50)]), NOON)
        settle_all(cache)
        for change in (
            call("c3", ann, minutes=44),
            call("c3", ann, minutes=0.5),
            call("c2", bo, minutes=18),
            Gone("c6"),
            call("c6", ann, minutes=54),
        ):
            writer.commit("calls", Page([change]), NOON)
            check_touches(cache, path)
        settle_all(cache)
        check_touches(cache, path)
        # Somebody with both numbers makes one customer of two, and is gone again.
        for turn in (person("p1", "Ann Lee", ann, bo), Gone("p1")):
            writer.commit("customers", Page([turn]), NOON)
            check_touches(cache, path)
            settle_all(cache)
            check_touches(cache, path)
            check_numbers(cache, path, share)
        cache.close()


def test_a_long_history_in_any_order_of_arrival_is_read_in_order_of_time(cache: Cache, tmp_path: Path) -> None:
    """Thousands of touches of one customer, in pages of mixed times, some settled between."""
    calls = [call(f"c{n}", phone("+12085550101"), minutes=n // 3) for n in range(3_000)]
    random.Random(7).shuffle(calls)
    writer = cache.writer("crm", "US", frozenset())
    for start in range(0, len(calls), 250):
        writer.commit("calls", Page(calls[start : start + 250]), NOON)
        if start % 500 == 0:
            settle_all(cache)
    writer.commit("calls", Page([Gone(f"c{n}") for n in range(0, 3_000, 7)]), NOON)
    check_touches(cache, tmp_path / "cache.sqlite")
    settle_all(cache)
    check_touches(cache, tmp_path / "cache.sqlite")
    check_numbers(cache, tmp_path / "cache.sqlite", share)
    assert len(cache.touches(1)) == 3_000 - 429


def test_an_answer_worked_out_of_what_changed_meanwhile_is_not_taken(cache: Cache, tmp_path: Path) -> None:
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("calls", Page([call("c1", phone("+12085550101"))]), NOON)
    (old,) = cache.standings.stale(5)
    writer.commit("calls", Page([call("c2", phone("+12085550101"), minutes=9)]), NOON)
    assert cache.standings.settle([worked_out(old)]) == 0
    assert cache.standings.left() == 1
    (now,) = cache.standings.stale(5)
    assert [touch.at for touch in now.touches] == [micros(NOON), micros(NOON + timedelta(minutes=9))]
    # Two programs worked the same out: the second changes nothing.
    assert cache.standings.settle([worked_out(now)]) == 1
    assert cache.standings.settle([worked_out(now)]) == 0
    check_numbers(cache, tmp_path / "cache.sqlite", share)


def test_who_was_woken_and_changed_meanwhile_is_not_overwritten(cache: Cache, tmp_path: Path) -> None:
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("calls", Page([call("c1", phone("+12085550101"))]), NOON)
    (first,) = cache.standings.stale(5)
    cache.standings.settle([Settled(first, worked_out(first).numbers, micros(NOON))])
    assert cache.standings.waking(NOON - timedelta(microseconds=1), 5) == []
    (woken,) = cache.standings.waking(NOON, 5)
    writer.commit("calls", Page([Gone("c1")]), NOON)
    settle_all(cache)
    assert cache.standings.settle([worked_out(woken)]) == 0
    check_numbers(cache, tmp_path / "cache.sqlite", share)
    assert cache.standings.waking(NOON, 5) == []


def test_marked_customers_wait_again_and_what_was_read_before_is_not_taken(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("calls", Page([call("c1", phone("+12085550101"))]), NOON)
    (first,) = cache.standings.stale(5)
    cache.standings.settle([Settled(first, (), micros(NOON))])
    (read,) = cache.standings.waking(NOON, 5)
    cache.standings.mark([1, 99])
    assert cache.standings.left() == 1
    assert cache.standings.settle([worked_out(read)]) == 0
    (again,) = cache.standings.waking(NOON, 5)
    assert cache.standings.settle([worked_out(again)]) == 1
    assert cache.standings.left() == 0


def test_other_workings_have_everybody_worked_out_again_once(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("calls", Page([call(f"c{n}", phone(f"+1208555010{n}")) for n in range(3)]), NOON)
    settle_all(cache)
    assert cache.standings.work_by("a")
    assert len(cache.standings.waking(NOON, 9)) == 3
    assert not cache.standings.work_by("a")
    assert cache.standings.work_by("b")


def test_touches_that_cannot_be_read_are_called_damage(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    cache.writer("crm", "US", frozenset()).commit("calls", Page([call("c1", phone("+12085550101"))]), NOON)
    settle_all(cache)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE touches SET body = x'93FF00'")
    with pytest.raises(StoreError, match="damaged"):
        cache.touches(1)
    cache.close()


@pytest.mark.parametrize("body", [b"\x93\xff\x00", b"\x01", b"\x90"])
def test_numbers_that_cannot_be_read_are_called_damage(tmp_path: Path, body: bytes) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    writer = cache.writer("crm", "US", frozenset())
    writer.commit("calls", Page([call("c1", phone("+12085550101"))]), NOON)
    settle_all(cache)
    with closing(sqlite3.connect(path)) as file, file:
        assert file.execute("UPDATE tally SET body = ?", (body,)).rowcount
    with pytest.raises(StoreError, match="The cache file is damaged"):
        cache.standings.numbers(0, 99_999)
    writer.commit("calls", Page([call("c2", phone("+12085550102"))]), NOON)
    with pytest.raises(StoreError, match="The cache file is damaged"):
        settle_all(cache)
    cache.close()
