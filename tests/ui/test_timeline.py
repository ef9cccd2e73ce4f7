"""The timeline: rows, pages, days, filters, keys, and finding."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.views import ChannelTotal, TimelineItem, TimelinePage
from desk.ui.customer.filters import ChannelToggle
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.customer.timeline_model import DAY, ITEM, TimelineModel
from desk.ui.pieces.tabbing import reading_order
from desk.ui.tools import Tools
from tests.ui import story
from tests.ui.model_rules import by_qts_rules

PATIENCE = 60.0
PAGE = 200


def many(count: int) -> tuple[TimelineItem, ...]:
    return tuple(
        story.item(n, story.NOW - timedelta(minutes=47 * n), story.CHANNELS[n % len(story.CHANNELS)])
        for n in range(count)
    )


def paged(items: tuple[TimelineItem, ...]) -> Callable[[tuple[str, ...], str | None], TimelinePage]:
    def fetch(channels: tuple[str, ...], older: str | None) -> TimelinePage:
        shown = [item for item in items if not channels or item.channel in channels]
        start = int(older or 0)
        page = tuple(shown[start : start + PAGE])
        return TimelinePage(1, page, str(start + PAGE) if start + PAGE < len(shown) else None)

    return fetch


def fill(card: TimelineCard, items: tuple[TimelineItem, ...]) -> None:
    fetch = paged(items)
    card.show_timeline(story.totals(items), fetch((), None), fetch)


def shown(card: TimelineCard) -> list[TimelineItem]:
    model = card.model
    every = (model.index(row, 0).data(ITEM) for row in range(model.rowCount()))
    return [item for item in every if item is not None]


def test_the_model_keeps_qts_rules_while_pages_come(qtbot: QtBot, tools: Tools) -> None:
    items = many(1_000)
    with by_qts_rules(TimelineModel, TimelineModel(tools)) as model:
        fetch = paged(items)
        model.show_page(fetch((), None), lambda older: fetch((), older))
        while model.items < 1_000:  # the tester itself asks for the first pages
            with qtbot.waitSignal(model.grown):
                model.fetchMore(QModelIndex())
        model.show_page(TimelinePage(2, (), None), lambda older: fetch((), older))
        assert model.rowCount() == 0


def test_items_stand_under_their_day_in_the_reps_zone(card: TimelineCard) -> None:
    # 22 November 00:42 UTC is still the 21st in Chicago; 05:59 and 06:01 UTC are two different days there.
    times = [story.NOW, story.NOW.replace(day=21, hour=6, minute=1), story.NOW.replace(day=21, hour=5, minute=59)]
    fill(card, tuple(story.item(n, at) for n, at in enumerate(times)))
    model = card.model
    said = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert said == ["Today", "Exchange 0", "Exchange 1", "Yesterday", "Exchange 2"]
    assert model.index(0, 0).data(DAY).isoformat() == "2026-11-21"
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags


def test_a_day_that_spans_two_pages_has_one_heading(qtbot: QtBot, card: TimelineCard) -> None:
    items = tuple(story.item(n, story.NOW - timedelta(seconds=n)) for n in range(PAGE + 50))
    fill(card, items)
    with qtbot.waitSignal(card.model.grown):
        card.model.fetchMore(QModelIndex())
    assert card.model.rowCount() == PAGE + 51
    assert [item.key for item in shown(card)] == [item.key for item in items]


def test_scrolling_near_the_end_loads_older_pages(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, many(900))
    assert card.model.items == PAGE
    bar = card.view.verticalScrollBar()
    while card.model.items < 900:
        before = card.model.items
        qtbot.waitUntil(lambda before=before: (bar.setValue(bar.maximum()), card.model.items > before)[1])
    assert [item.key for item in shown(card)] == [item.key for item in many(900)]


def test_rows_are_as_high_as_what_stands_in_them_whatever_stood_there_before(card: TimelineCard) -> None:
    sizes = card.view.painter.measures
    for items in (many(3), tuple(story.item(n, story.NOW - timedelta(days=n)) for n in range(30)), many(60)):
        fill(card, items)
        for row in range(card.model.rowCount()):
            item = card.model.index(row, 0).data(ITEM)
            assert card.view.rowHeight(row) == (sizes.day_height if item is None else sizes.item_height)


def test_arrow_keys_and_steps_pass_over_day_headings(qtbot: QtBot, card: TimelineCard) -> None:
    items = tuple(story.item(n, story.NOW - timedelta(days=n)) for n in range(4))
    fill(card, items)
    card.view.setFocus()
    assert card.view.chosen_item() is None  # taking focus chooses nothing by itself
    for item in items:
        qtbot.keyClick(card.view, Qt.Key.Key_Down)
        assert card.view.chosen_item() == item
    qtbot.keyClick(card.view, Qt.Key.Key_Down)
    assert card.view.chosen_item() == items[3]
    qtbot.keyClick(card.view, Qt.Key.Key_Home)
    assert card.view.chosen_item() == items[0]
    card.view.step(-1)
    assert card.view.chosen_item() == items[0]
    qtbot.keyClick(card.view, Qt.Key.Key_End)
    card.view.step(-1)
    assert card.view.chosen_item() == items[2]


def test_every_row_is_a_sentence_for_a_screen_reader(card: TimelineCard) -> None:
    still = replace(story.STORY[0], open_end=True, ended_at=None)
    fill(card, (still, *story.STORY[1:]))
    model = card.model
    row = model.find(0, 1, lambda item: item == still)
    heard = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "21 Nov 18:38, Phone, Call, on the line, Answered after 3 m 10 s in the queue, at least 4 m"
    table = QAccessible.queryAccessibleInterface(card.view)
    named = [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]
    assert heard in named
    assert "Today" in named


def test_a_row_of_which_only_the_day_is_known_says_no_time(card: TimelineCard) -> None:
    day = card.model._tools.words.local(story.NOW).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(
        days=2
    )
    fill(card, (story.item(1, day), story.item(2, day - timedelta(minutes=1))))
    heard = [card.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(card.model.rowCount())]
    assert any(text.startswith("19 Nov, Phone, Exchange 1") for text in heard)
    assert any(text.startswith("18 Nov 23:59, Phone, Exchange 2") for text in heard)
    card.view.viewport().repaint()


def total(channel: str, count: int) -> ChannelTotal:
    return ChannelTotal(channel, count, 0, 0)


def test_the_channels_of_the_next_customer_stand_in_the_same_buttons(card: TimelineCard) -> None:
    filters = card.filters

    def listed() -> dict[str, ChannelToggle]:
        return {toggle.accessibleName(): toggle for toggle in filters._toggles}

    filters.show_totals([total("call", 3), total("store", 1)])
    assert list(listed()) == ["All 4", "Phone 3", "Store 1"]
    phone, store = listed()["Phone 3"], listed()["Store 1"]
    filters.press(2)
    # One that comes in between stands in between, and what is chosen stays while it is listed.
    filters.show_totals([total("store", 2), total("chat", 5), total("call", 4)])
    assert list(listed()) == ["All 11", "Phone 4", "Chat 5", "Store 2"]
    assert (listed()["Phone 4"], listed()["Store 2"]) == (phone, store)
    assert filters.chosen() == ("store",)
    assert list(reading_order(filters)) == filters._toggles
    filters.show_totals([total("call", 4)])
    assert (store.isHidden(), filters.chosen()) == (True, ())
    filters.show_totals([total("store", 1)])
    assert (list(listed()), filters.chosen()) == (["All 1", "Store 1"], ())


def test_a_filter_shows_its_channels_and_all_shows_all(qtbot: QtBot, card: TimelineCard) -> None:
    items = many(900)
    fill(card, items)
    assert [t.accessibleName() for t in card.filters.findChildren(ChannelToggle)][:2] == ["All 900", "Phone 113"]
    card.filters.press(1)
    qtbot.waitUntil(lambda: {item.channel for item in shown(card)} == {"call"})
    card.filters.press(2)
    qtbot.waitUntil(lambda: {item.channel for item in shown(card)} == {"call", "chat"})
    card.filters.press(0)
    qtbot.waitUntil(lambda: len({item.channel for item in shown(card)}) == len(story.CHANNELS))
    assert card.filters.chosen() == ()
    card.filters.press(9)  # there is no ninth channel
    assert card.filters.chosen() == ()


def test_what_was_chosen_stays_chosen_through_a_filter(qtbot: QtBot, card: TimelineCard) -> None:
    items = many(40)
    fill(card, items)
    card.view.choose_row(card.model.find(0, 1, lambda item: item.key == items[8].key))
    card.filters.press(1)
    qtbot.waitUntil(lambda: {item.channel for item in shown(card)} == {"call"})
    assert card.view.chosen_item() == items[8]
    with qtbot.waitSignal(card.chosen, check_params_cb=lambda item: item is None):
        card.filters.press(1)
        card.filters.press(2)
    qtbot.waitUntil(lambda: {item.channel for item in shown(card)} == {"chat"})
    assert card.view.chosen_item() is None


def test_a_late_page_of_another_filter_is_not_shown(qtbot: QtBot, card: TimelineCard) -> None:
    items, gate = many(400), threading.Event()
    fetch = paged(items)

    def slow(channels: tuple[str, ...], older: str | None) -> TimelinePage:
        if channels == ("call",):
            gate.wait(PATIENCE)
        return fetch(channels, older)

    card.show_timeline(story.totals(items), fetch((), None), slow)
    card.filters.press(1)
    card.filters.press(1)
    card.filters.press(2)
    qtbot.waitUntil(lambda: {item.channel for item in shown(card)} == {"chat"})
    gate.set()
    qtbot.waitUntil(lambda: card.model._tools.quick.busy == 0)
    assert {item.channel for item in shown(card)} == {"chat"}


def test_a_page_that_cannot_be_loaded_says_so_and_can_be_asked_for_again(qtbot: QtBot, card: TimelineCard) -> None:
    items, wrong = many(500), [True]
    fetch = paged(items)

    def broken(channels: tuple[str, ...], older: str | None) -> TimelinePage:
        if wrong[0]:
            raise ServiceError("The cache is busy.", "Wait a moment.")
        return fetch(channels, older)

    card.show_timeline(story.totals(items), fetch((), None), broken)
    with qtbot.waitSignal(card.model.failed):
        card.model.fetchMore(QModelIndex())
    assert card._note.isVisible()
    assert card.model.items == PAGE
    wrong[0] = False
    with qtbot.waitSignal(card.model.grown):
        qtbot.mouseClick(card._note.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert card.model.items == 2 * PAGE
    assert not card._note.isVisible()


def test_no_items_and_no_items_on_a_channel_are_two_different_states(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, ())
    notice = card._states.notice
    assert card._states.currentWidget() is notice
    assert "yet" in notice._title.text()
    items = many(16)
    card.show_timeline(story.totals(items), paged(items)((), None), lambda c, o: TimelinePage(1, (), None))
    card.filters.press(1)
    qtbot.waitUntil(lambda: "channels" in notice._title.text())
    assert notice._button.text() == "Show all"


def test_find_jumps_from_match_to_match_and_back(qtbot: QtBot, card: TimelineCard) -> None:
    items = tuple(
        story.item(n, story.NOW - timedelta(hours=n), text="Refund" if n in (3, 7) else "") for n in range(20)
    )
    fill(card, items)
    card.find_line.take_focus()
    qtbot.keyClicks(card.find_line.line, "refund")
    assert card.view.chosen_item() == items[3]
    qtbot.keyClick(card.find_line.line, Qt.Key.Key_Return)
    assert card.view.chosen_item() == items[7]
    qtbot.keyClick(card.find_line.line, Qt.Key.Key_Return)
    assert card.view.chosen_item() == items[7]
    assert card._status.text() == "No more in 20"
    qtbot.keyClick(card.find_line.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert card.view.chosen_item() == items[3]


@pytest.mark.parametrize("written", ["STRASSE", "Straße", "𝗦𝘁𝗿𝗮𝘀𝘀𝗲", "ⓈⓉⓇⒶⓈⓈⒺ", "Ｓｔｒａｓｓｅ"])
def test_find_looks_past_case_accents_and_drawn_letters(qtbot: QtBot, card: TimelineCard, written: str) -> None:
    items = tuple(story.item(n, story.NOW - timedelta(hours=n), text=written if n == 4 else "") for n in range(9))
    fill(card, items)
    card.find_line.line.setText("strasse")
    assert (card.view.chosen_item(), card._status.text()) == (items[4], "")


def test_find_loads_older_pages_until_there_is_a_match(qtbot: QtBot, card: TimelineCard) -> None:
    items = list(many(1_400))
    items[1_333] = replace(items[1_333], text="Überweisung an Zoë")
    fill(card, tuple(items))
    card.find_line.line.setText("uberweisung an zoe")
    qtbot.waitUntil(lambda: card.view.chosen_item() == items[1_333])
    assert card.model.items == 1_400
    card.find_line.line.setText("nowhere at all")
    assert card._status.text() == "No more in 1400"


def test_leaving_find_gives_the_keyboard_back_to_the_list(qtbot: QtBot, card: TimelineCard) -> None:
    fill(card, many(5))
    card.find_line.take_focus()
    qtbot.keyClicks(card.find_line.line, "exchange")
    assert card.leave_find()
    assert card.view.hasFocus()
    assert card.find_line.line.text() == ""
    assert not card.leave_find()


def test_fifty_thousand_items_load_page_by_page_without_work_that_grows(qtbot: QtBot, card: TimelineCard) -> None:
    items = many(50_000)
    fill(card, items)
    painted = []
    card.view.painter.paint = lambda *_args: painted.append(1)  # type: ignore[method-assign]
    while card.model.canFetchMore(QModelIndex()):
        with qtbot.waitSignal(card.model.grown):
            card.model.fetchMore(QModelIndex())
    assert card.model.items == 50_000
    painted.clear()
    card.view.scrollToBottom()
    card.view.viewport().repaint()
    # What is painted depends on the window's height, never on how much is loaded.
    assert 0 < len(painted) < 80


def test_updating_the_same_page_leaves_list_and_choice_alone(qtbot: QtBot, card: TimelineCard) -> None:
    items = many(300)
    fill(card, items)
    card.view.step(+1)
    with qtbot.assertNotEmitted(card.model.modelReset, wait=20):
        card.update_timeline(story.totals(items), paged(items)((), None))
    newer = (story.item(9_999, story.NOW), *items)
    card.update_timeline(story.totals(newer), paged(newer)((), None))
    assert shown(card)[0].key == "pbx/calls/9999"
    assert card.view.chosen_item() == items[0]


def test_a_longer_first_page_of_the_same_lines_leaves_those_that_are_loaded_alone(
    qtbot: QtBot, card: TimelineCard
) -> None:
    items = many(300)
    card.show_timeline(story.totals(items), TimelinePage(1, items[:80], "80"), paged(items))
    with qtbot.assertNotEmitted(card.model.modelReset, wait=20):
        card.update_timeline(story.totals(items), paged(items)((), None))
    fewer = items[:70] + items[71:]
    card.update_timeline(story.totals(fewer), paged(fewer)((), None))
    assert items[70].key not in card.model.lines.by_key


def test_lines_that_came_after_what_was_the_last_are_shown(card: TimelineCard) -> None:
    items = many(90)
    fill(card, items[:80])
    card.update_timeline(story.totals(items), paged(items)((), None))
    assert card.model.items == 90
