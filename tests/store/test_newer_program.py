"""A file that a newer program changed while an older one had it open, and bytes that are no text any more."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from desk.store.engine import CACHE, DECISIONS, Care, Database, StoreError

OLD = (("0001 first", ("CREATE TABLE t (n INTEGER)",)),)
NEW = (*OLD, ("0002 second", ("CREATE TABLE beside (n INTEGER)",)))


@pytest.mark.parametrize("care", [CACHE, DECISIONS])
def test_an_older_program_stops_writing_once_a_newer_one_changed_the_file(tmp_path: Path, care: Care) -> None:
    path = tmp_path / "file.sqlite"
    older = Database(path, OLD, care)
    with older.writing() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (1)")
    newer = Database(path, NEW, care)
    with pytest.raises(StoreError, match="newer") as told, older.writing() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (2)")
    assert told.value.advice == "Close this one and start it again; nothing is lost."
    for database in (older, newer):
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT n FROM t").scalars().all() == [1]
    with newer.writing() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (3)")
    older.close()
    newer.close()


def test_text_that_is_none_any_more_is_called_damage(tmp_path: Path) -> None:
    path = tmp_path / "decisions.sqlite"
    Database(path, OLD, DECISIONS).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE migration SET name = CAST(x'FF30' AS TEXT)")
        file.commit()
    with pytest.raises(StoreError, match="damaged"):
        Database(path, OLD, DECISIONS)
