"""What must be known of a home folder before its cache is opened: how its records are read, and in which zones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.config.language import language_rules
from desk.config.paths import Home, resources
from desk.config.settings import SettingsFile
from desk.config.zone import zone_of
from desk.services.hearing import making
from desk.store.making import Making

_Stamp = tuple[int, int] | None


class Zones:
    """Where days end for each source, by its id: its own zone or the desk's. Read again when the settings change."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self._stamp: _Stamp = None
        self._zones: dict[str, tzinfo] = {}
        self._desk = zone_of(file.read())

    def __call__(self, source_id: str) -> tzinfo:
        """The zone of a source; the desk's for one without and for one that is unknown."""
        stamp = _stamp(self._file.path)
        if stamp != self._stamp:
            settings = self._file.read()
            self._desk = zone_of(settings)
            self._zones = {one.source_id: ZoneInfo(one.time_zone) for one in settings.sources if one.time_zone}
            self._stamp = stamp
        return self._zones.get(source_id, self._desk)


def _stamp(path: Path) -> _Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def own_language(home: Home) -> Path:
    """Where a person may put language rules of their own."""
    return home.folder / "language"


def making_of(home: Home, zones: Callable[[str], tzinfo] | None = None) -> Making:
    """How records become touches on the desk of this folder; any process may ask."""
    rules, version = language_rules(resources(), own_language(home))
    return making(rules, zones or Zones(SettingsFile(home.settings)), version)
