"""From the command line: files are encrypted from the first start on, and every way out of a lost key is walked."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from desk.cli import main
from desk.matching.__main__ import main as match
from desk.store.cipher import State, read_header
from tests.end_to_end.exports import write_exports
from tests.keyrings import MemoryKeyring

FILES = ("cache.sqlite", "decisions.sqlite")


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    held = MemoryKeyring()
    keyring.set_keyring(held)
    yield held
    keyring.set_keyring(before)


@pytest.fixture
def home(tmp_path: Path, ring: MemoryKeyring, capsys: pytest.CaptureFixture[str]) -> Path:
    """A desk that pulled."""
    exports, folder = tmp_path / "exports", tmp_path / "home"
    write_exports(exports, people=30, seed=3)
    add = ("source", "add", "shop", "folder", "--set", f"path={exports}", "--set", "region=US")
    assert main(["--home", str(folder), *add]) == 0
    assert main(["--home", str(folder), "pull"]) == 0
    capsys.readouterr()
    return folder


class Desk:
    """Runs commands on one home."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home = home
        self._capsys = capsys
        self.said = self.told = ""

    def __call__(self, *words: str) -> int:
        status = main(["--home", str(self.home), *words])
        self.said, self.told = self._capsys.readouterr()
        return status

    def customers(self) -> int:
        assert self("doctor", "--json") == 0
        cache = next(one for one in json.loads(self.said)["checks"] if one["name"] == "Cache")
        return int(cache["found"].split(" records, ")[1].split(" ")[0])

    def states(self) -> list[State]:
        return [read_header(self.home / name).state for name in FILES]


@pytest.fixture
def desk(home: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(home, capsys)


def test_nothing_of_a_customer_lies_on_the_disk_in_plain(desk: Desk) -> None:
    assert desk.states() == [State.SEALED, State.SEALED]
    assert desk("find", "a") == 0
    assert desk.customers() > 5
    assert desk("doctor") == 0
    assert "well  Encryption: The files on this disk are encrypted." in desk.said
    written = b"".join(one.read_bytes() for one in desk.home.rglob("*") if one.is_file())
    assert b"CREATE TABLE" not in written
    assert b"SQLite format" not in written


def test_a_lost_keyring_and_the_code_on_paper(desk: Desk, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    customers = desk.customers()
    assert desk("key", "show", "--yes", "--json") == 0
    code = json.loads(desk.said)["code"]
    ring.held.clear()
    assert desk("find", "a") == 1
    assert "desk key restore" in desk.told
    assert "Sources, settings and rules are not lost" in desk.told
    assert desk("key", "status") == 0
    assert desk.said.count("the system keyring does not give") == 2
    assert desk("key", "show", "--yes") == 1
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{code.lower()}\n"))
    assert desk("key", "restore") == 0
    assert desk.customers() == customers


def test_a_lost_code_too_begins_anew_and_keeps_sources(desk: Desk, ring: MemoryKeyring) -> None:
    customers = desk.customers()
    ring.held.clear()
    for file in ("cache", "decisions"):
        assert desk("key", "begin-anew", file) == 1
        assert "Say so with --yes." in desk.told
        assert desk("key", "begin-anew", file, "--yes") == 0
        assert f"{file}.sqlite.key-" in desk.said
    assert desk("pull") == 0
    assert desk.customers() == customers
    assert desk.states() == [State.SEALED, State.SEALED]


def test_a_new_key_off_and_on(desk: Desk) -> None:
    customers = desk.customers()
    named = read_header(desk.home / FILES[0]).key_name
    assert desk("key", "rotate") == 0
    assert "making the copy" in desk.told or "reading the copy through" in desk.told
    assert read_header(desk.home / FILES[0]).key_name not in ("", named)
    assert desk.customers() == customers
    assert desk("key", "off") == 1
    assert desk.states() == [State.SEALED, State.SEALED]
    assert desk("key", "off", "--yes") == 0
    assert desk.customers() == customers
    assert desk.states() == [State.PLAIN, State.PLAIN]
    assert desk("doctor") == 0
    assert "The settings say so" in desk.said
    assert desk("key", "on") == 0
    assert desk.states() == [State.SEALED, State.SEALED]
    assert desk.customers() == customers


def test_a_locked_keyring_asks_and_changes_nothing(desk: Desk, ring: MemoryKeyring) -> None:
    as_found = [(desk.home / name).read_bytes() for name in FILES]
    ring.locked = True
    assert desk("find", "a") == 1
    assert "locked or refuses" in desk.told
    assert [(desk.home / name).read_bytes() for name in FILES] == as_found
    ring.locked = False
    assert desk("find", "a") == 0


def test_possible_links_are_looked_for_in_encrypted_files(desk: Desk) -> None:
    pytest.importorskip("splink")
    assert match(["--home", str(desk.home), "--json"]) == 0
    assert not list(desk.home.glob("matching-*"))
