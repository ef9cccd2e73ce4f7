"""Adding a source, step by step; each step can be left, and gone back from, at any time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.services.adding_views import DraftView, SamplesView
from desk.services.asks_adding import Adding
from desk.services.asks_first import FirstSteps
from desk.services.asks_mapping import MappingSteps
from desk.services.source_views import ConnectorView
from desk.ui.adding.choose_page import ChoosePage
from desk.ui.adding.choosing import Choosing
from desk.ui.adding.looking import Looking
from desk.ui.adding.mapping import Agreeing
from desk.ui.adding.samples_page import SamplesPage
from desk.ui.adding.sign_page import SignPage
from desk.ui.adding.signing import Signing
from desk.ui.adding.step import trail
from desk.ui.adding.streams_page import StreamsPage
from desk.ui.adding.work import AddingWork
from desk.ui.guide.files_page import FilesPage
from desk.ui.guide.pull_page import PullPage
from desk.ui.guide.pulling import FirstPull
from desk.ui.joined_room import JoinedRoom
from desk.ui.sources.watch import SourcesWatch
from desk.ui.tools import Tools


class AskedAdding(NamedTuple):
    """Whom the room asks."""

    adding: Adding
    mapping: MappingSteps
    steps: FirstSteps


class AddingRoom(JoinedRoom):
    """`sources_wanted`: see all sources; `customer_wanted(customer_id)`: the first timeline."""

    sources_wanted = Signal()
    customer_wanted = Signal(int)

    def __init__(
        self,
        tools: Tools,
        asked: AskedAdding,
        watch: SourcesWatch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        adding, mapping, steps = asked
        self.setProperty("role", "page")
        self._people: Sequence[str] = ()
        self.work = AddingWork(tools, adding, self)
        self.choose, self.sign, self.streams = ChoosePage(tools), SignPage(tools), StreamsPage(tools)
        self.samples, self.page, self.files = SamplesPage(tools), PullPage(tools), FilesPage(tools, asks=False)
        self.files.column.insertWidget(0, trail(1))
        self.page.column.insertWidget(0, trail(4))
        self.files.take.setText(self.tr("Test it"))
        self.files.use.setText(self.tr("Take this stream"))
        self.looking = Looking(tools, adding, self.work)
        self.choosing = Choosing(self.work, self.choose)
        self.signing = Signing(self.work, self.looking, self.sign)
        self.agreeing = Agreeing(tools, mapping, self.work, self.files)
        self.pull = FirstPull(tools, steps, watch, self.page)
        self.pages = QStackedWidget()
        for page in (self.choose, self.sign, self.files, self.streams, self.samples, self.page):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self._connect()
        self._connect_steps()

    def enter(self) -> None:
        """One came into this room: to choose, or to where one was."""
        self.work.list_drafts()
        if self.pages.currentWidget() is self.page and not self.pull.what:
            self.pages.setCurrentWidget(self.choose)
        if self.pages.currentWidget() is self.choose:
            self.choose.take_focus()

    def step_back(self) -> bool:
        """To the step before; False from the first, and while it is pulled, which goes on by itself."""
        here = self.pages.currentWidget()
        before: dict[QWidget, QWidget] = {
            self.sign: self.choose, self.files: self.sign, self.streams: self.sign, self.samples: self.streams,
        }  # fmt: skip
        if here not in before:
            return False
        self.looking.leave()
        self.pages.setCurrentWidget(before[here])
        if here is self.sign:
            self.choosing.again()
        elif here in (self.files, self.streams):
            self.sign.go.setFocus()
        else:
            self.streams.go.setFocus()
        return True

    def show_kinds(self, kinds: Sequence[ConnectorView]) -> None:
        """What can be added."""
        self.choosing.know(kinds)

    def begin(self, name: str) -> None:
        """Add one of this kind, as soon as it is known what there is."""
        self.choosing.begin(name)

    def _test(self) -> None:
        if self.work.draft is None:
            return
        self.pages.setCurrentWidget(self.streams)
        self.streams.begin(self.work.draft.title)
        self.looking.try_streams(self.streams)

    def _chosen(self, names: Sequence[str]) -> None:
        if not self.streams.rows:
            # What only takes entries has no timelines to see.
            self.work.start(self.streams)
            return
        self._read(names)

    def _read(self, names: Sequence[str] = ()) -> None:
        if self.work.draft is None:
            return
        self.pages.setCurrentWidget(self.samples)
        self.samples.begin(self.work.draft.title)
        self.looking.read_samples(names, self.samples)

    def _show_samples(self, view: SamplesView) -> None:
        self._people = tuple(one.reach[0] if one.reach else one.name for one in view.samples)
        self.samples.show_samples(view)

    def _started(self, source_id: str) -> None:
        self.work.draft = None
        self.samples.show_busy(busy=False)
        self.pages.setCurrentWidget(self.page)
        self.pull.pull(source_id, self._people)

    def _ask(self, kind: ConnectorView, draft: DraftView) -> None:
        self.pages.setCurrentWidget(self.sign)
        self.signing.ask(kind, draft)

    def _connect(self) -> None:
        self.choosing.wanted.connect(self._ask)
        self.signing.ready.connect(self.agreeing.begin)
        self.agreeing.wanted.connect(lambda: self.pages.setCurrentWidget(self.files))
        self.agreeing.ready.connect(self._test)
        self.looking.tried.connect(self.streams.show_stream)
        self.looking.trial.connect(self.streams.show_trial)
        self.looking.samples.connect(self._show_samples)
        self.work.started.connect(self._started)

    def _connect_steps(self) -> None:
        for page in (self.sign, self.files, self.streams, self.samples):
            page.back_wanted.connect(self.step_back)
        self.choose.back_wanted.connect(self.sources_wanted)
        self.streams.again_wanted.connect(self._test)
        self.streams.chosen.connect(self._chosen)
        self.samples.again_wanted.connect(self._read)
        for page in (self.streams, self.samples):
            page.stop_wanted.connect(self.looking.stop)
        self.samples.start_wanted.connect(self._start)
        self.page.sources_wanted.connect(self.sources_wanted)
        self.pull.customer_wanted.connect(self.customer_wanted)

    def _start(self) -> None:
        self.samples.show_busy(busy=True)
        self.work.start(self.samples)
