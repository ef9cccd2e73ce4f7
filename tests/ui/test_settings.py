"""The settings: drawn from what is declared, saved at once, mended where wrong, taken back, found by their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desk.config.declared import DECLARED
from desk.services.asks import ServiceError
from desk.ui.settings.room import SettingsRoom
from desk.ui.settings.wording import CHOICES, GROUPS, LABELS, LANGUAGES
from desk.ui.shell import at_settings
from desk.ui.shell.keys_list import KeysDialog
from desk.ui.shell.rail import RailButton
from tests.ui.stand import Stand

ENTER = Qt.Key.Key_Return


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> SettingsRoom:
    stand.at_settings.start()
    qtbot.waitUntil(lambda: stand.at_settings.work.view is not None)
    qtbot.keyClick(stand.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    made = stand.at_settings.room
    assert made is not None
    qtbot.waitUntil(lambda: made.isVisible() and bool(made.rows) and stand.tools.quick.busy == 0)
    return made


def settled(qtbot: QtBot, stand: Stand) -> None:
    qtbot.waitUntil(lambda: stand.at_settings.work.idle and stand.tools.quick.busy == 0)


def retype(qtbot: QtBot, room: SettingsRoom, name: str, text: str) -> None:
    field = room.rows[name].field
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, ENTER)


def test_everything_declared_has_words_and_a_place() -> None:
    assert {one.name for one in DECLARED} == set(LABELS)
    assert {one.group for one in DECLARED} == set(GROUPS)
    named = {(one.name, choice) for one in DECLARED for choice in one.choices if one.name != "look.percent"}
    assert named <= set(CHOICES) | {("language", code) for code in LANGUAGES}


def test_the_gear_leads_there_and_the_search_hears_the_keyboard(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    assert room.search.line.hasFocus()
    gear = stand.window.rail._rooms["settings"]
    assert isinstance(gear, RailButton)
    assert gear.lit
    assert gear.accessibleName() == "Settings (Ctrl+,)"
    qtbot.keyClick(stand.window, Qt.Key.Key_Escape)
    assert not room.isVisible()
    qtbot.mouseClick(gear, Qt.MouseButton.LeftButton)
    assert room.isVisible()


def test_what_is_typed_is_saved_at_once_and_taken_back(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    with qtbot.waitSignal(stand.window.chosen) as told:
        retype(qtbot, room, "window.volume", "35")
    assert told.args == ["window.volume"]
    settled(qtbot, stand)
    assert stand.choices.gates.named("choose") == [("window.volume", "35", "70")]
    assert room.done.words.text() == "Saved: How loud"
    qtbot.keyClick(stand.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, stand)
    assert stand.choices.texts["window.volume"] == "70"
    # A field hears Ctrl+Z itself while one types in it.
    room.done.undo()
    settled(qtbot, stand)
    assert room.rows["window.volume"].typed() == stand.choices.texts["window.volume"]


def test_what_cannot_be_used_stays_with_a_word_until_it_is_mended(
    qtbot: QtBot, stand: Stand, room: SettingsRoom
) -> None:
    row = room.rows["journeys.reason_days"]
    retype(qtbot, room, "journeys.reason_days", "many")
    qtbot.waitUntil(row.problem.isVisible)
    assert "Write one from 1 to 366" in row.problem.text()
    assert row.typed() == "many"
    room.work.look()
    settled(qtbot, stand)
    assert row.typed() == "many"
    assert stand.choices.texts["journeys.reason_days"] == "7"
    retype(qtbot, room, "journeys.reason_days", "9")
    settled(qtbot, stand)
    assert not row.problem.isVisible()
    assert stand.choices.texts["journeys.reason_days"] == "9"


def test_colours_change_at_once(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    stand.tools.theme.force("")
    box = room.rows["look.colours"].field
    assert isinstance(box, QComboBox)
    box.setFocus()
    for _step in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: stand.tools.theme.look.name == "dark")
    assert stand.choices.texts["look.colours"] == "dark"


def test_a_box_is_ticked_by_the_space_bar(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    box = room.rows["window.notify_names"].field
    assert isinstance(box, QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    settled(qtbot, stand)
    assert stand.choices.texts["window.notify_names"] == "yes"


def test_a_hand_that_edits_the_file_meanwhile_is_seen_and_not_overwritten(
    qtbot: QtBot, stand: Stand, room: SettingsRoom
) -> None:
    stand.choices.texts["region"] = "FR"
    retype(qtbot, room, "region", "DE")
    row = room.rows["region"]
    qtbot.waitUntil(row.problem.isVisible)
    settled(qtbot, stand)
    assert stand.choices.texts["region"] == "FR"
    assert "meanwhile" in row.problem.text()
    stand.choices.texts["name"] = "Ana"
    room.work.look()
    qtbot.waitUntil(lambda: room.rows["name"].typed() == "Ana")


@pytest.mark.parametrize("seen", [False, True])
def test_taking_back_leaves_what_a_hand_wrote_since(qtbot: QtBot, stand: Stand, room: SettingsRoom, seen: bool) -> None:
    retype(qtbot, room, "region", "DE")
    settled(qtbot, stand)
    stand.choices.texts["region"] = "FR"
    if seen:
        room.work.look()
        qtbot.waitUntil(lambda: room.rows["region"].typed() == "FR")
    room.done.undo()
    row = room.rows["region"]
    qtbot.waitUntil(lambda: row.problem.isVisible() and row.typed() == "FR")
    settled(qtbot, stand)
    room.work.look()
    settled(qtbot, stand)
    assert stand.choices.texts["region"] == "FR"
    assert "meanwhile" in row.problem.text()
    retype(qtbot, room, "region", "IT")
    settled(qtbot, stand)
    assert stand.choices.texts["region"] == "IT"
    assert row.problem.isHidden()


def test_several_changes_at_once_are_saved_one_after_the_other(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    gate = stand.choices.gates.hold("choose")
    for number in ("1", "2", "3"):
        room.work.choose("window.volume", number)
    gate.set()
    settled(qtbot, stand)
    assert [asked[1:] for asked in stand.choices.gates.named("choose")] == [("1", "70"), ("2", "1"), ("3", "2")]


def test_what_counts_later_is_said_with_the_way_there(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    retype(qtbot, room, "name", "Ana")
    qtbot.waitUntil(room.later.isVisible)
    with qtbot.waitSignal(room.anew_wanted):
        qtbot.mouseClick(room.later._button, Qt.MouseButton.LeftButton)


def test_a_setting_is_found_by_its_words(qtbot: QtBot, room: SettingsRoom) -> None:
    qtbot.keyClicks(room.search.line, "scanner before")
    shown = [name for name, row in room.rows.items() if row.isVisible()]
    assert shown == ["store.scanner_prefix"]
    assert [name for name, card in room.groups.items() if card.isVisible()] == ["store"]
    qtbot.keyClicks(room.search.line, "xyz")
    assert room.nothing.isVisible()
    qtbot.keyClick(room.search.line, Qt.Key.Key_Escape)
    assert all(row.isVisible() for row in room.rows.values())


def test_a_file_that_is_wrong_is_said_and_can_be_opened(
    qtbot: QtBot, stand: Stand, room: SettingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_settings.QDesktopServices, "openUrl", lambda _url: False)
    stand.choices.trouble = ("settings.toml is not valid TOML.", "Mend that line.")
    room.work.look()
    qtbot.waitUntil(room.wrong.isVisible)
    with qtbot.waitSignal(room.file_wanted) as wanted:
        qtbot.mouseClick(room.wrong._button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["/somewhere/tellonce/settings.toml"]
    assert "No program here opens this file." in room.wrong._words.text()


def test_a_file_that_cannot_be_read_is_tried_again(qtbot: QtBot, stand: Stand) -> None:
    stand.choices.gates.fail("choices", ServiceError("The file cannot be read.", "Check its permissions."))
    stand.window.go_to("settings")
    room = stand.at_settings.room
    assert room is not None
    qtbot.waitUntil(lambda: room.states.currentWidget() is room.states.notice)
    stand.choices.gates.fail("choices", None)
    qtbot.mouseClick(room.states.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.states.currentWidget() is room.states.content)


def test_what_is_set_elsewhere_is_one_press_away(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    qtbot.mouseClick(room.links.buttons["keys"], Qt.MouseButton.LeftButton)
    dialog = stand.window.findChild(KeysDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    qtbot.mouseClick(room.links.buttons["sources"], Qt.MouseButton.LeftButton)
    assert stand.window.sources.isVisible()


def test_keys_are_kept_in_the_file_and_taken_from_it(qtbot: QtBot, stand: Stand) -> None:
    stand.choices.keys = {"of_a_later_version": "F9", "note": "Q"}
    stand.at_settings.start()
    qtbot.waitUntil(lambda: stand.tools.keys.chosen == {"note": "Q"})
    stand.tools.keys.choose({"note": "Z"})
    settled(qtbot, stand)
    assert stand.choices.keys == {"of_a_later_version": "F9", "note": "Z"}
    stand.choices.keys = {}
    stand.at_settings.work.look()
    qtbot.waitUntil(lambda: not stand.tools.keys.chosen)
    assert len(stand.choices.gates.named("choose_keys")) == 1


def test_keys_that_cannot_be_kept_are_said(qtbot: QtBot, stand: Stand) -> None:
    stand.at_settings.start()
    qtbot.waitUntil(lambda: stand.at_settings.work.view is not None)
    stand.choices.gates.fail("choose_keys", ServiceError("settings.toml cannot be written.", "Check the folder."))
    stand.tools.keys.choose({"note": "Z"})
    qtbot.waitUntil(stand.window.work_note.isVisible)
    settled(qtbot, stand)


def test_a_very_long_word_by_hand_is_shown_as_it_is(qtbot: QtBot, stand: Stand, room: SettingsRoom) -> None:
    stand.choices.texts["look.colours"] = "pink"
    view = stand.choices.view()
    room.work.shown.emit(replace(view, lines=view.lines * 30))
    assert room.rows["look.colours"].typed() == "pink"
    assert "20 more lines" in room.lines.findChildren(type(room.nothing))[-1].text()
