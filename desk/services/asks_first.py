"""What screens may ask of first steps, as a protocol."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from desk.services.first_views import BeginningView, FileView, LookView


class FirstFiles(Protocol):
    """The way from files to a first timeline. Every call blocks, from any thread, and raises ServiceError only;
    nothing is written into a folder of the person's."""

    def beginning(self) -> BeginningView:
        """How it stands."""

    def look(self, path: str, month_first: bool = False) -> LookView:
        """What a file or folder holds. `month_first`: 03/04 is likelier the 4th of March."""

    def guess_again(self, folder: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """The same file taken for another kind of record."""

    def try_out(self, folder: str, file: FileView, time_zone: str) -> FileView:
        """The same with its first rows as they would come."""

    def take(
        self, folder: str, files: Sequence[FileView], title: str, time_zone: str, region: str, source_id: str = ""
    ) -> str:
        """Remember the folder as a source that is read so; its short name, one made of the title where none is
        given."""

    def take_mapped(self, folder: str, title: str, time_zone: str, region: str) -> str:
        """Remember a folder with a mapping file of its own as a source; its short name."""

    def leave(self, path: str) -> None:
        """Remember what was begun, "" for nothing, to be taken up again."""

    def remove_demo(self) -> None:
        """Take the demo company away with all its records and files."""

    def whose(self, texts: Sequence[str]) -> int:
        """Of the customers these find, the one of whom most is known; 0 for none yet."""


class FirstSteps(FirstFiles, Protocol):
    """The same, and the demo company."""

    def demo(self) -> str:
        """Lay the demo company out, pull it and settle it; the number of its main story."""
