"""The customer desk: opens customers, shows what an incoming number led to, and keeps what is shown up to date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks import Customers, Flags, Identity, Journeys
from desk.services.flag_views import FlagView
from desk.services.said_views import SaidHit
from desk.services.views import CustomerView, FirstLook, PopAnswer, TimelinePage
from desk.ui.background import Latest, Trouble
from desk.ui.customer.asked_sources import AskedSources
from desk.ui.customer.care import Care
from desk.ui.customer.identity_care import IdentityCare
from desk.ui.customer.pages import Pages
from desk.ui.customer.said_keys import SaidIn
from desk.ui.customer.standing_work import StandingWork
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.pieces.inputs import is_typing
from desk.ui.tools import Tools


def say_instead(pages: Pages, trouble: Trouble, again: Callable[[], object]) -> None:
    """Say in place of the page what went wrong."""
    pages.states.show_notice().show_trouble(trouble, again)


def both_of(customers: Customers, customer_id: int) -> Callable[[], tuple[CustomerView, TimelinePage]]:
    """Asks for a customer together with their newest lines."""
    return lambda: (customers.customer(customer_id), customers.timeline(customer_id))


def said_by(customers: Customers, customer_id: int) -> SaidIn:
    """Asks which lines of a customer say something, as it is typed; 0 is nobody."""
    return lambda text, older: customers.said_in(customer_id, text, older, typing=True)


class CustomerRoom(QWidget):
    """`opened` carries the CustomerView now shown; `closed` says that none is, `left` that there is no customer on the
    page, whatever is there instead."""

    opened = Signal(object)
    left = Signal()
    closed = Signal()

    def __init__(
        self,
        tools: Tools,
        customers: Customers,
        journeys: Journeys,
        flags: Flags,
        identity: Identity,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools, self._customers = tools, customers
        self._asked = Latest(tools.quick, self)
        self._shown: CustomerView | None = None
        standing = StandingWork(tools, journeys, self)
        self.pages = Pages(tools, customers, lambda: standing.map)
        self.sources = AskedSources(tools, customers, self.pages.customer)
        self.care = Care(tools, journeys, flags, standing, self.pages)
        self.identity = IdentityCare(tools, identity, customers, self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        page = self.pages.customer
        page.header.close_wanted.connect(self.close_customer)
        self.sources.joined.connect(self.refresh)
        self.identity.customer_wanted.connect(self.open_customer)
        self.identity.refresh_wanted.connect(self.refresh)
        self.opened.connect(self.identity.opened)
        self.close_customer()

    @property
    def shown(self) -> CustomerView | None:
        """Who is on the page now."""
        return self._shown

    @property
    def idle(self) -> bool:
        """Whether nobody is open, or being opened, and nothing else is looked at."""
        return self._shown is None and not self._asked.waiting and self.pages.shows(self.pages.start)

    def open_customer(self, customer_id: int) -> None:
        """Show this customer as soon as the cache answers."""
        self.sources.drop()
        self.pages.states.wait()
        self._asked.ask(
            both_of(self._customers, customer_id),
            lambda answer: self._show(*answer),
            lambda trouble: say_instead(self.pages, trouble, lambda: self.open_customer(customer_id)),
        )

    def open_first(self, first: FirstLook) -> None:
        """Show a customer of whom the first is known already; the rest is asked for once that is painted."""
        self.sources.drop()
        self._asked.drop()
        self._tools.quick.rest_until(self.pages.customer.timeline.view.painted)
        customer, details = first.customer, self.pages.details
        self._show(customer, first.page, first.flags or (), whole=False)

        def failed(trouble: Trouble) -> None:
            details.update_customer(customer)
            self.pages.customer.note.say(trouble)

        self._asked.ask(lambda: self._customers.customer(customer.customer_id), self._fill, failed)

    def refresh(self) -> None:
        """Ask again for the customer shown, or being opened, once they are; what did not change stays as it is."""
        if self._asked.waiting:
            # That answer is wanted: it may be another customer's. It may also be older than what came meanwhile.
            self._asked.then(self.refresh)
        elif self._shown is not None:
            question = both_of(self._customers, self._shown.customer_id)
            self._asked.ask(question, lambda answer: self._update(*answer), self.pages.customer.note.say)

    def follow(self, units: frozenset[int], customers: tuple[int, ...]) -> None:
        """A word was said of some units, who are these customers now: the one shown anew, or who they became."""
        shown = self._shown
        if shown is not None and shown.customer_id in units and customers and shown.customer_id not in customers:
            self.open_customer(customers[0])
        else:
            self.refresh()

    def show_answer(self, answer: PopAnswer, joins: bool = False) -> None:
        """Show what an incoming number led to. `joins`: of the one that is shown more is known by now; who types, or
        chooses, goes on to."""
        if joins:
            self.pages.number.join_answer(answer)
            self.identity.callers.show(answer)
            return
        self._put_away()
        self.pages.number.show_answer(answer)
        self.identity.callers.show(answer)
        self.pages.details.show_customer(None)
        self.pages.turn_to(self.pages.number)
        self.take_focus()

    def show_unlinked(self, said: SaidHit | None = None) -> None:
        """Show the records that belong to nobody yet: the newest, or from the line on that said something."""

        def fetch(_channels: tuple[str, ...], older: str | None) -> TimelinePage:
            return self._customers.unlinked(older)

        def show(page: TimelinePage) -> None:
            self._put_away()
            self.pages.details.show_customer(None)
            self.pages.unlinked.show_page(page, fetch, said_by(self._customers, 0))
            self.pages.turn_to(self.pages.unlinked)
            self.take_focus()
            # Where it is somebody's by now, it is on no page of this list.
            if said is not None and page.items and page.items[0].key == said.key:
                self.pages.unlinked.timeline.go_to(said.key)

        self.pages.states.wait()
        self._asked.ask(
            lambda: fetch((), None if said is None else said.before),
            show,
            lambda trouble: say_instead(self.pages, trouble, lambda: self.show_unlinked(said)),
        )

    def close_customer(self) -> None:
        """Put away whatever is shown."""
        self._put_away()
        self.pages.start.show_notice(
            "person",
            self.tr("No customer is open."),
            begin_words(self._tools.keys.text("search")),
        )
        self.pages.details.show_customer(None)
        self.pages.turn_to(self.pages.start)
        self.closed.emit()

    def timeline(self) -> TimelineCard | None:
        """The timeline in sight, if there is one."""
        return self.pages.timeline()

    def take_focus(self) -> None:
        """Hear the keyboard where one goes on, unless the person is typing by now."""
        timeline = self.timeline()
        if is_typing(self) or timeline is None:
            return
        if self.pages.shows(self.pages.number):
            self.pages.number.take_focus()
        else:
            timeline.view.setFocus()

    def escape(self) -> None:
        """One step back: out of finding, out of the details, out of the customer."""
        if not self.pages.step_back():
            self.close_customer()

    def _put_away(self) -> None:
        self._asked.drop()
        self.sources.drop()
        self._shown = None
        self.care.put_away()
        self.identity.put_away()
        self.left.emit()

    def _show(
        self, customer: CustomerView, page: TimelinePage, flags: tuple[FlagView, ...] = (), whole: bool = True
    ) -> None:
        """Not `whole`, what is known of the customer beside the timeline is said later."""
        self._shown = customer
        (self.pages.details.show_customer if whole else self.pages.details.expect_customer)(customer)
        customer_id = customer.customer_id

        def fetch(channels: tuple[str, ...], older: str | None) -> TimelinePage:
            return self._customers.timeline(customer_id, channels, older)

        self.care.show(customer, flags)
        self.identity.show(customer)
        self.pages.customer.show_customer(customer, page, fetch, said_by(self._customers, customer_id))
        self.pages.customer.header.show_asking(False)
        self.pages.turn_to(self.pages.customer)
        self.take_focus()
        self.opened.emit(customer)

    def _update(self, customer: CustomerView, page: TimelinePage) -> None:
        self._shown = customer
        self.pages.details.update_customer(customer)
        self.pages.customer.update_customer(customer, page)
        self.care.refresh(customer)
        self.identity.refresh(customer)

    def _fill(self, customer: CustomerView) -> None:
        """What was not known at the first look: the clock over everything."""
        self._shown = customer
        self.pages.details.update_customer(customer)
        self.care.journeys.fill(customer)


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("CustomerRoom", text)


def begin_words(key: str) -> str:
    """How to begin where nobody is open; `key` leads to the search, "" where none does."""
    if not key:
        return tr("Find one, or enter the number that is calling and press Enter.")
    return tr("Find one with {key}, or enter the number that is calling and press Enter.").format(key=key)
