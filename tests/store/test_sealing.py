"""A file of the desk goes under a key, another key, and out again: nothing is lost on the way, wherever it stops."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from desk.domain.keys import Key
from desk.store import cipher, sealing
from desk.store.cache import Cache
from desk.store.care import CACHE, DECISIONS, Sealed, StoreError
from desk.store.cipher import State, read_header
from desk.store.decisions import Decisions
from desk.store.engine import Database
from desk.store.migrations.decisions import STEPS

ONE, OTHER = Key(b"1" * 32), Key(b"2" * 32)
SECRET = "Ada Lovelace of 12 St James's Square"
SHAPE = (
    "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    "CREATE INDEX note_by_body ON note (body)",
    "CREATE TABLE pair (one TEXT, two TEXT, PRIMARY KEY (one, two)) WITHOUT ROWID",
    "CREATE VIRTUAL TABLE words USING fts5 (body, content = '', contentless_delete = 1, detail = none)",
)
ROWS = 3_000


def fill(path: Path, keys: tuple[Key, ...]) -> None:
    held = Database(path, (("0001 notes", SHAPE),), keys=keys)
    with held.writing() as connection:
        for number in range(1, ROWS + 1):
            body = f"{number} {SECRET}"
            connection.exec_driver_sql("INSERT INTO note VALUES (?, ?)", (number, body))
            connection.exec_driver_sql("INSERT INTO pair VALUES (?, ?)", (body, body))
            connection.exec_driver_sql("INSERT INTO words (rowid, body) VALUES (?, ?)", (number, body))
    held.close()


def holds(path: Path, *keys: Key) -> tuple[Any, ...]:
    held = Database(path, (("0001 notes", SHAPE),), keys=keys)
    try:
        with held.reading() as connection:
            found = tuple(
                connection.exec_driver_sql(sql).scalar_one()
                for sql in (
                    "SELECT count(*) FROM note",
                    "SELECT count(*) FROM pair",
                    "SELECT count(*) FROM words WHERE words MATCH 'Lovelace'",
                    f"SELECT body FROM note WHERE id = {ROWS}",
                    "PRAGMA integrity_check",
                )
            )
    finally:
        held.close()
    return found


def read_all(held: Database) -> None:
    with held.reading() as connection:
        for table in ("note", "pair", "words_data"):
            connection.exec_driver_sql(f"SELECT * FROM {table}").all()
        connection.exec_driver_sql("SELECT count(*) FROM note INDEXED BY note_by_body").all()


WHOLE = (ROWS, ROWS, ROWS, f"{ROWS} {SECRET}", "ok")


def beside(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir()}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


def on_disk(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in folder.iterdir() if one.is_file())


def test_a_new_file_is_encrypted_and_says_with_which_key(path: Path) -> None:
    assert read_header(path) == cipher.Header(State.NONE)
    fill(path, (ONE, OTHER))
    assert read_header(path) == cipher.Header(State.SEALED, ONE.name)
    assert holds(path, OTHER, ONE) == WHOLE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"Lovelace" not in on_disk(path.parent)
    assert b"CREATE TABLE" not in on_disk(path.parent)


def test_while_it_is_written_to_nothing_lies_there_in_plain(path: Path) -> None:
    held = Database(path, (("0001 notes", SHAPE),), keys=(ONE,))
    with held.writing() as connection:
        connection.exec_driver_sql("INSERT INTO note VALUES (1, ?)", (SECRET,))
        connection.exec_driver_sql("CREATE INDEX sorted ON note (body, id)")
        assert connection.exec_driver_sql("PRAGMA temp_store").scalar_one() == 2
    assert path.with_name(f"{path.name}-wal").stat().st_size > 0
    assert b"Lovelace" not in on_disk(path.parent)
    held.close()


def test_without_keys_a_file_is_plain_as_before(path: Path) -> None:
    fill(path, ())
    assert read_header(path) == cipher.Header(State.PLAIN)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT count(*) FROM note").fetchone() == (ROWS,)
    # A key in hand does not make a plain file another one.
    assert holds(path, ONE) == WHOLE


@pytest.mark.parametrize("keys", [(), (OTHER,)])
def test_the_wrong_key_is_told_from_damage_and_changes_nothing(path: Path, keys: tuple[Key, ...]) -> None:
    fill(path, (ONE,))
    as_found = path.read_bytes()
    with pytest.raises(Sealed) as told:
        Database(path, (("0001 notes", SHAPE),), keys=keys)
    assert told.value.key_name == ONE.name
    assert ONE.code() not in str(told.value)
    assert path.read_bytes() == as_found
    with path.open("r+b") as file:
        file.seek(40)
        file.write(b"\xff" * 400)
    with pytest.raises(StoreError, match="The cache file is damaged"):
        Database(path, (("0001 notes", SHAPE),), keys=(ONE,))


def test_a_page_that_was_changed_behind_our_back_is_noticed(path: Path) -> None:
    fill(path, (ONE,))
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 + 100)
        file.write(b"\0")
    held = Database(path, (("0001 notes", SHAPE),), keys=(ONE,))
    with pytest.raises(StoreError, match="damaged"):
        read_all(held)
    held.close()


def test_a_file_whose_first_bytes_are_gone_opens_with_the_key(path: Path) -> None:
    fill(path, (ONE,))
    with path.open("r+b") as file:
        file.write(b"\0" * 16)
    assert read_header(path).state is State.UNKNOWN
    assert holds(path, ONE) == WHOLE


def test_keys_never_show_themselves(path: Path) -> None:
    assert ONE.code() not in repr(ONE)
    assert "1111" not in f"{ONE} {[ONE]} {(ONE,)!r}"
    fill(path, (ONE,))
    held = Database(path, (("0001 notes", SHAPE),), keys=(ONE,))
    with pytest.raises(StoreError, match="cannot be read") as told, held.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM nothing")
    assert ONE.reveal().hex() not in str(told.value)
    held.close()


@pytest.mark.parametrize(("old", "new"), [(None, ONE), (ONE, OTHER), (ONE, None)])
def test_a_file_is_moved_whole(path: Path, old: Key | None, new: Key | None) -> None:
    fill(path, (old,) if old else ())
    assert sealing.move(path, CACHE, [ONE, OTHER], new)
    assert read_header(path) == (cipher.Header(State.SEALED, new.name) if new else cipher.Header(State.PLAIN))
    assert beside(path) == {path.name}
    assert (b"Lovelace" in on_disk(path.parent)) == (new is None)
    assert holds(path, *([new] if new else [])) == WHOLE
    # Once more there is nothing to do.
    assert sealing.move(path, CACHE, [ONE, OTHER], new, lambda *_: pytest.fail("nothing to tell"))


def test_what_the_log_still_holds_goes_along(path: Path) -> None:
    """A program that was killed leaves its last rows in the log beside the file."""
    script = (
        "import os, sys\nfrom sqlcipher3 import dbapi2\nc = dbapi2.connect(sys.argv[1])\n"
        "c.execute('PRAGMA journal_mode = WAL')\nc.execute('CREATE TABLE t (a)')\n"
        "c.execute('INSERT INTO t VALUES (7)')\nc.commit()\nos._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    assert path.with_name(f"{path.name}-wal").exists()
    assert sealing.move(path, CACHE, [ONE], ONE)
    assert beside(path) == {path.name}
    with closing(sqlite3.connect(path)) as file:
        cipher.unlock(file, ONE, CACHE)
        assert file.execute("SELECT a FROM t").fetchone() == (7,)


def test_a_file_in_use_is_left_alone(path: Path) -> None:
    fill(path, ())
    held = Database(path, (("0001 notes", SHAPE),))
    with pytest.raises(sealing.InUse, match="The cache file is in use"):
        sealing.move(path, CACHE, [ONE], ONE, patience=0.0)
    with held.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM note").scalar_one() == ROWS
    held.close()
    assert read_header(path).state is State.PLAIN
    assert holds(path) == WHOLE


def test_nobody_goes_on_writing_to_a_file_that_was_put_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, ())
    seen: list[str] = []

    def swap(*_: Any) -> cipher.Header:
        """Between the look at the file and the first connection somebody encrypts it."""
        if not seen:
            seen.append("looked")
            assert sealing.move(path, CACHE, [ONE], ONE)
        return cipher.Header(State.PLAIN)

    with monkeypatch.context() as patched:
        patched.setattr("desk.store.engine.cipher.read_header", swap)
        # As `move` itself reads the header by the same name, it is given what the file was.
        with pytest.raises(StoreError):
            Database(path, (("0001 notes", SHAPE),))
    assert holds(path, ONE) == WHOLE


def test_too_full_a_disk_is_told_before_anything_is_done(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, ())
    monkeypatch.setattr("shutil.disk_usage", lambda _place: type("Usage", (), {"free": 1_000_000}))
    with pytest.raises(StoreError, match="not enough room for a copy of the cache file: it takes 1 MB, 1 MB are free"):
        sealing.move(path, CACHE, [ONE], ONE)
    assert beside(path) == {path.name}
    assert holds(path) == WHOLE


@pytest.mark.parametrize("doing", [sealing.COPYING, sealing.PROVING])
def test_whoever_stops_it_finds_the_file_as_it_was(path: Path, doing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_STEPS", 500)
    fill(path, ())
    assert not sealing.move(path, CACHE, [ONE], ONE, lambda now, _share: now != doing)
    assert beside(path) == {path.name}
    assert read_header(path).state is State.PLAIN
    assert holds(path) == WHOLE


def test_how_far_it_is_goes_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_STEPS", 500)
    fill(path, ())
    said: list[tuple[str, float]] = []

    def told(doing: str, share: float) -> bool:
        said.append((doing, share))
        return True

    assert sealing.move(path, CACHE, [ONE], ONE, told)
    order = [sealing.COPYING, sealing.PROVING, sealing.PLACING, sealing.DONE]
    assert [doing for at, (doing, _) in enumerate(said) if not at or said[at - 1][0] != doing] == order
    copying = [share for doing, share in said if doing == sealing.COPYING]
    assert copying == sorted(copying)
    assert copying[-1] > 0.5


KILLED = """
import os, signal, sys
from pathlib import Path
from desk.domain.keys import Key
from desk.store import sealing
from desk.store.care import CACHE
path, old, new, doing, seen = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5])
key = lambda text: Key(text.encode() * 32) if text else None
sealing._STEPS = 500
times = []
def told(now, share):
    if now == doing:
        times.append(1)
        if len(times) == seen:
            os.kill(os.getpid(), signal.SIGKILL)
    return True
