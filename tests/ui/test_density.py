"""The strip of lines a day: what it counts, what it says, and where a click leads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import frozensets, integers, lists
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desk.services.journey_views import JoinView
from desk.services.views import TimelineItem, TimelinePage
from desk.ui.customer import density
from desk.ui.customer.density_days import DAYS
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.tools import Tools
from tests.ui import journey_story, story

TODAY = story.NOW.date() - timedelta(days=1)  # 22 November 00:42 UTC is the evening of the 21st in Chicago


def paged(items: tuple[TimelineItem, ...], size: int) -> Callable[[tuple[str, ...], str | None], TimelinePage]:
    def fetch(_channels: tuple[str, ...], older: str | None) -> TimelinePage:
        start = int(older or 0)
        return TimelinePage(1, items[start : start + size], str(start + size) if start + size < len(items) else None)

    return fetch


@pytest.fixture
def card(qtbot: QtBot, tools: Tools) -> TimelineCard:
    made = TimelineCard(tools)
    qtbot.addWidget(made)
    made.resize(860, 500)
    with qtbot.waitExposed(made):
        made.show()
    return made


def fill(card: TimelineCard, items: tuple[TimelineItem, ...], size: int = 200) -> None:
    fetch = paged(items, size)
    card.show_timeline(story.totals(items), fetch((), None), fetch)


def test_days_are_the_persons_and_this_journeys_lines_are_told_apart(card: TimelineCard) -> None:
    card.show_journeys(JourneyMap(journey_story.standing()))
    fill(card, story.STORY)
    strip = card.density
    assert strip.isVisible()
    assert (strip.lines(TODAY).lines, strip.lines(TODAY).here) == (2, 2)
    assert (strip.lines(TODAY - timedelta(days=9)).lines, strip.lines(TODAY - timedelta(days=9)).here) == (2, 0)
    assert strip.accessibleName() == (
        "Lines a day in the last twelve weeks: 10 in all; most on Saturday 21 Nov: 2 lines, 2 in this journey"
    )
    card.show_journeys(JourneyMap(None))
    assert (strip.lines(TODAY).lines, strip.lines(TODAY).here) == (2, 0)


def test_a_page_may_end_within_the_oldest_day_and_what_is_older_changes_nothing(
    qtbot: QtBot, card: TimelineCard
) -> None:
    oldest = story.NOW - timedelta(days=83)
    newer = tuple(story.item(n, oldest - timedelta(minutes=n)) for n in range(3))
    rest = tuple(story.item(n, oldest - timedelta(minutes=n)) for n in range(3, 8))
    gone = tuple(story.item(n, oldest - timedelta(days=n)) for n in range(8, 12))
    pages = {"1": TimelinePage(6, rest, "2"), "2": TimelinePage(6, gone, "3"), "3": TimelinePage(6, gone, None)}
    card.show_timeline(story.totals(newer), TimelinePage(6, newer, "1"), lambda _channels, older: pages[older or "1"])
    told: list[None] = []
    card.density.days.counted.connect(lambda: told.append(None))
    for lines in (8, 12):
        card.model.fetchMore(QModelIndex())
        qtbot.waitUntil(lambda lines=lines: card.model.items >= lines)
        assert card.density.lines(TODAY - timedelta(days=83)).lines == 8
    heard = len(told)
    card.model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: card.model.older is None)
    assert len(told) == heard


def test_a_click_on_a_day_chooses_its_newest_line(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, story.STORY)
    place = QPoint(round(card.density.place_of(TODAY - timedelta(days=3))), 10)
    qtbot.mouseClick(card.density, Qt.MouseButton.LeftButton, pos=place)
    assert card.view.chosen_item() == story.STORY[4]
    empty = QPoint(round(card.density.place_of(TODAY - timedelta(days=40))), 10)
    qtbot.mouseClick(card.density, Qt.MouseButton.LeftButton, pos=empty)
    assert card.view.chosen_item() == story.STORY[4]


def test_arrow_keys_go_from_day_to_day_and_enter_to_its_newest_line(
    qtbot: QtBot, card: TimelineCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(density, "announce", lambda _part, words: told.append(words))
    fill(card, story.STORY)
    strip = card.density
    strip.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(strip, key)
    days = sorted(strip.days.bars)
    assert told == [strip.days.told(days[place]) for place in (-2, -3, -2, 0, -1)]
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    before = strip.grab().toImage()
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    chosen = card.view.chosen_item()
    assert chosen is not None
    assert card.view._rows.lines._day(chosen) == days[-2]
    card.view.setFocus()
    assert strip.grab().toImage() != before  # where the keyboard is can be seen


def test_pages_are_added_as_they_come_and_what_is_not_loaded_is_said_not_to_be(
    qtbot: QtBot, card: TimelineCard
) -> None:
    items = tuple(story.item(n, story.NOW - timedelta(hours=6 * n)) for n in range(160))  # forty days
    fill(card, items, size=40)
    strip = card.density
    assert sum(strip.lines(TODAY - timedelta(days=n)).lines for n in range(DAYS)) == card.model.items
    assert strip.days.told(TODAY - timedelta(days=50)) == "Friday 2 Oct: not loaded yet"
    while card.model.items < 160:
        with qtbot.waitSignal(card.model.grown):
            card.model.fetchMore(QModelIndex())
    assert sum(strip.lines(TODAY - timedelta(days=n)).lines for n in range(DAYS)) == 160
    assert strip.days.told(TODAY - timedelta(days=50)) == "Friday 2 Oct: 0 lines"
    assert strip.days.told(TODAY - timedelta(days=2)) == "Thursday 19 Nov: 4 lines"


def test_older_than_twelve_weeks_is_not_counted_and_nothing_at_all_shows_no_strip(card: TimelineCard) -> None:
    old = tuple(story.item(n, story.NOW - timedelta(days=100 + n)) for n in range(5))
    fill(card, old)
    assert not card.density.isVisible()
    fill(card, (story.item(9, story.NOW - timedelta(days=83)), *old))
    assert card.density.isVisible()
    assert card.density.lines(TODAY - timedelta(days=83)).lines == 1


def test_a_low_card_keeps_its_room_for_lines(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, story.STORY)
    card.resize(860, 300)
    assert not card.density.isVisible()
    card.resize(860, 500)
    assert card.density.isVisible()


def test_bars_are_painted_where_their_days_are(card: TimelineCard, tools: Tools) -> None:
    card.show_journeys(JourneyMap(journey_story.standing()))
    fill(card, story.STORY)
    strip, look = card.density, tools.theme.look
    picture = QImage(strip.size(), QImage.Format.Format_RGB32)
    picture.fill(look.colour("panel"))
    strip.render(picture)

    def colour(days: int) -> QColor:
        return picture.pixelColor(round(strip.place_of(TODAY - timedelta(days=days))), strip.height() - 3)

    assert colour(0) == look.colour("accent")
    assert colour(9) == look.colour("scroll")
    assert colour(30) not in (look.colour("accent"), look.colour("scroll"))


@given(tellings=lists(frozensets(integers(min_value=0, max_value=99)), min_size=1, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_journey_told_anew_counts_as_if_it_were_counted_for_the_first_time(
    card: TimelineCard, tellings: list[frozenset[int]]
) -> None:
    items = tuple(story.item(n, story.NOW - timedelta(hours=31 * n)) for n in range(100))
    fill(card, items)
    for places in tellings:
        joins = tuple(JoinView(items[place].key, "gap", "", "") for place in places)
        current = replace(journey_story.journeys()[0], joins=joins)
        known = JourneyMap(journey_story.standing(journeys=(current,)))
        card.show_journeys(known)
        told = {day: (bar.lines, bar.here) for day, bar in card.density.days.bars.items()}
        fill(card, ())
        card.show_journeys(known)
        fill(card, items)
        assert {day: (bar.lines, bar.here) for day, bar in card.density.days.bars.items()} == told
