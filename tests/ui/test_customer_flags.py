"""Flags on the customer's page: seen, heard, acknowledged, snoozed, resolved, raised, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer import flag_banner
from desk.ui.customer.flag_banner import FlagBanner, first_of, why_of
from desk.ui.customer.flag_dialogs import NoteDialog, RaiseDialog, ResolveDialog
from desk.ui.customer.flag_menu import snooze_choices
from desk.ui.tools import Tools
from tests.ui import flag_story, story
from tests.ui.acting import answered, back, open_customer, press, said
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
OPEN = flag_story.flag(0, owner="", state="open", due_at=story.NOW + timedelta(minutes=75))


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What the banner has screen readers say."""
    told: list[str] = []
    monkeypatch.setattr(flag_banner, "announce", lambda _widget, text: told.append(text))
    return told


@pytest.fixture
def flagged(stand: Stand, heard: list[str]) -> Stand:
    """Sara is on the page, with one flag that nobody has taken."""
    stand.flags.kept = {OPEN.flag_id: OPEN}
    open_customer(stand)
    return stand


def banner_of(stand: Stand) -> FlagBanner:
    return stand.window.desk.pages.customer.banner


def done(qtbot: QtBot, stand: Stand, name: str) -> list[object]:
    qtbot.waitUntil(lambda: bool(stand.flags.gates.named(name)) and answered(stand))
    return stand.flags.gates.named(name)


def choose(menu: QMenu, text: str) -> None:
    """Pick what stands in a menu."""
    action = next(action for action in menu.findChildren(QAction) if action.text().replace("&", "").startswith(text))
    action.trigger()
    menu.close()


