"""Wrapping up: outcome, promise and note by keyboard and mouse, saved as typed, finished, thrown away, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.outcome_list import OutcomeModel
from desk.ui.customer.wrap_up_part import WrapUpPart
from desk.ui.tools import Tools
from tests.ui import call_story, story
from tests.ui.acting import answered, choose, open_customer, press, said
from tests.ui.call_scenes import on_the_line
from tests.ui.model_rules import by_qts_rules
from tests.ui.stand import Stand

CALL = f"desk/calls/{call_story.CALL_ID}"


def part_of(stand: Stand) -> WrapUpPart:
    part = stand.on_calls.wrap_ups._part
    assert part is not None
    return part


def begin(qtbot: QtBot, stand: Stand) -> WrapUpPart:
    press(qtbot, stand, "W")
    qtbot.waitUntil(lambda: stand.window.desk.pages.part == "wrap-up" and answered(stand))
    return part_of(stand)


def kept(stand: Stand) -> tuple[object, ...]:
    """What the last saving said: id, note, code, promise, due; nothing before the first."""
    return [(), *stand.wrap_ups.gates.named("type_wrap_up")][-1]  # type: ignore[return-value]


@pytest.fixture
def wrapping(qtbot: QtBot, stand: Stand) -> Stand:
    """Sara is on the line, and her call is being wrapped up."""
    on_the_line(stand)
    begin(qtbot, stand)
    return stand


def test_w_wraps_the_call_up_and_suggests_with_its_evidence(qtbot: QtBot, wrapping: Stand) -> None:
    part = part_of(wrapping)
    assert wrapping.wrap_ups.gates.named("begin") == [CALL]
    assert part.outcomes.line.line.hasFocus()
    words = said(part)
    for told in ("On the line · call since 18:37", "Suggested", "Refund promised", "Chosen 12 times"):
        assert told in words
    assert part.outcomes.view.outcomes.rowCount() == 15


def test_enter_on_the_empty_line_takes_what_is_suggested(qtbot: QtBot, wrapping: Stand) -> None:
    press(qtbot, wrapping, "Return")
    assert part_of(wrapping).outcome.text() == "Refund promised"
    assert not part_of(wrapping).suggested.isVisible()
    qtbot.waitUntil(lambda: bool(wrapping.wrap_ups.gates.named("type_wrap_up")) and answered(wrapping))
    assert kept(wrapping) == ("wrap-0", "", "refund", "", "")


def test_an_outcome_is_found_by_its_words_and_chosen_by_keys(qtbot: QtBot, wrapping: Stand) -> None:
    part = part_of(wrapping)
    qtbot.keyClicks(part.outcomes.line.line, "arranged")
    qtbot.waitUntil(lambda: part.outcomes.view.outcomes.rowCount() == 2)
    press(qtbot, wrapping, "Down")
    press(qtbot, wrapping, "Return")
    assert part.outcome.text() == "Return arranged"
    qtbot.waitUntil(lambda: bool(wrapping.wrap_ups.gates.named("type_wrap_up")) and answered(wrapping))
    assert kept(wrapping)[2] == "return"
    press(qtbot, wrapping, "Return")
    assert not part.outcome.isVisible()
    qtbot.waitUntil(lambda: kept(wrapping)[2] == "")


def test_what_no_outcome_is_called_is_said(qtbot: QtBot, wrapping: Stand) -> None:
    part = part_of(wrapping)
    qtbot.keyClicks(part.outcomes.line.line, "zebra")
    qtbot.waitUntil(part.outcomes.nothing.isVisible)
    assert not part.outcomes.view.isVisible()


def test_a_time_typed_in_words_is_shown_back_on_both_clocks(qtbot: QtBot, wrapping: Stand) -> None:
    part = part_of(wrapping)
    qtbot.keyClicks(part.promise.what, "Refund")
    qtbot.keyClicks(part.promise.when, "soon")
    qtbot.waitUntil(lambda: "Write it like" in part.promise.meant.text())
    assert part.promise.meant.property("role") == "small-warn"
    part.promise.when.selectAll()
    qtbot.keyClicks(part.promise.when, "by Friday 5 pm")
    qtbot.waitUntil(lambda: part.promise.meant.text() == "Due Fri 27 Nov 17:00 (Fri 27 Nov 16:00 in Denver)")
    qtbot.waitUntil(lambda: kept(wrapping)[3:] == ("Refund", "by Friday 5 pm"))


def test_ctrl_enter_finishes_with_everything_typed_and_undo_opens_it_again(qtbot: QtBot, wrapping: Stand) -> None:
    press(qtbot, wrapping, "Return")
    qtbot.keyClicks(part_of(wrapping).text, "Card ends in 11")
    press(qtbot, wrapping, "Ctrl+Return")
    qtbot.waitUntil(lambda: wrapping.window.desk.pages.part == "" and answered(wrapping))
    done = wrapping.wrap_ups.kept["wrap-0"]
    assert (done.state, done.code, done.note) == ("done", "refund", "Card ends in 11")
    assert wrapping.window.desk.pages.customer.undo.words.text() == "Wrapped up: Refund promised."
    press(qtbot, wrapping, "Ctrl+Z")
    qtbot.waitUntil(lambda: wrapping.window.desk.pages.part == "wrap-up" and answered(wrapping))
    assert part_of(wrapping).text.toPlainText() == "Card ends in 11"
    assert part_of(wrapping).outcome.text() == "Refund promised"


def test_escape_closes_and_keeps_and_the_button_tells_that_one_is_open(qtbot: QtBot, wrapping: Stand) -> None:
    qtbot.keyClicks(part_of(wrapping).text, "Half")
    press(qtbot, wrapping, "Esc")
    assert wrapping.window.desk.pages.part == ""
    button = wrapping.window.desk.pages.customer.acts.wrap_up
    qtbot.waitUntil(lambda: button.accessibleName() == "Wrap up …")
    qtbot.waitUntil(lambda: wrapping.wrap_ups.kept["wrap-0"].note == "Half")
    assert begin(qtbot, wrapping).text.toPlainText() == "Half"


def test_one_in_which_nothing_was_said_is_none_after_escape(qtbot: QtBot, wrapping: Stand) -> None:
    press(qtbot, wrapping, "Esc")
    qtbot.waitUntil(lambda: wrapping.wrap_ups.gates.named("drop") == ["wrap-0"] and answered(wrapping))
    assert wrapping.wrap_ups.kept == {}


def test_one_is_thrown_away_and_brought_back_with_what_it_said(qtbot: QtBot, wrapping: Stand) -> None:
    qtbot.keyClicks(part_of(wrapping).text, "Wrong line")
    qtbot.mouseClick(part_of(wrapping).drop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: wrapping.wrap_ups.kept == {} and wrapping.window.desk.pages.part == "")
    qtbot.waitUntil(lambda: answered(wrapping))
    press(qtbot, wrapping, "Ctrl+Z")
    qtbot.waitUntil(lambda: wrapping.window.desk.pages.part == "wrap-up" and answered(wrapping))
    assert part_of(wrapping).text.toPlainText() == "Wrong line"


def test_what_may_not_be_finished_says_why_and_stays(qtbot: QtBot, wrapping: Stand) -> None:
    qtbot.mouseClick(part_of(wrapping).finish, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(part_of(wrapping).note.isVisible)
    assert "Nothing is written yet." in said(part_of(wrapping).note)
    assert wrapping.window.desk.pages.part == "wrap-up"


def test_what_time_closed_is_said_and_can_be_opened_again(qtbot: QtBot, wrapping: Stand) -> None:
    press(qtbot, wrapping, "Return")
    wrapping.on_calls.saving.flush()
    qtbot.waitUntil(lambda: wrapping.wrap_ups.kept["wrap-0"].code == "refund" and answered(wrapping))
    wrapping.wrap_ups.late = {"wrap-0"}
    wrapping.on_calls.wrap_ups.work.others.close_late()
    qtbot.waitUntil(lambda: wrapping.window.desk.pages.part == "" and answered(wrapping))
    assert wrapping.window.desk.pages.customer.undo.words.text() == "Closed by time as “Refund promised”."


def test_what_a_crash_left_open_is_gone_on_with(qtbot: QtBot, stand: Stand) -> None:
    left = call_story.wrap_up("wrap-7", "pbx/calls/4", 1)
    stand.wrap_ups.kept["wrap-7"] = replace(left, note="Before the crash")
    stand.on_calls.start()
    open_customer(stand)
    assert stand.window.desk.pages.customer.acts.wrap_up.accessibleName() == "Wrap up …"
    assert begin(qtbot, stand).text.toPlainText() == "Before the crash"


def test_without_a_call_the_chosen_line_is_wrapped_up_else_the_newest_interaction(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    begin(qtbot, stand)
    press(qtbot, stand, "Esc")
    qtbot.waitUntil(lambda: answered(stand))
    choose(stand, 4)
    begin(qtbot, stand)
    assert stand.wrap_ups.gates.named("begin") == ["pbx/calls/0", "pbx/calls/4"]
    assert "Chat with Amir · 18 Nov 17:22" in said(part_of(stand))


def test_a_customer_without_interactions_has_nothing_to_wrap_up(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.put(story.customer(5, "New Person", ()), ())
    open_customer(stand, 5)
    qtbot.mouseClick(stand.window.desk.pages.customer.acts.wrap_up, Qt.MouseButton.LeftButton)
    assert "There is nothing to wrap up." in said(stand.window.desk.pages.customer.note)


def test_what_cannot_be_begun_says_why(qtbot: QtBot, stand: Stand) -> None:
    stand.wrap_ups.gates.fail("begin", ServiceError("Nobody has this record."))
    open_customer(stand)
    press(qtbot, stand, "W")
    qtbot.waitUntil(stand.window.desk.pages.customer.note.isVisible)
    assert stand.window.desk.pages.part == ""


def test_the_model_of_outcomes_is_sound(qtbot: QtBot, tools: Tools) -> None:
    with by_qts_rules(OutcomeModel, OutcomeModel(tools.theme)) as model:
        model.set_rows(call_story.OUTCOMES)
        model.choose("trace")
        model.set_rows(())
        model.set_rows(call_story.OUTCOMES[:2])
        told = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert told == "Trace opened with the carrier, chosen"
