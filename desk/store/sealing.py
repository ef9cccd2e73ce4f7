"""Moves a file of the desk from plain to encrypted, to another key, or back; at every moment one whole file is there.

The copy is made beside the file, read through, written through to the disk, and then takes its name in one step of the
file system. PRAGMA rekey would change the file in place, and leaves the name of the old key at its beginning.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from desk.domain.keys import Key
from desk.store import cipher, explaining
from desk.store.care import Care, DamagedFile, StoreError

# (what is being done, share of it done) -> whether to go on.
Told = Callable[[str, float], bool]
COPYING, PROVING, PLACING, DONE = "copying", "proving", "placing", "done"
# How long somebody else who uses the file for a moment is waited for, in seconds.
PATIENCE = 5.0
# SQLite's steps between two looks at how far it is: some thousandths of a second.
_STEPS = 100_000
_SPARE_BYTES = 16 << 20
UNFINISHED = ".unfinished"


class InUse(StoreError):
    """Somebody has the file open."""


def silent(_doing: str, _share: float) -> bool:
    """Tells nobody, and goes on."""
    return True


def move(
    path: Path,
    care: Care,
    keys: Sequence[Key],
    target: Key | None,
    told: Told = silent,
    patience: float = PATIENCE,
) -> bool:
    """Put the file under the key `target` (None: make it plain), whatever it is under now; `keys` hold that one.
    Whoever uses it is waited for so long (seconds).

    False where `told` stopped it: then nothing was changed, as with every error. StoreError where it is in use by
    anybody, damaged, under a key that is not there, or where there is no room for the copy.
    """
    try:
        header = cipher.read_header(path)
        old = cipher.key_for(header, keys, care)
        if header.state is cipher.State.NONE or (old == target and header.state is not cipher.State.UNKNOWN):
            return True
        _need_room(path, care)
        with _held(path, care, old, patience) as held:
            moved = _replace(held, path, care, target, told)
        return moved and told(DONE, 1.0)
    except dbapi2.OperationalError as problem:
        if "locked" in str(problem):
            raise _in_use(care) from None
        raise explaining.writing(path, care, problem) from None
    except dbapi2.DatabaseError:
        raise DamagedFile(care, path.name) from None
    except OSError as problem:
        raise StoreError(
            f"{path.name} cannot be put in its place ({problem.strerror}).",
            "Close whatever has it open and try again; nothing was changed.",
        ) from None


def clear(path: Path) -> None:
    """Remove what tries that were stopped left beside a file. Only where nobody else is at it."""
    for left in path.parent.glob(f"{path.name}*{UNFINISHED}*"):
        left.unlink(missing_ok=True)


def copies(path: Path) -> list[Path]:
    """The copies the program made of a file before it changed its shape, which are moved with it."""
    return sorted(one for one in path.parent.glob(f"{path.name}.before-*") if UNFINISHED not in one.name)


def _replace(held: Any, path: Path, care: Care, target: Key | None, told: Told) -> bool:
    copy = path.with_name(f"{path.name}.moved{UNFINISHED}")
    clear(path)
    try:
        if not _copy(held, copy, care, target, told) or not _prove(held, copy, care, target, told):
            return False
        told(PLACING, 0.0)
        copy.chmod(stat.S_IMODE(path.stat().st_mode) & ~(stat.S_IRWXG | stat.S_IRWXO))
        _write_through(copy)
        if sys.platform == "win32":
            # There nobody may have a file open whose name is taken.
            held.close()
        copy.replace(path)
        _write_through(path.parent)
    finally:
        clear(path)
    return True


@contextmanager
def _held(path: Path, care: Care, key: Key | None, patience: float) -> Iterator[Any]:
    """The file for this connection alone, its log written back into it."""
    with closing(dbapi2.connect(str(path), timeout=patience, isolation_level=None)) as held:
        cipher.unlock(held, key, care)
        held.execute("PRAGMA journal_mode = DELETE")
        held.execute("PRAGMA locking_mode = EXCLUSIVE")
        held.execute("BEGIN EXCLUSIVE")
        held.execute("COMMIT")
        if held.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
            # Somebody opened it again in between.
            raise _in_use(care)
        yield held


def _copy(held: Any, copy: Path, care: Care, target: Key | None, told: Told) -> bool:
    whole = max(1, held.execute("PRAGMA page_count").fetchone()[0] * cipher.PAGE_BYTES)
    cipher.owned(copy)
    held.execute("ATTACH ? AS moved KEY ?", (str(copy), cipher.clause(target, care)))
    # As a new file is made: what is erased from it can be given back to the disk.
    held.execute("PRAGMA moved.auto_vacuum = INCREMENTAL")
    # Until it is written through as a whole nobody counts on the copy.
    held.execute("PRAGMA moved.journal_mode = OFF")
    held.execute("PRAGMA moved.synchronous = OFF")
    try:
        done = _watched(
            held, "SELECT sqlcipher_export('moved')", lambda: told(COPYING, min(1.0, copy.stat().st_size / whole))
        )
    finally:
        held.execute("DETACH moved")
    return done


def _prove(held: Any, copy: Path, care: Care, target: Key | None, told: Told) -> bool:
    """Read the copy through, from the disk and with its key alone; every table must be there with all of its rows."""
    with closing(dbapi2.connect(str(copy), isolation_level=None)) as new:
        cipher.unlock(new, target, care)
        tables = _tables(held)
        if tables != _tables(new):
            raise _not_the_same(care)
        for number, table in enumerate(tables):
            counts = [one.execute(f'SELECT count(*) FROM "{table}"').fetchone() for one in (held, new)]  # noqa: S608
            if counts[0] != counts[1]:
                raise _not_the_same(care)
            if not told(PROVING, number / (len(tables) + 1)):
                return False
        look = "PRAGMA integrity_check(1)" if care.precious else "PRAGMA quick_check(1)"
        found: list[Any] = []
        if not _watched(new, look, lambda: told(PROVING, len(tables) / (len(tables) + 1)), found):
            return False
        if found[0][0] != "ok":
            raise _not_the_same(care)
    return True


def _tables(connection: Any) -> list[str]:
    """Every table that holds rows of its own; virtual ones keep theirs in these."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    return [row[0] for row in rows]


