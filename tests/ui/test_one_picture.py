"""Between a number that is taken and its answer nothing is painted; afterwards all that changed is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.views import PopVerdict
from desk.ui.shell.one_picture import LONGEST_MS
from tests.ui.stand import Stand

NUMBER, OTHER = "+13035550142", "+13035550143"


class Paints(QObject):
    """Counts the paints of the banner."""

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
    """A number is offered, and the line that says so is on the screen; of a second one nothing is known yet."""
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    stand.window.pops.offer(NUMBER)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    qtbot.wait(0)
    assert stand.window.banner.isVisible()
    return stand


def test_a_caller_is_painted_once(qtbot: QtBot, ringing: Stand) -> None:
    held = ringing.customers.gates.hold("pop")
    paints = Paints(ringing)
    shown = ringing.window.desk.pages.customer.timeline.view.painted
    # The offer's line goes, and until the answer is there the picture stays as it is.
    QTimer.singleShot(LONGEST_MS // 3, held.set)
    with qtbot.waitSignal(shown):
        ringing.window.pops.take()
        assert not ringing.window.banner.isVisible()
        with qtbot.waitSignal(ringing.window.pops.answered):
            pass
        assert paints.seen == []
    assert ringing.window.desk.pages.customer.header.name.text() == "Daniel Okafor"
    assert paints.seen


def test_an_answer_that_takes_long_is_waited_for_in_sight(qtbot: QtBot, ringing: Stand) -> None:
    held = ringing.customers.gates.hold("pop")
    paints = Paints(ringing)
    ringing.window.pops.take()
    qtbot.waitUntil(lambda: bool(paints.seen))
    assert paints.seen[0] is False
    held.set()
    with qtbot.waitSignal(ringing.window.desk.pages.customer.timeline.view.painted):
        pass


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
