"""Public holidays and time zones for the working calendars of rules."""

from __future__ import annotations

from datetime import date, tzinfo
from functools import cache
from importlib import import_module
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desk.domain.calendar_reading import World


@cache
def _holidays() -> Any:
    """The holidays of the world, loaded when the first rule asks for them: that takes as long as opening the files."""
    return import_module("holidays")


class PublicHolidays:
    """The public holidays of a country and one of its regions; each year is worked out once, when it is asked for."""

    def __init__(self, country: str, region: str) -> None:
        self._country = country
        self._region = region or None
        self._years: dict[int, frozenset[date]] = {}

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        known = self._years.get(day.year)
        if known is None:
            # With one year given none is added by asking.
            found = _holidays().country_holidays(self._country, self._region, years=day.year, expand=False)
            known = self._years[day.year] = frozenset(found)
        return day in known


def days_off(country: str, region: str) -> PublicHolidays | None:
    """The public holidays of a country (ISO 3166) and region ("" all of it); None where they are not known."""
    regions = _holidays().list_supported_countries(include_aliases=True).get(country)
    if regions is None or (region and region not in regions):
        return None
    return PublicHolidays(country, region)


def zone_named(name: str) -> tzinfo | None:
    """The time zone of an IANA name, None where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def world(zone: tzinfo) -> World:
    """What rules may refer to on a desk in `zone`."""
    return World(zone, zone_named, days_off)
