"""Calls somebody back: looks first whether they may be called now, then hands the number to the phone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import CallBacks
from desk.services.work_views import GuardView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools
from desk.ui.work.dialling import Dialler
from desk.ui.work.guards import Guards, ToCall


class Calling(QObject):
    """`begun(back)`: it is looked whether to call them. `asked(back, guard)`: something speaks against calling now, the
    person is to say whether to call all the same; `dialled(back)`: the phone has the number; `failed(back, trouble,
    number)`: it has not, and that is the number to dial by hand ("" where there is none).
    """

    begun = Signal(object)
    asked = Signal(object, object)
    dialled = Signal(object)
    failed = Signal(object, object, str)

    def __init__(
        self, tools: Tools, call_backs: CallBacks, guards: Guards, dialler: Dialler, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._call_backs, self._guards, self._dialler = call_backs, guards, dialler
        self._asks, self._dials = Latest(tools.quick, self), Latest(tools.quick, self)

    def call(self, back: ToCall) -> None:
        """Call them, if nothing speaks against it at this moment."""
        self.begun.emit(back)
        if not back.customer_id:
            self.asked.emit(back, self._unknown())
            return

        def heard(guard: GuardView) -> None:
            self._guards.learn(back, guard)
            if guard.may == "yes":
                self._dial(back, guard)
            else:
                self.asked.emit(back, guard)

        def failed(trouble: Trouble) -> None:
            # What cannot be found out is never taken for a yes.
            self.asked.emit(back, GuardView("ask", (trouble.title, trouble.advice), "", (), None, "", back.tel))

        self._asks.ask(lambda: self._call_backs.may_call(back.customer_id, back.number, back.purpose), heard, failed)

    def call_all_the_same(self, back: ToCall) -> None:
        """Call them although something speaks against it."""
        self._dial(back, self._guards.of(back))

    def _dial(self, back: ToCall, guard: GuardView | None) -> None:
        tel = back.tel or (guard.tel if guard is not None else "")

        def hand_over(ready: bool) -> None:
            trouble = self._dialler.dial(tel, ready)
            if trouble is None:
                self.dialled.emit(back)
            else:
                self.failed.emit(back, trouble, back.number or tel.removeprefix("tel:"))

        self._dials.ask(self._dialler.ready, hand_over, lambda trouble: self.failed.emit(back, trouble, back.number))

    def _unknown(self) -> GuardView:
        why = self.tr("Whose number it is, nobody here knows: neither their hours nor what they wished.")
        return GuardView("ask", (why,), "", (), None, "", "")
