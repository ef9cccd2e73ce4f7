"""Asks how it stands with the phones while somebody looks, and changes what a person wants changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desk.services.asks_phones import Phones
from desk.services.phone_views import PhonesView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools

LOOK_MS = 1_000


class PhonesWork(QObject):
    """`shown` carries the PhonesView, `failed` the Trouble in its place; `busy` says whether something is being
    changed, `done(words, undo)` and `not_done(trouble)` what came of it. `checking` says whether the receiver is being
    asked, `checked` carries the Trouble, or None where all is right."""

    shown = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)
    done = Signal(str, object)
    not_done = Signal(object)
    checking = Signal(bool)
    checked = Signal(object)

    def __init__(self, tools: Tools, phones: Phones, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phones, self._slow = phones, tools.slow
        self._asked, self._checks = Latest(tools.quick, self), Latest(tools.slow, self)
        # What is being changed; the same is not done twice at once.
        self._on_their_way: set[str] = set()
        self.view: PhonesView | None = None
        self._tick = QTimer(self, interval=LOOK_MS)
        self._tick.timeout.connect(self.look)

    def watch(self, watching: bool) -> None:
        """Whether anybody looks."""
        if watching:
            self._tick.start()
        else:
            self._tick.stop()

    def look(self) -> None:
        """Ask how it stands, unless that is on its way or about to change."""
        if not (self._asked.waiting or self._on_their_way):
            self._asked.ask(self._phones.view, self._show, self.failed.emit)

    def switch_on(self, port: int) -> None:
        """Listen on this port."""
        self._do("on", lambda: self._phones.switch_on(port), self.tr("Phones are heard now."), self.switch_off)

    def switch_off(self) -> None:
        """Listen no more."""
        port = self.view.port if self.view is not None else None
        undo = (lambda: self.switch_on(port)) if port is not None else None
        self._do("off", self._phones.switch_off, self.tr("No phone is heard any more."), undo)

    def token_anew(self) -> None:
        """Make another token."""
        told = self.tr("There is a new token: give every phone its new address.")
        self._do("token", self._phones.token_anew, told, None)

    def keep_secret(self, line: str, secret: str) -> None:
        """Keep the secret of an Asterisk."""
        told = self.tr("Kept; connecting to {line}.").format(line=line)
        self._do(f"secret of {line}", lambda: self._phones.keep_secret(line, secret), told, None)

    def check(self) -> None:
        """See whether the receiver answers, unless that is being seen."""
        if self._checks.waiting:
            return
        self.checking.emit(True)
        self._checks.ask(self._phones.check, self._say_checked, self._say_checked)

    def take_up(self) -> None:
        """Take up what the settings file says."""
        self._do("file", self._phones.take_up, self.tr("What the settings file says counts now."), None)

    def _do(self, what: str, act: Callable[[], PhonesView], told: str, undo: Callable[[], None] | None) -> None:
        if what in self._on_their_way:
            return
        self._asked.drop()
        # What is asked of the receiver is true of how it was before.
        if self._checks.waiting:
            self._checks.drop()
            self.checking.emit(False)
        self._on_their_way.add(what)
        self.busy.emit(True)

        def done(view: PhonesView) -> None:
            self._end(what)
            self._show(view)
            # What is wrong all the same stands where it belongs.
            if not view.trouble:
                self.done.emit(told, undo)

        def fail(trouble: Trouble) -> None:
            self._end(what)
            self.not_done.emit(trouble)

        # It may wait on a keyring, or on a phone system that is let go of; what is done next does not undo it.
        self._slow.run(self, act, done, fail)

    def _say_checked(self, trouble: Trouble | None) -> None:
        self.checking.emit(False)
        self.checked.emit(trouble)

    def _end(self, what: str) -> None:
        self._on_their_way.discard(what)
        self.busy.emit(bool(self._on_their_way))

    def _show(self, view: PhonesView) -> None:
        self.view = view
        self.shown.emit(view)
