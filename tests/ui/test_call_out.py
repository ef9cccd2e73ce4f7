"""Calling whoever is on the page: whether to call now, which number and what for, a call promised, and what they say
about calls."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.services.work_views import WishView
from desk.ui.shell.calling_out import PART
from desk.ui.work.call_out_part import CallOutPart
from tests.ui import work_story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.stand import Stand
from tests.ui.work_scenes import AWAY

NUMBER = "+13035550142"


@pytest.fixture
def dialled(stand: Stand) -> list[str]:
    """What the phone program was given."""
    numbers: list[str] = []
    stand.at_work.dialler.hand_over = lambda tel: not numbers.append(tel)
    stand.at_work.dialler.ready = lambda: True
    return numbers


def panel(qtbot: QtBot, stand: Stand, customer_id: int = 1) -> CallOutPart:
    """Somebody is on the page, and one asks to call them."""
    open_customer(stand, customer_id)
    press(qtbot, stand, "C")
    assert stand.window.desk.pages.part == PART
    part = stand.window.desk.pages.findChild(CallOutPart)
    assert part is not None
    qtbot.waitUntil(lambda: answered(stand))
    return part


def asked(stand: Stand, name: str) -> list[object]:
    return stand.work.call_backs.gates.named(name)


def test_who_may_be_called_is_called_by_two_keys(qtbot: QtBot, stand: Stand, dialled: list[str]) -> None:
    part = panel(qtbot, stand)
    assert part.guard.may.text() == "May be called"
    assert part.buttons["call"].hasFocus()
    press(qtbot, stand, "Return")
    qtbot.waitUntil(lambda: bool(dialled))
    assert dialled == [f"tel:{NUMBER}"]
    assert asked(stand, "may_call")[-1] == (1, NUMBER, "service")
    assert stand.window.desk.pages.customer.undo.words.text() == "The phone is dialling: Sara Jansen."


def test_who_should_not_be_called_now_is_asked_about_first(qtbot: QtBot, stand: Stand, dialled: list[str]) -> None:
    stand.work.call_backs.guards[1] = work_story.NOT_NOW
    part = panel(qtbot, stand)
    press(qtbot, stand, "Return")
    qtbot.waitUntil(part.asked.isVisible)
    assert part.asked.cancel.hasFocus()
    press(qtbot, stand, "Return")
    assert part.asked.isHidden()
    assert not dialled
    press(qtbot, stand, "Return")
    qtbot.waitUntil(part.asked.isVisible)
    qtbot.mouseClick(part.asked.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialled))


def test_what_cannot_be_found_out_is_never_a_yes(qtbot: QtBot, stand: Stand, dialled: list[str]) -> None:
    part = panel(qtbot, stand)
    stand.work.call_backs.gates.fail("may_call", AWAY)
    part.buttons["call"].click()
    qtbot.waitUntil(part.asked.isVisible)
    assert AWAY.title in said(part.asked)
    assert not dialled


def test_calls_to_sell_something_are_judged_as_such(qtbot: QtBot, stand: Stand) -> None:
    part = panel(qtbot, stand)
    selling = part.purposes.buttons()[1]
    qtbot.mouseClick(selling, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked(stand, "may_call")[-1] == (1, NUMBER, "solicitation"))


def test_a_call_is_promised_with_its_time_shown_back_and_undone(qtbot: QtBot, stand: Stand) -> None:
    part = panel(qtbot, stand)
    qtbot.mouseClick(part.buttons["promise"], Qt.MouseButton.LeftButton)
    assert part.promise.line.hasFocus()
    assert not part.promise.go.isEnabled()
    QTest.keyClicks(QApplication.focusWidget(), "Friday 5 pm")
    qtbot.waitUntil(part.promise.go.isEnabled)
    assert part.promise.meaning.text()
    press(qtbot, stand, "Tab")
    part.promise.about.setFocus()
    QTest.keyClicks(part.promise.about, "The refund")
    assert part.promise.go.isEnabled()
    press(qtbot, stand, "Return")
    qtbot.waitUntil(lambda: part.promise.isHidden())
    assert asked(stand, "promise") == [(1, "Friday 5 pm", "The refund")]
    qtbot.waitUntil(lambda: "The refund" in said(part.waiting))
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: not said(part.waiting))
    assert [one.state for one in stand.work.call_backs.kept.values()] == ["taken_back"]


def test_a_promise_that_cannot_be_kept_loses_nothing(qtbot: QtBot, stand: Stand) -> None:
    part = panel(qtbot, stand)
    part.buttons["promise"].click()
    QTest.keyClicks(part.promise.line, "Friday 5 pm")
    qtbot.waitUntil(part.promise.go.isEnabled)
    stand.work.call_backs.gates.fail("promise", AWAY)
    press(qtbot, stand, "Return")
    qtbot.waitUntil(part.note.isVisible)
    assert AWAY.title in said(part.note)
    assert (part.promise.isVisible(), part.promise.line.text()) == (True, "Friday 5 pm")


def test_what_they_say_about_calls_is_kept_and_counts_at_once(qtbot: QtBot, stand: Stand) -> None:
    part = panel(qtbot, stand)
    part.buttons["wish"].click()
    qtbot.waitUntil(part.wish.isVisible)
    part.wish.never.click()
    before = len(asked(stand, "may_call"))
    stand.work.call_backs.guards[1] = work_story.NOT_NOW
    part.wish.go.click()
    qtbot.waitUntil(lambda: stand.work.call_backs.wishes.get(1) == WishView(never=True))
    qtbot.waitUntil(lambda: part.guard.may.text() == "Not now")
    assert len(asked(stand, "may_call")) > before


def test_an_answer_for_whoever_was_there_before_is_not_shown(qtbot: QtBot, stand: Stand, dialled: list[str]) -> None:
    part = panel(qtbot, stand)
    stand.work.call_backs.guards[1] = work_story.NOT_NOW
    gate = stand.work.call_backs.gates.hold("may_call")
    part.buttons["call"].click()
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(2)
    gate.set()
    note = stand.window.desk.pages.customer.note
    qtbot.waitUntil(note.isVisible)
    assert "Sara Jansen was not called." in said(note)
    assert stand.window.desk.pages.part == ""
    assert not dialled


def test_one_without_a_number_can_be_promised_nothing_by_mistake(qtbot: QtBot, stand: Stand) -> None:
    customer, items = stand.customers.people[2]
    without = tuple(one for one in customer.identifiers if one.kind != "phone")
    stand.customers.put(replace(customer, identifiers=without), items)
    part = panel(qtbot, stand, 2)
    assert "No number of theirs is known." in said(part)
    assert not part.buttons["call"].isEnabled()


def test_it_is_found_among_what_can_be_done_and_by_the_mouse(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand, 1)
    header = stand.window.desk.pages.customer.header
    assert header.call.isVisible()
    qtbot.mouseClick(header.call, Qt.MouseButton.LeftButton)
    assert stand.window.desk.pages.part == PART
    press(qtbot, stand, "Esc")
    assert stand.window.desk.pages.part == ""
