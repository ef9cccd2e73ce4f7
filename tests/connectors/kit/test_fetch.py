"""Streams built from data: what the conformance suite leaves open about pages, windows, tokens and lookups."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.kit.calls import Call
from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Page, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, OurBug, SkipRow, TryLater
from connectors.kit.fetch import LOOKUP_PAGES, RestIds, lookup, present, stream
from connectors.kit.http import Http
from connectors.kit.paging import NextLink, Offset, OnePage, PageNumber, link_header
from connectors.records import CustomerRecord
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.kit.shelf import Shelf
from tests.connectors.kit.vendor import BASE, STYLES, ShopSession, by_filter, moment, person


@contextmanager
def serving(route: Callable[[Heard], Said], page_rows: int = 5, **around: Any) -> Iterator[tuple[ShopSession, Ledger]]:
    """A session with a source that answers by `route`."""
    clock = ManualClock()
    ledger = Ledger(clock)
    surroundings = Surroundings(**{"now": clock.now, "sleep": clock.sleep, "page_rows": page_rows, **around})
    with Loopback(route, ledger, clock) as server, Http(server.url, "Shop", surroundings) as http:
        yield ShopSession(http, surroundings), ledger


def filled(style: str, count: int, step: timedelta = timedelta(minutes=1)) -> tuple[Shelf, Callable[[Heard], Said]]:
    shelf = STYLES[style].shelf()
    for number in range(count):
        shelf.put(moment() + number * step)
    return shelf, lambda heard: STYLES[style].serve(shelf, heard)


def ids(pages: list[Page]) -> list[str]:
    return [record.source_id for page in pages for record in page.records]


@pytest.mark.parametrize("body", [{}, {"data": {}}, {"data": {"items": {"a": 1}}}, [], None, "text"])
def test_an_answer_without_the_rows_is_not_taken_for_an_empty_one(body: Any) -> None:
    with serving(lambda heard: Said(body)) as (session, _), pytest.raises(OurBug) as error:
        list(stream(BASE).read(session, None))
    assert "People" in error.value.title


def test_a_page_tells_how_many_rows_are_expected() -> None:
    _, route = filled("page number with a count", 12)
    with serving(route) as (session, _):
        pages = list(stream(STYLES["page number with a count"].rest).read(session, None))
    assert pages[0].total == 12
    assert all(page.total is not None and page.total >= 12 for page in pages)


def test_a_last_page_may_be_the_one_before_and_what_lies_beside_rows_is_put_into_them() -> None:
    row = {"id": "1", "name": "", "phone": "", "email": "", "changed": moment().isoformat()}
    body = {"data": {"items": [{**row, "id": str(number)} for number in range(3)]}, "names": ["A", "B", "C"]}

    def named(answered: Any, rows: Any) -> Any:
        return [{**one, "name": name} for one, name in zip(rows, answered["names"], strict=True)]

    rest = replace(BASE, paging=NextLink(("next",), until_itself=True), beside=named)
    with serving(lambda _: Said({**body, "next": "/people?from=3"})) as (session, ledger):
        pages = list(stream(rest).read(session, None))
    assert [record.name for record in pages[0].records if isinstance(record, CustomerRecord)] == ["A", "B", "C"]
    assert len(ledger.asked) == 2


def test_what_a_coarse_filter_lets_through_is_left_out_before_it_is_completed() -> None:
    rows = [{"id": str(hour), "name": "P", "phone": "", "email": ""} for hour in range(5)]
    rows = [{**row, "changed": moment(60 * int(row["id"])).isoformat()} for row in rows] + [{"id": "9", "name": "Q"}]
    completed: list[str] = []

    def complete(_: Any, several: Any) -> Any:
        completed.extend(row["id"] for row in several)
        return several

    rest = replace(BASE, paging=OnePage(), cursor=TimeCursor(("changed",)), enrich=complete, coarse=True)
    with serving(lambda _: Said({"data": {"items": rows}})) as (session, _):
        cursor = list(stream(rest).read(session, None))[-1].cursor
        completed.clear()
        list(stream(rest).read(session, cursor))
    assert completed == ["4", "9"], "what does not tell when it changed stays"


def test_a_source_that_gives_more_than_was_asked_is_cut_into_pages() -> None:
    _, route = filled("one page", 12)
    with serving(route) as (session, _):
        pages = list(stream(replace(BASE, paging=OnePage(), cursor=TimeCursor(("changed",)))).read(session, None))
    assert [len(page.records) for page in pages] == [5, 5, 2]
    assert [page.cursor is None for page in pages] == [True, True, False]
    assert sum(page.read for page in pages) == 12


def test_rows_out_of_order_are_found_out_and_hold_the_cursor_back_to_the_end() -> None:
    shelf, route = filled("offset, unordered", 0)
    for minute in (3, 1, 2, 9, 8, 7, 4):
        shelf.put(moment(minute))
    with serving(route) as (session, _):
        pages = list(stream(replace(BASE, paging=Offset())).read(session, None))
    assert [page.cursor is not None for page in pages] == [False] * (len(pages) - 1) + [True]
    assert pages[-1].cursor is not None
    assert pages[-1].cursor["newest"] == moment(9).isoformat()


def test_more_rows_of_one_moment_than_a_source_gives_are_told_not_hidden() -> None:
    _, route = filled("capped, windows", 20, step=timedelta(0))
    with serving(route) as (session, _):
        pages = list(stream(STYLES["capped, windows"].rest).read(session, None))
    assert len(set(ids(pages))) == 12
    (rejection,) = {one for page in pages for one in page.rejected}
    assert "at most 12 rows" in rejection.reason
    assert moment().isoformat() in rejection.where


def test_finished_windows_may_be_resumed_from() -> None:
    _, route = filled("capped, windows", 60)
    with serving(route) as (session, _):
        pages = list(stream(STYLES["capped, windows"].rest).read(session, None))
        marks = [page.cursor["newest"] for page in pages if page.cursor]
        assert marks == sorted(marks)
        assert len(marks) > 5
        half = next(place for place, page in enumerate(pages) if page.cursor and len(ids(pages[: place + 1])) > 30)
        rest = list(stream(STYLES["capped, windows"].rest).read(session, pages[half].cursor))
    assert set(ids(pages[: half + 1])) | set(ids(rest)) == {f"p{number:04d}" for number in range(1, 61)}
    assert len(ids(rest)) < 35


def test_a_token_the_source_forgot_begins_anew() -> None:
    _, route = filled("source's own token", 3)
    with serving(route) as (session, _):
        pages = list(stream(STYLES["source's own token"].rest).read(session, {"token": "999"}))
    assert ids(pages) == ["p0001", "p0002", "p0003"]
    assert pages[-1].cursor == {"token": "3"}


def test_a_page_marker_the_source_forgot_is_tried_later() -> None:
    rest = replace(BASE, request=lambda want: Call("/people", may_be_missing=True))
    with serving(lambda heard: Said({}, 404)) as (session, _), pytest.raises(TryLater):
        list(stream(rest).read(session, None))


def test_rows_are_completed_a_page_at_a_time() -> None:
    asked: list[int] = []

    def enrich(session: Any, rows: Any) -> Any:
        asked.append(len(rows))
        return [{**row, "phone": "+12025550199"} for row in rows]

    _, route = filled("next token", 7)
    with serving(route) as (session, _):
        pages = list(stream(replace(STYLES["next token"].rest, enrich=enrich)).read(session, None))
    assert asked == [5, 2]
    assert {record.identifiers[0].value for page in pages for record in page.records} == {"+12025550199"}


def test_a_rejected_row_comes_in_once_it_can_be_read() -> None:
    def choosy(row: Any, around: Surroundings) -> Any:
        if row["id"] == "p0002" and not around.time_zone:
            raise SkipRow("The row has no time zone.", mend="time_zone")
        return person(row, around)

    _, route = filled("next token", 3, step=timedelta(seconds=1))
    read = stream(replace(STYLES["next token"].rest, map=choosy)).read
    with serving(route) as (session, _):
        pages = list(read(session, None))
        assert [one.mend for page in pages for one in page.rejected] == ["time_zone"]
        mended = ShopSession(session.http, replace(session.surroundings, time_zone="UTC"))
        assert ids(list(read(mended, pages[-1].cursor))) == ["p0002"]


def test_a_row_that_is_read_twice_in_one_run_is_rejected_once() -> None:
    shelf, route = filled("page number", 4, step=timedelta(0))
    shelf.put(moment(), name="")
    with serving(route, page_rows=3) as (session, ledger):
        pages = list(stream(BASE).read(session, None))
    assert len(ledger.asked) > 2
    assert len([one for page in pages for one in page.rejected]) == 1


def test_in_no_order_the_cursor_stays_where_the_source_s_own_clock_was() -> None:
    shelf, route = filled("offset, unordered", 1)
    behind = "Sun, 01 Mar 2026 00:10:00 GMT"
    shelf.put(moment(30))

    def slow_clock(heard: Heard) -> Said:
        return replace(route(heard), headers={"Date": behind})

    with serving(slow_clock) as (session, _):
        pages = list(stream(STYLES["offset, unordered"].rest).read(session, None))
    assert pages[-1].cursor is not None
    assert pages[-1].cursor["newest"] == moment(10).isoformat()


def test_a_row_dated_in_the_future_is_read_and_hides_nothing() -> None:
    shelf, route = filled("keyset", 2)
    shelf.put(datetime(2099, 1, 1, tzinfo=UTC))
    read = stream(STYLES["keyset"].rest).read
    with serving(route) as (session, _):
        pages = list(read(session, None))
        assert len(ids(pages)) == 3
        session.surroundings.sleep(60)
        shelf.put(session.surroundings.now())
        assert ids(list(read(session, pages[-1].cursor))) == ["p0004"]


def test_a_row_dated_in_the_future_is_read_by_windows_too() -> None:
    shelf, route = filled("capped, windows", 2)
    shelf.put(datetime(2099, 1, 1, tzinfo=UTC))
    with serving(route) as (session, _):
        assert len(ids(list(stream(STYLES["capped, windows"].rest).read(session, None)))) == 3


def test_a_cancel_is_heard_between_pages() -> None:
    stop: list[bool] = []
    _, route = filled("next token", 20)
    with serving(route, cancelled=lambda: bool(stop)) as (session, ledger):
        pages = stream(STYLES["next token"].rest).read(session, None)
        next(pages)
        stop.append(True)
        with pytest.raises(Cancelled):
            next(pages)
        assert len(ledger.asked) == 1


def test_a_lookup_stops_after_a_few_pages() -> None:
    shelf, route = filled("page number", 0)
    for _ in range(60):
        shelf.put(moment(), phone="+12025550100")
    with serving(route) as (session, ledger):
        found = list(lookup(BASE, by_filter("phone"))(session, "+12025550100"))
    assert sum(len(one.records) for one in found) == 5 * LOOKUP_PAGES
    assert len(ledger.asked) <= LOOKUP_PAGES


def test_a_lookup_that_cannot_be_asked_asks_nothing() -> None:
    with serving(lambda heard: Said({})) as (session, ledger):
        assert list(lookup(BASE, lambda value, want: None)(session, "12")) == []
        assert not ledger.asked


def test_a_lookup_keeps_bad_rows_aside_as_a_pull_does() -> None:
    shelf, route = filled("page number", 2)
    shelf.put(moment(), name="", phone="+12025550002")
    with serving(route) as (session, _):
        (found,) = lookup(BASE, by_filter("phone"))(session, "+12025550002")
    assert [record.source_id for record in found.records] == ["p0002"]
    assert [one.reason for one in found.rejected] == ["The person has no name."]


def test_a_missing_permission_names_the_stream() -> None:
    with serving(lambda heard: Said({}, 403)) as (session, _), pytest.raises(AskPerson) as error:
        list(stream(BASE).read(session, None))
    assert "read People" in error.value.title


ALL_IDS = RestIds("People", lambda want: Call("/ids", query=want.place.params), ("ids",), ("id",), PageNumber(), most=3)


def test_a_list_of_ids_survives_rows_that_vanish_while_it_is_read() -> None:
    there = [{"id": number} for number in range(9)]
    gone = [there[0]]

    def route(heard: Heard) -> Said:
        number = int(heard.query["page"])
        part = there[(number - 1) * 3 : number * 3]
        if gone:
            there.remove(gone.pop())
        return Said({"ids": part})

    with serving(route) as (session, _):
        seen = {one for batch in present(ALL_IDS)(session) for one in batch}
    assert {str(row["id"]) for row in there} <= seen


def test_a_list_of_ids_without_a_list_is_not_an_empty_one() -> None:
    with serving(lambda heard: Said({"error": "busy"})) as (session, _), pytest.raises(OurBug):
        list(present(ALL_IDS)(session))


def test_a_list_of_ids_that_goes_round_is_ended() -> None:
    with (
        serving(lambda heard: Said({"ids": [{"id": 1}, {"id": 2}, {"id": 3}]})) as (session, _),
        pytest.raises(TryLater),
    ):
        list(present(ALL_IDS)(session))


def test_a_next_link_that_never_ends_may_end_at_an_empty_page() -> None:
    count = iter(range(1_000))

    def route(heard: Heard) -> Said:
        number = next(count)
        rows = [{"id": f"p{number}", "name": "Ann", "phone": "", "email": "", "changed": moment().isoformat()}]
        return Said({"data": {"items": rows if number < 3 else []}, "next": f"/people?page={number + 1}"})

    paging = NextLink(("next",), until_empty=True)
    with serving(route) as (session, ledger):
        assert len(ids(list(stream(replace(BASE, paging=paging)).read(session, None)))) == 3
        assert len(ledger.asked) == 4


@pytest.mark.parametrize(
    ("header", "link"),
    [
        (
            '<https://a.example/x?page=2>; rel="next", <https://a.example/x?page=9>; rel="last"',
            "https://a.example/x?page=2",
        ),
        ("</x?page=2>; rel=next", "/x?page=2"),
        ('</first>; rel="first", </x,y>; title="a"; rel="prev next"', "/x,y"),
        ('</x>; rel="nextish"', ""),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_link_headers(header: str, link: str) -> None:
    assert link_header(header, "next") == link
