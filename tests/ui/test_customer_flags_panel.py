"""The customer's flags in the panel, while the customer is with us, and where answers come late."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.flag_views import FlagView
from desk.ui.customer.flag_banner import FlagBanner
from desk.ui.customer.flags_part import FlagEntry, FlagsPart
from tests.ui import flag_story, story
from tests.ui.acting import answered, later, open_customer, press, said
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
OPEN = flag_story.flag(0, owner="", state="open", due_at=story.NOW + timedelta(minutes=75))

NEVER_MS = 1_000_000


@pytest.fixture
def flagged(stand: Stand) -> Stand:
    """Sara is on the page, with one flag that nobody has taken; seconds pass where the test says so only."""
    stand.flags.kept = {OPEN.flag_id: OPEN}
    stand.window.desk.pages.customer.clock._tick.setInterval(NEVER_MS)
    open_customer(stand)
    return stand


def banner_of(stand: Stand) -> FlagBanner:
    return stand.window.desk.pages.customer.banner


def test_the_panel_lists_every_flag_with_the_lines_behind_it_and_its_history(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)  # the story has three of hers
    press(qtbot, stand, "V")
    part = stand.window.desk.pages.details.findChild(FlagsPart)
    words = said(part)
    for text in ("Escalate now", "taken by Deliveries lead", "Overdue 30 m", "Needs attention", "Keep an eye on it"):
        assert text in words
    assert len(part.entries) == 3
    qtbot.mouseClick(part.entries[0].history, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Courier sent a photo of a green door" in said(part))
    link = next(button for button in part.entries[0].findChildren(QPushButton) if button.text() == "Show the line")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert stand.window.desk.timeline().view.chosen_item() == story.STORY[3]
    assert part.isVisible()
    press(qtbot, stand, "V")
    settle()
    assert stand.window.desk.pages.details.findChild(FlagsPart) is None


def entry(part: FlagsPart, flag_id: str) -> FlagEntry | None:
    return next((entry for entry in part.entries if entry.flag.flag_id == flag_id), None)


def test_the_panel_follows_what_happens_and_leaves_other_entries_alone(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "V")
    part = stand.window.desk.pages.details.findChild(FlagsPart)
    kept = entry(part, "flag-3")
    low = entry(part, "flag-6")
    assert low is not None
    button = next(button for button in low.findChildren(QPushButton) if button.text() == "Acknowledge")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(stand.flags.gates.named("take")) and answered(stand))
    settle()
    assert "taken by Kim Lee" in said(part)
    assert entry(part, "flag-3") is kept
    assert entry(part, "flag-6") is not low
    for flag_id in list(stand.flags.kept):
        stand.flags.kept[flag_id] = replace(stand.flags.kept[flag_id], state="resolved")
    stand.window.desk.refresh()
    qtbot.waitUntil(lambda: "No flag is up" in said(part))


def test_a_history_that_cannot_be_had_says_so(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "V")
    part = stand.window.desk.pages.details.findChild(FlagsPart)
    stand.flags.gates.fail("flag", BUSY)
    part.entries[0].history.click()
    qtbot.waitUntil(lambda: BUSY.title in said(part.entries[0]))


def test_while_the_customer_is_with_us_flags_are_watched_one_question_at_a_time(qtbot: QtBot, flagged: Stand) -> None:
    card = flagged.window.desk.pages.customer.clock
    gate = flagged.flags.gates.hold("watch")
    for _second in range(4):
        later(flagged, 1)
        card.tick()
    qtbot.waitUntil(lambda: bool(flagged.flags.gates.named("watch")))
    assert len(flagged.flags.gates.named("watch")) == 1
    two_hours = replace(OPEN, flag_id="late", title="Customer time over 2 h", rule_title="Much time spent")
    flagged.flags.kept = {"late": two_hours}
    gate.set()
    qtbot.waitUntil(lambda: "Customer time over 2 h" in said(banner_of(flagged)))
    card.tick()
    qtbot.waitUntil(lambda: len(flagged.flags.gates.named("watch")) == 2)


def test_a_watch_that_fails_is_asked_again_the_next_second_without_a_word(qtbot: QtBot, flagged: Stand) -> None:
    flagged.flags.gates.fail("watch", BUSY)
    card = flagged.window.desk.pages.customer.clock
    for asked in (1, 2):
        card.tick()
        qtbot.waitUntil(lambda asked=asked: len(flagged.flags.gates.named("watch")) == asked and answered(flagged))
    assert banner_of(flagged).isVisible()
    assert not flagged.window.desk.pages.customer.note.isVisible()


def test_flags_of_another_customer_that_come_late_are_not_shown(qtbot: QtBot, flagged: Stand) -> None:
    card = flagged.window.desk.pages.customer.clock
    gates = [flagged.flags.gates.hold(name) for name in ("watch:1", "of_customer:1")]
    card.tick()
    flagged.window.desk.refresh()
    qtbot.waitUntil(lambda: len(flagged.flags.gates.named("of_customer")) == 2)
    flagged.window.open_customer(2)
    qtbot.waitUntil(lambda: 2 in flagged.flags.gates.named("of_customer"))
    for gate in gates:
        gate.set()
    qtbot.waitUntil(lambda: answered(flagged))
    assert not banner_of(flagged).isVisible()
    assert flagged.window.desk.care.flags.work.shown == ()


def test_what_was_asked_before_something_was_done_does_not_undo_its_showing(qtbot: QtBot, flagged: Stand) -> None:
    gate = flagged.flags.gates.hold("watch")
    flagged.window.desk.pages.customer.clock.tick()
    qtbot.waitUntil(lambda: bool(flagged.flags.gates.named("watch")))
    seen: list[FlagView] = []
    flagged.window.desk.care.flags.work.changed.connect(seen.extend)
    press(qtbot, flagged, "T")
    qtbot.waitUntil(lambda: banner_of(flagged).call.text() == "Acknowledged")
    flagged.flags.watch = lambda _customer_id: (OPEN,)  # type: ignore[method-assign]
    gate.set()
    qtbot.waitUntil(lambda: answered(flagged))
    assert [flag.state for flag in seen] == ["taken"]


def test_flags_wait_for_nobody_where_no_customer_is_open(qtbot: QtBot, stand: Stand) -> None:
    for sequence in ("T", "S", "R", "N", "F", "V", "P", "G", "B", "X", "I", "D", "M", "Ctrl+Z"):
        press(qtbot, stand, sequence)
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.window.desk.care.flags.asking.dialog is None
    assert stand.flags.gates.named("take") == []
    assert stand.journeys.gates.calls == []
