"""What was open is open again: room, customer, line, panel, windows; never where somebody has begun something else."""

from __future__ import annotations

from concurrent.futures import Future
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desk.app.around import chosen_by
from desk.config.window import WindowChoices
from desk.services.asks import ServiceError
from desk.services.open_views import OpenCustomer, OpenWindow, Place
from desk.ui.shell import resuming
from desk.ui.shell.resuming import Resuming
from tests.ui.acting import answered, choose, open_customer, press
from tests.ui.fake_open import FakeLeftOpen
from tests.ui.stand import Stand

WAS = OpenWindow(
    "flags", OpenCustomer(1, "pbx/calls/3", "", "notes"), (OpenCustomer(2, place=Place(30, 40, 800, 600)),)
)


def begin(stand: Stand, was: OpenWindow = OpenWindow(), empty: bool = False) -> tuple[Resuming, FakeLeftOpen]:  # noqa: B008
    left_open = stand.passing.left_open
    left_open.kept = was
    made = Resuming(stand.tools, left_open, stand.window, stand.own)
    made.begin(empty)
    return made, left_open


def test_all_of_it_is_open_again(qtbot: QtBot, stand: Stand) -> None:
    _made, left_open = begin(stand, WAS)
    qtbot.waitUntil(lambda: stand.window.desk.shown is not None and len(stand.own.open_now) == 1)
    qtbot.waitUntil(lambda: answered(stand) and stand.own.open_now[0].room.shown is not None)
    assert stand.window.rooms.name == "flags"
    assert stand.window.desk.pages.part == "notes"
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    qtbot.waitUntil(lambda: timeline.view.chosen_item() is not None)
    assert timeline.view.chosen_item().key == "pbx/calls/3"
    own = stand.own.open_now[0]
    assert own.geometry().getRect() == (30, 40, 800, 600)
    assert own.room.shown.customer_id == 2
    qtbot.waitUntil(lambda: answered(stand))
    assert left_open.kept == WAS


@pytest.mark.parametrize("at_counter", [True, False, None])
def test_a_desk_that_begins_at_a_counter_begins_empty(at_counter: bool | None) -> None:
    def counter() -> SimpleNamespace:
        if at_counter is None:
            raise ServiceError("settings.toml cannot be read.", "Mend it.")
        return SimpleNamespace(start=at_counter)

    parts: Future[Any] = Future()
    there = SimpleNamespace(window_choices=WindowChoices, counter=SimpleNamespace(counter=counter))
    parts.set_result(there)
    assert chosen_by(parts) == WindowChoices(begin_empty=bool(at_counter))


def test_what_is_open_is_kept_while_one_works(qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resuming, "LOOK_MS", 10)
    _made, left_open = begin(stand)
    open_customer(stand)
    qtbot.waitUntil(lambda: left_open.kept == OpenWindow("desk", OpenCustomer(1)))
    choose(stand, 3)
    press(qtbot, stand, "Y")
    qtbot.waitUntil(lambda: left_open.kept.shown is not None and left_open.kept.shown.part == "history")
    assert left_open.kept.shown is not None
    assert left_open.kept.shown.line == "pbx/calls/3"
    stand.window.go_to("sources")
    qtbot.waitUntil(lambda: left_open.kept.room == "sources")
    stand.window.desk.close_customer()
    qtbot.waitUntil(lambda: left_open.kept == OpenWindow("sources"))
    asked = len(left_open.gates.named("keep_window"))
    qtbot.waitUntil(lambda: answered(stand))
    assert len(left_open.gates.named("keep_window")) == asked


def test_whoever_has_begun_is_left_where_they_are(qtbot: QtBot, stand: Stand) -> None:
    held = stand.passing.left_open.gates.hold("window")
    begin(stand, WAS)
    stand.window.open_customer(3)
    held.set()
    qtbot.waitUntil(lambda: len(stand.own.open_now) == 1 and answered(stand))
    assert stand.window.desk.shown is not None
    assert stand.window.desk.shown.customer_id == 3
    assert stand.window.rooms.name == "desk"


def test_a_hand_off_that_another_program_wants_shown_stays(qtbot: QtBot, stand: Stand) -> None:
    held = stand.passing.left_open.gates.hold("window")
    begin(stand, OpenWindow("desk", OpenCustomer(1)))
    stand.passing_on.open("482-QK7-3MV")
    held.set()
    qtbot.waitUntil(lambda: answered(stand) and stand.passing.left_open.gates.named("keep_window") != [])
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.window.desk.shown is None


def test_begin_empty_is_a_choice_and_what_was_open_is_forgotten(qtbot: QtBot, stand: Stand) -> None:
    made, left_open = begin(stand, WAS, empty=True)
    assert stand.window.desk.idle
    made.end()
    qtbot.waitUntil(lambda: answered(stand))
    assert left_open.gates.named("window") == []


def test_a_counter_shows_nobody_again_and_keeps_nobody(qtbot: QtBot, stand: Stand) -> None:
    made, left_open = begin(stand, OpenWindow("store", WAS.shown, WAS.own))
    qtbot.waitUntil(lambda: left_open.gates.named("window") != [] and answered(stand))
    assert stand.window.desk.shown is None
    assert stand.own.open_now == []
    open_customer(stand)
    stand.window.rooms.name = "store"
    made.end()
    qtbot.waitUntil(lambda: answered(stand) and left_open.kept == OpenWindow("store"))


def test_nothing_is_kept_before_it_is_known_what_was_open_nor_after_the_end(qtbot: QtBot, stand: Stand) -> None:
    held = stand.passing.left_open.gates.hold("window")
    made, left_open = begin(stand, WAS)
    stand.window.open_customer(3)
    qtbot.waitUntil(lambda: stand.window.desk.shown is not None)
    assert left_open.gates.named("keep_window") == []
    held.set()
    qtbot.waitUntil(lambda: left_open.kept.shown is not None and left_open.kept.shown.customer_id == 3)
    stand.window.closing.emit()
    asked = len(left_open.gates.named("keep_window"))
    stand.window.desk.close_customer()
    stand.own.close_all()
    made.keep()
    qtbot.waitUntil(lambda: answered(stand))
    assert len(left_open.gates.named("keep_window")) <= asked + 1
    assert left_open.kept.shown is not None


def test_what_cannot_be_read_opens_nothing_and_overwrites_nothing(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.left_open.gates.fail("window", ServiceError("The decisions are damaged.", "Restore a copy."))
    made, left_open = begin(stand, WAS)
    qtbot.waitUntil(lambda: left_open.gates.named("window") != [] and answered(stand))
    open_customer(stand)
    made.end()
    qtbot.waitUntil(lambda: answered(stand))
    assert left_open.kept == WAS
