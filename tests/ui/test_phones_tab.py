"""The phones: switched on and off, told what to enter, with the token out of sight until it is asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.work.phones_tab import PhonesTab
from tests.ui import story
from tests.ui.acting import later, press, said
from tests.ui.fake_phones import TOKEN, manager, phones
from tests.ui.log_scenes import quiet
from tests.ui.phones_scenes import COUNTS, phones_tab
from tests.ui.stand import Stand


@pytest.fixture
def tab(stand: Stand, qtbot: QtBot) -> PhonesTab:
    return phones_tab(stand)


def look(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    tab.work.look()
    qtbot.waitUntil(lambda: quiet(stand))


def test_switched_on_and_off_by_keyboard_and_taken_back(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    assert "Nothing listens: no phone on this machine can tell of calls." in said(tab)
    assert "Switch the receiver on first" in said(tab)
    assert tab.receiver.on.hasFocus()
    tab.receiver.port.setFocus()
    tab.receiver.port.selectAll()
    qtbot.keyClicks(tab.receiver.port, "8801")
    qtbot.keyClick(tab.receiver.port, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.phones.gates.named("switch_on") == [8801]
    assert "Phones on this machine are heard on port 8801." in said(tab)
    assert "Phones are heard now." in said(tab.done)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: quiet(stand))
    assert "Nothing listens" in said(tab)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.phones.gates.named("switch_on") == [8801, 8801]


def test_what_to_enter_is_copied_whole_and_the_token_shown_when_asked_for(
    qtbot: QtBot, stand: Stand, tab: PhonesTab
) -> None:
    stand.work.phones.now = phones()
    look(qtbot, stand, tab)
    assert TOKEN not in said(tab)
    assert "http://127.0.0.1:8760/•••/phone/phone/ring?remote=$remote" in said(tab)
    tab.guests.kind.setCurrentIndex(1)
    assert [line.words.text().rpartition("/")[2].partition("?")[0] for line in tab.guests.lines] == ["ring", "answer"]
    qtbot.mouseClick(tab.guests.lines[0].copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"http://127.0.0.1:8760/{TOKEN}/wildix/wildix/ring?CALLERNUM={{CALLERNUM}}")
    qtbot.mouseClick(tab.receiver.token.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == TOKEN
    qtbot.mouseClick(tab.receiver.show_token, Qt.MouseButton.LeftButton)
    assert said(tab).count(TOKEN) == 3
    qtbot.mouseClick(tab.receiver.show_token, Qt.MouseButton.LeftButton)
    assert TOKEN not in said(tab)


def test_another_token_is_asked_about_first(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    stand.work.phones.now = phones()
    look(qtbot, stand, tab)
    qtbot.mouseClick(tab.receiver.anew, Qt.MouseButton.LeftButton)
    assert "with the old one it is not heard any more" in said(tab)
    press(qtbot, stand, "Escape")
    assert tab.receiver.asking.isHidden()
    assert stand.work.phones.gates.named("token_anew") == []
    qtbot.mouseClick(tab.receiver.anew, Qt.MouseButton.LeftButton)
    qtbot.keyClick(tab.receiver.asking.go, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: quiet(stand))
    assert "There is a new token: give every phone its new address." in said(tab.done)
    qtbot.mouseClick(tab.guests.lines[0].copy, Qt.MouseButton.LeftButton)
    assert TOKEN[::-1] in QGuiApplication.clipboard().text()


def test_the_receiver_is_checked_from_here(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    gates, card = stand.work.phones.gates, tab.receiver
    stand.work.phones.now = phones()
    look(qtbot, stand, tab)
    assert "browser" not in said(tab)
    held = gates.hold("check")
    card.check.setFocus()
    press(qtbot, stand, "Space")
    assert card.checked.text() == "Checking …"
    press(qtbot, stand, "Space")
    held.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert gates.named("check") == [None]
    assert card.check.hasFocus()
    assert card.checked.text() == "The receiver answers, and takes this token."
    gates.fail("check", ServiceError("Nobody answers on port 8760.", "Switch off and on."))
    qtbot.mouseClick(card.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quiet(stand))
    assert card.checked.text() == "Nobody answers on port 8760. Switch off and on."
    tab.work.token_anew()
    qtbot.waitUntil(lambda: quiet(stand))
    assert card.checked.isHidden()


def test_an_asterisk_says_how_it_stands_and_takes_its_secret(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    stand.work.phones.now = phones(managers=(manager("office", "connected"), manager("lab", "turned_away")))
    look(qtbot, stand, tab)
    office, lab = tab.managers.lines["office"], tab.managers.lines["lab"]
    assert office.state.text() == "Connected since 21 Nov 18:12. Told of a call 3 min ago."
    assert lab.state.text() == "The secret of this phone system is wrong. Trying again in 42 s."
    assert "Asterisk at office.example.com:5038, as tellonce, encrypted" in said(tab)
    later(stand, 40)
    look(qtbot, stand, tab)
    assert lab.state.text().endswith("Trying again in 2 s.")
    qtbot.mouseClick(lab.ask, Qt.MouseButton.LeftButton)
    assert lab.secret.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(lab.secret, "right one")
    look(qtbot, stand, tab)
    assert lab.secret.text() == "right one"
    qtbot.keyClick(lab.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.phones.gates.named("keep_secret") == [("lab", "right one")]
    assert lab.secret.text() == ""
    assert "Kept; connecting to lab." in said(tab.done)


def test_of_two_changes_in_a_row_both_are_made_and_told(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    gates = stand.work.phones.gates
    stand.work.phones.now = phones(managers=(manager("office", "waiting"), manager("lab", "turned_away")))
    look(qtbot, stand, tab)
    held = gates.hold("keep_secret")
    office, lab = tab.managers.lines["office"], tab.managers.lines["lab"]
    office.begin()
    lab.begin()
    office.secret.setText("one")
    qtbot.keyClick(office.secret, Qt.Key.Key_Return)
    # While that is on its way the other is not taken, and what was typed stays.
    lab.secret.setText("two")
    qtbot.keyClick(lab.secret, Qt.Key.Key_Return)
    assert not lab.keep.isEnabled()
    assert lab.secret.text() == "two"
    tab.work.take_up()
    tab.work.take_up()
    qtbot.waitUntil(lambda: "What the settings file says counts now." in said(tab.done))
    assert not lab.keep.isEnabled()
    gates.fail("keep_secret", ServiceError("The system keyring is locked or refuses.", "Unlock it and try again."))
    held.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert "The system keyring is locked or refuses. Unlock it and try again." in said(tab.note)
    gates.fail("keep_secret", None)
    qtbot.keyClick(lab.secret, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(stand))
    assert gates.named("keep_secret") == [("office", "one"), ("lab", "two")]
    assert gates.named("take_up") == [None]


def test_what_was_told_is_counted_in_words(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    assert "No phone has told of a call since the start." in said(tab)
    heard = {"wildix": story.NOW - timedelta(hours=2), "office": story.NOW - timedelta(minutes=3)}
    stand.work.phones.now = phones(counts=COUNTS, heard=heard)
    look(qtbot, stand, tab)
    told = tab.receiver.counts.text()
    assert told.startswith("Told since the start: 1,204 taken, 3 told twice and counted once")
    assert told.endswith("The last one at 21 Nov 18:39 (3 min ago), from office.")
    # Whoever sets a phone up sees there that it works.
    assert tab.guests.heard.isHidden()
    tab.guests.kind.setCurrentIndex(1)
    assert tab.guests.heard.text() == "wildix told of a call 2 h ago."


def test_what_the_file_says_by_now_is_taken_up(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    assert tab.changed.isHidden()
    stand.work.phones.now = phones(changed=True, restart="How long a call lasts counts from the next start.")
    look(qtbot, stand, tab)
    assert tab.changed.isVisible()
    assert "counts from the next start" in said(tab)
    tab.changed._button.click()
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.phones.gates.named("take_up") == [None]
    assert tab.changed.isHidden()


def test_what_is_wrong_is_said_with_what_to_do(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    stand.work.phones.gates.fail("switch_on", ServiceError("settings.toml cannot be written.", "Check the folder."))
    qtbot.mouseClick(tab.receiver.on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quiet(stand))
    assert "settings.toml cannot be written. Check the folder." in said(tab)
    stand.work.phones.now = phones(
        listening=False, token="", trouble="Another program listens on port 8760.", advice="End it."
    )
    look(qtbot, stand, tab)
    assert "Nothing listens on port 8760." in said(tab)
    assert "Another program listens on port 8760. End it." in said(tab)
    assert tab.receiver.on.isVisible()


def test_the_file_is_opened_or_it_is_said_how(
    qtbot: QtBot, stand: Stand, tab: PhonesTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(tab.changing.open, Qt.MouseButton.LeftButton)
    assert opened == [stand.work.phones.now.file]
    assert "No program here opens this file. Copy its path and open it by hand." in said(tab)


def test_it_is_looked_at_only_while_it_is_in_sight(qtbot: QtBot, stand: Stand, tab: PhonesTab) -> None:
    assert tab.work._tick.isActive()
    stand.window.go_to("desk")
    assert not tab.work._tick.isActive()
