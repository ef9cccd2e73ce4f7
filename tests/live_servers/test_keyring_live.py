"""Encryption with a real keyring: gnome-keyring on a bus of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.store.cipher import State, read_header
from tests.live_servers.running import scratch
from tests.live_servers.secret_service import SecretService, missing_programs, secret_service

pytestmark = pytest.mark.live


@pytest.fixture
def folder() -> Iterator[Path]:
    if missing := missing_programs():
        pytest.skip(f"not installed: {missing}: run python3 packaging/test.py once")
    with scratch("keyring") as held:
        yield held


def states(service: SecretService) -> list[State]:
    home = service.folder / "desk"
    return [read_header(home / name).state for name in ("decisions.sqlite", "cache.sqlite")]


def checks(service: SecretService) -> dict[str, bool]:
    told = service.desk("doctor", "--json")
    assert told.returncode == 0, told.stderr
    return {one["name"]: one["well"] for one in json.loads(told.stdout)["checks"]}


def test_a_keyring_from_the_first_start_to_the_last_key(folder: Path) -> None:
    with secret_service(folder) as service:
        found = checks(service)
        assert (found["Encryption"], found["Secrets"], found["Cache"], found["Decisions"]) == (True,) * 4
        assert states(service) == [State.SEALED, State.SEALED]
        first = json.loads(service.desk("key", "status", "--json").stdout)["files"]
        assert {one["key_is_here"] for one in first} == {True}
        assert service.desk("key", "rotate").returncode == 0
        second = json.loads(service.desk("key", "status", "--json").stdout)["files"]
        assert {one["key_is_here"] for one in second} == {True}
        assert {one["key_name"] for one in second}.isdisjoint(one["key_name"] for one in first)
        code = json.loads(service.desk("key", "show", "--yes", "--json").stdout)["code"]
        # The new key alone is left there.
        assert service.empty() == 1
        lost = service.desk("doctor")
        assert lost.returncode == 1
        assert "Its key is not in the system keyring" in lost.stderr
        assert service.desk("key", "restore", stdin=code).returncode == 0
        assert checks(service)["Decisions"]


def test_a_keyring_that_is_locked_and_another_day(folder: Path) -> None:
    with secret_service(folder) as service:
        checks(service)
        service.lock()
        as_found = [(folder / "desk" / name).read_bytes() for name in ("decisions.sqlite", "cache.sqlite")]
        told = service.desk("doctor")
        assert told.returncode == 1
        assert "locked or refuses" in told.stderr
        assert "Nothing was changed" in told.stderr
        assert [(folder / "desk" / name).read_bytes() for name in ("decisions.sqlite", "cache.sqlite")] == as_found
    with secret_service(folder) as service:
        assert checks(service)["Encryption"]
        assert states(service) == [State.SEALED, State.SEALED]


def test_what_was_plain_before_there_was_a_keyring(folder: Path) -> None:
    with secret_service(folder) as service:
        bus = dict(service.environ)
        none = SecretService(folder, {**bus, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
        assert not checks(none)["Encryption"]
        assert states(service) == [State.PLAIN, State.PLAIN]
        assert checks(service)["Encryption"]
        assert states(service) == [State.SEALED, State.SEALED]
