"""Who may be calling: customers known by the number, and those whom number and name speak for, surest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Identity
from desk.services.identity_views import DecidedView, SuggestionView, Word
from desk.services.views import CustomerHit, PopAnswer, PopVerdict
from desk.ui.background import Latest, Trouble
from desk.ui.customer.finder import folded
from desk.ui.customer.number_page import NumberPage
from desk.ui.identity.wording import chance
from desk.ui.pieces.people import Person, person_of
from desk.ui.tools import Tools
from desk.ui.words import Words

MOST_KEYS = 9
ASKED = (PopVerdict.SEVERAL, PopVerdict.NONE, PopVerdict.WITHHELD)


@dataclass(frozen=True, slots=True)
class Caller:
    """One who may be calling. `loose` is the trace that called and is nobody's yet, 0 where there is none."""

    person: Person
    loose: int = 0


def callers_of(
    hits: Sequence[CustomerHit], found: Sequence[SuggestionView], name: str, words: Words
) -> tuple[Caller, ...]:
    """Whom a score was found for, surest first, then the others of the number whose name fits what was typed."""
    of_number = {hit.customer_id: hit for hit in hits}
    callers: dict[int, Caller] = {}
    for one in sorted(found, key=lambda view: -view.probability):
        customer = max(one.unit, one.other)
        if customer <= 0 or customer in callers:
            continue
        hit = of_number.get(customer)
        theirs = one.other_name if one.other == customer else one.name
        shown = theirs or (hit.name if hit is not None else "")
        line = one.reason or (hit.why if hit is not None else "")
        callers[customer] = Caller(
            Person(customer, shown, line, chance(one.probability, words)), min(one.unit, one.other, 0)
        )
    needle = folded(name)
    for hit in hits:
        if hit.customer_id not in callers and needle in folded(hit.name):
            callers[hit.customer_id] = Caller(person_of(hit, words))
    return tuple(callers.values())


class Callers(QObject):
    """`customer_wanted`: this one it is. `joined(DecidedView, customer_id, name)`: so it is, and what had called with
    the number joined them by the rep's word."""

    customer_wanted = Signal(int)
    joined = Signal(object, int, str)

    def __init__(self, tools: Tools, identity: Identity, page: NumberPage) -> None:
        super().__init__(page)
        self._words, self._identity, self._page = tools.words, identity, page
        self._asked = Latest(tools.quick, self)
        self._said = Latest(tools.quick, self)
        self._answer: PopAnswer | None = None
        self._callers: tuple[Caller, ...] = ()
        page.picked.connect(self.pick)
        page.given_up.connect(self._asked.drop)
        page.named.connect(lambda _name: self._ask())

    def show(self, answer: PopAnswer) -> None:
        """A number led to several, or to nobody: who is known by it at once, scores as soon as they are there."""
        self.put_away()
        self._answer = answer
        self._show(callers_of(answer.hits, (), "", self._words), final=answer.verdict not in ASKED)
        self._ask()

    def put_away(self) -> None:
        """Nobody asks about this number any more."""
        self._asked.drop()
        self._said.drop()
        self._answer = None
        self._callers = ()

    def pick(self, customer_id: int) -> None:
        """This customer is calling. A trace that was nobody's is theirs from now on; nothing else is said of it."""
        caller = next((one for one in self._callers if one.person.customer_id == customer_id), None)
        if caller is None or caller.loose >= 0:
            self.customer_wanted.emit(customer_id)
            return
        loose, name = caller.loose, caller.person.name

        def kept(answer: DecidedView) -> None:
            self.joined.emit(answer, customer_id, name)

        def refused(trouble: Trouble) -> None:
            self._page.note.say(trouble, self.tr("Open the customer"), self._opening(customer_id))

        self._said.ask(lambda: self._identity.say(Word.SAME, loose, customer_id), kept, refused)

    def _opening(self, customer_id: int) -> Callable[[], None]:
        return lambda: self.customer_wanted.emit(customer_id)

    def _ask(self) -> None:
        answer = self._answer
        if answer is None or answer.verdict not in ASKED:
            return
        number = "" if answer.verdict == PopVerdict.WITHHELD else answer.number
        name = self._page.name.text()
        if not number and not name:
            self._asked.drop()
            self._show((), final=True)
            return

        def show(found: tuple[SuggestionView, ...]) -> None:
            # What was typed since is asked for by itself.
            if name == self._page.name.text():
                self._show(callers_of(answer.hits, found, name, self._words), final=True)

        def fail(trouble: Trouble) -> None:
            self._show(callers_of(answer.hits, (), name, self._words), final=True)
            self._page.note.say(trouble, self.tr("Try again"), self._ask)

        self._asked.ask(lambda: self._identity.candidates(number, name), show, fail)

    def _show(self, callers: tuple[Caller, ...], final: bool) -> None:
        """Digits choose only among those who stay where they are: not before the scores are there."""
        self._callers = callers
        self._page.show_people([caller.person for caller in callers], MOST_KEYS if final else 0)
