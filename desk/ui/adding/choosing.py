"""From a kind of system, or from what was begun before, to the questions it asks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk.services.adding_views import DraftView
from desk.services.source_views import ConnectorView
from desk.ui.adding.choose_page import ChoosePage
from desk.ui.adding.work import AddingWork
from desk.ui.guide.files_page import machine_zone

# What a draft holds before anything was said.
_BY_ITSELF = frozenset({"time_zone"})


class Choosing(QObject):
    """`wanted(ConnectorView, DraftView)`: ask what it needs."""

    wanted = Signal(object, object)

    def __init__(self, work: AddingWork, page: ChoosePage) -> None:
        super().__init__(page)
        self._work, self._page = work, page
        self._wanted = ""
        self._drafts: dict[str, DraftView] = {}
        page.chosen.connect(self._begin)
        page.draft_acted.connect(self._act_on)
        work.drafts.connect(self._show_drafts)
        work.begun.connect(self._begun)

    def know(self, kinds: Sequence[ConnectorView]) -> None:
        """What can be added."""
        self._page.show_kinds(kinds)
        if self._wanted:
            self.begin(self._wanted)

    def begin(self, name: str) -> None:
        """Add one of this kind, as soon as it is known what there is."""
        kind = self._kind(name)
        self._wanted = "" if kind is not None else name
        if kind is not None:
            self._begin(kind)

    def again(self) -> None:
        """One came back to choose another: where nothing was said yet there is nothing to go on with."""
        draft, self._work.draft = self._work.draft, None
        if draft is not None and set(draft.answers) <= _BY_ITSELF and not draft.held:
            self._work.discard(draft.source_id)
        else:
            self._work.list_drafts()
        self._page.take_focus()

    def _begin(self, kind: ConnectorView) -> None:
        self._work.begin(kind.name, machine_zone(), self._page)

    def _begun(self, draft: DraftView) -> None:
        kind = self._kind(draft.connector)
        if kind is not None:
            self.wanted.emit(kind, draft)

    def _show_drafts(self, drafts: Sequence[DraftView]) -> None:
        self._drafts = {draft.source_id: draft for draft in drafts}
        self._page.show_drafts(drafts)

    def _act_on(self, source_id: str, what: str) -> None:
        if what == "discard":
            self._work.discard(source_id)
        else:
            self._work.go_on(self._drafts[source_id])

    def _kind(self, name: str) -> ConnectorView | None:
        return next((one for one in self._page.kinds if one.name == name), None)
