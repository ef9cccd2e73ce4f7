"""The demo's five stories end as a thoughtful colleague would have written them down."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk.services.journey_views import BriefingLine
from tests.end_to_end.story_desk import NOW, StoryDesk, story_desk

FOLDER = Path(__file__).with_name("stories")
STORIES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
DEMO = tomllib.loads((FOLDER.parents[2] / "resources" / "demo" / "stories.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoryDesk]:
    made = story_desk(tmp_path_factory.mktemp("stories"))
    yield made
    made.cache.close()


def test_every_story_of_the_demo_is_written_down() -> None:
    assert {story["customer"] for story in STORIES.values()} == {story["customer"] for story in DEMO["story"]}


@pytest.mark.parametrize("name", STORIES)
def test_the_journey(desk: StoryDesk, name: str) -> None:
    story = STORIES[name]
    touches = desk.current(desk.customer(story["customer"]))
    assert desk.keys(touches) == story["journey"]["lines"]
    assert desk.customer_time(touches) == story["journey"]["customer_time"]


@pytest.mark.parametrize("transcripts", [False, True], ids=["records", "transcripts"])
@pytest.mark.parametrize("name", STORIES)
def test_the_briefing(desk: StoryDesk, name: str, transcripts: bool) -> None:
    story = STORIES[name]
    view = desk.briefing(desk.customer(story["customer"]), transcripts)
    expected = [line for line in story["briefing"] if transcripts or not line.get("transcript")]
    assert [said(line) for line in view.lines] == [written(line) for line in expected]
    assert view.repeat_questions == story["repeat_questions"]
    assert not any(line.overdue or line.kept for line in view.lines)
    assert all(line.at <= NOW for line in view.lines)


def said(line: BriefingLine) -> tuple[Any, ...]:
    return line.kind, line.value, line.sure, line.key, line.due_at, line.times


def written(line: dict[str, Any]) -> tuple[Any, ...]:
    return line["kind"], line["value"], line["sure"], line["record"], line.get("due"), line.get("times", 1)
