"""From what a system asks to being signed in, by what is typed or through the browser."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from desk.services.adding_views import DraftView
from desk.services.source_views import ConnectorView
from desk.ui.adding.looking import Looking
from desk.ui.adding.sign_page import SignPage
from desk.ui.adding.work import AddingWork
from desk.ui.background import Trouble
from desk.ui.language import retold
from desk.ui.sources.form import Answers


class Signing(QObject):
    """`ready`: everything was said, try it."""

    ready = Signal()

    def __init__(self, work: AddingWork, looking: Looking, page: SignPage) -> None:
        super().__init__(page)
        self._work, self._looking, self._page = work, looking, page
        page.typed.connect(work.keep)
        page.answered.connect(self._answered)
        page.browser_wanted.connect(self._sign_in)
        page.browser_cancelled.connect(looking.stop)
        looking.page.connect(self._open)
        looking.signed.connect(self._signed)
        looking.unsigned.connect(page.browser.show_failed)

    def ask(self, kind: ConnectorView, draft: DraftView) -> None:
        """Ask what is needed."""
        self._page.ask(kind, draft)
        self._work.where(lambda words: self._page.say_where(retold(words)))

    def _answered(self, title: str, answers: Answers) -> None:
        def done(_draft: DraftView) -> None:
            self._page.show_busy(busy=False)
            self.ready.emit()

        self._page.show_busy(busy=True)
        self._work.answer(title, answers, done, self._failed)

    def _sign_in(self, title: str, answers: Answers) -> None:
        def go(_draft: DraftView) -> None:
            self._page.browser.show_waiting()
            self._looking.sign_in()

        self._work.answer(title, answers, go, self._failed)

    def _failed(self, trouble: Trouble) -> None:
        self._page.show_busy(busy=False)
        self._page.fail(trouble)

    def _open(self, address: str) -> None:
        # Where none opens by itself, it is there to be copied.
        self._page.browser.show_page(address)
        QDesktopServices.openUrl(QUrl(address))

    def _signed(self, draft: DraftView) -> None:
        self._page.browser.show_state(draft.back, draft.signed_in)
        self._page.go.setFocus()
