"""Between a number that is taken and its answer nothing is painted; afterwards all that changed is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.views import FirstLook, PopVerdict, TimelinePage
from desk.ui.shell.one_picture import LONGEST_MS, OnePicture
from tests.ui import story
from tests.ui.render import settle
from tests.ui.stand import Stand

SINGLE = Qt.ConnectionType.SingleShotConnection
NUMBER, OTHER = "+13035550142", "+13035550143"


class Paints(QObject):
    """Counts the paints of the window, each with whether the offer stands on it."""

    def __init__(self, stand: Stand) -> None:
        super().__init__()
        self.seen: list[bool] = []
        self._window = stand.window
        stand.window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.seen.append(self._window.banner.isVisible())
        return False


@pytest.fixture
def ringing(qtbot: QtBot, stand: Stand) -> Stand:
    """A number is offered, and the line that says so is on the screen; whatever is waited for is waited for long."""
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    stand.window.pops.offer(NUMBER)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    settle()
    assert stand.window.banner.isVisible()
    picture_of(stand)._longest.setInterval(60_000)
    return stand


def picture_of(stand: Stand) -> OnePicture:
    found = stand.window.findChild(OnePicture)
    assert isinstance(found, OnePicture)
    return found


def test_a_caller_is_painted_once_they_are_known_and_not_before(qtbot: QtBot, ringing: Stand) -> None:
    held = ringing.customers.gates.hold("pop")
    paints = Paints(ringing)
    ringing.window.pops.take()
    assert not ringing.window.banner.isVisible()
    settle()
    assert paints.seen == []
    with qtbot.waitSignal(ringing.window.desk.pages.customer.timeline.view.painted):
        held.set()
    assert ringing.window.desk.pages.customer.header.name.text() == "Daniel Okafor"
    assert paints.seen


def test_an_answer_that_takes_long_is_waited_for_in_sight(qtbot: QtBot, ringing: Stand) -> None:
    held = ringing.customers.gates.hold("pop")
    picture_of(ringing)._longest.setInterval(LONGEST_MS)
    paints = Paints(ringing)
    ringing.window.pops.take()
    qtbot.waitUntil(lambda: bool(paints.seen))
    assert paints.seen[0] is False
    with qtbot.waitSignal(ringing.window.desk.pages.customer.timeline.view.painted):
        held.set()


def test_what_could_not_be_answered_is_painted_too(qtbot: QtBot, ringing: Stand) -> None:
    ringing.customers.gates.fail("pop", ServiceError("The cache is locked.", "Try again."))
    paints = Paints(ringing)
    with qtbot.waitSignal(ringing.window.pops.failed):
        ringing.window.pops.take()
    qtbot.waitUntil(lambda: bool(paints.seen))


def test_numbers_one_after_the_other_leave_the_window_alive(qtbot: QtBot, ringing: Stand) -> None:
    ringing.customers.answer(OTHER, PopVerdict.ONE, 1)
    for number in (NUMBER, OTHER) * 5:
        ringing.window.pops.ask(number)
    qtbot.waitUntil(lambda: ringing.tools.quick.busy == 0)
    assert ringing.window.desk.pages.customer.header.name.text() == "Sara Jansen"
    paints = Paints(ringing)
    ringing.window.update()
    qtbot.waitUntil(lambda: bool(paints.seen))


def test_the_next_number_is_not_kept_from_being_asked_for_by_the_former_ones_picture(
    qtbot: QtBot, ringing: Stand
) -> None:
    customer = replace(story.customer(2, "Daniel Okafor"), clock=None)
    first = FirstLook(customer, TimelinePage(2, story.STORY, None), None, ())
    ringing.customers.answer(NUMBER, PopVerdict.ONE, 2, first=first)
    ringing.customers.answer(OTHER, PopVerdict.ONE, 1)
    # What comes after an answer rests until that is painted, and so would this question.
    ringing.window.pops.answered.connect(lambda _answer: ringing.window.pops.ask(OTHER), SINGLE)
    ringing.window.pops.ask(NUMBER)
    qtbot.waitUntil(lambda: ringing.window.desk.pages.customer.header.name.text() == "Sara Jansen")
