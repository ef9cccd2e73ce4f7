"""What the desk knows of the world's time zones by country and region, from the tables that come with it."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from importlib import resources as packages
from pathlib import Path

from desk.domain.whereabouts import Places

# Columns of the table of the time zone database: code of the country, place, name of the zone, comments.
_COUNTRY, _ZONE = 0, 2


def read_places(folder: Path) -> Places:
    """The world as `folder` (resources/work) and the time zone database have it; a country in neither has no zones."""
    written = tomllib.loads((folder / "regions.toml").read_text(encoding="utf-8"))
    regions: dict[tuple[str, str], list[str]] = defaultdict(list)
    for country, zones in written.items():
        for zone, names in zones.items():
            for name in names:
                regions[country, name].append(zone)
    return Places(_countries(), {key: tuple(zones) for key, zones in regions.items()})


def _countries() -> dict[str, tuple[str, ...]]:
    try:
        table = (packages.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8")
    except (ModuleNotFoundError, OSError):
        # Numbers and stated zones still tell.
        return {}
    found: dict[str, list[str]] = defaultdict(list)
    for line in table.splitlines():
        columns = line.split("\t")
        if not line.startswith("#") and len(columns) > _ZONE:
            found[columns[_COUNTRY]].append(columns[_ZONE])
    return {country: tuple(zones) for country, zones in found.items()}
