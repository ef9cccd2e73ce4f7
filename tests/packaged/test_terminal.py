"""The built program in a terminal: what is loaded by name is there, and its processes start."""

from __future__ import annotations

import signal
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end_to_end.exports import write_exports
from tests.live_servers.facts import free_port, wait_for
from tests.live_servers.running import ROOT, scratch
from tests.packaged.built import Built, children, command_line

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")

PEOPLE = 600


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    write_exports(folder, people=PEOPLE, seed=7)
    return folder


def test_own_files_are_pulled_and_found(built: Built, exports: Path) -> None:
    home = ("--home", str(built.home / "desk"))
    assert "usage: desk" in built.desk("--help")
    built.desk(*home, "source", "add", "files", "folder", "--set", f"path={exports}")
    assert f"{PEOPLE:,} new" in built.desk(*home, "pull")
    [hit] = [hit for hit in built.answer(*home, "find", "person 317")["hits"] if hit["name"] == "Person 317"]
    page = built.answer(*home, "customer", str(hit["customer_id"]))
    assert len(page["timeline"]["items"]) > 1
    assert "No system keyring answers here" in built.desk(*home, "doctor")


def test_holidays_of_the_world_are_there(built: Built) -> None:
    text = (ROOT / "resources" / "rules" / "flags.toml").read_text(encoding="utf-8")
    rules = built.home / "rules.toml"
    for country, region, status in (("DE", "BY", 0), ("JP", "", 0), ("QQ", "", 1)):
        where = f'[calendars.office]\ncountry = "{country}"\n' + (f'region = "{region}"\n' if region else "")
        rules.write_text(text.replace("[calendars.office]\n", where), encoding="utf-8")
        built.desk("--home", str(built.home / "desk"), "rules", "check", str(rules), status=status)


@pytest.mark.parametrize("kind", ["PostgreSQL", "MySQL / MariaDB"])
def test_drivers_of_databases_are_there(built: Built, kind: str) -> None:
    home = ("--home", str(built.home / "desk"))
    where = {"kind": kind, "host": "127.0.0.1", "port": free_port(), "database": "calls", "user": "desk"}
    settings = [word for key, value in where.items() for word in ("--set", f"{key}={value}")]
    built.desk(*home, "source", "add", "calls", "call_records", *settings)
    assert "The database cannot be reached" in built.desk(*home, "pull", "calls", status=1)


def test_a_pull_that_is_killed_goes_on_where_it_stopped(built: Built, exports: Path) -> None:
    home = ("--home", str(built.home / "desk"))
    built.desk(*home, "source", "add", "files", "folder", "--set", f"path={exports}")
    pull = built.begin("desk", *home, "pull")

    def stores_apart() -> bool:
        return any("--multiprocessing-fork" in command_line(pid) for pid in children(pull.pid))

    try:
        # A long pull is stored by a second process, which is this program once more.
        wait_for(stores_apart, "the process that stores", alive=pull)
        second = [pid for pid in children(pull.pid) if "--multiprocessing-fork" in command_line(pid)]
    finally:
        pull.send_signal(signal.SIGKILL)
        _, said = pull.communicate()
    assert b"Traceback" not in said
    wait_for(lambda: not any(command_line(pid) for pid in second), "the second process to end with the first")
    built.desk(*home, "pull")
    assert built.answer(*home, "find", f"person {PEOPLE - 1}")["hits"]
    well = {one["name"] for one in built.answer(*home, "doctor")["checks"] if one["well"]}
    assert {"Cache", "Histories", "Decisions"} <= well


def test_a_keyring_that_is_there_keeps_the_key(program: Path) -> None:
    keyrings = pytest.importorskip("tests.live_servers.secret_service")
    if missing := keyrings.missing_programs():
        pytest.skip(f"not installed: {missing}")
    with ExitStack() as held:
        folder = held.enter_context(scratch("built"))
        service = held.enter_context(keyrings.secret_service(folder))
        bus = {name: service.environ[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
        built = Built(program, folder / "home", bus)
        home = ("--home", str(built.home / "desk"))
        # Made with the first command that opens the files.
        built.desk(*home, "find", "anybody")
        assert len(built.desk(*home, "key", "show", "--yes").split()) > 1
        assert not (built.home / "desk" / "cache.sqlite").read_bytes().startswith(b"SQLite format 3")
