"""A short list is read to its end, and no further."""

from __future__ import annotations

import pytest

from connectors.kit.calls import Call
from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.kit.errors import OurBug, TryLater
from connectors.kit.http import Http
from connectors.kit.listing import every
from connectors.kit.paging import NextToken
from tests.connectors.kit.loopback import Heard, Loopback, Said

PAGES = NextToken(("next",), "after")


def read(route: object) -> list[tuple[object, object]]:
    clock = ManualClock()
    around = Surroundings(now=clock.now, sleep=clock.sleep)
    with Loopback(route, Ledger(clock), clock) as server, Http(server.url, "Shop", around) as http:  # type: ignore[arg-type]
        asked = every(
            http, lambda at: Call("/m", query=at.params, may_be_missing=True), ("rows",), PAGES, 2, "Messages"
        )
        return [(row, body["names"]) for row, body in asked]


def test_every_page_is_read_with_what_lies_beside_its_rows() -> None:
    def route(heard: Heard) -> Said:
        start = int(heard.query.get("after", 0))
        following = {"next": start + 2} if start < 4 else {}
        return Said({"rows": list(range(start, min(5, start + 2))), "names": start, **following})

    assert read(route) == [(0, 0), (1, 0), (2, 2), (3, 2), (4, 4)]


def test_what_is_gone_has_no_rows_and_what_goes_round_is_ended() -> None:
    assert read(lambda heard: Said({}, 404)) == []
    with pytest.raises(TryLater, match="same next page"):
        read(lambda heard: Said({"rows": [1], "names": 0, "next": "1"}))
    with pytest.raises(OurBug, match="Messages"):
        read(lambda heard: Said({"names": 0}))
