"""Store lookup as somebody at a counter uses it: a scanner, a few keys, a finger; and nothing left of a customer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.store_views import StoreAnswer
from desk.ui.shell.at_store import AtStore
from desk.ui.store_lookup.pieces import TouchCopy
from desk.ui.store_lookup.work import AskedAtStore
from tests.ui import store_story
from tests.ui.acting import answered, press, said
from tests.ui.stand import Stand
from tests.ui.store_acting import Hand, asked, shows
from tests.ui.store_scenes import at_store

AWAY = ServiceError("The cache is held by another program.", "Close it, then try again.")
FINGER = 44


@pytest.fixture
def hand(qtbot: QtBot, stand: Stand) -> Hand:
    return Hand(qtbot, stand, at_store(stand))


@pytest.mark.parametrize("end", ["\r", "\t"])
def test_a_scan_finds_the_customer_wherever_the_focus_is(hand: Hand, end: str) -> None:
    for part in (None, hand.stand.window.rail.findChildren(QAbstractButton)[0], hand.room):
        if part is None:
            (hand.stand.window.focusWidget() or hand.room).clearFocus()
        else:
            part.setFocus()
        hand.scan(store_story.CARD, end)
        assert asked(hand)[-1] == (store_story.CARD, True)
        assert hand.room.page.customer.name.text() == "Sara Jansen"
        assert hand.room.page.bar.line.text() == ""
        assert hand.stand.window.rooms.shown is hand.room
        hand.room.serving.clear()


def test_a_scan_presses_no_button_and_no_key_of_the_window(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    hand.room.page.acts.here.setFocus()
    hand.stand.counter.answers["NS JK/10482"] = StoreAnswer("", "nobody")
    hand.scan("NS JK/10482")
    assert asked(hand)[-1] == ("NS JK/10482", True)
    assert hand.stand.counter.gates.named("come") == []
    assert hand.room.page.note.isHidden()


@pytest.mark.parametrize("focused", ["button", "line", "nothing"])
def test_a_scan_on_the_systems_own_road_is_heard_once(hand: Hand, focused: str) -> None:
    """As the window system delivers keys: to the window, with their times, asked for shortcuts first."""
    code = "NSJK?/10482 1"
    hand.stand.counter.answers[code] = StoreAnswer("", "one", (store_story.hit(1, "Sara Jansen"),))
    hand.scan(store_story.CARD)
    if focused == "nothing":
        (hand.stand.window.focusWidget() or hand.room).clearFocus()
    else:
        (hand.room.page.acts.call if focused == "button" else hand.room.page.bar.line).setFocus()
    window = hand.stand.window.window().windowHandle()
    for sign in code:
        hand.now += 0.005
        QTest.keyClick(window, sign)
    QTest.keyClick(window, Qt.Key.Key_Return)
    hand.settle()
    assert asked(hand)[-1] == (code, True)
    assert len(asked(hand)) == 2
    assert hand.stand.counter.gates.named("call_lead") == []
    assert hand.stand.window.findChild(QWidget, "keys") is None


def test_slow_typing_stays_typing_and_enter_looks_it_up(hand: Hand) -> None:
    hand.room.page.bar.line.clearFocus()
    hand.type("sara")
    assert hand.room.page.bar.line.text() == "sara"
    assert asked(hand) == []
    hand.type("\r")
    assert asked(hand) == [("sara", False)]
    assert "Nobody has this number" in shows(hand)
    assert hand.room.page.bar.line.selectedText() == "sara"


def test_enter_in_an_empty_line_asks_for_nobody_and_whoever_is_here_stays(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    hand.room.act("here")
    hand.settle()
    before = len(asked(hand))
    hand.type("\r")
    hand.type("  \r")
    assert len(asked(hand)) == before
    assert hand.room.page.customer.name.text() == "Sara Jansen"
    assert hand.stand.counter.gates.named("leave") == []


def test_what_is_typed_while_the_customer_is_looked_at_again_stays(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    assert hand.room.page.bar.line.text() == ""
    gate = hand.stand.counter.gates.hold("show")
    hand.room.act("here")
    hand.qtbot.waitUntil(lambda: len(hand.stand.counter.gates.named("show")) == 2)
    hand.strike("bo", 0.2)
    gate.set()
    hand.settle()
    assert hand.room.page.bar.line.text() == "bo"


def test_without_anybody_there_is_nothing_to_unmask(hand: Hand, qtbot: QtBot) -> None:
    hand.scan("77777777")
    press(qtbot, hand.stand, "F6")
    assert hand.room.page.masks.isHidden()


def test_a_scan_after_some_typing_counts_alone(hand: Hand) -> None:
    hand.type("10")
    hand.scan(store_story.CARD)
    assert asked(hand) == [(store_story.CARD, True)]


def test_what_a_scanner_sends_around_a_code_is_taken_off_also_in_a_note(hand: Hand) -> None:
    hand.stand.counter.settings = replace(store_story.COUNTER, scanner_prefix="~", scanner_suffix="#")
    hand.room.enter()
    hand.settle()
    hand.scan(f"~{store_story.CARD}#", "")
    assert asked(hand) == [(store_story.CARD, True)]
    hand.room.act("note")
    hand.qtbot.waitUntil(hand.room.page.note.text.hasFocus)
    hand.strike("a~b", 0.2)
    hand.qtbot.waitUntil(lambda: hand.room.page.note.text.toPlainText() == "a~b")
    hand.scan(f"~{store_story.ORDER}#", "")
    assert asked(hand)[-1] == (store_story.ORDER, True)
    assert hand.stand.notes.gates.named("type_note")


def test_several_are_chosen_by_digit_and_a_scan_that_begins_with_one_is_no_choice(hand: Hand) -> None:
    hand.type("0142\r")
    assert "Sara J\n" in shows(hand)
    assert not [name for name in ("Jansen", "Okafor") if name in shows(hand)]
    hand.scan(store_story.ORDER)
    assert hand.room.page.customer.name.text() == "Sara Jansen"
    hand.type("0142\r")
    with hand.qtbot.waitSignal(hand.room.keys.chosen):
        hand.strike("1", 0.2)
    hand.settle()
    assert hand.stand.counter.gates.named("show")[-1] == 1
    assert hand.room.page.customer.name.text() == "Sara Jansen"


def test_one_is_chosen_with_a_finger_or_by_tab_and_enter(hand: Hand) -> None:
    hand.type("0142\r")
    rows = hand.room.page.choices.rows()
    hand.qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    hand.settle()
    assert hand.room.page.customer.name.text() == "Sara Jansen"
    hand.type("0142\r")
    hand.room.page.choices.rows()[0].setFocus()
    hand.strike("\r", 0.3)
    hand.settle()
    assert hand.room.page.customer.name.text() == "Sara Jansen"


def test_what_may_be_said_is_told_from_what_may_not(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    page = hand.room.page.customer
    assert "Promised by today 19:42: Refund decision" in said(page.say)
    assert "12 Nov, here: Tried trail shoes in 39" in said(page.say)
    assert "Pages browsed on the website" in said(page.keep)
    assert "Shop: Tents" not in said(page.keep)
    assert "Due today 19:42: Refund decision." in page.care.words.text()
    assert "Visited Cherry Creek" in said(page.lately)


def test_numbers_are_masked_shown_for_a_moment_and_masked_again(hand: Hand, qtbot: QtBot) -> None:
    hand.scan(store_story.CARD)
    assert "Phone ends 0142" in shows(hand)
    for secret in ("303-555", store_story.CARD, "sara.jansen@"):
        assert secret not in shows(hand)
    press(qtbot, hand.stand, "F6")
    assert "+1 303-555-0142" in shows(hand)
    assert "Shop: Tents" in shows(hand)
    copy = hand.room.page.customer.findChildren(TouchCopy)[0]
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+13035550142"
    press(qtbot, hand.stand, "F6")
    assert "303-555" not in shows(hand)
    assert QGuiApplication.clipboard().text() == "+13035550142"
    press(qtbot, hand.stand, "F6")
    masks = hand.room.serving.masks
    masks.clock = lambda: 10**9
    masks.look()
    assert "303-555" not in shows(hand)
    hand.room.serving.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_whoever_is_here_is_on_the_timeline_once_and_it_is_taken_back(hand: Hand, qtbot: QtBot) -> None:
    hand.scan(store_story.CARD)
    press(qtbot, hand.stand, "F7")
    hand.settle()
    assert hand.room.page.acts.here.text() == "Here since 18:42"
    assert not hand.room.page.acts.here.isEnabled()
    press(qtbot, hand.stand, "F7")
    hand.settle()
    assert hand.stand.counter.gates.named("come") == [1]
    press(qtbot, hand.stand, "Ctrl+Z")
    hand.settle()
    assert hand.stand.counter.gates.named("take_back") == ["v1"]
    assert hand.room.page.acts.here.isEnabled()


def test_a_note_is_kept_as_typed_written_and_taken_back(hand: Hand, qtbot: QtBot) -> None:
    hand.scan(store_story.CARD)
    press(qtbot, hand.stand, "F8")
    qtbot.waitUntil(hand.room.page.note.text.hasFocus)
    qtbot.keyClicks(hand.room.page.note.text, "Wants 39")
    qtbot.keyClick(hand.room.page.note.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hand.settle()
    assert hand.stand.notes.gates.named("write_note")[-1][:2] == (1, "Wants 39")  # type: ignore[index]
    assert hand.room.page.note.isHidden()
    hand.room.page.undo.undo()
    qtbot.waitUntil(hand.room.page.note.isVisible)
    assert hand.room.page.note.text.toPlainText() == "Wants 39"


def test_what_is_typed_never_comes_to_the_disk_after_the_note_nor_is_it_read_before(hand: Hand, qtbot: QtBot) -> None:
    notes, sheet = hand.stand.notes, hand.room.page.note
    hand.scan(store_story.CARD)
    press(qtbot, hand.stand, "F8")
    qtbot.waitUntil(sheet.text.hasFocus)
    gate = notes.gates.hold("type_note")
    sheet.text.setPlainText("Wants")
    sheet.flush()
    sheet.text.setPlainText("Wants 39")
    sheet.flush()
    qtbot.waitUntil(lambda: len(notes.gates.named("type_note")) == 1)
    qtbot.keyClick(sheet.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, hand.stand, "F8")
    read = len(notes.gates.named("notes"))
    assert notes.gates.named("write_note") == []
    gate.set()
    # The note takes the place of the second draft, which waits; the sheet is asked for once it is written.
    qtbot.waitUntil(lambda: len(notes.gates.named("notes")) == read + 1)
    hand.settle()
    assert [asked[1] for asked in notes.gates.named("type_note")] == ["Wants"]  # type: ignore[index]
    assert [asked[1] for asked in notes.gates.named("write_note")] == ["Wants 39"]  # type: ignore[index]


def test_the_lead_is_called_once_and_called_off(hand: Hand, qtbot: QtBot) -> None:
    hand.scan(store_story.CARD)
    press(qtbot, hand.stand, "F9")
    hand.settle()
    assert hand.stand.counter.gates.named("call_lead") == [(1, "Wanted at the counter in Cherry Creek", "")]
    assert "Called Kim. Code 7K2-4TX-9QF." in shows(hand)
    assert not hand.room.page.acts.call.isEnabled()
    qtbot.mouseClick(hand.room.page.undo.button, Qt.MouseButton.LeftButton)
    hand.settle()
    assert hand.stand.counter.gates.named("call_off") == [("flag-9", "Called by mistake")]
    assert hand.room.page.acts.call.isEnabled()


def test_nobody_says_what_to_do_and_the_sources_are_asked(hand: Hand, qtbot: QtBot) -> None:
    hand.type("+1 303 555 0777\r")
    assert "Nobody has this number." in shows(hand)
    gate = hand.stand.counter.gates.hold("look_up_at_store")
    button = next(one for one in hand.room.findChildren(QAbstractButton) if one.text() == "Ask the sources")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "Asking the sources" in shows(hand)
    one = StoreAnswer("", "one", (store_story.hit(1, "Sara Jansen"),))
    hand.stand.counter.answers["+1 303-555-0777"] = one
    gate.set()
    qtbot.waitUntil(lambda: hand.stand.tools.slow.busy == 0)
    hand.settle()
    assert hand.room.page.customer.name.text() == "Sara Jansen"


def test_who_is_found_is_shown_while_other_sources_are_asked_and_grows(hand: Hand, qtbot: QtBot) -> None:
    hand.type("+1 303 555 0777\r")
    counter = hand.stand.counter
    one = StoreAnswer("", "one", (store_story.hit(1, "Sara Jansen"),))
    counter.joining = [StoreAnswer("", "nobody"), one]
    counter.answers["+1 303-555-0777"] = one
    nobody_yet, silent = counter.gates.hold("joined_at_store:0"), counter.gates.hold("joined_at_store:1")
    button = next(each for each in hand.room.findChildren(QAbstractButton) if each.text() == "Ask the sources")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: counter.gates.named("joined_at_store") == [0])
    assert "Asking the sources" in shows(hand)
    nobody_yet.set()
    qtbot.waitUntil(lambda: hand.room.page.customer.name.text() == "Sara Jansen" and hand.stand.tools.quick.busy == 0)
    assert hand.stand.tools.slow.busy == 1
    assert counter.gates.named("show") == [1]
    counter.people[1] = replace(counter.people[1], name="Sara Jansen-Vermeer")
    silent.set()
    qtbot.waitUntil(lambda: hand.room.page.customer.name.text() == "Sara Jansen-Vermeer")
    assert counter.gates.named("show") == [1, 1]


def test_whoever_comes_next_gets_nothing_of_what_is_asked_about_the_one_before(hand: Hand, qtbot: QtBot) -> None:
    hand.type("+1 303 555 0777\r")
    counter = hand.stand.counter
    counter.joining = [StoreAnswer("", "nobody")]
    counter.answers["+1 303-555-0777"] = StoreAnswer("", "several", (store_story.hit(2, "Mei Ruan"),) * 2)
    silent = counter.gates.hold("joined_at_store:0")
    button = next(each for each in hand.room.findChildren(QAbstractButton) if each.text() == "Ask the sources")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: counter.gates.named("joined_at_store") == [0])
    hand.scan(store_story.CARD)
    silent.set()
    qtbot.waitUntil(lambda: hand.stand.tools.slow.busy == 0)
    hand.settle()
    assert hand.room.page.customer.name.text() == "Sara Jansen"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (StoreAnswer("1", "short"), "at least three"),
        (StoreAnswer("1", "own"), "one of our own numbers"),
        (StoreAnswer("1", "loose", loose=2, loose_at=store_story.NOW - store_story.DAY), "First seen 1 day ago"),
        (StoreAnswer("1", "nobody", filling=True), "try again in a while"),
        (StoreAnswer("1", "nobody", filling=True, silent=("PBX Denver",)), "Did not answer: PBX Denver."),
    ],
)
def test_each_kind_of_nobody_has_its_words(hand: Hand, answer: StoreAnswer, words: str) -> None:
    hand.stand.counter.answers["12345"] = answer
    hand.scan("12345")
    assert words in shows(hand)


def test_trouble_is_said_and_tried_again(hand: Hand, qtbot: QtBot) -> None:
    hand.stand.counter.gates.fail("find_at_store", AWAY)
    hand.scan(store_story.CARD)
    assert "held by another program" in shows(hand)
    hand.stand.counter.gates.fail("find_at_store", None)
    button = next(one for one in hand.room.findChildren(QAbstractButton) if one.text() == "Try again")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.settle()
    assert hand.room.page.customer.name.text() == "Sara Jansen"
    hand.stand.counter.gates.fail("come", AWAY)
    hand.room.act("here")
    hand.settle()
    assert "held by another program" in said(hand.room.page.trouble)
    assert hand.room.page.customer.name.text() == "Sara Jansen"


def test_whom_a_crash_left_standing_is_said_and_let_go(hand: Hand, qtbot: QtBot) -> None:
    hand.stand.counter.visits["v1"] = store_story.visit()
    hand.room.enter()
    hand.settle()
    assert "A visit is open since 18:42." in shows(hand)
    button = next(one for one in hand.room.findChildren(QAbstractButton) if one.text() == "They left")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    hand.settle()
    # How long they stayed nobody saw, and no time of theirs is made up.
    visit = store_story.visit()
    assert hand.stand.counter.gates.named("leave") == [("v1", visit.begun_at)]


@pytest.mark.parametrize("start", [True, False])
def test_a_desk_in_a_store_begins_there_unless_somebody_went_elsewhere(qtbot: QtBot, stand: Stand, start: bool) -> None:
    stand.counter.settings = replace(store_story.COUNTER, start=start)
    joined = AtStore(stand.tools, AskedAtStore(stand.counter, stand.notes), stand.window)
    joined.start()
    qtbot.waitUntil(lambda: answered(stand))
    assert ("store" in stand.window.rooms.joined) is start
    stand.window.go_to("sources")
    joined.start()
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.window.rooms.shown is stand.window.sources


def test_whatever_is_pressed_is_large_enough_for_a_finger(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    hand.room.act("masks")
    hand.room.act("here")
    hand.settle()
    pressed = [one for one in hand.room.findChildren(QAbstractButton) if one.isVisible()]
    assert len(pressed) > 5
    assert not [one.text() for one in pressed if min(one.width(), one.height()) < FINGER]
