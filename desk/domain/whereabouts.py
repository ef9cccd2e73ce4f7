"""Which clocks a customer may live by: told by an address, by a zone that was stated, by a number, in this order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import phonenumbers
from phonenumbers import timezone

from connectors.records import Address

NOWHERE = "Etc/Unknown"


@dataclass(frozen=True, slots=True)
class Places:
    """What is known of the world: the zones of a country (ISO 3166), and of a region of it by (country, region) in
    small letters, where the country has several."""

    countries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    regions: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The zones (IANA) a customer may be in, none where nothing tells, and what tells: "address", "stated zone" or
    "number"; several where one alone left several zones."""

    zones: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything tells."""
        return bool(self.zones)


def whereabouts(
    addresses: Iterable[Address], stated: Iterable[str], numbers: Iterable[str], world: Places
) -> Whereabouts:
    """Where a customer may be. What comes first in the order counts; where it leaves several zones, the next narrows
    them down, as long as both can be true."""
    zones: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    for name, told in (
        ("address", [of_address(one, world) for one in addresses]),
        ("stated zone", [_sound([zone.strip()]) for zone in stated]),
        ("number", [of_number(number) for number in numbers]),
    ):
        for found in told:
            if not found or len(zones) == 1:
                continue
            both = tuple(zone for zone in zones if zone in found)
            if not zones or (both and len(both) < len(zones)):
                zones, basis = both or found, (*basis, name)
    return Whereabouts(zones, tuple(dict.fromkeys(basis)))


def of_address(address: Address, world: Places) -> tuple[str, ...]:
    """The zones of an address; none where it names no country."""
    country = address.country.strip().upper()
    region = " ".join(address.region.casefold().split())
    return _sound(world.regions.get((country, region)) or world.countries.get(country, ()))


def of_number(number: str) -> tuple[str, ...]:
    """The zones of an E.164 number's area or country; none for one that may be anywhere."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return ()
    return _sound([zone for zone in timezone.time_zones_for_number(parsed) if zone != NOWHERE])


def _sound(zones: Sequence[str]) -> tuple[str, ...]:
    """Those there are."""
    return tuple(dict.fromkeys(zone for zone in zones if zone and _is_zone(zone)))


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
