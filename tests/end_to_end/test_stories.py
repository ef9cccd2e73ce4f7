"""The demo's five stories end as a thoughtful colleague would have written them down: journey, briefing and flags."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk.services.build import Parts
from desk.services.journey_views import BriefingLine, JourneyView
from tests.end_to_end.story_desk import NOW, customer_of, story_desk

FOLDER = Path(__file__).with_name("stories")
STORIES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
DEMO = tomllib.loads((FOLDER.parents[2] / "resources" / "demo" / "stories.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    with story_desk(tmp_path_factory.mktemp("stories") / "home") as parts:
        yield parts


def current(desk: Parts, story: dict[str, Any]) -> JourneyView:
    """The newest journey of a story's customer."""
    return desk.journeys.standing(customer_of(desk, story["customer"])).journeys[0]


def test_every_story_of_the_demo_is_written_down() -> None:
    assert {story["customer"] for story in STORIES.values()} == {story["customer"] for story in DEMO["story"]}


@pytest.mark.parametrize("name", STORIES)
def test_the_journey(desk: Parts, name: str) -> None:
    story = STORIES[name]
    journey, expected = current(desk, story), story["journey"]
    oldest_first = tuple(reversed(journey.joins))
    assert [join.key for join in oldest_first] == expected["lines"]
    assert [join.rule for join in oldest_first] == expected["joined_by"]
    assert journey.title == expected["title"]
    assert journey.time.customer_time == expected["customer_time"]
    assert journey.time.waiting_time == expected["waiting_time"]
    assert journey.repeat_questions == story["repeat_questions"]


@pytest.mark.parametrize("transcripts", [False, True], ids=["records", "transcripts"])
@pytest.mark.parametrize("name", STORIES)
def test_the_briefing(desk: Parts, name: str, transcripts: bool) -> None:
    story = STORIES[name]
    view = desk.journeys.briefing(customer_of(desk, story["customer"]), transcripts=transcripts)
    expected = [line for line in story["briefing"] if transcripts or not line.get("transcript")]
    assert [said(line) for line in view.lines] == [written(line) for line in expected]
    assert view.repeat_questions == story["repeat_questions"]
    assert not any(line.overdue or line.kept for line in view.lines)
    assert all(line.at <= NOW for line in view.lines)
    chats = sum(line.startswith("chat/") for line in story["journey"]["lines"])
    assert (view.transcripts, view.unread) == ((chats, 0) if transcripts else (0, chats))


@pytest.mark.parametrize("name", STORIES)
def test_the_flags(desk: Parts, name: str) -> None:
    story = STORIES[name]
    raised = desk.flags.of_customer(customer_of(desk, story["customer"]))
    told = {flag.rule: (flag.severity, [[one.text, one.key] for one in flag.evidence]) for flag in raised}
    assert told == {flag["rule"]: (flag["severity"], flag["evidence"]) for flag in story["flags"]}
    assert len(told) == len(raised), "the same cause raises one flag"
    said = [one.text for flag in raised for one in flag.evidence]
    assert len(said) == len(set(said)), "nothing is told twice"
    assert [flag.severity for flag in raised] == [flag["severity"] for flag in story["flags"]], "most severe first"
    assert {flag.journey_id for flag in raised} <= {current(desk, story).journey_id}


def said(line: BriefingLine) -> tuple[Any, ...]:
    return line.kind, line.value, line.sure, line.key, line.due_at, line.times


def written(line: dict[str, Any]) -> tuple[Any, ...]:
    return line["kind"], line["value"], line["sure"], line["record"], line.get("due"), line.get("times", 1)
