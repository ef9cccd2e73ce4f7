"""Adding a folder without a mapping file from a terminal: what its files would be read as, shown before it is taken."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from desk.services.asks import ServiceError
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


def add_proposed(parts: Parts, asked: argparse.Namespace, settings: Mapping[str, str]) -> str:
    """Show the proposal, and take it once a person says so; the source's short name. ServiceError where they do not, or
    where nobody is there to ask and --yes was not given."""
    zone, region = settings.get("time_zone", ""), settings.get("region", "")
    look = parts.first.look(settings["path"], month_first=region == "US")
    region = region or look.region
    files = tuple(parts.first.try_out(look.folder, file, zone) for file in look.files)
    files = tuple(replace(file, used=bool(file.good)) for file in files)
    print("\n".join(_lines(replace(look, files=files))), file=sys.stderr)
    if not any(file.used for file in files):
        raise ServiceError(
            "Nothing of it can be used so.",
            "Look at the reasons above; times without a zone need --set time_zone=Europe/London.",
        )
    if not asked.yes and not _agreed():
        raise ServiceError("Nothing was added.", "Say --yes to take it, or write a mapping: resources/help/mapping.md")
    return parts.first.take(look.folder, files, asked.title or asked.name, zone, region, asked.name)


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    print("Read it so? [Y/n] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold() in ("", "y", "yes", "j", "ja")


def _lines(look: LookView) -> Iterator[str]:
    for file in look.files:
        about = "" if file.exact else "about "
        yield f"{', '.join(file.files)}: {about}{file.count:,} rows, {file.encoding}, taken for {file.record}s"
        for column in file.columns:
            samples = ", ".join(column.samples)[:40]
            written = f" ({column.format})" if column.format else ""
            yield f"    {column.name[:24]:24} {column.role or '-':14}{written} {samples}"
        if file.missing:
            yield f"  No column is {' or '.join(file.missing)}: this file is left out."
            continue
        yield from _rows(file)
    for out in look.left_out:
        yield f"{out.title} {out.advice}"


def _rows(file: FileView) -> Iterator[str]:
    yield f"  Of the first rows {file.good} can be used, {file.bad} cannot:"
    # Why rows cannot be used is said once, however many of them say it.
    for row in {row.reason or row: row for row in file.rows}.values():
        when = row.when.strftime("%Y-%m-%d %H:%M") if row.when else " " * 16
        yield f"    {when}  {row.what:12} {row.who[:24]:24} {row.text[:60]}" if not row.reason else f"    {row.reason}"
