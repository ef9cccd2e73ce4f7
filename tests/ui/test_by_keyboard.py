"""A day's work without a mouse: every step is a key, and each is heard where the one before left the keyboard."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.views import PopVerdict
from desk.ui.pieces.tabbing import reading_order
from tests.ui import story
from tests.ui.acting import answered, press
from tests.ui.stand import Stand

NUMBER = "+1 303 555 0142"


def typed(qtbot: QtBot, stand: Stand, words: str) -> None:
    qtbot.keyClicks(stand.window.focusWidget(), words)


def tab_to(qtbot: QtBot, stand: Stand, wanted: QWidget) -> None:
    """Press Tab until a part hears the keyboard; AssertionError where none ever leads there."""
    for _step in range(len(list(reading_order(stand.window))) + 1):
        if wanted.hasFocus():
            return
        press(qtbot, stand, "Tab")
    raise AssertionError(f"Tab never leads to {wanted.accessibleName() or wanted}")


def test_find_read_note_wrap_up_and_go_on(qtbot: QtBot, stand: Stand) -> None:
    pages = stand.window.desk.pages
    press(qtbot, stand, "Ctrl+K")
    typed(qtbot, stand, "jansen")
    qtbot.waitUntil(lambda: not stand.window.side.search.answers.isHidden() and answered(stand))
    with qtbot.waitSignal(stand.window.desk.opened):
        press(qtbot, stand, "Return")
    qtbot.waitUntil(lambda: answered(stand))
    view = pages.customer.timeline.view
    press(qtbot, stand, "J")
    assert view.chosen_item() == story.STORY[0]
    press(qtbot, stand, "Return")
    assert pages.details.isAncestorOf(stand.window.focusWidget())
    press(qtbot, stand, "Esc")
    press(qtbot, stand, "N")
    typed(qtbot, stand, "Wants to be called before Friday")
    press(qtbot, stand, "Ctrl+Return")
    qtbot.waitUntil(lambda: bool(stand.notes.gates.named("write_note")) and answered(stand))
    press(qtbot, stand, "Esc")
    assert not pages.part
    press(qtbot, stand, "W")
    qtbot.waitUntil(lambda: answered(stand))
    assert pages.part == "wrap-up"
    press(qtbot, stand, "Down")
    press(qtbot, stand, "Return")
    press(qtbot, stand, "Ctrl+Return")
    qtbot.waitUntil(lambda: bool(stand.wrap_ups.gates.named("finish")) and answered(stand))
    press(qtbot, stand, "Esc")
    press(qtbot, stand, "Esc")


def test_a_call_is_taken_and_its_flag_answered(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(NUMBER, PopVerdict.ONE, 1)
    stand.window.offer_pop(NUMBER)
    qtbot.waitUntil(lambda: stand.window.banner.isVisible() and answered(stand))
    with qtbot.waitSignal(stand.window.desk.opened):
        press(qtbot, stand, "F2")
    qtbot.waitUntil(lambda: answered(stand) and stand.window.desk.pages.customer.banner.isVisible())
    press(qtbot, stand, "T")
    qtbot.waitUntil(lambda: bool(stand.flags.gates.named("take")) and answered(stand))
    press(qtbot, stand, "Ctrl+2")
    qtbot.waitUntil(lambda: answered(stand))
    press(qtbot, stand, "J")
    qtbot.waitUntil(lambda: answered(stand))
    taken = len(stand.flags.gates.named("take"))
    press(qtbot, stand, "T")
    qtbot.waitUntil(lambda: len(stand.flags.gates.named("take")) > taken and answered(stand))
    press(qtbot, stand, "Ctrl+Z")


def test_a_source_is_added_two_are_one_person_and_work_is_looked_through(qtbot: QtBot, stand: Stand) -> None:
    press(qtbot, stand, "Ctrl+3")
    qtbot.waitUntil(lambda: answered(stand))
    room = stand.window.sources
    add = next(one for one in room.findChildren(QPushButton) if one.isVisible() and one.text().startswith("Add"))
    tab_to(qtbot, stand, add)
    press(qtbot, stand, "Space")
    qtbot.waitUntil(lambda: stand.at_adding.room is not None and stand.at_adding.room.isVisible() and answered(stand))
    assert stand.at_adding.room is not None
    assert stand.at_adding.room.isAncestorOf(stand.window.focusWidget())
    press(qtbot, stand, "Ctrl+4")
    qtbot.waitUntil(lambda: stand.window.identity.showing.pair is not None and answered(stand))
    press(qtbot, stand, "S")
    qtbot.waitUntil(lambda: stand.window.identity.undo.isVisible() and answered(stand))
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: answered(stand))
    press(qtbot, stand, "Ctrl+5")
    qtbot.waitUntil(lambda: answered(stand))
    work = stand.window.rooms.work_there
    assert work is not None
    for name in ("backs", "log", "outbox", "phones", "hand_offs"):
        tab_to(qtbot, stand, work.row.buttons[work.row.chosen])
        assert work.row.chosen == name
        press(qtbot, stand, "Right")
        qtbot.waitUntil(lambda: answered(stand))


def test_enter_presses_a_button_as_the_space_bar_does(qtbot: QtBot, stand: Stand) -> None:
    press(qtbot, stand, "Ctrl+K")
    typed(qtbot, stand, "jansen")
    qtbot.waitUntil(lambda: not stand.window.side.search.answers.isHidden() and answered(stand))
    with qtbot.waitSignal(stand.window.desk.opened):
        press(qtbot, stand, "Return")
    qtbot.waitUntil(lambda: answered(stand))
    act = stand.window.desk.pages.customer.acts.hand_off
    for key in ("Return", "Enter", "Space"):
        act.setFocus()
        with qtbot.waitSignal(act.clicked):
            press(qtbot, stand, key)
        press(qtbot, stand, "Esc")
    act.setFocus()
    with qtbot.assertNotEmitted(act.clicked):
        press(qtbot, stand, "Ctrl+Return")
