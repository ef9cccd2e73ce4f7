"""What must be known of a home folder before its cache is opened: how its records are read, in which zones, and
whether the cache is a sound one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.config.alone import alone
from desk.config.language import language_rules
from desk.config.paths import Home, resources
from desk.config.settings import SettingsFile, SourceSettings
from desk.config.stamp import Stamp, stamp_of
from desk.config.zone import zone_of
from desk.services.asks import ServiceError
from desk.services.gaps import is_filling
from desk.services.hearing import making
from desk.store import aside
from desk.store.cache import Cache
from desk.store.engine import CACHE, DamagedFile
from desk.store.owed import Making

# Held while a damaged cache is put aside.
LOCK = ".aside.lock"


class Zones:
    """Where days end for each source, by its id: its own zone or the desk's. Read again when the settings change."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self._stamp: Stamp = None
        self._zones: dict[str, tzinfo] = {}
        self._desk = zone_of(file.read())

    def __call__(self, source_id: str) -> tzinfo:
        """The zone of a source; the desk's for one without and for one that is unknown."""
        stamp = stamp_of(self._file.path)
        if stamp != self._stamp:
            settings = self._file.read()
            self._desk = zone_of(settings)
            self._zones = {one.source_id: ZoneInfo(one.time_zone) for one in settings.sources if one.time_zone}
            self._stamp = stamp
        return self._zones.get(source_id, self._desk)


def own_language(home: Home) -> Path:
    """Where a person may put language rules of their own."""
    return home.folder / "language"


def making_of(home: Home, zones: Callable[[str], tzinfo] | None = None) -> Making:
    """How records become touches on the desk of this folder; any process may ask."""
    rules, version = language_rules(resources(), own_language(home))
    return making(rules, zones or Zones(SettingsFile(home.settings)), version)


def open_cache(path: Path, opened: Callable[[], Cache], now: datetime, leave: bool) -> Cache:
    """The cache at `path`, as `opened` opens it. One that is damaged is put aside, and a new one takes its place:
    nothing but time is lost. With `leave` it is left to others to put it aside, and DamagedFile raised."""
    if not aside.is_noted(path):
        try:
            return opened()
        except DamagedFile:
            if leave:
                raise
    elif leave:
        raise DamagedFile(CACHE, path.name)
    try:
        with alone(path.with_name(LOCK)):
            # Another program may have put it aside meanwhile.
            if not aside.is_noted(path):
                with suppress(DamagedFile):
                    return opened()
            aside.put_aside(path, now)
            return opened()
    except OSError as problem:
        raise ServiceError(
            f"The cache is damaged and cannot be put aside ({problem.strerror}).",
            "Close every other Tellonce and start this one again.",
        ) from None


def notice_of(cache: Cache, path: Path, sources: Iterable[SourceSettings]) -> ServiceError | None:
    """What a person must know while a cache that replaces a damaged one is not filled yet."""
    put = aside.latest(path)
    if put is None or not is_filling(cache, sources):
        return None
    return ServiceError(
        "The cache was damaged, and a new one is being filled from your sources.",
        f"Numbers it does not know yet are looked up in them. The damaged one is kept as {put.name}.",
    )
