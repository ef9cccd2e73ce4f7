"""The phones that tell this desk of calls: whether they are heard, what to enter into them, and how to change that."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_phones import Phones
from desk.services.phone_views import PhonesView
from desk.ui.background import Trouble
from desk.ui.pieces.column import Scrolling
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import NoteBar, States
from desk.ui.pieces.undo import UndoBar
from desk.ui.tools import Tools
from desk.ui.work.phones_guests import ChangingCard, GuestsCard
from desk.ui.work.phones_managers import ManagersCard
from desk.ui.work.phones_receiver import ReceiverCard
from desk.ui.work.phones_work import PhonesWork
from desk.ui.work.tab import WorkTab

REASON = Qt.FocusReason.OtherFocusReason


class PhonesTab(WorkTab):
    """The phones. It is looked at each second while it is in sight."""

    def __init__(self, tools: Tools, phones: Phones, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work = PhonesWork(tools, phones, self)
        self.receiver = ReceiverCard(tools)
        self.managers = ManagersCard(tools)
        self.guests = GuestsCard(tools)
        self.changing = ChangingCard(tools)
        # What could not be done stays to be read; what could not be asked goes once it could.
        self.note, self.unread, self.changed = (NoteBar(tools.theme) for _what in range(3))
        self.busy = PlainLabel(self.tr("Changing …"), "small-faint")
        self.done = UndoBar(tools)
        self._entering = False
        self._page = Scrolling((0, 0, 0, 0))
        self.states = States(tools.theme, self._page)
        self._lay_out(tools)
        self._connect()
        self.states.wait()

    def enter(self) -> None:
        """Ask how it stands, and hear the keyboard there."""
        self._entering = True
        self.work.look()

    def act(self, name: str) -> None:
        """Do "undo"."""
        if name == "undo":
            self.done.undo()

    def step_back(self) -> bool:
        """Out of what was asked last."""
        if not self.receiver.asking.isHidden():
            self.receiver.asking.hide()
            return True
        return self.managers.close_form()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.work.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.work.watch(False)

    def _show(self, view: PhonesView) -> None:
        self.unread.hide()
        self.receiver.show_view(view)
        self.managers.show_managers(view.managers)
        self.guests.show_guests(view.guests, view.token)
        self.guests.show_heard(view.heard)
        self.changing.show_file(view.file, view.mine, view.restart)
        if not view.changed:
            self.changed.hide()
        elif self.changed.isHidden():
            title = self.tr("The settings file says something else about phones by now.")
            self.changed.say(Trouble(title), self.tr("Take it up"), self.work.take_up)
        self.states.show_content()
        if self._entering:
            self._entering = False
            (self.receiver.off if view.port is not None else self.receiver.on).setFocus(REASON)

    def _fail(self, trouble: Trouble) -> None:
        if self.work.view is None:
            self.states.show_notice().show_trouble(trouble, self.work.look)
        elif self.unread.isHidden():
            self.unread.say(trouble)

    def _not_done(self, trouble: Trouble) -> None:
        self.note.say(trouble)
        self.work.look()

    def _open_file(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            title = self.tr("No program here opens this file.")
            self.note.say(Trouble(title, self.tr("Copy its path and open it by hand.")))

    def _connect(self) -> None:
        work, receiver = self.work, self.receiver
        work.shown.connect(self._show)
        work.failed.connect(self._fail)
        work.busy.connect(receiver.show_busy)
        work.busy.connect(self.managers.show_busy)
        work.busy.connect(self.busy.setVisible)
        work.busy.connect(lambda busy: self.note.hide() if busy else None)
        work.done.connect(self.done.say)
        work.not_done.connect(self._not_done)
        receiver.on_wanted.connect(work.switch_on)
        receiver.off_wanted.connect(work.switch_off)
        receiver.token_wanted.connect(work.token_anew)
        receiver.check_wanted.connect(work.check)
        work.checking.connect(receiver.show_checking)
        work.checked.connect(receiver.show_checked)
        receiver.revealed.connect(self.guests.reveal)
        self.managers.secret_given.connect(work.keep_secret)
        self.changing.file_wanted.connect(self._open_file)

    def _lay_out(self, tools: Tools) -> None:
        self.busy.hide()
        page = self._page.column
        page.setSpacing(tools.theme.look.size("gap"))
        for part in (self.changed, self.note, self.unread, self.busy):
            page.addWidget(part)
        for card in (self.receiver, self.guests, self.managers, self.changing):
            page.addWidget(card)
        page.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.states, 1)
        column.addWidget(self.done)
