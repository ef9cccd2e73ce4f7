"""Writes down how a source's files or streams are read, as a person agreed to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from connectors.kit.propose import Plan, mapping_text, missing_of
from desk.config.whole import write_whole
from desk.services.asks import ServiceError
from desk.services.first_views import FileView

MAPPINGS = "mappings"


def write_plans(home: Path, source_id: str, used: Sequence[FileView], plans: Sequence[Plan]) -> Path:
    """The mapping file of a source under `home`; `plans` has one for each that is used. ServiceError where one lacks a
    column it cannot do without, or the disk refuses."""
    for plan, file in zip(plans, used, strict=True):
        if missing_of(plan):
            raise ServiceError(f"“{file.title}” cannot be read yet.", "Say which column is what it still needs.")
    written = home / MAPPINGS / f"{source_id}.toml"
    try:
        written.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(written, mapping_text(plans).encode("utf-8"))
    except OSError as problem:
        raise ServiceError(f"The mapping cannot be written ({problem.strerror}).", "Check the folder.") from None
    return written
