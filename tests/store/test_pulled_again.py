"""With the cache deleted and everything pulled again, in another order, each decision finds its place."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from connectors.kit.declare import Page
from connectors.records import Record
from desk.domain.flags import Anchor
from desk.domain.journeys import weave
from desk.services.corrections import Decided
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.reading import RecordKey
from tests.records import NOON, call, order, person, phone
from tests.store.deciding import flag, raised

ANN, BO = phone("+12085550101"), phone("+12085550102")
# The last two calls lie days apart, so nothing but a person's word joins them.
RECORDS: list[tuple[str, Record]] = [
    ("customers", person("p1", "Ann Lee", ANN)),
    ("customers", person("p2", "Bo Ray", BO)),
    ("orders", order("o1", ANN)),
    ("calls", call("c1", ANN)),
    ("calls", call("c2", ANN, minutes=60 * 24 * 9)),
    ("calls", call("c3", BO, minutes=5)),
]
C1: RecordKey = ("crm", "calls", "c1")
C2: RecordKey = ("crm", "calls", "c2")


def pull(path: Path, records: list[tuple[str, Record]]) -> Cache:
    cache = Cache(path)
    for stream, record in records:
        cache.writer("crm", "US", frozenset()).commit(stream, Page([record]), NOON)
    return cache


def journeys(cache: Cache, decisions: Decisions) -> set[frozenset[RecordKey]]:
    """The journeys of whoever owns the first call, in names of records."""
    customer_id, _ = cache.owners([C1])[C1]
    touches = cache.touches(customer_id)
    names = cache.keys([touch.record for touch in touches])
    fold = weave(touches, corrections=Decided(cache, decisions.corrections).of(touches))
    return {frozenset(names[touch.record] for touch in group) for group in fold.groups()}


def owner_of_flag(cache: Cache, decisions: Decisions) -> tuple[int, set[RecordKey]]:
    """Whose the flag is now, and all records of that customer."""
    (kept,) = decisions.flags.unresolved()
    key = (kept.anchor.source, kept.anchor.stream, kept.anchor.source_id)
    customer_id, record_id = cache.owners([key])[key]
    keys = cache.keys([touch.record for touch in cache.touches(customer_id)])
    assert keys[record_id] == key
    return customer_id, set(keys.values())


def test_flags_and_corrections_find_their_records_and_customers_again(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "decisions.sqlite")
    cache = pull(tmp_path / "cache.sqlite", RECORDS)
    hung = flag("r1", "c2")
    assert hung.anchor == Anchor(*C2)
    decisions.flags.save([raised(hung)])
    apart = journeys(cache, decisions)
    decisions.corrections.add(C2, C1, "Ann", NOON + timedelta(days=10))
    joined = journeys(cache, decisions)
    assert len(joined) == len(apart) - 1
    assert any({C1, C2} <= group for group in joined)
    before, theirs = owner_of_flag(cache, decisions)
    cache.close()

    for file in tmp_path.glob("cache.sqlite*"):
        file.unlink()
    again = pull(tmp_path / "cache.sqlite", [*reversed(RECORDS)])
    assert journeys(again, decisions) == joined
    after, still_theirs = owner_of_flag(again, decisions)
    assert still_theirs == theirs
    # Not by luck: the numbers are others now.
    assert after != before
    again.close()
    decisions.close()


def test_a_decision_on_what_was_not_pulled_yet_waits(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "decisions.sqlite")
    decisions.flags.save([raised(flag("r1", "c2"))])
    cache = pull(tmp_path / "cache.sqlite", RECORDS[:2])
    assert cache.owners([C2]) == {}
    cache.writer("crm", "US", frozenset()).commit("calls", Page([call("c2", ANN)]), NOON)
    assert cache.owners([C2])[C2][0] == 1
    cache.close()
    decisions.close()
