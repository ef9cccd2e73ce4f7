"""The sources: which streams are pulled can be seen and changed, and a browser's sign-in can be done anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desk.services.source_views import StreamState
from tests.ui import story
from tests.ui.render import settle
from tests.ui.stand import Stand
from tests.ui.test_sources import choose, press, words


@pytest.fixture
def room(qtbot: QtBot, stand: Stand) -> Stand:
    stand.window.go_to("sources")
    qtbot.waitUntil(lambda: bool(stand.sources.gates.named("connectors")) and stand.tools.quick.busy == 0)
    return stand


def test_which_streams_are_pulled_is_changed_in_the_settings(qtbot: QtBot, room: Stand) -> None:
    room.sources.listed = (replace(story.sources()[0], connector="hubspot", answers={"pull.calls": "no"}),)
    room.window.watch.refresh()
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 1)
    choose(qtbot, room, "shop")
    panel = room.window.sources.panel
    press(qtbot, panel, "Settings")
    settle()
    box = next(box for box in panel.form.findChildren(QCheckBox) if box.accessibleName() == "Pull calls")
    assert not box.isChecked()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    press(qtbot, panel, "Save")
    qtbot.waitUntil(lambda: bool(room.sources.gates.named("change")))
    assert room.sources.gates.named("change") == [("shop", {"pull.calls": "yes"}, {})]


def test_a_stream_that_is_left_out_says_so(qtbot: QtBot, room: Stand) -> None:
    source = story.sources()[0]
    streams = (replace(source.streams[0], left_out=True), *source.streams[1:])
    room.sources.listed = (replace(source, streams=streams),)
    room.window.watch.refresh()
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 1)
    choose(qtbot, room, "shop")
    assert "not pulled any more" in words(room.window.sources.panel)


@pytest.fixture
def asks(qtbot: QtBot, room: Stand, shown: list[str]) -> Stand:
    """A source whose sign-in with the browser has ended."""
    room.sources.signing_in.back["shop"] = "http://localhost:17841/back"
    room.sources.listed = (
        replace(story.sources()[0], connector="hubspot", state=StreamState.ASK, message="The sign-in has ended."),
    )
    room.window.watch.refresh()
    qtbot.waitUntil(lambda: len(room.window.sources.list.cards) == 1)
    press(qtbot, room.window.sources.list.cards[0], "Sign in")
    qtbot.waitUntil(room.window.sources.panel.browser.isVisible)
    return room


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was told to show."""
    told: list[str] = []
    monkeypatch.setattr("desk.ui.sources.browser.QDesktopServices.openUrl", lambda url: told.append(url.toString()))
    return told


def test_a_sign_in_that_has_ended_is_done_anew_with_the_browser(qtbot: QtBot, asks: Stand, shown: list[str]) -> None:
    card = asks.window.sources.panel.browser
    # Nothing to sign in with stands above it.
    assert "Or with" not in words(card)
    assert card.address.text() == "http://localhost:17841/back"
    card.sign_in.setFocus()
    qtbot.keyClick(card.sign_in, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(asks.sources.gates.named("pull")))
    assert shown == ["https://vendor.example.com/authorize/shop"]
    qtbot.waitUntil(lambda: "You are signed in." in words(card))


def test_a_sign_in_anew_is_cancelled_and_tried_again(qtbot: QtBot, asks: Stand) -> None:
    card = asks.window.sources.panel.browser
    gate = asks.sources.gates.hold("sign_in")
    press(qtbot, card, "Sign in with the browser")
    qtbot.waitUntil(lambda: card.page.isVisible() and card.stop.isVisible())
    qtbot.keyClick(card.stop, Qt.Key.Key_Space)
    gate.set()
    qtbot.waitUntil(lambda: "Nobody signed in." in words(card))
    assert asks.sources.gates.named("pull") == []
    press(qtbot, card, "Try again")
    qtbot.waitUntil(lambda: bool(asks.sources.gates.named("pull")))


def test_a_source_without_a_browser_has_no_such_card(qtbot: QtBot, room: Stand) -> None:
    choose(qtbot, room, "pbx")
    press(qtbot, room.window.sources.panel, "Settings")
    qtbot.waitUntil(lambda: room.sources.gates.named("view") == ["pbx"] and room.tools.quick.busy == 0)
    assert not room.window.sources.panel.browser.isVisible()
