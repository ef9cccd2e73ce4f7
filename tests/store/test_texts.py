"""What was said is found by its words: exactly the lines that say it, whatever came, changed, moved and went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.declare import Page
from connectors.records import CustomerRecord, Gone, MergedInto, OrderEvent, OrderLine, Record
from desk.domain.record_texts import texts_of, texts_of_event
from desk.domain.seeking import Sought, sought
from desk.store import text_customer, text_everyone, text_terms, texts
from desk.store.cache import Cache
from desk.store.lines import ItemRow
from tests.records import NOON, account, call, email, order, person, phone

LONG = 60.0
# Words that begin alike, stand together or apart, and are of a script without blanks.
WORDS = st.sampled_from(["refund", "refunded", "late", "shoe", "shoes", "Zoë", "10-482", "手机", "手机壳", "the"])
SAID = st.lists(WORDS, max_size=5).map(" ".join)
IDENTIFIERS = st.frozensets(st.sampled_from([account("A1"), email("x@example.com"), phone("+12085550101")]), max_size=2)
IDS = st.integers(1, 6)
MINUTES = st.integers(0, 30)
ASKED = [
    "refund",
    "refun*",
    "sho* late",
    "sho*",
    "ref* sho*",
    "late shoe",
    '"late shoe"',
    "the -refund",
    "zoe",
    "10-482",
    '"482 late"',
    "手机",
    "机",
    "手机壳 late",
    "shipped",
    "sho* -shoe",
    '"the ref*"',
    "nobody",
]


def rung(number: int, held: frozenset[object], said: str, subject: str, minutes: int) -> tuple[str, Record]:
    return "calls", call(str(number), *_sorted(held), minutes=minutes, summary=said, subject=subject, name="Ann")


def placed(number: int, held: frozenset[object], said: list[str], minutes: int) -> tuple[str, Record]:
    events = tuple(
        OrderEvent(kind, NOON + timedelta(minutes=n), text)
        for n, (kind, text) in enumerate(zip(["placed", "shipped", "returned"], said, strict=False))
    )
    bought = (OrderLine(said[-1], 1),) if said else ()  # type: ignore[arg-type]
    return "orders", order(str(number), *_sorted(held), minutes=minutes, events=events, lines=bought, number="10-482")


def _sorted(held: frozenset[object]) -> list[object]:
    return sorted(held, key=repr)


def known(number: int, held: frozenset[object]) -> tuple[str, Record]:
    return "customers", person(str(number), "Ann", *_sorted(held))  # type: ignore[arg-type]


ACTS = st.one_of(
    st.builds(rung, IDS, IDENTIFIERS, SAID, SAID, MINUTES),
    st.builds(rung, IDS, IDENTIFIERS, SAID, SAID, MINUTES),
    st.builds(placed, IDS, IDENTIFIERS, st.lists(SAID, max_size=3), MINUTES),
    st.builds(known, IDS, IDENTIFIERS),
    st.tuples(st.sampled_from(["calls", "orders"]), st.builds(Gone, IDS.map(str))),
    st.tuples(st.just("customers"), st.builds(MergedInto, IDS.map(str), IDS.map(str))),
)
PAGES = st.lists(
    st.one_of(st.lists(ACTS, min_size=1, max_size=6), st.just("remove"), st.just("begin anew")), max_size=8
)


@contextmanager
def small(short: int, rare: int) -> Iterator[None]:
    """Histories that count as long, and so few of everything at once that each limit is met."""
    with ExitStack() as held:
        held.enter_context(patch.object(text_customer, "SHORT", short))
        held.enter_context(patch.object(text_customer, "STRETCH", 2))
        held.enter_context(patch.object(text_customer, "MOST_MEANT", 1))
        held.enter_context(patch.object(text_customer, "CHUNK", 2))
        held.enter_context(patch.object(text_customer, "RARE", rare))
        held.enter_context(patch.object(text_customer, "NEWEST", 1))
        held.enter_context(patch.object(text_terms, "MOST_ALTERNATIVES", 2))
        held.enter_context(patch.object(text_everyone, "TOGETHER", 2))
        for module in (texts, text_everyone):
            held.enter_context(patch.object(module, "BLOCK_BITS", 2))
        held.enter_context(patch.object(texts, "PIECE_ROWS", 3))
        yield


def every_line(cache: Cache) -> dict[int, list[ItemRow]]:
    """All there is, by customer."""
    with cache._database.reading() as connection:
        newest = connection.exec_driver_sql("SELECT coalesce(max(id), 0) FROM customer").scalar_one()
    return {customer: list(cache.timeline(customer, (), None, 1_000)) for customer in range(newest + 1)}


def said_in(line: ItemRow) -> list[str]:
    if line.kind == "e":
        return texts_of_event(*line.event()[:3])
    record = line.record()
    assert not isinstance(record, CustomerRecord)
    return texts_of(record)


def names(lines: Sequence[ItemRow]) -> list[tuple[int, int]]:
    return [(line.record_id, line.part) for line in lines]


def of_customer(
    cache: Cache, customer_id: int, asked: Sought, limit: int, seconds: float = LONG
) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    older = None
    while True:
        page = cache.texts.of_customer(customer_id, asked, older, limit, seconds)
        assert page.older is None or older is None or page.older < older
        assert len(page.lines) <= limit
        found += names(page.lines)
        older = page.older
        if older is None:
            return found


def of_everyone(cache: Cache, asked: Sought, limit: int, seconds: float = LONG) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    older = None
    while True:
        page = cache.texts.of_everyone(asked, older, limit, seconds)
        assert page.missing_before is None
        assert page.looked_back_to is None or not seconds
        assert page.older is None or older is None or page.older < older
        found += [(said.whose.customer_id, said.line.record_id, said.line.part) for said in page.lines]
        older = page.older
        if older is None:
            return found


def check(cache: Cache, limit: int) -> None:
    lines = every_line(cache)
    for text in ASKED:
        asked = sought(text)
        meant = {customer: [one for one in held if asked.fits(said_in(one))] for customer, held in lines.items()}
        for customer, held in meant.items():
            assert of_customer(cache, customer, asked, limit) == names(held), (text, customer)
            # In however many pieces: time is up after each.
            assert of_customer(cache, customer, asked, limit, 0.0) == names(held), (text, customer)
        wanted = [(customer, one.record_id, one.part) for customer, held in meant.items() for one in held]
        newest_first = sorted(wanted, key=lambda row: (-row[1], -row[2]))
        assert of_everyone(cache, asked, limit) == newest_first, text
        assert of_everyone(cache, asked, limit, 0.0) == newest_first, text


def fill(cache: Cache) -> None:
    while cache.catching_up.step(NOON):
        pass
    assert cache.catching_up.left() == 0


def begin_anew(cache: Cache) -> None:
    """As in a file that an older program wrote: nothing can be found yet."""
    with cache._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO texts (texts) VALUES ('delete-all')")
        connection.exec_driver_sql("UPDATE texts_reach SET upto = (SELECT max(id) + 1 FROM record)")


@pytest.mark.parametrize(("short", "rare"), [(0, 0), (0, 6_000), (1_000, 0)])
@given(pages=PAGES, limit=st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_found_is_what_the_lines_say(short: int, rare: int, pages: list[object], limit: int) -> None:
    with TemporaryDirectory() as folder, small(short, rare):
        cache = Cache(Path(folder) / "cache.sqlite")
        for seen, page in enumerate(pages):
            if page == "remove":
                cache.ledger.remove_source("crm")
            elif page == "begin anew":
                begin_anew(cache)
                cache.catching_up.step(NOON)
            else:
                assert isinstance(page, list)
                for stream in ("customers", "calls", "orders"):
                    rows = [record for of, record in page if of == stream]
                    cache.writer("crm", "US", frozenset()).commit(stream, Page(rows), NOON + timedelta(days=seen))
        fill(cache)
        check(cache, limit)
        with cache._database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO texts (texts) VALUES ('integrity-check')")
            kept = connection.exec_driver_sql("SELECT DISTINCT doc FROM texts_word").scalars().all()
            there = connection.exec_driver_sql("SELECT id FROM record WHERE gone_at IS NULL AND kind <> 'c'").scalars()
            assert sorted(kept) == sorted(there)
        while cache.texts.tidy():
            pass
        check(cache, limit)
        cache.close()
