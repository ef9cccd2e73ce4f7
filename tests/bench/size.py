"""How large a cache is beside the raw tables, and how much more where its rows came in the order of time."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from connectors.kit.declare import Page
from connectors.records import Record
from desk.config.paths import Home
from desk.domain.time import moment
from tests.bench.base import Base, base, begin, desk, finish_streams, pages, work_out
from tests.bench.figures import Figure
from tests.bench.raw import NAME, raw
from tests.bench.shop import DAY, SET_UP, SOURCE, Shop

MOST = 1.6
# Records that are stored at once.
AT_ONCE = 5_000
# Between two pulls.
BETWEEN = 14 * DAY


def measure(made: Base, part: int) -> list[Figure]:
    """The whole shop's files, and a part of about so many interactions that is really pulled."""
    target = raw(made.home.cache, made.home.folder / NAME)
    ours, floor = made.home.cache.stat().st_size, target.stat().st_size
    size = f"{made.touches:,} touches"
    with tempfile.TemporaryDirectory(dir=made.home.folder.parent) as folder:
        shop = Shop(max(20, part // 20), part, busiest=max(1, part // 100))
        written = base(Home(Path(folder) / "written"), shop)
        pulled = Home(Path(folder) / "pulled")
        rows = _pull(pulled, shop)
        small, grown = written.home.cache.stat().st_size, pulled.cache.stat().st_size
        bare = raw(written.home.cache, Path(folder) / NAME).stat().st_size
    said = f"{rows:,} records"
    return [
        Figure("size: cache beside the raw tables", size, "B/touch", ours / made.touches, floor / made.touches,
               "at most 1.6 x", ours <= MOST * floor),
        Figure("size: a part, written in order", said, "B/record", small / rows, bare / rows, "measured", True),
        Figure("size: the same part, pulled in time order", said, "B/record", grown / rows, bare / rows,
               "measured", True),
    ]  # fmt: skip


def _pull(home: Home, shop: Shop) -> int:
    """Have a shop pulled in the order of time, everybody settled after each pull, as a desk does; how many records."""
    home.make()
    cache = begin(home.cache)
    writer = cache.writer(SOURCE, "", frozenset())
    rows = 0
    for seen, streams in _pulls(shop):
        for stream, records in streams.items():
            for start in range(0, len(records), AT_ONCE):
                writer.commit(stream, Page(records[start : start + AT_ONCE]), moment(seen))
            rows += len(records)
        parts = desk(home)
        parts.settler.finish()
        parts.close()
    finish_streams(writer)
    cache.close()
    work_out(home)
    return rows


def _pulls(shop: Shop) -> Iterator[tuple[int, dict[str, list[Record]]]]:
    """What each pull brings, stream by stream: the first one all there was before, those after it a stretch each."""
    brought: dict[str, list[Record]] = defaultdict(list)
    ends = SET_UP
    for stream, seen, records in pages(shop):
        if seen > ends:
            yield ends, brought
            brought, ends = defaultdict(list), seen + BETWEEN
        brought[stream] += records
    yield ends, brought
