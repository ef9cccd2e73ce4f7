"""The sources: a list with what each lacks under it, and a panel for the one chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.asks import Sources
from desk.services.source_views import ConnectorView, SourcesOverview
from desk.ui.background import Latest
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.buttons import push
from desk.ui.pieces.column import Column
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import States
from desk.ui.sources.list import SourceList
from desk.ui.sources.missing import MissingCard
from desk.ui.sources.panel import SourcePanel
from desk.ui.sources.tidy import TidyCard
from desk.ui.sources.watch import SourcesWatch
from desk.ui.sources.work import SourceWork
from desk.ui.tools import Tools

PANEL_WIDTH = 360
# Below this width the panel lies over the list's edge.
BOTH_FIT = 900


class SourcesRoom(QWidget):
    """`unlinked_wanted`: show the records that belong to nobody yet; `add_wanted`: add a source."""

    unlinked_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, tools: Tools, sources: Sources, watch: SourcesWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools, self._sources, self._watch = tools, sources, watch
        self._asked = Latest(tools.quick, self)
        self._kinds: tuple[ConnectorView, ...] = ()
        self._counts = PlainLabel(role="muted", wrap=True)
        self.add = push(self.tr("Add a source"), self.add_wanted.emit, "primary")
        self.list = SourceList(tools)
        self.missing = MissingCard(tools)
        self.tidy = TidyCard(tools, sources.tidying, watch)
        self.panel = SourcePanel(tools)
        self.work = SourceWork(tools, sources, watch, self.panel)
        self._page = Column(tools)
        self.states = States(tools.theme, self._page)
        self._beside = Beside(self.states, self.panel, PANEL_WIDTH, BOTH_FIT)
        self._lay_out()
        self._connect()
        self.states.wait()

    def enter(self) -> None:
        """One came into this room."""
        self._learn_kinds()
        self._watch.refresh()
        self.list.take_focus()

    def step_back(self) -> bool:
        """Put the panel away where it covers the list; False if it does not."""
        return not self._beside.beside and self.work.choose_nothing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room("")

    def _share_room(self, _source_id: str) -> None:
        chosen = any(card.property("chosen") for card in self.list.cards)
        self._beside.want_panel(useful=bool(self.list.cards), asked_for=chosen)
        self.panel.back.setVisible(not self._beside.beside)

    def _learn_kinds(self) -> None:
        if not self._kinds:
            self._asked.ask(self._sources.connectors, self._know_kinds, self.panel.show_trouble)

    def _know_kinds(self, kinds: tuple[ConnectorView, ...]) -> None:
        self._kinds = kinds
        self.work.know(kinds)
        self.add.setEnabled(True)

    def _show_overview(self, overview: SourcesOverview) -> None:
        words = self._tools.words
        self.list.show_sources(overview.sources)
        self.missing.show_overview(overview)
        one = self.tr("1 source")
        count = one if len(overview.sources) == 1 else self.tr("{n} sources").format(n=len(overview.sources))
        parts = (
            count,
            self.tr("{n} records").format(n=words.number(overview.records)),
            self.tr("{n} customers").format(n=words.number(overview.customers)),
            self.tr("cache {size}").format(size=words.size(overview.cache_bytes)),
        )
        self._counts.show_text(" · ".join(parts))
        self._share_room("")
        if overview.sources:
            self.states.show_content()
        else:
            self._invite()

    def _invite(self) -> None:
        self._learn_kinds()
        self.states.show_notice().show_notice(
            "plug",
            self.tr("No source yet."),
            self.tr("Add your first one: a CRM, a shop, chats, calls or a folder of exported files."),
            self.tr("Add a source"),
            self.add_wanted.emit,
        )

    def _act(self, source_id: str, act: str) -> None:
        if act == "cancel":
            self._watch.cancel(source_id)
            return
        self.work.choose(source_id)
        if act != "open":
            self.work.act(act)

    def _connect(self) -> None:
        self._watch.overview_changed.connect(self._show_overview)
        self._watch.progress_changed.connect(self.list.show_progress)
        self._watch.unreadable.connect(
            lambda trouble: self.states.show_notice().show_trouble(trouble, self._watch.refresh)
        )
        self.list.chosen.connect(self.work.choose)
        self.list.acted.connect(self._act)
        self.work.chosen.connect(self.list.show_chosen)
        self.work.chosen.connect(self._share_room)
        self.panel.back_wanted.connect(self.step_back)
        self.missing.unlinked_wanted.connect(self.unlinked_wanted)

    def _lay_out(self) -> None:
        self.add.setEnabled(False)
        head = QHBoxLayout()
        title = QVBoxLayout()
        title.setSpacing(2)
        title.addWidget(PlainLabel(self.tr("Sources"), "heading"))
        title.addWidget(self._counts)
        head.addLayout(title, 1)
        head.addWidget(self.add)
        self._page.column.addLayout(head)
        self._page.column.addWidget(self.list)
        self._page.column.addWidget(self.missing)
        self._page.column.addWidget(self.tidy)
        self._page.column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._beside)
