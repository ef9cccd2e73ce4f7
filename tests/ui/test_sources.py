"""The sources: how each stands, pulls with progress, what was set aside, and settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.source_views import ProgressView, StreamState, TidyProgress
from desk.ui.pieces.buttons import CopyButton
from desk.ui.sources import watch as watching
from desk.ui.sources.card import SourceCard
from desk.ui.sources.freshness import freshness_of
from desk.ui.sources.rejected import MendPart
from tests.ui import story
from tests.ui.render import settle
from tests.ui.stand import Stand

REVOKED = ServiceError("The key was revoked.", "Make a new one and sign in.")


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    stand.window.go_to("sources")
    qtbot.waitUntil(lambda: bool(stand.sources.gates.named("connectors")) and stand.tools.quick.busy == 0)
    return stand


def card(stand: Stand, source_id: str) -> SourceCard:
    return next(card for card in stand.window.sources.list.cards if card.source.source_id == source_id)


def choose(qtbot: QtBot, stand: Stand, source_id: str) -> None:
    card(stand, source_id).choose()
    qtbot.waitUntil(lambda: source_id in stand.sources.gates.named("rejected") and stand.tools.quick.busy == 0)
    settle()


def words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def press(qtbot: QtBot, widget: QWidget, text: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_source_says_how_it_stands_and_offers_what_helps(room: Stand) -> None:
    settle()
    assert "4 sources · 893,846 records" in room.window.sources._counts.text()
    for source_id, said, offered in (
        ("shop", "20 s ago\n612,440 rows", "Pull now"),
        ("pbx", "Late · 40 min ago\n88,102 rows\n17 rejected", "Open"),
        ("odoo", "Needs you · 1 day ago\nThe key was revoked", "Sign in"),
    ):
        one = card(room, source_id)
        assert said in words(one)
        assert one.button.text() == offered
        assert one.source.title in one.accessibleName()
    missing = words(room.window.sources.missing)
    assert "Shop Europe\nComplete." in missing
    assert "Nothing since 18:02" in missing
    assert "312 records" in missing


def test_the_rail_counts_the_sources_that_need_a_person(room: Stand) -> None:
    button = room.window.rail._rooms["sources"]
    assert button.count == 1
    assert button.accessibleName() == "Sources (Ctrl+3): 1 needs you"


def test_a_running_pull_shows_rows_rate_and_time_left_and_can_be_paused(qtbot: QtBot, room: Stand) -> None:
    gate = room.sources.gates.hold("pull")
    press(qtbot, card(room, "shop"), "Pull now")
    room.sources.running = (ProgressView("shop", "orders", 142_300, 3, 233_000, 4_900.0, 19.0),)
    qtbot.waitUntil(lambda: card(room, "shop").button.text() == "Pause")
    said = words(card(room, "shop"))
    assert "Pulling, 61 %" in said
    assert "142,300 of 233,000 · 4,900 a second · 19 s left" in said
    assert "3 rejected" in said
    room.sources.running = (ProgressView("shop", "orders", 150_000, 3, None, 4_900.0, None),)
    qtbot.waitUntil(lambda: "150,000 · 4,900 a second" in words(card(room, "shop")))
    press(qtbot, card(room, "shop"), "Pause")
    assert room.sources.gates.named("cancel") == ["shop"]
    gate.set()
    qtbot.waitUntil(lambda: card(room, "shop").button.text() == "Pull now")
    assert room.sources.gates.named("pull") == [("shop", False)]


def test_progress_is_asked_four_times_a_second_only_while_something_runs(qtbot: QtBot, room: Stand) -> None:
    look = room.window.watch._look
    room.window.watch.look()
    assert look.interval() == watching.IDLE_MS
    room.sources.running = (ProgressView("chat", "rooms", 1, 0, None, 0.0, None),)
    room.window.watch.look()
    assert look.interval() == 250
    with qtbot.waitSignal(room.window.watch.pulled):
        room.sources.running = ()
    assert look.interval() == watching.IDLE_MS


def test_due_pulls_are_triggered_every_minute_and_never_twice_at_once(qtbot: QtBot, room: Stand) -> None:
    watch = room.window.watch
    assert watch._due.interval() == 60_000
    gate = room.sources.gates.hold("pull_due")
    watch.start_pulling()
    watch._due.timeout.emit()
    gate.set()
    qtbot.waitUntil(lambda: room.tools.slow.busy == 0)
    assert len(room.sources.gates.named("pull_due")) == 1
    watch._due.timeout.emit()
    qtbot.waitUntil(lambda: len(room.sources.gates.named("pull_due")) == 2 and room.tools.slow.busy == 0)


def test_a_pull_that_cannot_begin_says_so_beside_its_source(qtbot: QtBot, room: Stand) -> None:
    room.sources.gates.fail("pull", REVOKED)
    press(qtbot, card(room, "chat"), "Pull now")
    panel = room.window.sources.panel
    qtbot.waitUntil(panel.note.isVisible)
    assert "Support chat" in words(panel)
    assert REVOKED.title in words(panel)


def test_cards_keep_their_place_and_focus_when_the_overview_changes(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "pbx")
    kept = card(room, "pbx")
    room.sources.listed = (
        replace(story.sources()[0], rows=700_000), story.sources()[1], replace(story.sources()[2], source_id="new"),
    )  # fmt: skip
    room.window.watch.refresh()
    qtbot.waitUntil(lambda: [c.source.source_id for c in room.window.sources.list.cards] == ["shop", "pbx", "new"])
    assert card(room, "pbx") is kept
    assert kept.hasFocus()
    assert kept.property("chosen")
    assert "700,000 rows" in words(card(room, "shop"))


def test_arrow_keys_walk_the_list_and_the_panel_follows(qtbot: QtBot, room: Stand) -> None:
    first = card(room, "shop")
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert card(room, "pbx").hasFocus()
    qtbot.waitUntil(lambda: room.window.sources.panel._title.text() == "PBX Denver")
    qtbot.keyClick(card(room, "pbx"), Qt.Key.Key_Up)
    assert first.hasFocus()


def test_a_source_is_tested(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "shop")
    panel = room.window.sources.panel
    gate = room.sources.gates.hold("test")
    press(qtbot, panel, "Test")
    assert "Signing in" in words(panel)
    gate.set()
    qtbot.waitUntil(lambda: "orders: 402,220 rows" in words(panel))
    room.sources.gates.fail("test", REVOKED)
    press(qtbot, panel, "Test")
    qtbot.waitUntil(lambda: REVOKED.advice in words(panel))


def test_rejected_rows_stand_under_their_reason_and_open(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "pbx")
    panel = room.window.sources.panel
    assert "17 rejected rows" in words(panel)
    groups = panel.findChildren(QWidget, "reason")
    assert len(groups) == 3
    assert "15 rows" in words(groups[2])
    press(qtbot, groups[2], "Show")
    settle()
    rows = groups[2].findChildren(QWidget, "rejected-row")
    assert len(rows) == 15
    press(qtbot, rows[0], "Show row")
    assert '"uniqueid": "1732183.20929"' in rows[0].raw.toPlainText()
    qtbot.keyClick(rows[1].findChild(CopyButton), Qt.Key.Key_Return)
    assert '"uniqueid": "1732183.20928"' in QGuiApplication.clipboard().text()


def test_very_many_rejected_rows_open_some_at_a_time(qtbot: QtBot, room: Stand) -> None:
    room.sources.rows = tuple(replace(story.rejected()[0], rejected_id=n) for n in range(200))
    choose(qtbot, room, "pbx")
    group = room.window.sources.panel.findChild(QWidget, "reason")
    group.open_more()
    assert len(group.findChildren(QWidget, "rejected-row")) == 20
    assert group.more.text() == "Show more"
    group.open_more()
    assert len(group.findChildren(QWidget, "rejected-row")) == 40


def test_one_act_mends_all_rows_that_lack_a_setting(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "pbx")
    part = room.window.sources.panel.findChild(MendPart)
    assert part.button.text() == "Apply to 15 rows"
    box = part.findChild(QComboBox)
    box.setCurrentText("America/Denver")
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.sources.gates.named("pull") == [("pbx", False)])
    assert room.sources.gates.named("change") == [("pbx", {"time_zone": "America/Denver"}, {})]
    assert "Saved; pulling again." in words(room.window.sources.panel)


def test_a_mend_without_an_answer_is_not_applied(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "pbx")
    part = room.window.sources.panel.findChild(MendPart)
    part.findChild(QComboBox).setCurrentText("")
    qtbot.mouseClick(part.button, Qt.MouseButton.LeftButton)
    assert "This is needed." in words(part)
    assert room.sources.gates.named("change") == []


def test_typing_in_the_panel_survives_a_refresh(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "pbx")
    box = room.window.sources.panel.findChild(MendPart).findChild(QComboBox)
    box.setCurrentText("Europe/Ber")
    asked = len(room.sources.gates.named("overview"))
    room.window.watch.refresh()
    qtbot.waitUntil(lambda: len(room.sources.gates.named("overview")) > asked and room.tools.quick.busy == 0)
    assert box.currentText() == "Europe/Ber"


def test_signing_in_asks_for_the_secret_and_sends_only_what_was_answered(qtbot: QtBot, room: Stand) -> None:
    room.sources.listed = (replace(story.sources()[0], state=StreamState.ASK, message="The password is wrong."),)
    room.window.watch.refresh()
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 1)
    press(qtbot, card(room, "shop"), "Sign in")
    field = room.window.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(field, " pass word ")
    press(qtbot, room.window.sources.panel, "Save")
    qtbot.waitUntil(lambda: bool(room.sources.gates.named("pull")))
    assert room.sources.gates.named("change") == [("shop", {}, {"password": " pass word "})]


def test_a_change_that_is_refused_leaves_the_form_open(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "shop")
    panel = room.window.sources.panel
    press(qtbot, panel, "Settings")
    settle()
    # What holds now stands there, but for what is secret.
    url, user, password = panel.form.findChildren(QLineEdit)[:3]
    assert [field.text() for field in (url, user, password)] == ["https://erp.example.org/company", "desk", ""]
    assert panel.form.findChild(QCheckBox).isChecked()
    url.setText("erp.example.org/two")
    press(qtbot, panel, "Save")
    assert "It begins with https://" in words(panel.form)
    assert room.sources.gates.named("change") == []
    assert url.text() == "erp.example.org/two"
    url.setText("https://erp.example.org/two")
    room.sources.gates.fail("change", ServiceError("This is no address.", "Begin with https://."))
    press(qtbot, panel, "Save")
    qtbot.waitUntil(panel.note.isVisible)
    assert panel._settings.isVisible()
    assert room.sources.gates.named("pull") == []
    assert room.sources.gates.named("change") == [("shop", {"url": "https://erp.example.org/two"}, {})]
    press(qtbot, panel, "Cancel")
    assert not panel._settings.isVisible()


def test_removing_asks_first(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "chat")
    panel = room.window.sources.panel
    press(qtbot, panel, "Remove …")
    settle()
    assert "142,300 rows" in words(panel.confirm)
    press(qtbot, panel, "Keep")
    assert room.sources.gates.named("remove") == []
    press(qtbot, panel, "Remove …")
    press(qtbot, panel.confirm, "Remove")
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 3)
    assert room.sources.gates.named("remove") == ["chat"]
    assert panel._nothing.isVisible()


def test_no_source_invites_to_add_one(qtbot: QtBot, room: Stand) -> None:
    room.sources.listed = ()
    room.window.watch.refresh()
    states = room.window.sources.states
    qtbot.waitUntil(lambda: states.currentWidget() is states.notice)
    assert states.notice._button.text() == "Add a source"
    assert not room.window.sources.panel.isVisible()


def test_an_overview_that_cannot_be_had_says_so(qtbot: QtBot, room: Stand) -> None:
    room.sources.gates.fail("overview", ServiceError("The cache cannot be read.", "Close the other program."))
    room.window.watch.refresh()
    states = room.window.sources.states
    qtbot.waitUntil(lambda: states.currentWidget() is states.notice)
    room.sources.gates.fail("overview", None)
    qtbot.mouseClick(states.notice._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: states.currentWidget() is states.content)


def test_a_pull_begun_elsewhere_shows_its_new_source(qtbot: QtBot, room: Stand) -> None:
    room.window.watch.expect(True)
    room.sources.listed = (*story.sources(), replace(story.sources()[0], source_id="demo", title="Demo"))
    room.sources.running = (ProgressView("demo", "orders", 5, 0, None, 1.0, None),)
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 5)
    assert card(room, "demo").button.text() == "Pause"
    room.window.watch.expect(False)


def test_an_overview_that_takes_longer_than_until_the_next_look_is_waited_for(qtbot: QtBot, room: Stand) -> None:
    watch, asked = room.window.watch, len(room.sources.gates.named("overview"))
    watch._refresh.stop()
    gate = room.sources.gates.hold("overview")
    room.sources.listed = (*story.sources(), replace(story.sources()[0], source_id="demo", title="Demo"))
    room.sources.running = (ProgressView("demo", "orders", 5, 0, None, 1.0, None),)
    for _look in range(4):
        watch.look()
    gate.set()
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 5)
    assert len(room.sources.gates.named("overview")) == asked + 1


def test_the_line_under_the_recent_customers_says_the_worst(stand: Stand) -> None:
    fresh, late, _chat, asks = story.sources()
    words_of = stand.tools.words
    say = [
        ((), 0, "No source yet"),
        ((fresh,), 0, "1 source fresh · 20 s ago"),
        ((fresh, replace(fresh, source_id="b", pulled_at=None)), 0, "2 sources fresh · 20 s ago"),
        ((fresh, late), 0, "1 of 2 sources late"),
        ((fresh, late), 1, "Pulling 1 source"),
        ((fresh, late), 2, "Pulling 2 sources"),
        ((asks, late), 1, "1 source needs you"),
    ]
    for listed, pulling, said in say:
        assert freshness_of(story.overview(listed), pulling, words_of).words == said
    stand.window.side.freshness.click()
    assert stand.window.sources.isVisible()


def test_in_a_narrow_window_the_panel_lies_over_the_list_until_it_is_put_away(qtbot: QtBot, room: Stand) -> None:
    room.window.resize(900, 700)
    panel = room.window.sources.panel
    assert not panel.isVisible()
    choose(qtbot, room, "pbx")
    assert panel.isVisible()
    qtbot.keyClick(room.window, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert room.window.sources.isVisible()
    qtbot.keyClick(room.window, Qt.Key.Key_Escape)
    assert not room.window.sources.isVisible()


def test_tidying_says_how_far_it_is_and_what_came_of_it(qtbot: QtBot, room: Stand) -> None:
    card = room.window.sources.tidy
    assert "The cache takes" in words(card)
    assert "are free" in words(card)
    gate = room.sources.gates.hold("tidy")
    press(qtbot, card, "Tidy up")
    room.sources.tidying.at = TidyProgress("erasing", 1_000)
    qtbot.waitUntil(lambda: "Erasing what is too old: 1,000 records" in words(card))
    press(qtbot, card, "Stop")
    assert room.sources.gates.named("stop") == [None]
    gate.set()
    qtbot.waitUntil(lambda: "1,204 records that were too old are gone." in words(card))
    assert "smaller" in words(card)
    assert card.tidy.isVisible()


def test_tidying_that_fails_says_why_and_can_be_tried_again(qtbot: QtBot, room: Stand) -> None:
    card = room.window.sources.tidy
    room.sources.gates.fail("tidy", ServiceError("The disk is full.", "Free some space."))
    press(qtbot, card, "Tidy up")
    qtbot.waitUntil(card.note.isVisible)
    assert "The disk is full." in words(card.note)


def test_a_stream_says_for_how_long_it_is_kept_and_what_went(qtbot: QtBot, room: Stand) -> None:
    listed = room.sources.listed
    calls = replace(listed[1].streams[0], keep_days=730, erased=1_204, erased_at=listed[0].pulled_at)
    room.sources.listed = (listed[0], replace(listed[1], streams=(calls,)), *listed[2:])
    room.window.sources._watch.refresh()
    choose(qtbot, room, "pbx")
    qtbot.waitUntil(lambda: "kept 730 days" in words(room.window.sources.panel))
    assert "1,204 older ones erased" in words(room.window.sources.panel)
    assert "goes once a day" in words(room.window.sources.tidy)