sealing.move(path, CACHE, [one for one in (key(old), key(new)) if one], key(new), told)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes cannot be killed with a signal there")
@pytest.mark.parametrize(("old", "new"), [("", "1"), ("1", "2"), ("2", "")])
@pytest.mark.parametrize(
    ("doing", "seen"),
    [
        (sealing.COPYING, 1),
        (sealing.COPYING, 20),
        (sealing.PROVING, 1),
        (sealing.PROVING, 6),
        (sealing.PLACING, 1),
        (sealing.DONE, 1),
    ],
)
def test_a_program_killed_at_any_moment_leaves_one_whole_file(
    path: Path, old: str, new: str, doing: str, seen: int
) -> None:
    fill(path, (Key(old.encode() * 32),) if old else ())
    root = Path(sealing.__file__).resolve().parents[2]
    ended = subprocess.run(
        [sys.executable, "-c", KILLED, str(path), old, new, doing, str(seen)],
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    wanted = new if doing == sealing.DONE else old
    header = cipher.Header(State.SEALED, Key(wanted.encode() * 32).name) if wanted else cipher.Header(State.PLAIN)
    assert read_header(path) == header
    assert holds(path, ONE, OTHER) == WHOLE
    # And the next try ends it, and clears away what was left.
    target = Key(new.encode() * 32) if new else None
    assert sealing.move(path, CACHE, [ONE, OTHER], target)
    assert holds(path, ONE, OTHER) == WHOLE
    sealing.clear(path)
    assert beside(path) == {path.name}


@pytest.fixture
def decisions(tmp_path: Path) -> Path:
    return tmp_path / "decisions.sqlite"


def test_copies_made_before_a_change_are_encrypted_like_the_file(decisions: Path) -> None:
    Decisions(decisions, [ONE]).close()
    step = ("0099 everybody is nobody", ("UPDATE flag SET owner = 'nobody'",))
    Database(decisions, (*STEPS, step), DECISIONS, keys=[ONE]).close()
    copy = decisions.with_name("decisions.sqlite.before-0099")
    assert sealing.copies(decisions) == [copy]
    assert read_header(copy) == cipher.Header(State.SEALED, ONE.name)
    Decisions(copy, [ONE]).close()


def test_cache_and_decisions_under_one_key_do_not_begin_alike(tmp_path: Path) -> None:
    Decisions(tmp_path / "decisions.sqlite", [ONE]).close()
    Cache(tmp_path / "cache.sqlite", keys=[ONE]).close()
    first = {one.name: one.read_bytes()[:16] for one in tmp_path.glob("*.sqlite")}
    assert first["cache.sqlite"] != first["decisions.sqlite"]
    # One made by two programs at once is one file.
    again = tmp_path / "again"
    again.mkdir()
    Cache(again / "cache.sqlite", keys=[ONE]).close()
    assert (again / "cache.sqlite").read_bytes()[:16] == first["cache.sqlite"]
