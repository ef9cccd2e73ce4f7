"""Wrap-ups that are finished: their promises are said to be kept where they stand, they are taken back, and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.told_part import ToldPart
from desk.ui.customer.wrapped_up import FEW, DoneWrapUp, WrappedUp
from tests.ui import call_story, story
from tests.ui.acting import answered, choose, open_customer, press, said
from tests.ui.call_scenes import told_ours_scene
from tests.ui.stand import Stand

CALL = "pbx/calls/3"
AWAY = ServiceError("The decisions file is held by another program.", "Close it, then try again.")
CONFLICT = ServiceError("Somebody else changed this meanwhile.", "Look at it again and decide anew.")
LEFT = Qt.MouseButton.LeftButton


def list_of(stand: Stand) -> WrappedUp:
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    return part.before


def entry_of(stand: Stand, place: int = 0) -> DoneWrapUp:
    return list_of(stand).entries[place]


def undone(stand: Stand) -> str:
    """What the line at the foot of the page says."""
    return stand.window.desk.pages.customer.undo.words.text()


def begin(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    choose(stand, 3)
    press(qtbot, stand, "W")
    qtbot.waitUntil(lambda: stand.window.desk.pages.part == "wrap-up" and answered(stand))


@pytest.fixture
def wrapped(qtbot: QtBot, stand: Stand) -> Stand:
    """Sara's call was wrapped up with a promise, and what came of it is looked at."""
    stand.wrap_ups.kept["before-1"] = call_story.wrapped_up(1, CALL)
    begin(qtbot, stand)
    return stand


def test_w_shows_how_the_call_was_wrapped_up_before(qtbot: QtBot, wrapped: Stand) -> None:
    words = said(list_of(wrapped))
    for told in (
        "Wrapped up before", "Refund promised", "Photo shows another door.", "Promised: Refund decision by 21 Nov",
        "Overdue since Sat 21 Nov 18:00 (Sat 21 Nov 17:00 in Denver)", "Theo Marsh · 20 Nov 18:42",
    ):  # fmt: skip
        assert told in words
    assert entry_of(wrapped).kept.accessibleName() == "Done: Refund decision by 21 Nov"


def test_a_promise_is_kept_by_keys_alone_and_that_is_undone(qtbot: QtBot, wrapped: Stand) -> None:
    entry_of(wrapped).kept.setFocus()
    press(qtbot, wrapped, "Space")
    qtbot.waitUntil(lambda: answered(wrapped) and "Kept 21 Nov 18:42" in said(list_of(wrapped)))
    assert wrapped.wrap_ups.gates.named("keep_promise") == [("before-1", "")]
    assert undone(wrapped) == "Promise kept: Refund decision by 21 Nov."
    assert not entry_of(wrapped).kept.isVisible()
    assert entry_of(wrapped).history.button.hasFocus()
    press(qtbot, wrapped, "Ctrl+Z")
    qtbot.waitUntil(lambda: answered(wrapped) and "Overdue" in said(list_of(wrapped)))
    assert undone(wrapped) == "Undone."
    assert wrapped.window.desk.pages.part == "wrap-up"


def test_one_is_taken_back_and_brought_back(qtbot: QtBot, wrapped: Stand) -> None:
    qtbot.mouseClick(entry_of(wrapped).back, LEFT)
    qtbot.waitUntil(lambda: answered(wrapped) and "Taken back" in said(list_of(wrapped)))
    assert undone(wrapped) == "Wrap-up taken back."
    assert "Overdue" not in said(list_of(wrapped))
    assert not entry_of(wrapped).kept.isVisible()
    qtbot.mouseClick(entry_of(wrapped).again, LEFT)
    qtbot.waitUntil(lambda: answered(wrapped) and wrapped.wrap_ups.kept["before-1"].state == "done")
    assert undone(wrapped) == "The wrap-up counts again."
    press(qtbot, wrapped, "Ctrl+Z")
    qtbot.waitUntil(lambda: answered(wrapped) and "Taken back" in said(list_of(wrapped)))
    assert wrapped.wrap_ups.gates.named("take_back_wrap_up") == [("before-1", "")] * 2


