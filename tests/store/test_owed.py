"""A pull puts down that touches are to be made; they are made from the records as they lie, when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import Gone, InteractionRecord, OrderRecord
from desk.domain.time import SECOND
from desk.domain.touches import CHANGED, Touch
from desk.store.cache import Cache
from desk.store.damaged import Damaged
from desk.store.owed import Heard, Making, plainly
from tests.records import NOON, call, person, phone
from tests.store.test_touches import settle_all

ANN, BO = phone("+12085550101"), phone("+12085550102")


class Ears:
    """Hears one reason in everything, and counts."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def make(self, record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
        self.heard.append(record.source_id)
        return [touch._replace(reason=7) for touch in plainly(record, source, stream)]


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def cache(tmp_path: Path, ears: Ears) -> Cache:
    return Cache(tmp_path / "cache.sqlite", Making(ears.make, "1"))


def pull(cache: Cache, *records: object) -> None:
    cache.writer("shop", "US", frozenset()).commit("calls", Page(list(records)), NOON)  # type: ignore[arg-type]


def owners(cache: Cache) -> dict[str, int]:
    return {key[2]: owner for key, (owner, _) in cache.owners([("shop", "calls", k) for k in ("c1", "c2")]).items()}


def test_nothing_is_heard_while_rows_come_and_everything_once_they_are_looked_at(cache: Cache, ears: Ears) -> None:
    pull(cache, call("c1", ANN, minutes=1), call("c2", ANN, minutes=2))
    assert ears.heard == []
    (ann,) = set(owners(cache).values())
    assert [touch.reason for touch in cache.touches(ann)] == [7, 7]
    settle_all(cache)
    ears.heard.clear()
    assert [touch.reason for touch in cache.touches(ann)] == [7, 7]
    assert ears.heard == []
    cache.close()


def test_whoever_is_looked_at_again_is_not_heard_again_until_something_changes(cache: Cache, ears: Ears) -> None:
    pull(cache, call("c1", ANN, minutes=1), call("c2", ANN, minutes=2))
    ann = owners(cache)["c1"]
    first = cache.touches(ann)
    ears.heard.clear()
    assert cache.touches(ann) == first
    assert ears.heard == []
    pull(cache, call("c2", ANN, minutes=3, talk=9))
    assert cache.touches(ann) != first
    assert ears.heard == ["c2"]
    cache.hearing.again([("shop", "calls", "c1")])
    cache.touches(ann)
    assert ears.heard == ["c2", "c1"]
    pull(cache, Gone("c1"))
    assert [touch.record for touch in cache.touches(ann)] == [first[1].record]
    cache.close()


def test_no_more_is_remembered_than_there_is_room_for() -> None:
    heard = Heard(most=2)
    heard.keep({(1, 0, 1): b"a", (2, 0, 1): b"b"})
    heard.keep({(3, 0, 1): None})
    assert heard.known([(1, 0, 1), (2, 0, 1), (3, 0, 1), (3, 0, 2)]) == {(2, 0, 1): b"b", (3, 0, 1): None}


def test_what_is_owed_goes_with_its_record_to_another_customer(cache: Cache, ears: Ears) -> None:
    pull(cache, call("c1", ANN, minutes=1))
    pull(cache, call("c2", BO, minutes=2))
    before = owners(cache)
    assert before["c1"] != before["c2"]
    pull(cache, person("p1", "Ann Smith", ANN, BO))
    after = owners(cache)
    assert after["c1"] == after["c2"]
    assert [touch.reason for touch in cache.touches(after["c1"])] == [7, 7]
    gone = ({*before.values()} - {*after.values()}).pop()
    assert cache.touches(gone) == []
    cache.close()


@pytest.mark.parametrize("settled", [True, False])
def test_a_record_that_says_something_else_is_heard_as_it_is_now(cache: Cache, settled: bool) -> None:
    pull(cache, call("c1", ANN, minutes=1, talk=60))
    if settled:
        settle_all(cache)
    pull(cache, call("c1", ANN, minutes=5, talk=90))
    (touch,) = cache.touches(owners(cache)["c1"])
    assert touch.sort & CHANGED
    assert touch.customer == (20 + 90) * SECOND
    cache.close()


@pytest.mark.parametrize("settled", [True, False])
def test_a_record_that_is_gone_owes_nothing(cache: Cache, settled: bool) -> None:
    pull(cache, call("c1", ANN, minutes=1), call("c2", ANN, minutes=2))
    if settled:
        settle_all(cache)
    ann = owners(cache)["c1"]
    pull(cache, Gone("c1"))
    assert len(cache.touches(ann)) == 1
    settle_all(cache)
    assert len(cache.touches(ann)) == 1
    cache.close()


def test_a_sentence_nobody_can_make_sense_of_leaves_the_rest_of_its_row(tmp_path: Path) -> None:
    def stumbling(record: OrderRecord | InteractionRecord, _source: str, _stream: str) -> Sequence[Touch]:
        raise OverflowError(record.source_id)

    cache = Cache(tmp_path / "cache.sqlite", Making(stumbling, "1"))
    pull(cache, call("c1", ANN, minutes=1, talk=60))
    settle_all(cache)
    (touch,) = cache.touches(owners(cache)["c1"])
    assert (touch.customer, touch.reason) == ((20 + 60) * SECOND, 0)
    cache.close()


def test_a_damaged_record_is_its_customers_trouble_alone(tmp_path: Path, cache: Cache) -> None:
    pull(cache, call("c1", ANN, minutes=1))
    pull(cache, call("c2", BO, minutes=2))
    whose = owners(cache)
    with closing(sqlite3.connect(tmp_path / "cache.sqlite")) as file, file:
        file.execute("UPDATE arrived SET body = x'00ff' WHERE customer_id = ?", (whose["c1"],))
    with pytest.raises(Damaged):
        cache.touches(whose["c1"])
    assert len(cache.touches(whose["c2"])) == 1
    dues = {due.customer_id: due.damaged for due in cache.standings.stale(10)}
    assert dues == {whose["c1"]: True, whose["c2"]: False}
    cache.close()
