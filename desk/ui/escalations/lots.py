"""Does one thing with many flags, a lot after the other, so that it can be seen how far it is, and stopped."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desk.services.flag_views import FlagView
from desk.ui.background import Trouble
from desk.ui.in_pieces import InPieces
from desk.ui.tools import Tools

Act = Callable[[], None]
# What makes an act of some of the flags.
ActOf = Callable[[Sequence[FlagView]], Act]
# Each lot is one write.
AT_ONCE = 100


class Lots(QObject):
    """`going(share)` after each lot, 0 to 1; `ended(done, trouble)` once: with which flags it was done, and why not
    with the rest (None where it was stopped, or done with all)."""

    going = Signal(float)
    ended = Signal(object, object)

    def __init__(self, tools: Tools, flags: Sequence[FlagView], act: ActOf, parent: QObject) -> None:
        super().__init__(parent)
        self._flags = tuple(flags)
        self._lots = [self._flags[place : place + AT_ONCE] for place in range(0, len(self._flags), AT_ONCE)]
        self._act = act
        self._pieces = InPieces(tools.quick, self)
        self._done = 0
        self._stopping = False

    def begin(self) -> None:
        """Do it."""
        self.going.emit(0.0)
        self._pieces.begin([self._act(lot) for lot in self._lots], self._came, self._end, self._end)

    def stop(self) -> None:
        """Do no more, once what is on its way is done: it could not be called back any more."""
        self._stopping = True

    def _came(self, place: int, _none: None) -> None:
        self._done += len(self._lots[place])
        self.going.emit(min(0.99, self._done / len(self._flags)))
        if self._stopping and self._done < len(self._flags):
            self._pieces.stop()
            self._end()

    def _end(self, trouble: Trouble | None = None) -> None:
        self.going.emit(1.0)
        self.ended.emit(self._flags[: self._done], trouble)
        self.deleteLater()
