"""A timeline by journeys: grouping, pages that reach into groups above, keeping one's place."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from desk.services.journey_views import Standing
from desk.services.views import TimelineItem, TimelinePage
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.customer.timeline_model import DATED, DAY, ITEM, JOURNEY, TimelineModel
from desk.ui.customer.timeline_rows import JourneyHead, TimelineRows
from desk.ui.tools import Tools
from tests.ui import journey_story, story
from tests.ui.acting import answered, open_customer
from tests.ui.model_rules import by_qts_rules
from tests.ui.render import settle
from tests.ui.stand import Stand

PAGE = 40


def paged(items: tuple[TimelineItem, ...]) -> Callable[[tuple[str, ...], str | None], TimelinePage]:
    def fetch(channels: tuple[str, ...], older: str | None) -> TimelinePage:
        shown = [item for item in items if not channels or item.channel in channels]
        start = int(older or 0)
        return TimelinePage(
            6, tuple(shown[start : start + PAGE]), str(start + PAGE) if start + PAGE < len(shown) else None
        )

    return fetch


def headings(model: TimelineModel) -> list[str]:
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [index.data() for index in rows if index.data(ITEM) is None]


def grouped(model: TimelineModel) -> list[tuple[str, list[str]]]:
    """Every heading with the keys under it."""
    groups: list[tuple[str, list[str]]] = []
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data(ITEM) is None:
            groups.append((index.data(), []))
        else:
            groups[-1][1].append(index.data(ITEM).key)
    return groups


def fill(card: TimelineCard, items: tuple[TimelineItem, ...], standing: Standing | None) -> None:
    fetch = paged(items)
    card.show_journeys(JourneyMap(standing))
    card.show_timeline(story.totals(items), fetch((), None), fetch)


def test_the_model_keeps_qts_rules_while_pages_reach_into_groups_above(qtbot: QtBot, tools: Tools) -> None:
    items, standing = journey_story.many_journeys(60, each=10)
    fetch = paged(items)
    with by_qts_rules(TimelineModel, TimelineModel(tools)) as model:
        model.show_journeys(JourneyMap(standing))
        model.show_page(fetch((), None), lambda older: fetch((), older))
        while model.canFetchMore(QModelIndex()) or model.loading:  # the tester itself asks for the first pages
            with qtbot.waitSignal(model.grown):
                model.fetchMore(QModelIndex())
        expected = [(journey.title, [join.key for join in journey.joins]) for journey in standing.journeys]
        assert grouped(model) == expected
        model.show_journeys(JourneyMap(None))
        assert headings(model)[0] == "Today"
        model.show_journeys(JourneyMap(standing))
        assert grouped(model) == expected


def test_pages_and_everything_at_once_come_to_the_same_rows() -> None:
    rng = random.Random(7)  # noqa: S311 (only the weave matters)
    items = tuple(story.item(n, story.NOW - timedelta(hours=n)) for n in range(300))
    journey_of = {item.key: f"journey {rng.randrange(40)}" for item in items if rng.random() < 0.8}

    def rows(size: int) -> TimelineRows:
        made = TimelineRows(lambda item: item.started_at.date())
        made.start(items[:size], journey_of)
        for start in range(size, len(items), size):
            for insertion in made.plan(items[start : start + size]):
                made.put(insertion)
        return made

    whole = rows(300)
    assert whole.items == list(items)
    for size in (1, 7, 40, 299):
        assert rows(size).rows == whole.rows
        assert rows(size).items == whole.items
        heads = [row for row, shown in enumerate(whole.rows) if not isinstance(shown, TimelineItem)]
        assert rows(size).headings() == heads
    groups = [row for row in whole.rows if not isinstance(row, TimelineItem)]
    assert len(groups) == len(set(groups))  # none is split
    under: dict[object, list[TimelineItem]] = {}
    head: object = None
    for row in whole.rows:
        if isinstance(row, TimelineItem):
            under[head].append(row)
        else:
            head = row
            under[head] = []
    newest = [group[0].started_at for group in under.values()]
    assert newest == sorted(newest, reverse=True)
    for place, group in under.items():
        assert [item.started_at for item in group] == sorted((item.started_at for item in group), reverse=True)
        assert all(isinstance(place, JourneyHead) == (item.key in journey_of) for item in group)


def test_lines_stand_under_their_journey_and_say_why(card: TimelineCard) -> None:
    fill(card, story.STORY, journey_story.standing())
    model = card.model
    assert headings(model) == ["Missing parcel, order 10482", "Order 10482", "Thanks for help", "Review of trail shoes"]
    assert model.index(0, 0).data(JOURNEY).journey_id == journey_story.PARCEL
    assert model.index(0, 0).data(DAY) is None
    assert model.index(1, 0).data(DATED)
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    tip = model.index(4, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "19 Nov 14:05" in tip
    assert "In this journey: same order 10482 as the chat of 18 Nov" in tip
    heard = model.index(4, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("19 Nov 14:05, Phone, Call, 2 transfers, ")
    why = "same order 10482 as the chat of 18 Nov"
    assert heard.endswith(f", 51 m, in journey: Missing parcel, order 10482, {why}")


def test_lines_whose_journey_is_not_known_stand_under_their_day(card: TimelineCard) -> None:
    only = journey_story.standing(journeys=journey_story.journeys()[1:2])
    fill(card, story.STORY, only)
    assert headings(card.model)[:4] == ["Today", "Yesterday", "19 Nov", "18 Nov"]
    assert "Order 10482" in headings(card.model)
    assert not card.model.index(1, 0).data(DATED)


def test_other_journeys_move_lines_and_what_is_chosen_stays_without_being_read_again(
    qtbot: QtBot, card: TimelineCard
) -> None:
    items, standing = journey_story.many_journeys(20, each=4)
    fill(card, items, standing)
    card.view.choose_row(card.model.find(0, 1, lambda item: item.key == "pbx/calls/17"))
    with qtbot.assertNotEmitted(card.chosen, wait=20):
        card.show_journeys(JourneyMap(None))
    assert card.view.chosen_item() == items[17]
    with qtbot.assertNotEmitted(card.model.modelReset, wait=20):
        card.show_journeys(JourneyMap(None))


def test_only_what_headings_say_changes_without_moving_a_row(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, story.STORY, journey_story.standing())
    longer = journey_story.standing(journeys=journey_story.journeys(journey_story.time(9_000)))
    with qtbot.assertNotEmitted(card.model.modelReset, wait=20), qtbot.waitSignal(card.model.dataChanged):
        card.show_journeys(JourneyMap(longer))
    assert card.model.index(0, 0).data(JOURNEY).time.customer_time == 9_000


def test_rows_that_come_above_do_not_move_what_is_in_sight(qtbot: QtBot, card: TimelineCard) -> None:
    items, standing = journey_story.many_journeys(2, each=60)  # two journeys woven into each other over all pages
    fill(card, items, standing)
    settle()
    view = card.view
    row = card.model.find(0, 1, lambda item: item.key == "pbx/calls/21")
    view.scrollTo(card.model.index(row, 0), view.ScrollHint.PositionAtTop)
    bar = view.verticalScrollBar()
    assert bar.value() > 0
    top = card.model.index(view.rowAt(0), 0).data(ITEM).key
    place = view.rowViewportPosition(view.rowAt(0))
    loaded = card.model.items
    if card.model.canFetchMore(QModelIndex()):
        card.model.fetchMore(QModelIndex())
    qtbot.waitUntil(lambda: card.model.items > loaded)
    now = card.model.find(0, 1, lambda item: item.key == top)
    assert view.rowViewportPosition(now) == place


def test_a_line_far_down_is_found_page_by_page_whatever_group_it_lands_in(qtbot: QtBot, card: TimelineCard) -> None:
    items, standing = journey_story.many_journeys(30, each=20)
    fill(card, items, standing)
    card.go_to("pbx/calls/583")
    qtbot.waitUntil(lambda: card.view.chosen_item() == items[583])
    card.go_to("pbx/calls/nowhere")
    qtbot.waitUntil(lambda: card._status.text() == "No more in 600")
    assert card.view.chosen_item() == items[583]


def test_a_line_on_a_channel_not_shown_brings_all_channels_back(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, story.STORY, journey_story.standing())
    card.filters.press(1)
    qtbot.waitUntil(lambda: card.model.items == 2)
    card.go_to(story.STORY[4].key)
    qtbot.waitUntil(lambda: card.view.chosen_item() == story.STORY[4])
    assert card.filters.chosen() == ()


def test_finding_text_reaches_lines_that_land_above(qtbot: QtBot, card: TimelineCard) -> None:
    items, standing = journey_story.many_journeys(2, each=100)
    told = (*items[:150], replace(items[150], text="Überweisung an Zoë"), *items[151:])
    fill(card, told, standing)
    card.find_line.line.setText("uberweisung")
    qtbot.waitUntil(lambda: card.view.chosen_item() == told[150])


def test_older_journeys_are_asked_for_once_the_timeline_reaches_them(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    items, whole = journey_story.many_journeys(600)
    limits: list[int] = []

    def standing(customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        limits.append(limit)
        return replace(whole, journeys=whole.journeys[:limit], truncated=limit < 600)

    monkeypatch.setattr(stand.journeys, "standing", standing)
    stand.customers.put(story.customer(6, "Front Desk", items), items)
    open_customer(stand, 6)
    assert limits == [50]
    timeline = stand.window.desk.timeline()
    assert timeline.model.items == 200
    timeline.go_to("pbx/calls/2300")
    qtbot.waitUntil(lambda: timeline.view.chosen_item() == items[2300])
    # Where the timeline is faster than what is asked about it, the second question gives way to the third.
    qtbot.waitUntil(lambda: answered(stand) and limits[-1] == 600)
    assert set(limits) <= {50, 400, 600}
    assert timeline.view.chosen_item() == items[2300]
    assert stand.window.desk.care.standing.map.of(items[2300].key).title == "Journey number 574"


def test_of_what_is_known_of_older_lines_one_question_is_asked_at_a_time(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    items, whole = journey_story.many_journeys(600)
    limits: list[int] = []
    gate = stand.journeys.gates.hold("standing")
    gate.set()

    def standing(customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        limits.append(limit)
        stand.journeys.gates.enter("standing", limit)
        return replace(whole, journeys=whole.journeys[:limit], truncated=limit < 600)

    monkeypatch.setattr(stand.journeys, "standing", standing)
    stand.customers.put(story.customer(6, "Front Desk", items), items)
    open_customer(stand, 6)
    gate.clear()
    timeline = stand.window.desk.timeline()
    timeline.go_to("pbx/calls/2300")
    qtbot.waitUntil(lambda: timeline.view.chosen_item() == items[2300])
    # Many pages came, and the first question about them is still on its way.
    assert limits == [50, 400]
    gate.set()
    qtbot.waitUntil(lambda: answered(stand) and limits == [50, 400, 600])


def test_why_older_lines_are_where_they_are_is_asked_for_once_the_timeline_reaches_them(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    items, whole = journey_story.many_journeys(2, each=2_500)
    asked: list[int] = []

    def standing(customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        asked.append(joins)
        newest = {item.key for item in items[:joins]}
        told = tuple(
            replace(one, joins=tuple(join for join in one.joins if join.key in newest)) for one in whole.journeys
        )
        return replace(whole, journeys=told, lines=len(items), joins=min(joins, len(items)))

    monkeypatch.setattr(stand.journeys, "standing", standing)
    stand.customers.put(story.customer(6, "Front Desk", items), items)
    open_customer(stand, 6)
    assert asked == [500]
    stand.window.desk.timeline().go_to(items[4_400].key)
    known = stand.window.desk.care.standing
    qtbot.waitUntil(lambda: answered(stand) and known.map.join(items[4_400].key) is not None)
    assert asked[-1] == 5_000
    assert set(asked) <= {500, 4_000, 5_000}
