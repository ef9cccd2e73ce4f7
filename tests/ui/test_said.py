"""Finding what was said: in the timeline also beyond what is loaded and shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.timeline_card import TimelineCard
from tests.ui import story
from tests.ui.stand import Stand

ITEMS = tuple(
    story.item(n, story.NOW - timedelta(minutes=47 * n), story.CHANNELS[n % len(story.CHANNELS)]) for n in range(1_000)
)
DEEP = ITEMS[700].key


def chosen(card: TimelineCard) -> str:
    item = card.view.chosen_item()
    return "" if item is None else item.key


@pytest.fixture
def card(qtbot: QtBot, stand: Stand) -> TimelineCard:
    """The timeline of a customer with a long history, in the window; what is unseen is said all the same."""
    stand.customers.put(story.customer(9, "Ruth Long", ITEMS), ITEMS)
    stand.customers.unseen |= {DEEP: "zebra crossing", ITEMS[3].key: "zebra stripes", ITEMS[720].key: "zebra again"}
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(9)
    held = stand.window.desk.timeline()
    assert held is not None
    return held


def look_for(card: TimelineCard, text: str) -> QLineEdit:
    card.find_line.take_focus()
    card.find_line.line.setText(text)
    return card.find_line.line


def test_what_a_row_does_not_show_is_found_too(qtbot: QtBot, card: TimelineCard) -> None:
    look_for(card, "zebra str")
    qtbot.waitUntil(lambda: chosen(card) == ITEMS[3].key)
    assert card._status.text() == ""


def test_a_line_on_a_page_that_is_not_loaded_is_loaded_and_chosen(qtbot: QtBot, card: TimelineCard) -> None:
    assert card.model.items == 200
    line = look_for(card, "zebra")
    qtbot.waitUntil(lambda: chosen(card) == ITEMS[3].key)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen(card) == DEEP)
    assert card.model.items == 800
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: chosen(card) == ITEMS[720].key)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card._status.text() == "No more")
    assert chosen(card) == ITEMS[720].key
    # Nothing was loaded to find out that there is no more.
    assert card.model.items == 800
    qtbot.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(card) == DEEP


def test_nothing_is_loaded_for_what_was_never_said(qtbot: QtBot, card: TimelineCard) -> None:
    look_for(card, "unicorn")
    qtbot.waitUntil(lambda: card._status.text() == "No more")
    assert card.model.items == 200


def test_it_is_told_of_some_at_a_time(qtbot: QtBot, stand: Stand, card: TimelineCard) -> None:
    stand.customers.said_limit = 1
    line = look_for(card, "zebra")
    for key in (ITEMS[3].key, DEEP, ITEMS[720].key):
        qtbot.waitUntil(lambda key=key: chosen(card) == key)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card._status.text() == "No more")
    asked = stand.customers.gates.named("said_in")
    assert [older for _, _, older in asked] == [None, "4", "701", "721"]  # type: ignore[misc]


def test_lines_of_channels_that_are_not_shown_are_passed_over(qtbot: QtBot, card: TimelineCard) -> None:
    wanted = ITEMS[700].channel
    for place in range(1, 10):
        card.filters.press(place)
        if card.filters.chosen() == (wanted,):
            break
        card.filters.press(0)
    qtbot.waitUntil(lambda: {item.channel for item in card.model.lines.items} == {wanted})
    assert ITEMS[3].channel != wanted
    assert ITEMS[720].channel != wanted
    look_for(card, "zebra")
    qtbot.waitUntil(lambda: chosen(card) == DEEP)


def test_while_an_answer_is_awaited_it_says_so_and_a_new_text_forgets_it(
    qtbot: QtBot, stand: Stand, card: TimelineCard
) -> None:
    gate = stand.customers.gates.hold("said_in")
    line = look_for(card, "zebra")
    qtbot.waitUntil(lambda: card._status.text() == "Looking …")
    line.clear()
    assert card._status.text() == ""
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert chosen(card) == ""


def test_trouble_is_said_beside_the_line(qtbot: QtBot, stand: Stand, card: TimelineCard) -> None:
    stand.customers.gates.fail("said_in", ServiceError("The cache file is damaged.", "Pull again."))
    line = look_for(card, "zebra")
    qtbot.waitUntil(lambda: card._status.text() == "The cache file is damaged.")
    stand.customers.gates.fail("said_in", None)
    line.setText("zebra ")
    qtbot.waitUntil(lambda: chosen(card) == ITEMS[3].key)


def test_a_line_that_is_on_no_page_is_passed_over(qtbot: QtBot, stand: Stand, card: TimelineCard) -> None:
    late = story.item(1_000, story.NOW - timedelta(minutes=47 * 700))
    stand.customers.put(story.customer(9, "Ruth Long", ITEMS), (*ITEMS[:700], late, *ITEMS[700:]))
    stand.customers.unseen |= {late.key: "zebra foal"}
    look_for(card, "zebra foal")
    stand.customers.put(story.customer(9, "Ruth Long", ITEMS), ITEMS)
    qtbot.waitUntil(lambda: card._status.text() == "No more")
    assert chosen(card) == ""


def test_ctrl_f_leads_to_finding_also_while_typing(qtbot: QtBot, stand: Stand, card: TimelineCard) -> None:
    stand.window.side.search.take_focus()
    qtbot.keyClicks(stand.window.side.search.line, "so")
    qtbot.keyClick(stand.window.side.search.line, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(card.find_line.line.hasFocus)
