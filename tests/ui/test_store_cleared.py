"""Nothing of a customer is left on the store's screen once they are gone, whatever still happens for them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.store_views import StoreAnswer
from tests.ui import store_story
from tests.ui.acting import press
from tests.ui.stand import Stand
from tests.ui.store_acting import Hand, shows, traces
from tests.ui.store_scenes import at_store

AWAY = ServiceError("The cache is held by another program.", "Close it, then try again.")


@pytest.fixture
def hand(qtbot: QtBot, stand: Stand) -> Hand:
    return Hand(qtbot, stand, at_store(stand))


@pytest.mark.parametrize("way", ["done", "escape", "idle", "elsewhere"])
def test_nothing_is_left_and_whoever_was_here_left(hand: Hand, qtbot: QtBot, way: str) -> None:
    hand.scan(store_story.CARD)
    press(qtbot, hand.stand, "F7")
    press(qtbot, hand.stand, "F6")
    hand.settle()
    hand.room.act("note")
    qtbot.waitUntil(hand.room.page.note.isVisible)
    qtbot.keyClicks(hand.room.page.note.text, "Wants 39")
    if way == "done":
        qtbot.mouseClick(hand.room.page.acts.done, Qt.MouseButton.LeftButton)
    elif way == "escape":
        press(qtbot, hand.stand, "Esc")
        press(qtbot, hand.stand, "Esc")
    elif way == "idle":
        now = hand.room.serving.idle.clock()
        hand.room.serving.idle.clock = lambda: now + 61
        hand.room.serving.idle.look()
    else:
        press(qtbot, hand.stand, "Ctrl+3")
    hand.settle()
    qtbot.waitUntil(lambda: not traces(hand))
    left = hand.stand.counter.gates.named("leave")
    assert [visit for visit, _at in left] == ["v1"]  # type: ignore[misc]
    if way == "idle":
        assert timedelta(seconds=59) < store_story.NOW - left[0][1] < timedelta(seconds=70)  # type: ignore[index]
    assert hand.stand.notes.gates.named("type_note")[-1][1] == "Wants 39"  # type: ignore[index]
    line = hand.room.page.bar.line
    assert not line.isUndoAvailable()
    assert not hand.room.page.note.text.document().isUndoAvailable()
    assert hand.room.page.undo.isHidden()
    hand.room.page.undo.undo()
    assert hand.stand.counter.gates.named("take_back") == []


def test_any_key_or_touch_begins_the_countdown_anew(hand: Hand, qtbot: QtBot) -> None:
    hand.scan(store_story.CARD)
    idle = hand.room.serving.idle
    now = idle.clock()
    idle.clock = lambda: now + 40
    idle.look()
    assert "Clears in 20 s" in shows(hand)
    press(qtbot, hand.stand, "Shift+F1")
    assert "Clears in 60 s" in shows(hand)
    idle.clock = lambda: now + 90
    qtbot.mouseClick(hand.room.page.customer, Qt.MouseButton.LeftButton)
    assert idle.passed < 1


def test_an_answer_that_comes_after_the_screen_was_cleared_shows_nobody(hand: Hand) -> None:
    gate = hand.stand.counter.gates.hold("show")
    hand.now += 1
    hand.strike(store_story.CARD + "\r", 0.005)
    states = hand.room.page.states
    hand.qtbot.waitUntil(lambda: states.currentWidget() is states.skeleton)
    hand.room.serving.clear()
    gate.set()
    hand.settle()
    assert not traces(hand)


def test_who_is_cleared_while_their_coming_is_written_has_left(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    gate = hand.stand.counter.gates.hold("come")
    hand.room.deeds.come()
    hand.room.serving.clear()
    gate.set()
    hand.qtbot.waitUntil(lambda: len(hand.stand.counter.gates.named("leave")) == 1)


def test_who_is_cleared_while_the_lead_is_called_is_said_to_be_here_still(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    gate = hand.stand.counter.gates.hold("call_lead")
    hand.room.act("call")
    hand.room.serving.clear()
    # A call begins a visit.
    hand.stand.counter.visits["v1"] = store_story.visit()
    gate.set()
    hand.qtbot.waitUntil(lambda: "A visit is open since 18:42." in shows(hand))


def test_who_is_scanned_next_is_shown_whatever_still_happens_to_the_one_before(hand: Hand) -> None:
    hand.stand.counter.people[2] = store_story.sara(customer_id=2, name="Bo Lee", initials="BL")
    hand.stand.counter.answers["B-2222"] = StoreAnswer("B-2222", "one", (store_story.hit(2, "Bo Lee"),))
    hand.scan(store_story.CARD)
    gates = [hand.stand.counter.gates.hold(name) for name in ("come", "find_at_store")]
    hand.room.act("here")
    hand.now += 1
    hand.strike("B-2222\r", 0.005)
    gates[0].set()
    hand.qtbot.waitUntil(lambda: len(hand.stand.counter.gates.named("leave")) == 1)
    gates[1].set()
    hand.settle()
    assert hand.room.page.customer.name.text() == "Bo Lee"
    assert hand.room.page.acts.here.isEnabled()


def test_a_visit_that_could_not_be_ended_is_among_those_left_standing(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    hand.room.act("here")
    hand.settle()
    hand.stand.counter.gates.fail("leave", AWAY)
    hand.room.serving.clear()
    hand.settle()
    hand.settle()
    assert "A visit is open since 18:42." in shows(hand)
    assert "held by another program" in shows(hand)
