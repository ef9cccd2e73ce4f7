"""Adding a source while the services behind it are still being loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future

from desk.services.adding_views import DraftView, SamplesView, StreamTrial, TrialView
from desk.services.asks_adding import Adding
from desk.services.asks_mapping import MappingSteps
from desk.services.asks_signing_in import SigningIn
from desk.services.first_views import FileView, LookView
from desk.services.source_views import SignInView
from desk.ui.late_parts import Parts


class LateSigningIn:
    """`SigningIn` of services on their way; `there` waits for them."""

    def __init__(self, there: Callable[[], SigningIn]) -> None:
        self._there = there

    def view(self, source_id: str) -> SignInView | None:
        """As SigningIn.view."""
        return self._there().view(source_id)

    def sign_in(
        self, source_id: str, show: Callable[[str], None], cancelled: Callable[[], bool] = lambda: False
    ) -> None:
        """As SigningIn.sign_in."""
        self._there().sign_in(source_id, show, cancelled)

    def sign_out(self, source_id: str) -> None:
        """As SigningIn.sign_out."""
        self._there().sign_out(source_id)

    def where(self) -> str:
        """As SigningIn.where."""
        return self._there().where()


class LateAdding:
    """`Adding` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts
        self.signing_in = LateSigningIn(lambda: parts.result().adding.signing_in)

    def _there(self) -> Adding:
        return self._parts.result().adding

    def drafts(self) -> tuple[DraftView, ...]:
        """As Adding.drafts."""
        return self._there().drafts()

    def begin(self, connector: str, source_id: str = "", time_zone: str = "") -> DraftView:
        """As Adding.begin."""
        return self._there().begin(connector, source_id, time_zone)

    def keep(self, source_id: str, title: str, settings: Mapping[str, str]) -> None:
        """As Adding.keep."""
        self._there().keep(source_id, title, settings)

    def answer(self, source_id: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> DraftView:
        """As Adding.answer."""
        return self._there().answer(source_id, title, settings, secrets)

    def trial(
        self,
        source_id: str,
        tell: Callable[[StreamTrial], None] = lambda _one: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TrialView:
        """As Adding.trial."""
        return self._there().trial(source_id, tell, cancelled)

    def choose(self, source_id: str, streams: Sequence[str]) -> DraftView:
        """As Adding.choose."""
        return self._there().choose(source_id, streams)

    def samples(self, source_id: str, cancelled: Callable[[], bool] = lambda: False) -> SamplesView:
        """As Adding.samples."""
        return self._there().samples(source_id, cancelled)

    def start(self, source_id: str) -> None:
        """As Adding.start."""
        self._there().start(source_id)

    def discard(self, source_id: str) -> None:
        """As Adding.discard."""
        self._there().discard(source_id)


class LateMapping:
    """`MappingSteps` of parts on their way."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> MappingSteps:
        return self._parts.result().mapping

    def wanted(self, connector: str) -> bool:
        """As MappingSteps.wanted."""
        return self._there().wanted(connector)

    def look(
        self, source_id: str, month_first: bool = False, cancelled: Callable[[], bool] = lambda: False
    ) -> LookView:
        """As MappingSteps.look."""
        return self._there().look(source_id, month_first, cancelled)

    def sample(
        self,
        source_id: str,
        file: FileView,
        month_first: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> FileView:
        """As MappingSteps.sample."""
        return self._there().sample(source_id, file, month_first, cancelled)

    def guess_again(self, source_id: str, file: FileView, record: str, month_first: bool = False) -> FileView:
        """As MappingSteps.guess_again."""
        return self._there().guess_again(source_id, file, record, month_first)

    def try_out(self, source_id: str, file: FileView) -> FileView:
        """As MappingSteps.try_out."""
        return self._there().try_out(source_id, file)

    def take(self, source_id: str, files: Sequence[FileView]) -> None:
        """As MappingSteps.take."""
        self._there().take(source_id, files)
