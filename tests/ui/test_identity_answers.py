"""Words on possible links: by key and by mouse, one after the other, refused, and taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from tests.ui import identity_story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.identity_scenes import links
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


@pytest.mark.parametrize(
    ("sequence", "word", "told"),
    [
        ("S", "same", "Sara Jansen and S. Janssen are one person."),
        ("D", "different", "Sara Jansen and S. Janssen are different people."),
        ("F", "household", "Sara Jansen and S. Janssen are two people of one household."),
    ],
)
def test_one_key_says_the_word_and_ctrl_z_takes_it_back(
    qtbot: QtBot, stand: Stand, sequence: str, word: str, told: str
) -> None:
    links(stand)
    room, gates = stand.window.identity, stand.identity.gates
    press(qtbot, stand, sequence)
    qtbot.waitUntil(lambda: gates.named("say") == [(word, 1, -7, "")] and answered(stand))
    assert room.undo.words.text() == told
    assert room.queue.decided.text() == "413 decided, 9 taken back"
    assert room.showing.pair.name == "Robert Kline"
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: gates.named("take_back") == ["said-1"] and answered(stand))
    assert room.undo.words.text() == f"Taken back: {told}"
    assert room.queue.model.rows[0].name == "Sara Jansen"
    assert room.showing.pair.name == "Sara Jansen"
    press(qtbot, stand, "Ctrl+Z")  # there is nothing more to take back
    qtbot.waitUntil(lambda: answered(stand))
    assert gates.named("take_back") == ["said-1"]


def test_later_puts_the_pair_off(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    press(qtbot, stand, "L")
    qtbot.waitUntil(lambda: stand.identity.gates.named("later") == [(1, -7)] and answered(stand))
    room = stand.window.identity
    assert room.undo.words.text() == "Sara Jansen and S. Janssen will be asked again in a while."
    assert not room.undo.button.isVisible()
    assert room.showing.pair.name == "Robert Kline"


def test_the_next_pair_is_shown_while_the_word_is_on_its_way(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    room, gates = stand.window.identity, stand.identity.gates
    held = gates.hold("say")
    press(qtbot, stand, "S")
    assert room.showing.pair.name == "Robert Kline"
    assert room.page.both.left.name == "Robert Kline"
    press(qtbot, stand, "D")
    assert room.showing.pair.name == "Maria Alvarez"
    stand.window.watch.pulled.emit()  # the store knows nothing of the words yet
    qtbot.waitUntil(lambda: gates.named("review")[-1] == (None, 50))
    held.set()
    qtbot.waitUntil(lambda: len(gates.named("say")) == 2 and answered(stand))
    assert gates.named("say") == [("same", 1, -7, ""), ("different", 2, 12, "")]
    assert [pair.name for pair in room.queue.model.rows] == ["Maria Alvarez", "D. Lindqvist"]
    assert room.showing.pair.name == "Maria Alvarez"


def test_words_are_taken_back_the_last_one_first_even_while_on_their_way(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    gates = stand.identity.gates
    held = gates.hold("say")
    for sequence in ("S", "D", "Ctrl+Z", "Ctrl+Z"):
        press(qtbot, stand, sequence)
    held.set()
    qtbot.waitUntil(lambda: gates.named("take_back") == ["said-2", "said-1"] and answered(stand))
    assert len(stand.window.identity.queue.model.rows) == 4


def test_undo_of_a_word_that_was_refused_takes_back_no_other(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    gates = stand.identity.gates
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: len(gates.named("say")) == 1 and answered(stand))
    gates.fail("say", BUSY)
    held = gates.hold("say")
    press(qtbot, stand, "D")
    press(qtbot, stand, "Ctrl+Z")
    held.set()
    qtbot.waitUntil(lambda: len(gates.named("say")) == 2 and answered(stand))
    assert gates.named("take_back") == []


def test_a_note_goes_with_the_word_and_letters_in_it_are_no_keys(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    room = stand.window.identity
    room.verdict.note.setFocus()
    qtbot.keyClicks(room.verdict.note, "Said so, dear LSD fan")
    assert stand.identity.gates.named("say") == []
    qtbot.keyClick(room.verdict.note, Qt.Key.Key_Return)
    assert room.queue.list.hasFocus()
    qtbot.mouseClick(room.verdict.buttons["different"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.identity.gates.named("say") == [("different", 1, -7, "Said so, dear LSD fan")]
    assert room.verdict.note.text() == ""


def test_escape_leaves_the_note_and_then_the_room(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    room = stand.window.identity
    room.verdict.note.setFocus()
    press(qtbot, stand, "Esc")
    assert room.queue.list.hasFocus()
    press(qtbot, stand, "Esc")
    assert stand.window.desk.isVisible()


def test_a_refused_word_says_why_and_leads_to_the_earlier_one(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    stand.identity.earlier[frozenset((1, -7))] = identity_story.word(3)
    room = stand.window.identity
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: room.note.isVisible() and answered(stand))
    assert "Kim Lee said otherwise. Take it back first (word word-3)." in said(room.note)
    assert not room.undo.isVisible()
    assert room.queue.model.rows[0].name == "Sara Jansen"
    qtbot.mouseClick(room.note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.page.earlier.isVisible() and answered(stand))
    assert room.showing.pair.name == "Sara Jansen"
    told = "Kim Lee said on 15 Nov 18:42: Sara Jansen and S. Janssen are different people. “She said so on the phone.”"
    assert told in said(room.page.earlier)
    qtbot.mouseClick(room.page.earlier._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.identity.gates.named("take_back") == ["word-3"] and answered(stand))
    assert not room.page.earlier.isVisible()
    assert room.showing.pair.name == "Sara Jansen"
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: answered(stand))
    assert room.undo.words.text() == "Sara Jansen and S. Janssen are one person."


def test_a_word_that_cannot_be_taken_back_says_so_and_can_be_tried_again(qtbot: QtBot, stand: Stand) -> None:
    links(stand)
    room = stand.window.identity
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: room.undo.isVisible() and answered(stand))
    stand.identity.gates.fail("take_back", BUSY)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(room.note.isVisible)
    assert "held by another program" in said(room.note)
    stand.identity.gates.fail("take_back", None)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: room.undo.words.text().startswith("Taken back") and answered(stand))
    assert room.showing.pair.name == "Sara Jansen"


def test_after_the_last_word_nothing_is_left_to_decide(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = stand.identity.pairs[:1]
    links(stand)
    room = stand.window.identity
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: room.states.currentWidget() is room.states.notice)
    assert "Nothing to decide." in said(room.states.notice)
    assert stand.window.rail._rooms["identity"].count == 0
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: room.showing.pair is not None)
    assert room.showing.pair.name == "Sara Jansen"


def test_the_customer_shown_on_the_desk_is_asked_for_again_after_a_word(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    links(stand)
    asked = len(stand.customers.gates.named("customer"))
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: len(stand.customers.gates.named("customer")) == asked + 1 and answered(stand))


def test_who_went_on_under_another_number_is_opened_on_the_desk(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.pairs = [identity_story.pair(2, "Daniel Okafor", 1, "Sara Jansen", 0.9)]
    open_customer(stand, 2)
    links(stand)
    press(qtbot, stand, "S")
    header = stand.window.desk.pages.customer.header
    qtbot.waitUntil(lambda: header.name.text() == "Sara Jansen" and answered(stand))
    assert stand.window.identity.isVisible()
    assert not stand.window.desk.pages.customer.note.isVisible()


def test_the_keys_of_words_mean_other_things_in_other_rooms(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "S")
    press(qtbot, stand, "L")
    stand.window.go_to("sources")
    for sequence in ("S", "D", "F", "L"):
        press(qtbot, stand, sequence)
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.identity.gates.named("say") == []
    assert stand.identity.gates.named("later") == []
