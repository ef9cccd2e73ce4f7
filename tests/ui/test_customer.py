"""The customer desk: opening, waiting, failing, keeping up to date, details and transcripts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.views import ClockView
from desk.ui.customer.details import DetailsPanel
from desk.ui.customer.transcript import TranscriptPart
from desk.ui.pieces.buttons import CopyButton
from tests.ui import journey_story, story
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The cache is busy.", "Wait a moment, then try again.")


def open_customer(qtbot: QtBot, stand: Stand, number: int = 1) -> None:
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == number):
        stand.window.open_customer(number)


def choose(qtbot: QtBot, stand: Stand, key: str) -> DetailsPanel:
    timeline = stand.window.desk.timeline()
    timeline.view.choose_row(timeline.model.find(0, 1, lambda item: item.key == key))
    qtbot.waitUntil(lambda: key in stand.customers.gates.named("details") and stand.tools.quick.busy == 0)
    return stand.window.desk.pages.details


def words(panel: DetailsPanel) -> str:
    settle()
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def test_who_how_long_and_what_stand_on_one_screen(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    page = stand.window.desk.pages.customer
    assert page.header.name.text() == "Sara Jansen"
    assert page.header.chips.time.text() == "17:42 in Denver · 18:42 here"
    qtbot.waitUntil(lambda: page.clock.face.big.text() == "1 h 47 m")
    assert not page.clock.face.at_least.isVisible()
    assert page.timeline.model.items == len(story.STORY)
    assert page.timeline.view.hasFocus()
    everything = words(stand.window.desk.pages.details)
    assert "shared by several people · Odoo" in everything
    assert "1450 Larimer Street" in everything


def test_a_lower_bound_says_so_and_why(qtbot: QtBot, stand: Stand) -> None:
    spent = journey_story.time(at_least=True, because=("PBX Denver: nothing since 18:02.",), running=())
    stand.journeys.standings[1] = journey_story.standing(journeys=journey_story.journeys(spent))
    open_customer(qtbot, stand)
    face = stand.window.desk.pages.customer.clock.face
    qtbot.waitUntil(face.at_least.isVisible)
    assert "PBX Denver: nothing since 18:02." in face.because.text()
    assert not face.live.isVisible()


def test_a_slow_answer_shows_a_skeleton_and_no_old_customer_under_a_new_name(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand, 2)
    gate = stand.customers.gates.hold("customer")
    stand.window.open_customer(1)
    states = stand.window.desk.pages.states
    qtbot.waitUntil(lambda: states.currentWidget() is states.skeleton)
    with qtbot.waitSignal(stand.window.desk.opened):
        gate.set()
    assert states.currentWidget() is states.content
    assert stand.window.desk.pages.customer.header.name.text() == "Sara Jansen"


def test_the_customer_asked_for_last_is_the_one_shown(qtbot: QtBot, stand: Stand) -> None:
    gates = {number: stand.customers.gates.hold(f"customer:{number}") for number in (1, 2, 3)}
    for number in gates:
        stand.window.open_customer(number)
        qtbot.waitUntil(lambda number=number: number in stand.customers.gates.named("customer"))
    with qtbot.waitSignal(stand.window.desk.opened):
        gates[3].set()
    gates[1].set()
    gates[2].set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert stand.window.desk.pages.customer.header.name.text() == "Mei Ruan"
    assert stand.window.desk.timeline().model.items == 4


def test_a_failing_answer_says_so_and_can_be_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.gates.fail("customer", BUSY)
    stand.window.open_customer(1)
    states = stand.window.desk.pages.states
    qtbot.waitUntil(lambda: states.currentWidget() is states.notice)
    assert states.notice._title.text() == BUSY.title
    assert states.notice._advice.text() == BUSY.advice
    stand.customers.gates.fail("customer", None)
    with qtbot.waitSignal(stand.window.desk.opened):
        qtbot.mouseClick(states.notice._button, Qt.MouseButton.LeftButton)


def test_a_pull_that_ended_refreshes_what_is_shown_and_leaves_the_rest(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    choose(qtbot, stand, story.STORY[2].key)
    newer = (replace(story.STORY[0], key="pbx/calls/77", title="Call, just now"), *story.STORY)
    stand.customers.put(story.customer(1, "Sara Jansen", newer), newer)
    longer = journey_story.journeys(journey_story.time(9_000))
    stand.journeys.standings[1] = journey_story.standing(journeys=longer)
    stand.window.watch.pulled.emit()
    page = stand.window.desk.pages.customer
    qtbot.waitUntil(lambda: page.clock.face.big.text() == "2 h 30 m")
    assert page.timeline.model.items == len(newer)
    assert page.timeline.view.chosen_item() == story.STORY[2]
    assert stand.window.desk.pages.details.item == story.STORY[2]


def test_a_pull_that_ends_while_another_customer_opens_keeps_nobody_from_being_shown(
    qtbot: QtBot, stand: Stand
) -> None:
    open_customer(qtbot, stand, 2)
    gate = stand.customers.gates.hold("customer:1")
    stand.window.open_customer(1)
    qtbot.waitUntil(lambda: 1 in stand.customers.gates.named("customer"))
    for _pull in range(3):
        stand.window.watch.pulled.emit()
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 1):
        gate.set()
    # What came may be older than the pulls: it is asked for once more.
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert stand.customers.gates.named("customer") == [2, 1, 1]
    assert stand.window.desk.pages.customer.header.name.text() == "Sara Jansen"


def test_rows_that_come_during_a_long_pull_show_before_it_ends(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    minute = journey_story.journeys(journey_story.time(60))
    stand.journeys.standings[1] = journey_story.standing(journeys=minute)
    stand.sources.listed = (*stand.sources.listed[:3], replace(stand.sources.listed[3], rows=51_005))
    stand.window.watch._refresh.timeout.emit()
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.clock.face.big.text() == "1 m")
    asked = len(stand.customers.gates.named("customer"))
    stand.window.watch._refresh.timeout.emit()  # nothing has come since
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert len(stand.customers.gates.named("customer")) == asked


def test_the_sources_can_be_asked_about_the_customer_shown(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    gate = stand.customers.gates.hold("look_up")
    header = stand.window.desk.pages.customer.header
    qtbot.mouseClick(header.refresh, Qt.MouseButton.LeftButton)
    assert not header.refresh.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: header.refresh.isEnabled())
    assert stand.customers.gates.named("look_up") == ["+13035550142"]
    qtbot.waitUntil(lambda: stand.customers.gates.named("customer") == [1, 1])
    stand.customers.gates.fail("look_up", BUSY)
    header.refresh.click()
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.note.isVisible())


def test_details_say_path_facts_link_changes_and_origin(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    said = words(choose(qtbot, stand, story.STORY[3].key))
    for part in (
        "Call, 2 transfers", "51 m", "Deliveries", "24 m", "Refund decision promised", "Trace opened",
        "same phone number", "disposition: nothing → Trace opened", "From PBX Denver", "pbx/calls/3", "40 s ago",
    ):  # fmt: skip
        assert part in said
    assert "Trail shoes" in words(choose(qtbot, stand, story.STORY[6].key))


def test_late_details_of_another_item_are_not_shown(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    gate = stand.customers.gates.hold(f"details:{story.STORY[0].key}")
    stand.window.desk.timeline().view.step(+1)
    panel = choose_now = stand.window.desk.pages.details
    qtbot.waitUntil(lambda: stand.customers.gates.named("details") == [story.STORY[0].key])
    assert "Call, on the line" in words(choose_now)  # what the timeline knows is there at once
    stand.window.desk.timeline().view.step(+1)
    qtbot.waitUntil(lambda: "same phone number" in words(panel))
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert "Help centre" in words(panel)
    assert "Call, on the line" not in words(panel)


def test_details_that_cannot_be_had_say_so_and_can_be_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    stand.customers.gates.fail("details", BUSY)
    panel = choose(qtbot, stand, story.STORY[3].key)
    assert BUSY.title in words(panel)
    stand.customers.gates.fail("details", None)
    again = next(button for button in panel.findChildren(QPushButton) if button.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "same phone number" in words(panel))


def test_a_transcript_is_fetched_when_asked_for_and_only_then(qtbot: QtBot, stand: Stand) -> None:
    items = (replace(story.STORY[4], has_transcript=True),)
    stand.customers.put(story.customer(1, "Sara Jansen", items), items)
    open_customer(qtbot, stand)
    part = choose(qtbot, stand, items[0].key).findChild(TranscriptPart)
    assert stand.customers.gates.named("transcript") == []
    stand.customers.gates.fail("transcript", BUSY)
    qtbot.mouseClick(part.show_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part._note.isVisible())
    stand.customers.gates.fail("transcript", None)
    gate = stand.customers.gates.hold("transcript")
    part._note._button.click()
    assert "Support chat" in part._waiting.text()
    assert part._waiting.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: part.text.isVisible())
    told = part.text.toPlainText()
    assert told.startswith("18 Nov 18:42  Sara · Customer\nHi, my parcel says delivered but it is not here.")
    assert "18:45  System\nAmir joined" in told
    colour = part.text.textCursor().charFormat().foreground().color()
    stand.tools.theme.force("dark")
    assert part.text.toPlainText() == told
    assert part.text.textCursor().charFormat().foreground().color() != colour


def test_a_transcript_that_is_gone_says_so(qtbot: QtBot, stand: Stand, monkeypatch) -> None:
    monkeypatch.setattr(story, "messages", lambda: ())
    items = (replace(story.STORY[4], has_transcript=True),)
    stand.customers.put(story.customer(1, "Sara Jansen", items), items)
    open_customer(qtbot, stand)
    part = choose(qtbot, stand, items[0].key).findChild(TranscriptPart)
    part.fetch()
    qtbot.waitUntil(lambda: "no messages" in part._waiting.text())


def test_every_identifier_can_be_copied(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    # What comes of the journeys and the conflicts replaces parts of the panel.
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    settle()
    copied = set()
    for button in stand.window.desk.findChildren(CopyButton):
        if button.isVisible():
            qtbot.keyClick(button, Qt.Key.Key_Return)
            copied.add(QGuiApplication.clipboard().text())
            assert button.accessibleName() == "Copied"
            button._back.timeout.emit()
            assert button.accessibleName().startswith("Copy ")
    assert {known.value for known in story.customer(1, "x").identifiers} <= copied


def test_a_customer_of_whom_nothing_is_known_has_a_screen_too(qtbot: QtBot, stand: Stand) -> None:
    bare = story.customer(
        5, "", (), identifiers=(), other_names=(), addresses=(), details=(), tier="", since=None, time_zone="",
        sources=(), clock=ClockView(0, 0, 0, 0, None),
    )  # fmt: skip
    stand.customers.put(bare, ())
    open_customer(qtbot, stand, 5)
    page = stand.window.desk.pages.customer
    assert page.header.name.text() == "No name known"
    qtbot.waitUntil(lambda: page.clock.face.big.text() == "0 s")
    assert page.clock.face.counts.text() == "No interactions yet"
    assert page.told.nothing.isVisible()
    assert not page.clock.proof.isVisible()
    assert not page.header.refresh.isVisible()
    assert not page.header.chips.time.isVisible()


def test_records_of_nobody_can_be_read_page_by_page(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.loose = tuple(story.item(n, story.NOW - timedelta(hours=n)) for n in range(450))
    stand.window.sources.missing.unlinked_wanted.emit()
    page = stand.window.desk.pages.unlinked
    qtbot.waitUntil(page.isVisible)
    bar = page.timeline.view.verticalScrollBar()
    qtbot.waitUntil(lambda: (bar.setValue(bar.maximum()), page.timeline.model.items == 450)[1])


def test_escape_goes_back_one_step_at_a_time(qtbot: QtBot, stand: Stand) -> None:
    open_customer(qtbot, stand)
    choose(qtbot, stand, story.STORY[3].key)
    timeline = stand.window.desk.timeline()
    timeline.find_line.take_focus()
    qtbot.keyClicks(timeline.find_line.line, "refund")
    qtbot.keyClick(timeline.find_line.line, Qt.Key.Key_Escape)
    assert timeline.find_line.line.text() == ""
    assert timeline.view.chosen_item() is not None
    qtbot.keyClick(timeline.view, Qt.Key.Key_Escape)
    assert timeline.view.chosen_item() is None
    with qtbot.waitSignal(stand.window.desk.closed):
        qtbot.keyClick(timeline.view, Qt.Key.Key_Escape)
    assert stand.window.desk.pages.start.isVisible()


def test_in_a_narrow_window_details_lie_over_the_timeline_while_they_are_read(qtbot: QtBot, stand: Stand) -> None:
    stand.window.resize(1_000, 700)
    open_customer(qtbot, stand)
    panel = stand.window.desk.pages.details
    assert not panel.isVisible()
    choose(qtbot, stand, story.STORY[3].key)
    assert panel.isVisible()
    assert panel.back.isVisible()
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    qtbot.mouseClick(stand.window.desk.pages.customer.header.about, Qt.MouseButton.LeftButton)
    assert panel.isVisible()
    assert "About this customer" in words(panel)
    stand.window.desk.escape()
    assert not panel.isVisible()
    stand.window.resize(1_440, 900)
    qtbot.waitUntil(panel.isVisible)
    assert not panel.back.isVisible()
