"""A shop that is written in bulk is, table by table, what pulls would have left; and the benchmarks run on it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Page
from connectors.records import InteractionRecord
from desk.config.paths import Home
from desk.domain.time import moment
from desk.store.engine import Database
from desk.store.migrations.cache import STEPS
from desk.store.packing import Reader
from tests.bench.arrival import arrival
from tests.bench.base import NOTE, Base, base, begin, finish_streams, pages, work_out
from tests.bench.ears import Ears, shop_making
from tests.bench.shop import CALLS, DAY, NOW, ORDERS, SOURCE, Exchange, Shop
from tests.bench.told import record
from tests.bench.wording import said
from tests.store.dump import dump

SHOP = Shop(customers=40, interactions=600, busiest=300)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Base:
    return base(Home(tmp_path_factory.mktemp("made") / "home"), SHOP, processes=1)


def content(path: Path) -> dict[str, list[Any]]:
    """What a cache holds, without in which of its turns and under which number of a link it was written."""
    held: dict[str, list[Any]] = dict(dump(path))
    for table in ("turn", "sqlite_sequence", "footing", "worked", "dictionary"):
        held.pop(table, None)
    database, reader = Database(path, STEPS), Reader()
    reader.attach(database.reading)
    held["timeline"] = [(*row[:10], reader.raw(row[10]), row[11]) for row in held["timeline"]]
    held["change"] = [(row[0], row[1], row[2], reader.raw(row[3]), *row[4:]) for row in held["change"]]
    held["record"] = [(*row[:9], row[9] and reader.raw(row[9]), *row[10:]) for row in held["record"]]
    # How many records a trace has is not kept exactly.
    held["trace"] = [(*row[:5], row[5] > 0, *row[6:]) for row in held["trace"]]
    database.close()
    held["link"] = sorted(row[1:] for row in held["link"])
    held["standing"] = [(row[0], *row[2:]) for row in held["standing"]]
    return held


def test_what_is_written_in_bulk_is_what_pulls_leave(tmp_path: Path, made: Base) -> None:
    home = Home(tmp_path / "pulled")
    home.make()
    cache = begin(home.cache)
    writer = cache.writer(SOURCE, "", frozenset())
    for stream, seen, records in pages(SHOP):
        writer.commit(stream, Page(records), moment(seen))
    finish_streams(writer)
    cache.close()
    work_out(home)
    pulled, written = content(home.cache), content(made.home.cache)
    assert pulled.keys() == written.keys()
    for table, rows in pulled.items():
        assert written[table] == rows, table
    assert len(written["timeline"]) > 800
    assert written["change"]
    assert written["standing"]


def test_the_shop_has_the_shape_that_was_asked_for() -> None:
    shop = Shop(20_000, 400_000)
    counts = sorted(shop.count(number) for number in range(1, 20_000))
    assert counts[10_000] == 8
    assert 180 <= counts[19_800] <= 200
    assert abs(sum(counts) - 400_000) < 12_000
    assert shop.count(20_000) == 50_000
    drawn = [item for number in range(1, 400) for item in shop.of(number) if isinstance(item, Exchange)]
    assert all(NOW - 730 * DAY <= item.at < NOW for item in drawn)
    assert 0.05 < sum(item.at > NOW - 30 * DAY for item in drawn) / len(drawn) < 0.08
    assert shop.of(17) == shop.of(17)


def test_what_is_said_is_as_long_and_as_varied_as_in_life() -> None:
    told = [said(customer, place) for customer in range(1, 300) for place in range(10)]
    lengths = [len(text) for text in told]
    middle = sum(lengths) / len(lengths)
    assert 180 < middle < 220
    assert 50 < (sum((length - middle) ** 2 for length in lengths) / len(lengths)) ** 0.5 < 70
    words = {word.strip(".,;").lower() for text in told for word in text.split()}
    assert len(words) > 2_500
    assert len(set(told)) == len(told)


def test_records_are_numbered_in_the_order_in_which_they_become_known() -> None:
    order = arrival(SHOP, 1)
    assert sorted(order.records) == list(range(SHOP.customers + 1, order.last + 1))
    seen = []
    for customer, place in zip(order.owner, order.place, strict=True):
        seen.append(SHOP.of(customer)[place].seen)
    assert seen == sorted(seen)
    traces = [trace for trace in order.traces if trace]
    assert sorted(traces) == list(range(1, max(traces) + 1))


def test_the_shop_is_heard_as_the_desk_hears() -> None:
    shop, ears, desk = Shop(1_000, 20_000), Ears(), shop_making().make
    reasons = set()
    for customer in range(1, 120):
        for place, item in enumerate(shop.of(customer)):
            told = record(customer, place, item, 5_000 + place)
            stream = CALLS if isinstance(told, InteractionRecord) else ORDERS
            heard = ears.touches(customer, place, item, told)
            assert list(heard) == list(desk(told, SOURCE, stream))
            reasons |= {touch.reason for touch in heard}
    assert len(reasons) > 30


def test_the_busiest_comes_to_one_thing_after_the_other() -> None:
    drawn = sorted(item for item in SHOP.of(SHOP.customers) if isinstance(item, Exchange))
    overlaps = sum(later.at < earlier.end for earlier, later in zip(drawn, drawn[1:], strict=False))
    assert len(drawn) > 200
    assert overlaps < len(drawn) / 20


def test_a_made_shop_is_used_again_and_no_other_is_taken_for_it(made: Base) -> None:
    written = made.home.cache.stat().st_mtime_ns
    assert base(made.home, SHOP) == made
    assert made.home.cache.stat().st_mtime_ns == written
    with pytest.raises(SystemExit, match="another shop"):
        base(made.home, replace(SHOP, seed=8))
    assert (made.home.folder / NOTE).exists()
