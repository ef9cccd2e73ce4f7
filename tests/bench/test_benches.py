"""Every benchmark of the made-up shop runs, at a size that takes seconds; how long anything takes is not asserted."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from tests.bench.__main__ import main
from tests.bench.base import NOTE
from tests.bench.feed import page_rows, pages_of, served
from tests.bench.found import People, one_slip, slip

SIZE = ["--customers", "120", "--interactions", "1500", "--feed", "300", "--json"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kept") / "home"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("time", "time: recompute everything"),
        ("pop", "pop: the busiest"),
        ("cold", "cold"),
        ("ring", "scroll: window late"),
        ("start", "start: answers a number"),
        ("find", "a name with one slip, the right one"),
        ("text", "text: everyone"),
        ("size", "size: cache beside the raw tables"),
        ("ingest", "a lookup meanwhile"),
        ("cipher", "cipher"),
    ],
)
def test_a_benchmark_runs(name: str, told: str, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, *SIZE, "--home", str(home)]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert any(told in row["name"] for row in rows)
    for row in rows:
        assert row.keys() == {"name", "size", "unit", "ours", "floor", "ratio", "goal", "met"}
        assert row["ours"] >= 0
    assert (home / NOTE).exists()


def test_the_flood_on_the_receiver_runs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["receiver", "--seconds", "1", "--json"]) == 0
    rows = {row["name"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["receiver: handed on"]["met"]
    assert rows["receiver: answered by nobody"]["met"]
    assert rows["receiver: strangers refused"]["ours"] > 0


def test_calls_are_followed_to_the_painted_timeline(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calls", *SIZE, "--home", str(home), "--calls", "2", "--seconds", "1"]) == 0
    told = capsys.readouterr()
    rows = {row["name"]: row for row in json.loads(told.out)}
    roads = ["manager interface"] if "without SIP" in told.err else ["SIP INVITE", "receiver", "manager interface"]
    assert all(rows[f"calls: {road} to painted timeline, p99"]["ours"] > 0 for road in roads)
    assert rows["calls, flood: one's own phone's calls lost"]["met"]
    assert rows["calls, flood: strangers refused"]["ours"] > 0


def test_a_shift_is_served_to_its_end(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any) -> None:
    monkeypatch.setattr("tests.bench.shift.CALLS_AN_HOUR", 3)
    monkeypatch.setattr("tests.bench.shift.BREAK", 0.05)
    assert main(["shift", *SIZE, "--home", str(home), "--hours", "2"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert all(row["ours"] > 0 for row in rows)


def test_the_board_is_ordered_and_painted(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["board", "--flags", "30", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 3
    assert all(row["ours"] > 0 and row["floor"] > 0 for row in rows)


def test_one_slip_of_the_finger_is_told_from_two() -> None:
    chance = random.Random(1)
    for word in ("katherine", "jo", "grinkley", "aab"):
        for _ in range(200):
            wrong = slip(word, chance)
            assert wrong == word or one_slip(word, wrong)
            assert one_slip(word, wrong) == one_slip(wrong, word)
    assert not one_slip("katherine", "katherine")
    assert not one_slip("katherine", "kahterin")
    assert not one_slip("anna", "hanne")


def test_whoever_a_slip_can_mean_is_counted() -> None:
    people = People(400)
    given, families = next((given, families) for given, families in people.by_given.items() if len(families) > 2)
    family = families[0]
    assert people.fitting(given, family) >= families.count(family)
    assert people.fitting(given, family[1:]) >= families.count(family)
    assert people.fitting(given[::-1] + "qq", family[::-1] + "qq") == 0
    assert re.fullmatch(r"\+1\d{10}", people.phones.split("\n")[7])


def test_a_feed_gives_its_pages_and_then_empty_ones() -> None:
    rows = page_rows([3, 1, 3, 2, 5], first=700)
    with served([[b"{}"], pages_of(rows, size=2)]) as url:
        told = [json.load(urlopen(f"{url}/1/calls?page={page}&limit=2")) for page in (1, 2, 3, 4, 9)]  # noqa: S310
    assert [len(page["calls"]) for page in told] == [2, 2, 1, 0, 0]
    assert [row["id"] for page in told for row in page["calls"]] == [f"i{number:09}" for number in range(700, 705)]
    assert all(sum(row[by] is not None for by in ("phone", "email", "customer")) == 1 for row in rows)
