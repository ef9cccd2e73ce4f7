"""How a customer is served at the counter: found, shown, masked, and gone without a trace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from desk.domain.scanning import Wedge
from desk.services.store_views import CounterView, StoreAnswer, StoreView
from desk.services.visit_views import VisitView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import announce
from desk.ui.store_lookup.deeds import Deeds
from desk.ui.store_lookup.idle import Countdown
from desk.ui.store_lookup.page import StorePage
from desk.ui.store_lookup.scan_keys import ScanKeys
from desk.ui.store_lookup.work import StoreWork
from desk.ui.tools import Tools
from desk.ui.words import named


class Serving(QObject):
    """`idle` counts down to when the screen clears itself, `masks` to when what is shown is masked again. `cleared`:
    nobody is shown any more."""

    cleared = Signal()

    def __init__(self, tools: Tools, work: StoreWork, deeds: Deeds, page: StorePage, keys: ScanKeys) -> None:
        super().__init__(page)
        self._tools, self.work, self._deeds, self.page, self.keys = tools, work, deeds, page, keys
        self.counter = CounterView()
        self.idle = Countdown(self.counter.idle_seconds, self)
        self.masks = Countdown(self.counter.shown_seconds, self)
        self._answer: StoreAnswer | None = None
        # Whether what stands in the line is being looked up.
        self._looking = False

    def count(self, counter: CounterView) -> None:
        """This is how the counter works."""
        self.counter = counter
        self.idle.seconds, self.masks.seconds = counter.idle_seconds, counter.shown_seconds
        self.keys.set_wedge(Wedge(counter.scanner_prefix, counter.scanner_suffix))
        self.page.bar.show_counter(counter)
        self.page.hints.show_counter(counter)

    def clear(self) -> None:
        """Nothing of the customer is left: not on the screen, not in the line, not to be undone. Whoever was here left
        when they were last seen."""
        self.page.note.flush()
        visit, seen = self.work.visit, self._tools.words.now() - timedelta(seconds=self.idle.passed)
        if visit is not None:
            self._deeds.leave(visit, seen)
        self.work.forget()
        self.cleared.emit()
        self.keys.forget()
        self.idle.stop()
        self.masks.stop()
        self._answer, self._looking, self.keys.choices = None, False, 0
        self.page.forget()
        self.take_focus()
        announce(self.page.bar, self.tr("The screen is cleared."))

    def take_focus(self) -> None:
        """Be ready for the next card."""
        self.page.bar.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def scanned(self, code: str) -> None:
        """The next customer: whoever was shown is gone."""
        if self.page.shows_somebody():
            self.clear()
        self.page.bar.line.setText(code)
        self.work.find(code, scanned=True)

    def typed(self, text: str) -> None:
        """A person pressed Enter; in an empty line that asks for nobody, and whoever is shown stays."""
        if text.strip():
            self.work.find(text, scanned=False)

    def typing(self, text: str) -> None:
        """What is typed is a customer's, too, and is not left standing."""
        if text and not self.idle.runs:
            self.idle.begin()

    def wait(self) -> None:
        """Somebody is looked for; whoever was shown is gone."""
        self.page.note.flush()
        self.page.note.forget()
        self.page.undo.put_away()
        if self.work.visit is not None:
            self._deeds.leave(self.work.visit, self._tools.words.now())
            self.work.forget_visit()
        self.mask()
        self.idle.begin()
        self._looking = True
        self.page.wait()

    def show(self, view: StoreView) -> None:
        """This is who it is, or how they stand now."""
        former = self.page.customer.view
        self._answer, self.keys.choices = None, 0
        # What is typed while the same customer is only looked at again is the next one's.
        if self._looking:
            self.page.bar.empty()
        self._looking = False
        self.page.show_customer(view, self.counter.name, self.masks.runs, self.work.called)
        self.idle.again()
        if former is None or former.customer_id != view.customer_id:
            announce(self.page.bar, self.tr("{name} is shown.").format(name=named(view.name)))

    def show_answer(self, answer: StoreAnswer) -> None:
        """It may be several, or is nobody."""
        self._answer, self._looking = answer, False
        self.work.customer_id = 0
        self.keys.choices = len(answer.hits)
        if answer.hits:
            self.page.bar.empty()
            self.page.show_choices(answer, self.masks.runs)
        else:
            self.page.show_nobody(answer)
            self.page.bar.line.selectAll()
        self.idle.again()

    def show_trouble(self, trouble: Trouble, again: object) -> None:
        """It could not be found out."""
        self._answer, self._looking, self.keys.choices, self.work.customer_id = None, False, 0, 0
        self.page.show_trouble(trouble, again if callable(again) else self.clear)

    def show_left_open(self, visits: tuple[VisitView, ...]) -> None:
        """Whom a crash, or somebody in a hurry, left standing at the counter."""
        mine = self.work.visit.visit_id if self.work.visit is not None else ""
        others = [one for one in visits if one.visit_id != mine]
        self.page.hints.show_open(others, partial(self._end_all, others))

    def toggle_masks(self) -> None:
        """Show what is masked for a moment, or mask it again."""
        if self.masks.runs:
            self.mask()
        elif self.page.customer.view is not None or self.page.choices.hits:
            self.masks.begin()
            self._show_again()

    def mask(self) -> None:
        """Mask what was shown."""
        self.masks.stop()
        self.page.masks.hide()
        self._show_again()

    def _show_again(self) -> None:
        if self._answer is not None and self._answer.hits:
            self.page.show_choices(self._answer, self.masks.runs)
        elif self.page.customer.view is not None:
            self.page.show_customer(self.page.customer.view, self.counter.name, self.masks.runs, self.work.called)

    def _end_all(self, visits: Sequence[VisitView]) -> None:
        for one in visits:
            # How long they stayed nobody saw: no more is counted than is known.
            self._deeds.leave(one, one.begun_at)
        self.page.hints.show_open((), self.take_focus)
