"""What was told already: the lines, where they come from, copying, and reading transcripts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.journey_views import BriefingLine
from desk.ui.customer.told import ToldCard
from desk.ui.customer.told_lines import ToldLines
from desk.ui.customer.told_part import ToldPart
from desk.ui.customer.told_words import label_of, line_text, pick, state_of
from desk.ui.pieces.buttons import CopyButton
from desk.ui.tools import Tools
from tests.ui import journey_story, story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.stand import Stand

AWAY = ServiceError("Support chat does not answer.", "Check the network.")


def card_of(stand: Stand) -> ToldCard:
    return stand.window.desk.pages.customer.told


def panel_of(stand: Stand) -> ToldPart:
    part = stand.window.desk.pages.details.findChild(QWidget, "told-part")
    assert isinstance(part, ToldPart)
    return part


def promise(**changed: object) -> BriefingLine:
    return journey_story.line("promised", "Call back", story.STORY[3], **changed)


def test_lines_say_kind_value_sureness_and_where_from(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    words = said(card_of(stand))
    for part in (
        "Reason\nParcel marked delivered", "Order\n10482", "Tried\nChecked with neighbour", "noted",
        "Overdue\nRefund decision by 21 Nov\nread", "Due 21:42\nCall back from the Deliveries lead",
        "2 questions were asked again.", "2 transcripts have not been read.",
    ):  # fmt: skip
        assert part in words
    assert [link.text() for link in card_of(stand).lines.links][:2] == ["Chat 18 Nov", "Orders 12 Nov"]
    heard = card_of(stand).lines.links[3].accessibleName()
    assert heard == "Promised: Refund decision by 21 Nov (overdue since today 18:00; read; Phone 19 Nov; 2 days ago)"


@pytest.mark.parametrize(
    ("line", "label", "state"),
    [
        (promise(), "Promised", ""),
        (promise(due_at=story.NOW + timedelta(days=3)), "Promised", "due 24 Nov"),
        (promise(due_at=story.NOW + timedelta(hours=1)), "Due 19:42", "due today 19:42"),
        (promise(due_at=story.NOW - timedelta(days=3), overdue=True), "Overdue", "overdue since 18 Nov"),
        (promise(due_at=story.NOW - timedelta(days=3), kept=True), "Kept", "kept"),
        (journey_story.line("asked", "Which order?", story.STORY[4]), "Asked", ""),
        (journey_story.line("asked", "Which order?", story.STORY[4], times=2), "Asked 2×", "asked 2 times"),
        (journey_story.line("mood", "Fed up", story.STORY[4]), "Mood", ""),
    ],
)
def test_how_a_promise_or_question_stands_is_said_in_words(
    tools: Tools, line: BriefingLine, label: str, state: str
) -> None:
    assert label_of(line, tools.words)[0] == label
    assert state_of(line, tools.words)[0] == state
    assert state in line_text(line, "Phone", tools.words)


def test_the_record_of_a_line_is_chosen_in_the_timeline_by_mouse_and_by_keyboard(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    view = stand.window.desk.timeline().view
    qtbot.mouseClick(card_of(stand).lines.links[0], Qt.MouseButton.LeftButton)
    assert view.chosen_item() == story.STORY[4]
    qtbot.waitUntil(lambda: "Chat with Amir" in said(stand.window.desk.pages.details))
    press(qtbot, stand, "B")
    assert card_of(stand).lines.links[0].hasFocus()
    qtbot.keyClick(card_of(stand).lines.links[0], Qt.Key.Key_Tab)
    qtbot.keyClick(stand.window.focusWidget(), Qt.Key.Key_Tab)
    assert card_of(stand).lines.links[1].hasFocus()
    qtbot.keyClick(stand.window.focusWidget(), Qt.Key.Key_Space)
    assert view.chosen_item() == story.STORY[8]


def test_the_card_has_what_matters_most_in_the_order_it_is_read_out() -> None:
    many = (
        journey_story.line("reason", "Not received", story.STORY[4]),
        journey_story.line("account", "C-20417", story.STORY[4]),
        journey_story.line("order", "10482", story.STORY[8]),
        journey_story.line("tracking", "DHL 77 1203 5521", story.STORY[6]),
        *(journey_story.line("tried", f"Step {n}", story.STORY[3]) for n in range(5)),
        promise(kept=True),
        promise(overdue=True),
        journey_story.line("asked", "Address?", story.STORY[4]),
        journey_story.line("asked", "Which order?", story.STORY[4], times=2),
        journey_story.line("mood", "Fed up", story.STORY[4]),
    )
    assert [line.kind for line in pick(many, 6)] == ["reason", "order", "tried", "tried", "promised", "asked"]
    assert pick(many, 6)[4].overdue
    assert pick(many, 6)[5].times == 2
    assert pick(many, 50) == list(many)
    assert pick((), 6) == []


def test_a_record_that_is_no_line_of_the_timeline_stands_in_the_panel(qtbot: QtBot, stand: Stand) -> None:
    account = replace(journey_story.line("account", "C-20417", story.STORY[4]), key="odoo/customers/20417")
    stand.journeys.standings[1] = journey_story.standing(briefing=journey_story.briefing(lines=(account,)))
    open_customer(stand)
    qtbot.mouseClick(card_of(stand).lines.links[0], Qt.MouseButton.LeftButton)
    assert stand.window.desk.pages.part == "about"
    assert "About this customer" in said(stand.window.desk.pages.details)
    assert stand.window.desk.timeline()._status.text() == ""


def test_one_value_or_everything_can_be_copied(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    buttons = card_of(stand).lines.findChildren(CopyButton)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Parcel marked delivered, not received"
    qtbot.mouseClick(card_of(stand).copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(journey_story.told())
    assert lines[0] == "Reason: Parcel marked delivered, not received (Chat 18 Nov; 3 days ago)"


def test_what_has_no_room_on_the_card_is_in_the_panel(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    assert card_of(stand).more.text() == "All 7"
    assert len(card_of(stand).lines.links) == 6
    qtbot.mouseClick(card_of(stand).more, Qt.MouseButton.LeftButton)
    words = said(panel_of(stand))
    assert "Which order is it?\nasked 3 times\nread · 3 days ago" in words
    qtbot.mouseClick(panel_of(stand).lines.links[6], Qt.MouseButton.LeftButton)
    assert stand.window.desk.timeline().view.chosen_item() == story.STORY[4]
    assert panel_of(stand).isVisible()  # it was chosen from here
    stand.window.desk.escape()
    qtbot.waitUntil(lambda: "Its journey" in said(stand.window.desk.pages.details))


def test_transcripts_are_read_when_asked_for_and_the_lines_come_then(qtbot: QtBot, stand: Stand) -> None:
    more = (*journey_story.told(), journey_story.line("tracking", "DHL 77 1203 5521", story.STORY[4], "read"))
    stand.journeys.briefings[1] = journey_story.briefing(lines=more, unread=0, transcripts=2)
    gate = stand.journeys.gates.hold("briefing")
    open_customer(stand)
    assert stand.journeys.gates.named("briefing") == []
    press(qtbot, stand, "X")
    card = card_of(stand)
    assert card.busy.isVisible()
    assert card.stop.isVisible()
    assert not card.read.isVisible()
    assert "Reading transcripts" in card.unread.text()
    gate.set()
    qtbot.waitUntil(lambda: card.more.text() == "All 8")
    assert stand.journeys.gates.named("briefing") == [(1, journey_story.PARCEL, True)]
    assert not card.busy.isVisible()
    assert not card.unread.isVisible()
    stand.window.desk.refresh()  # nothing new has happened: what transcripts said stays
    qtbot.waitUntil(lambda: len(stand.journeys.gates.named("standing")) == 2 and answered(stand))
    assert card.more.text() == "All 8"
    newer = replace(journey_story.journeys()[0], newest="pbx/calls/77")
    stand.journeys.standings[1] = journey_story.standing(journeys=(newer, *journey_story.journeys()[1:]))
    stand.window.desk.refresh()
    qtbot.waitUntil(lambda: card.more.text() == "All 7")
    assert card.read.isVisible()


def test_reading_can_be_stopped_and_what_comes_late_is_not_shown(qtbot: QtBot, stand: Stand) -> None:
    more = (*journey_story.told(), journey_story.line("tracking", "DHL 77 1203 5521", story.STORY[4], "read"))
    stand.journeys.briefings[1] = journey_story.briefing(lines=more, unread=0, transcripts=2)
    gate = stand.journeys.gates.hold("briefing")
    open_customer(stand)
    card = card_of(stand)
    qtbot.mouseClick(card.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(stand.journeys.gates.named("briefing")))
    qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)
    assert not card.busy.isVisible()
    assert card.read.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)
    assert card.more.text() == "All 7"


def test_transcripts_of_a_customer_put_away_meanwhile_are_not_shown(qtbot: QtBot, stand: Stand) -> None:
    gate = stand.journeys.gates.hold("briefing")
    open_customer(stand)
    press(qtbot, stand, "X")
    qtbot.waitUntil(lambda: bool(stand.journeys.gates.named("briefing")))
    open_customer(stand, 2)
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)
    assert "Nothing yet" in said(card_of(stand))
    assert card_of(stand).lines.links == []


def test_transcripts_that_cannot_be_read_say_so_and_can_be_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    stand.journeys.gates.fail("briefing", AWAY)
    open_customer(stand)
    card = card_of(stand)
    press(qtbot, stand, "X")
    qtbot.waitUntil(card.note.isVisible)
    assert AWAY.title in said(card)
    assert "Parcel marked delivered" in said(card)
    stand.journeys.gates.fail("briefing", None)
    qtbot.mouseClick(card.note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.read.isVisible() and not card.busy.isVisible())
    assert not card.note.isVisible()


def test_keyboard_focus_stays_on_a_line_through_a_refresh(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "B")
    stand.journeys.standings[1] = journey_story.standing(briefing=journey_story.briefing(repeat_questions=3))
    stand.window.desk.refresh()
    qtbot.waitUntil(lambda: "3 questions" in said(card_of(stand)))
    assert card_of(stand).lines.links[0].hasFocus()


def test_a_line_says_on_which_channel_it_was_once_that_is_known(qtbot: QtBot, tools: Tools) -> None:
    channels = {"known": ""}
    lines = ToldLines(tools, lambda _key: channels["known"], wrap=False)
    qtbot.addWidget(lines)
    told = [promise(), journey_story.line("order", "10482", story.STORY[8])]
    lines.show_lines(told)
    before, former = list(lines.links), [link.text() for link in lines.links]
    channels["known"] = "Chat"
    lines.show_lines(told)
    assert lines.links == before
    assert [link.text() for link in before] != former
    assert all("Chat" in link.text() and "Chat" in link.accessibleName() for link in before)


def test_lines_told_again_stay_the_same_parts_and_other_words_make_others(qtbot: QtBot, tools: Tools) -> None:
    lines = ToldLines(tools, lambda _key: "Chat", wrap=False)
    qtbot.addWidget(lines)
    told = [promise(), journey_story.line("order", "10482", story.STORY[8])]
    lines.show_lines(told)
    before = list(lines.links)
    lines.show_lines([replace(line) for line in told])
    assert lines.links == before
    lines.show_lines([promise(kept=True), told[1]])
    assert lines.links[0] is not before[0]
    lines.show_own(frozenset({told[1]}))
    assert list(lines.kept) == [1]
    lines.show_lines(())
    assert lines.links == []
