"""Scenes of adding a source."""

from __future__ import annotations

from dataclasses import replace

from desk.services.adding_views import DraftView
from desk.services.asks import ServiceError
from desk.ui.background import Trouble
from desk.ui.guide.samples import SampleRow
from tests.ui import fake_adding, story
from tests.ui.acting import sources, until
from tests.ui.stand import Stand


def _room(stand: Stand):
    stand.window.go_to("add")
    until(lambda: stand.at_adding.room is not None and bool(stand.at_adding.room.choose.buttons))
    until(lambda: stand.tools.quick.busy == 0)
    room = stand.at_adding.room
    assert room is not None
    return room


def add_scene(stand: Stand) -> None:
    stand.adding.put(DraftView("crm", "hubspot", "Our HubSpot in Denver"))
    _room(stand)


def add_form_scene(stand: Stand) -> None:
    room = _room(stand)
    stand.at_adding.begin("hubspot")
    until(lambda: room.sign.isVisible() and stand.tools.quick.busy == 0)


def add_browser_scene(stand: Stand) -> None:
    add_form_scene(stand)
    room = stand.at_adding.room
    assert room is not None
    stand.adding.gates.hold("sign_in")
    room.signing._open = lambda address: room.sign.browser.show_page(address)  # type: ignore[method-assign]
    room.looking.page.disconnect()
    room.looking.page.connect(room.sign.browser.show_page)
    room.sign.browser.sign_in.click()
    until(lambda: bool(stand.adding.gates.named("sign_in")) and room.sign.browser.page.text() != "")


def add_wrong_scene(stand: Stand) -> None:
    add_form_scene(stand)
    room = stand.at_adding.room
    assert room is not None
    wrong = ServiceError("HubSpot does not accept the credentials (GET /crm/contacts: 401).", "Enter the token again.")
    stand.adding.gates.fail("trial", wrong)
    room.sign.go.click()
    until(lambda: room.streams.note.isVisible() and stand.tools.slow.busy == 0)


def add_streams_scene(stand: Stand) -> None:
    add_form_scene(stand)
    room = stand.at_adding.room
    assert room is not None
    room.sign.go.click()
    until(lambda: room.streams.go.isVisible() and stand.tools.slow.busy == 0)


def add_samples_scene(stand: Stand) -> None:
    add_streams_scene(stand)
    room = stand.at_adding.room
    assert room is not None
    room.streams.go.click()
    until(lambda: room.samples.start.isVisible() and stand.tools.slow.busy == 0)


def add_long_scene(stand: Stand) -> None:
    long = replace(fake_adding.STREAMS[2], title=story.LONG_NAME, why=story.LONG_NAME, advice=story.MARKUP)
    stand.adding.streams = (fake_adding.STREAMS[0], long)
    stand.adding.view = fake_adding.samples(2, story.LONG_NAME)
    add_samples_scene(stand)


def add_pull_scene(stand: Stand) -> None:
    add_samples_scene(stand)
    room = stand.at_adding.room
    assert room is not None
    stand.sources.gates.hold("pull")
    room.samples.start.click()
    until(lambda: room.page.isVisible() and bool(stand.sources.gates.named("pull")))


def add_mapping_scene(stand: Stand) -> None:
    stand.mapping.kinds = {"hubspot"}
    add_form_scene(stand)
    room = stand.at_adding.room
    assert room is not None
    room.sign.go.click()
    until(lambda: bool(room.files.samples.findChildren(SampleRow)) and stand.tools.quick.busy == 0)


def source_unsigned_scene(stand: Stand) -> None:
    """A source whose sign-in has ended, and was not done anew either."""
    stand.sources.signing_in.back["shop"] = fake_adding.BACK
    sources(stand)
    stand.window.sources.list.acted.emit("shop", "sign_in")
    browser = stand.window.sources.panel.browser
    until(browser.isVisible)
    browser.show_failed(Trouble("Nobody signed in to the CRM.", "Try again, and allow what is asked for."))


def source_browser_scene(stand: Stand) -> None:
    """It is waited for what is done in the browser."""
    source_unsigned_scene(stand)
    browser = stand.window.sources.panel.browser
    browser.show_waiting()
    browser.show_page(fake_adding.PAGE)
