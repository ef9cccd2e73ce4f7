"""Tray, messages and sound: what is said while nobody looks, how little, how seldom, and where a press leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desk.config.window import WindowChoices
from desk.services.views import PopVerdict
from desk.ui.shell import at_tray, notices
from desk.ui.shell.at_tray import AtTray
from desk.ui.shell.frame import Frame
from desk.ui.shell.sound import Sound
from desk.ui.shell.tray import Tray, icon_with
from desk.ui.tools import Tools
from tests.ui import flag_story, story
from tests.ui.acting import answered
from tests.ui.stand import Stand

FIRST, SECOND = "+1 303 555 0142", "+1 720 555 0100"


class Quiet(Sound):
    """Remembers how loud it was to be."""

    def __init__(self) -> None:
        super().__init__(Path("nothing"))
        self.heard: list[int] = []

    def play(self, volume: int) -> None:
        self.heard.append(volume)


class Icon(QObject):
    """Stands in for the system's: the platform that draws into memory has no tray."""

    activated, messageClicked = Signal(object), Signal()  # noqa: N815

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.there, self.tip = False, ""
        self.messages: list[tuple[str, str]] = []
        self.setVisible = self.setContextMenu = self.setIcon = lambda *_given: None
        self.supportsMessages = lambda: True
        self.isVisible = lambda: self.there
        self.toolTip = lambda: self.tip

    def show(self) -> None:
        self.there = True

    def hide(self) -> None:
        self.there = False

    def setToolTip(self, words: str) -> None:  # noqa: N802
        self.tip = words

    def showMessage(self, title: str, text: str, _icon: object) -> None:  # noqa: N802
        self.messages.append((title, text))


class Said:
    """A tray's window, in which nobody looks."""

    def __init__(self, stand: Stand) -> None:
        self.sound = Quiet()
        self.tray = Tray(stand.tools.theme, None, lambda: True, Icon)
        self.made = AtTray(stand.tools, stand.flags, stand.window, self.sound, self.tray)
        self.made.follow(WindowChoices())
        self.told: list[tuple[str, str]] = []
        self.made.notices.said.connect(lambda title, text: self.told.append((title, text)))

    def acts(self) -> list[QAction]:
        return [act for act in self.tray.menu.actions() if act.isVisible() and not act.isSeparator()]


@pytest.fixture
def away(qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch) -> Iterator[Said]:
    """The window is there, and another program in front of it."""
    monkeypatch.setattr(notices, "GATHER_MS", 20)
    monkeypatch.setattr(at_tray, "in_front", lambda: False)
    stand.customers.answer(FIRST, PopVerdict.ONE, 1)
    stand.customers.answer(SECOND, PopVerdict.ONE, 2)
    said = Said(stand)
    yield said
    said.tray.away()


def test_a_call_is_said_once_without_a_name_and_heard(qtbot: QtBot, stand: Stand, away: Said) -> None:
    stand.window.offer_pop(FIRST)
    qtbot.waitUntil(lambda: away.told != [])
    assert away.told == [("A call is waiting", "Open Tellonce to take it.")]
    assert away.sound.heard == [70]
    stand.window.offer_pop(FIRST)
    qtbot.waitUntil(lambda: answered(stand))
    assert away.sound.heard == [70]


def test_names_are_said_where_the_person_wants_them(qtbot: QtBot, stand: Stand, away: Said) -> None:
    away.made.follow(WindowChoices(notify_names=True, volume=30))
    stand.window.offer_pop(FIRST)
    qtbot.waitUntil(lambda: away.told == [("A call is waiting", "Sara Jansen")])
    assert away.sound.heard == [30]


def test_many_at_once_become_one_and_the_next_waits(qtbot: QtBot, stand: Stand, away: Said) -> None:
    for number in range(40):
        stand.window.offer_pop(f"+1 303 555 0{number:03}")
    qtbot.waitUntil(lambda: away.told != [])
    assert away.told == [("40 calls are waiting", "Open Tellonce to take it.")]
    qtbot.waitUntil(lambda: not stand.window.pops._calm.isActive())
    stand.window.offer_pop(FIRST)
    assert away.made.notices._gather.remainingTime() > 1_000


