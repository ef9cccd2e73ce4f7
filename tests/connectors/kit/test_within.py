"""A place inside a window, pages upwards by id, and streams in parts: what the suites leave open."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from connectors.kit.calls import Answer
from connectors.kit.declare import Cursor, Found
from connectors.kit.digging import listed
from connectors.kit.errors import AskPerson, OurBug
from connectors.kit.fetch import LOOKUP_PEOPLE, history
from connectors.kit.paging import IdKeyset, Place, Taken
from connectors.kit.windows import Sweep, Window, Windows
from connectors.kit.within import Within, inside, resumed
from connectors.records import CustomerRecord, Gone
from tests.connectors.kit.vendor import BEGINNING, moment

WINDOW = Window(moment(), moment(60))


def test_a_place_comes_back_as_it_was_kept() -> None:
    cursor: Cursor = inside({"newest": "x", "seen": []}, Within(WINDOW, {"above": "17"}))
    assert cursor["newest"] == "x"
    assert resumed(cursor) == Within(WINDOW, {"above": "17"})


@pytest.mark.parametrize(
    "held",
    [
        None,
        {},
        {"within": None},
        {"within": {"since": "no time", "until": "2026-03-01T00:00:00+00:00", "params": {}}},
        {"within": {"since": "2026-03-01T00:00:00", "until": "2026-03-02T00:00:00", "params": {}}},
        {"within": {"since": "2026-03-02T00:00:00+00:00", "until": "2026-03-01T00:00:00+00:00", "params": {}}},
        {"within": {"since": "2026-03-01T00:00:00+00:00", "until": "2026-03-02T00:00:00+00:00", "params": 3}},
    ],
)
def test_a_place_nobody_kept_is_none(held: Any) -> None:
    assert resumed(held) is None


def test_what_does_not_change_any_more_has_windows_of_its_own() -> None:
    windows = list(Sweep(Windows(10, BEGINNING), BEGINNING, moment(60), moment()))
    assert [one.until for one in windows][:2] == [moment(), moment(60)]
    recent = list(Sweep(Windows(10, BEGINNING), moment(30), moment(60), moment()))
    assert [one.since for one in recent] == [moment(30), moment(60)]


def taken(body: Any, rows: list[Any]) -> Taken:
    return Taken(Answer(200, body), rows, partial(list, rows))


def test_the_last_id_of_a_page_is_what_the_next_lies_above() -> None:
    paging, place = IdKeyset(("id",), left=("total",)), Place({"limit": 2})
    following = paging.after(place, taken({"total": 5}, [{"id": 3}, {"id": 4}]))
    assert following == Place({"limit": 2, "above": "4"})
    assert paging.after(place, taken({"total": 2}, [{"id": 3}, {"id": 4}])) is None
    assert paging.after(place, taken({}, [])) is None
    assert paging.after(place, taken({}, [{"id": 3}, {"id": None}])) == Place({"limit": 2, "above": "3"})
    with pytest.raises(OurBug, match="without ids"):
        paging.after(place, taken({"total": 9}, [{"id": ""}]))


@pytest.mark.parametrize(
    ("body", "sparse", "found"),
    [({"rows": [1]}, False, [1]), ({}, True, []), ({}, False, None), ([], True, None), ({"rows": {}}, True, None)],
)
def test_an_empty_page_may_come_without_its_list_where_that_is_said(body: Any, sparse: bool, found: Any) -> None:
    assert listed(body, ("rows",), sparse) == found


def test_a_lookup_goes_on_from_a_few_people_and_leaves_out_what_may_not_be_read() -> None:
    asked: list[str] = []

    def people(_: Any, value: str) -> Any:
        yield Found("customers", [CustomerRecord(f"{value}{number}", "Ann") for number in range(5)])
        yield Found("customers", [CustomerRecord(f"{value}0", "Ann"), Gone("x")])

    def orders(_: Any, person: str) -> Any:
        asked.append(person)
        yield Found("orders", [])

    def closed(_: Any, person: str) -> Any:
        asked.append(f"closed {person}")
        raise AskPerson("No.", "Ask the administrator.")
        yield

    found = list(history(people, [closed, orders])(None, "p"))
    assert [one.stream for one in found] == ["customers", "customers", *["orders"] * LOOKUP_PEOPLE]
    assert asked == ["closed p0", "p0", "p1", "p2"]


def test_windows_hold_the_whole_however_they_are_cut() -> None:
    windows = list(Sweep(Windows(10, BEGINNING, width=timedelta(days=300)), BEGINNING, moment(60), moment()))
    assert all(one.until == other.since for one, other in zip(windows, windows[1:], strict=False))
