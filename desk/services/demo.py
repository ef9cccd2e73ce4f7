"""Unpacks the demo company for today: the same files everywhere, with times told from the day they are used on."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desk.services.asks import ServiceError

# Phone numbers without a country in the demo's files are American.
REGION = "US"
_STAMP = ".made"
_PLACE = re.compile(rb"@\[([iluagdw])([+-]\d+)(?: (\d\d:\d\d:\d\d) ([A-Z]))?\]")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

# How a time is written, by the letter that stands for it in the files.
_WRITERS: Mapping[str, Callable[[datetime], str]] = {
    "i": lambda when: when.isoformat(),
    "l": lambda when: f"{when:%Y-%m-%d %H:%M:%S}",
    "u": lambda when: f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
    "a": lambda when: f"{when:%m/%d/%Y} {when.hour % 12 or 12:02d}:{when:%M} {'AM' if when.hour < 12 else 'PM'}",
    "g": lambda when: f"{when:%d.%m.%Y %H:%M}",
}
_DAY_WRITERS: Mapping[str, Callable[[date], str]] = {
    "d": lambda day: day.isoformat(),
    "w": lambda day: f"{day.day} {_MONTHS[day.month - 1]}",
}


@dataclass(frozen=True, slots=True)
class DemoSource:
    """One source to add with the connector "folder"; `settings` name its folder and the country of its numbers."""

    source_id: str
    title: str
    folder: Path

    @property
    def settings(self) -> Mapping[str, str]:
        """What a person would have typed."""
        return {"path": str(self.folder), "region": REGION}


@dataclass(frozen=True, slots=True)
class DemoCompany:
    """The unpacked company. `number` shows its main story, `store` is where this desk would stand;
    `renewed` says that its files were written just now."""

    sources: tuple[DemoSource, ...]
    number: str
    store: str
    renewed: bool


def unpack(resources: Path, folder: Path, now: datetime) -> DemoCompany:
    """Write the demo company of `resources` into `folder`, as of the UTC day of `now` (aware); again only on a new day.

    Everything in it lies before that day. The files of one day are the same however often they are written.
    ServiceError where they cannot be.
    """
    try:
        return _unpack(resources, folder, now)
    except OSError as problem:
        raise ServiceError(
            f"The demo company cannot be written ({problem.strerror}).", "Choose another folder with --home."
        ) from None


def _unpack(resources: Path, folder: Path, now: datetime) -> DemoCompany:
    described = tomllib.loads((resources / "sources.toml").read_text(encoding="utf-8"))
    zones = {letter: ZoneInfo(name) for letter, name in described["zones"].items()}
    sources = tuple(DemoSource(source["id"], source["title"], folder / source["id"]) for source in described["source"])
    day = now.astimezone(UTC).date()
    stamp = folder / _STAMP
    wanted = f"{day.isoformat()} {_fingerprint(resources)}\n"
    current = stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted
    renewed = not (current and all(source.folder.is_dir() for source in sources))
    if renewed:
        for source in sources:
            _unpack_source(resources / source.source_id, source.folder, day, zones)
        # Last, so that an interruption leaves it for the next time.
        stamp.write_text(wanted, encoding="utf-8")
    return DemoCompany(sources, described["number"], described["store"], renewed)


def _unpack_source(source: Path, folder: Path, day: date, zones: Mapping[str, ZoneInfo]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(file for file in source.iterdir() if file.is_file()):
        packed = file.suffix == ".gz"
        written = gzip.decompress(file.read_bytes()) if packed else file.read_bytes()
        dated = _PLACE.sub(lambda place: _told(place, day, zones), written)
        # The connector may be reading: it sees the whole old file or the whole new one.
        half = folder / f"~{file.name}"
        half.write_bytes(gzip.compress(dated, mtime=0) if packed else dated)
        os.replace(half, folder / file.name)


def _told(place: re.Match[bytes], day: date, zones: Mapping[str, ZoneInfo]) -> bytes:
    style, days, clock, zone = (part.decode() if part else "" for part in place.groups())
    then = day + timedelta(days=int(days))
    if style in _DAY_WRITERS:
        return _DAY_WRITERS[style](then).encode()
    return _WRITERS[style](datetime.combine(then, time.fromisoformat(clock), zones[zone])).encode()


def _fingerprint(resources: Path) -> str:
    """Changes when the files that came with the program do."""
    known = hashlib.sha256()
    for file in sorted(file for file in resources.rglob("*") if file.is_file()):
        known.update(f"{file.relative_to(resources).as_posix()} {file.stat().st_size} ".encode())
        known.update(file.read_bytes())
    return known.hexdigest()[:16]
