"""Whether the one on the page may be called now, beside the button that calls them, and what comes of pressing it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desk.services.asks_work import CallBacks
from desk.services.work_views import GuardView
from desk.ui.background import Trouble
from desk.ui.pieces.buttons import announce
from desk.ui.tools import Tools
from desk.ui.words import named
from desk.ui.work.call_out_part import CallOut, CallOutPart
from desk.ui.work.calling import Calling
from desk.ui.work.dialling import Dialler
from desk.ui.work.guards import Guards

WHO = "page"


class CallingNow(QObject):
    """`told`: words to say; `troubled`: a Trouble nobody is in front of the panel to read."""

    told = Signal(str)
    troubled = Signal(object)

    def __init__(self, tools: Tools, call_backs: CallBacks, dialler: Dialler, parent: QObject) -> None:
        super().__init__(parent)
        self._part: CallOutPart | None = None
        self._guards = Guards(tools, call_backs, self)
        self._calling = Calling(tools, call_backs, self._guards, dialler, self)
        self._guards.changed.connect(self._show)
        self._calling.asked.connect(self._ask)
        self._calling.dialled.connect(self._dialled)
        self._calling.failed.connect(self._not_dialled)

    def show(self, part: CallOutPart | None) -> None:
        """This panel is open; None for none."""
        self._part = part
        if part is None:
            self._guards.want(WHO, ())
        else:
            part.changed.connect(self.look)
            part.in_spite.connect(self._call_all_the_same)
            self.look()

    def look(self) -> None:
        """Find out whether the call that is chosen may be made."""
        if self._part is not None:
            self._guards.want(WHO, (self._part.call(),))
            self._show()

    def look_again(self) -> None:
        """Something was promised or said that may change it."""
        if self._part is not None:
            self._guards.forget_customer(self._part.call().customer_id)
            self.look()

    def call(self) -> None:
        """Call them, if nothing speaks against it at this moment."""
        if self._part is not None:
            self._calling.call(self._part.call())

    def _show(self) -> None:
        if self._part is not None:
            self._part.show_guard(self._guards.of(self._part.call()))

    def _call_all_the_same(self) -> None:
        if self._part is not None:
            self._part.close_form()
            self._part.take_focus()
            self._calling.call_all_the_same(self._part.call())

    def _ask(self, call: CallOut, guard: GuardView) -> None:
        if self._part is not None and call == self._part.call():
            self._part.ask_in_spite(guard)
            return
        # Whoever went elsewhere meanwhile is not taken away from there.
        title = self.tr("{name} was not called.").format(name=named(call.name))
        self.troubled.emit(Trouble(title, " ".join(guard.why)))

    def _dialled(self, call: CallOut) -> None:
        self.told.emit(self.tr("The phone is dialling: {name}.").format(name=named(call.name)))

    def _not_dialled(self, call: CallOut, trouble: Trouble, number: str) -> None:
        part = self._part
        if part is None or call != part.call():
            self.troubled.emit(trouble)
            return
        part.note.say(trouble, self.tr("Copy number") if number else "", lambda: self._copy(part, number))

    def _copy(self, part: CallOutPart, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        announce(part, self.tr("Copied"))
