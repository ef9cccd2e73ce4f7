"""Everything a cache holds, table by table and row by row, for comparing two caches."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

# How often and when pulls ran is a diary, not content: a killed pull is one more entry in it.
DIARY = ("run",)


def dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, the search index by its contents; sorted, so that storage order does not matter."""
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [n for n in names if not n.startswith("finder_") and n not in DIARY]
        columns = {n: "rowid, *" if n == "finder" else "*" for n in kept}
        return {n: sorted(connection.execute(f"SELECT {columns[n]} FROM {n}"), key=repr) for n in kept}
    finally:
        connection.close()
