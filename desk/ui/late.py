"""Services that are still being loaded: whoever asks waits, off the window's thread, until they are there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from datetime import date, datetime

from desk.services.asks import Customers, Journeys, Sources
from desk.services.flag_views import NumbersView
from desk.services.journey_views import AsOfView, BriefingView, ProofView, Standing
from desk.services.said_views import SaidPage
from desk.services.source_views import (
    ConnectorView,
    ProgressView,
    PullReport,
    RejectedView,
    SourcesOverview,
)
from desk.services.views import (
    CustomerView,
    DetailView,
    FindAnswer,
    LookUpView,
    PopAnswer,
    TimelinePage,
    TranscriptView,
)
from desk.ui.late_adding import LateSigningIn
from desk.ui.late_parts import First, Parts, is_loaded
from desk.ui.late_tidying import LateTidying


class LateCustomers:
    """`Customers` on their way; every call raises what loading them raised."""

    def __init__(self, first: Future[First]) -> None:
        self._first = first

    def _there(self) -> Customers:
        return self._first.result().customers

    def find(self, text: str, limit: int = 20) -> FindAnswer:
        """As Customers.find."""
        return self._there().find(text, limit)

    def pop(self, number: str) -> PopAnswer:
        """As Customers.pop."""
        return self._there().pop(number)

    def look_up(self, number: str, told: Callable[[LookUpView], object] = lambda _view: None) -> LookUpView:
        """As Customers.look_up."""
        return self._there().look_up(number, told)

    def customer(self, customer_id: int) -> CustomerView:
        """As Customers.customer."""
        return self._there().customer(customer_id)

    def timeline(
        self, customer_id: int, channels: Sequence[str] = (), older: str | None = None, limit: int = 200
    ) -> TimelinePage:
        """As Customers.timeline."""
        return self._there().timeline(customer_id, channels, older, limit)

    def details(self, key: str) -> DetailView:
        """As Customers.details."""
        return self._there().details(key)

    def transcript(self, key: str) -> TranscriptView:
        """As Customers.transcript."""
        return self._there().transcript(key)

    def unlinked(self, older: str | None = None, limit: int = 200) -> TimelinePage:
        """As Customers.unlinked."""
        return self._there().unlinked(older, limit)

    def said_in(
        self, customer_id: int, text: str, older: str | None = None, limit: int = 50, typing: bool = False
    ) -> SaidPage:
        """As Customers.said_in."""
        return self._there().said_in(customer_id, text, older, limit, typing)

    def said_anywhere(self, text: str, older: str | None = None, limit: int = 50, typing: bool = False) -> SaidPage:
        """As Customers.said_anywhere."""
        return self._there().said_anywhere(text, older, limit, typing)


class LateSources:
    """`Sources` of parts on their way; `progress` and `cancel` answer at once all the same."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts
        self.tidying = LateTidying(parts)
        self.signing_in = LateSigningIn(lambda: parts.result().sources.signing_in)

    def _there(self) -> Sources:
        return self._parts.result().sources

    def connectors(self) -> tuple[ConnectorView, ...]:
        """As Sources.connectors."""
        return self._there().connectors()

    def overview(self) -> SourcesOverview:
        """As Sources.overview."""
        return self._there().overview()

    def add(
        self, source_id: str, connector: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]
    ) -> None:
        """As Sources.add."""
        self._there().add(source_id, connector, title, settings, secrets)

    def remove(self, source_id: str) -> None:
        """As Sources.remove."""
        self._there().remove(source_id)

    def test(self, source_id: str) -> tuple[str, ...]:
        """As Sources.test."""
        return self._there().test(source_id)

    def change(self, source_id: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        """As Sources.change."""
        self._there().change(source_id, settings, secrets)

    def pull(self, source_id: str, full: bool = False) -> PullReport:
        """As Sources.pull."""
        return self._there().pull(source_id, full)

    def pull_due(self) -> tuple[PullReport, ...]:
        """As Sources.pull_due."""
        return self._there().pull_due()

    def cancel(self, source_id: str) -> None:
        """As Sources.cancel; nothing runs before loading has ended."""
        if is_loaded(self._parts):
            self._there().cancel(source_id)

    def progress(self) -> tuple[ProgressView, ...]:
        """As Sources.progress; nothing runs before loading has ended."""
        return self._there().progress() if is_loaded(self._parts) else ()

    def rejected(self, source_id: str = "", limit: int = 200) -> tuple[RejectedView, ...]:
        """As Sources.rejected."""
        return self._there().rejected(source_id, limit)


class LateJourneys:
    """`Journeys` of parts on their way; every call raises what loading them raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Journeys:
        return self._parts.result().journeys

    def standing(self, customer_id: int, limit: int = 50, joins: int = 500) -> Standing:
        """As Journeys.standing."""
        return self._there().standing(customer_id, limit, joins)

    def proof(self, customer_id: int, journey_id: str = "") -> ProofView:
        """As Journeys.proof."""
        return self._there().proof(customer_id, journey_id)

    def briefing(self, customer_id: int, journey_id: str = "", transcripts: bool = False) -> BriefingView:
        """As Journeys.briefing."""
        return self._there().briefing(customer_id, journey_id, transcripts)

    def join(self, key: str, to: str) -> None:
        """As Journeys.join."""
        self._there().join(key, to)

    def split(self, key: str) -> None:
        """As Journeys.split."""
        self._there().split(key)

    def undo_correction(self, key: str) -> None:
        """As Journeys.undo_correction."""
        self._there().undo_correction(key)

    def as_of(self, customer_id: int, at: datetime) -> AsOfView:
        """As Journeys.as_of."""
        return self._there().as_of(customer_id, at)

    def numbers(self, first: date, last: date, each: int = 1) -> NumbersView:
        """As Journeys.numbers."""
        return self._there().numbers(first, last, each)
