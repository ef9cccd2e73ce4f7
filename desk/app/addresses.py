"""Brings what other programs hand to the running window (numbers, and addresses somebody clicked) into it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desk.live.addresses import What, read
from desk.ui.background import Background, Trouble
from desk.ui.late_parts import Parts
from desk.ui.shell.window import MainWindow


class Addresses(QObject):
    """`arrived.emit` may be called on any thread, with a number, an address or "" to be seen."""

    arrived = Signal(str)

    def __init__(
        self, window: MainWindow, lane: Background, parts: Future[Parts], open_hand_off: Callable[[str], None]
    ) -> None:
        """`open_hand_off` shows the hand-off of a code."""
        super().__init__(window)
        self._open_hand_off = open_hand_off
        self._window, self._lane, self._parts = window, lane, parts
        self.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _take(self, text: str) -> None:
        address = read(text)
        if address is None or address.what is What.NUMBER:
            # Whoever types on is not disturbed by a call.
            self._window.offer_pop(text if address is None else address.value)
        elif address.what is What.CUSTOMER:
            self._ask(lambda: self._parts.result().whose(address.value))
        else:
            self._window.offer_pop("")
            self._open_hand_off(address.value)

    def _ask(self, whose: Callable[[], int]) -> None:
        """Somebody clicked it elsewhere: they want to see it, so the window comes to the front."""
        self._window.offer_pop("")
        self._lane.run(self._window, whose, self._show, self._window.say_trouble)

    def _show(self, customer_id: int) -> None:
        if customer_id:
            self._window.open_customer(customer_id)
        else:
            title = self.tr("Whose it is, nobody here knows.")
            self._window.say_trouble(Trouble(title, self.tr("Its source may not have been pulled yet.")))
