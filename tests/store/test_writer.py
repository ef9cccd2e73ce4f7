"""Pages and cursors commit together; replay changes nothing; changes, deletions and merges at the source arrive."""

from __future__ import annotations

import dataclasses
from datetime import timedelta

import pytest

from connectors.kit.declare import Found, Page, Rejection
from connectors.records import Gone, Identifier, IdentifierKind, MergedInto, OrderEvent
from desk.store.cache import Cache, CacheWriter
from tests.records import NOON, call, email, order, person, phone
from tests.store.dump import dump

LATER = NOON + timedelta(days=1)


@pytest.fixture
def crm(cache: Cache) -> CacheWriter:
    return cache.writer("crm", "US", frozenset())


def totals(cache: Cache, customer_id: int) -> dict[str, tuple[int, int, int]]:
    row = cache.customer(customer_id)
    assert row is not None
    return {t.channel: (t.items, t.customer_time, t.waiting_time) for t in row.totals}


def test_a_page_and_its_cursor_arrive_together(cache: Cache, crm: CacheWriter) -> None:
    result = crm.commit("customers", Page([person("1", "Ann Lee", phone("208 555 0142"))], cursor={"id": 1}), NOON)
    assert (result.changed, result.gone, result.rejected) == (1, 0, 0)
    assert crm.cursor("customers") == {"id": 1}
    assert cache.ledger.counts().records == 1


def test_a_page_without_a_cursor_leaves_the_former_one(crm: CacheWriter) -> None:
    crm.commit("customers", Page([], cursor={"id": 1}), NOON)
    crm.commit("customers", Page([person("2", "Bo")]), NOON)
    assert crm.cursor("customers") == {"id": 1}


def test_what_a_lookup_found_never_moves_a_cursor(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([], cursor={"id": 7}), NOON)
    crm.commit_found(Found("customers", [person("9", "Cy", email("cy@example.com"))]), NOON)
    assert crm.cursor("customers") == {"id": 7}
    assert cache.find("cy@example.com", [], 5)


def test_storing_a_page_again_changes_nothing(cache: Cache, crm: CacheWriter) -> None:
    pages = [
        ("customers", Page([person("1", "Ann Lee", phone("208 555 0142"))], cursor={"a": 1})),
        ("calls", Page([call("c1", phone("+12085550142")), call("c2", minutes=9)], cursor={"b": 1})),
        ("orders", Page([order("10482", email("ann@example.com"), events=(OrderEvent("shipped", LATER),))], cursor={})),
    ]
    for stream, page in pages:
        crm.commit(stream, page, NOON)
    before = dump(cache._database.path)
    for stream, page in pages:
        assert crm.commit(stream, page, NOON).changed == 0
    assert dump(cache._database.path) == before


def test_a_row_twice_in_one_page_is_stored_once_with_its_last_words(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([person("1", "Ann"), person("1", "Ann Lee")]), NOON)
    assert cache.ledger.counts().records == 1
    assert cache.customer(1).name == "Ann Lee"


