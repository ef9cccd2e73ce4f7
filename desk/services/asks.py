"""What screens may ask, as protocols, so that the window can be up before the store and its libraries are loaded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from desk.domain.trouble import Trouble
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
    PopAnswer,
    TimelinePage,
    TranscriptView,
)

# What every question may raise, and nothing else.
ServiceError = Trouble


class Customers(Protocol):
    """Questions about customers. Every call blocks and may be made from any thread; each raises ServiceError only."""

    def find(self, text: str, limit: int = 20) -> FindAnswer:
        """Customers whose name, e-mail, phone (any 3+ digits), account or order number matches, best first."""

    def pop(self, number: str) -> PopAnswer:
        """Whom an incoming number belongs to, from the cache alone."""

    def look_up(self, number: str) -> PopAnswer:
        """As `pop`, after asking every source that can look up a phone number live; slow, bounded in time."""

    def customer(self, customer_id: int) -> CustomerView:
        """One customer by number; ServiceError if there is none (any more)."""

    def timeline(
        self, customer_id: int, channels: Sequence[str] = (), older: str | None = None, limit: int = 200
    ) -> TimelinePage:
        """A page of the timeline, newest first, of the named channels or of all."""

    def details(self, key: str) -> DetailView:
        """Everything known of one record, by TimelineItem.key."""

    def transcript(self, key: str) -> TranscriptView:
        """The messages of one interaction, fetched from its source now."""

    def unlinked(self, older: str | None = None, limit: int = 200) -> TimelinePage:
        """Records that belong to nobody yet, newest first; customer_id is 0."""


class Sources(Protocol):
    """Questions about and work on sources.

    Blocking, from any thread, but for `progress` and `cancel`, which return at once.
    """

    def connectors(self) -> tuple[ConnectorView, ...]:
        """What can be added."""

    def overview(self) -> SourcesOverview:
        """Every source with its streams, freshness and past runs."""

    def add(
        self, source_id: str, connector: str, title: str, settings: Mapping[str, str], secrets: Mapping[str, str]
    ) -> None:
        """Remember a source; secrets go to the keyring. ServiceError names the setting that is wrong."""

    def remove(self, source_id: str) -> None:
        """Forget a source, its secrets and all its records."""

    def test(self, source_id: str) -> tuple[str, ...]:
        """Sign in and say what is readable, a line a stream."""

    def change(self, source_id: str, settings: Mapping[str, str], secrets: Mapping[str, str]) -> None:
        """Change some settings or secrets of a source; the rest stays.

        Rejected rows that this mends are pulled again.
        """

    def pull(self, source_id: str, full: bool = False) -> PullReport:
        """Pull now; returns when done or cancelled. `full` forgets cursors first and looks for deleted records."""

    def pull_due(self) -> tuple[PullReport, ...]:
        """Pull every source whose time has come; at once empty where none is due."""

    def cancel(self, source_id: str) -> None:
        """Stop a running pull after its current page; what was committed stays."""

    def progress(self) -> tuple[ProgressView, ...]:
        """Running pulls; cheap enough to ask several times a second from the window's own thread."""

    def rejected(self, source_id: str = "", limit: int = 200) -> tuple[RejectedView, ...]:
        """Rows kept aside, newest first, of one source or of all."""
