"""Builds the services of one home folder, once, and hands each what it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from connectors.registry import CONNECTORS
from desk.config.names import read_names
from desk.config.paths import Home, resources
from desk.config.secrets import Ask, Secrets, open_secrets
from desk.config.settings import SettingsFile
from desk.services import demo
from desk.services.asks import ServiceError
from desk.services.customers import CustomerService
from desk.services.doctor import Doctor
from desk.services.identity import IdentityService
from desk.services.registry import SourceBook
from desk.services.sources import SourceService
from desk.store.cache import Cache


@dataclass(frozen=True, slots=True)
class Parts:
    """The services of one desk."""

    home: Home
    customers: CustomerService
    sources: SourceService
    doctor: Doctor
    cache: Cache
    identity: IdentityService

    def close(self) -> None:
        """Stop what runs and give back the files."""
        for running in self.sources.progress():
            self.sources.cancel(running.source_id)
        self.cache.close()


def _now() -> datetime:
    return datetime.now(UTC)


def _nobody_to_ask(_source_id: str, _key: str) -> None:
    return None


def build(home: Home, ask: Ask = _nobody_to_ask, secrets: Secrets | None = None) -> Parts:
    """Open the files of `home`, making them where they are missing; `secrets` overrides this machine's keyring.

    ServiceError says what to do where that fails.
    """
    try:
        home.make()
        cache = Cache(home.cache)
    except OSError as problem:
        raise ServiceError(
            f"The folder {home.folder} cannot be made ({problem.strerror}).", "Choose another with --home."
        ) from None
    kept = secrets or open_secrets(str(home.folder), ask)
    book = SourceBook(CONNECTORS, SettingsFile(home.settings), kept, cache)
    sources = SourceService(cache, book, home, _now)
    known = resources() / "identity"
    identity = IdentityService(cache.matches(read_names(known)), home.weights, known / "weights.json")
    doctor = Doctor(cache, book, sources, home)
    return Parts(home, CustomerService(cache, book, _now), sources, doctor, cache, identity)


def prepare_demo(parts: Parts) -> str:
    """Lay out the demo company for today and pull it; returns the number to type for its main story."""
    company = demo.unpack(resources() / "demo", parts.home.demo, _now())
    known = {source.source_id for source in parts.sources.overview().sources}
    for source in company.sources:
        if source.source_id not in known:
            parts.sources.add(source.source_id, "folder", source.title, source.settings, {})
        parts.sources.pull(source.source_id, full=company.renewed)
    return company.number
