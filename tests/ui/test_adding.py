"""Adding a source by keyboard, from the kind of system to a pull that runs; and what goes wrong on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desk.services.adding_views import Readable, SamplesView, StreamTrial
from desk.services.asks import ServiceError
from desk.services.source_views import ProgressView
from desk.ui.adding.room import AddingRoom
from desk.ui.adding.samples_page import SampleCard
from tests.ui import fake_adding, story
from tests.ui.adding_acting import field, heard, press, rested, tab_to, to_questions, to_samples, to_streams, words
from tests.ui.stand import Stand

OFFLINE = ServiceError("HubSpot cannot be reached.", "Check the network.")
REFUSED = ServiceError("HubSpot does not accept the credentials.", "Enter the token again.")


@pytest.fixture
def room(adding_room: AddingRoom) -> AddingRoom:
    return adding_room


def test_kinds_stand_among_their_like_and_are_found_by_letters(qtbot: QtBot, room: AddingRoom) -> None:
    said = words(room.choose)
    order = ("Customers (CRM)", "HubSpot", "Calls", "Files", "Takes what is written here", "Webhook")
    places = [said.index(one) for one in order]
    assert places == sorted(places)
    qtbot.keyClicks(heard(), "calls asterisk")
    assert [name for name, button in room.choose.buttons.items() if button.isVisible()] == ["call_records"]
    assert "Customers (CRM)" not in words(room.choose)
    press(qtbot, Qt.Key.Key_Down)
    assert heard() is room.choose.buttons["call_records"]
    qtbot.keyClicks(room.choose.search.line, " nowhere")
    assert "No system is called so." in words(room.choose)


def test_from_the_kind_to_the_pull_by_keyboard(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_questions(qtbot, stand, room)
    # What is known of the machine stands there; what is asked later, or can be changed later, does not.
    assert "Time zone" in words(room.sign.form)
    assert "Keep calls" not in words(room.sign.form)
    assert "Pull calls" not in words(room.sign.form)
    assert isinstance(heard(), QLineEdit)
    qtbot.keyClicks(heard(), "Our CRM")
    tab_to(qtbot, field(room, "Access token"))
    qtbot.keyClicks(heard(), " pat-1 ")
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.streams.again.isVisible)
    rested(qtbot, stand)
    ((source_id, title, settings, secrets),) = stand.adding.gates.named("answer")  # type: ignore[misc]
    assert (source_id, title, secrets) == ("hubspot", "Our CRM", {"token": " pat-1 "})
    assert settings["time_zone"] == "Europe/Berlin"
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.samples.start.isVisible)
    rested(qtbot, stand)
    assert stand.adding.gates.named("choose") == [("hubspot", ("customers", "calls", "chats"))]
    assert heard() is room.samples.start
    gate = stand.sources.gates.hold("pull")
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: room.page.isVisible() and bool(stand.sources.gates.named("pull")))
    assert "Step 5 of 5" in words(room.page)
    assert stand.adding.gates.named("start") == ["hubspot"]
    assert stand.sources.gates.named("pull") == [("hubspot", False)]
    stand.sources.running = (ProgressView("hubspot", "customers", 10, 0, 20, 4.0, 2.0),)
    qtbot.waitUntil(lambda: "10 of 20" in words(room.page))
    # One may leave; it goes on by itself.
    stand.window.go_to("sources")
    stand.sources.running = ()
    gate.set()
    qtbot.waitUntil(lambda: not room.pull.what)
    stand.window.go_to("add")
    qtbot.waitUntil(room.choose.isVisible)
    rested(qtbot, stand)


def test_each_stream_says_what_it_gives_and_what_is_missing(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_streams(qtbot, stand, room)
    said = words(room.streams)
    assert "Can be read · Customer · 210,220 in all" in said
    assert "Give the app the scope “tickets”" in said
    assert "1 of 4 streams cannot be read." in said
    shut = room.streams.rows["tickets"].box
    assert not shut.isEnabled()
    assert not shut.isChecked()
    assert "scope “tickets”" in shut.accessibleDescription()
    for box in room.streams.findChildren(QCheckBox):
        if box.isEnabled():
            tab_to(qtbot, box)
            press(qtbot, Qt.Key.Key_Space)
    assert not room.streams.go.isEnabled()
    press(qtbot, Qt.Key.Key_Space)
    assert room.streams.go.isEnabled()
    # The permission was given meanwhile.
    stand.adding.streams = (*fake_adding.STREAMS[:2], StreamTrial("tickets", "Tickets", Readable.YES, ("chat",)))
    tab_to(qtbot, room.streams.again)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: room.streams.again.isVisible() and "Everything can be read." in words(room.streams))
    assert room.streams.rows["tickets"].box.isChecked()


@pytest.mark.parametrize("problem", [OFFLINE, REFUSED])
def test_where_nothing_can_be_read_it_says_why_and_is_tried_again(
    qtbot: QtBot, stand: Stand, room: AddingRoom, problem: ServiceError
) -> None:
    stand.adding.gates.fail("trial", problem)
    to_streams(qtbot, stand, room)
    assert problem.title in words(room.streams.note)
    assert problem.advice in words(room.streams.note)
    assert not room.streams.go.isEnabled()
    # Back to what was said, with all of it.
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(room.sign.isVisible)
    assert heard() is room.sign.go
    stand.adding.gates.fail("trial", None)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.streams.go.isVisible)
    rested(qtbot, stand)
    assert not room.streams.note.isVisible()
    assert room.streams.go.isEnabled()


def test_a_slow_test_shows_what_came_and_can_be_stopped(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    gate = stand.adding.gates.hold("trial")
    to_questions(qtbot, stand, room)
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Contacts" in [row.trial.title for row in room.streams.rows.values()])
    assert heard() is room.streams.stop
    press(qtbot, Qt.Key.Key_Space)
    gate.set()
    qtbot.waitUntil(room.streams.note.isVisible)
    assert "Stopped." in words(room.streams.note)
    assert heard() is room.streams.again


def test_leaving_a_slow_test_hears_no_more_of_it(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    gate = stand.adding.gates.hold("trial")
    to_questions(qtbot, stand, room)
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(stand.adding.gates.named("trial")))
    press(qtbot, Qt.Key.Key_Escape)
    assert room.sign.isVisible()
    gate.set()
    rested(qtbot, stand)
    assert not room.streams.note.isVisible()
    assert room.sign.isVisible()


def test_samples_are_timelines(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_samples(qtbot, stand, room)
    cards = room.samples.findChildren(SampleCard)
    assert len(cards) == 10
    assert "Sara Jansen 0" in words(cards[0])
    assert "sara0@example.org" in words(cards[0])
    assert "1 more" in words(cards[1])
    assert cards[0].accessibleName().startswith("Sara Jansen 0.")
    assert "Calls: 2 of 300 rows would be set aside. The time has no zone." in words(room.samples)


def test_an_empty_source_says_so_and_may_be_started(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    stand.adding.view = SamplesView((), ())
    to_samples(qtbot, stand, room)
    assert "No customer came with the first 0 rows." in words(room.samples)
    assert room.samples.start.isEnabled()


def test_samples_that_fail_are_read_again_and_a_start_that_fails_says_why(
    qtbot: QtBot, stand: Stand, room: AddingRoom
) -> None:
    stand.adding.gates.fail("samples", OFFLINE)
    to_samples(qtbot, stand, room)
    assert OFFLINE.title in words(room.samples.note)
    assert heard() is room.samples.again
    stand.adding.gates.fail("samples", None)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(room.samples.findChildren(SampleCard)))
    rested(qtbot, stand)
    stand.adding.gates.fail("start", ServiceError("There is a source “hubspot” already.", "Choose another."))
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.samples.note.isVisible)
    assert room.samples.start.isEnabled()
    assert stand.sources.gates.named("pull") == []


def test_what_only_takes_entries_is_started_without_timelines(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    stand.adding.streams, stand.adding.lines = (), ("Entries: the address answers and took a test",)
    qtbot.keyClicks(heard(), "webhook")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(room.sign.isVisible)
    rested(qtbot, stand)
    tab_to(qtbot, field(room, "Address"))
    qtbot.keyClicks(heard(), "https://hook.example.com/")
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.streams.go.isVisible)
    rested(qtbot, stand)
    assert "took a test" in words(room.streams)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stand.adding.gates.named("start") == ["webhook"])
    rested(qtbot, stand)


def test_files_are_added_as_any_system_is(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    qtbot.keyClicks(heard(), "folder")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(room.sign.isVisible)
    rested(qtbot, stand)
    assert [begun[0] for begun in stand.adding.gates.named("begin")] == ["folder"]


def test_systems_that_cannot_be_listed_are_said(qtbot: QtBot, stand: Stand) -> None:
    stand.sources.gates.fail("connectors", OFFLINE)
    stand.window.go_to("add")
    made = stand.at_adding.room
    assert made is not None
    qtbot.waitUntil(made.choose.note.isVisible)
    assert OFFLINE.title in words(made.choose.note)


def test_sources_and_first_steps_lead_there(qtbot: QtBot, stand: Stand) -> None:
    stand.window.go_to("sources")
    rested(qtbot, stand)
    add = next(one for one in stand.window.sources.findChildren(QPushButton) if one.text() == "Add a source")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.at_adding.room is not None and stand.at_adding.room.isVisible())
    rested(qtbot, stand)
    assert stand.at_adding.room is not None
    qtbot.mouseClick(stand.at_adding.room.choose.back, Qt.MouseButton.LeftButton)
    assert stand.window.sources.isVisible()
    stand.window.go_to("guide")
    guide = stand.at_guide.room
    assert guide is not None
    qtbot.waitUntil(lambda: guide.start.system is not None)
    rested(qtbot, stand)
    qtbot.waitUntil(lambda: guide.start.system is not None and "HubSpot" in words(guide.start.system))
    assert guide.start.system is not None
    assert "Webhook" not in words(guide.start.system)
    qtbot.mouseClick(guide.start.system, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(stand.at_adding.room.isVisible)
    rested(qtbot, stand)


def test_long_names_do_not_widen_the_page(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    stand.window.resize(640, 360)
    stand.adding.view = fake_adding.samples(2, story.LONG_NAME * 3)
    to_samples(qtbot, stand, room)
    page = room.samples.widget()
    assert page is not None
    assert page.width() <= room.samples.viewport().width()
