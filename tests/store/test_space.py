"""What is erased leaves room in the file, and the room is given back to the disk when asked to."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from desk.store import space
from desk.store.cache import Cache
from tests.records import NOON, call, phone


def fill(cache: Cache) -> None:
    writer = cache.writer("crm", "US", frozenset())
    for start in range(0, 2_000, 500):
        page = [
            call(f"c{n}", phone(f"+1208555{n % 97:04}"), summary=f"about {n} " * 20) for n in range(start, start + 500)
        ]
        writer.commit("calls", Page(page), NOON)


def test_a_removed_source_gives_its_room_back(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    cache = Cache(path)
    fill(cache)
    before = cache.spare.space()
    assert before.can_shrink
    cache.ledger.remove_source("crm")
    spare = cache.spare.space()
    assert spare.free > before.size / 4
    pieces = 1
    while cache.spare.give_back():
        pieces += 1
    cache.spare.finish()
    after = cache.spare.space()
    assert after.free == 0
    assert after.size == spare.size - spare.free
    assert cache.ledger.trouble() == ""
    fill(cache)
    cache.close()
    assert path.stat().st_size > after.size


def test_a_piece_is_no_more_than_a_page_of_records_would_take(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")
    fill(cache)
    cache.ledger.remove_source("crm")
    held = cache.spare.space()
    assert cache.spare.give_back() == (held.free > space.PIECE_PAGES * 4096)
    assert held.free - cache.spare.space().free <= space.PIECE_PAGES * 4096
    cache.close()


def test_a_file_of_before_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with sqlite3.connect(path) as file:
        file.execute("CREATE TABLE old (x)")
    file.close()
    cache = Cache(path)
    fill(cache)
    cache.ledger.remove_source("crm")
    held = cache.spare.space()
    assert held.free > 0
    assert not held.can_shrink
    assert not cache.spare.give_back()
    assert cache.spare.space().free == held.free
    cache.close()