def test_nothing_is_said_to_whoever_looks_or_is_not_to_be_disturbed(
    qtbot: QtBot, stand: Stand, away: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    away.made.notices._seen = lambda: True
    stand.window.offer_pop(FIRST)
    qtbot.waitUntil(lambda: not away.made.notices._gather.isActive())
    away.made.notices._seen = lambda: False
    for choices in (WindowChoices(do_not_disturb=True), WindowChoices(notify=False, sound=False)):
        away.made.follow(choices)
        stand.window.offer_pop(f"{SECOND}{len(away.sound.heard)}{choices.notify}")
        qtbot.waitUntil(lambda: not away.made.notices._gather.isActive())
    assert away.told == []
    assert away.sound.heard == [70]


def test_whoever_hung_up_meanwhile_is_not_told_of(qtbot: QtBot, stand: Stand, away: Said) -> None:
    stand.window.offer_pop(FIRST)
    stand.window.pops.end(FIRST)
    qtbot.waitUntil(lambda: not away.made.notices._gather.isActive())
    assert away.told == []


def test_a_press_takes_the_call_it_was_about(qtbot: QtBot, stand: Stand, away: Said) -> None:
    stand.window.offer_pop(FIRST)
    qtbot.waitUntil(lambda: away.told != [])
    stand.window.offer_pop(SECOND)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        away.tray.pressed.emit()
    assert stand.window.pops.waiting == (SECOND,)
    qtbot.waitUntil(lambda: answered(stand))


def test_a_flag_is_said_and_a_press_opens_its_customer(qtbot: QtBot, stand: Stand, away: Said) -> None:
    stand.window.flags_watch.look()
    qtbot.waitUntil(lambda: answered(stand))
    newest = replace(flag_story.flag(0, owner="", state="open"), flag_id="new", customer_id=3, raised_at=story.NOW)
    stand.flags.kept["new"] = newest
    stand.window.flags_watch.look()
    qtbot.waitUntil(lambda: away.told == [("A customer needs somebody", "Open Tellonce to see why.")])
    assert away.sound.heard == []
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 3):
        away.tray.pressed.emit()
    qtbot.waitUntil(lambda: answered(stand))


def test_a_flag_that_was_snoozed_is_nobody_else_s(qtbot: QtBot, stand: Stand, away: Said) -> None:
    away.made.follow(WindowChoices(notify_names=True))
    stand.window.flags_watch.look()
    qtbot.waitUntil(lambda: answered(stand))
    raised = story.NOW - timedelta(days=2)
    stand.flags.kept["again"] = replace(
        flag_story.flag(0, owner="", state="open"), flag_id="again", customer_id=3, raised_at=raised
    )
    stand.window.flags_watch.look()
    qtbot.waitUntil(lambda: away.told == [("A customer needs somebody", "Open Tellonce to see why.")])
    away.tray.pressed.emit()
    assert stand.window.rooms.name == "flags"
    qtbot.waitUntil(lambda: answered(stand))


def test_the_icon_counts_and_its_menu_does_what_it_says(qtbot: QtBot, stand: Stand, away: Said) -> None:
    assert away.tray.shown
    assert away.tray.icon is not None
    assert "Take the call" not in [act.text() for act in away.acts()]
    stand.window.offer_pop(FIRST)
    open_flags = stand.window.flags_watch.counts["open"]
    assert away.tray.icon.toolTip().split("\n") == ["Tellonce", "1 call is waiting", f"{open_flags} open flags"]
    acts = {act.text(): act for act in away.acts()}
    acts["Escalations"].trigger()
    assert stand.window.rooms.name == "flags"
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        acts["Take the call"].trigger()
    away.made.follow(WindowChoices(tray=False))
    assert not away.tray.shown
    qtbot.waitUntil(lambda: answered(stand))


