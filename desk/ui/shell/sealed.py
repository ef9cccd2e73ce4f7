"""Encryption of the desk's files as the window shows it: a code that is asked for, a file under way, what to know."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desk.services.sealing_views import LockedView, Notice, NoticeKind
from desk.ui.background import Background, Trouble, told_trouble
from desk.ui.pieces.states import NoteBar
from desk.ui.shell.codes import CodeDialog, CodeShown


class Keeper(Protocol):
    """What the window asks of the vault. Blocking."""

    def code(self) -> str:
        """The recovery code."""

    def at_next_start(self) -> None:
        """Have what is left done at the next start."""


class SealedFiles(QObject):
    """`ask` and `watch` are for the thread that opens the files; the rest is the window's. `again` starts the window
    anew on the same files."""

    _wanted = Signal(object, object)
    _going = Signal(str, float)
    # (notice, keeper), from any thread.
    opened = Signal(object, object)

    def __init__(self, bar: NoteBar, slow: Background, again: Callable[[], None], window: QWidget) -> None:
        super().__init__(window)
        self.bar = bar
        self.dialog: QDialog | None = None
        self._slow, self._again, self._window = slow, again, window
        self._waiting: set[Future[str]] = set()
        self._closed = self._stopped = False
        self._said = ("", -1)
        self._wanted.connect(self._show_asking, Qt.ConnectionType.QueuedConnection)
        self._going.connect(self._show_going, Qt.ConnectionType.QueuedConnection)
        self.opened.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def ask(self, locked: LockedView) -> str:
        """Blocks until the person answered: a code, ANEW, or "" where they would not, or the program is ending."""
        answer: Future[str] = Future()
        self._waiting.add(answer)
        if self._closed:
            return ""
        self._wanted.emit(locked, answer)
        try:
            return answer.result()
        finally:
            self._waiting.discard(answer)

    def watch(self, file: str, _doing: str, share: float) -> bool:
        """So much of a file is done; False where the person stopped it, or the program is ending."""
        # Ten times a file: each is read out to who cannot see it.
        if self._said != (file, int(share * 10)):
            self._said = (file, int(share * 10))
            self._going.emit(file, share)
        return not (self._stopped or self._closed)

    def close(self) -> None:
        """Nobody is asked any more, and what is under way ends."""
        self._closed = True
        for answer in tuple(self._waiting):
            if not answer.done():
                answer.set_result("")

    @Slot(object, object)
    def tell(self, notice: Notice, keeper: Keeper) -> None:
        """The files are open; say what is to be known."""
        self.bar.hide()
        trouble = told_trouble(notice)
        if notice.kind is NoticeKind.NEW_KEY:
            self.bar.say(trouble, self.tr("Show recovery code"), lambda: self._show_code(keeper))
        elif notice.kind in (NoticeKind.CACHE_LEFT, NoticeKind.TWO_KEYS):
            self.bar.say(trouble, self.tr("Do it now"), lambda: self._do_now(keeper))
        elif notice.kind is not NoticeKind.NOTHING:
            self.bar.say(trouble, self.tr("Understood"))

    def _do_now(self, keeper: Keeper) -> None:
        self._slow.run(self._window, keeper.at_next_start, lambda _: self._again(), self.bar.say)

    def _show_code(self, keeper: Keeper) -> None:
        self._slow.run(self._window, keeper.code, self._code_there, self.bar.say)

    def _code_there(self, code: str) -> None:
        self.dialog = CodeShown(code, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    @Slot(str, float)
    def _show_going(self, file: str, share: float) -> None:
        if self._stopped or self._closed:
            return
        said = self.tr("The {file} is being rewritten: {share} %.").format(file=file, share=int(share * 100))
        self.bar.say(Trouble(said, self.tr("Until then nobody can be looked up.")), self.tr("Not now"), self._stop)

    def _stop(self) -> None:
        self._stopped = True

    @Slot(object, object)
    def _show_asking(self, locked: LockedView, answer: Future[str]) -> None:
        if answer.done():
            return
        dialog = CodeDialog(locked, self._window)
        self.dialog = dialog

        def settle(_result: int) -> None:
            if not answer.done():
                answer.set_result(dialog.answer)
            self.dialog = None
            dialog.deleteLater()

        dialog.finished.connect(settle)
        dialog.open()
