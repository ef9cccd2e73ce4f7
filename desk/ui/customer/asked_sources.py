"""Asks the sources about a customer who is on the page, and says there how far that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk.services.asks import Customers
from desk.services.views import LookUpView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.page import CustomerPage
from desk.ui.pieces.states import NoteBar
from desk.ui.tools import Tools

# So many sources are named; of the others it is said how many there are.
MOST_NAMED = 3


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("AskedSources", text)


def waiting_words(view: LookUpView) -> str:
    """ "Still asked: Shop, PBX Denver." ; "" where nobody is."""
    return tr("Still asked: {names}.").format(names=_named(view.waiting)) if view.waiting else ""


def silent_words(view: LookUpView) -> str:
    """Which sources did not answer in time, and which could not be asked; "" where all answered."""
    late = tr("Not answered in time: {names}.").format(names=_named(view.late)) if view.late else ""
    failed = tr("Could not be asked: {names}.").format(names=_named(view.failed)) if view.failed else ""
    return " ".join(part for part in (late, failed) if part)


def _named(titles: Sequence[str]) -> str:
    named = ", ".join(titles[:MOST_NAMED])
    more = len(titles) - MOST_NAMED
    return tr("{names} and {n} more").format(names=named, n=more) if more > 0 else named


class AskingNote:
    """Says on a line how far asking the sources is; what somebody else said there stays."""

    def __init__(self, bar: NoteBar) -> None:
        self._bar = bar
        self._said = ""

    def say(self, view: LookUpView, again: Callable[[], object], whose: Callable[[], object] | None = None) -> None:
        """Who is asked still, or who did not answer, which is tried again. `whose` shows all whom the number may be of,
        where it may be somebody else than whoever is shown."""
        if self._bar.words and self._bar.words != self._said:
            return
        waiting, silent = waiting_words(view), silent_words(view)
        told = " ".join(part for part in (view.answer.advice if whose else "", waiting or silent) if part)
        if not told:
            self.put_away()
        elif whose is not None:
            self._bar.say(Trouble(told), tr("Show them"), whose)
        elif waiting:
            self._bar.say(Trouble(told), role="banner", icon="refresh")
        else:
            self._bar.say(Trouble(told, tr("What they know may be missing here.")), tr("Ask again"), again)
        self._said = self._bar.words

    def put_away(self) -> None:
        """Nothing is asked any more."""
        if self._said and self._bar.words == self._said:
            self._bar.hide()
        self._said = ""


class AskedSources(QObject):
    """`joined`: a source has answered, and more may be known of the customer."""

    joined = Signal()

    def __init__(self, tools: Tools, customers: Customers, page: CustomerPage) -> None:
        super().__init__(page)
        self._customers, self._page = customers, page
        self._asked = Latest(tools.slow, self)
        self._note = AskingNote(page.note)
        page.header.refresh_wanted.connect(self.ask)

    def ask(self, phone: str) -> None:
        """Ask every source about this number of theirs."""

        def came(view: LookUpView) -> None:
            self.say(view, phone)
            if view.answered:
                self.joined.emit()

        def done(view: LookUpView) -> None:
            self._page.header.show_asking(False)
            self.say(view, phone)
            self.joined.emit()

        def failed(trouble: Trouble) -> None:
            self._page.header.show_asking(False)
            self._note.put_away()
            self._page.note.say(trouble, tr("Try again"), lambda: self.ask(phone))

        self._page.header.show_asking(True)
        self._asked.ask_telling(lambda tell: self._customers.look_up(phone, tell), came, done, failed)

    def say(self, view: LookUpView, phone: str, whose: Callable[[], object] | None = None) -> None:
        """Say on the page how far asking about this number is, asked for here or when it came in; `whose` as of
        AskingNote."""
        self._note.say(view, lambda: self.ask(phone), whose)

    def hush(self) -> None:
        """Say nothing more of it."""
        self._note.put_away()

    def drop(self) -> None:
        """Another customer is looked at, or nobody: nothing is waited for."""
        self._asked.drop()
        self._note.put_away()
