"""Agreeing to how the files of a folder are read while it is added: as first steps propose it, kept with the draft."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from desk.services.adding import AddingService
from desk.services.adding_views import DraftView
from desk.services.asks import ServiceError
from desk.services.first_steps import FOLDER, FirstStepsService
from desk.services.first_views import FileView, LookView


class FileMapping:
    """The questions of desk.services.asks_mapping.MappingSteps for folders of files among the drafts of `adding`."""

    def __init__(self, adding: AddingService, first: FirstStepsService) -> None:
        self._adding, self._first = adding, first

    def wanted(self, connector: str) -> bool:
        """Whether this kind is a folder of files."""
        return connector == FOLDER

    def look(self, source_id: str, month_first: bool = False, cancelled: Callable[[], bool] | None = None) -> LookView:
        """What files there are; one that says by itself what its columns are is `mapping`."""
        draft = self._draft(source_id)
        found = self._first.look(_path(draft), month_first)
        if found.region and not draft.answers.get("region"):
            # Numbers without a country are of that which the others name.
            self._adding.keep(source_id, draft.title, {"region": found.region})
        return replace(found, folder=source_id)

    def sample(
        self, source_id: str, file: FileView, month_first: bool = False, cancelled: Callable[[], bool] | None = None
    ) -> FileView:
        """The same: a file was looked into with the others."""
        return file

    def guess_again(self, source_id: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """Taken for another kind."""
        return self._first.guess_again(_path(self._draft(source_id)), file, record, month_first)

    def try_out(self, source_id: str, file: FileView) -> FileView:
        """With its first rows as they would come."""
        draft = self._draft(source_id)
        return self._first.try_out(_path(draft), file, self._first.zone(draft.answers.get("time_zone", "")))

    def propose(self, source_id: str, cancelled: Callable[[], bool] | None = None) -> None:
        """Take what is proposed for the files of which rows can be used, where nobody says how they are read."""
        draft = self._draft(source_id)
        if draft.answers.get("mapping"):
            return
        found = self.look(source_id, draft.answers.get("region") == "US")
        if found.mapping:
            return
        tried = [self.try_out(source_id, file) for file in found.files]
        self.take(source_id, [replace(file, used=bool(file.good)) for file in tried])

    def take(self, source_id: str, files: Sequence[FileView]) -> None:
        """Write the mapping down."""
        draft = self._draft(source_id)
        written = self._first.write_mapping(_path(draft), files, source_id)
        self._adding.keep(source_id, draft.title, {"mapping": str(written)})

    def _draft(self, source_id: str) -> DraftView:
        found = next((one for one in self._adding.drafts() if one.source_id == source_id), None)
        if found is None or found.connector != FOLDER:
            raise ServiceError("This source is not being added any more.", "Begin again.")
        return found


def _path(draft: DraftView) -> str:
    return str(Path(draft.answers.get("path", "")).expanduser())
