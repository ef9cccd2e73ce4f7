"""What a screen or a command may ask while a source is added whose rows become records by a mapping."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from desk.services.first_views import FileView, LookView


class MappingSteps(Protocol):
    """The step between what a source is asked with and its trial, for kinds of systems that need a mapping. Sources are
    those that were begun (desk.services.asks_adding). A stream of such a system is shown as a file of first steps is.
    Every call blocks, from any thread, and raises ServiceError only; rows looked at are held in memory alone."""

    def wanted(self, connector: str) -> bool:
        """Whether records of this kind of system are made by a mapping that is agreed to here."""

    def look(self, source_id: str, month_first: bool = False, cancelled: Callable[[], bool] = ...) -> LookView:
        """What streams there are and what each is likely to be, told from its fields alone; what the source needs on
        this machine is installed first. Those that look like ours are `used`."""

    def sample(
        self, source_id: str, file: FileView, month_first: bool = False, cancelled: Callable[[], bool] = ...
    ) -> FileView:
        """The same stream proposed anew, with some of its first rows."""

    def guess_again(self, source_id: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """The same stream taken for another kind of record."""

    def try_out(self, source_id: str, file: FileView) -> FileView:
        """The same with its first rows as they would come."""

    def propose(self, source_id: str, cancelled: Callable[[], bool] = ...) -> None:
        """Take what is proposed for the streams that look like ours, where nobody has agreed to a mapping; the trial of
        a source (Adding.trial) begins with this."""

    def take(self, source_id: str, files: Sequence[FileView]) -> None:
        """Have the streams that are `used` read so: their mapping is written and becomes an answer of the source."""
