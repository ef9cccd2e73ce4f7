"""Everything a cache holds, table by table and row by row, for comparing two caches."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from tests.store.found import postings

# How often and when pulls ran is a diary, not content: a killed pull is one more entry in it.
DIARY = ("run",)


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, search indexes by what they find; sorted, so that storage order does not matter."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        tables = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        views = {n for n, sql in tables.items() if sql.startswith("CREATE VIRTUAL")}
        indexes = {n for n in views if "USING fts5 (" in tables[n]}
        kept = [n for n in tables if n not in DIARY and not any(n.startswith(view) for view in views)]
        held = {n: sorted(connection.execute(f"SELECT * FROM {n}"), key=repr) for n in kept}
        return held | {n: sorted(postings(connection, n)) for n in indexes}
    finally:
        connection.close()
