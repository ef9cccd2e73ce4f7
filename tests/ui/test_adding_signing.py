"""Adding a source: what is asked, signing in with the browser, what is left and taken up again."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desk.services.adding_views import DraftView
from desk.services.asks import ServiceError
from desk.ui.adding.choose_page import DraftRow
from desk.ui.adding.room import AddingRoom
from desk.ui.guide.samples import SampleRow
from desk.ui.late_adding import LateAdding
from tests.ui import fake_adding
from tests.ui.adding_acting import field, heard, press, press_back, rested, tab_to, to_questions, words
from tests.ui.stand import Stand


@pytest.fixture
def room(adding_room: AddingRoom) -> AddingRoom:
    return adding_room


def test_a_wrong_answer_leads_to_its_field_and_one_the_service_refuses_is_said(
    qtbot: QtBot, stand: Stand, room: AddingRoom
) -> None:
    qtbot.keyClicks(heard(), "tryton")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(room.sign.isVisible)
    rested(qtbot, stand)
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    assert "This is needed." in words(room.sign)
    assert heard() is field(room, "Address")
    assert stand.adding.gates.named("answer") == []
    for label, said in (("Address", "https://erp.example.com"), ("User", "desk"), ("Password", "secret")):
        tab_to(qtbot, field(room, label))
        qtbot.keyClicks(heard(), said)
    stand.adding.gates.fail("answer", ServiceError("The system keyring is locked.", "Unlock it and try again."))
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.sign.note.isVisible)
    assert "keyring is locked" in words(room.sign.note)
    assert room.sign.go.isEnabled()


def test_the_browser_signs_in(qtbot: QtBot, stand: Stand, room: AddingRoom, opened: list[str]) -> None:
    to_questions(qtbot, stand, room)
    card = room.sign.browser
    assert card.address.text() == fake_adding.BACK
    qtbot.keyClick(card.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == fake_adding.BACK
    tab_to(qtbot, field(room, "Client id"))
    qtbot.keyClicks(heard(), "client-1")
    gate = stand.adding.gates.hold("sign_in")
    tab_to(qtbot, card.sign_in)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.page.text() == fake_adding.PAGE and card.page.isVisible())
    assert opened == [fake_adding.PAGE]
    assert "Waiting for the browser." in words(card)
    gate.set()
    qtbot.waitUntil(lambda: "You are signed in." in words(card))
    assert heard() is room.sign.go
    assert not card.page.isVisible()


def test_a_sign_in_is_cancelled_fails_and_is_tried_again(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_questions(qtbot, stand, room)
    card = room.sign.browser
    gate = stand.adding.gates.hold("sign_in")
    tab_to(qtbot, card.sign_in)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: card.page.isVisible() and heard() is card.stop)
    press(qtbot, Qt.Key.Key_Space)
    gate.set()
    qtbot.waitUntil(lambda: "Nobody signed in to the CRM." in words(card))
    assert card.sign_in.text() == "Try again"
    assert heard() is card.sign_in
    stand.adding.gates.fail("sign_in", ServiceError("The CRM signed nobody in: access was not allowed.", "Try again."))
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "access was not allowed" in words(card))
    stand.adding.gates.fail("sign_in", None)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "You are signed in." in words(card))


def test_what_is_typed_is_kept_without_secrets_and_found_again(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_questions(qtbot, stand, room)
    tab_to(qtbot, field(room, "Access token"))
    qtbot.keyClicks(heard(), "pat-1")
    tab_to(qtbot, field(room, "Client id"))
    qtbot.keyClicks(heard(), "client-1")
    stand.window.go_to("desk")
    rested(qtbot, stand)
    source_id, title, settings = stand.adding.gates.named("keep")[-1]  # type: ignore[misc]
    assert (source_id, title) == ("hubspot", "HubSpot")
    assert settings["client_id"] == "client-1"
    assert "pat-1" not in str(stand.adding.gates.named("keep"))
    # Whoever comes back finds it as it was left.
    stand.window.go_to("add")
    assert room.sign.isVisible()
    assert field(room, "Client id").text() == "client-1"
    press_back(qtbot, room)
    qtbot.waitUntil(lambda: bool(room.choose.findChildren(DraftRow)))
    rested(qtbot, stand)


def test_what_was_begun_before_is_gone_on_with_or_thrown_away(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    draft = DraftView("crm", "hubspot", "Ours", {"client_id": "client-7"}, ("token",), fake_adding.BACK, True)
    stand.adding.put(draft)
    stand.window.go_to("desk")
    stand.window.go_to("add")
    qtbot.waitUntil(lambda: bool(room.choose.findChildren(DraftRow)))
    rested(qtbot, stand)
    row = room.choose.findChildren(DraftRow)[0]
    assert "You began with “Ours” and left it." in words(row)
    tab_to(qtbot, row.go_on)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.sign.isVisible)
    rested(qtbot, stand)
    assert field(room, "Client id").text() == "client-7"
    assert "You are signed in." in words(room.sign.browser)
    assert "It is kept already." in words(room.sign.form)
    press_back(qtbot, room)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0 and bool(room.choose.findChildren(DraftRow)))
    qtbot.waitUntil(lambda: room.choose.findChildren(DraftRow)[-1].isVisible())
    tab_to(qtbot, room.choose.findChildren(DraftRow)[-1].discard)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stand.adding.gates.named("discard") == ["crm"])
    qtbot.waitUntil(lambda: "You began" not in words(room.choose))


def test_who_said_nothing_leaves_nothing_behind(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_questions(qtbot, stand, room)
    press_back(qtbot, room)
    rested(qtbot, stand)
    assert stand.adding.gates.named("discard") == ["hubspot"]
    assert stand.adding.held == {}


class Loaded:
    """Parts of which adding is asked."""

    def __init__(self) -> None:
        self.adding = fake_adding.FakeAdding()


def test_what_is_asked_early_is_answered_once_the_services_are_there() -> None:
    parts: Future = Future()
    late, loaded = LateAdding(parts), Loaded()
    parts.set_result(loaded)
    assert late.begin("hubspot", "", "Europe/Berlin").source_id == "hubspot"
    late.keep("hubspot", "Ours", {"client_id": "c"})
    assert late.answer("hubspot", "Ours", {}, {"token": "t"}).held == ("token",)
    assert late.choose("hubspot", ["calls"]) == late.drafts()[0]
    assert late.trial("hubspot").streams == fake_adding.STREAMS
    assert len(late.samples("hubspot").samples) == 10
    late.signing_in.sign_in("hubspot", lambda _address: None)
    assert late.drafts()[0].signed_in
    late.signing_in.sign_out("hubspot")
    assert late.signing_in.view("hubspot") is not None
    assert "keyring" in late.signing_in.where()
    late.start("hubspot")
    late.discard("hubspot")
    asked = ["begin", "keep", "answer", "choose", "trial", "samples", "sign_in", "sign_out", "view", "start", "discard"]
    assert [name for name, _ in loaded.adding.gates.calls if name != "drafts"] == asked


def test_what_needs_a_mapping_shows_what_its_streams_are_and_lets_it_be_changed(
    qtbot: QtBot, stand: Stand, room: AddingRoom
) -> None:
    stand.mapping.kinds = {"hubspot"}
    gate = stand.mapping.gates.hold("look")
    to_questions(qtbot, stand, room)
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.files.isVisible)
    assert "installed first" in words(room.files)
    gate.set()
    qtbot.waitUntil(lambda: bool(room.files.samples.findChildren(SampleRow)))
    rested(qtbot, stand)
    assert "Step 2 of 5" in words(room.files)
    assert room.files.columns.kinds.isAncestorOf(heard())
    # The stream that looks like ours comes first, tried on its own rows.
    assert stand.mapping.gates.named("sample") == ["anrufe"]
    assert room.files.use.isChecked()
    assert not room.files.name.isVisible()
    box = room.files.columns.roles["Notiz"]
    box.setFocus()
    while box.currentData() != "subject":
        press(qtbot, Qt.Key.Key_Down if box.currentIndex() < box.findData("subject") else Qt.Key.Key_Up)
    rested(qtbot, stand)
    tab_to(qtbot, room.files.take)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.streams.again.isVisible)
    rested(qtbot, stand)
    assert stand.mapping.gates.named("take") == [("hubspot", ("anrufe",), "subject")]
    assert stand.adding.gates.named("trial") == ["hubspot"]


def test_a_mapping_that_cannot_be_proposed_says_why(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    stand.mapping.kinds = {"hubspot"}
    stand.mapping.gates.fail("look", ServiceError("The tap cannot be installed.", "Check its name on PyPI."))
    to_questions(qtbot, stand, room)
    tab_to(qtbot, room.sign.go)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(room.files.note.isVisible)
    assert "Check its name on PyPI." in words(room.files.note)
    assert not room.files.take.isVisible()
    qtbot.keyClick(stand.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(room.sign.isVisible)
    assert heard() is room.sign.go
    rested(qtbot, stand)


def test_return_in_a_field_goes_on(qtbot: QtBot, stand: Stand, room: AddingRoom) -> None:
    to_questions(qtbot, stand, room)
    tab_to(qtbot, field(room, "Access token"))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(room.streams.again.isVisible)
    rested(qtbot, stand)
