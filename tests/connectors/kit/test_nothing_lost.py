"""Properties of reading a source that changes under the reader: in every style, whatever happens, nothing is lost."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from itertools import islice

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.kit.calls import Answer, Call
from connectors.kit.conformance import ManualClock
from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Surroundings
from connectors.kit.errors import TryLater
from connectors.kit.reading import Reading
from tests.connectors.kit.loopback import Heard
from tests.connectors.kit.shelf import Shelf
from tests.connectors.kit.vendor import STYLES, Style

# Deleting pushes rows over an edge of numbered pages; only a total or an overlap of pages can show it.
SAFE_TO_DELETE = {
    "offset",
    "offset, unordered",
    "next token",
    "keyset",
    "one page",
    "page number",
    "page number with a count",
    "page number with a count, unordered",
    "capped, windows in order",
    "capped, windows by id",
}
SAFE_TO_CHANGE = SAFE_TO_DELETE | {"page number, unordered", "capped, windows", "next link", "source's own token"}

Event = tuple[str, int]


@dataclass
class Busy:
    """A source in which something happens before each request; stands in for the HTTP client."""

    shelf: Shelf
    style: Style
    clock: ManualClock
    events: list[list[Event]] = field(default_factory=list)
    service: str = "Shop"

    def ask(self, call: Call) -> Answer:
        self.clock.sleep(1)
        for event in self.events.pop(0) if self.events else ():
            self._happen(*event)
        link = dict(part.split("=", 1) for part in call.link.partition("?")[2].split("&")) if call.link else {}
        query = {**call.query, **{key: value.replace("%2B", "+") for key, value in link.items()}}
        heard = Heard("GET", call.path, {key: str(value) for key, value in query.items()}, {}, None)
        said = self.style.serve(self.shelf, heard)
        body = json.loads(json.dumps(said.body), parse_float=Decimal)
        return Answer(said.status, body, {name.lower(): value for name, value in said.headers.items()})

    def _happen(self, what: str, which: int) -> None:
        now = self.clock.now().replace(microsecond=0)
        rows = [row for row in self.shelf.rows if row["id"]]
        if what == "new":
            self.shelf.put(now)
        elif what == "late":
            self.shelf.put(now - timedelta(seconds=which))
        elif rows and what == "change":
            row = rows[which % len(rows)]
            row.update(name=f"{row['name']}'", changed=now.isoformat())
            self.shelf.log.append({"what": "put", **row})
        elif rows and what == "delete":
            row = rows[which % len(rows)]
            self.shelf.remove(row["id"])
            self.shelf.log.append({"what": "gone", "id": row["id"]})


@dataclass(frozen=True)
class Seat:
    http: Busy
    surroundings: Surroundings


def read(busy: Busy, desk: Desk, page_rows: int, stop: int | None = None) -> None:
    """One pull, killed after `stop` pages."""
    around = Surroundings(
        now=busy.clock.now, sleep=busy.clock.sleep, page_rows=page_rows, time_zone="UTC", cancelled=lambda: False
    )
    cursor = None if desk.cursor is None else json.loads(json.dumps(desk.cursor))
    for page in islice(Reading(busy.style.rest, Seat(busy, around), cursor).pages(), stop):
        desk.keep(page)


def happenings(style: str) -> st.SearchStrategy[list[list[Event]]]:
    """What happens before the first request, the second, and so on: several things at once now and then."""
    # Only its total shows that such a list has shifted, and a new row hides the one that went.
    kinds = [] if style == "page number with a count, unordered" else ["new", "late"]
    kinds += ["change"] if style in SAFE_TO_CHANGE else []
    kinds += ["delete"] if style in SAFE_TO_DELETE else []
    # A row that changes leaves its window, one that comes late may take its place: only together the total hides them.
    without = ["late", "change"] if style == "capped, windows" else [""]
    return st.one_of(*(_several([kind for kind in kinds if kind != left]) for left in without))


def _several(kinds: list[str]) -> st.SearchStrategy[list[list[Event]]]:
    event = st.tuples(st.sampled_from(kinds), st.integers(0, 40))
    return st.lists(st.lists(event, max_size=4), max_size=20)


@pytest.mark.parametrize("name", STYLES)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_nothing_is_lost_whatever_happens_meanwhile(name: str, data: st.DataObject) -> None:
    style = STYLES[name]
    clock, shelf = ManualClock(), style.shelf()
    ages = data.draw(st.lists(st.integers(0, 6), max_size=30), label="minutes old")
    limit = shelf.cap - 2 if shelf.cap else len(ages)
    for age in sorted(ages, reverse=True):
        if ages.count(age) <= limit:
            shelf.put(clock.now() - timedelta(minutes=10 * age))
    busy = Busy(shelf, style, clock, data.draw(happenings(name), label="events"))
    page_rows = data.draw(st.integers(1, 9), label="rows a page")
    desk = Desk()
    # A source this busy may look as if it went round in circles; then the engine tries again, as here.
    for stop in (data.draw(st.none() | st.integers(0, 6), label="killed after"), None):
        with suppress(TryLater):
            read(busy, desk, page_rows, stop)
    clock.sleep(300)
    busy.events.clear()
    read(busy, desk, page_rows)
    assert not desk.rejected
    there = {row["id"]: row["name"] for row in shelf.rows}
    assert {key: record.name for key, record in desk.records.items() if key in there} == there
