"""Calls are offered once, to whom they are for, for as long as they can be taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desk.app.calls import CallsIn
from desk.services.call_views import CallView
from desk.ui.pieces.states import NoteBar
from desk.ui.shell.offers import HIDDEN, Offers
from desk.ui.shell.pops import Pops
from desk.ui.tools import Tools
from tests.ui.fakes import FakeCustomers

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ANN, BEN = "+12085550142", "+12085550143"


class Waiting:
    """Stands in for Pops: what waits, and who hung up."""

    def __init__(self) -> None:
        self.numbers: list[str] = []
        self.ended: list[str] = []

    def offer(self, number: str) -> None:
        self.numbers = [one for one in self.numbers if one != number] + [number]

    def withdraw(self, number: str) -> None:
        self.numbers = [one for one in self.numbers if one != number]

    def end(self, number: str) -> None:
        self.withdraw(number)
        self.ended.append(number)


def call(call_id: str = "1", number: str = ANN, **more: object) -> CallView:
    made = CallView(
        call_id=call_id, ids=(call_id,), key=f"desk/calls/{call_id}", stage="ringing", live=True, direction="inbound",
        caller="number", number=number, shown=number, name="", ours="", agent="", queue="", lines=("sip",),
        started_at=NOON, answered_at=None, ended_at=None, heard_at=NOON, over_at=NOON + timedelta(minutes=10), path=(),
        transfers=0, said="", became=False, doubtful=False,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def over(view: CallView) -> CallView:
    return replace(view, live=False, stage="ended")


def test_a_call_is_offered_once_and_never_again_once_it_is_over() -> None:
    pops = Waiting()
    offers = Offers(pops)  # type: ignore[arg-type]
    offers.came(call())
    pops.numbers.clear()  # taken, or put away
    offers.came(call(stage="talking"))
    assert pops.numbers == []
    offers.changed(over(call()))
    offers.came(call())
    assert (pops.numbers, pops.ended) == ([], [ANN])


@pytest.mark.parametrize(
    "more", [{"direction": "outbound"}, {"direction": "internal"}, {"caller": "own"}, {"live": False}]
)
def test_what_is_no_customer_calling_is_not_offered(more: dict[str, object]) -> None:
    pops = Waiting()
    Offers(pops).came(call(**more))  # type: ignore[arg-type]
    assert pops.numbers == []


def test_a_hidden_number_is_offered_by_a_word() -> None:
    pops = Waiting()
    Offers(pops).came(call(number="", caller="withheld"))  # type: ignore[arg-type]
    assert pops.numbers == [HIDDEN]


def test_what_somebody_else_took_comes_back_when_they_pass_it_on() -> None:
    pops = Waiting()
    offers = Offers(pops)  # type: ignore[arg-type]
    offers.came(call())
    offers.elsewhere(call(stage="talking"))
    assert pops.numbers == []
    offers.came(call(stage="talking"))
    assert pops.numbers == [ANN]


def test_two_calls_that_turn_out_to_be_one_are_one_offer_until_both_have_ended() -> None:
    pops = Waiting()
    offers = Offers(pops)  # type: ignore[arg-type]
    offers.came(call("1"))
    offers.came(call("2"))
    assert pops.numbers == [ANN]
    offers.changed(over(call("1", ids=("1",))))
    assert pops.numbers == [ANN]
    offers.changed(over(call("2", ids=("1", "2"))))
    assert (pops.numbers, pops.ended) == ([], [ANN])


STEPS = st.lists(
    st.tuples(st.sampled_from(["came", "elsewhere", "changed", "over"]), st.sampled_from("12345")), max_size=40
)


@given(STEPS)
def test_whoever_is_offered_is_on_the_line(steps: list[tuple[str, str]]) -> None:
    pops = Waiting()
    offers = Offers(pops)  # type: ignore[arg-type]
    ended: set[str] = set()
    for what, call_id in steps:
        view = call(call_id, ANN if call_id in "123" else BEN)
        if what == "over":
            ended.add(call_id)
            offers.changed(over(view))
        else:
            getattr(offers, what)(over(view) if call_id in ended else view)
    assert len(pops.numbers) == len(set(pops.numbers))
    on = {ANN if call_id in "123" else BEN for call_id in set("12345") - ended}
    assert set(pops.numbers) <= on


def test_a_call_told_of_while_the_window_closes_is_offered_to_nobody(qtbot: QtBot, tools: Tools) -> None:
    pops, note = Pops(tools, FakeCustomers()), NoteBar(tools.theme)
    qtbot.addWidget(note)
    calls, offered = CallsIn(pops, note), list[str]()
    pops.offered.connect(lambda number, _waiting: offered.append(number))
    calls.came(call())
    qtbot.waitUntil(lambda: offered == [ANN])
    calls.came(call("2", BEN))
    shiboken6.delete(pops)
    calls.came(call("3", BEN))
    QCoreApplication.sendPostedEvents()
    assert offered == [ANN]