def menu_of(stand: Stand, name: str) -> QMenu:
    settle()
    menus = [menu for menu in stand.window.findChildren(QMenu, name) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_the_banner_says_how_severe_why_and_by_which_rule_and_is_heard_once(
    qtbot: QtBot, flagged: Stand, heard: list[str]
) -> None:
    banner = banner_of(flagged)
    words = said(banner)
    for part in ("Escalate now", OPEN.title, "Rule: Came back again · Due 19:57"):
        assert part in words
    assert banner.property("role") == "alarm"
    assert "Escalate now" in banner.accessibleName()
    assert heard == [f"Escalate now: {OPEN.title}. Acknowledge: T"]
    flagged.window.desk.refresh()
    qtbot.waitUntil(lambda: len(flagged.flags.gates.named("of_customer")) == 2 and answered(flagged))
    assert len(heard) == 1


@pytest.mark.parametrize(
    ("severity", "words", "icon"),
    [
        ("high", "Escalate now", "warning"),
        ("medium", "Needs attention", "flag"),
        ("low", "Keep an eye on it", "later"),
        ("dire", "Needs attention", "flag"),
    ],
)
def test_each_severity_has_words_and_a_shape_of_its_own(
    qtbot: QtBot, tools: Tools, severity: str, words: str, icon: str
) -> None:
    banner = FlagBanner(tools)
    qtbot.addWidget(banner)
    banner.show_flags((replace(OPEN, severity=severity),))
    assert banner.call.text() == words
    assert banner.mark._icon == icon


def test_open_flags_come_before_taken_ones_and_snoozed_ones_are_not_shown() -> None:
    taken, snoozed = replace(OPEN, state="taken"), replace(OPEN, state="snoozed")
    low = replace(OPEN, severity="low")
    assert first_of((taken, low)) == low
    assert first_of((snoozed, taken)) == taken
    assert first_of((snoozed,)) is None
    assert first_of(()) is None


def test_a_flag_called_like_its_rule_says_what_the_rule_saw() -> None:
    called = replace(OPEN, title=OPEN.rule_title)
    assert why_of(called).startswith("3 interactions about order 10482 within 7 days; Call, 2 transfers")
    assert why_of(replace(called, evidence=())) == OPEN.rule_title
    assert why_of(OPEN) == OPEN.title


def test_acknowledging_by_mouse_takes_it_and_ctrl_z_gives_it_back(qtbot: QtBot, flagged: Stand) -> None:
    banner = banner_of(flagged)
    qtbot.mouseClick(banner.acknowledge, Qt.MouseButton.LeftButton)
    assert done(qtbot, flagged, "take") == [(OPEN.flag_id,)]
    assert banner.call.text() == "Acknowledged"
    assert banner.acknowledge.text() == "Resolve …"
    assert "taken by Kim Lee" in said(banner)
    undo = flagged.window.desk.pages.customer.undo
    assert undo.isVisible()
    assert not undo.rest.isActive()
    press(qtbot, flagged, "Ctrl+Z")
    assert done(qtbot, flagged, "assign") == [((OPEN.flag_id,), "")]
    assert undo.words.text() == "Undone."
    assert not undo.button.isVisible()
    assert undo.rest.isActive()
    undo.rest.timeout.emit()
    assert not undo.isVisible()
    press(qtbot, flagged, "Ctrl+Z")  # once is enough
    qtbot.waitUntil(lambda: answered(flagged))
    assert len(flagged.flags.gates.named("assign")) == 1


def test_acknowledging_by_key_asks_once_and_never_twice(qtbot: QtBot, flagged: Stand) -> None:
    press(qtbot, flagged, "T")
    done(qtbot, flagged, "take")
    press(qtbot, flagged, "T")
    qtbot.waitUntil(lambda: answered(flagged))
    assert len(flagged.flags.gates.named("take")) == 1


def test_what_cannot_be_done_says_why_and_changes_nothing(qtbot: QtBot, flagged: Stand) -> None:
    flagged.flags.gates.fail("take", BUSY)
    press(qtbot, flagged, "T")
    page = flagged.window.desk.pages.customer
    qtbot.waitUntil(page.note.isVisible)
    assert BUSY.title in said(page.note)
    assert banner_of(flagged).call.text() == "Escalate now"
    assert not page.undo.isVisible()


def test_flags_that_cannot_be_asked_for_say_so_and_can_be_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    stand.flags.kept = {OPEN.flag_id: OPEN}
    stand.flags.gates.fail("of_customer", BUSY)
    open_customer(stand)
    note = stand.window.desk.pages.customer.note
    assert "Flags cannot be shown." in said(note)
    stand.flags.gates.fail("of_customer", None)
    qtbot.mouseClick(note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(banner_of(stand).isVisible)


def test_snoozing_by_key_and_undoing_it(qtbot: QtBot, flagged: Stand) -> None:
    press(qtbot, flagged, "S")
    menu = menu_of(flagged, "snooze-menu")
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert done(qtbot, flagged, "snooze") == [((OPEN.flag_id,), story.NOW + timedelta(hours=1))]
    assert not banner_of(flagged).isVisible()
    back(qtbot, flagged)
    press(qtbot, flagged, "Ctrl+Z")
    assert done(qtbot, flagged, "reopen") == [(OPEN.flag_id,)]
    assert banner_of(flagged).isVisible()


def test_moments_to_snooze_until_are_the_persons(tools: Tools) -> None:
    said_moments = dict(snooze_choices(tools.words))  # Saturday evening in Chicago
    assert said_moments["Until tomorrow, 09:00"].astimezone(UTC) == datetime(2026, 11, 22, 15, tzinfo=UTC)
    assert said_moments["Until Monday, 09:00"].astimezone(UTC) == datetime(2026, 11, 23, 15, tzinfo=UTC)
    tools.words.now.now += timedelta(days=1)  # type: ignore[attr-defined]
    assert [words for words, _until in snooze_choices(tools.words)][-1] == "Until tomorrow, 09:00"


def test_resolving_by_keyboard_alone_with_a_reason(qtbot: QtBot, flagged: Stand) -> None:
    press(qtbot, flagged, "R")
    dialog = flagged.window.desk.care.flags.asking.dialog
    assert isinstance(dialog, ResolveDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.go.isEnabled()
    assert dialog.reason.hasFocus() or dialog.focusWidget() is dialog.reason
    qtbot.keyClicks(dialog.reason, "  Refunded today ")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert done(qtbot, flagged, "resolve") == [((OPEN.flag_id,), "kept", "Refunded today")]
    assert not banner_of(flagged).isVisible()
    back(qtbot, flagged)
    press(qtbot, flagged, "Ctrl+Z")
    done(qtbot, flagged, "reopen")
    assert banner_of(flagged).isVisible()


def test_a_needless_one_is_resolved_as_needless_from_the_menu(qtbot: QtBot, flagged: Stand) -> None:
    qtbot.mouseClick(banner_of(flagged).more, Qt.MouseButton.LeftButton)
    choose(menu_of(flagged, "flag-menu"), "Resolve")
    dialog = flagged.window.desk.care.flags.asking.dialog
    assert isinstance(dialog, ResolveDialog)
    needless = dialog.findChild(QWidget, "needless")
    qtbot.keyClick(needless, Qt.Key.Key_Space)
    dialog.reason.setText("A test call")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert done(qtbot, flagged, "resolve") == [((OPEN.flag_id,), "needless", "A test call")]


def test_escape_leaves_a_dialog_without_doing_anything(qtbot: QtBot, flagged: Stand) -> None:
    press(qtbot, flagged, "R")
    dialog = flagged.window.desk.care.flags.asking.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle()
    assert flagged.flags.gates.named("resolve") == []
    assert flagged.window.desk.care.flags.asking.dialog is None


def test_raising_one_by_hand_and_taking_it_back(qtbot: QtBot, stand: Stand) -> None:
    stand.flags.kept = {}
    open_customer(stand)
    press(qtbot, stand, "F")
    dialog = stand.window.desk.care.flags.asking.dialog
    assert isinstance(dialog, RaiseDialog)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.focusWidget() is dialog.title
    qtbot.keyClicks(dialog.title, "Wrong item twice")
    qtbot.keyClick(dialog.findChild(QWidget, "high"), Qt.Key.Key_Space)
    dialog.text.setPlainText("He waits for a call")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    raised = done(qtbot, stand, "raise_by_hand")
    assert raised == [(1, "pbx/calls/5", "Wrong item twice", "high", "He waits for a call")]
    assert "Escalate now" in said(banner_of(stand))
    assert "Raised by Kim Lee" in said(banner_of(stand))
    back(qtbot, stand)
    press(qtbot, stand, "Ctrl+Z")
    resolved = done(qtbot, stand, "resolve")
    assert resolved[0][1:] == ("needless", "Raised by mistake.")  # type: ignore[index]
    assert not banner_of(stand).isVisible()


def test_raising_from_the_header_by_mouse(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    qtbot.mouseClick(stand.window.desk.pages.customer.header.raise_flag, Qt.MouseButton.LeftButton)
    assert isinstance(stand.window.desk.care.flags.asking.dialog, RaiseDialog)
    stand.window.desk.care.flags.asking.dialog.reject()


def test_a_dialog_goes_with_the_customer_it_is_about(qtbot: QtBot, flagged: Stand) -> None:
    press(qtbot, flagged, "F")
    dialog = flagged.window.desk.care.flags.asking.dialog
    assert isinstance(dialog, RaiseDialog)
    dialog.title.setText("Wrong item")
    open_customer(flagged, 2)
    assert flagged.window.desk.care.flags.asking.dialog is None
    assert flagged.flags.gates.named("raise_by_hand") == []


def test_a_note_is_written_on_it(qtbot: QtBot, flagged: Stand) -> None:
    # N writes on the customer; what is written on a flag is in its menu.
    flagged.window.desk.care.flags.asking.ask_note(OPEN)
    dialog = flagged.window.desk.care.flags.asking.dialog
    assert isinstance(dialog, NoteDialog)
    assert not dialog.go.isEnabled()
    dialog.text.setPlainText("Called the courier")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert done(qtbot, flagged, "note") == [(OPEN.flag_id, "Called the courier")]
