"""The outbox: what waits, in words and in order; live while looked at; repaired by keyboard and mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.work.outbox_tab import OutboxTab
from tests.ui import log_story, story
from tests.ui.acting import later, press, said
from tests.ui.log_scenes import filled, quiet
from tests.ui.stand import Stand


@pytest.fixture
def tab(stand: Stand, qtbot: QtBot) -> OutboxTab:
    return filled(stand)


def ids(tab: OutboxTab) -> list[str]:
    return [row.entry.entry_id for row in tab.model.rows]


def choose(qtbot: QtBot, stand: Stand, tab: OutboxTab, entry_id: str) -> None:
    tab.table.choose_row(tab.model.find(entry_id))
    qtbot.waitUntil(lambda: quiet(stand))


def choose_now(tab: OutboxTab, entry_id: str) -> None:
    """Choose it while something is on its way."""
    tab.table.choose_row(tab.model.find(entry_id))


def click(qtbot: QtBot, stand: Stand, tab: OutboxTab, button: str) -> None:
    qtbot.mouseClick(tab.panel.buttons[button], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quiet(stand))


def test_entries_stand_in_their_order_and_say_how_they_stand(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    assert ids(tab) == ["0192-1", "0192-2", "0192-3", "0192-4", "0192-0"]
    spoken = [tab.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(5)]
    assert spoken[0].startswith("Refused, Photo asked for, 1, Note, Sara Jansen, to Service desk's room")
    assert spoken[1].endswith("Tried 2 times, in 1 m 15 s, first in line for this customer")
    assert spoken[2].endswith("Tried 3 times, not its turn, place 2 in line for this customer")
    assert "4 wait, 1 was refused and waits for you" in said(tab.page)
    for state, found in (("sent", ["0192-5"]), ("dropped", ["0192-6"]), ("refused", ["0192-1"])):
        qtbot.mouseClick(tab.page.chips[state], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: quiet(stand))
        assert ids(tab) == found


def test_a_refused_one_says_why_and_is_sent_again_by_keyboard(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    tab.table.setFocus()
    press(qtbot, stand, "Down")
    qtbot.waitUntil(lambda: quiet(stand))
    told = said(tab.panel)
    assert "Refused. The room is closed." in told
    assert "Service desk's room answered: M_FORBIDDEN" in told
    assert "Refused: closed." in told
    press(qtbot, stand, "R")
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.outbox.gates.named("again") == [("0192-1",)]
    assert tab.table.chosen_row().entry.state == "sending"
    assert "It is tried again now." in said(tab.page.done)
    assert tab.panel.buttons["again"].isHidden()


def test_words_are_changed_in_their_place_and_changed_back(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    choose(qtbot, stand, tab, "0192-2")
    click(qtbot, stand, tab, "change")
    form = tab.panel.change
    assert not form.go.isEnabled()
    form.line.setText("Photo asked for twice")
    qtbot.keyClick(form.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.outbox.gates.named("edit")[-1] == ("0192-2", "Photo asked for twice", log_story.ENTRIES[1].text)
    assert "0192-2+" in ids(tab)
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.outbox.gates.named("edit")[-1][:2] == ("0192-2+", "Photo asked for, 2")  # type: ignore[index]


def test_dropping_needs_a_reason_and_escape_gives_it_up(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    choose(qtbot, stand, tab, "0192-1")
    click(qtbot, stand, tab, "drop")
    assert not tab.panel.drop.go.isEnabled()
    press(qtbot, stand, "Escape")
    assert not tab.panel.asking
    click(qtbot, stand, tab, "drop")
    tab.panel.drop.line.setText("They were told by phone")
    qtbot.mouseClick(tab.panel.drop.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: quiet(stand))
    assert stand.work.outbox.gates.named("drop") == [(("0192-1",), "They were told by phone")]
    assert "0192-1" not in ids(tab)


def test_what_is_done_next_does_not_silence_the_former_act(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    gates = stand.work.outbox.gates
    held = gates.hold("again")
    choose_now(tab, "0192-1")
    tab.panel.buttons["again"].click()
    # A second press is the same wish.
    tab.panel.buttons["again"].click()
    choose_now(tab, "0192-2")
    tab.panel.buttons["drop"].click()
    tab.panel.drop.line.setText("They were told by phone")
    tab.panel.drop.go.click()
    qtbot.waitUntil(lambda: "Dropped" in said(tab.page.done))
    gates.fail("again", ServiceError("The outbox's file is held.", "Try again."))
    held.set()
    qtbot.waitUntil(lambda: quiet(stand))
    assert "The outbox's file is held. Try again." in said(tab.page.note)
    assert gates.named("again") == [("0192-1",)]
    gates.fail("again", None)
    tab.chosen.act("again")
    choose_now(tab, "0192-1")
    tab.chosen.act("again")
    qtbot.waitUntil(lambda: quiet(stand))
    assert gates.named("again")[-1] == ("0192-1",)


def test_what_goes_first_is_shown_and_the_customer_opened(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    choose(qtbot, stand, tab, "0192-3")
    click(qtbot, stand, tab, "first")
    assert tab.table.chosen_row().entry.entry_id == "0192-2"
    with qtbot.waitSignal(stand.window.rooms.record_wanted) as wanted:
        tab.table.setFocus()
        press(qtbot, stand, "Return")
    assert wanted.args == [1, "pbx/calls/2"]


def test_a_target_that_is_left_alone_says_why_and_is_asked_at_once(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    line = tab.page.targets.lines["tryton"]
    assert line.words.text().startswith("Our CRM: 3 wait. crm.example.com does not answer.")
    assert "Asked again in 1 m 15 s." in line.words.text()
    later(stand, 30)
    tab.work.look()
    assert "Asked again in 45 s." in line.words.text()
    qtbot.mouseClick(line.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.page.targets.isHidden())
    assert stand.work.outbox.gates.named("again_target") == ["tryton"]


def test_where_nothing_can_be_sent_it_is_said_that_nothing_is_lost(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    stand.work.outbox.targets = (log_story.AWAY, replace(log_story.AWAY, target="matrix", title="Matrix"))
    tab.enter()
    qtbot.waitUntil(lambda: quiet(stand))
    assert "Nothing can be sent right now: it is kept here and goes on by itself." in said(tab.page)


def test_it_is_live_while_looked_at_and_keeps_what_is_chosen(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    choose(qtbot, stand, tab, "0192-0")
    stand.work.outbox.entries = tuple(
        replace(one, state="sent", says="", done_at=story.NOW) if one.entry_id == "0192-1" else one
        for one in stand.work.outbox.entries
    )
    tab.work.look()
    qtbot.waitUntil(lambda: "0192-1" not in ids(tab))
    assert tab.table.chosen_row().entry.entry_id == "0192-0"
    stand.window.go_to("desk")
    assert not tab.work._tick.isActive()
    stand.window.go_to("work")
    assert tab.work._tick.isActive()


def test_what_cannot_be_done_is_told_and_what_was_typed_stays(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    refused = ServiceError("This entry is being sent just now.", "Look at it again: it may be written by now.")
    stand.work.outbox.gates.fail("again", refused)
    choose(qtbot, stand, tab, "0192-2")
    click(qtbot, stand, tab, "again")
    assert refused.title in said(tab.page)
    click(qtbot, stand, tab, "change")
    tab.panel.change.line.setText("Half a th")
    tab.work.reload()
    qtbot.waitUntil(lambda: quiet(stand))
    assert tab.panel.change.isVisible()
    assert tab.panel.change.line.text() == "Half a th"


def test_more_come_as_one_nears_the_end(qtbot: QtBot, stand: Stand, tab: OutboxTab) -> None:
    stand.work.outbox.entries = tuple(
        log_story.entry(number, made_at=story.NOW - timedelta(days=1)) for number in range(450)
    )
    tab.enter()
    qtbot.waitUntil(lambda: quiet(stand))
    assert len(ids(tab)) == 200
    for _page in range(2):
        tab.table.scrollToBottom()
        qtbot.waitUntil(lambda: quiet(stand))
    qtbot.waitUntil(lambda: len(ids(tab)) == 450)
    assert len(set(ids(tab))) == 450
