"""Call-backs, at the list of them: seen, called with a look at the clock there, done, put off, and all of it undone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.work_views import WishView
from desk.ui.work import dialling
from desk.ui.work.backs_tab import CallBacksTab
from tests.ui import work_story
from tests.ui.acting import answered, press, said
from tests.ui.call_story import ME
from tests.ui.stand import Stand
from tests.ui.work_scenes import AWAY, backs, working


@pytest.fixture
def listed(stand: Stand) -> CallBacksTab:
    """At the list, with a phone program that takes every number."""
    stand.at_work.dialler.hand_over = lambda _tel: True
    working(stand)
    return backs(stand)


def names(tab: CallBacksTab) -> list[str]:
    model = tab.page.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def done(stand: Stand, name: str) -> list[object]:
    return stand.work.call_backs.gates.named(name)


def test_those_overdue_come_first_each_on_both_clocks(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    assert names(listed) == ["Sara Jansen", "Daniel Okafor", "Ana Pires", "Tom Hale"]
    model = listed.page.table.model()
    rows = [[str(model.index(row, column).data()) for column in range(1, 5)] for row in (0, 2, 3)]
    assert rows == [
        ["16:27", "17:27", "You", "May be called"],
        ["Tomorrow 15:00", "Tomorrow 09:00", "You", "Not now"],
        ["Not known", "Tuesday 13:22", "Anybody", "Ask first"],
    ]
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == (
        "Sara Jansen, Refund decision on order 10482, 16:27 in Denver, 17:27 your time, 1 h 15 m late, You, "
        "promised by you, May be called"
    )
    assert listed.page.sum.text() == "4 promised · 2 due now"
    assert stand.window.rail._rooms["work"].count == 2
    listed.page.all.click()
    qtbot.waitUntil(lambda: "Mei Ruan" in names(listed))


def test_all_of_it_by_the_keyboard_alone(qtbot: QtBot, stand: Stand) -> None:
    working(stand)
    press(qtbot, stand, "Ctrl+5")
    qtbot.waitUntil(lambda: answered(stand))
    for _ in range(2):
        press(qtbot, stand, "J")
    tab = backs(stand)
    assert tab.care.chosen is not None
    assert tab.care.chosen.name == "Daniel Okafor"
    with qtbot.waitSignal(stand.window.desk.opened) as opened:
        press(qtbot, stand, "Return")
    assert opened.args[0].customer_id == 2
    press(qtbot, stand, "Ctrl+5")
    press(qtbot, stand, "3")
    assert stand.window.rooms.work_there.row.chosen == "outbox"


def test_who_may_be_called_is_called(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    dialled: list[str] = []
    stand.at_work.dialler.hand_over = lambda tel: not dialled.append(tel)
    listed.step(+1)
    with qtbot.waitSignal(stand.at_work.calling.dialled):
        press(qtbot, stand, "C")
    assert dialled == ["tel:+13035550142"]
    assert done(stand, "may_call")[-1] == (1, "+1 303 555 0142", "service")
    assert listed.page.undo.words.text() == "The phone is dialling: Sara Jansen."


def test_who_should_not_be_called_now_is_asked_about_first(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    dialled: list[str] = []
    stand.at_work.dialler.hand_over = lambda tel: not dialled.append(tel)
    listed.list.want("back-4")
    for _ in range(2):
        press(qtbot, stand, "C")
        qtbot.waitUntil(lambda: listed.panel.asked.isVisible())
        assert "calls are made from 08:00 to 21:00.\nOpens 08:00 there" in said(listed.panel.asked)
        # Enter is not to call by mistake, and neither is Escape.
        assert listed.panel.asked.cancel.hasFocus()
        press(qtbot, stand, "Esc")
        assert listed.panel.asked.isHidden()
    assert not dialled
    press(qtbot, stand, "C")
    qtbot.waitUntil(lambda: listed.panel.asked.isVisible())
    with qtbot.waitSignal(stand.at_work.calling.dialled):
        qtbot.mouseClick(listed.panel.asked.go, Qt.MouseButton.LeftButton)
    assert dialled == ["tel:+351215550142"]


def test_what_cannot_be_found_out_is_never_a_yes(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.step(+1)
    stand.work.call_backs.gates.fail("may_call", AWAY)
    press(qtbot, stand, "C")
    qtbot.waitUntil(lambda: listed.panel.asked.isVisible())
    assert AWAY.title in said(listed.panel.asked)


def test_without_a_phone_program_the_number_can_be_copied(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    stand.at_work.dialler.hand_over = lambda _tel: False
    listed.step(+1)
    press(qtbot, stand, "C")
    qtbot.waitUntil(lambda: listed.panel.note.isVisible())
    assert "No phone program is set up on this machine." in said(listed.panel.note)
    button = next(one for one in listed.panel.note.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "+1 303 555 0142"


@pytest.mark.parametrize(
    ("answer", "ready"), [("", False), ("linphone.desktop\n", True), ("tellonce-phones.desktop\n", False)]
)
def test_a_desktop_on_linux_is_asked_for_its_phone_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, ready: bool
) -> None:
    program = tmp_path / "xdg-mime"
    program.write_text(f"#!/bin/sh\nprintf '{answer}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    assert dialling.is_set_up() is ready
    monkeypatch.setenv("PATH", "")
    assert dialling.is_set_up()


def test_nobody_set_up_to_dial_is_told_before_a_number_is_handed_over(
    qtbot: QtBot, stand: Stand, listed: CallBacksTab
) -> None:
    stand.at_work.dialler.ready = lambda: False
    listed.step(+1)
    press(qtbot, stand, "C")
    qtbot.waitUntil(listed.panel.note.isVisible)
    assert "No phone program is set up" in said(listed.panel.note)


@pytest.mark.parametrize(("key", "asked", "words"), [
    ("D", ("done", ("back-1", "")), "Called back: Sara Jansen."),
    ("Del", ("take_back", ("back-1", "")), "Taken back, nobody calls: Sara Jansen."),
])  # fmt: skip
def test_what_was_done_can_be_undone(
    qtbot: QtBot, stand: Stand, listed: CallBacksTab, key: str, asked: tuple[str, object], words: str
) -> None:
    listed.step(+1)
    press(qtbot, stand, key)
    qtbot.waitUntil(lambda: "Sara Jansen" not in names(listed))
    assert done(stand, asked[0]) == [asked[1]]
    assert listed.page.undo.words.text() == words
    # The rail and the bar above know at once.
    qtbot.waitUntil(lambda: stand.window.ring.who.text() == "Daniel Okafor")
    assert stand.window.rail._rooms["work"].count == 1
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: "Sara Jansen" in names(listed))
    assert done(stand, "undo") == ["back-1"]


def test_it_is_put_off_in_words_that_are_shown_back(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.step(+1)
    press(qtbot, stand, "L")
    form = listed.panel.put_off
    qtbot.keyClicks(form.line, "soonish")
    qtbot.waitUntil(lambda: form.meaning.text().startswith("Write it like"))
    press(qtbot, stand, "Return")
    assert not done(stand, "move")
    form.line.clear()
    qtbot.keyClicks(form.line, "Friday 5 pm")
    qtbot.waitUntil(form.go.isEnabled)
    assert form.meaning.text() == "Fri 27 Nov 17:00, Fri 27 Nov 16:00 in Denver"
    press(qtbot, stand, "Return")
    qtbot.waitUntil(lambda: names(listed)[-1] == "Sara Jansen")
    assert done(stand, "move") == [("back-1", "Friday 5 pm", "")]
    assert listed.page.undo.words.text() == "Put off until Friday 17:00: Sara Jansen."
    assert form.isHidden()


def test_it_is_taken_over_and_given_back(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.list.want("back-2")
    for owner, shown in ((ME, "You"), ("", "Anybody")):
        press(qtbot, stand, "T")
        qtbot.waitUntil(lambda shown=shown: listed.page.table.model().index(1, 3).data() == shown)
        assert done(stand, "give")[-1] == ("back-2", owner)
        qtbot.waitUntil(lambda: answered(stand))


def test_pressed_twice_it_is_done_once(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.step(+1)
    gate = stand.work.call_backs.gates.hold("done")
    for key in ("D", "D", "Del"):
        press(qtbot, stand, key)
    assert not listed.panel.buttons["done"].isEnabled()
    qtbot.waitUntil(listed.panel.working.isVisible)
    gate.set()
    qtbot.waitUntil(lambda: "Sara Jansen" not in names(listed))
    assert len(done(stand, "done")) == 1
    assert not done(stand, "take_back")
    assert listed.panel.buttons["done"].isEnabled()


def test_what_fails_says_so_and_the_list_stays(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.step(+1)
    stand.work.call_backs.gates.fail("done", AWAY)
    press(qtbot, stand, "D")
    qtbot.waitUntil(listed.panel.note.isVisible)
    assert AWAY.advice in said(listed.panel.note)
    stand.work.call_backs.gates.fail("waiting", AWAY)
    listed.look_again()
    qtbot.waitUntil(listed.page.note.isVisible)
    assert len(names(listed)) == 4
    stand.work.call_backs.gates.fail("waiting", None)
    button = next(one for one in listed.page.note.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(listed.page.note.isHidden)


def test_very_many_ask_only_about_those_in_sight(qtbot: QtBot, stand: Stand) -> None:
    stand.work.call_backs.have(*(work_story.call_back(n, n - 500) for n in range(1, 1_001)))
    tab = backs(stand)
    qtbot.waitUntil(lambda: len(names(tab)) == 1_000)
    qtbot.waitUntil(lambda: answered(stand))
    assert 0 < len(done(stand, "may_call")) < 40
    tab.page.table.choose_row(999)
    qtbot.waitUntil(lambda: (1_000, "+1 303 555 0142", "service") in done(stand, "may_call"))


def test_a_number_that_is_nobodys_is_asked_about(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    stand.work.call_backs.have(replace(work_story.BACKS[1], customer_id=0, name="+1 720 555 0100"))
    listed.look_again()
    qtbot.waitUntil(lambda: "+1 720 555 0100" in names(listed))
    listed.list.want("back-2")
    assert not listed.panel.buttons["open"].isVisible()
    press(qtbot, stand, "C")
    qtbot.waitUntil(listed.panel.asked.isVisible)
    with qtbot.waitSignal(stand.at_work.calling.dialled):
        listed.panel.asked.go.click()


def test_what_they_say_about_calls_is_kept_and_undone(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    former = WishView(between="17:00-20:00", note="works by day")
    stand.work.call_backs.wishes[1] = former
    listed.step(+1)
    press(qtbot, stand, "W")
    form = listed.panel.wish
    qtbot.waitUntil(form.isVisible)
    assert form.said() == former
    assert not form.go.isEnabled()
    press(qtbot, stand, "Space")
    assert form.never.isChecked()
    form.zone.setCurrentText("Europe/London")
    asked = len(done(stand, "may_call"))
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed.page.undo.isVisible())
    assert done(stand, "wish") == [(1, True, False, "17:00-20:00", "Europe/London", "works by day")]
    # Whether to call now is looked at anew.
    qtbot.waitUntil(lambda: len(done(stand, "may_call")) > asked)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: stand.work.call_backs.wishes[1] == former)


def test_hours_that_are_none_are_told(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.step(+1)
    press(qtbot, stand, "W")
    qtbot.waitUntil(listed.panel.wish.isVisible)
    stand.work.call_backs.gates.fail("wish", ServiceError("“noon” are no hours.", "Write them like “17:00-20:00”."))
    qtbot.keyClicks(listed.panel.wish.hours, "noon")
    press(qtbot, stand, "Tab")
    listed.panel.wish.submit()
    qtbot.waitUntil(listed.panel.note.isVisible)
    assert "Write them like" in said(listed.panel.note)


def test_a_form_stays_open_while_others_come_and_letters_act_on_nobody_once_theirs_is_gone(
    qtbot: QtBot, stand: Stand, listed: CallBacksTab
) -> None:
    listed.step(+1)
    press(qtbot, stand, "L")
    line = listed.panel.put_off.line
    qtbot.keyClicks(line, "tomorr")
    stand.work.call_backs.have(replace(work_story.call_back(9, -300, customer_id=5), name="Mei Ruan"))
    listed.look_again()
    qtbot.waitUntil(lambda: "Mei Ruan" in names(listed) and answered(stand))
    assert names(listed)[0] == "Mei Ruan"
    press(qtbot, stand, "D")
    assert line.hasFocus()
    assert line.text().casefold() == "tomorrd"
    # A colleague called them meanwhile.
    stand.work.call_backs.have(replace(stand.work.call_backs.kept["back-1"], state="done"))
    listed.look_again()
    qtbot.waitUntil(lambda: "Sara Jansen" not in names(listed) and answered(stand))
    press(qtbot, stand, "D")
    assert listed.page.table.hasFocus()
    assert "not in this list any more" in said(listed.page.note)
    assert not done(stand, "done")


def test_it_is_taken_over_by_nobody_whose_name_is_not_known(qtbot: QtBot, stand: Stand) -> None:
    stand.work.log.gates.fail("me", AWAY)
    stand.at_work.dialler.hand_over = lambda _tel: True
    working(stand)
    tab = backs(stand)
    tab.list.show_whose(mine=False)
    qtbot.waitUntil(lambda: "Mei Ruan" in names(tab) and answered(stand))
    tab.page.table.choose_row(names(tab).index("Mei Ruan"))
    press(qtbot, stand, "T")
    assert "not known yet" in said(tab.panel.note)
    assert not done(stand, "give")
    # It is asked for again with each look at how work stands.
    stand.work.log.gates.fail("me", None)
    with qtbot.waitSignal(stand.at_work.watch.looked):
        stand.at_work.watch.look()
    qtbot.waitUntil(lambda: answered(stand))
    press(qtbot, stand, "T")
    qtbot.waitUntil(lambda: bool(done(stand, "give")))
    assert done(stand, "give")[0][1] == ME  # type: ignore[index]


@pytest.mark.parametrize("key", ["D", "T"])
def test_what_somebody_else_did_since_is_not_undone(qtbot: QtBot, stand: Stand, listed: CallBacksTab, key: str) -> None:
    listed.list.want("back-1")
    press(qtbot, stand, key)
    qtbot.waitUntil(listed.page.undo.isVisible)
    theirs = stand.work.call_backs.move("back-1", "Friday 5 pm")
    press(qtbot, stand, "Ctrl+Z")
    told = "Somebody changed this meanwhile."
    # It stays in sight also where the call-back has left the list.
    qtbot.waitUntil(lambda: answered(stand) and told in said(listed.panel.note) + said(listed.page.note))
    assert stand.work.call_backs.kept["back-1"] == theirs


def test_a_newer_wish_is_neither_overwritten_nor_undone(qtbot: QtBot, stand: Stand, listed: CallBacksTab) -> None:
    listed.step(+1)
    press(qtbot, stand, "W")
    qtbot.waitUntil(listed.panel.wish.isVisible)
    press(qtbot, stand, "Space")
    listed.panel.wish.submit()
    qtbot.waitUntil(listed.page.undo.isVisible)
    theirs = stand.work.call_backs.wishes[1] = WishView(between="17:00-20:00")
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(listed.panel.note.isVisible)
    assert stand.work.call_backs.wishes[1] == theirs