def test_its_history_is_read(qtbot: QtBot, wrapped: Stand) -> None:
    wrapped.wrap_ups.keep_promise("before-1")
    list_of(wrapped).wanted.emit("take_back", wrapped.wrap_ups.kept["before-1"])
    qtbot.waitUntil(lambda: answered(wrapped) and "Taken back" in said(list_of(wrapped)))
    qtbot.mouseClick(entry_of(wrapped).history.button, LEFT)
    qtbot.waitUntil(lambda: "promise kept · Refund promised" in said(entry_of(wrapped).history))
    words = said(entry_of(wrapped).history)
    assert words.index("taken back") < words.index("promise kept") < words.index("written")


def test_a_promise_somebody_else_kept_meanwhile_is_said_and_shown(qtbot: QtBot, wrapped: Stand) -> None:
    wrapped.wrap_ups.keep_promise("before-1")
    qtbot.mouseClick(entry_of(wrapped).kept, LEFT)
    qtbot.waitUntil(lambda: answered(wrapped) and "This promise was kept already." in said(list_of(wrapped).note))
    qtbot.waitUntil(lambda: "Kept 21 Nov 18:42" in said(list_of(wrapped)))


def test_a_conflict_is_said_and_the_button_is_there_again(qtbot: QtBot, wrapped: Stand) -> None:
    held = wrapped.wrap_ups.gates.hold("keep_promise")
    wrapped.wrap_ups.gates.fail("keep_promise", CONFLICT)
    qtbot.mouseClick(entry_of(wrapped).kept, LEFT)
    assert "Saving …" in said(entry_of(wrapped))
    assert not entry_of(wrapped).kept.isVisible()
    held.set()
    qtbot.waitUntil(lambda: answered(wrapped) and entry_of(wrapped).kept.isVisible())
    assert CONFLICT.title in said(list_of(wrapped).note)
    assert "Saving" not in said(entry_of(wrapped))


def test_what_cannot_be_undone_says_why(qtbot: QtBot, wrapped: Stand) -> None:
    qtbot.mouseClick(entry_of(wrapped).kept, LEFT)
    qtbot.waitUntil(lambda: answered(wrapped) and "Kept" in said(list_of(wrapped)))
    wrapped.wrap_ups.gates.fail("undo_wrap_up", AWAY)
    press(qtbot, wrapped, "Ctrl+Z")
    qtbot.waitUntil(lambda: AWAY.title in said(wrapped.window.desk.pages.customer.note))


def test_those_that_cannot_be_shown_say_why_and_are_asked_again(qtbot: QtBot, stand: Stand) -> None:
    stand.wrap_ups.kept["before-1"] = call_story.wrapped_up(1, CALL)
    stand.wrap_ups.gates.fail("of_interaction", AWAY)
    begin(qtbot, stand)
    assert AWAY.title in said(list_of(stand))
    stand.wrap_ups.gates.fail("of_interaction", None)
    qtbot.mouseClick(list_of(stand).note._button, LEFT)
    qtbot.waitUntil(lambda: "Photo shows another door." in said(list_of(stand)))


def test_of_many_the_newest_that_count_are_shown_and_the_rest_when_asked(qtbot: QtBot, stand: Stand) -> None:
    for n in range(5):
        stand.wrap_ups.kept[f"before-{n}"] = call_story.wrapped_up(n, CALL, begun_at=story.NOW, note=f"Number {n}")
    stand.wrap_ups.kept["before-4"] = replace(stand.wrap_ups.kept["before-4"], state="taken_back")
    begin(qtbot, stand)
    assert [entry.view.note for entry in list_of(stand).entries] == ["Number 3", "Number 2"]
    list_of(stand).more.setFocus()
    press(qtbot, stand, "Space")
    assert [entry.view.note for entry in list_of(stand).entries][FEW:] == ["Number 1", "Number 0", "Number 4"]
    assert entry_of(stand, FEW).history.button.hasFocus()


