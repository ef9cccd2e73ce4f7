"""First steps: choose how to begin, see what files would become, pull, and end at a customer's timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.services.asks_first import FirstSteps
from desk.services.first_views import LookView
from desk.services.source_views import ConnectorView
from desk.ui.background import Latest, Trouble
from desk.ui.guide.files_page import FilesPage, machine_zone
from desk.ui.guide.pull_page import PullPage
from desk.ui.guide.pulling import FirstPull
from desk.ui.guide.start_page import StartPage
from desk.ui.guide.work import GuideWork
from desk.ui.joined_room import JoinedRoom
from desk.ui.sources.watch import SourcesWatch
from desk.ui.tools import Tools


class GuideRoom(JoinedRoom):
    """`customer_wanted(customer_id)`: the first timeline; `number_wanted(number)`: the demo's main story;
    `sources_wanted`: what was pulled and set aside; `system_wanted`: add one; `gone`: the demo
    company is not here any more."""

    customer_wanted = Signal(int)
    number_wanted = Signal(str)
    sources_wanted = Signal()
    system_wanted = Signal()
    gone = Signal()

    def __init__(self, tools: Tools, steps: FirstSteps, watch: SourcesWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._tools, self._steps, self._watch = tools, steps, watch
        self._beginning = Latest(tools.quick, self)
        self.work = GuideWork(tools, steps, self)
        self.start, self.files, self.page = StartPage(tools), FilesPage(tools), PullPage(tools)
        self.pull = FirstPull(tools, steps, watch, self.page)
        self._pages = QStackedWidget()
        for page in (self.start, self.files, self.page):
            self._pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._connect()
        self._connect_files()

    def enter(self) -> None:
        """One came into this room."""
        self._begin()
        if self._pages.currentWidget() is self.start:
            self.start.take_focus()

    def step_back(self) -> bool:
        """Back to the beginning; False where one is there, or a pull runs, which goes on by itself."""
        if self._pages.currentWidget() is not self.files:
            return False
        self._to_start()
        return True

    def show_kinds(self, kinds: Sequence[ConnectorView]) -> None:
        """The systems that can be added."""
        self.start.show_kinds(kinds)

    def open_path(self, path: str) -> None:
        """Look at this file or folder."""
        self.work.zone = self.work.zone or machine_zone()
        self.start.note.hide()
        self.work.look_at(path)

    def light(self, lit: bool) -> None:
        """Whether something is held over the window."""
        self.start.drop.light(lit)

    def remove_demo(self) -> None:
        """Take the demo company away."""

        def gone(_none: None) -> None:
            self._watch.refresh()
            self._watch.pulled.emit()
            self._begin()
            self.gone.emit()

        self.start.remove.setEnabled(False)
        self._tools.slow.run(self, self._steps.remove_demo, gone, self._fail)

    def _begin(self) -> None:
        self.start.remove.setEnabled(True)
        self._beginning.ask(self._steps.beginning, self.start.show_beginning, self._fail)

    def _to_start(self) -> None:
        self._pages.setCurrentWidget(self.start)
        self._begin()
        self.start.take_focus()

    def _show_look(self, look: LookView) -> None:
        if look.mapping:
            # What its columns are was said by hand.
            self.work.take(self.work.title, "")
            return
        if not look.files:
            # None of them can be read: the first says why.
            out = look.left_out[0]
            self._fail(Trouble(out.title, out.advice))
            return
        self.files.show_look(look, self.work.title, self.work.zone)
        self.files.show_file(look.files[0])
        self._pages.setCurrentWidget(self.files)
        self.files.columns.kinds.take_focus()

    def _take(self) -> None:
        self.files.note.hide()
        self.work.take(self.files.name.text().strip() or self.work.title, self.files.region.text().strip().upper())

    def _pull(self, source_id: str) -> None:
        self._pages.setCurrentWidget(self.page)
        self.pull.pull(source_id, self.work.people)

    def _demo(self) -> None:
        self._pages.setCurrentWidget(self.page)
        self.pull.pull_demo()

    def _fail(self, trouble: Trouble) -> None:
        self.start.remove.setEnabled(True)
        page = self.files if self._pages.currentWidget() is self.files else self.start
        self._pages.setCurrentWidget(page)
        page.note.say(trouble, role="alarm")

    def _connect(self) -> None:
        start, pull = self.start, self.pull
        start.demo_wanted.connect(self._demo)
        start.story_wanted.connect(self._demo)
        start.remove_wanted.connect(self.remove_demo)
        start.path_wanted.connect(self.open_path)
        start.system_wanted.connect(self.system_wanted)
        pull.customer_wanted.connect(self.customer_wanted)
        pull.number_wanted.connect(self.number_wanted)
        pull.ended.connect(lambda well: self._pages.setCurrentWidget(self.start if well else self.page))
        self.page.sources_wanted.connect(self.sources_wanted)

    def _connect_files(self) -> None:
        work, files = self.work, self.files
        work.looked.connect(self._show_look)
        work.tried.connect(files.show_file)
        work.busy.connect(files.show_busy)
        work.taken.connect(self._pull)
        work.failed.connect(self._fail)
        files.back_wanted.connect(self._to_start)
        files.file_chosen.connect(work.choose)
        files.changed.connect(work.change)
        files.record_wanted.connect(work.be)
        files.used.connect(work.use)
        files.zone_changed.connect(lambda: work.try_again(files.zone.currentText().strip()))
        files.take_wanted.connect(self._take)
