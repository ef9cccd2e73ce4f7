"""The desk's own time zone: the one of the settings, or this machine's, daylight saving included."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from desk.config.settings import Settings


class MachineZone(tzinfo):
    """What this machine's clock on the wall shows at any moment, by the rules of the operating system.

    Windows names no IANA zone, so there is none to look up.
    """

    def __repr__(self) -> str:
        """Another text once the machine counts its hours in another way."""
        return f"the machine's zone ({time.tzname[0]}, {time.tzname[1]}, {time.timezone})"

    def fromutc(self, dt: datetime) -> datetime:
        """The wall's time of a moment given in UTC."""
        there = dt.replace(tzinfo=UTC).astimezone()
        wall = there.replace(tzinfo=self, fold=0)
        # Where the clock is set back an hour is shown twice; the second time is the one with the other offset.
        return wall if wall.utcoffset() == there.utcoffset() else wall.replace(fold=1)

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """How far the wall is ahead of UTC at a time on the wall."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, dt: datetime | None) -> timedelta | None:
        """Not told apart from the offset."""
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        """As the machine calls it at that time."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().tzname()


def zone_of(settings: Settings) -> tzinfo:
    """The zone in which this desk counts days."""
    return ZoneInfo(settings.time_zone) if settings.time_zone else MachineZone()


def machine_zone_name() -> str:
    """This machine's zone by its IANA name, as its system has it; "" where that names none, as Windows does not."""
    places = (os.environ.get("TZ", "").lstrip(":"), *_linked(Path("/etc/localtime")), *_written(Path("/etc/timezone")))
    return next((name for name in places if name in available_timezones()), "")


def _linked(link: Path) -> Iterator[str]:
    with suppress(OSError):
        yield str(link.readlink()).rpartition("/zoneinfo/")[2]


def _written(file: Path) -> Iterator[str]:
    with suppress(OSError, UnicodeDecodeError):
        yield file.read_text(encoding="utf-8").strip()
