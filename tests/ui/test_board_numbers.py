"""The four numbers above the board: what they say, while they settle, and when they cannot be had."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.escalations import tallies
from desk.ui.escalations.numbers import figures
from tests.ui import flag_story
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    return stand


def test_numbers_are_of_thirty_days_and_say_what_changed(room: Stand) -> None:
    cards = room.window.flags.board.cards.cards
    told = [(card.value.text(), card.note.text()) for card in cards]
    assert told == [
        ("7", "39 raised in 30 days"),
        ("38 m", "2 m less than before"),
        ("1 h 12 m", "9 m less than before"),
        ("81 %", "Of 300 with questions in 30 days"),
    ]
    asked = room.journeys.gates.named("numbers")
    assert [(last - first).days for first, last in asked[:2]] == [29, 29]
    assert asked[0][1] == flag_story.TODAY
    assert (asked[0][0] - asked[1][1]).days == 1
    assert cards[0].accessibleName() == "Open now: 7. 39 raised in 30 days"
    assert cards[0].spark.accessibleName().startswith("Flags raised by day: ")
    by_day = "Median time to answer by day, in minutes: 48, 52, 57, 61, 46, 50, —, "
    assert cards[1].spark.accessibleName().startswith(by_day)
    told_once = "Without telling it twice by day, in percent: 50, 60, 50, "
    assert cards[3].spark.accessibleName().startswith(told_once)
    assert not room.window.flags.board.settling.isVisible()


def test_numbers_of_nothing_are_dashes_and_no_change_is_said_plainly(room: Stand) -> None:
    words_of = room.tools.words
    none, now = flag_story.numbers(journeys=0), flag_story.numbers()
    assert [figure.value for figure in figures(0, none, none, words_of)] == ["0", "—", "—", "—"]
    assert figures(0, none, none, words_of)[1].note == "None answered in 30 days"
    assert figures(0, now, none, words_of)[2].note == "In the last 30 days"
    assert figures(0, now, now, words_of)[2].note == "As in the 30 days before"
    longer = replace(now, customer_time_p90=now.customer_time_p90 + 600)
    assert figures(None, longer, now, words_of)[2].note == "10 m more than before"


def test_numbers_still_settling_say_so_and_are_asked_again(qtbot: QtBot, stand: Stand) -> None:
    stand.journeys.settling = 1_204
    stand.window.flags.tallies._again.setInterval(1)
    stand.window.go_to("flags")
    note = stand.window.flags.board.settling
    qtbot.waitUntil(note.isVisible)
    assert note.text() == "Numbers are still settling: 1,204 customers to go."
    stand.journeys.settling = 0
    qtbot.waitUntil(lambda: not note.isVisible())
    assert tallies.SETTLING_MS >= 1_000


def test_numbers_that_cannot_be_had_leave_the_flags_alone(qtbot: QtBot, stand: Stand) -> None:
    stand.journeys.gates.fail("numbers", BUSY)
    stand.window.go_to("flags")
    board = stand.window.flags.board
    qtbot.waitUntil(board.settling.isVisible)
    assert "held by another program" in board.settling.text()
    qtbot.waitUntil(lambda: len(board.model.rows) == 7)
