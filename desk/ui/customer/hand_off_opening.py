"""Opens hand-offs by code, address or file, keeps the one that is shown up to date, and does what is done there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from desk.services.asks import Customers, ServiceError
from desk.services.hand_off_views import HandOffView
from desk.services.work_views import HistoryLine
from desk.ui.background import Latest, Trouble
from desk.ui.customer.hand_off_papers import HandOffPapers
from desk.ui.customer.hand_off_sheet import HandOffSheet, Shown
from desk.ui.customer.hand_off_words import tr
from desk.ui.customer.hand_off_work import LOOK_MS, AskedHandOffs
from desk.ui.customer.room import CustomerRoom
from desk.ui.tools import Tools
from desk.ui.words import named, one_line

# A file that is larger is no hand-off; it is not read into memory.
LARGEST = 2_000_000


class HandOffOpening(QObject):
    """`customer_wanted(customer_id)`: somebody wants the customer's page; `shown`: a hand-off is shown by now;
    `not_done(trouble)`: something failed with a hand-off that is out of sight by now."""

    customer_wanted = Signal(int)
    shown = Signal()
    not_done = Signal(object)

    def __init__(self, tools: Tools, asked: AskedHandOffs, customers: Customers, desk: CustomerRoom) -> None:
        super().__init__(desk)
        self._asked, self._customers, self._desk, self._pages = asked, customers, desk, desk.pages
        self._quick = tools.quick
        self._opens, self._looks = (Latest(tools.quick, self) for _ in range(2))
        # The hand-offs with which something is being done.
        self._on_their_way: set[str] = set()
        self._reads = Latest(tools.slow, self)
        self._sheet: HandOffSheet | None = None
        self.papers = HandOffPapers(tools, asked.files, desk)
        self.dialog: QFileDialog | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.refresh)
        # Whoever opens a customer meanwhile wants to see them.
        desk.opened.connect(lambda _customer: self._forget())
        desk.left.connect(self._forget)

    def open(self, code: str) -> None:
        """Show the hand-off with this code, or of this address."""
        # One that this desk does not know may lie in a folder on the network.
        self._wait(lambda: self._with_zone(self._asked.hand_offs.open(code)), lambda: self.open(code), self._reads)

    def show(self, view: HandOffView) -> None:
        """Show what the receiver of this one sees; that is no opening of it."""
        self._wait(lambda: self._with_zone(self._asked.hand_offs.look(view.hand_off_id)), lambda: self.show(view))

    def ask_file(self) -> None:
        """Ask for a file, and show the hand-off in it if it is whole and signed."""
        dialog = QFileDialog(self._desk, self.tr("Open a hand-off's file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Hand-offs (*.json);;All files (*)"))
        dialog.fileSelected.connect(self.open_file)
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def open_file(self, path: str) -> None:
        """Show the hand-off in a file, if it is whole and signed with a key of this desk."""
        if path:
            self._wait(lambda: self._from_file(Path(path)), self.ask_file, self._reads)

    def refresh(self) -> None:
        """Ask how the one that is shown stands now."""
        sheet = self._in_sight
        if sheet is None or sheet.shown is None or sheet.shown.view is None:
            self._look.stop()
        elif not self._looks.waiting:
            hand_off_id, hand_offs = sheet.shown.view.hand_off_id, self._asked.hand_offs

            def work() -> tuple[HandOffView, tuple[HistoryLine, ...]]:
                return hand_offs.look(hand_off_id), hand_offs.history(hand_off_id)

            self._looks.ask(work, lambda now: self._update(*now), lambda _trouble: None)

    def _wait(self, work: Callable[[], Shown], again: Callable[[], None], asked: Latest | None = None) -> None:
        """Put whatever is shown away and show this, as soon as it is there."""
        self._forget()
        self._desk.close_customer()
        self._pages.states.wait()

        def failed(trouble: Trouble) -> None:
            self._pages.states.show_notice().show_trouble(trouble, again)

        (asked or self._opens).ask(work, self._show, failed)

    def _forget(self) -> None:
        """Something else is wanted by now."""
        for one in (self._opens, self._reads, self._looks):
            one.drop()

    def _with_zone(self, view: HandOffView) -> Shown:
        return Shown(view.given, view, self._zone_of(view.customer_id))

    def _zone_of(self, customer_id: int) -> str:
        """The customer's zone, where they are known here."""
        try:
            return self._customers.customer(customer_id).time_zone if customer_id else ""
        except ServiceError:
            return ""

    def _from_file(self, path: Path) -> Shown:
        try:
            if path.stat().st_size > LARGEST:
                raise ServiceError("This file is too large for a hand-off.", "Choose another one.")
            text = path.read_bytes()
        except OSError as problem:
            words = f"{path.name} cannot be read ({problem.strerror})."
            raise ServiceError(words, "Check that it is still there.") from None
        found = self._asked.files.verify(text)
        zone = self._zone_of(found.held.customer_id) if found.held else ""
        return Shown(found.given, found.held, zone, found)

    def _show(self, shown: Shown) -> None:
        sheet = self._made()
        sheet.note.hide()
        sheet.undo.put_away()
        sheet.show_paper("", ok=True)
        sheet.show_history(())
        sheet.show_hand_off(shown)
        self._pages.turn_to(self._pages.hand_off)
        self._pages.hand_off.verticalScrollBar().setValue(0)
        sheet.take_focus()
        self.shown.emit()
        self._look.start()
        self.refresh()

    def _update(self, view: HandOffView, lines: tuple[HistoryLine, ...]) -> None:
        sheet = self._in_sight
        held = sheet.shown.view if sheet is not None and sheet.shown is not None else None
        if sheet is not None and sheet.shown is not None and held is not None and held.hand_off_id == view.hand_off_id:
            sheet.show_hand_off(replace(sheet.shown, view=view))
            sheet.show_history(lines)

    @property
    def _in_sight(self) -> HandOffSheet | None:
        return self._sheet if self._pages.shows(self._pages.hand_off) else None

    def _made(self) -> HandOffSheet:
        if self._sheet is not None:
            return self._sheet
        sheet = self._sheet = self._pages.hand_off.made()
        papers, hand_offs = self.papers, self._asked.hand_offs
        sheet.customer_wanted.connect(self.customer_wanted)
        sheet.met_wanted.connect(lambda: self._do(hand_offs.met, self.tr("The customer is here."), hand_offs.not_met))
        sheet.back_wanted.connect(lambda: self._do(hand_offs.take_back, self.tr("Hand-off taken back."), None))
        sheet.papers.print_wanted.connect(lambda: self._with_view(papers.print))
        sheet.papers.pdf_wanted.connect(lambda: self._with_view(papers.save_pdf))
        sheet.papers.file_wanted.connect(lambda: self._with_view(papers.save_file))
        papers.busy.connect(sheet.papers.show_busy)
        papers.told.connect(sheet.show_paper)
        return sheet

    def _with_view(self, act: Callable[[HandOffView], object]) -> None:
        shown = self._sheet.shown if self._sheet is not None else None
        if shown is not None and shown.view is not None:
            act(shown.view)

    def _do(self, act: Callable[[str], HandOffView], words: str, undo: Callable[[str], HandOffView] | None) -> None:
        shown = self._sheet.shown if self._sheet is not None else None
        if self._sheet is None or shown is None or shown.view is None:
            return
        sheet, view = self._sheet, shown.view
        hand_off_id = view.hand_off_id
        # A second press while the first is on its way would do it twice, or do two things at once.
        if hand_off_id in self._on_their_way:
            return
        self._on_their_way.add(hand_off_id)

        def settle(now: HandOffView) -> None:
            self._on_their_way.discard(hand_off_id)
            self._looks.drop()
            held = sheet.shown.view if sheet.shown is not None else None
            if sheet.shown is not None and held is not None and held.hand_off_id == hand_off_id:
                sheet.show_hand_off(replace(sheet.shown, view=now))
                taken = (lambda: self._do(undo, self.tr("Undone."), None)) if undo is not None else None
                sheet.undo.say(words, taken)
            self.refresh()

        def failed(trouble: Trouble) -> None:
            self._on_their_way.discard(hand_off_id)
            held = sheet.shown.view if self._in_sight is sheet and sheet.shown is not None else None
            if held is not None and held.hand_off_id == hand_off_id:
                sheet.note.say(trouble)
            else:
                self.not_done.emit(_elsewhere(view, trouble))

        self._quick.run(self, lambda: act(hand_off_id), settle, failed)


def _elsewhere(view: HandOffView, trouble: Trouble) -> Trouble:
    """The trouble with a hand-off that is not looked at, with its customer's name."""
    name = one_line(view.given.content.customer) or tr("A customer")
    return Trouble(tr("{customer}: {what}").format(customer=named(name), what=trouble.title), trouble.advice)
