"""A long pull is stored by a second process: with the same outcome, and whatever happens to it loses nothing."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.kit.declare import Page, Rejection
from connectors.records import Gone, MergedInto, OrderEvent
from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.identifiers import Normal
from desk.domain.keys import Key
from desk.domain.namesakes import Namesakes
from desk.services.storing import StoringApart
from desk.store import prepare
from desk.store.cache import Cache
from desk.store.engine import StoreError, Superseded
from desk.store.handing_over import packed, unpacked
from desk.store.owed import PLAIN
from desk.store.writer import Ready, prepare_page
from tests.records import NOON, account, call, email, order, person, phone
from tests.store.dump import dump

WHOSE: tuple[str, str, frozenset[Normal], dict[str, int]] = ("src", "US", frozenset(), {"calls": 90})
LOADING_SECONDS = 120


def opened(path: Path, *keys: Key) -> Cache:
    return Cache(path, PLAIN, namesakes=Namesakes(read_names(resources() / "identity")), keys=keys)


def pages() -> list[tuple[str, Page]]:
    """Of everything there is: customers, one merged and one gone, orders with events, calls, what is refused."""
    people = [person(f"p{n}", f"Ann {n}", phone(f"+120855501{n:02}")) for n in range(40)]
    events = (OrderEvent("shipped", NOON), OrderEvent("returned", NOON, "Box was open"))
    orders = [order(f"o{n}", email(f"ann{n}@example.com"), customer_id=f"p{n}", events=events) for n in range(30)]
    calls = [call(f"c{n}", phone(f"+120855501{n % 50:02}"), minutes=n, summary="Where is order o1?") for n in range(99)]
    return [
        ("customers", Page(people, cursor={"n": 1})),
        ("customers", Page([MergedInto("p1", "p2"), Gone("p3")], cursor={"n": 2})),
        ("orders", Page(orders, [Rejection("row 7", "No time.", "o99", "{}")])),
        ("calls", Page(calls, cursor={"to": NOON.isoformat()})),
        ("calls", Page([call("c1", account("a1"), minutes=5, talk=5), Gone("c2"), call("c5", customer_id="p1")])),
        ("calls", Page(calls, cursor={"to": "later"})),
    ]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    with closing(opened(tmp_path / "cache.sqlite")) as held:
        yield held


def apart(cache: Cache) -> StoringApart:
    """Begun with the first page, and waited for."""
    store = StoringApart(cache, cache.writer(*WHOSE), long=0)
    store("customers", Ready({}, [], None), NOON)
    assert store._pipe is not None
    assert store._pipe.poll(LOADING_SECONDS)
    store("customers", Ready({}, [], None), NOON)
    assert store._there
    return store


def fill(cache: Cache, store: StoringApart | None) -> list[object]:
    """What each page did."""
    writer = cache.writer(*WHOSE)
    results = []
    for stream, page in pages():
        ready = writer.prepare(stream, page, NOON)
        results.append((store or writer.store)(stream, ready, NOON))
    return results


def test_it_is_all_as_if_it_were_stored_here(tmp_path: Path, cache: Cache) -> None:
    with closing(opened(tmp_path / "other.sqlite")) as other, closing(apart(cache)) as store:
        here, there = fill(other, None), fill(cache, store)
        assert store._there
        assert here == there
        assert other.writer(*WHOSE).cursor("calls") == {"to": "later"}
    assert dump(tmp_path / "cache.sqlite") == dump(tmp_path / "other.sqlite")


def test_a_source_that_says_nothing_of_how_long_to_keep_is_stored_as_well(cache: Cache) -> None:
    with closing(StoringApart(cache, cache.writer("src", "US", frozenset()), long=0)) as store:
        store("customers", Ready({}, [], None), NOON)
        assert store._pipe is not None
        assert store._pipe.poll(LOADING_SECONDS)
        fill(cache, store)
        assert store._there


def test_files_that_are_encrypted_are_stored_to_as_well(tmp_path: Path) -> None:
    key = Key(bytes(range(32)))
    with closing(opened(tmp_path / "cache.sqlite", key)) as cache, closing(apart(cache)) as store:
        fill(cache, store)
        assert store._there
        assert cache.encrypted
        assert cache.ledger.counts().records > 100


def test_what_is_wrong_there_is_said_here(cache: Cache) -> None:
    with closing(apart(cache)) as store:
        fill(cache, store)
        cache.ledger.remove_source("src")
        with pytest.raises(Superseded):
            fill(cache, store)


def test_one_that_is_killed_ends_the_pull_and_what_came_before_stays(cache: Cache) -> None:
    with closing(apart(cache)) as store:
        fill(cache, store)
        before = cache.ledger.counts()
        assert store._process is not None
        store._process.kill()
        with pytest.raises(StoreError, match="Pull again"):
            fill(cache, store)
        assert cache.ledger.counts() == before
        # The rest of the pull goes on without it.
        fill(cache, store)


def test_where_no_process_can_be_had_all_is_stored_here(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_self: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refused)
    store = StoringApart(cache, cache.writer(*WHOSE), long=0)
    with closing(store):
        fill(cache, store)
        assert not store._there
    assert cache.ledger.counts().records > 100


def test_a_short_pull_begins_no_process(cache: Cache) -> None:
    with closing(StoringApart(cache, cache.writer(*WHOSE))) as store:
        fill(cache, store)
        assert store._process is None


def test_a_pull_that_is_over_before_it_has_loaded_does_not_wait_for_it(cache: Cache) -> None:
    store = StoringApart(cache, cache.writer(*WHOSE), long=0)
    store("calls", Ready({}, [], None), NOON)
    assert not store._there
    process = store._process
    store.close()
    assert process is not None
    assert process.exitcode not in (None, 0)


def test_nothing_of_it_is_left_when_it_is_closed(cache: Cache) -> None:
    store = apart(cache)
    process = store._process
    store.close()
    assert process is not None
    assert process.exitcode == 0


N = st.integers(0, 9)
RECORDS = st.lists(
    st.one_of(
        st.builds(lambda n, name: person(f"p{n}", name, phone(f"+1208555010{n}")), N, st.text()),
        st.builds(lambda n, said: call(f"c{n}", summary=said, minutes=n), N, st.text()),
        st.builds(lambda n, said: order(f"o{n}", events=(OrderEvent("sent", NOON, said),)), N, st.text()),
        st.builds(lambda n: Gone(f"c{n}"), N),
        st.builds(lambda n, m: MergedInto(f"p{n}", f"p{m}"), N, N),
    ),
    max_size=8,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RECORDS, st.booleans(), st.none() | st.dictionaries(st.text(), st.integers(-9, 9) | st.text() | st.none()))
def test_pages_are_handed_over_whole(records: list[object], ahead: bool, cursor: dict[str, object] | None) -> None:
    page = Page(records, [Rejection("row 3", "No.", "r3", "raw", "zone")], cursor)  # type: ignore[arg-type]
    ready = prepare_page(page, page.records, prepare.Origin("src", "s", "US", frozenset(), {}), ahead)
    stream, again, now = unpacked(packed("s", ready, NOON))
    assert (stream, now) == ("s", NOON)
    assert again.last == ready.last
    assert [row.source_id for row in again.rows()] == [row.source_id for row in ready.rows()]
    assert again[1:] == ready[1:]