def test_in_a_low_window_what_one_types_into_stays_in_sight(qtbot: QtBot, stand: Stand) -> None:
    stand.window.resize(760, 480)
    for n in range(2):
        stand.wrap_ups.kept[f"before-{n}"] = call_story.wrapped_up(n, CALL, note="Long. " * 60)
    begin(qtbot, stand)
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    line = part.outcomes.line.line
    assert line.hasFocus()
    qtbot.waitUntil(lambda: line.visibleRegion().boundingRect().height() == line.height())


def test_without_any_nothing_is_said_of_them(qtbot: QtBot, stand: Stand) -> None:
    begin(qtbot, stand)
    assert not list_of(stand).isVisible()


def test_a_promise_told_already_is_kept_from_where_it_stands(qtbot: QtBot, stand: Stand) -> None:
    stand.wrap_ups.kept["before-2"] = call_story.wrapped_up(2, CALL)
    open_customer(stand)
    card = stand.window.desk.pages.customer.told
    (done,) = card.lines.kept.values()
    assert done.accessibleName() == "Done: Refund decision by 21 Nov"
    done.setFocus()
    press(qtbot, stand, "Space")
    assert card.lines.kept == {}
    qtbot.waitUntil(lambda: answered(stand) and stand.wrap_ups.kept["before-2"].kept_at is not None)
    assert undone(stand) == "Promise kept: Refund decision by 21 Nov."
    qtbot.waitUntil(lambda: answered(stand))
    assert card.lines.kept == {}
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: answered(stand) and len(card.lines.kept) == 1)


def test_and_from_the_panel_and_one_kept_meanwhile_is_told(qtbot: QtBot, stand: Stand) -> None:
    told_ours_scene(stand)
    panel = stand.window.desk.pages.details.findChild(QWidget, "told-part")
    assert isinstance(panel, ToldPart)
    (done,) = panel.lines.kept.values()
    stand.wrap_ups.gates.fail("keep_promise", CONFLICT)
    qtbot.mouseClick(done, LEFT)
    qtbot.waitUntil(lambda: CONFLICT.title in said(stand.window.desk.pages.customer.note))
    qtbot.waitUntil(lambda: answered(stand) and len(panel.lines.kept) == 1)


def test_a_promise_of_a_source_is_not_ours_to_keep(qtbot: QtBot, stand: Stand) -> None:
    stand.wrap_ups.kept["before-2"] = call_story.wrapped_up(2, CALL, promise="Something else")
    stand.wrap_ups.kept["before-3"] = call_story.wrapped_up(3, CALL, state="taken_back")
    open_customer(stand)
    assert CALL in stand.wrap_ups.gates.named("of_interaction")
    assert stand.window.desk.pages.customer.told.lines.kept == {}


def test_what_somebody_else_did_since_is_not_undone(qtbot: QtBot, wrapped: Stand) -> None:
    entry_of(wrapped).kept.setFocus()
    press(qtbot, wrapped, "Space")
    qtbot.waitUntil(lambda: answered(wrapped) and bool(undone(wrapped)))
    theirs = wrapped.wrap_ups.take_back("before-1")
    press(qtbot, wrapped, "Ctrl+Z")
    note = wrapped.window.desk.pages.customer.note
    qtbot.waitUntil(lambda: answered(wrapped) and note.isVisible())
    assert "Somebody changed this meanwhile." in said(note)
    assert wrapped.wrap_ups.kept["before-1"] == theirs
    # What stands now is shown.
    qtbot.waitUntil(lambda: "Taken back" in said(list_of(wrapped)))