def _watched(connection: Any, sql: str, go_on: Callable[[], bool], found: list[Any] | None = None) -> bool:
    """Run a long statement and put its rows into `found`; False where `go_on`, asked again and again, said no."""
    stopped: list[bool] = []

    def look() -> int:
        if go_on():
            return 0
        stopped.append(True)
        return 1

    connection.set_progress_handler(look, _STEPS)
    try:
        rows = connection.execute(sql).fetchall()
        if found is not None:
            found.extend(rows)
    except dbapi2.OperationalError:
        if not stopped:
            raise
    finally:
        connection.set_progress_handler(None, 0)
    return not stopped


def _write_through(place: Path) -> None:
    """Have the system write a file, or the names in a folder, to the disk itself."""
    if sys.platform == "win32" and place.is_dir():
        # There a folder cannot be opened; its names are in the file system's own log.
        return
    number = os.open(place, os.O_RDONLY if place.is_dir() else os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _need_room(path: Path, care: Care) -> None:
    log = path.with_name(f"{path.name}-wal")
    size = path.stat().st_size + (log.stat().st_size if log.exists() else 0)
    free = shutil.disk_usage(path.parent).free
    if free < size + size // 20 + _SPARE_BYTES:
        raise StoreError(
            f"There is not enough room for a copy of the {care.what}: it takes {_amount(size)}, {_amount(free)} are"
            " free.",
            "Free some space and try again; nothing was changed.",
        )


def _amount(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{max(1, round(size / 1e6))} MB"


def _in_use(care: Care) -> InUse:
    return InUse(
        f"The {care.what} is in use.", "Close every window and command of Tellonce and try again; nothing was changed."
    )


def _not_the_same(care: Care) -> StoreError:
    return StoreError(
        f"The copy of the {care.what} is not whole, so the file stays as it was.",
        "Check the disk, and the file with: desk doctor.",
    )
