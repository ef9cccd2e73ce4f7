"""Looks at everything that must be well for the desk to work, and says what to do where it is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from desk.config.paths import Home
from desk.config.secrets import KeyringSecrets
from desk.services.asks import ServiceError
from desk.services.registry import SourceBook
from desk.services.source_views import CheckView, StreamState
from desk.services.sources import SourceService
from desk.store.cache import Cache


class Doctor:
    """Checks one desk; reads only."""

    def __init__(self, cache: Cache, book: SourceBook, sources: SourceService, home: Home) -> None:
        self._cache = cache
        self._book = book
        self._sources = sources
        self._home = home

    def examine(self) -> tuple[CheckView, ...]:
        """One line a thing looked at, in the order to mend them."""
        return (self._python(), self._cache_file(), self._settings(), self._keyring(), *self._each_source())

    def _python(self) -> CheckView:
        version = ".".join(str(part) for part in sys.version_info[:3])
        return CheckView("Python", sys.version_info >= (3, 11), version, "Tellonce needs Python 3.11, 3.12 or 3.13.")

    def _cache_file(self) -> CheckView:
        trouble = self._cache.ledger.trouble()
        counts = self._cache.ledger.counts()
        found = trouble or f"{counts.records:,} records, {counts.customers:,} customers in {self._home.cache}."
        return CheckView("Cache", not trouble, found, "Delete the cache and pull again: nothing but time is lost.")

    def _settings(self) -> CheckView:
        try:
            number = len(self._book.settings().sources)
        except ServiceError as problem:
            return CheckView("Settings", False, problem.title, problem.advice)
        return CheckView("Settings", True, f"{number} source{'' if number == 1 else 's'} in {self._home.settings}", "")

    def _keyring(self) -> CheckView:
        kept = isinstance(self._book.secrets, KeyringSecrets)
        advice = "Start your desktop's keyring (such as GNOME Keyring or KWallet) to be asked only once."
        return CheckView("Secrets", kept, self._book.secrets.why(), "" if kept else advice)

    def _each_source(self) -> Iterator[CheckView]:
        for source in self._sources.overview().sources:
            well = source.state in (StreamState.FRESH, StreamState.NEVER) and not source.rejected
            found = f"{source.state.value}, {source.rows:,} rows, {source.rejected} set aside."
            advice = source.message or ("See “desk rejected”." if source.rejected else "Pull it again.")
            yield CheckView(source.title, well, found, "" if well else advice)
