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
from desk.store import text_customer, text_everyone, text_own, text_terms, texts
from desk.store.cache import Cache
from desk.store.lines import ItemRow
from desk.store.timeline import lay_down
from tests.records import NOON, account, call, email, order, person, phone
from tests.store.plans import listening, scans

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
def small(telling: int, other: int, rare: int) -> Iterator[None]:
    """Histories that count as long, and so few of everything at once that each limit is met."""
    limits: list[tuple[object, str, int]] = [
        (text_own, "LONG", 0),
        (text_own, "TELLING", telling),
        (text_own, "MOST_GROUPS", 2),
        (text_own, "MOST_ALTERNATIVES", 1),
        (text_customer, "MOST_OTHER", other),
        (text_customer, "MOST_MEANT", 4),
        (text_customer, "FEW", 2),
        (text_customer, "CHUNK", 2),
        (text_customer, "RARE", rare),
        (text_customer, "NEWEST", 1),
        (text_customer, "STRETCH", 2),
        (text_terms, "MOST_ALTERNATIVES", 2),
        (text_everyone, "TOGETHER", 2),
        (text_everyone, "BLOCK_BITS", 2),
        (texts, "BLOCK_BITS", 2),
        (texts, "PIECE_ROWS", 3),
    ]
    with ExitStack() as held:
        for module, name, limit in limits:
            held.enter_context(patch.object(module, name, limit))
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
        meant = check_customers(cache, lines, text, limit)
        wanted = [(customer, one.record_id, one.part) for customer, held in meant.items() for one in held]
        newest_first = sorted(wanted, key=lambda row: (-row[1], -row[2]))
        assert of_everyone(cache, asked, limit) == newest_first, text
        assert of_everyone(cache, asked, limit, 0.0) == newest_first, text


def check_customers(cache: Cache, lines: dict[int, list[ItemRow]], text: str, limit: int) -> dict[int, list[ItemRow]]:
    asked = sought(text)
    meant = {customer: [one for one in held if asked.fits(said_in(one))] for customer, held in lines.items()}
    for customer, held in meant.items():
        assert of_customer(cache, customer, asked, limit) == names(held), (text, customer)
        # In however many pieces: time is up after each.
        assert of_customer(cache, customer, asked, limit, 0.0) == names(held), (text, customer)
    return meant


def fill(cache: Cache, limit: int) -> None:
    """To the end; what one customer said is found meanwhile, however much of it has words of its own yet."""
    lines = every_line(cache)
    while cache.catching_up.step(NOON):
        check_customers(cache, lines, "sho* late", limit)
    assert cache.catching_up.left() == 0


def begin_anew(cache: Cache) -> None:
    """As in a file that an older program wrote: nothing can be found yet."""
    with cache._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO texts (texts) VALUES ('delete-all')")
        connection.exec_driver_sql("UPDATE texts_reach SET upto = (SELECT max(id) + 1 FROM record)")
        text_own.begin_anew(connection)


@pytest.mark.parametrize(
    ("telling", "other", "rare"),
    [
        pytest.param(1, 0, 0, id="by words of its own"),
        pytest.param(3, 2, 6_000, id="some by words of its own"),
        pytest.param(1_000, 0, 6_000, id="by rare words"),
        pytest.param(1_000, 0, 0, id="read through"),
    ],
)
@given(pages=PAGES, limit=st.integers(1, 4))
@settings(max_examples=40, deadline=None)
def test_found_is_what_the_lines_say(telling: int, other: int, rare: int, pages: list[object], limit: int) -> None:
    with TemporaryDirectory() as folder, small(telling, other, rare):
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
        fill(cache, limit)
        check(cache, limit)
        with cache._database.reading() as connection:
            there = connection.exec_driver_sql("SELECT id FROM record WHERE gone_at IS NULL AND kind <> 'c'").scalars()
            assert kept(cache) == sorted(there)
        while cache.texts.tidy():
            pass
        check(cache, limit)
        cache.ledger.remove_source("crm")
        assert kept(cache) == []
        cache.close()


def kept(cache: Cache) -> list[int]:
    """The records something is kept of, in an index that is sound."""
    with cache._database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO texts (texts) VALUES ('integrity-check')")
        return sorted(connection.exec_driver_sql("SELECT DISTINCT doc FROM texts_word").scalars())


def has_own(cache: Cache) -> bool:
    with cache._database.reading() as connection:
        sql = "SELECT 1 FROM texts_word WHERE term BETWEEN ? AND ?"
        return connection.exec_driver_sql(sql, ("\x82", "\x83")).first() is not None


def test_words_made_in_another_way_are_made_again(tmp_path: Path) -> None:
    with small(1, 0, 0):
        cache = Cache(tmp_path / "cache.sqlite")
        said = [call(str(n), phone("+12085550101"), minutes=n, summary="late shoe") for n in range(9)]
        cache.writer("crm", "US", frozenset()).commit("calls", Page(said[:5]), NOON)
        cache.writer("crm", "US", frozenset()).commit("calls", Page(said), NOON)
        fill(cache, 4)
        with cache._database.writing() as connection:
            connection.exec_driver_sql("UPDATE texts_reach SET mark = 'an older way'")
        assert cache.catching_up.left() > 0
        fill(cache, 4)
        check(cache, 4)
        cache.ledger.remove_source("crm")
        assert kept(cache) == []
        cache.close()


def test_words_of_its_own_are_looked_for_without_going_through_a_table(tmp_path: Path) -> None:
    with listening() as told, small(1, 300, 0):
        cache = Cache(tmp_path / "cache.sqlite")
        said = [call(str(n), phone("+12085550101"), minutes=n, summary="late shoe") for n in range(9)]
        cache.writer("crm", "US", frozenset()).commit("calls", Page(said), NOON)
        fill(cache, 4)
        told.clear()
        for text in ASKED:
            of_customer(cache, 1, sought(text), 4)
        assert any("\x82" in statement for statement in told)
        assert scans((cache._database,), told, {"texts_reach": "one row", "texts_config": "a few settings"}) == []
        cache.close()


def test_a_history_that_is_long_already_gets_words_of_its_own(tmp_path: Path) -> None:
    with small(1_000, 0, 0):
        cache = Cache(tmp_path / "cache.sqlite")
        said = [call(str(n), phone("+12085550101"), minutes=n, summary="late shoe") for n in range(9)]
        cache.writer("crm", "US", frozenset()).commit("calls", Page(said), NOON)
        fill(cache, 4)
        assert not has_own(cache)
        with cache._database.writing() as connection:
            lay_down(connection, [1])
            text_own.note_all(connection)
        fill(cache, 4)
        assert has_own(cache)
        check(cache, 4)
        cache.close()
