"""A tap that crashes, hangs, floods or prints rubbish is contained and explained, and nothing of it stays behind."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, ConnectorError, OurBug, TryLater
from connectors.kit.file_rows import LINE_LIMIT
from connectors.singer import pulling
from connectors.singer.session import Session
from tests.connectors.singer.rig import SECRET, SingerRig

ROOT = Path(__file__).parents[3]
# A program of ours that pulls, and says when the tap has left something behind.
OURS = """
import json, sys, time
from connectors.kit.declare import Surroundings
from connectors.singer import CONNECTOR
from connectors.singer.pulling import pull

settings, secrets = json.loads(sys.argv[1])

def cancelled():
    from pathlib import Path
    place = Path(settings["mapping"]).with_name("source.json")
    child = next(Path(part["child"]) for part in json.loads(place.read_text())["talk"] if "child" in part)
    if child.exists() and child.read_text():
        print("1", flush=True)
        time.sleep(600)
    return False

with CONNECTOR.open(settings, secrets, Surroundings(cancelled=cancelled)) as session:
    list(pull(session, "customer", None))
"""
ROW = {
    "id": "p1",
    "name": "Ann Lee",
    "phone": "+12025550101",
    "email": "ann@shop.example",
    "changed": "2026-03-02T09:00Z",
}
WHO = "ann.lee@private.example"


def record(number: int = 1, **more: Any) -> str:
    values = {**ROW, "id": f"p{number}", "into": "", **more}
    return json.dumps({"type": "RECORD", "stream": "people", "record": values}) + "\n"


def state(value: Any) -> str:
    return json.dumps({"type": "STATE", "value": value}) + "\n"


@pytest.fixture
def rig() -> Iterator[SingerRig]:
    with SingerRig("incremental") as rig:
        yield rig


@contextmanager
def opened(rig: SingerRig, **around: Any) -> Iterator[Session]:
    surroundings = Surroundings(time_zone="UTC", page_rows=100, **around)
    with rig.connector.open(rig.settings(), rig.secrets(), surroundings) as session:
        yield session


def pages(rig: SingerRig, talk: Sequence[Mapping[str, Any]], cursor: Cursor | None = None, **more: Any) -> list[Page]:
    """What came of a tap that says this, until it ended or was; `fails` is where its error goes."""
    fails, timer = more.pop("fails", None), more.pop("timer", time.monotonic)
    rig.tell(talk=[*talk])
    found: list[Page] = []
    with opened(rig, **more) as session:
        session.timer = timer
        try:
            for page in pulling.pull(session, "customer", cursor):
                found.append(page)
        except ConnectorError as error:
            if fails is None:
                raise
            fails.append(error)
    return found


def failed(rig: SingerRig, talk: Sequence[Mapping[str, Any]], **more: Any) -> tuple[ConnectorError, list[Page]]:
    errors: list[ConnectorError] = []
    found = pages(rig, talk, fails=errors, **more)
    (error,) = errors
    assert WHO not in repr(error)
    assert SECRET not in repr(error)
    return error, found


def ticking(sign: Path, seconds: float) -> Callable[[], float]:
    """A timer that goes on by so much each time it is looked at, once there is a sign of the tap."""
    ticks = itertools.count()
    return lambda: next(ticks) * seconds if sign.exists() else 0.0


def left_behind(rig: SingerRig) -> set[Path]:
    return set(Path(tempfile.gettempdir()).glob("tellonce-tap-*"))


def test_what_came_before_a_crash_is_kept_with_its_state(rig: SingerRig) -> None:
    said = f"Traceback\nKeyError: '{WHO}' {SECRET}\n"
    error, found = failed(rig, [{"line": record() + state({"at": 1}) + record(2)}, {"error": said}, {"status": 3}])
    assert isinstance(error, TryLater)
    assert "status 3" in error.title
    assert [one.source_id for page in found for one in page.records] == ["p1", "p2"]
    assert found[-1].cursor is not None
    assert found[-1].cursor["state"] == {"at": 1}


def test_killed_by_the_system_is_said_so(rig: SingerRig) -> None:
    error, found = failed(rig, [{"line": record()}, {"signal": 9}])
    assert isinstance(error, TryLater)
    assert "signal 9" in error.title
    assert len(found[0].records) == 1
    assert found[0].cursor is None


def test_one_that_hangs_is_ended_with_all_it_started(rig: SingerRig, tmp_path: Path) -> None:
    before = left_behind(rig)
    child = tmp_path / "pid"
    error, found = failed(
        rig, [{"line": record() + state({"at": 1})}, {"child": str(child)}, {"wait": 600}], timer=ticking(child, 100)
    )
    assert isinstance(error, TryLater)
    assert "said nothing for 600 seconds" in error.title
    assert found[0].cursor is not None
    pid = int(child.read_text())
    assert not _runs(pid)
    assert left_behind(rig) == before


def test_one_is_ended_when_our_own_program_is(rig: SingerRig, tmp_path: Path) -> None:
    """However that ended: nothing is left that would go on holding secrets."""
    before, child = left_behind(rig), tmp_path / "pid"
    rig.tell(talk=[{"line": record()}, {"child": str(child)}, {"wait": 600}])
    given = json.dumps([dict(rig.settings()), dict(rig.secrets())])
    ours = subprocess.Popen([sys.executable, "-c", OURS, given], cwd=ROOT, stdout=subprocess.PIPE)
    with ours:
        assert ours.stdout is not None
        assert ours.stdout.read(1) == b"1"
        ours.kill()
    assert not _runs(int(child.read_text()))
    assert left_behind(rig) == before


def test_a_program_that_cannot_be_run_says_so(rig: SingerRig) -> None:
    program = rig.folder / "tap-people"
    program.write_text("#!/nowhere/python\n")
    error, _ = failed(rig, [])
    assert isinstance(error, AskPerson)
    assert "cannot be started" in error.title


def test_one_that_only_complains_is_ended_as_well(rig: SingerRig, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    error, _ = failed(rig, [{"touch": str(begun)}, {"complain": 0.02}], timer=ticking(begun, 90))
    assert isinstance(error, TryLater)
    assert "complaints" in error.title


def test_a_child_that_holds_the_output_open_keeps_nobody_waiting(rig: SingerRig, tmp_path: Path) -> None:
    child = tmp_path / "pid"
    found = pages(rig, [{"line": record()}, {"child": str(child)}, {"status": 0}], timer=ticking(child, 5))
    assert [one.source_id for one in found[0].records] == ["p1"]
    assert not _runs(int(child.read_text()))


def test_a_line_too_long_to_hold_is_set_aside_and_the_rest_goes_on(rig: SingerRig) -> None:
    long = '{"type": "RECORD", "stream": "people", "record": {"name": "'
    found = pages(
        rig, [{"line": long}, {"line": "x" * 4096, "times": LINE_LIMIT // 4096 + 1}, {"line": "\n" + record(2)}]
    )
    assert [one.source_id for page in found for one in page.records] == ["p2"]
    (rejected,) = (one for page in found for one in page.rejected)
    assert rejected.reason == "It is longer than 4 MB."
    assert rejected.raw.startswith(long)


def test_one_endless_line_is_never_held(rig: SingerRig) -> None:
    """It would be 400 MB; a line has room for four."""
    found = pages(rig, [{"line": "x" * 65536, "times": 100}, {"line": "\n" + record()}])
    assert [one.source_id for page in found for one in page.records] == ["p1"]


def test_rubbish_is_set_aside_and_said_once(rig: SingerRig) -> None:
    rubbish = [
        "Loading …\n",
        "[1, 2]\n",
        '{"no": "type"}\n',
        '{"type": "RECORD"}\n',
        '{"type": "SCHEMA", "stream": 1}\n',
        "\xff\xfe\n",
    ]
    talk = [{"line": line} for line in rubbish]
    found = pages(rig, [*talk, {"line": record() + '{"type": "METRIC", "value": 1}\n\n'}])
    assert [one.source_id for page in found for one in page.records] == ["p1"]
    rejected = [one for page in found for one in page.rejected]
    assert len(rejected) == len(rubbish)
    again = [one.where for page in pages(rig, [*talk, {"line": record()}]) for one in page.rejected]
    assert again == [one.where for one in rejected]


def test_a_program_that_is_no_tap_is_ended(rig: SingerRig) -> None:
    error, found = failed(rig, [{"line": f"INFO {WHO} was read\n", "times": pulling.MOST_RUBBISH + 5}, {"wait": 600}])
    assert isinstance(error, AskPerson)
    assert "no Singer messages" in error.title
    assert sum(len(page.rejected) for page in found) <= pulling.SHOWN_RUBBISH


def test_a_flood_of_complaints_neither_blocks_nor_is_held(rig: SingerRig) -> None:
    error, _ = failed(rig, [{"error": f"{WHO} warned\n", "times": 100_000}, {"error": "MemoryError\n"}, {"status": 1}])
    assert "memory" in error.title


def test_one_that_goes_round_in_a_circle_is_ended(rig: SingerRig) -> None:
    error, found = failed(rig, [{"line": record() + record(2), "times": 5_000}, {"wait": 600}])
    assert isinstance(error, OurBug)
    assert "again and again" in error.title
    assert {one.source_id for page in found for one in page.records} == {"p1", "p2"}


def test_a_person_who_stops_it_is_not_kept_waiting(rig: SingerRig) -> None:
    rig.tell(talk=[{"line": record()}, {"wait": 600}])
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 5

    with opened(rig, cancelled=cancelled) as session, pytest.raises(Cancelled):
        list(pulling.pull(session, "customer", None))


def test_rows_in_files_are_refused_with_what_to_change(rig: SingerRig) -> None:
    error, _ = failed(rig, [{"line": '{"type": "BATCH", "stream": "people", "manifest": []}\n'}])
    assert isinstance(error, AskPerson)
    assert "batch_config" in error.advice


def test_it_sees_its_papers_and_none_of_our_surroundings(
    rig: SingerRig, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = left_behind(rig)
    monkeypatch.setenv("DATABASE_PASSWORD", "not-for-taps")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    seen = rig.folder / "seen.jsonl"
    rig.tell(seen=str(seen))
    found = pages(rig, [{"line": record()}, {"write": WHO}], {"seal": "other", "state": {"at": 1}})
    (given,) = (json.loads(line) for line in seen.read_text().splitlines())
    assert given["config"]["login"] == {"user": "desk", "password": SECRET}
    assert given["state"] is None
    assert {"DATABASE_PASSWORD", "PYTHONPATH"}.isdisjoint(given["env"])
    assert SECRET not in " ".join(given["argv"])
    assert given["env"]["TMPDIR"] == given["cwd"] != os.getcwd()
    assert not Path(given["cwd"]).exists()
    assert left_behind(rig) == before
    assert found


def test_where_files_in_memory_are_not_to_be_had_they_are_private_and_removed(
    rig: SingerRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("connectors.singer.papers.IN_MEMORY", False)
    seen = rig.folder / "seen.jsonl"
    rig.tell(seen=str(seen))
    pages(rig, [{"line": record()}])
    (given,) = (json.loads(line) for line in seen.read_text().splitlines())
    path = Path(given["argv"][given["argv"].index("--config") + 1])
    assert given["modes"] == [0o600, 0o700]
    assert given["config"]["login"]["password"] == SECRET
    assert not path.exists()


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        ("FATAL:  password authentication failed for user", AskPerson, "credentials"),
        ("HTTP-error-code: 403, Error: no", AskPerson, "may not read Customers"),
        ("429 Client Error: Too Many Requests retry-after: 90", TryLater, "less often"),
        ("requests.exceptions.HTTPError: 502 Server Error: Bad Gateway", TryLater, "in trouble"),
        ("could not connect to server: Connection refused", TryLater, "cannot reach"),
        ("jsonschema: 'start_date' is a required property", AskPerson, "“start_date”"),
        ("Exception: Config is missing required keys: ['token']", AskPerson, "“token”"),
        ("CRITICAL No streams were selected", AskPerson, "nothing selected for Customers"),
        ("ModuleNotFoundError: No module named 'x'", AskPerson, "not whole"),
        ("error: unrecognized arguments: --catalog", AskPerson, "options every tap knows"),
        ("INFO read 401 rows, 500 left\nsomething else", TryLater, "status 1"),
    ],
)
def test_why_it_ended_is_told_in_words_of_ours(rig: SingerRig, said: str, kind: type, words: str) -> None:
    error, _ = failed(rig, [{"error": f"{WHO}\n{said}\n"}, {"status": 1}])
    assert isinstance(error, kind)
    assert words in error.title
    if "retry-after" in said:
        assert isinstance(error, TryLater)
        assert error.after == 90


def test_a_setting_that_is_no_json_shows_nothing_of_it(rig: SingerRig) -> None:
    with (
        pytest.raises(AskPerson, match="Secrets of the tap") as caught,
        rig.connector.open(rig.settings(), {"secrets": f'{{"password": {SECRET}'}, Surroundings()),
    ):
        pass
    assert SECRET not in f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"


def _runs(pid: int) -> bool:
    """Whether a process is there still; one nobody has waited for is no longer running."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return False
        if told == "Z":
            return False
        os.sched_yield()
    return True
