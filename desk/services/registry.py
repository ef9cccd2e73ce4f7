"""What the services share about sources: settings, connectors, secrets, and a connector opened for one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from connectors.kit.declare import Connector, SettingKind, Surroundings
from connectors.kit.errors import Cancelled
from connectors.kit.oauth_words import SIGNED_IN
from connectors.records import IdentifierKind
from desk.config.secrets import Secrets
from desk.config.settings import Settings, SettingsFile, SourceSettings
from desk.domain.identifiers import Normal, phone
from desk.services.asks import ServiceError
from desk.services.renewing import Renewing
from desk.store.cache import Cache, CacheWriter

# Waiting is done in slices, so that a person who cancels is not kept.
SLICE_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Opened:
    """Everything needed to talk to one source; its connector has the streams a person chose, and no other."""

    source: SourceSettings
    connector: Connector
    answers: Mapping[str, str]
    secrets: Mapping[str, str]
    writer: CacheWriter


def chosen_of(connector: Connector, source: SourceSettings) -> Connector:
    """The connector as this source uses it: what a person left out is neither pulled nor looked up."""
    if not source.left_out:
        return connector
    streams = tuple(stream for stream in connector.streams if stream.name not in source.left_out)
    return replace(connector, streams=streams)


class SourceBook:
    """The configured sources and the connectors they use; every failure is a ServiceError a person can read."""

    def __init__(self, connectors: Mapping[str, Connector], file: SettingsFile, secrets: Secrets, cache: Cache) -> None:
        self.connectors = connectors
        self.file = file
        self.secrets = secrets
        self._cache = cache

    def settings(self) -> Settings:
        """The settings as they are on disk now."""
        return self.file.read()

    def source(self, source_id: str) -> SourceSettings:
        """One source by its short name."""
        found = self.settings().source(source_id)
        if found is None:
            raise ServiceError(f"There is no source “{source_id}”.", "Choose one of the list, or add it first.")
        return found

    def connector(self, name: str) -> Connector:
        """One connector by name."""
        found = self.connectors.get(name)
        if found is None:
            raise ServiceError(f"There is no connector “{name}”.", f"There are: {', '.join(sorted(self.connectors))}.")
        if found.trouble is not None:
            raise ServiceError(*found.trouble)
        return found

    def open(self, source_id: str) -> Opened:
        """A source with its secrets; asks for them where there is no keyring."""
        source = self.source(source_id)
        connector = chosen_of(self.connector(source.connector), source)
        answers = {s.key: s.default for s in connector.settings if s.kind is not SettingKind.SECRET}
        held = self.secrets_of(source_id)
        return Opened(source, connector, answers | dict(source.answers), held, self.writer(source))

    def secrets_of(self, source_id: str) -> dict[str, str]:
        """Each secret of a source by its setting; asked for where there is no keyring. ServiceError where one that is
        needed is not to be had."""
        source = self.source(source_id)
        held = {}
        for setting in self.connector(source.connector).settings:
            if setting.kind is SettingKind.SECRET:
                value = self.secrets.get(source_id, setting.key)
                if value is None and setting.required:
                    raise ServiceError(
                        f"{setting.label} of “{source.title}” is not known here.",
                        f"Enter it in the source's settings. {self.secrets.why()}",
                    )
                held[setting.key] = value or ""
        if self.connector(source.connector).oauth is not None:
            held[SIGNED_IN] = self.secrets.held(source_id, SIGNED_IN) or ""
        return held

    def writer(self, source: SourceSettings) -> CacheWriter:
        """What writes this source's pages."""
        return self._cache.writer(source.source_id, self.region(source), self.own_numbers(), source.keep_days)

    def keep_secrets(self, source_id: str, secrets: Mapping[str, str]) -> None:
        """Put a source's secrets where secrets are kept."""
        for key, value in secrets.items():
            self.secrets.put(source_id, key, value)

    def region(self, source: SourceSettings) -> str:
        """The country of a source's numbers that name none."""
        return source.region or self.settings().region

    def regions(self) -> tuple[str, ...]:
        """Every country numbers may be typed in, the most general first; "" where none is set at all."""
        settings = self.settings()
        held = dict.fromkeys(r for r in (settings.region, *(s.region for s in settings.sources)) if r)
        return tuple(held) or ("",)

    def own_numbers(self) -> frozenset[Normal]:
        """The company's own numbers, which identify nobody."""
        settings = self.settings()
        found = {phone(number, region) for number in settings.own_numbers for region in self.regions()}
        return frozenset(Normal(IdentifierKind.PHONE, value) for value in found if value)

    def surroundings(
        self,
        source: SourceSettings,
        now: Callable[[], datetime],
        sleep: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Surroundings:
        """What a connector may know of the world; sleeping ends at once with Cancelled when the person cancels, and
        what the source renews of its secrets is kept."""

        def doze(seconds: float) -> None:
            left = seconds
            while left > 0:
                if cancelled():
                    raise Cancelled
                sleep(min(left, SLICE_SECONDS))
                left -= SLICE_SECONDS

        zone = source.time_zone or self.settings().time_zone
        renewing = Renewing(self.secrets, self.file.path.parent)
        renewed = partial(renewing, source.source_id, doze)
        return Surroundings(now, doze, cancelled, self.region(source), zone, renewed=renewed)
