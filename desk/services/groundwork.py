"""Opens the files of one home folder and answers for its customers: a number is told from then on, and all other
services stand on it."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial

from desk.config.names import read_names
from desk.config.paths import Home, resources
from desk.config.secrets import Ask, Secrets, open_secrets
from desk.config.settings import SettingsFile
from desk.config.zone import zone_of
from desk.domain.keys import Key
from desk.domain.namesakes import Namesakes
from desk.services.asks import ServiceError
from desk.services.corrections import Decided
from desk.services.customers import CustomerService
from desk.services.kinds import and_described, kinds
from desk.services.opening import Zones, notice_of, open_cache, own_language
from desk.services.registry import SourceBook
from desk.services.spoken import Spoken
from desk.services.weaving import Weaver
from desk.services.written import Written
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.making import Report, no_report


def now() -> datetime:
    """The clock of every desk."""
    return datetime.now(UTC)


def nobody_to_ask(_source_id: str, _key: str) -> None:
    """For where no secret can be asked for."""
    return


class Groundwork:
    """What all parts of a desk stand on: its files, what is configured, and the questions about customers.

    `sound` raises StoreError where the decisions, which are looked through while the rest is loaded, are damaged:
    nothing may be decided before it has come.
    """

    def __init__(
        self,
        home: Home,
        ask: Ask = nobody_to_ask,
        secrets: Secrets | None = None,
        report: Report = no_report,
        keys: Sequence[Key] = (),
        leave: bool = False,
    ) -> None:
        """Open the files of `home`, making them where they are missing; the arguments as those of `build`. With
        `leave` a damaged cache is left to others to put aside.

        ServiceError says what to do where that fails.
        """
        _make(home)
        file = SettingsFile(home.settings)
        self.home, self.settings, self.zones = home, file.read(), Zones(file)
        self.zone = zone_of(self.settings)
        self.spoken = Spoken(resources(), own_language(home), self.zones)
        self.names = read_names(resources() / "identity")
        kept = secrets or open_secrets(str(home.folder), ask)
        self.decisions = Decisions(home.decisions, keys, look=False)
        self.sound = _looked_through(self.decisions)
        self.written = Written(self.decisions.work, time.monotonic)
        making, namesakes = self.spoken.making(), Namesakes(self.names)
        opened = partial(Cache, home.cache, making, report, namesakes, keys, self.written)
        try:
            self.cache = open_cache(home.cache, opened, now(), leave)
        except ServiceError:
            self._close_decisions()
            raise
        self.book = SourceBook(and_described(kinds(), home.apis), file, kept, self.cache)
        self.decided = Decided(self.cache, self.decisions.corrections)
        self.weaver = Weaver(self.cache, self.decided.of, self.settings.limits, self.spoken.reason, self.decided.names)
        self.customers = CustomerService(self.cache, self.book, now, self.weaver, self.decisions.flags)
        self.notice = notice_of(self.cache, home.cache, self.settings.sources)

    def close(self) -> None:
        """Give back the files."""
        self._close_decisions()
        self.cache.close()

    def _close_decisions(self) -> None:
        # A connection that looks through them could not be given back.
        self.sound.exception()
        self.decisions.close()


def _make(home: Home) -> None:
    try:
        home.make()
    except OSError as problem:
        raise ServiceError(
            f"The folder {home.folder} cannot be made ({problem.strerror}).", "Choose another with --home."
        ) from None


def _looked_through(decisions: Decisions) -> Future[None]:
    """SQLite reads all of the file on a thread of its own."""
    pool = ThreadPoolExecutor(1, "look-through")
    looked = pool.submit(decisions.look_through)
    pool.shutdown(wait=False)
    return looked
