"""Who a customer is, on their page: where records disagree, how they came to be, taking apart, and merging."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.identity_views import DecidedView
from desk.ui.customer.history_part import HistoryPart
from desk.ui.customer.merge_dialog import MergeDialog
from tests.ui import identity_story
from tests.ui.acting import answered, back, open_customer, press, said
from tests.ui.identity_scenes import merge_find_scene, merge_scene
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")


def history(qtbot: QtBot, stand: Stand) -> HistoryPart:
    open_customer(stand)
    press(qtbot, stand, "Y")
    qtbot.waitUntil(lambda: answered(stand))
    part = stand.window.findChild(QWidget, "history")
    assert isinstance(part, HistoryPart)
    return part


def dialog_of(stand: Stand) -> MergeDialog:
    dialog = stand.window.desk.identity.dialog
    assert dialog is not None
    return dialog


def test_fields_that_records_fill_differently_are_marked_and_compared(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    header = stand.window.desk.pages.customer.header
    assert header.name_mark.isVisible()
    assert header.name_mark.accessibleName() == "Records disagree: Name, 2 values"
    qtbot.mouseClick(header.name_mark, Qt.MouseButton.LeftButton)
    words = said(stand.window.findChild(QWidget, "conflicts"))
    assert words.index("Name") < words.index("Birth date")
    assert "Sara Jansen\nThis one is shown.\nOdoo, Shop Europe · since 17 Oct 2025, 400 days ago · 2 records" in words
    assert "Sarah Janssen\nStores · since" in words
    assert "Why: The newest from a system of record is shown" in words
    press(qtbot, stand, "Esc")
    assert stand.window.findChild(QWidget, "conflicts") is None or not stand.window.desk.pages.part


def test_what_is_known_of_the_customer_names_the_fields_in_conflict(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    details = stand.window.desk.pages.details
    stand.window.desk.pages.read_about()
    assert "Birth date: records disagree, “4 Feb 1984” is shown" in said(details)
    buttons = [one for one in details.findChildren(QPushButton) if one.accessibleName().startswith("Compare: Birth")]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    words = said(stand.window.findChild(QWidget, "conflicts"))
    assert words.index("Birth date") < words.index("Name")


def test_another_customer_has_none_of_the_marks_of_the_former(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    open_customer(stand, 2)
    header = stand.window.desk.pages.customer.header
    assert not header.name_mark.isVisible()
    assert "disagree" not in said(stand.window.desk.pages.details)


def test_late_conflicts_of_another_customer_are_not_shown(qtbot: QtBot, stand: Stand) -> None:
    held = stand.identity.gates.hold("conflicts:1")
    stand.window.open_customer(1)
    qtbot.waitUntil(lambda: 1 in stand.identity.gates.named("conflicts"))
    stand.window.open_customer(2)
    qtbot.waitUntil(lambda: 2 in stand.identity.gates.named("conflicts"))
    held.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.window.desk.identity.work.conflicts == ()


def test_how_the_customer_came_to_be_is_told_by_key(qtbot: QtBot, stand: Stand) -> None:
    part = history(qtbot, stand)
    words = said(part)
    assert "Sarah Janssen" in words
    assert "Here since 5 May 19:42: a person said so · +1 303 555 0142" in words
    assert "Robin said on 15 Nov 18:42: Sara Jansen and Sarah Janssen are one person." in words
    steps = words[words.index("Step by step") :]
    assert steps.index("are the same person.") < steps.index("same e-mail") < steps.index("took back")
    press(qtbot, stand, "Y")
    assert stand.window.desk.pages.part == ""


def test_a_customer_of_one_part_cannot_be_taken_apart(qtbot: QtBot, stand: Stand) -> None:
    one = identity_story.history().parts[:1]
    stand.identity.histories[1] = identity_story.history(parts=one, words=(), steps=())
    part = history(qtbot, stand)
    assert part.rows[0].box is None
    assert not part.apart.isVisible()
    assert "Nothing has changed since the records came." in said(part)


def test_parts_are_taken_out_by_keyboard_and_ctrl_z_puts_them_back(qtbot: QtBot, stand: Stand) -> None:
    part = history(qtbot, stand)
    assert not part.apart.isEnabled()
    for row in part.rows:
        assert row.box is not None
        row.box.setFocus()
        qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert not part.apart.isEnabled()  # all of them would leave nobody
    for row in part.rows[:2]:
        assert row.box is not None
        row.box.setChecked(False)
    assert "Sarah Janssen" in part.rows[2].box.accessibleName()  # type: ignore[union-attr]
    qtbot.keyClicks(part.reason, "Her sister")
    part.apart.setFocus()
    qtbot.keyClick(part.apart, Qt.Key.Key_Space)
    gates = stand.identity.gates
    qtbot.waitUntil(lambda: gates.named("unmerge") == [(1, ("stores/people/3",), "Her sister")] and answered(stand))
    undo = stand.window.desk.pages.customer.undo
    assert undo.words.text() == "Sarah Janssen is another person than Sara Jansen."
    assert gates.named("history") == [1, 1]
    stand.window.desk.pages.customer.timeline.view.setFocus()
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: gates.named("take_back") == ["apart-1"] and answered(stand))
    assert undo.words.text() == "Taken back."
    assert not undo.button.isVisible()


def test_a_refused_taking_apart_says_so_and_keeps_what_was_chosen(qtbot: QtBot, stand: Stand) -> None:
    part = history(qtbot, stand)
    stand.identity.gates.fail("unmerge", BUSY)
    part.rows[1].box.setChecked(True)  # type: ignore[union-attr]
    part.apart.click()
    qtbot.waitUntil(part.note.isVisible)
    assert "held by another program" in said(part.note)
    assert part.chosen() == ["shop/people/2"]
    assert part.apart.isEnabled()


def test_a_word_is_taken_back_from_the_history(qtbot: QtBot, stand: Stand) -> None:
    part = history(qtbot, stand)
    link = next(one for one in part.findChildren(QPushButton) if one.accessibleName().startswith("Take back:"))
    assert link.accessibleName() == "Take back: Sara Jansen and Sarah Janssen are one person."
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.identity.gates.named("take_back") == ["word-9"] and answered(stand))
    assert stand.identity.gates.named("history") == [1, 1]


def test_a_history_that_cannot_be_had_says_so_and_is_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    stand.identity.gates.fail("history", BUSY)
    part = history(qtbot, stand)
    assert "held by another program" in said(part.note)
    stand.identity.gates.fail("history", None)
    part.note._button.click()
    qtbot.waitUntil(lambda: "Sarah Janssen" in said(part))
    assert not part.note.isVisible()


def test_merging_finds_the_other_compares_and_says_the_word(qtbot: QtBot, stand: Stand) -> None:
    merge_find_scene(stand)
    dialog = dialog_of(stand)
    listed = [dialog.people.people.index(row, 0).data() for row in range(dialog.people.people.rowCount())]
    assert listed == ["Daniel Okafor", "Mei Ruan"]
    both = identity_story.compared(identity_story.pair(1, "Sara Jansen", 3, "Mei Ruan", 0.31))
    stand.identity.compared[frozenset((1, 3))] = both
    assert not dialog.same.isVisible()
    qtbot.keyClick(dialog.search.line, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.same.isEnabled() and dialog.same.hasFocus())
    dialog.reason.setText("She told me")
    qtbot.keyClick(dialog.same, Qt.Key.Key_Space)
    gates = stand.identity.gates
    qtbot.waitUntil(lambda: gates.named("say") == [("same", 1, 3, "She told me")] and answered(stand))
    assert stand.window.desk.identity.dialog is None
    undo = stand.window.desk.pages.customer.undo
    qtbot.waitUntil(lambda: undo.words.text() == "Sara Jansen and Mei Ruan are one person.")
    back(qtbot, stand)
    undo.undo()
    qtbot.waitUntil(lambda: gates.named("take_back") == ["said-1"] and answered(stand))


def test_a_customer_who_goes_on_under_another_number_is_opened_with_the_way_back(qtbot: QtBot, stand: Stand) -> None:
    merge_scene(stand)
    stand.identity.say = lambda *_asked: DecidedView("said-1", (3,))  # type: ignore[method-assign]
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 3):
        dialog_of(stand).same.click()
    undo = stand.window.desk.pages.customer.undo
    qtbot.waitUntil(lambda: undo.isVisible() and answered(stand))
    assert undo.words.text() == "Sara Jansen and Mei Ruan are one person."


def test_a_refused_merge_shows_what_was_said_before_and_takes_it_back(qtbot: QtBot, stand: Stand) -> None:
    merge_scene(stand)
    dialog = dialog_of(stand)
    units = frozenset((1, 3))
    stand.identity.earlier[units] = identity_story.word(5, other_name="Mei Ruan")
    dialog.same.click()
    qtbot.waitUntil(lambda: dialog.note.isVisible() and dialog.page.earlier.isVisible() and answered(stand))
    assert "Kim Lee said otherwise." in said(dialog.note)
    dialog.page.earlier._button.click()
    qtbot.waitUntil(lambda: stand.identity.gates.named("take_back") == ["word-5"] and answered(stand))
    qtbot.waitUntil(lambda: not dialog.page.earlier.isVisible() and dialog.same.isEnabled())
    assert dialog.isVisible()


def test_whoever_cannot_be_compared_says_so_and_another_can_be_found(qtbot: QtBot, stand: Stand) -> None:
    merge_find_scene(stand)
    dialog = dialog_of(stand)
    dialog.compare(2)
    qtbot.waitUntil(lambda: answered(stand) and dialog.states.notice.isVisible())
    assert "not here any more" in said(dialog.states.notice)
    assert not dialog.same.isEnabled()
    dialog.back.click()
    qtbot.waitUntil(lambda: dialog.people.isVisible() and answered(stand))
    assert dialog.search.line.hasFocus()
    dialog.search.line.setText("zzz")
    qtbot.waitUntil(lambda: dialog.nothing.text() == "Nobody else found.")


def test_the_dialog_goes_with_its_customer(qtbot: QtBot, stand: Stand) -> None:
    merge_scene(stand)
    open_customer(stand, 2)
    assert stand.window.desk.identity.dialog is None
