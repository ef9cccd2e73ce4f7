"""Brings possible links to the queue a page at a time, and says so where there are none, or none can be had."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QGuiApplication

from desk.services.asks import Identity
from desk.services.identity_views import ReviewPage
from desk.ui.background import Latest, Trouble
from desk.ui.identity.queue import QueuePanel
from desk.ui.identity.queue_model import QueueModel, units_of
from desk.ui.identity.watch import IdentityWatch
from desk.ui.pieces.buttons import announce
from desk.ui.pieces.states import States
from desk.ui.tools import Tools

PAGE = 50
# Asked for again after every word; what lies behind comes as one scrolls there.
MOST_AGAIN = 200
COMMAND = "python -m desk.matching"


class QueueLoader(QObject):
    """`loaded` comes with every answer, once the queue shows it."""

    loaded = Signal()

    def __init__(
        self, tools: Tools, identity: Identity, panel: QueuePanel, states: States, watch: IdentityWatch
    ) -> None:
        """`states` is what stands beside the queue: it says what is the matter where there is no pair."""
        super().__init__(panel)
        self._tools, self._identity, self._panel, self._states = tools, identity, panel, states
        self._watch = watch
        self._asked = Latest(tools.quick, self)
        self._more = Latest(tools.quick, self)
        self.known: ReviewPage | None = None
        # Pairs whose word is on its way: they are answered, whatever the store says still.
        self.hidden: Callable[[], frozenset[frozenset[int]]] = frozenset
        panel.model.more_wanted.connect(self._ask_more)

    def reload(self, keep: frozenset[int] = frozenset(), at_least: int = 0) -> None:
        """Ask for the queue anew, for `at_least` so many rows of it, and choose the pair of these units, or what stands
        in its place."""
        model = self._panel.model
        if self.known is None:
            self._states.wait()
        limit = max(PAGE, min(MOST_AGAIN, model.rowCount()), at_least)
        self._more.drop()
        self._asked.ask(
            lambda: self._identity.review(None, limit), lambda page: self._show(page, keep), self._fail
        )  # fmt: skip

    def count(self) -> None:
        """Ask for the numbers alone, leaving the rows as they are."""
        self._asked.ask(lambda: self._identity.review(limit=1), self._count, lambda _trouble: None)

    def refresh(self, keep: frozenset[int] = frozenset()) -> None:
        """After a word: the rows anew where they are few, else the numbers."""
        if self._panel.model.rowCount() <= MOST_AGAIN:
            self.reload(keep)
        else:
            self.count()

    def say_empty(self) -> None:
        """Nothing is left to decide: say how possible links are looked for. Nothing begins by itself."""
        page = self.known
        if page is None:
            return
        notice = self._states.show_notice()
        copy = self.tr("Copy the command")
        how = self.tr(
            "Whoever calls is compared at once. All customers are compared with each other by “{command}” in a "
            "terminal, when you say so; nothing begins by itself."
        ).format(command=COMMAND)
        if page.looked_at is None:
            notice.show_notice("same", self.tr("The customers were never compared."), how, copy, self._copy)
        else:
            when = self._tools.words.ago(page.looked_at)
            told = self.tr("Nothing to decide.")
            since = self.tr("All customers were last compared {when}.").format(when=when)
            notice.show_notice("same", told, f"{since} {how}", copy, self._copy)

    def _show(self, page: ReviewPage, keep: frozenset[int]) -> None:
        chosen = self._panel.chosen()
        row = self._panel.list.currentIndex().row()
        wanted = keep or (units_of(chosen) if chosen is not None else frozenset())
        answered = self.hidden()
        items = tuple(pair for pair in page.items if units_of(pair) not in answered)
        self._panel.model.show_page(replace(page, items=items))
        self._count(page)
        self._panel.note.hide()
        found = self._panel.model.find(wanted)
        if found >= 0:
            self._panel.list.choose_row(found)
        elif items and self._panel.chosen() is None:
            self._panel.list.choose_row(max(0, row))
        self.loaded.emit()

    def _count(self, page: ReviewPage) -> None:
        self.known = page
        self._panel.show_counts(page)
        self._watch.know(page)

    def _fail(self, trouble: Trouble) -> None:
        if self._panel.model.rowCount():
            self._panel.note.say(trouble, self.tr("Try again"), self.reload)
        else:
            self._states.show_notice().show_trouble(trouble, self._again(self.reload))

    def _again(self, ask: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            self._states.wait()
            ask()

        return run

    def _ask_more(self) -> None:
        model: QueueModel = self._panel.model
        older = model.older

        def fail(trouble: Trouble) -> None:
            model.give_up()
            self._panel.note.say(trouble, self.tr("Try again"), lambda: model.fetchMore(QModelIndex()))

        def show(page: ReviewPage) -> None:
            model.append(page)
            self._count(page)

        self._more.ask(lambda: self._identity.review(older, PAGE), show, fail)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(COMMAND)
        announce(self._panel, self.tr("Copied"))
