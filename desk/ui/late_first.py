"""First steps while the services behind them are still being loaded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from desk.services.asks_first import FirstFiles
from desk.services.first_views import BeginningView, FileView, LookView
from desk.ui.late_parts import Parts


class LateFirstSteps:
    """`FirstSteps` of parts on their way; `lay_out_demo` lays the demo company out in these."""

    def __init__(self, parts: Future[Parts], lay_out_demo: Callable[[Parts], str]) -> None:
        self._parts, self._lay_out_demo = parts, lay_out_demo

    def _there(self) -> FirstFiles:
        return self._parts.result().first

    def beginning(self) -> BeginningView:
        """As FirstSteps.beginning."""
        return self._there().beginning()

    def look(self, path: str, month_first: bool = False) -> LookView:
        """As FirstSteps.look."""
        return self._there().look(path, month_first)

    def guess_again(self, folder: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """As FirstSteps.guess_again."""
        return self._there().guess_again(folder, file, record, month_first)

    def try_out(self, folder: str, file: FileView, time_zone: str) -> FileView:
        """As FirstSteps.try_out."""
        return self._there().try_out(folder, file, time_zone)

    def take(
        self, folder: str, files: Sequence[FileView], title: str, time_zone: str, region: str, source_id: str = ""
    ) -> str:
        """As FirstSteps.take."""
        return self._there().take(folder, files, title, time_zone, region, source_id)

    def take_mapped(self, folder: str, title: str, time_zone: str, region: str) -> str:
        """As FirstSteps.take_mapped."""
        return self._there().take_mapped(folder, title, time_zone, region)

    def leave(self, path: str) -> None:
        """As FirstSteps.leave."""
        self._there().leave(path)

    def demo(self) -> str:
        """As FirstSteps.demo."""
        return self._lay_out_demo(self._parts.result())

    def remove_demo(self) -> None:
        """As FirstSteps.remove_demo."""
        self._there().remove_demo()

    def whose(self, texts: Sequence[str]) -> int:
        """As FirstSteps.whose."""
        return self._there().whose(texts)
