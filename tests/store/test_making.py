"""A cache from before touches, or with touches made in another way, has them made from its records on opening."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import InteractionRecord, OrderEvent, OrderRecord
from desk.domain.touches import Touch
from desk.store import making
from desk.store.cache import Cache
from desk.store.engine import Database, StoreError
from desk.store.migrations.cache import FIRST, STEPS
from desk.store.owed import PLAIN, Making, plainly
from desk.store.packing import Reader, beside
from tests.records import NOON, call, order, phone
from tests.store.plain import as_before_packing
from tests.store.test_touches import settle_all, share
from tests.store.truth import check_numbers, check_touches


def reasons(record: OrderRecord | InteractionRecord, source: str, stream: str) -> Sequence[Touch]:
    """As plainly, but everybody came for one reason."""
    return [touch._replace(reason=7) for touch in plainly(record, source, stream)]


def fill(cache: Cache) -> None:
    shop = cache.writer("shop", "US", frozenset())
    shop.commit("calls", Page([call(f"c{n}", phone(f"+120855501{n % 30:02}"), minutes=n) for n in range(300)]), NOON)
    placed = order("o1", phone("+12085550101"), events=(OrderEvent("shipped", NOON), OrderEvent("returned", NOON)))
    shop.commit("orders", Page([placed, order("o2")]), NOON)
    shop.commit("calls", Page([call("c5", phone("+12085550105"), minutes=5, talk=99)]), NOON)


def named(file: sqlite3.Connection) -> list[tuple[str, str]]:
    """What there is in a file: its kind and name, what hangs on a table before it."""
    rows = file.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name != 'migration'")
    return sorted(rows.fetchall(), key=lambda row: row[0] == "table")


def as_before_touches(path: Path) -> None:
    """Take from a file what later steps brought, as if it had been written by the first version."""
    with closing(sqlite3.connect(":memory:")) as first:
        for statement in FIRST:
            first.execute(statement)
        old = set(named(first))
        with closing(sqlite3.connect(path)) as file, file:
            as_before_packing(file)
            for kind, name in named(file):
                if (kind, name) not in old:
                    file.execute(f"DROP {kind} IF EXISTS {name}")
            for kind, name in sorted(old - set(named(file)), reverse=True):
                # What stands behind a search index comes with it.
                if not name.startswith("finder_"):
                    sql = "SELECT sql FROM sqlite_master WHERE type = ? AND name = ?"
                    file.execute(*first.execute(sql, (kind, name)).fetchone())
            file.execute("ALTER TABLE customer DROP COLUMN name_keys")
            file.execute("ALTER TABLE change DROP COLUMN trace_id")
            file.execute("ALTER TABLE timeline DROP COLUMN stream_id")
            file.execute("ALTER TABLE record DROP COLUMN at")
            file.execute("DELETE FROM migration WHERE name > '0002'")


def test_a_cache_of_the_first_version_gets_its_touches_when_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    fill(cache)
    cache.close()
    as_before_touches(path)
    shares: list[float] = []
    with patch.object(making, "PIECE_ROWS", 100):
        again = Cache(path, report=shares.append)
    assert shares == sorted(shares)
    assert (len(shares), shares[-1]) == (4, 1.0)
    check_touches(again, path)
    settle_all(again)
    check_touches(again, path)
    check_numbers(again, path, share)
    again.close()


def test_a_making_that_was_stopped_is_carried_on(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    fill(cache)
    cache.close()
    as_before_touches(path)

    def stop(_share: float) -> None:
        raise KeyboardInterrupt

    with patch.object(making, "PIECE_ROWS", 100):
        with pytest.raises(KeyboardInterrupt):
            Cache(path, report=stop)
        shares: list[float] = []
        again = Cache(path, report=shares.append)
    # One piece was done before.
    assert len(shares) == 3
    check_touches(again, path)
    again.close()


def test_another_making_makes_all_touches_again_and_an_equal_one_makes_none(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    fill(cache)
    settle_all(cache)
    before = cache.touches(2)
    cache.close()
    other = Cache(path, Making(reasons, "heard 1"))
    assert other.standings.left() > 0
    wanted = [touch._replace(reason=7) for touch in before]
    assert other.touches(2) == wanted
    settle_all(other)
    assert other.touches(2) == wanted
    other.close()
    told: list[float] = []
    for same in (Making(reasons, "heard 1"), PLAIN):
        # Who has no way of their own takes what is there.
        held = Cache(path, same, told.append)
        assert (held.touches(2), held.standings.left()) == (wanted, 0)
        held.close()
    assert told == []


def test_touches_of_another_layout_are_thrown_away_unread_and_made_again(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    fill(cache)
    settle_all(cache)
    cache.close()
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE made SET layout = 'record:int'")
        file.execute("UPDATE touches SET body = x'00'")
        file.execute("UPDATE tally SET body = x'00'")
    again = Cache(path)
    check_touches(again, path)
    settle_all(again)
    check_numbers(again, path, share)
    again.close()


def test_the_table_says_how_touches_were_made(tmp_path: Path) -> None:
    database = Database(tmp_path / "cache.sqlite", STEPS, beside=beside(Reader()))
    making.ensure_made(database, Making(plainly, "a"))
    with database.reading() as connection:
        row = connection.exec_driver_sql("SELECT layout, making, upto FROM made").one()
    database.close()
    assert tuple(row) == (making.LAYOUT, "a", None)


def test_what_two_programs_made_in_two_ways_is_made_again(tmp_path: Path) -> None:
    """As where language rules were changed while a window is open, and something else pulls meanwhile."""
    path = tmp_path / "cache.sqlite"
    older = Cache(path, Making(plainly, "heard 1"))
    fill(older)
    settle_all(older)
    newer = Cache(path, Making(reasons, "heard 2"))
    changed = Page([call("c1", phone("+12085550101"), minutes=1, talk=77)])
    older.writer("shop", "US", frozenset()).commit("calls", changed, NOON)
    settle_all(older)
    # Each goes on; whoever opens the file next finds that it holds both.
    newer.writer("shop", "US", frozenset()).commit("calls", changed, NOON)
    assert len({touch.reason for touch in newer.touches(2)}) == 2
    older.close()
    newer.close()
    told: list[float] = []
    again = Cache(path, Making(reasons, "heard 2"), told.append)
    assert told[-1] == 1.0
    assert {touch.reason for touch in again.touches(2)} == {7}
    again.close()
    told.clear()
    Cache(path, Making(reasons, "heard 2"), told.append).close()
    assert told == []


def test_nobody_writes_in_another_way_while_all_are_made_again(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    older = Cache(path, Making(plainly, "heard 1"))
    fill(older)

    def stop(_share: float) -> None:
        raise KeyboardInterrupt

    with patch.object(making, "PIECE_ROWS", 100), pytest.raises(KeyboardInterrupt):
        Cache(path, Making(reasons, "heard 2"), stop)
    with pytest.raises(StoreError, match="changed the cache file"):
        fill(older)
    older.close()
    newer = Cache(path, Making(reasons, "heard 2"))
    fill(newer)
    assert {touch.reason for touch in newer.touches(2)} == {7}
    newer.close()


def test_touches_of_another_layout_are_not_written_between(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    fill(cache)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE made SET layout = 'record:int'")
    with pytest.raises(StoreError, match="changed the cache file"):
        fill(cache)
    cache.close()