def test_without_a_tray_everything_else_works(qtbot: QtBot, tools: Tools) -> None:
    tray = Tray(tools.theme, None, lambda: False, Icon)
    tray.want(True)
    tray.count(3, 1)
    assert not tray.shown
    assert not tray.say("A call is waiting", "")
    tray._there = lambda: True
    tray._look.timeout.emit()
    assert tray.shown
    # The desktop's panel ended: nothing is in a tray that is not there.
    tray._there = lambda: False
    assert not tray.shown
    tray.away()


def test_closed_it_stays_in_the_tray_only_where_that_is_wanted(qtbot: QtBot, stand: Stand, away: Said) -> None:
    frame = Frame(stand.tools.theme)
    qtbot.addWidget(frame)
    frame.fill(stand.window)
    frame.show()
    made = AtTray(stand.tools, stand.flags, stand.window, away.sound, away.tray)
    made.follow(WindowChoices(close_to_tray=True))
    for _time in range(2):
        frame.close()
        assert not frame.isVisible()
        assert not QGuiApplication.quitOnLastWindowClosed()
        away.tray.show_wanted.emit()
        assert frame.isVisible()
        assert QGuiApplication.quitOnLastWindowClosed()
    assert [title for title, _text in away.tray.icon.messages] == ["Tellonce stays here"]
    made.follow(WindowChoices(tray=False, close_to_tray=True))
    with qtbot.waitSignal(stand.window.closing):
        frame.close()
    stand.window.setParent(None)


def test_quit_in_the_menu_ends_it_also_while_it_is_hidden(
    qtbot: QtBot, stand: Stand, away: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(at_tray.QApplication, "quit", lambda: ended.append(1))
    frame = Frame(stand.tools.theme)
    qtbot.addWidget(frame)
    frame.fill(stand.window)
    frame.show()
    made = AtTray(stand.tools, stand.flags, stand.window, away.sound, away.tray)
    made.follow(WindowChoices(close_to_tray=True))
    frame.close()
    assert ended == []
    with qtbot.waitSignal(stand.window.closing):
        {act.text(): act for act in away.acts()}["Quit Tellonce"].trigger()
    assert ended != []
    QGuiApplication.setQuitOnLastWindowClosed(True)
    stand.window.setParent(None)


class Service:
    """Stands in for a desktop's own service of messages."""

    def __init__(self, pressed: Callable[[str], None]) -> None:
        self.pressed, self.closed = pressed, False
        self.said: list[tuple[str, str, str]] = []

    def say(self, title: str, text: str, act: str) -> bool:
        self.said.append((title, text, act))
        return True

    def close(self) -> None:
        self.closed = True


def test_without_a_tray_the_desktop_itself_says_it(qtbot: QtBot, stand: Stand, away: Said) -> None:
    made: list[Service] = []

    def make(pressed: Callable[[str], None]) -> Service:
        made.append(Service(pressed))
        return made[-1]

    away.made.messages._make = make
    away.made.follow(WindowChoices(tray=False))
    stand.window.offer_pop(FIRST)
    qtbot.waitUntil(lambda: [service.said for service in made] != [])
    said = ("A call is waiting", "Open Tellonce to take it.", "Open Tellonce")
    qtbot.waitUntil(lambda: made[0].said == [said])
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        made[0].pressed("")
    stand.window.closing.emit()
    assert made[0].closed
    away.made.messages.say("A call is waiting", "")
    qtbot.waitUntil(lambda: answered(stand))
    assert made[0].said == [said]


@pytest.mark.parametrize("count", [0, 1, 27, 140])
def test_the_badge_is_drawn_where_something_waits(qtbot: QtBot, tools: Tools, count: int) -> None:
    danger = tools.theme.look.colour("danger").name()
    for side in (16, 22, 64):
        picture: QImage = icon_with(tools.theme, count).pixmap(side, side).toImage()
        seen = {picture.pixelColor(x, y).name() for x in range(side) for y in range(side)}
        assert (danger in seen) is (count > 0)


def test_the_real_tray_is_asked_whether_it_is_there(qtbot: QtBot, tools: Tools) -> None:
    tray = Tray(tools.theme)
    tray.want(True)
    assert tray.shown is QSystemTrayIcon.isSystemTrayAvailable()
    tray.away()
