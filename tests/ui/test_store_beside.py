"""Who stands at a store's counter beside the screen reads no other customer's name on it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desk.config.window import WindowChoices
from desk.services.open_views import OpenCustomer
from desk.services.views import PopVerdict
from desk.ui.background import Trouble
from desk.ui.shell import banner
from desk.ui.shell.at_tray import AtTray
from desk.ui.shell.sound import Sound
from tests.ui.acting import answered, said
from tests.ui.hand_off_scenes import passed_on
from tests.ui.stand import Stand
from tests.ui.store_scenes import at_store
from tests.ui.work_scenes import working

NUMBER = "+1 303 555 0142"


def test_who_calls_is_not_told_at_the_counter(qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(banner, "announce", lambda _part, words: heard.append(words))
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    line = stand.window.banner
    at_store(stand)
    stand.window.offer_pop(NUMBER)
    assert line.who.text() == "Somebody"
    qtbot.waitUntil(line.isVisible)
    assert line.who.text() == "Somebody"
    qtbot.waitUntil(lambda: heard == ["Calling: Somebody. F2 opens."] and answered(stand))
    assert "Okafor" not in said(line)
    assert "0142" not in said(line)
    # Elsewhere they are named, until one comes to the counter again.
    stand.window.go_to("sources")
    assert line.who.text() == "Daniel Okafor"
    at_store(stand)
    assert line.who.text() == "Somebody"
    assert line.about.text() == ""
    stand.window.pops.dismiss()
    stand.window.go_to("sources")
    assert line.who.text() == ""


def test_who_is_to_be_called_back_is_not_told_at_the_counter(qtbot: QtBot, stand: Stand) -> None:
    at_store(stand)
    working(stand)
    bar = stand.window.ring
    at_store(stand)
    qtbot.waitUntil(lambda: bar.who.text() == "A customer" and answered(stand))
    assert "Jansen" not in said(bar)
    assert bar.about.text() == ""
    stand.window.go_to("work")
    assert bar.who.text() == "Sara Jansen"
    assert bar.about.text()


def test_who_was_handed_over_is_not_told_at_the_counter(stand: Stand) -> None:
    at_store(stand)
    passed_on(stand)
    note = stand.window.handed_note
    assert said(note).startswith("Somebody was handed to you.")
    assert "Jansen" not in said(note)
    assert "Parcel" not in said(note)
    stand.window.go_to("sources")
    assert "Sara Jansen was handed to you by Renée Okafor." in said(note)
    at_store(stand)
    assert "Jansen" not in said(note)


def test_what_is_said_of_work_waits_and_what_was_put_away_stays_so(stand: Stand) -> None:
    note = stand.window.work_note
    at_store(stand)
    note.say(Trouble("Sara Jansen was not called.", "It is night there."))
    assert "There is something to read once nobody stands beside you." in said(note)
    assert "Jansen" not in said(note)
    note.hide()
    stand.window.go_to("sources")
    assert note.isHidden()


def test_windows_of_their_own_name_nobody_in_the_task_bar_meanwhile(qtbot: QtBot, stand: Stand) -> None:
    windows = stand.own.open_now
    stand.own.open(OpenCustomer(1))
    qtbot.waitUntil(lambda: [own.windowTitle() for own in windows] == ["Sara Jansen · Tellonce"])
    at_store(stand)
    assert windows[0].windowTitle() == "Customer"
    # Another that is opened meanwhile, and one that is read again, name nobody either.
    stand.own.open(OpenCustomer(2))
    qtbot.waitUntil(lambda: [own.room.shown is not None for own in windows] == [True, True])
    windows[0].room.refresh()
    qtbot.waitUntil(lambda: answered(stand))
    assert [own.windowTitle() for own in windows] == ["Customer", "Customer"]
    stand.window.go_to("sources")
    assert [own.windowTitle() for own in windows] == ["Sara Jansen · Tellonce", "Daniel Okafor · Tellonce"]


def test_the_system_names_nobody_either(qtbot: QtBot, stand: Stand) -> None:
    made = AtTray(stand.tools, stand.flags, stand.window, Sound("", parent=stand.window))
    made.follow(WindowChoices(notify_names=True, sound=False, tray=False))
    made.notices._seen = lambda: False
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    at_store(stand)
    told = QSignalSpy(made.notices.said)
    stand.window.offer_pop(NUMBER)
    qtbot.waitUntil(lambda: told.count() == 1)
    assert told.at(0) == ["A call is waiting", "Open Tellonce to take it."]
