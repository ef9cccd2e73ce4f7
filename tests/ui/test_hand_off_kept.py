"""What is typed of a hand-off is on the disk while it is typed, and stands there again after a crash."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.open_views import HandOffDraft, OpenCustomer
from desk.ui.customer.hand_off_part import HandOffPart
from tests.ui.acting import answered, open_customer, press
from tests.ui.stand import Stand

KEPT = HandOffDraft("person", "Tomas", "by 5 pm", "", "The blue vase", "Calm, please", ("mark-account-1",))


def part_of(stand: Stand) -> HandOffPart:
    part = stand.window.findChild(HandOffPart, "hand-off")
    assert isinstance(part, HandOffPart)
    return part


@pytest.fixture
def handing(qtbot: QtBot, stand: Stand) -> Stand:
    open_customer(stand)
    press(qtbot, stand, "H")
    qtbot.waitUntil(lambda: answered(stand))
    return stand


def test_what_is_typed_is_kept_and_what_is_cleared_is_thrown_away(qtbot: QtBot, handing: Stand) -> None:
    form, drafts = part_of(handing).form, handing.passing.left_open.drafts
    form.inquiry.setFocus()
    qtbot.keyClicks(form.inquiry, "Blue")
    qtbot.waitUntil(lambda: form.kept.text() == "Saved")
    assert drafts[1] == HandOffDraft("team", inquiry="Blue")
    form.inquiry.selectAll()
    press(qtbot, handing, "Del")
    qtbot.waitUntil(lambda: drafts == {} and form.kept.text() == "")


def test_what_was_typed_before_a_crash_stands_there_and_goes_with_the_hand_off(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.left_open.drafts[1] = KEPT
    open_customer(stand)
    qtbot.waitUntil(lambda: stand.passing_on.care.work.draft.inquiry == "The blue vase")
    assert stand.window.desk.pages.customer.acts.hand_off.words.text() == "Hand off …"
    press(qtbot, stand, "H")
    qtbot.waitUntil(lambda: answered(stand))
    part = part_of(stand)
    assert (part.form.inquiry.text(), part.form.text.toPlainText()) == ("The blue vase", "Calm, please")
    assert part.form.choice.kinds.now == "person"
    assert stand.passing_on.care.work.draft.hidden == frozenset({"mark-account-1"})
    part.form.give.click()
    qtbot.waitUntil(lambda: part.card.isVisible() and answered(stand))
    qtbot.waitUntil(lambda: stand.passing.left_open.drafts == {})


def test_two_who_are_opened_at_once_each_have_their_own_draft_again(qtbot: QtBot, stand: Stand) -> None:
    drafts = stand.passing.left_open.drafts
    drafts[1], drafts[2] = KEPT, HandOffDraft("team", inquiry="The red one")
    held = stand.passing.left_open.gates.hold("hand_off")
    stand.own.open(OpenCustomer(2), quietly=True)
    stand.window.open_customer(1)
    qtbot.waitUntil(lambda: sorted(stand.passing.left_open.gates.named("hand_off")) == [1, 2])
    held.set()
    of = stand.passing_on.drafts.of
    qtbot.waitUntil(lambda: (of(1).inquiry, of(2).inquiry) == ("The blue vase", "The red one"))
    qtbot.waitUntil(lambda: answered(stand))


def test_a_draft_that_comes_late_takes_nothing_from_what_is_typed_by_now(qtbot: QtBot, stand: Stand) -> None:
    stand.passing.left_open.drafts[1] = KEPT
    held = stand.passing.left_open.gates.hold("hand_off")
    keeping = stand.passing.left_open.gates.hold("keep_hand_off")
    stand.window.open_customer(1)
    qtbot.waitUntil(lambda: stand.window.desk.shown is not None)
    press(qtbot, stand, "H")
    form = part_of(stand).form
    form.text.setFocus()
    qtbot.keyClicks(form.text, "And gift wrap")
    held.set()
    qtbot.waitUntil(lambda: "Calm, please" in form.text.toPlainText())
    assert form.text.toPlainText() == "Calm, please\nAnd gift wrap"
    assert form.inquiry.text() == "The blue vase"
    keeping.set()
    qtbot.waitUntil(lambda: answered(stand) and stand.passing.left_open.drafts[1].note == "Calm, please\nAnd gift wrap")


def test_what_could_not_be_kept_is_said_and_kept_with_the_next_key(qtbot: QtBot, handing: Stand) -> None:
    gates, form = handing.passing.left_open.gates, part_of(handing).form
    gates.fail("keep_hand_off", ServiceError("The disk is full.", "Make room."))
    form.inquiry.setFocus()
    qtbot.keyClicks(form.inquiry, "B")
    qtbot.waitUntil(lambda: form.kept.text() == "Not saved yet" and form.note.isVisible())
    gates.fail("keep_hand_off", None)
    qtbot.keyClicks(form.inquiry, "l")
    qtbot.waitUntil(lambda: form.kept.text() == "Saved")
    assert handing.passing.left_open.drafts[1].inquiry == "Bl"
