"""Joins what is known of who the customer is to the header, the panel, the keys, and to whoever may be calling."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.services.asks import Customers, Identity
from desk.services.identity_views import DecidedView, IdentityHistory
from desk.services.views import CustomerView
from desk.ui.background import Trouble
from desk.ui.customer.callers import Callers
from desk.ui.customer.conflict_part import ConflictPart
from desk.ui.customer.history_part import HistoryPart
from desk.ui.customer.identity_work import IdentityWork, Undo
from desk.ui.customer.merge_dialog import MergeDialog
from desk.ui.customer.pages import Pages
from desk.ui.tools import Tools
from desk.ui.words import named


class IdentityCare(QObject):
    """`customer_wanted`: show this customer instead; `refresh_wanted`: the one shown may be another by now."""

    customer_wanted = Signal(int)
    refresh_wanted = Signal()

    def __init__(self, tools: Tools, identity: Identity, customers: Customers, pages: Pages) -> None:
        super().__init__(pages)
        self._tools, self._identity, self._customers = tools, identity, customers
        self._pages, self._page = pages, pages.customer
        self._customer: CustomerView | None = None
        # Words about a customer who is still being opened, and what takes them back.
        self._next: tuple[int, str, Undo | None] | None = None
        self.dialog: MergeDialog | None = None
        self.work = IdentityWork(tools, identity, self)
        self.callers = Callers(tools, identity, pages.number)
        self.callers.customer_wanted.connect(self.customer_wanted)
        self.callers.joined.connect(self._joined)
        self.work.conflicts_changed.connect(self._page.header.show_conflicts)
        self.work.conflicts_changed.connect(pages.details.show_conflicts)
        self.work.decided.connect(self._decided)
        self.work.not_decided.connect(self._not_decided)
        self._page.header.conflict_wanted.connect(self.read_conflicts)
        self._page.header.history_wanted.connect(self.toggle_history)
        pages.details.conflict_wanted.connect(self.read_conflicts)

    def show(self, customer: CustomerView) -> None:
        """Another customer is on the page; a question about the former goes."""
        if self.dialog is not None:
            self.dialog.reject()
        self._customer = customer
        self.work.show(customer.customer_id)

    def opened(self, customer: CustomerView) -> None:
        """The page is turned to them: say what was done with them just before."""
        wanted, self._next = self._next, None
        if wanted is not None and wanted[0] == customer.customer_id:
            self._page.undo.say(wanted[1], wanted[2])

    def refresh(self, customer: CustomerView) -> None:
        """The same customer anew."""
        self._customer = customer
        self.work.refresh()
        if self._pages.part == "history":
            self.work.ask_history()

    def put_away(self) -> None:
        """Nobody is on the page any more; a question about them goes, too."""
        self._customer = None
        self.work.show(0)
        self.callers.put_away()
        if self.dialog is not None:
            self.dialog.reject()

    def acts(self) -> dict[str, Callable[[], object]]:
        """What keys do while a customer is on the page, by the names in desk.ui.shell.keys."""
        return {"history": self.toggle_history}

    def toggle_history(self) -> None:
        """How the customer came to be in the panel, or what stood there before."""
        if self._customer is None or not self._pages.shows(self._page):
            return
        if self._pages.part == "history":
            self._pages.step_back()
            return
        part = HistoryPart(self._tools)
        self.work.history_came.connect(part.show_history)
        self.work.history_failed.connect(part.show_trouble)
        self.work.not_decided.connect(part.show_trouble)
        part.again_wanted.connect(self.work.ask_history)
        part.take_back_wanted.connect(self.work.take_back)
        part.merge_wanted.connect(self.find_other)
        part.apart_wanted.connect(self._take_apart)
        self._pages.read_part("history", self.tr("How this customer came to be"), part)
        self.work.ask_history()

    def read_conflicts(self, field: str = "") -> None:
        """Where the customer's records disagree, in the panel."""
        part = ConflictPart(self._tools, field)
        part.show_conflicts(self.work.conflicts)
        self.work.conflicts_changed.connect(part.show_conflicts)
        self._pages.read_part("conflicts", self.tr("Where records disagree"), part)

    def find_other(self) -> None:
        """Find another customer who is the same person."""
        customer = self._customer
        if customer is None or self.dialog is not None:
            return
        dialog = MergeDialog(self._tools, self._customers, self._identity, customer, self._pages)
        dialog.said.connect(
            lambda other, words, note: self.work.merge(customer.customer_id, other, words, note)
        )  # fmt: skip
        dialog.take_back_wanted.connect(self.work.take_back)
        dialog.finished.connect(self._dialog_gone)
        self.dialog = dialog
        dialog.open()

    def _dialog_gone(self) -> None:
        self.dialog = None

    def _take_apart(self, history: IdentityHistory, keys: list[str], note: str) -> None:
        self.work.take_apart(history, keys, note)

    def _decided(self, answer: DecidedView, words: str, undo: Undo | None) -> None:
        """Where the customer shown is one of those it led to they stay, else the first of those is opened."""
        if self.dialog is not None and undo is None:
            # A word that stood against the merge was taken back: the two can be looked at again.
            self.dialog.compare_again()
            return
        if self.dialog is not None:
            self.dialog.accept()
        shown = self.work.customer_id
        if shown and (shown in answer.customers or not answer.customers):
            self._page.undo.say(words, undo)
            self.refresh_wanted.emit()
        elif shown and answer.customers:
            self._open(answer.customers[0], words, undo)

    def _not_decided(self, trouble: Trouble) -> None:
        if self.dialog is not None:
            self.dialog.say_trouble(trouble)
        elif self._pages.part != "history":
            self._page.note.say(trouble)

    def _joined(self, answer: DecidedView, customer_id: int, name: str) -> None:
        """The rep's word made a loose trace a customer's: it can be taken back on their page."""
        words = self.tr("What had called with this number belongs to {name} now.").format(name=named(name))
        landed = answer.customers[0] if answer.customers else customer_id
        self._open(landed, words, self.work.undo_of(answer.word_id))

    def _open(self, customer_id: int, words: str, undo: Undo | None) -> None:
        self._next = (customer_id, words, undo)
        self.customer_wanted.emit(customer_id)
