"""What must be kept of touches, read the slow way from the stored records themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from connectors.records import CustomerRecord
from desk.domain.numbers import Contribution, Tally
from desk.domain.touches import CHANGED, Touch
from desk.store.cache import Cache
from desk.store.owed import plainly
from desk.store.tallies import unpack_numbers
from tests.store.plain import reader_of

ALL_DAYS = (-(10**6), 10**6)


def touches_from_records(path: Path) -> dict[int, list[Touch]]:
    """By customer, the touches of every record that is there now, made anew."""
    found: dict[int, list[Touch]] = defaultdict(list)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        rows = file.execute(
            "SELECT r.id, o.key, s.name, r.kind, r.first_seen, t.customer_id, coalesce(a.body, l.body),"
            " (SELECT count(*) FROM change c WHERE c.record_id = r.id) FROM record r JOIN stream s ON s.id ="
            " r.stream_id JOIN source o ON o.id = s.source_id JOIN trace t ON t.id = r.trace_id"
            " LEFT JOIN arrived a ON a.record_id = r.id AND a.part = 0 LEFT JOIN timeline l ON l.record_id = r.id"
            " AND l.part = 0 WHERE r.gone_at IS NULL AND r.kind <> 'c'"
        ).fetchall()
        reader = reader_of(file)
    for record_id, source, stream, kind, first_seen, customer_id, body, changes in rows:
        record = reader.record(kind, body)
        assert not isinstance(record, CustomerRecord)
        for touch in plainly(record, source, stream):
            sort = touch.sort | (CHANGED if changes else 0)
            found[customer_id].append(touch._replace(record=record_id, seen=first_seen, sort=sort))
    return {customer: sorted(held, key=lambda t: (t.at, t.record, t.part)) for customer, held in found.items()}


def check_touches(cache: Cache, path: Path) -> None:
    """Every customer's touches, read one by one and all in a row, are those of the records."""
    wanted = touches_from_records(path)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        mentioned = {row[0] for row in file.execute("SELECT customer_id FROM pending")}
        mentioned |= {row[0] >> 20 for row in file.execute("SELECT id FROM touches")}
    for customer_id in mentioned | wanted.keys():
        assert cache.touches(customer_id) == wanted.get(customer_id, []), customer_id
    many = {
        due.customer_id: list(due.touches)
        for batch in cache.standings.of_many(0, cache.standings.newest())
        for due in batch
        if due.touches
    }
    assert many == {customer: held for customer, held in wanted.items() if customer}


def check_numbers(cache: Cache, path: Path, share: Callable[[int, list[Touch]], Contribution]) -> None:
    """Where nobody waits, standings are what the touches say, and tallies what the standings add up to."""
    wanted = {c: share(c, held) for c, held in touches_from_records(path).items() if c}
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as file:
        held = {row[0]: unpack_numbers(row[1]) for row in file.execute("SELECT customer_id, numbers FROM standing")}
        assert file.execute("SELECT count(*) FROM pending WHERE customer_id > 0").fetchone() == (0,)
    assert held == wanted
    check_tallies(cache, held)


def check_tallies(cache: Cache, held: dict[int, Contribution]) -> None:
    """The tallies are exactly the sum of these shares."""
    days: dict[int, Tally] = defaultdict(Tally)
    for numbers in held.values():
        for one in numbers:
            days[one.day].add(one)
    assert cache.standings.numbers(*ALL_DAYS) == {day: tally for day, tally in days.items() if not tally.empty()}
