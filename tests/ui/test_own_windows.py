"""Customers in windows of their own: made by key and button, each with its own answers, closed alone, put back."""

from __future__ import annotations

from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from desk.services.open_views import OpenCustomer, Place
from desk.services.views import PopVerdict
from desk.ui.shell.own_window import LEAST, OwnWindow
from desk.ui.shell.screens import on_screen
from tests.ui import story
from tests.ui.acting import answered, back, choose, open_customer, press
from tests.ui.stand import Stand

NUMBER = "+1 303 555 0142"
ONE = QRect(0, 0, 1_920, 1_080)
TWO = QRect(1_920, 0, 1_280, 1_024)


def own_of(qtbot: QtBot, stand: Stand, number: int) -> OwnWindow:
    qtbot.waitUntil(lambda: stand.own.of(number) is not None and stand.own.of(number).room.shown is not None)
    own = stand.own.of(number)
    assert own is not None
    qtbot.waitUntil(lambda: answered(stand))
    return own


def detach(qtbot: QtBot, stand: Stand, number: int = 1) -> OwnWindow:
    open_customer(stand, number)
    back(qtbot, stand)
    press(qtbot, stand, "Ctrl+D")
    return own_of(qtbot, stand, number)


def key(qtbot: QtBot, own: OwnWindow, sequence: str) -> None:
    """Press a key in a window of its own."""
    own.activateWindow()
    qtbot.waitUntil(own.isActiveWindow)
    pressed = QKeySequence(sequence)[0]
    qtbot.keyClick(own.focusWidget() or own, pressed.key(), pressed.keyboardModifiers())


def test_a_key_gives_a_customer_a_window_and_the_page_is_free(qtbot: QtBot, stand: Stand) -> None:
    own = detach(qtbot, stand)
    assert own.isVisible()
    assert own.windowTitle() == "Sara Jansen · Tellonce"
    assert stand.window.desk.shown is None
    assert own.room.pages.customer.clock.isVisible()
    assert own.room.pages.customer.timeline.model.rowCount() > 3


def test_several_at_once_each_with_its_own_answers(qtbot: QtBot, stand: Stand) -> None:
    first, second = detach(qtbot, stand, 1), detach(qtbot, stand, 2)
    late = stand.customers.gates.hold("customer:1")
    first.room.refresh()
    stand.window.open_customer(3)
    qtbot.waitUntil(lambda: stand.window.desk.shown is not None)
    late.set()
    qtbot.waitUntil(lambda: answered(stand))
    shown = [room.pages.customer.header.name.text() for room in (first.room, second.room, stand.window.desk)]
    assert shown == [stand.customers.people[number][0].name for number in (1, 2, 3)]


def test_keys_mean_the_window_they_are_pressed_in(qtbot: QtBot, stand: Stand) -> None:
    own = detach(qtbot, stand)
    open_customer(stand, 2)
    key(qtbot, own, "J")
    assert own.room.pages.customer.timeline.view.chosen_item() is not None
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    assert timeline.view.chosen_item() is None
    key(qtbot, own, "N")
    qtbot.waitUntil(lambda: own.room.pages.part == "notes")
    assert stand.window.desk.pages.part == ""
    key(qtbot, own, "Esc")
    assert own.room.pages.part == ""
    key(qtbot, own, "Ctrl+K")
    qtbot.waitUntil(stand.window.side.search.line.hasFocus)


def test_a_note_that_is_being_typed_goes_along_both_ways(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "N")
    qtbot.keyClicks(stand.window.focusWidget(), "Wants blue")
    press(qtbot, stand, "Ctrl+D")
    own = own_of(qtbot, stand, 1)
    qtbot.waitUntil(lambda: own.room.pages.part == "notes")
    typed = own.focusWidget()
    qtbot.waitUntil(lambda: typed.toPlainText() == "Wants blue")
    qtbot.keyClicks(typed, ", not red")
    key(qtbot, own, "Ctrl+D")
    qtbot.waitUntil(lambda: stand.window.desk.shown is not None and answered(stand))
    assert stand.own.open_now == []
    qtbot.waitUntil(lambda: stand.on_calls.notes.work.text == "Wants blue, not red")


