"""One pull of a folder source with a clock that stands still, so that two pulls can be compared row by row."""

from __future__ import annotations

import time
from pathlib import Path

from connectors.folder import CONNECTOR
from connectors.kit.declare import Surroundings
from desk.store.cache import Cache
from desk.sync.engine import Job, StreamResult, pull
from tests.records import NOON


def pull_folder(
    cache_file: str,
    folder: str,
    page_rows: int = 40,
    full: bool = False,
    group_rows: int = 4_000,
    group_seconds: float = 0.5,
) -> list[StreamResult]:
    """Pull every stream of the folder into the cache file, in small pages; groups of pages as a `Job` has them."""
    cache = Cache(Path(cache_file))
    around = Surroundings(now=lambda: NOON, region="US", time_zone="UTC", page_rows=page_rows)
    job = Job(
        connector=CONNECTOR,
        settings={setting.key: setting.default for setting in CONNECTOR.settings} | {"path": folder},
        secrets={},
        surroundings=around,
        writer=cache.writer("exports", "US", frozenset()),
        timer=time.monotonic,
        report=lambda _: None,
        full=full,
        group_rows=group_rows,
        group_seconds=group_seconds,
        reconciled={row.name: row.reconciled_at for row in cache.ledger.streams()},
    )
    results = pull(job)
    cache.close()
    return results
