"""Joins the wrap-up that is open to the panel and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desk.services.asks_work import WrapUps
from desk.services.work_views import WrapUpView
from desk.ui.background import Trouble
from desk.ui.customer.pages import Pages
from desk.ui.customer.saving import Saving
from desk.ui.customer.wrap_up_part import WrapUpPart
from desk.ui.customer.wrap_up_work import WrapUpWork
from desk.ui.customer.wrapped_up_care import WrappedUpCare
from desk.ui.tools import Tools

PART = "wrap-up"


class WrapUpCare(QObject):
    """Everything one can see of wrap-ups on the customer's page, and do with them."""

    def __init__(
        self, tools: Tools, wrap_ups: WrapUps, saving: Saving, pages: Pages, about: Callable[[str], str]
    ) -> None:
        """`about` says in words which interaction the record of a key is."""
        super().__init__(pages)
        self._tools, self._pages, self._page, self._about = tools, pages, pages.customer, about
        self._part: WrapUpPart | None = None
        self._customer_id = 0
        self._rules_trouble: Trouble | None = None
        self.work = WrapUpWork(tools, wrap_ups, saving, self)
        self.work.begun.connect(self._open)
        self.work.brought_back.connect(self._reopen)
        self.work.ended.connect(self._leave)
        self.work.done.connect(self._page.undo.say)
        self.work.not_begun.connect(self._page.note.say)
        self.work.not_done.connect(self._not_done)
        self.work.choices.failed.connect(self._not_done)
        self.work.others.changed.connect(self._tell_open)
        pages.part_left.connect(self._left)
        self.before = WrappedUpCare(tools, wrap_ups, saving, pages)
        self.before.mending.done.connect(self.work.done)

    def show(self, customer_id: int) -> None:
        """Another customer is on the page; 0 for nobody. What is open is kept."""
        self._customer_id = customer_id
        self.work.close()
        self.before.show(customer_id)
        self._tell_open()

    def begin(self, key: str) -> None:
        """Wrap this interaction up."""
        if self._pages.part == PART and self._part is not None and self.work.view is not None:
            self._part.take_focus()
        else:
            self.work.begin(key)

    def show_rules_trouble(self, trouble: Trouble | None) -> None:
        """What is wrong with the company's file of outcomes and rules; None for nothing."""
        if trouble != self._rules_trouble:
            self._rules_trouble = trouble
            if self._part is not None:
                self._part.show_rules_trouble(trouble)

    def open_here(self) -> str:
        """The key of an interaction of this customer whose wrap-up is open; "" where none is."""
        return next((one.key for one in self.work.others.open if one.customer_id == self._customer_id), "")

    def _open(self, view: WrapUpView) -> None:
        part, work = WrapUpPart(self._tools), self.work
        part.show_wrap_up(view, work.typed, self._about(view.key))
        part.show_rules_trouble(self._rules_trouble)
        choices = work.choices
        part.chosen.connect(lambda code: work.say(code=code))
        part.chosen.connect(part.show_chosen)
        part.sought.connect(choices.search)
        part.promised.connect(lambda text: work.say(promise=text))
        part.due.connect(lambda text: work.say(due=text))
        part.noted.connect(lambda text: work.say(note=text))
        part.finish_wanted.connect(work.finish)
        part.drop_wanted.connect(work.drop)
        part.wanted.connect(self._pages.go_to)
        choices.found.connect(part.show_found)
        choices.suggested.connect(part.show_suggestion)
        choices.understood.connect(part.show_due)
        work.kept.connect(part.show_state)
        self._pages.read_part(PART, self.tr("Wrap up"), part)
        self._part = part
        part.take_focus()
        self.before.join(part.before, view.key)

    def _reopen(self, view: WrapUpView) -> None:
        if view.customer_id == self._customer_id:
            self.work.begin(view.key)

    def _leave(self) -> None:
        """It is finished or thrown away: the panel shows what it showed before."""
        if self._pages.part == PART:
            self._pages.leave_part()

    def _left(self, part: str) -> None:
        if part == PART:
            self._part = None
            self.before.leave()
            self.work.close()

    def _tell_open(self) -> None:
        self._page.acts.show_open(bool(self.open_here()) and self.work.view is None)

    def _not_done(self, trouble: Trouble) -> None:
        if self._pages.part == PART and self._part is not None:
            self._part.show_trouble(trouble)
        else:
            self._page.note.say(trouble)
