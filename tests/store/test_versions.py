"""What was known of a customer at a moment: the records that were the customer's then, as they stood then."""

from __future__ import annotations

from datetime import datetime, timedelta

from connectors.kit.declare import Page
from connectors.records import CustomerRecord, Gone, InteractionRecord, MergedInto
from desk.domain.time import micros
from desk.domain.touches import CHANGED
from desk.store.cache import Cache
from desk.store.versions import VersionRow
from tests.records import NOON, account, call, email, order, person, phone

ANN, BO = phone("+12085550101"), phone("+12085550102")


def hour(n: float) -> datetime:
    return NOON + timedelta(hours=n)


def store(cache: Cache, hours: float, *records: object, stream: str = "calls") -> None:
    cache.writer("crm", "US", frozenset()).commit(stream, Page(list(records)), hour(hours))  # type: ignore[arg-type]


def at(cache: Cache, hours: float, customer_id: int = 1) -> dict[str, VersionRow]:
    return {row.source_id: row for row in cache.histories.versions(customer_id, hour(hours))}


def said(row: VersionRow) -> str:
    assert isinstance(row.record, InteractionRecord)
    return row.record.summary


def test_nothing_seen_later_is_known(cache: Cache) -> None:
    store(cache, 1, call("c1", ANN))
    store(cache, 2, call("c2", ANN, minutes=-600))
    assert set(at(cache, 0.9)) == set()
    assert set(at(cache, 1)) == {"c1"}
    assert set(at(cache, 1.9)) == {"c1"}
    assert set(at(cache, 2)) == {"c1", "c2"}


def test_a_changed_record_is_told_as_it_stood(cache: Cache) -> None:
    store(cache, 1, call("c1", ANN, summary="first"))
    store(cache, 2, call("c1", ANN, summary="second", talk=90))
    store(cache, 3, call("c1", ANN, summary="third"))
    told = {hours: at(cache, hours)["c1"] for hours in (1, 2, 3)}
    assert [said(row) for row in told.values()] == ["first", "second", "third"]
    assert [row.changed_since for row in told.values()] == [True, True, False]
    assert [row.touches[0].customer // 10**6 for row in told.values()] == [80, 110, 80]
    assert [bool(row.touches[0].sort & CHANGED) for row in told.values()] == [False, True, True]
    assert {row.touches[0].seen for row in told.values()} == {micros(hour(1))}
    assert list(told[3].touches) == cache.touches(1)


def test_what_went_back_to_what_it_said_is_not_changed_since(cache: Cache) -> None:
    store(cache, 1, call("c1", ANN, summary="first"))
    store(cache, 2, call("c1", ANN, summary="second"))
    store(cache, 3, call("c1", ANN, summary="first"))
    assert [at(cache, hours)["c1"].changed_since for hours in (1, 2)] == [False, True]


def test_a_record_that_went_was_known_until_then_and_again_from_when_it_came_back(cache: Cache) -> None:
    store(cache, 1, call("c1", ANN, summary="first"), call("c2", ANN, minutes=5))
    store(cache, 2, Gone("c1"))
    assert said(at(cache, 1)["c1"]) == "first"
    assert at(cache, 1)["c1"].gone_since
    assert set(at(cache, 2)) == {"c2"}
    store(cache, 3, call("c1", ANN, summary="back"))
    assert set(at(cache, 2.5)) == {"c2"}
    assert said(at(cache, 1)["c1"]) == "first"
    assert (at(cache, 1)["c1"].gone_since, at(cache, 1)["c1"].changed_since) == (False, True)
    assert said(at(cache, 3)["c1"]) == "back"


def test_the_last_record_of_a_customer_is_told_although_nothing_is_left_of_the_customer(cache: Cache) -> None:
    store(cache, 1, call("c1", ANN, summary="first"))
    store(cache, 2, Gone("c1"))
    assert cache.customer(1) is None
    assert said(at(cache, 1.5)["c1"]) == "first"
    assert at(cache, 2) == {}


def test_a_record_is_told_on_the_customer_it_was_on_then(cache: Cache) -> None:
    """A call whose number the source corrects belongs to another customer from then on, and did not before."""
    store(cache, 1, call("c1", ANN), call("c2", BO, minutes=9))
    store(cache, 2, call("c1", BO))
    assert set(at(cache, 1)) == {"c1"}
    assert at(cache, 1)["c1"].moved_since
    assert set(at(cache, 1, customer_id=2)) == {"c2"}
    assert set(at(cache, 2, customer_id=2)) == {"c1", "c2"}
    assert at(cache, 2) == {}


def test_customers_that_became_one_were_two_before_and_that_is_told_of_both(cache: Cache) -> None:
    store(cache, 1, call("c1", ANN), call("c2", BO, minutes=9))
    store(cache, 2, person("p1", "Ann Lee", ANN, BO), stream="customers")
    assert set(at(cache, 1)) == {"c1"}
    assert set(at(cache, 1, customer_id=2)) == {"c2"}
    assert at(cache, 1, customer_id=2)["c2"].moved_since
    assert set(at(cache, 2)) == {"c1", "c2", "p1"}
    assert at(cache, 2, customer_id=2) == {}
    # The person goes: both numbers are customers of their own again, and what was told stays told.
    store(cache, 3, Gone("p1"), stream="customers")
    assert set(at(cache, 2)) == {"c1", "c2", "p1"}
    now = {cache.owners([("crm", "calls", c)])["crm", "calls", c][0]: c for c in ("c1", "c2")}
    assert len(now) == 2
    assert {c: set(at(cache, 3, customer_id=c)) for c in now} == {c: {name} for c, name in now.items()}


def test_customers_merged_at_the_source_were_two_before(cache: Cache) -> None:
    people = [person("p1", "Ann Lee", email("a@example.com")), person("p2", "Ann Lee-Ray", email("b@example.com"))]
    store(cache, 1, *people, stream="customers")
    store(cache, 1, call("c2", customer_id="p2"))
    store(cache, 2, MergedInto("p2", "p1"), stream="customers")
    assert set(at(cache, 1)) == {"p1"}
    assert set(at(cache, 1, customer_id=2)) == {"p2", "c2"}
    assert set(at(cache, 2)) == {"p1", "c2"}


def test_orders_and_customer_records_are_told_with_what_journeys_need_of_them(cache: Cache) -> None:
    store(cache, 1, person("p1", "Ann Lee", ANN, account("A1")), stream="customers")
    store(cache, 1, order("o1", ANN), stream="orders")
    known = at(cache, 1)
    assert isinstance(known["p1"].record, CustomerRecord)
    assert known["p1"].touches == ()
    assert [touch.record for touch in known["o1"].touches] == [known["o1"].record_id]
    assert (known["o1"].source, known["o1"].stream, known["o1"].kind) == ("crm", "orders", "o")