def test_a_change_replaces_and_keeps_what_it_replaced(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("calls", Page([call("c1", phone("+12085550142"), subject="Invoice")]), NOON)
    crm.commit("calls", Page([call("c1", phone("+12085550142"), subject="Refund", talk=600)]), LATER)
    row = cache.record("crm", "calls", "c1")
    assert row.record.subject == "Refund"
    assert [(seen, old.subject) for seen, old in row.before] == [(LATER, "Invoice")]
    assert (row.first_seen, row.last_seen) == (NOON, LATER)
    assert totals(cache, 1) == {"call": (1, 620, 20)}


def test_a_changed_number_moves_the_call_to_its_right_customer(cache: Cache, crm: CacheWriter) -> None:
    crm.commit(
        "customers", Page([person("1", "Ann", phone("208 555 0142")), person("2", "Bo", phone("208 555 0143"))]), NOON
    )
    crm.commit("calls", Page([call("c1", phone("208-555-0142"))]), NOON)
    assert totals(cache, 1) == {"call": (1, 80, 20)}
    crm.commit("calls", Page([call("c1", phone("208-555-0143"))]), LATER)
    assert totals(cache, 1) == {}
    assert totals(cache, 2) == {"call": (1, 80, 20)}
    assert [row.key[2] for row in cache.timeline(2, [], None, 10)] == ["c1"]


def test_a_deleted_row_leaves_timeline_totals_and_search_but_not_the_file(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([person("1", "Ann Lee", email("ann@example.com"))]), NOON)
    crm.commit("orders", Page([order("10482", email("ann@example.com"), events=(OrderEvent("shipped", LATER),))]), NOON)
    assert crm.commit("orders", Page([Gone("10482")]), LATER).gone == 1
    assert cache.timeline(1, [], None, 10) == []
    assert cache.find("10482", [], 5) == []
    assert cache.record("crm", "orders", "10482").gone_at == LATER
    crm.commit("customers", Page([Gone("1"), Gone("unknown")]), LATER)
    assert cache.ledger.counts() == type(cache.ledger.counts())(0, 0, 0)
    assert cache.find("ann", [], 5) == []


def test_a_row_that_comes_back_is_there_again(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("calls", Page([call("c1", phone("+12085550142"))]), NOON)
    crm.commit("calls", Page([Gone("c1")]), NOON)
    crm.commit("calls", Page([call("c1", phone("+12085550142"))]), LATER)
    assert cache.ledger.counts().records == 1
    (hit,) = cache.find("2085550142", [], 5)
    assert totals(cache, hit.customer_id) == {"call": (1, 80, 20)}


def test_reconciling_finds_what_the_source_no_longer_has(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("calls", Page([call(f"c{i}", phone("+12085550142"), minutes=i) for i in range(5)]), NOON)
    assert crm.reconcile("calls", ["c0", "c3", "new"], NOON, LATER) == 3
    assert [row.key[2] for row in cache.timeline(1, [], None, 10)] == ["c3", "c0"]
    assert crm.reconcile("calls", ["c0", "c3"], NOON, LATER) == 0


def test_reconciling_leaves_alone_what_came_after_the_list_was_begun(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("calls", Page([call("c1", phone("+12085550142"))]), LATER)
    assert crm.reconcile("calls", [], NOON, LATER) == 0


def test_a_merge_at_the_source_carries_everything_to_the_heir(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([person("1", "Ann", email("a@example.com")), person("2", "Ann Lee")]), NOON)
    crm.commit("orders", Page([order("o1", customer_id="1"), order("o2", customer_id="2")]), NOON)
    crm.commit("customers", Page([MergedInto("1", "2")]), LATER)
    (owner,) = {cache.record("crm", "orders", number).link.customer_id for number in ("o1", "o2")}
    assert cache.customer(owner).name == "Ann Lee"
    # An order that still names the old one, pulled later, goes the same way.
    crm.commit("orders", Page([order("o3", customer_id="1", minutes=5)]), LATER)
    assert cache.record("crm", "orders", "o3").link.customer_id == owner


def test_merged_tickets_do_not_merge_the_customers_whose_numbers_they_have(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([person("5", "Ann Lee"), person("7", "Bo Kim")]), NOON)
    crm.commit("tickets", Page([call("5", phone("208 555 0101")), call("7", phone("208 555 0102"), minutes=9)]), NOON)
    crm.commit("tickets", Page([MergedInto("5", "7")]), NOON)
    crm.commit("other", Page([MergedInto("5", "7")]), NOON)
    assert [cache.record("crm", "customers", n).link.customer_id for n in "57"] == [1, 2]
    assert cache.record("crm", "tickets", "5").gone_at == NOON


def test_a_merge_taken_back_at_the_source_is_taken_back_here(cache: Cache, crm: CacheWriter) -> None:
    people = [person("1", "Ann", email("a@example.com")), person("2", "Bo Kim", email("b@example.com"))]
    orders = [order("o1", customer_id="1"), order("o2", customer_id="2", minutes=3)]

    def owners() -> list[str]:
        found = [cache.record("crm", "orders", number).link.customer_id for number in ("o1", "o2")]
        return [cache.customer(owner).name for owner in found]

    crm.commit("customers", Page(people), NOON)
    crm.commit("orders", Page(orders), NOON)
    assert owners() == ["Ann", "Bo Kim"]
    crm.commit("customers", Page([MergedInto("1", "2")]), LATER)
    assert owners() == ["Bo Kim", "Bo Kim"]
    crm.commit("orders", Page([order("o3", customer_id="1", minutes=7)]), LATER)
    crm.commit("customers", Page([people[0]]), LATER)
    assert owners() == ["Ann", "Bo Kim"]
    third = cache.record("crm", "orders", "o3").link.customer_id
    assert cache.customer(third).name == "Ann"
    assert (cache.ledger.counts().customers, totals(cache, third)) == (2, {"order": (2, 0, 0)})


def test_the_last_word_of_a_page_on_a_row_holds(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([person("1", "Ann"), person("2", "Bo")]), NOON)
    crm.commit("customers", Page([Gone("1"), person("1", "Ann Lee"), person("2", "Bo Ray"), Gone("2")]), LATER)
    assert cache.record("crm", "customers", "1").record.name == "Ann Lee"
    assert cache.record("crm", "customers", "2").gone_at == LATER


def test_many_orders_with_a_number_each_stay_one_customers(cache: Cache, crm: CacheWriter) -> None:
    number = phone("208 555 0101")
    crm.commit("calls", Page([call(f"c{n}", number, Identifier(IdentifierKind.ORDER, f"SO-{n}"), minutes=n)
                              for n in range(120)]), NOON)  # fmt: skip
    assert (cache.ledger.counts().customers, cache.ledger.counts().unlinked) == (1, 0)
    assert [hit.customer_id for hit in cache.find("so-77", [], 5)] == [1]


def test_rejected_rows_are_kept_once_and_leave_when_the_row_comes_in_well(cache: Cache, crm: CacheWriter) -> None:
    bad = Rejection("calls.csv line 3", "End is before start.", "c1", "c1;12:00;11:00")
    for _ in range(2):
        crm.commit("calls", Page([], [bad]), NOON)
    (row,) = cache.ledger.rejected("crm", 10)
    assert (row.place, row.reason, row.raw) == (bad.where, bad.reason, bad.raw)
    crm.commit("calls", Page([call("c1", phone("+12085550142"))]), LATER)
    assert cache.ledger.rejected("", 10) == []


def test_a_record_that_cannot_be_stored_is_set_aside_and_the_rest_arrives(cache: Cache, crm: CacheWriter) -> None:
    naive = dataclasses.replace(call("c1"), started_at=NOON.replace(tzinfo=None), segments=())
    result = crm.commit("calls", Page([naive, call("c2", phone("+12085550142"))]), NOON)
    assert (result.changed, result.rejected) == (1, 1)
    assert "time or number" in cache.ledger.rejected("crm", 5)[0].reason


def test_a_page_that_fails_half_way_leaves_nothing(cache: Cache, crm: CacheWriter) -> None:
    crm.commit("customers", Page([person("1", "Ann")], cursor={"id": 1}), NOON)
    before = dump(cache._database.path)
    page = Page([person("2", "Bo")], [Rejection("line 2", object())], cursor={"id": 2})  # type: ignore[arg-type]
    with pytest.raises(Exception, match="unsupported type"):
        crm.commit("customers", page, NOON)
    assert dump(cache._database.path) == before


def test_removing_a_source_leaves_the_others_as_if_it_had_never_been(cache: Cache, crm: CacheWriter) -> None:
    shop = cache.writer("shop", "US", frozenset())
    shop.commit("orders", Page([order("o1", email("ann@example.com"))]), NOON)
    crm.commit("customers", Page([person("1", "Ann Lee", email("ann@example.com"), phone("208 555 0142"))]), NOON)
    crm.commit("calls", Page([call("c1", phone("208 555 0142"))], [Rejection("x", "y")], cursor={}), NOON)
    cache.ledger.remove_source("crm")
    assert [row.source for row in cache.ledger.streams()] == ["shop"]
    (hit,) = cache.find("ann@example.com", [], 5)
    assert totals(cache, hit.customer_id) == {"order": (1, 0, 0)}
    assert cache.find("5550142", [], 5) == []
    assert cache.ledger.rejected("", 5) == []


def test_html_emoji_and_right_to_left_text_come_back_as_they_were(cache: Cache, crm: CacheWriter) -> None:
    name = "<b>Zoë</b> 🦊 שלום <script>alert(1)</script>"
    crm.commit("calls", Page([call("c1", phone("+12085550142"), name=name, summary=name)]), NOON)
    assert cache.customer(1).name == name
    assert cache.record("crm", "calls", "c1").record.summary == name
    assert [hit.customer_id for hit in cache.find("zoe", [], 5)] == [1]
