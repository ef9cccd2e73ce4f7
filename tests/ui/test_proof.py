"""The proof of a clock: every interval with its line, what overlapped, what was set aside, as text too."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.customer.proof import ProofPart
from desk.ui.customer.proof_model import ProofModel, rows_of
from desk.ui.tools import Tools
from tests.ui import journey_story, story
from tests.ui.acting import answered, open_customer, press, said
from tests.ui.model_rules import by_qts_rules
from tests.ui.render import settle
from tests.ui.stand import Stand

BUSY = ServiceError("The cache is busy.", "Wait a moment, then try again.")


def part_of(stand: Stand) -> ProofPart:
    settle()
    part = stand.window.desk.pages.details.findChild(QWidget, "proof")
    assert isinstance(part, ProofPart)
    return part


def prove(qtbot: QtBot, stand: Stand) -> ProofPart:
    press(qtbot, stand, "P")
    qtbot.waitUntil(lambda: bool(stand.journeys.gates.named("proof")) and answered(stand))
    return part_of(stand)


def row(part: ProofPart, number: int) -> str:
    return str(part.list.proofs.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_model_keeps_qts_rules(tools: Tools) -> None:
    with by_qts_rules(ProofModel, ProofModel()) as model:
        model.show_rows(rows_of(journey_story.proof(), tools.words))
        assert model.rowCount() == 7
        model.show_rows([])
        assert model.rowCount() == 0


def test_every_interval_says_when_what_and_how_much_of_it_counted(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    part = prove(qtbot, stand)
    assert stand.journeys.gates.named("proof") == [(1, journey_story.PARCEL)]
    words = said(part)
    assert "1 h 47 m customer time, 22 m of it waiting" in words
    assert "6 intervals · 1 set aside · as of 18:42" in words
    assert row(part, 0) == ("Web, Order page, 18 Nov 16:22 – 16:30 · Self-service, 8 m counted, end not known")
    assert row(part, 1) == (
        "Chat, Chat with Amir, 18 Nov 17:22 – 17:53 · Talk, 27 m counted, 4 m overlap, overlaps Order page"
    )
    assert row(part, 2).endswith("Queue, 22 m counted, waiting")
    assert "21 Nov 18:38 – now · Talk" in row(part, 5)
    assert row(part, 6) == "set aside: ends 2 m 10 s before it begins"


def test_an_interval_leads_to_its_line_and_the_proof_stays(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    part = prove(qtbot, stand)
    view = stand.window.desk.timeline().view
    assert part.list.hasFocus()
    qtbot.keyClick(part.list, Qt.Key.Key_Down)
    qtbot.keyClick(part.list, Qt.Key.Key_Return)
    assert view.chosen_item() in story.STORY[4:6]
    place = part.list.visualRect(part.list.proofs.index(2, 0)).center()
    qtbot.mouseClick(part.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.chosen_item() == story.STORY[3]
    assert part_of(stand) is part
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)  # its details, then
    qtbot.waitUntil(lambda: "Its journey" in said(stand.window.desk.pages.details))
    assert stand.window.desk.pages.part == ""


def test_the_same_key_puts_it_away_and_escape_does_too(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    for sequence in ("P", "Esc"):
        prove(qtbot, stand)
        press(qtbot, stand, sequence)
        settle()
        assert stand.window.desk.pages.details.findChild(QWidget, "proof") is None
        assert "About this customer" in said(stand.window.desk.pages.details)
    assert stand.window.desk.pages.shows(stand.window.desk.pages.customer)


def test_the_proof_of_all_journeys_is_asked_for_where_all_are_shown(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "G")
    prove(qtbot, stand)
    assert stand.journeys.gates.named("proof") == [(1, "")]
    assert "Proof of all journeys" in said(stand.window.desk.pages.details)


def test_it_can_be_copied_as_text(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    part = prove(qtbot, stand)
    qtbot.mouseClick(part.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 8
    assert lines[1].startswith("Chat, Chat with Amir, 18 Nov 17:22 – 17:53")
    assert lines[1].endswith("[pbx/calls/4]")
    assert lines[-1] == "Customer time 1 h 47 m, of it waiting 22 m"


def test_a_proof_that_cannot_be_had_says_so_and_can_be_asked_for_again(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    stand.journeys.gates.fail("proof", BUSY)
    part = prove(qtbot, stand)
    assert BUSY.title in said(part)
    assert not part.list.isVisible()
    stand.journeys.gates.fail("proof", None)
    again = next(button for button in part.findChildren(QPushButton) if button.text() == "Try again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(part.list.isVisible)


def test_a_slow_proof_shows_a_skeleton_and_none_of_another_customer_comes_after_it(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    gate = stand.journeys.gates.hold("proof")
    press(qtbot, stand, "P")
    part = part_of(stand)
    qtbot.waitUntil(part.skeleton.isVisible)
    stand.window.open_customer(2)
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.header.name.text() == "Daniel Okafor")
    gate.set()
    qtbot.waitUntil(lambda: answered(stand))
    settle()
    assert stand.window.desk.pages.details.findChild(QWidget, "proof") is None


def test_a_proof_of_nothing_says_so(qtbot: QtBot, stand: Stand) -> None:
    stand.journeys.proofs[1] = journey_story.proof(lines=(), set_aside=(), customer_time=0, waiting_time=0)
    open_customer(stand)
    part = prove(qtbot, stand)
    assert "No time has been counted yet." in said(part)
    assert not part.copy.isVisible()


def test_a_very_long_proof_is_listed_without_measuring_every_row(qtbot: QtBot, stand: Stand) -> None:
    first = journey_story.proof().lines[2]
    lines = tuple(replace(first, started_at=first.started_at + timedelta(minutes=n)) for n in range(20_000))
    stand.journeys.proofs[1] = journey_story.proof(lines=lines)
    open_customer(stand)
    part = prove(qtbot, stand)
    assert part.list.uniformItemSizes()
    assert part.list.proofs.rowCount() == 20_001
    assert "20,000 intervals" in said(part)
