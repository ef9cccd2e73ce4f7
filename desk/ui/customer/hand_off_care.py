"""Joins the hand-offs of the customer shown to the panel, the header and the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk.services.hand_off_views import HandOffView, PreviewView
from desk.services.views import CustomerView
from desk.ui.background import Latest, Trouble
from desk.ui.customer.hand_off_drafts import HandOffDrafts
from desk.ui.customer.hand_off_papers import HandOffPapers
from desk.ui.customer.hand_off_part import HandOffPart
from desk.ui.customer.hand_off_words import WAITING, says, to_words
from desk.ui.customer.hand_off_work import AskedHandOffs, HandOffWork
from desk.ui.customer.pages import Pages
from desk.ui.pieces.buttons import announce
from desk.ui.tools import Tools

PART = "hand-off"


class HandOffCare(QObject):
    """Everything one can see of hand-offs on the customer's page, and do with them. `opened(HandOffView)`: show what
    its receiver sees."""

    opened = Signal(object)

    def __init__(
        self,
        tools: Tools,
        asked: AskedHandOffs,
        drafts: HandOffDrafts,
        pages: Pages,
        papers: HandOffPapers,
        key: Callable[[], str],
    ) -> None:
        """`key` says on which record a hand-off is written now, "" for the journey's newest."""
        super().__init__(pages)
        self._tools, self._asked, self._pages, self._page = tools, asked, pages, pages.customer
        self._papers, self._key, self._drafts = papers, key, drafts
        self._part: HandOffPart | None = None
        self._zone_name = ""
        self._files = Latest(tools.quick, self)
        self.work = HandOffWork(tools, asked, drafts, self)
        self.work.kept.connect(
            lambda state: self._in_sight(lambda part: part.form.show_state(state, self.work.draft.empty))
        )
        self.work.known.connect(lambda known: self._in_sight(lambda part: part.show_known(known)))
        self.work.previewed.connect(self._show_preview)
        self.work.changed.connect(self._changed)
        self.work.drafted.connect(self._drafted)
        self.work.given.connect(self._given)
        self.work.moved.connect(self._moved)
        self.work.busy.connect(lambda busy: self._in_sight(lambda part: part.form.show_busy(busy)))
        again = self.work.preview
        self.work.not_previewed.connect(
            lambda trouble: self._in_sight(lambda part: part.form.show_trouble(trouble, again))
        )
        self.work.done.connect(self._page.undo.say)
        self.work.not_done.connect(self._not_done)
        papers.busy.connect(lambda busy: self._in_sight(lambda part: part.card.papers.show_busy(busy)))
        papers.told.connect(lambda words, ok: self._in_sight(lambda part: part.card.show_paper(words, ok)))
        pages.part_left.connect(self._left)
        # There is somebody to hear it from now on.
        self._page.acts.hand_off.setEnabled(True)

    def begin(self) -> None:
        """Pass the customer on, or look how that stands."""
        if self._pages.part == PART and self._part is not None:
            if not self._part.form.isHidden():
                self._part.form.choice.take_focus()
            return
        part = self._part = self._made()
        self._pages.read_part(PART, self.tr("Hand off"), part)
        waiting = next((one for one in self.work.held if one.state in WAITING and one.mine), None)
        if waiting is not None and self.work.draft.empty:
            part.show_given(waiting, self._zone_name)
        else:
            part.show_form()
        part.show_held(self.work.held, self._zone_name)
        self.work.begin()

    def show(self, customer: CustomerView | None) -> None:
        """Another customer is on the page; None for nobody. What was typed is kept."""
        self._zone_name = customer.time_zone if customer is not None else ""
        if customer is not None:
            self.work.show(customer.customer_id, customer.name)
        else:
            self.work.show(0)
        self._changed()

    def _made(self) -> HandOffPart:
        part, work = HandOffPart(self._tools), self.work
        part.form.show_draft(work.draft)
        part.form.show_busy(work.giving)
        part.form.show_state(work.state, work.draft.empty)
        part.form.said.connect(lambda name, value: work.say(**{name: value}))
        part.form.turned.connect(work.turn)
        part.form.give_wanted.connect(self._give)
        part.form.choice.set_up_wanted.connect(self._set_up)
        part.card.back_wanted.connect(lambda: self._with_given(work.take_back))
        part.card.met_wanted.connect(lambda: self._with_given(work.met))
        part.card.papers.print_wanted.connect(lambda: self._with_given(self._papers.print))
        part.card.papers.pdf_wanted.connect(lambda: self._with_given(self._papers.save_pdf))
        part.card.papers.file_wanted.connect(lambda: self._with_given(self._papers.save_file))
        part.opened.connect(self.opened)
        return part

    def _give(self) -> None:
        self.work.give(self._key())

    def _set_up(self) -> None:
        """The company's own file, where whoever edits texts here opens it."""
        self._files.ask(self._asked.receivers.file, self._open_file, self._not_done)

    def _open_file(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            title = self.tr("No program here opens this file.")
            self._not_done(Trouble(title, self.tr("Open it by hand: {path}").format(path=path)))

    def _with_given(self, act: Callable[[HandOffView], object]) -> None:
        view = self._part.card.view if self._part is not None else None
        if view is not None:
            act(view)

    def _in_sight(self, act: Callable[[HandOffPart], object]) -> bool:
        if self._pages.part != PART or self._part is None:
            return False
        act(self._part)
        return True

    def _show_preview(self, view: PreviewView) -> None:
        self._in_sight(lambda part: part.form.show_preview(view, self.work.draft, self._zone_name))

    def _changed(self) -> None:
        waiting = sum(one.state in WAITING for one in self.work.held)
        missed = any(one.state == "never_arrived" for one in self.work.held)
        self._page.acts.show_hand_offs(waiting, missed, typing=not self.work.draft.empty)
        self._in_sight(lambda part: part.show_held(self.work.held, self._zone_name))

    def _drafted(self) -> None:
        """What was said with one that was taken back stands there again."""

        def show(part: HandOffPart) -> None:
            part.form.show_draft(self.work.draft)
            part.show_form()
            part.show_held(self.work.held, self._zone_name)
            self.work.preview()

        self._changed()
        self._in_sight(show)

    def _given(self, view: HandOffView) -> None:
        def show(part: HandOffPart) -> None:
            part.form.show_draft(self.work.draft)
            part.show_given(view, self._zone_name)
            part.show_held(self.work.held, self._zone_name)

        self._in_sight(show)

    def _moved(self, view: HandOffView) -> None:
        """Said where nobody looks at it just now."""
        to = to_words(view.given.to, view.given.name)
        told = f"{self.tr('Handed to {to}').format(to=to)}: {says(view, self._zone_name, self._tools.words)}"
        shown = self._part.card.view if self._pages.part == PART and self._part is not None else None
        if shown is None or shown.hand_off_id != view.hand_off_id:
            announce(self._page, told)
            if self._page.undo.isHidden() and view.state != "taken_back":
                self._page.undo.say(told, None)

    def _left(self, part: str) -> None:
        if part == PART:
            self._part = None
            self._drafts.keep_now()

    def _not_done(self, trouble: Trouble) -> None:
        if self._pages.part == PART and self._part is not None and not self._part.form.isHidden():
            self._part.form.show_trouble(trouble)
        else:
            self._page.note.say(trouble)
