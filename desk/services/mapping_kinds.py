"""Agreeing to a mapping for every kind of system that needs one, each in its own way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from connectors.kit.declare import never_cancelled
from desk.services.adding import AddingService
from desk.services.asks import ServiceError
from desk.services.asks_mapping import MappingSteps
from desk.services.first_views import FileView, LookView


class MappingKinds:
    """The questions of desk.services.asks_mapping.MappingSteps, asked of the one that knows the kind of the draft."""

    def __init__(self, adding: AddingService, steps: Sequence[MappingSteps]) -> None:
        self.adding = adding
        self._steps = steps

    def wanted(self, connector: str) -> bool:
        """Whether this kind needs one."""
        return any(one.wanted(connector) for one in self._steps)

    def look(
        self, source_id: str, month_first: bool = False, cancelled: Callable[[], bool] = never_cancelled
    ) -> LookView:
        """What there is."""
        return self._of(source_id).look(source_id, month_first, cancelled)

    def sample(
        self, source_id: str, file: FileView, month_first: bool = False, cancelled: Callable[[], bool] = never_cancelled
    ) -> FileView:
        """The same with some of its first rows."""
        return self._of(source_id).sample(source_id, file, month_first, cancelled)

    def guess_again(self, source_id: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """Taken for another kind."""
        return self._of(source_id).guess_again(source_id, file, record, month_first)

    def try_out(self, source_id: str, file: FileView) -> FileView:
        """With its first rows as they would come."""
        return self._of(source_id).try_out(source_id, file)

    def propose(self, source_id: str, cancelled: Callable[[], bool] = never_cancelled) -> None:
        """Take what is proposed, where this kind needs a mapping and nobody has agreed to one."""
        kind = self._kind(source_id)
        if self.wanted(kind):
            self._of(source_id).propose(source_id, cancelled)

    def take(self, source_id: str, files: Sequence[FileView]) -> None:
        """Write the mapping down."""
        self._of(source_id).take(source_id, files)

    def _of(self, source_id: str) -> MappingSteps:
        kind = self._kind(source_id)
        found = next((one for one in self._steps if one.wanted(kind)), None)
        if found is None:
            raise ServiceError("This source is not being added any more.", "Begin again.")
        return found

    def _kind(self, source_id: str) -> str:
        return next((one.connector for one in self.adding.drafts() if one.source_id == source_id), "")
