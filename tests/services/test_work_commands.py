"""Commands for notes, call-backs and the log answer like the services behind them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from datetime import UTC
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from desk.cli.work import add_callbacks, add_log, add_note
from desk.services.asks import ServiceError
from tests.services.work_desk import WorkDesk

Run = Callable[..., str]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


@pytest.fixture
def run(desk: WorkDesk, capsys: pytest.CaptureFixture[str]) -> Run:
    parser = argparse.ArgumentParser()
    verbs = parser.add_subparsers()
    for add in (add_note, add_callbacks, add_log):
        add(verbs)
    parts: Any = SimpleNamespace(work=desk.work, zone=UTC, cache=desk.cache)

    def command(*arguments: str) -> str:
        asked = parser.parse_args(arguments)
        assert asked.run(parts, asked) == 0
        return capsys.readouterr().out

    return command


def test_notes(desk: WorkDesk, run: Run) -> None:
    ann = str(desk.called())
    assert run("note", "show", ann) == "No notes.\n"
    made = json.loads(run("note", "write", ann, "Wants blue", "--on", "pbx/calls/c1", "--json"))
    assert (made["text"], made["on"], made["stands"]) == ("Wants blue", "Call", True)
    changed = json.loads(run("note", "change", made["note_id"][-8:], "Wants green", "--json"))
    assert "written anew" in run("note", "history", changed["note_id"])
    run("note", "back", changed["note_id"], "--why", "wrong")
    assert run("note", "show", ann).count("taken back") == 2
    with pytest.raises(ServiceError):
        run("note", "history", "abc")


def test_call_backs(desk: WorkDesk, run: Run) -> None:
    ann = str(desk.called())
    assert run("callbacks") == "No call-backs.\n"
    made = json.loads(run("callbacks", "promise", ann, "tomorrow 9:00", "--about", "refund", "--json"))
    end = made["call_back_id"][-8:]
    assert "Tue 3 Mar 09:00 in Denver" in run("callbacks")
    assert "for Bo" in run("callbacks", "give", end, "Bo")
    assert run("callbacks", "--mine") == "No call-backs.\n"
    assert "10:00 in Denver" in run("callbacks", "move", end, "tomorrow 10:00")
    assert "done" in run("callbacks", "done", end)
    assert len(run("callbacks", "history", end).splitlines()) == 4
    assert run("callbacks", "back", end) == "Taken back.\n"
    assert run("callbacks", "may", ann).startswith("no\nIt is 05:00 there")


def test_the_log(desk: WorkDesk, run: Run) -> None:
    desk.called()
    text = run("log", "--from", "2026-03-02", "--to", "2026-03-02")
    assert "missing: why they came, what came of it" in text
    assert "Avi: 0 of 1 complete (0%)" in text
    assert run("log", "--from", "2026-03-02", "--to", "2026-03-02", "--csv").startswith("Began,Ended,")
    assert "No interactions" in run("log", "--from", "2026-03-01", "--to", "2026-03-01")
    assert (
        json.loads(run("log", "--from", "2026-03-02", "--to", "2026-03-02", "--rep", "nobody", "--json"))["rows"] == []
    )
