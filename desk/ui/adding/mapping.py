"""For kinds of systems whose rows need a mapping: what each stream is taken for, on its first rows, and changeable."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desk.services.asks_mapping import MappingSteps
from desk.services.first_views import FileView, LookView
from desk.ui.adding.work import AddingWork
from desk.ui.background import Trouble
from desk.ui.guide.files_page import FilesPage
from desk.ui.guide.work import GuideWork
from desk.ui.tools import Tools


class MappedFiles:
    """Streams of a source that was begun, asked about as files are; a stream's first rows are read once, when it is
    tried first."""

    def __init__(self, steps: MappingSteps) -> None:
        self._steps = steps
        self._seen: set[tuple[str, str]] = set()

    def leave(self, path: str) -> None:
        """What was begun is kept as a draft already."""

    def look(self, path: str, month_first: bool = False) -> LookView:
        """The streams of the source called `path`."""
        self._seen = {one for one in self._seen if one[0] != path}
        return self._steps.look(path, month_first)

    def guess_again(self, folder: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """As MappingSteps.guess_again."""
        return self._steps.guess_again(folder, file, record, month_first)

    def try_out(self, folder: str, file: FileView, time_zone: str) -> FileView:
        """As MappingSteps.try_out, with rows."""
        if (folder, file.name) not in self._seen:
            file = self._steps.sample(folder, file)
            self._seen.add((folder, file.name))
        return self._steps.try_out(folder, file)

    def take(
        self, folder: str, files: Sequence[FileView], title: str, time_zone: str, region: str, source_id: str = ""
    ) -> str:
        """As MappingSteps.take."""
        self._steps.take(folder, files)
        return folder

    def take_mapped(self, folder: str, title: str, time_zone: str, region: str) -> str:
        """What brings a mapping of its own is not asked about here."""
        return folder


class Agreeing(QObject):
    """`wanted`: show the page; `ready`: nothing has to be agreed to, or it was."""

    wanted = Signal()
    ready = Signal()

    def __init__(self, tools: Tools, steps: MappingSteps, work: AddingWork, page: FilesPage) -> None:
        super().__init__(page)
        self._tools, self._steps, self._adding, self._page = tools, steps, work, page
        self.work = GuideWork(tools, MappedFiles(steps), self)
        self.work.looked.connect(self._show)
        self.work.tried.connect(page.show_file)
        self.work.busy.connect(page.show_busy)
        self.work.taken.connect(lambda _source_id: self.ready.emit())
        self.work.failed.connect(lambda trouble: page.note.say(trouble, role="alarm"))
        page.file_chosen.connect(self.work.choose)
        page.changed.connect(self.work.change)
        page.record_wanted.connect(self.work.be)
        page.used.connect(self.work.use)
        page.take_wanted.connect(self._take)

    def begin(self) -> None:
        """See whether what is being added needs a mapping that nobody has named yet."""
        draft = self._adding.draft
        if draft is None or draft.answers.get("mapping"):
            self.ready.emit()
            return
        connector, source_id = draft.connector, draft.source_id

        def hear(wanted: bool) -> None:
            if wanted:
                self._look(source_id)
            else:
                self.ready.emit()

        self._tools.quick.run(self, lambda: self._steps.wanted(connector), hear, lambda _trouble: self.ready.emit())

    def _look(self, source_id: str) -> None:
        told = self.tr("Looking at its streams; a program that is not here yet is installed first …")
        self._page.title.show_text(self._adding.draft.title if self._adding.draft else "")
        self._page.about.show_text(told)
        self._page.begin_anew()
        self.wanted.emit()
        self.work.look_at(source_id)

    def _show(self, look: LookView) -> None:
        if look.mapping:
            # What its columns are was said by hand.
            self.ready.emit()
            return
        self._page.show_look(look, "", "")
        if not look.files and look.left_out:
            # None of them can be read: the first says why.
            self._page.note.say(Trouble(look.left_out[0].title, look.left_out[0].advice), role="alarm")
        elif not look.files:
            self._page.note.say(Trouble(self.tr("It has no streams.")), role="alarm")
        else:
            # The first that looks like ours.
            first = next((place for place, file in enumerate(look.files) if file.used), 0)
            self._page.choose(first)
            self.work.chosen = first
            self._page.columns.kinds.take_focus()

    def _take(self) -> None:
        self._page.note.hide()
        self.work.take("", "")
