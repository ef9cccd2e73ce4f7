"""Looks into files, tries and takes them, off the window's thread; late answers are not heard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desk.services.first_views import FileView, LookView
from desk.ui.background import Latest, Trouble
from desk.ui.tools import Tools


class AskedFiles(Protocol):
    """What is asked of files, or of whatever is shown as they are; as FirstFiles has it."""

    def look(self, path: str, month_first: bool = False) -> LookView:
        """What there is."""

    def guess_again(self, folder: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """One taken for another kind of record."""

    def try_out(self, folder: str, file: FileView, time_zone: str) -> FileView:
        """One with its first rows as they would come."""

    def take(
        self, folder: str, files: Sequence[FileView], title: str, time_zone: str, region: str, source_id: str = ""
    ) -> str:
        """Have them read so."""

    def take_mapped(self, folder: str, title: str, time_zone: str, region: str) -> str:
        """Have them read as a mapping of theirs says."""

    def leave(self, path: str) -> None:
        """Remember what was begun."""


class GuideWork(QObject):
    """`looked(LookView)`: files were found; `tried(FileView)`: the chosen one as it is now; `busy(bool)`;
    `taken(source_id)`; `failed(Trouble)`."""

    looked = Signal(object)
    tried = Signal(object)
    busy = Signal(bool)
    taken = Signal(str)
    failed = Signal(object)

    def __init__(self, tools: Tools, steps: AskedFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools, self._steps = tools, steps
        self._trying = Latest(tools.slow, self)
        self.month_first = tools.words.locale.dateFormat(tools.words.locale.FormatType.ShortFormat)[:1] in "Mm"
        self.zone = ""
        self.look: LookView | None = None
        self.files: list[FileView] = []
        self.chosen = 0

    def look_at(self, path: str) -> None:
        """Look into a file or folder."""
        # Where this one cannot be looked into, the former one is not taken in its place.
        self.look, self.files = None, []
        self.busy.emit(True)

        def look() -> LookView:
            self._steps.leave(path)
            return self._steps.look(path, self.month_first)

        self._trying.ask(look, self._looked, self._fail)

    def choose(self, place: int) -> None:
        """Show another of the files."""
        self.chosen = place
        self.tried.emit(self.files[place])
        self._try()

    def change(self, file: FileView) -> None:
        """A person says otherwise about the chosen one."""
        self.files[self.chosen] = file
        self._try()

    def be(self, record: str) -> None:
        """Rows of the chosen one are another kind of thing."""
        if self.look is None:
            return
        folder, place, file = self.look.folder, self.chosen, self.files[self.chosen]
        zone = self.zone

        def again() -> FileView:
            return self._steps.try_out(folder, self._steps.guess_again(folder, file, record, self.month_first), zone)

        self.busy.emit(True)
        self._trying.ask(again, lambda answer: self._tried(place, answer), self._fail)

    def use(self, used: bool) -> None:
        """Whether the chosen one is taken with the others."""
        self.files[self.chosen] = replace(self.files[self.chosen], used=used)

    def try_again(self, zone: str) -> None:
        """Times without a zone are in this one."""
        if zone != self.zone:
            self.zone = zone
            if self.files:
                self._try()

    def take(self, title: str, region: str) -> None:
        """Take the files as they are said to be."""
        if self.look is None:
            return
        look, files, zone = self.look, tuple(self.files), self.zone

        def take() -> str:
            if look.mapping:
                return self._steps.take_mapped(look.folder, title, zone, region)
            return self._steps.take(look.folder, files, title, zone, region)

        self.busy.emit(True)
        self._tools.slow.run(self, take, self._taken, self._fail)

    @property
    def people(self) -> tuple[str, ...]:
        """What finds customers of the first rows, the first first."""
        return tuple(text for file in self.files if file.used for row in file.rows for text in row.find)

    @property
    def title(self) -> str:
        """What the source may be called."""
        if self.look is None:
            return ""
        only = self.files[0].title if len(self.files) == 1 else ""
        return only or PurePath(self.look.folder.replace("\\", "/")).name

    def _looked(self, look: LookView) -> None:
        self.look, self.files, self.chosen = look, list(look.files), 0
        self.busy.emit(False)
        self.looked.emit(look)
        if self.files:
            self.tried.emit(self.files[self.chosen])
            self._try()

    def _try(self) -> None:
        if self.look is None:
            return
        folder, place, file, zone = self.look.folder, self.chosen, self.files[self.chosen], self.zone
        self.busy.emit(True)
        answer = lambda: self._steps.try_out(folder, file, zone)  # noqa: E731
        self._trying.ask(answer, lambda tried: self._tried(place, tried), self._fail)

    def _tried(self, place: int, file: FileView) -> None:
        self.files[place] = replace(file, used=self.files[place].used)
        self.busy.emit(False)
        if place == self.chosen:
            self.tried.emit(self.files[place])

    def _taken(self, source_id: str) -> None:
        self.busy.emit(False)
        self._tools.slow.run(self, lambda: self._steps.leave(""), lambda _none: None, lambda _trouble: None)
        self.taken.emit(source_id)

    def _fail(self, trouble: Trouble) -> None:
        self.busy.emit(False)
        self.failed.emit(trouble)
