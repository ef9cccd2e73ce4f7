"""Keeps what the window shows true while sources are pulled and flags come and go."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desk.services.source_views import SourcesOverview
from desk.services.views import CustomerView
from desk.ui.customer.room import CustomerRoom
from desk.ui.escalations.watch import FlagsWatch
from desk.ui.identity.watch import IdentityWatch
from desk.ui.shell.rail import Rail
from desk.ui.shell.rooms import Rooms
from desk.ui.shell.side import SidePanel
from desk.ui.sources.freshness import NEEDS_PERSON
from desk.ui.sources.watch import SourcesWatch


class Keeping(QObject):
    """Hears the two watches, and tells the rail, the side panel and the customer desk."""

    def __init__(
        self, sources: SourcesWatch, flags: FlagsWatch, rail: Rail, side: SidePanel, desk: CustomerRoom
    ) -> None:
        super().__init__(rail)
        self._sources, self._rail, self._side, self._desk = sources, rail, side, desk
        self._records = 0
        sources.overview_changed.connect(self._show_freshness)
        sources.overview_changed.connect(self._refresh_if_grown)
        sources.progress_changed.connect(lambda _progress: self._show_freshness(sources.overview))
        sources.pulled.connect(desk.refresh)
        sources.pulled.connect(flags.look)
        flags.counted.connect(lambda: rail.show_flags_open(flags.counts))

    def keep_links(self, watch: IdentityWatch, rooms: Rooms) -> None:
        """Tell who counts possible links of pulls, and the customer desk of words said on them."""
        watch.counted.connect(self._rail.show_links_waiting)
        self._sources.pulled.connect(watch.look)
        rooms.links_changed.connect(self._desk.follow)

    def _refresh_if_grown(self, overview: SourcesOverview) -> None:
        """A long pull brings rows of the customer shown before it ends."""
        if overview.records != self._records:
            self._records = overview.records
            self._desk.refresh()

    def _show_freshness(self, overview: SourcesOverview) -> None:
        self._side.freshness.show_overview(overview, len(self._sources.progress))
        self._rail.show_sources_waiting(sum(source.state in NEEDS_PERSON for source in overview.sources))


class WantedLine(QObject):
    """A line of a timeline asked for together with its customer: chosen once the customer is shown."""

    def __init__(self, desk: CustomerRoom) -> None:
        super().__init__(desk)
        self._desk = desk
        self._wanted = (0, "")
        desk.opened.connect(self._show)

    def want(self, customer_id: int, key: str) -> None:
        """Choose the line `key` once this customer is shown; if another one is, nothing."""
        self._wanted = (customer_id, key)

    def _show(self, customer: CustomerView) -> None:
        (customer_id, key), self._wanted = self._wanted, (0, "")
        if customer_id == customer.customer_id:
            self._desk.pages.go_to(key)
