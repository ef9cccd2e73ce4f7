"""Pages are stored in groups, and what the cache says in the end is the same however they were cut."""

from __future__ import annotations

import math
import shutil
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.kit.declare import Connector, Page, Rejection, Stream, Surroundings
from connectors.records import Gone, MergedInto, Record
from desk.store.cache import Cache
from desk.store.prepare import Origin
from desk.store.writer import Ready, prepare_page
from desk.sync.engine import Job, pull
from desk.sync.groups import Group
from tests.records import NOON, call, person, phone

KEYS = ("a", "b", "c", "d")
PHONES = ("2085550100", "2085550101", "2085550102")


def ready(page: Page) -> Ready:
    return prepare_page(page, page.records, Origin("src", "calls", "US", frozenset(), {}), ahead=True)


def group_of(*pages: Page) -> Group:
    group = Group()
    for page in pages:
        assert group.takes(ready(page))
        group.add(page, ready(page))
    return group


def test_pages_become_one_with_the_last_cursor_there_is() -> None:
    first = Page([call("1"), call("2")], [Rejection("row 3", "No.")], {"n": 1}, 3, total=9)
    second = Page([call("4"), Gone("5")], [Rejection("row 6", "No.")], {"n": 2}, 3, total=8)
    third = Page([call("7")], read=1, total=7)
    group = group_of(first, second, third)
    whole = Page([call("1"), call("2"), call("4"), Gone("5"), call("7")], [*first.rejected, *second.rejected], {"n": 2})
    assert group.together() == ready(whole)
    assert (group.rows, group.total) == (7, 7)


def test_without_a_cursor_the_former_place_stays() -> None:
    assert group_of().empty
    assert group_of(Page([call("1")]), Page([call("2")])).together().cursor is None
    assert group_of(Page([call("1")], cursor={"n": 1})).together().cursor == {"n": 1}


@pytest.mark.parametrize(
    ("page", "together"),
    [
        (Page([call("2")]), True),
        (Page([call("1")]), True),
        (Page([call("1", subject="Refund")]), False),
        (Page([Gone("1")]), False),
        (Page([], [Rejection("row 1", "No.", "1")]), True),
        (Page([call("9")]), False),
        (Page([MergedInto("3", "4")]), False),
    ],
)
def test_what_was_said_otherwise_begins_a_group(page: Page, together: bool) -> None:
    group = group_of(Page([call("1")], [Rejection("row 9", "No.", "9")]))
    assert group.takes(ready(page)) is together


def test_a_page_that_merges_stays_alone() -> None:
    group = group_of(Page([MergedInto("3", "4")]))
    assert not group.takes(ready(Page([call("1")])))


KEY, NUMBER = st.sampled_from(KEYS), st.sampled_from(PHONES)
PEOPLE: st.SearchStrategy[Record | Rejection] = st.one_of(
    st.builds(lambda key, name, number: person(key, name, phone(number)), KEY, st.sampled_from(["Ann", "Bo"]), NUMBER),
    st.builds(Gone, KEY),
    st.builds(MergedInto, KEY, KEY),
    st.builds(lambda key: Rejection(f"row {key}", "It has no name.", key), KEY),
)
CALLS: st.SearchStrategy[Record | Rejection] = st.one_of(
    st.builds(
        lambda key, number, about, whose: call(key, phone(number), subject=about, customer_id=whose),
        KEY, NUMBER, st.sampled_from(["Invoice", "Refund"]), st.sampled_from(["", *KEYS]),
    ),
    st.builds(Gone, KEY),
    st.builds(lambda key, why: Rejection(f"row {key}", why, key), KEY, st.sampled_from(["No time.", "No channel."])),
)  # fmt: skip


def paged(rows: Sequence[Sequence[Record | Rejection]], cursors: Sequence[bool]) -> list[Page]:
    return [
        Page(
            [row for row in page if not isinstance(row, Rejection)],
            [row for row in page if isinstance(row, Rejection)],
            {"n": number} if kept else None,
        )
        for number, (page, kept) in enumerate(zip(rows, cursors, strict=False))
    ]


def pages_of(row: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Page]]:
    several = st.lists(st.lists(row, min_size=1, max_size=3), max_size=8)
    return st.builds(paged, several, st.lists(st.booleans(), min_size=8, max_size=8))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache without anything in it, for others to begin with."""
    file = tmp_path_factory.mktemp("empty") / "cache.sqlite"
    Cache(file).close()
    return file


def pulled(file: Path, streams: dict[str, list[Page]], group_rows: int) -> dict[str, Any]:
    """Pull these pages cut into groups of so many rows; what the cache says then, without its own numbers."""
    cache = Cache(file)
    made = tuple(Stream(name, name, lambda _s, _c, pages=pages: iter(pages)) for name, pages in streams.items())
    connector = Connector("fake", "Fake", "", (), made, lambda *_: nullcontext(None), lambda _: [])
    writer = cache.writer("src", "US", frozenset())
    job = Job(connector, {}, {}, Surroundings(now=lambda: NOON), writer, lambda: 0.0, lambda _: None,
              group_rows=group_rows, group_seconds=math.inf)  # fmt: skip
    assert {result.outcome for result in pull(job)} <= {"ok"}
    said = {
        "records": dict(_records(cache, list(streams))),
        "rejected": sorted((r.stream, r.place, r.reason) for r in cache.ledger.rejected("src", 99)),
        "streams": [(row.name, row.rows, row.rejected, row.newest_at) for row in cache.ledger.streams()],
        "cursors": [writer.cursor(name) for name in streams],
    }
    cache.close()
    return said


def _records(cache: Cache, streams: Sequence[str]) -> Iterator[tuple[Any, Any]]:
    """Every record with its past, whose it is (told by all the records that are that person's), and the timeline."""
    rows = {(stream, key): cache.record("src", stream, key) for stream in streams for key in KEYS}
    owners = {at: row.link.customer_id for at, row in rows.items() if row and row.link}
    for at, row in rows.items():
        if row is None:
            continue
        owner = owners.get(at)
        beside = {other for other, whose in owners.items() if owner and whose == owner}
        items = cache.timeline(owner, [], None, 99) if owner else []
        lines = [(item.key, item.at) for item in items]
        customer = cache.customer(owner) if owner else None
        held = sorted(repr(one) for one in customer.identifiers) if customer else []
        yield at, (row.record, row.gone_at, [old for _, old in row.before], beside, lines, held)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pages_of(PEOPLE), pages_of(CALLS), st.integers(2, 12))
def test_any_cut_of_pages_into_groups_says_the_same(
    empty: Path, people: list[Page], calls: list[Page], group_rows: int
) -> None:
    streams = {"customers": people, "calls": calls}
    with TemporaryDirectory() as folder:
        one_by_one, in_groups = (
            pulled(Path(shutil.copy(empty, Path(folder) / f"{rows}.sqlite")), streams, rows) for rows in (1, group_rows)
        )
    assert in_groups == one_by_one
