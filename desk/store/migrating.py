"""Brings a file of the desk to the shape this program knows, a step at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Engine

from desk.store.care import Care, DamagedFile, StoreError

Steps = Sequence[tuple[str, tuple[str, ...]]]


def migrate(engine: Engine, steps: Steps, path: Path, care: Care, look: bool = True) -> None:
    """Take the steps that are not taken yet; StoreError where the file is newer than this program, or damaged. What is
    precious is looked through first; not `look`, only where a step is to be taken."""
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY)")
        done = {row[0] for row in connection.exec_driver_sql("SELECT name FROM migration")}
        if done - {name for name, _ in steps}:
            raise StoreError("The file was written by a newer Tellonce.", care.newer)
    if care.precious and (look or len(done) < len(steps)):
        with engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
                raise DamagedFile(care, path.name)
    for name, statements in steps:
        if name in done:
            continue
        if care.precious and done:
            _keep_copy(engine, path.with_name(f"{path.name}.before-{name.split()[0]}"))
        with engine.begin() as connection:
            taken = connection.exec_driver_sql("SELECT 1 FROM migration WHERE name = ?", (name,)).first()
            if taken:
                # Another process was quicker between our look and our lock.
                continue
            for statement in statements:
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql("INSERT INTO migration VALUES (?)", (name,))


def _keep_copy(engine: Engine, target: Path) -> None:
    """A whole copy of the file as it is, under the same key where it has one; one that is there already is from a try
    that was stopped, and as good."""
    if target.exists():
        return
    unfinished = target.with_name(f"{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    raw = engine.raw_connection()
    try:
        raw.execute("VACUUM INTO ?", (str(unfinished),))
    finally:
        raw.close()
    unfinished.rename(target)
