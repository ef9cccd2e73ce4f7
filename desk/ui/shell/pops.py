"""Incoming numbers: those offered from outside, the one taken, and whom each belongs to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks import Customers
from desk.services.views import LookUpView, PopAnswer, PopVerdict
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools

# So many changes of what is on offer are told of at once within so long; whatever comes more, together after it, and
# while they go on to come that fast, all of each such while together.
AT_ONCE, CALM_MS = 8, 400


class Pops(QObject):
    """Offers wait until the person takes them; nothing here moves the focus.

    `offered(number, waiting)`: the newest offer and how many wait in all; number "" when none does. `foreseen` carries
    the PopAnswer of the newest offer. `asked(number)`: a number was taken or typed; `answered` its PopAnswer, `failed`
    its Trouble. `looking(bool)`: whether the sources are being asked; `joined` carries the LookUpView after each of
    them, the last before `looking` is over. `ended(number)`: whoever called has hung up.
    """

    offered = Signal(str, int)
    foreseen = Signal(object)
    asked = Signal(str)
    answered = Signal(object)
    failed = Signal(object)
    looking = Signal(bool)
    joined = Signal(object)
    not_found_out = Signal(object)
    ended = Signal(str)

    def __init__(self, tools: Tools, customers: Customers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._customers = customers
        # The newest last; thousands in a flood.
        self._waiting: dict[str, None] = {}
        # Of which number is being asked whose it is while it is offered, and whether it was taken meanwhile.
        self._foreseeing = self._taken = ""
        self._foresight = Latest(tools.quick, self)
        self._question = Latest(tools.quick, self)
        self._look_up = Latest(tools.slow, self)
        # While this runs: how often what is on offer changed, and whether all of it is told of together.
        self._changes, self._calming = 0, False
        self._calm = QTimer(self, interval=CALM_MS, singleShot=True)
        self._calm.timeout.connect(self._tell_rest)

    def offer(self, number: str) -> None:
        """Another program says that `number` is calling. The same number offered again moves to the front."""
        self._waiting.pop(number, None)
        self._waiting[number] = None
        self._tell()

    @property
    def waiting(self) -> tuple[str, ...]:
        """The numbers on offer, the newest last."""
        return tuple(self._waiting)

    def take(self, number: str = "") -> bool:
        """Take this offer, "" the newest; False if it is not there (any more)."""
        if not self._waiting or (number and number not in self._waiting):
            return False
        number = number or self._newest()
        del self._waiting[number]
        self._tell_now()
        self.ask(number)
        return True

    def dismiss(self) -> None:
        """Put the newest offer away; the one before it comes forward."""
        if self._waiting:
            self._waiting.popitem()
            self._tell_now()

    def withdraw(self, number: str) -> None:
        """Offer this number no more: somebody else has it, or nobody is there any more."""
        if number in self._waiting:
            del self._waiting[number]
            self._tell()

    def end(self, number: str) -> None:
        """Whoever called with `number` has hung up."""
        self.withdraw(number)
        self.ended.emit(number)

    def ask(self, number: str) -> None:
        """Whose number is this, from the cache?"""
        self.stop_looking()
        self.asked.emit(number)
        if self._foresight.waiting and self._foreseeing == number:
            # Whose it is has been asked already, for the offer.
            self._question.drop()
            self._taken = number
        else:
            self._taken = ""
            self._question.ask(lambda: self._customers.pop(number), self._answer, self.failed.emit)

    def look_up(self, number: str) -> None:
        """Whose number is this, asking every source now?"""
        self.looking.emit(True)
        self._look_up.ask_telling(
            lambda tell: self._customers.look_up(number, tell),
            self.joined.emit,
            self._found_out,
            self.not_found_out.emit,
        )

    def stop_looking(self) -> None:
        """No longer wait for the sources."""
        self._look_up.drop()
        self.looking.emit(False)

    def _answer(self, answer: PopAnswer) -> None:
        self.answered.emit(answer)
        if answer.verdict == PopVerdict.NONE and answer.filling:
            # While the cache is filled for the first time, or anew, nobody has to ask for what it lacks.
            self.look_up(answer.number)

    def _found_out(self, view: LookUpView) -> None:
        self.joined.emit(view)
        self.looking.emit(False)

    def _newest(self) -> str:
        return next(reversed(self._waiting), "")

    def _tell(self) -> None:
        """At once; where hundreds come in a second, only the newest of those that come too fast to be read."""
        if not self._calm.isActive():
            self._calm.start()
        self._changes += 1
        if self._changes <= AT_ONCE and not self._calming:
            self._tell_now()

    def _tell_rest(self) -> None:
        rest = self._changes > AT_ONCE or (self._calming and self._changes > 0)
        self._calming, self._changes = self._changes > AT_ONCE, 0
        if self._calming:
            self._calm.start()
        if rest:
            self._tell_now()

    def _tell_now(self) -> None:
        self.offered.emit(self._newest(), len(self._waiting))
        # However many offers come, one question at a time is asked for them.
        if self._foresight.waiting:
            self._foresight.then(self._foresee)
        else:
            self._foresee()

    def _foresee(self) -> None:
        number = self._newest()

        def show(answer: PopAnswer) -> None:
            if self._taken == number:
                self._taken = ""
                self._answer(answer)
            elif self._newest() == number:
                self.foreseen.emit(answer)

        def fail(trouble: Trouble) -> None:
            if self._taken == number:
                self._taken = ""
                self.failed.emit(trouble)

        self._foreseeing = number
        if number:
            self._foresight.ask(lambda: self._customers.pop(number), show, fail)
