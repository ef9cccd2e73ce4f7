"""A worker process: lines go in and come out, nothing else does, and it never outlives whoever needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.sync import worker as room
from desk.sync.worker import WORD, Worker, own_command, own_environment

PATIENCE = 60.0
ECHO = """
import sys
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(line.upper())
    sys.stdout.buffer.flush()
"""
DEAF = """
import sys, threading
print("here", flush=True)
threading.Event().wait()
"""
CHATTY = """
import os, subprocess, sys
from desk.sync.worker_ends import Ends
ends = Ends()
print("a library says hello", flush=True)
os.write(1, b"and its C part\\n")
sys.stderr.write("complaints " * 100_000)
subprocess.run([sys.executable, "-c", "print('a process of its own')"], check=True)
while (order := ends.order()) is not None:
    ends.say(b"got " + order)
ends.say(b"over" if ends.order() is None and ends.order(wait=False) is None else b"not over")
"""
POLITE = """
from desk.sync.worker_ends import Ends
ends = Ends()
ends.say(b"nothing yet" if ends.order(wait=False) == b"" else b"something")
ends.say(b"x" * 900_000)
while (order := ends.order()) is not None:
    ends.say(order)
"""

Start = Callable[[str], Worker]


@pytest.fixture
def start() -> Iterator[Start]:
    begun: list[Worker] = []

    def run(script: str) -> Worker:
        begun.append(Worker((sys.executable, "-c", script)))
        return begun[-1]

    yield run
    for worker in begun:
        worker.end(0.0)


def test_lines_go_in_and_come_out(start: Start) -> None:
    worker = start(ECHO)
    assert worker.say(b"one")
    assert worker.say(b"two")
    assert (worker.hear(), worker.hear()) == (b"ONE\n", b"TWO\n")
    assert worker.alive()


def test_one_that_is_dismissed_ends_by_itself(start: Start) -> None:
    worker = start(ECHO)
    worker.say(b"last")
    worker.dismiss()
    worker.dismiss()
    assert (worker.hear(), worker.hear()) == (b"LAST\n", None)
    worker.end(PATIENCE)
    assert not worker.alive()
    assert not worker.say(b"more")
    assert worker.hear() is None


def test_one_that_does_not_listen_is_not_waited_for(start: Start) -> None:
    worker = start(DEAF)
    assert worker.hear() == b"here\n"
    worker.end(0.0)
    assert not worker.alive()
    assert worker.hear() is None


def test_one_that_is_killed_is_heard_to_be_gone(start: Start) -> None:
    worker = start(DEAF)
    worker.hear()
    worker.kill()
    assert worker.hear() is None
    worker.kill()


def test_what_libraries_print_is_neither_heard_nor_in_the_way(start: Start) -> None:
    worker = start(CHATTY)
    worker.say(b"one")
    assert worker.hear() == b"got one\n"
    worker.dismiss()
    assert (worker.hear(), worker.hear()) == (b"over\n", None)


def test_a_worker_can_look_for_orders_without_waiting(start: Start) -> None:
    worker = start(POLITE)
    assert worker.hear() == b"nothing yet\n"
    assert len(worker.hear() or b"") == 900_001
    worker.say(b"a" * 200_000 + b"\nsecond")
    assert worker.hear() == b"a" * 200_000 + b"\n"
    assert worker.hear() == b"second\n"


def test_one_that_cannot_be_started_says_so() -> None:
    with pytest.raises(OSError):
        Worker((str(Path(__file__).parent / "no such program"),))


def test_it_is_this_very_program_whatever_lies_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "__init__.py").write_text("print('another desk')", encoding="utf-8")
    (tmp_path / "desk" / "__main__.py").write_text("print('another desk')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    worker = Worker()
    worker.say(b"no order")
    assert worker.hear() is None
    worker.end(PATIENCE)


def test_others_places_for_modules_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    root = str(Path(room.__file__).parents[2])
    monkeypatch.setenv("PYTHONPATH", "others")
    assert own_environment()["PYTHONPATH"] == f"{root}{os.pathsep}others"
    monkeypatch.delenv("PYTHONPATH")
    assert own_environment()["PYTHONPATH"] == root


def test_frozen_into_one_file_it_is_that_file(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command()[-3:] == ("-m", "desk", WORD)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable, WORD)
    assert own_environment() is os.environ
