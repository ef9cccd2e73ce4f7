"""Adding a folder without a mapping file from a terminal: what its files would be read as, shown before it is taken."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from desk.config.settings import SettingsFile
from desk.config.zone import machine_zone_name
from desk.services.build import Parts
from desk.services.first_steps import FOLDER, MAPPING
from desk.services.first_views import FileView, LookView

_KNOWN = frozenset(("path", "time_zone", "region"))


def wants_proposal(asked: argparse.Namespace, settings: Mapping[str, str]) -> bool:
    """Whether this is a folder, or a file, of which nobody says what its columns are."""
    path = Path(settings.get("path", "")).expanduser()
    if asked.connector != FOLDER or "mapping" in settings or not settings.get("path") or not set(settings) <= _KNOWN:
        return False
    return path.is_file() or (path.is_dir() and not (path / MAPPING).is_file())


def zone_for(parts: Parts, settings: Mapping[str, str]) -> str:
    """The zone of times that name none: as it was said, else the settings' own (""), else this machine's, which is told
    then."""
    if settings.get("time_zone") or SettingsFile(parts.home.settings).read().time_zone:
        return settings.get("time_zone", "")
    zone = machine_zone_name()
    if zone:
        told = f"Times without a zone are taken for {zone}, as on this machine; --set time_zone= says another."
        print(told, file=sys.stderr)
    return zone


def agreed(question: str) -> bool:
    """Whether whoever is there says yes; nobody does not."""
    if not sys.stdin.isatty():
        return False
    print(f"{question} [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("", "y", "yes", "j", "ja")


def look_lines(look: LookView) -> Iterator[str]:
    """What each file is taken for, and which are left out."""
    for file in look.files:
        about = "" if file.exact else "about "
        yield f"{', '.join(file.files)}: {about}{file.count:,} rows, {file.encoding}, taken for {file.record}s"
        yield from column_lines(file)
        if file.missing:
            yield f"  No column is {' or '.join(file.missing)}: this file is left out."
            continue
        yield from row_lines(file)
    for out in look.left_out:
        yield f"{out.title} {out.advice}"
    if look.unseen:
        yield (
            f"Files not looked at: {look.unseen:,}. Those named like one of these are read with it; move others into a"
            " folder of their own."
        )


def column_lines(file: FileView) -> Iterator[str]:
    """What each column is taken for."""
    for column in file.columns:
        samples = ", ".join(column.samples)[:40]
        written = f" ({column.format})" if column.format else ""
        yield f"    {column.name[:24]:24} {column.role or '-':14}{written} {samples}".rstrip()


def row_lines(file: FileView) -> Iterator[str]:
    """What the first rows would come as."""
    yield f"  Of the first rows {file.good} can be used, {file.bad} cannot:"
    # Why rows cannot be used is said once, however many of them say it.
    for row in {row.reason or row: row for row in file.rows}.values():
        when = row.when.strftime("%Y-%m-%d %H:%M") if row.when else " " * 16
        yield f"    {when}  {row.what:12} {row.who[:24]:24} {row.text[:60]}" if not row.reason else f"    {row.reason}"
