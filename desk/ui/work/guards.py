"""Whether customers may be called now, for the rows in sight: asked a few at a time, and again as time goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desk.services.asks import ServiceError
from desk.services.asks_work import CallBacks
from desk.services.work_views import GuardView
from desk.ui.background import Latest
from desk.ui.tools import Tools

# Hours open and close on full minutes.
FRESH = timedelta(seconds=60)
AT_ONCE = 8
Answers = list[tuple[str, GuardView | None]]


class ToCall(Protocol):
    """Whoever is to be called, by a promise or because somebody wants to: `call_back_id` tells them apart, `number` is
    "" for the customer's own, `tel` for one that is still to be found out."""

    @property
    def call_back_id(self) -> str: ...
    @property
    def customer_id(self) -> int: ...
    @property
    def number(self) -> str: ...
    @property
    def tel(self) -> str: ...
    @property
    def purpose(self) -> str: ...


class Guards(QObject):
    """`changed`: more is known, or otherwise than before."""

    changed = Signal()

    def __init__(self, tools: Tools, call_backs: CallBacks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words, self._call_backs = tools.words, call_backs
        self._asked = Latest(tools.quick, self)
        self._known: dict[str, tuple[datetime, GuardView | None]] = {}
        # By who wants to know.
        self._wanted: dict[str, tuple[ToCall, ...]] = {}

    def of(self, back: ToCall) -> GuardView | None:
        """What is known; None for nothing yet."""
        return self._known.get(back.call_back_id, (None, None))[1]

    def knows(self, back: ToCall) -> bool:
        """Whether it was asked about, whatever came of that; nothing can be asked about what is nobody's."""
        return not back.customer_id or back.call_back_id in self._known

    def want(self, who: str, backs: Sequence[ToCall]) -> None:
        """`who` has these in sight: find out about those of whom nothing is known, or nothing fresh."""
        self._wanted[who] = tuple(backs)
        if not self._asked.waiting:
            self._go_on()

    def forget(self, call_back_id: str) -> None:
        """Something happened to this one."""
        self._known.pop(call_back_id, None)

    def forget_customer(self, customer_id: int) -> None:
        """Something was said by this one."""
        for one in [one for backs in self._wanted.values() for one in backs if one.customer_id == customer_id]:
            self.forget(one.call_back_id)

    def learn(self, back: ToCall, guard: GuardView) -> None:
        """What was found out elsewhere."""
        self._known[back.call_back_id] = (self._words.now(), guard)
        self.changed.emit()

    def _go_on(self) -> None:
        old = self._words.now() - FRESH
        wanted = {one.call_back_id: one for backs in self._wanted.values() for one in backs if one.customer_id}
        stale = [one for one in wanted.values() if not self._fresh(one, old)][:AT_ONCE]
        if stale:
            nothing: Answers = [(one.call_back_id, None) for one in stale]
            self._asked.ask(lambda: self._look(stale), self._know, lambda _trouble: self._know(nothing))

    def _fresh(self, back: ToCall, old: datetime) -> bool:
        known = self._known.get(back.call_back_id)
        return known is not None and known[0] > old

    def _look(self, backs: Sequence[ToCall]) -> Answers:
        found: Answers = []
        for one in backs:
            try:
                guard = self._call_backs.may_call(one.customer_id, one.number, one.purpose)
                found.append((one.call_back_id, guard))
            except ServiceError:
                # Of one that cannot be told, as a customer who was erased meanwhile, the others are no worse off.
                found.append((one.call_back_id, None))
        return found

    def _know(self, answers: Answers) -> None:
        now = self._words.now()
        self._known |= {call_back_id: (now, guard) for call_back_id, guard in answers}
        self.changed.emit()
        if not self._asked.waiting:
            self._go_on()
