"""A number handed to the one running window arrives there, and only from someone who may read this user's files."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from typing import IO

import pytest

from desk.live import instance as room
from desk.live.instance import RunningInstance, hand_over

PATIENCE = 60.0


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that is busy with other things the other end may take longer than a person would wait."""
    monkeypatch.setattr(room, "PATIENCE_SECONDS", PATIENCE)


@pytest.fixture
def taken() -> Queue[str]:
    return Queue()


@pytest.fixture
def running(tmp_path: Path, taken: Queue[str]) -> Iterator[Path]:
    instance = RunningInstance(tmp_path / "running.json", taken.put)
    instance.start()
    yield tmp_path / "running.json"
    instance.stop()


def send(path: Path, line: bytes) -> bytes:
    word = json.loads(path.read_text())
    with socket.create_connection(("127.0.0.1", word["port"]), PATIENCE) as connection:
        connection.sendall(line)
        connection.shutdown(socket.SHUT_WR)
        return connection.recv(10)


def test_a_number_arrives(running: Path, taken: Queue[str]) -> None:
    assert hand_over(running, "+1 208 555 0142")
    assert taken.get(timeout=PATIENCE) == "+1 208 555 0142"


def test_nobody_runs(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "running.json", "1")
    (tmp_path / "running.json").write_text('{"port": 1, "token": "left over"}')
    assert not hand_over(tmp_path / "running.json", "1")
    (tmp_path / "running.json").write_text("rubbish")
    assert not hand_over(tmp_path / "running.json", "1")


@pytest.mark.parametrize(
    "line",
    [
        b'{"token": "guess", "number": "1"}\n',
        b"GET / HTTP/1.1\r\n\r\n",
        b"[]\n",
        b"\xff\xfe\n",
        b"",
        b"{" * 100_000,
        b"[" * 3_990 + b"\n",
    ],
)
def test_what_is_no_hand_over_is_refused(running: Path, taken: Queue[str], line: bytes) -> None:
    try:
        answer = send(running, line)
    except OSError:
        # Closed on us while we were still sending: refused just as well.
        answer = b""
    assert answer == b""
    assert taken.empty()
    assert hand_over(running, "2")
    assert taken.get(timeout=PATIENCE) == "2"


@pytest.mark.parametrize(
    "said",
    [
        '{"token": "\\ud800", "number": "1"}',
        '{"token": 7, "number": "1"}',
        '{"token": TOKEN, "number": {"a": 1}}',
        '{"token": TOKEN, "number": 4711}',
        '{"token": TOKEN, "number": null}',
    ],
)
def test_what_is_no_text_is_refused_without_a_word(
    running: Path, taken: Queue[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    word = json.loads(running.read_text())
    assert send(running, said.replace("TOKEN", json.dumps(word["token"])).encode() + b"\n") == b""
    assert taken.empty()
    assert capsys.readouterr().err == ""


def test_half_a_character_is_taken_as_a_sign_that_can_be_shown(running: Path, taken: Queue[str]) -> None:
    word = json.loads(running.read_text())
    assert send(running, f'{{"token": "{word["token"]}", "number": "1\\ud8002"}}\n'.encode()) == b"ok"
    assert taken.get(timeout=PATIENCE) == "1?2"


def test_whoever_reads_the_word_reads_all_of_it(
    tmp_path: Path, taken: Queue[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, read = tmp_path / "running.json", []
    path.write_text('{"port": 1, "token": "left over"}')
    dump = json.dump

    def slow(word: object, file: IO[str]) -> None:
        read.append(json.loads(path.read_text()))
        dump(word, file)
        read.append(json.loads(path.read_text()))

    monkeypatch.setattr(room.json, "dump", slow)
    instance = RunningInstance(path, taken.put)
    instance.start()
    assert [word["token"] for word in read] == ["left over"] * 2
    assert hand_over(path, "1")
    assert [file.name for file in tmp_path.iterdir()] == ["running.json"]
    instance.stop()


def test_only_the_owner_may_read_the_word(running: Path) -> None:
    assert running.stat().st_mode & 0o077 == 0


def test_stopping_takes_the_word_back(tmp_path: Path, taken: Queue[str]) -> None:
    instance = RunningInstance(tmp_path / "running.json", taken.put)
    instance.start()
    instance.stop()
    assert not (tmp_path / "running.json").exists()