def test_escape_closes_a_window_alone_and_what_was_typed_is_kept(qtbot: QtBot, stand: Stand) -> None:
    own, other = detach(qtbot, stand, 1), detach(qtbot, stand, 2)
    key(qtbot, own, "H")
    qtbot.waitUntil(lambda: own.room.pages.part == "hand-off" and answered(stand))
    own.room.pages.leave_part()
    held = stand.passing.left_open.gates.hold("keep_hand_off")
    stand.passing_on.drafts.put(1, replace(stand.passing_on.drafts.of(1), note="Calm"))
    key(qtbot, own, "Esc")
    assert not own.isVisible()
    held.set()
    qtbot.waitUntil(lambda: not shiboken6.isValid(own))
    assert stand.own.open_now == [other]
    assert stand.passing.left_open.drafts[1].note == "Calm"
    qtbot.waitUntil(lambda: answered(stand))


def test_whoever_has_a_window_is_brought_there(qtbot: QtBot, stand: Stand) -> None:
    own = detach(qtbot, stand)
    back(qtbot, stand)
    stand.window.open_customer(1)
    qtbot.waitUntil(own.isActiveWindow)
    back(qtbot, stand)
    stand.customers.answer(NUMBER, PopVerdict.ONE, 1)
    stand.window.pops.ask(NUMBER)
    qtbot.waitUntil(own.isActiveWindow)
    assert stand.window.desk.shown is None
    assert stand.window.side.live.who.text() == "Sara Jansen"


def test_the_button_puts_it_back_where_it_was(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    qtbot.mouseClick(stand.window.desk.pages.customer.header.window_button, Qt.MouseButton.LeftButton)
    own = own_of(qtbot, stand, 1)
    button = own.room.pages.customer.header.window_button
    assert "Back into the main window" in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.window.desk.shown is not None and answered(stand))
    assert stand.own.open_now == []


def test_what_was_chosen_and_where_it_stood_goes_along(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    choose(stand, 3)
    press(qtbot, stand, "Ctrl+D")
    own = own_of(qtbot, stand, 1)
    qtbot.waitUntil(lambda: own.left_at() is not None and own.left_at().line == "pbx/calls/3")
    with qtbot.waitSignal(own.moved):
        own.setGeometry(40, 50, 700, 500)
    here = own.left_at()
    assert here is not None
    assert here.place == Place(40, 50, 700, 500)
    assert stand.own.left_at == (here,)


def test_more_of_calls_and_pulls_is_shown_there_too(qtbot: QtBot, stand: Stand) -> None:
    own = detach(qtbot, stand)
    view, items = stand.customers.people[1]
    stand.customers.put(replace(view, name="Sara Okafor"), items)
    stand.window.kept.emit(frozenset({1}))
    qtbot.waitUntil(lambda: own.windowTitle() == "Sara Jansen · Tellonce" and answered(stand))
    qtbot.waitUntil(lambda: own.room.pages.customer.header.name.text() == "Sara Okafor")


@pytest.mark.parametrize(
    ("wanted", "screens", "placed"),
    [
        (QRect(100, 100, 900, 700), [ONE, TWO], QRect(100, 100, 900, 700)),
        (QRect(2_000, 100, 900, 700), [ONE, TWO], QRect(2_000, 100, 900, 700)),
        # The second screen is gone.
        (QRect(2_000, 100, 900, 700), [ONE], QRect(1_020, 100, 900, 700)),
        # Its title is above the screen, or all of it far below.
        (QRect(100, -300, 900, 700), [ONE], QRect(100, 0, 900, 700)),
        (QRect(100, 9_000, 900, 700), [ONE], QRect(100, 380, 900, 700)),
        # Larger than the screen there is now.
        (QRect(0, 0, 3_000, 2_000), [TWO], QRect(1_920, 0, 1_280, 1_024)),
        (QRect(0, 0, 10, 10), [ONE], QRect(0, 0, 560, 340)),
        (QRect(0, 0, 10, 10), [], QRect(0, 0, 10, 10)),
    ],
)
def test_a_window_that_would_be_off_the_screens_is_put_right(
    wanted: QRect, screens: list[QRect], placed: QRect
) -> None:
    assert on_screen(wanted, screens, LEAST) == placed
    assert QSize(560, 340) == LEAST


def test_one_that_cannot_be_opened_says_so_in_its_window(qtbot: QtBot, stand: Stand) -> None:
    stand.own.open(OpenCustomer(1, place=Place(10, 10, 800, 600)))
    own = own_of(qtbot, stand, 1)
    assert own.geometry() == QRect(10, 10, 800, 600)
    stand.own.open(OpenCustomer(1))
    assert stand.own.open_now == [own]
    assert story.STORY
