"""Writes the faces of a cache as Parquet files, several spans at once in processes of their own."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pyarrow.parquet as pq

from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.keys import Key
from desk.matching.table import SCHEMA, batches
from desk.store.cache import Cache
from desk.store.candidates import Span

# Face numbers of a span begin at this many times its place, so that spans need not wait for one another.
NUMBERS = 1 << 32
# An empty base has one empty file.
NOTHING = Span(1, 0)
# Fewer units than this are read sooner than another process is begun.
MANY = 20_000


def write_faces(
    cache_file: Path, spans: Sequence[Span], folder: Path, workers: int, keys: Sequence[Key] = ()
) -> list[Path]:
    """Write the faces of all spans into `folder`; returns the files."""
    tasks = [
        (cache_file, span, folder / f"faces-{n}.parquet", n * NUMBERS + 1, keys)
        for n, span in enumerate(spans or [NOTHING])
    ]
    if workers < 2 or sum(span.last - span.first for span in spans) < MANY:
        return [write_span(*task) for task in tasks]
    # These processes end with their work and make no rings of objects: looking for some would cost a third of the time.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=gc.disable) as pool:
        return [done.result() for done in [pool.submit(write_span, *task) for task in tasks]]


def write_span(cache_file: Path, span: Span, file: Path, first: int, keys: Sequence[Key]) -> Path:
    """Write the faces of one span, numbered from `first`."""
    cache = Cache(cache_file, keys=keys)
    try:
        matches = cache.matches(read_names(resources() / "identity"))
        with pq.ParquetWriter(file, SCHEMA, compression="lz4") as out:
            for batch in batches(matches.faces(span), first):
                out.write_batch(batch)
    finally:
        cache.close()
    return file
