"""Tidying while the services behind it are still being loaded."""

from __future__ import annotations

from concurrent.futures import Future

from desk.services.asks import Tidying
from desk.services.source_views import TidyProgress, TidyView
from desk.ui.late_parts import Parts, is_loaded


class LateTidying:
    """`Tidying` of parts on their way; `progress` and `stop` answer at once all the same."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Tidying:
        return self._parts.result().sources.tidying

    def tidy(self) -> TidyView:
        """As Tidying.tidy."""
        return self._there().tidy()

    def progress(self) -> TidyProgress | None:
        """As Tidying.progress; nothing runs before loading has ended."""
        return self._there().progress() if is_loaded(self._parts) else None

    def stop(self) -> None:
        """As Tidying.stop."""
        if is_loaded(self._parts):
            self._there().stop()
