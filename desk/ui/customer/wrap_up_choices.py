"""What may be said in a wrap-up: outcomes found by words, the likely one, and what words for a time mean."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desk.services.asks_work import WrapUps
from desk.services.work_views import SuggestionView, WrapUpView
from desk.ui.background import Latest
from desk.ui.tools import Tools


class WrapUpChoices(QObject):
    """`found` carries the DispositionViews that can be chosen, `suggested` a SuggestionView or None, `understood` a
    DueView; `failed` the Trouble of asking. An answer that is late is no answer."""

    found = Signal(object)
    suggested = Signal(object)
    understood = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: Tools, wrap_ups: WrapUps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wrap_ups = wrap_ups
        self._finds = Latest(tools.quick, self)
        self._suggests = Latest(tools.quick, self)
        self._reads = Latest(tools.quick, self)

    def drop(self) -> None:
        """Nobody asks any more."""
        for asked in (self._finds, self._suggests, self._reads):
            asked.drop()

    def search(self, text: str) -> None:
        """Which outcomes these words may mean."""
        self._finds.ask(lambda: self._wrap_ups.dispositions(text), self.found.emit, self.failed.emit)

    def suggest(self, key: str, note: str) -> None:
        """Which outcome this interaction likely had; without an answer nothing is suggested."""

        def none(_trouble: object) -> None:
            nothing: SuggestionView | None = None
            self.suggested.emit(nothing)

        self._suggests.ask(lambda: self._wrap_ups.suggest(key, note), self.suggested.emit, none)

    def read(self, due: str, view: WrapUpView) -> None:
        """What these words mean, on our clock and the customer's."""
        customer_id = view.customer_id
        self._reads.ask(lambda: self._wrap_ups.due(due, customer_id), self.understood.emit, self.failed.emit)
