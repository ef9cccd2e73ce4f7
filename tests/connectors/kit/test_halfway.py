"""A pull down a list that comes newest first goes on where it was ended, and what changed meanwhile is not lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from connectors.kit.calls import Call
from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.cursors import TimeCursor
from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.kit.fetch import stream
from connectors.kit.http import Http
from connectors.kit.paging import IdKeyset, PageNumber
from tests.connectors.kit.loopback import Heard, Loopback, Said
from tests.connectors.kit.test_paging import taken, walk
from tests.connectors.kit.vendor import BASE, ShopSession, moment

REST = replace(
    BASE,
    request=lambda want: Call("/people", query=want.place.params),
    paging=PageNumber(),
    cursor=TimeCursor(("changed",), ordered=False, newest_first=True),
    total=("total",),
)
_SIZE = 5


class Latest:
    """People by the time they were last heard of, the latest first."""

    def __init__(self, count: int) -> None:
        self.heard = {str(number): moment(number) for number in range(count)}
        self.asked: list[int] = []

    def pages(self, cursor: Cursor | None, most: int = 1_000) -> list[Page]:
        """What a pull brings that is ended after `most` pages."""
        clock = ManualClock(moment(10_000))
        around = Surroundings(now=clock.now, sleep=clock.sleep, page_rows=_SIZE)
        found: list[Page] = []
        self.asked.clear()
        with Loopback(self._route, Ledger(clock), clock) as server, Http(server.url, "Shop", around) as http:
            for page in stream(REST).read(ShopSession(http, around), cursor):
                found.append(page)
                if len(found) >= most:
                    break
        return found

    def _route(self, heard: Heard) -> Said:
        number = int(heard.query["page"])
        self.asked.append(number)
        order = sorted(self.heard, key=lambda one: (self.heard[one], int(one)), reverse=True)
        rows = [
            {"id": one, "name": f"P {one}", "phone": "", "email": "", "changed": self.heard[one].isoformat()}
            for one in order[_SIZE * (number - 1) : _SIZE * number]
        ]
        return Said({"data": {"items": rows}, "total": len(order)})


def ids(pages: list[Page]) -> set[str]:
    return {record.source_id for page in pages for record in page.records}


@pytest.mark.parametrize("stop", [1, 2, 4, 7])
def test_it_goes_on_and_the_next_pull_brings_what_came_in_above(stop: int) -> None:
    source = Latest(38)
    first = source.pages(None, stop)
    for one in ("37", "3", "20"):
        source.heard[one] = moment(100 + int(one))
    source.heard |= {str(40 + number): moment(50 + number) for number in range(2)}
    second = source.pages(first[-1].cursor)
    assert source.asked[0] == max(1, stop), "from the page that was read last"
    third = source.pages(second[-1].cursor)
    assert ids([*first, *second, *third]) == set(source.heard)
    assert len(source.asked) <= 3, "and no further than what is known"
    assert "halfway" not in (second[-1].cursor or {})
    source.pages(third[-1].cursor)
    assert source.asked == [1], "where nothing is new, a page is enough"


def test_what_went_meanwhile_makes_it_begin_anew() -> None:
    source = Latest(38)
    first = source.pages(None, 4)
    for one in list(source.heard)[-12:]:
        del source.heard[one]
    second = source.pages(first[-1].cursor)
    assert ids([*first, *second]) >= set(source.heard)


def test_a_later_pull_that_is_ended_knows_where_to_end_all_the_same() -> None:
    source = Latest(20)
    known = source.pages(None)[-1].cursor
    source.heard |= {str(100 + number): moment(200 + number) for number in range(17)}
    first = source.pages(known, 2)
    second = source.pages(first[-1].cursor)
    assert source.asked == [2, 3, 4, 5], "to the first page that ends before the overlap"
    assert ids([*first, *second]) >= {str(100 + number) for number in range(17)}


@pytest.mark.parametrize("broken", [{"halfway": 1}, {"halfway": {"params": 1, "newest": "x", "total": 1}}])
def test_a_place_that_nobody_wrote_is_none(broken: Cursor) -> None:
    source = Latest(7)
    assert ids(source.pages(broken)) == set(source.heard)


def test_pages_backwards_by_id_end_at_an_empty_one() -> None:
    pages = [taken([{"id": 7}, {"id": 9}]), taken([{"id": 3}, {"id": 5}]), taken([])]  # type: ignore[list-item]
    places = walk(IdKeyset(("id",), "before", down=True), pages)
    assert [place and place["before"] for place in places] == ["7", "3", None]
