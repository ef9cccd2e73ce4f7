"""What is begun, answered, started and thrown away while a source is added, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desk.services.adding_views import DraftView
from desk.services.asks_adding import Adding
from desk.ui.adding.step import Step
from desk.ui.background import Failed, Latest
from desk.ui.sources.form import Answers
from desk.ui.tools import Tools


class AddingWork(QObject):
    """`drafts((DraftView, ...))`: what was begun before; `begun(DraftView)`; `started(source_id)`. `draft` is what is
    being added."""

    drafts = Signal(object)
    begun = Signal(object)
    started = Signal(str)

    def __init__(self, tools: Tools, adding: Adding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._adding = tools, adding
        self._listed, self._asked = Latest(tools.quick, self), Latest(tools.slow, self)
        self.draft: DraftView | None = None

    def list_drafts(self) -> None:
        """What was begun before."""
        self._listed.ask(self._adding.drafts, self.drafts.emit, lambda _trouble: self.drafts.emit(()))

    def begin(self, connector: str, time_zone: str, page: Step) -> None:
        """Begin one of this kind."""
        self._ask(lambda: self._adding.begin(connector, "", time_zone), self._begun, page.fail)

    def go_on(self, draft: DraftView) -> None:
        """Go on with one that was begun."""
        self._begun(draft)

    def keep(self, title: str, settings: Mapping[str, str]) -> None:
        """Remember what is typed; where that fails it is only typed again."""
        source_id = self.source_id
        if self.draft is not None:
            answers = {key: value for key, value in {**self.draft.answers, **settings}.items() if value}
            self.draft = replace(self.draft, title=title or self.draft.title, answers=answers)
        work = lambda: self._adding.keep(source_id, title, settings)  # noqa: E731
        self._tools.quick.run(self, work, lambda _none: None, lambda _trouble: None)

    def answer(self, title: str, answers: Answers, done: Callable[[DraftView], None], failed: Failed) -> None:
        """All that is needed was said."""
        source_id = self.source_id

        def hear(draft: DraftView) -> None:
            self.draft = draft
            done(draft)

        self._ask(lambda: self._adding.answer(source_id, title, answers.settings, answers.secrets), hear, failed)

    def start(self, page: Step) -> None:
        """It is a source from now on."""
        source_id = self.source_id
        self._ask(lambda: self._adding.start(source_id), lambda _none: self.started.emit(source_id), page.fail)

    def discard(self, source_id: str) -> None:
        """Throw away what was begun."""
        work = lambda: self._adding.discard(source_id)  # noqa: E731
        again = lambda _answer: self.list_drafts()  # noqa: E731
        self._tools.slow.run(self, work, again, again)

    def where(self, done: Callable[[str], None]) -> None:
        """Where secrets are kept, in words."""
        self._tools.quick.run(self, self._adding.signing_in.where, done, lambda _trouble: None)

    def _begun(self, draft: DraftView) -> None:
        self.draft = draft
        self.begun.emit(draft)

    @property
    def source_id(self) -> str:
        """Of what is being added, "" for nothing."""
        return self.draft.source_id if self.draft is not None else ""

    def _ask(self, work: Callable[[], object], done: Callable[..., None], failed: Failed) -> None:
        self._asked.ask(work, done, failed)
