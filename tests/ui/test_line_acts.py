"""What a person decides about the journey of a line: joining, splitting, taking it back, by key and by mouse."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.join_dialog import CHOICE, JoinDialog, JourneyChoices
from desk.ui.customer.journey_part import JourneyPart
from desk.ui.tools import Tools
from tests.ui import journey_story, story
from tests.ui.acting import answered, back, choose, open_customer, press, said
from tests.ui.model_rules import by_qts_rules
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


def moved(stand: Stand, name: str) -> list[object]:
    return stand.journeys.gates.named(name)


def test_splitting_by_key_is_kept_and_ctrl_z_takes_it_back(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    choose(stand, 3)
    asked = len(moved(stand, "standing"))
    press(qtbot, stand, "D")
    qtbot.waitUntil(lambda: moved(stand, "split") == ["pbx/calls/3"] and answered(stand))
    assert len(moved(stand, "standing")) == asked + 1
    undo = stand.window.desk.pages.customer.undo
    assert undo.words.text() == "“Call, 2 transfers” begins a journey of its own."
    qtbot.mouseClick(undo.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: moved(stand, "undo_correction") == ["pbx/calls/3"])
    qtbot.waitUntil(lambda: undo.words.text() == "Undone.")


def test_what_needs_no_splitting_says_so(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    undo = stand.window.desk.pages.customer.undo
    press(qtbot, stand, "D")
    assert undo.words.text() == "Choose a line of the timeline first."
    choose(stand, 5)
    press(qtbot, stand, "D")
    assert undo.words.text() == "This line begins its journey already."
    assert moved(stand, "split") == []


def test_joining_by_keyboard_alone(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    choose(stand, 7)
    press(qtbot, stand, "M")
    dialog = stand.window.desk.care.journeys.lines.dialog
    assert isinstance(dialog, JoinDialog)
    qtbot.waitUntil(dialog.isVisible)
    titles = [dialog.choices.index(row, 0).data(CHOICE).title for row in range(dialog.choices.rowCount())]
    assert titles == ["Missing parcel, order 10482", "Thanks for help", "Review of trail shoes"]
    qtbot.keyClick(dialog.search.line, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().data(CHOICE).title == "Thanks for help"
    qtbot.keyClicks(dialog.search.line, "PARCEL")
    assert dialog.choices.rowCount() == 1
    qtbot.keyClick(dialog.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: moved(stand, "join") == [("pbx/calls/7", "pbx/calls/0")] and answered(stand))
    undo = stand.window.desk.pages.customer.undo
    assert undo.words.text() == "“Visited Cherry Creek store” moved to “Missing parcel, order 10482”."
    back(qtbot, stand)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: moved(stand, "undo_correction") == ["pbx/calls/7"])


def test_a_journey_is_picked_by_double_click_too_and_none_fits_is_said(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    choose(stand, 3)
    press(qtbot, stand, "M")
    dialog = stand.window.desk.care.journeys.lines.dialog
    assert isinstance(dialog, JoinDialog)
    dialog.search.line.setText("zzz")
    assert dialog.nothing.isVisible()
    assert not dialog.go.isEnabled()
    dialog.search.line.clear()
    dialog.list.doubleClicked.emit(dialog.list.currentIndex())
    qtbot.waitUntil(lambda: moved(stand, "join") == [("pbx/calls/3", "pbx/calls/6")])


def test_a_decision_that_cannot_be_kept_says_why(qtbot: QtBot, stand: Stand) -> None:
    stand.journeys.gates.fail("split", BUSY)
    open_customer(stand)
    choose(stand, 3)
    press(qtbot, stand, "D")
    page = stand.window.desk.pages.customer
    qtbot.waitUntil(page.note.isVisible)
    assert BUSY.title in said(page.note)
    assert not page.undo.isVisible()


def test_a_decision_about_a_customer_put_away_meanwhile_says_nothing_here(qtbot: QtBot, stand: Stand) -> None:
    gate = stand.journeys.gates.hold("split")
    open_customer(stand)
    choose(stand, 3)
    press(qtbot, stand, "D")
    qtbot.waitUntil(lambda: bool(moved(stand, "split")))
    stand.window.open_customer(2)
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.header.name.text() == "Daniel Okafor")
    gate.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert not stand.window.desk.pages.customer.undo.isVisible()


def menu_of(stand: Stand) -> dict[str, QAction]:
    settle()
    menus = [menu for menu in stand.window.findChildren(QMenu, "line-menu") if menu.isVisible()]
    assert len(menus) == 1
    return {action.text().split("\t")[0].replace("&", ""): action for action in menus[0].actions()}


def test_the_menu_of_a_line_comes_by_mouse_and_by_the_menu_key(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    view = stand.window.desk.timeline().view
    rect = view.visualRect(stand.window.desk.timeline().model.index(4, 0))
    reason = QContextMenuEvent.Reason
    place = rect.center()
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(reason.Mouse, place, view.viewport().mapToGlobal(place)))
    menu = menu_of(stand)
    assert list(menu) == [
        "Show details", "Begin a journey with this line", "Move to another journey …", "Show the proof of its journey",
    ]  # fmt: skip
    assert view.chosen_item() == story.STORY[3]
    menu["Show the proof of its journey"].trigger()
    qtbot.waitUntil(lambda: moved(stand, "proof") == [(1, journey_story.PARCEL)])
    for open_menu in stand.window.findChildren(QMenu, "line-menu"):
        open_menu.close()
    settle()
    QApplication.sendEvent(view, QContextMenuEvent(reason.Keyboard, place, place))
    menu_of(stand)["Begin a journey with this line"].trigger()
    qtbot.waitUntil(lambda: moved(stand, "split") == ["pbx/calls/3"])


def test_the_proof_of_another_journey_names_it(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    stand.window.desk.care.journeys.lines.open_menu(story.STORY[7], stand.window.mapToGlobal(stand.window.pos()))
    menu_of(stand)["Show the proof of its journey"].trigger()
    qtbot.waitUntil(lambda: moved(stand, "proof") == [(1, journey_story.ORDER)])
    assert "Proof of “Order 10482”" in said(stand.window.desk.pages.details)


def test_what_a_person_decided_is_said_and_can_be_taken_back_later(qtbot: QtBot, stand: Stand) -> None:
    parcel = journey_story.journeys()[0]
    joins = (replace(parcel.joins[0], rule="person", words="moved here by Kim Lee"), *parcel.joins[1:])
    stand.journeys.standings[1] = journey_story.standing(
        journeys=(replace(parcel, joins=joins), *journey_story.journeys()[1:])
    )
    open_customer(stand)
    choose(stand, 0)
    part = stand.window.desk.pages.details.findChild(JourneyPart)
    assert "moved here by Kim Lee" in said(part)
    take_back = next(button for button in part.findChildren(QPushButton) if button.text() == "Take back")
    stand.journeys.standings[1] = journey_story.standing()
    qtbot.mouseClick(take_back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: moved(stand, "undo_correction") == ["pbx/calls/0"])
    qtbot.waitUntil(lambda: "same order 10482 as the call of 19 Nov" in said(part))
    assert "Take back" not in [button.text() for button in part.findChildren(QPushButton) if button.isVisible()]


def test_details_offer_the_same_and_say_why(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    choose(stand, 3)
    part = stand.window.desk.pages.details.findChild(JourneyPart)
    assert "Missing parcel, order 10482\nsame order 10482 as the chat of 18 Nov" in said(part)
    split = next(button for button in part.findChildren(QPushButton) if button.text() == "Begin a journey here")
    qtbot.mouseClick(split, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: moved(stand, "split") == ["pbx/calls/3"])


def test_choices_of_journeys_keep_qts_rules(tools: Tools) -> None:
    with by_qts_rules(JourneyChoices, JourneyChoices(tools.words)) as model:
        model.show_journeys(journey_story.journeys())
        assert model.index(1, 0).data() == "Order 10482 · 12 Nov – 14 Nov · 18 m"
        model.show_journeys(())
        assert model.rowCount() == 0
