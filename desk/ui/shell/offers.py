"""Which calls are offered: each that is for the person at this desk, once, for as long as it can be taken."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, Slot

from desk.services.call_views import CallView
from desk.ui.shell.pops import Pops

# A number that is hidden has to be called something.
HIDDEN = "anonymous"
# So many calls are remembered, so that none is offered again: more than anybody has in the hours a call may last.
REMEMBERED = 2_000
# Whom we call ourselves need not be looked up, and colleagues are no customers.
_NOT_OFFERED = ("outbound", "internal")


class Offers(QObject):
    """Told of calls, on the window's thread, it offers them to the person through `pops`; nothing moves the focus. A
    call that is told of when its parent is gone, as while the window closes, is offered to nobody."""

    def __init__(self, pops: Pops, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pops = pops
        # By each id of a call: the number it was offered with, "" once the call is over.
        self._offered: OrderedDict[str, str] = OrderedDict()

    @Slot(object)
    def came(self, call: CallView) -> None:
        """Something happened to a call of this person; it is offered the first time."""
        if not call.live or call.direction in _NOT_OFFERED or call.caller == "own" or self._numbers(call):
            return
        number = HIDDEN if call.caller == "withheld" else call.number
        self._note(call, number)
        self._pops.offer(number)

    @Slot(object)
    def elsewhere(self, call: CallView) -> None:
        """Somebody else has answered a call: it is theirs, unless they pass it on."""
        gone = self._numbers(call)
        for own in _ids(call):
            self._offered.pop(own, None)
        for number in self._left(gone):
            self._pops.withdraw(number)

    @Slot(object)
    def changed(self, call: CallView) -> None:
        """A call changed: one that is over can be taken no more."""
        if call.live:
            return
        gone = self._numbers(call)
        self._note(call, "")
        for number in self._left(gone):
            self._pops.end(number)

    def _numbers(self, call: CallView) -> set[str]:
        """What a call was offered with, by any of the ids it has now; "" where it is over."""
        return {self._offered[own] for own in _ids(call) if own in self._offered}

    def _left(self, numbers: set[str]) -> list[str]:
        """Those of the numbers with which nobody calls any more."""
        return sorted(numbers.difference(self._offered.values(), {""}))

    def _note(self, call: CallView, number: str) -> None:
        for own in _ids(call):
            self._offered[own] = number
            self._offered.move_to_end(own)
        while len(self._offered) > REMEMBERED:
            self._offered.popitem(last=False)


def _ids(call: CallView) -> set[str]:
    return {call.call_id, *call.ids}
