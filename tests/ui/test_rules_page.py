"""The rules on screen: checked as they are typed, tried before they are saved, and never lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.flag_views import RuleTrouble
from desk.ui.escalations.places import line_of
from desk.ui.escalations.rules_page import RulesPage
from tests.ui import flag_story
from tests.ui.flag_acting import calm, key, press
from tests.ui.stand import Stand

TEXT = flag_story.RULE_TEXT


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    """Among the rules, come from a flag of the rule much-time."""
    stand.window.go_to("flags")
    qtbot.waitUntil(lambda: bool(stand.window.flags.board.model.rows) and stand.tools.quick.busy == 0)
    stand.window.flags.step(1)
    calm(qtbot, stand)
    key(qtbot, stand, "E")
    return stand


def words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def page_of(stand: Stand) -> RulesPage:
    return stand.window.flags.rules


def write(qtbot: QtBot, stand: Stand, line: int, text: str) -> None:
    """Type at the beginning of a line, and wait until it was checked."""
    editor = page_of(stand).editor
    editor.text.go_to_line(line)
    qtbot.keyClicks(editor.text, text)
    qtbot.waitUntil(lambda: editor.written() in stand.flags.gates.named("check"))
    calm(qtbot, stand)


def test_the_editor_opens_at_the_rule_one_came_from(room: Stand) -> None:
    page = page_of(room)
    assert page.isVisible()
    assert page.editor.text.hasFocus()
    assert page.editor.written() == TEXT
    assert page.editor.text.line == line_of(TEXT, "much-time") == 15
    assert page.version.text() == "Version 7, saved 19 Nov 18:42 by Kim Lee"
    assert "~/Tellonce/rules.toml" in words(page)
    assert "You may edit it by hand, too" in words(page)
    assert "This is what is in force." in words(page)
    assert page.panel.title.text() == "Much time spent"
    assert not page.save.isEnabled()
    assert not page.throw.isEnabled()


def test_what_is_wrong_is_shown_on_its_line_as_one_types_and_leads_there(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 11, "wrong ")
    assert "Nothing is called “wrong”. Use a measure." in words(page)
    assert page.editor.gutter._wrong == {11}
    assert len(page.editor.text.extraSelections()) == 2
    assert not page.save.isEnabled()
    assert "Mend what is wrong" in words(page.panel)
    page.editor.text.go_to_line(1)
    press(qtbot, room, page, "Line 11")
    assert page.editor.text.line == 11
    for _letter in "wrong ":
        qtbot.keyClick(page.editor.text, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "This is what is in force." in words(page))
    assert not page.editor.gutter._wrong
    assert not page.save.isEnabled()  # nothing differs any more


def test_a_late_answer_about_a_former_text_is_not_shown(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    page.editor.text.go_to_line(1)
    former = f"wrong {TEXT}"
    held = room.flags.gates.hold(f"check:{former}")
    page.editor.write("wrong ")
    qtbot.waitUntil(lambda: former in room.flags.gates.named("check"))
    page.editor.text.undo()
    qtbot.waitUntil(lambda: TEXT in room.flags.gates.named("check"))
    held.set()
    calm(qtbot, room)
    assert not page.editor.gutter._wrong
    assert "Nothing is called" not in words(page)


def test_undo_while_writing_is_the_editors_own(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "# mine ")
    key(qtbot, room, "Ctrl+Z")
    assert page.editor.written() == TEXT
    key(qtbot, room, "Ctrl+Y")
    assert page.editor.written() == f"# mine {TEXT}"
    for letter in "ets1":  # keys of the board are letters here
        qtbot.keyClicks(page.editor.text, letter)
    assert "# mine ets1" in page.editor.written()
    qtbot.waitUntil(page.save.isEnabled)


def test_saving_by_key_makes_a_new_version(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "# mine ")
    assert page.save.isEnabled()
    assert "it is not in force until it is saved" in words(page)
    key(qtbot, room, "Ctrl+S")
    assert room.flags.gates.named("save") == [f"# mine {TEXT}"]
    assert page.version.text() == "Version 8, saved 21 Nov 18:42 by Kim Lee"
    assert not page.save.isEnabled()
    key(qtbot, room, "Esc")
    assert room.window.flags.board.isVisible()
    assert "Raised by version 7; version 8 is in force." in words(room.window.flags.panel)


def test_rules_asked_for_before_others_were_saved_do_not_come_back(qtbot: QtBot, room: Stand) -> None:
    held = room.flags.gates.hold("rules")
    room.window.flags.chosen.learn_rules()
    room.window.flags.rules_work.saved.emit(flag_story.rules(8, f"# mine {TEXT}"))
    held.set()
    calm(qtbot, room)
    key(qtbot, room, "Esc")
    assert "Raised by version 7; version 8 is in force." in words(room.window.flags.panel)


def test_what_the_service_refuses_is_said_and_kept(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "# mine ")
    room.flags.gates.fail("save", ServiceError("The folder cannot be written.", "Make room on the disk."))
    press(qtbot, room, page, "Save as new version")
    assert "cannot be written" in words(page.note)
    assert page.editor.written() == f"# mine {TEXT}"
    qtbot.waitUntil(page.save.isEnabled)
    room.flags.gates.fail("save", None)
    press(qtbot, room, page, "Save as new version")
    assert not page.note.isVisible()
    assert room.flags.book.version == 8


def test_a_version_saved_meanwhile_by_somebody_else_is_asked_about(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "# mine ")
    theirs = replace(flag_story.rules(8, "# theirs\n" + TEXT), saved_by="Tomas")
    room.flags.book = theirs
    key(qtbot, room, "Ctrl+S")
    assert "Version 8 was saved by Tomas since you began" in words(page.question)
    assert room.flags.gates.named("save") == []
    press(qtbot, room, page.question, "Mine, as a new version")
    assert room.flags.gates.named("save") == [f"# mine {TEXT}"]
    write(qtbot, room, 1, "# again ")
    room.flags.book = replace(theirs, version=10)
    key(qtbot, room, "Ctrl+S")
    press(qtbot, room, page.question, "Theirs; throw mine away")
    assert page.editor.written() == theirs.text
    assert not page.throw.isEnabled()


def test_unsaved_changes_are_asked_about_before_leaving(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "# mine ")
    key(qtbot, room, "Esc")
    assert "changed and are not saved" in words(page.question)
    assert page.isVisible()
    key(qtbot, room, "Space")  # the first answer has the focus and loses nothing
    assert not page.question.isVisible()
    assert page.editor.text.hasFocus()
    key(qtbot, room, "Esc")
    press(qtbot, room, page.question, "Save as new version")
    assert room.flags.book.version == 8
    assert room.window.flags.board.isVisible()


def test_changes_can_be_thrown_away(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 3, "# mine ")
    press(qtbot, room, page, "Throw away changes")
    assert page.editor.written() == TEXT
    assert page.editor.text.line == 3
    write(qtbot, room, 3, "# mine ")
    key(qtbot, room, "Esc")
    press(qtbot, room, page.question, "Throw away changes")
    assert room.window.flags.board.isVisible()
    assert room.flags.gates.named("save") == []


def test_other_rooms_and_the_end_of_the_window_lose_nothing(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "# mine ")
    key(qtbot, room, "Ctrl+1")
    assert not room.window.close()
    assert room.window.isVisible()
    assert page.isVisible()
    assert page.question.isVisible()
    assert page.editor.written() == f"# mine {TEXT}"
    press(qtbot, room, page.question, "Throw away changes")
    assert room.window.close()


def test_text_that_is_wrong_is_not_saved_on_leaving(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    write(qtbot, room, 1, "wrong ")
    key(qtbot, room, "Esc")
    press(qtbot, room, page.question, "Save as new version")
    assert "cannot be saved while something is wrong" in words(page.note)
    assert page.isVisible()
    assert room.flags.gates.named("save") == []


def test_a_measure_is_inserted_as_a_condition_or_inside_quotes_by_its_name(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    page.editor.text.go_to_line(13)
    buttons = [b for b in page.panel.findChildren(QPushButton) if b.text() == "touches"]
    assert buttons[0].accessibleName() == "Insert touches: interactions in the journey"
    buttons[0].setFocus()
    key(qtbot, room, "Space")
    assert page.editor.written().splitlines()[12] == '{ measure = "touches", at_least = 2 }]'
    assert page.editor.text.hasFocus()


def test_a_rule_is_tried_as_it_is_written_before_it_is_saved(qtbot: QtBot, room: Stand) -> None:
    page = page_of(room)
    key(qtbot, room, "Ctrl+T")
    assert "Would flag 46 of 4,180 journeys, 1.1 %." in words(page.panel)
    write(qtbot, room, 17, "# sooner ")
    assert "Would flag" not in words(page.panel)
    assert "Try it as it is written now" in words(page.panel)
    room.flags.tried = flag_story.trial(flagged=61)
    key(qtbot, room, "Ctrl+T")
    told = words(page.panel)
    assert "Would flag 61 of 4,180 journeys, 1.5 %." in told
    assert "The version in force would flag 46." in told
    assert room.flags.gates.named("save") == []


def test_a_rule_can_be_tried_while_another_one_is_wrong(
    qtbot: QtBot, room: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(room)
    trouble = RuleTrouble(11, "came-back", "Nothing is called so.", "Use a measure.")
    monkeypatch.setattr(room.flags, "check", lambda text: room.flags.gates.enter("check", text) or (trouble,))
    write(qtbot, room, 11, "x")
    assert "Mend what is wrong" in words(page.panel)
    page.editor.text.go_to_line(16)
    assert page.panel.trial.start.isVisible()
    assert not page.save.isEnabled()


def test_a_file_broken_by_hand_says_so_on_the_board_and_in_the_editor(qtbot: QtBot, stand: Stand) -> None:
    trouble = RuleTrouble(5, "came-back", "A rule needs a title.", "Write one.")
    stand.flags.book = replace(stand.flags.book, troubles=(trouble,), saved_by="by hand")
    stand.window.go_to("flags")
    note = stand.window.flags.board.rules_note
    qtbot.waitUntil(note.isVisible)
    assert "changed by hand and is not in force. A rule needs a title. Write one." in words(note)
    press(qtbot, stand, note, "Edit rules")
    page = page_of(stand)
    assert "Line 5: A rule needs a title." in words(page.note)
    assert page.editor.gutter._wrong == {5}
    assert page.version.text().endswith("by hand")
    assert not page.save.isEnabled()


def test_a_file_broken_by_hand_is_spoken_of_until_it_is_mended(qtbot: QtBot, stand: Stand) -> None:
    sound = stand.flags.book
    stand.flags.book = replace(sound, troubles=(RuleTrouble(5, "came-back", "A rule needs a title.", "Write one."),))
    held = stand.flags.gates.hold("page")
    stand.window.go_to("flags")
    note = stand.window.flags.board.rules_note
    qtbot.waitUntil(note.isVisible)
    held.set()  # the flags come after the rules, and again every few seconds
    calm(qtbot, stand)
    stand.window.flags_watch.look()
    calm(qtbot, stand)
    assert note.isVisible()
    stand.flags.book = sound
    stand.window.go_to("flags")
    calm(qtbot, stand)
    assert not note.isVisible()


def test_rules_that_cannot_be_read_say_what_to_do(qtbot: QtBot, stand: Stand) -> None:
    stand.flags.gates.fail("rules", ServiceError("The file cannot be read.", "Check its permissions."))
    stand.window.go_to("flags")
    press(qtbot, stand, stand.window.flags.board, "Rules")
    states = page_of(stand).states
    qtbot.waitUntil(lambda: states.currentWidget() is states.notice)
    stand.flags.gates.fail("rules", None)
    states.notice._button.click()
    qtbot.waitUntil(lambda: page_of(stand).editor.written() == TEXT)


def test_windows_line_ends_are_no_change(qtbot: QtBot, stand: Stand) -> None:
    stand.flags.book = replace(stand.flags.book, text=TEXT.replace("\n", "\r\n"))
    stand.window.go_to("flags")
    stand.window.flags.act("rules")
    calm(qtbot, stand)
    assert page_of(stand).editor.written() == TEXT
    assert not stand.window.flags.rules_work.changed


def test_what_was_tried_stands_beside_what_is_in_force_before_it_is_saved(qtbot: QtBot, room: Stand) -> None:
    panel = page_of(room).panel
    write(qtbot, room, 18, "# ")
    room.flags.tried = flag_story.trial(flagged=61)
    key(qtbot, room, "Ctrl+T")
    qtbot.waitUntil(lambda: panel.before.text() == "The version in force would flag 61.")
    assert "Would flag 61 of 4,180 journeys" in words(panel)
    assert len(room.flags.gates.named("try_rule")) == 2
    room.flags.gates.fail("try_rule", ServiceError("The past cannot be read."))
    write(qtbot, room, 18, "# ")
    key(qtbot, room, "Ctrl+T")
    assert "The past cannot be read." in words(panel)
    assert panel.before.isVisible()
