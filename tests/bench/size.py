"""How large a cache is beside the raw tables, and how much more where its rows came in the order of time."""

from __future__ import annotations

import tempfile
from pathlib import Path

from connectors.kit.declare import Page
from desk.config.paths import Home
from desk.domain.time import moment
from tests.bench.base import Base, base, begin, desk, finish_streams, pages, work_out
from tests.bench.figures import Figure
from tests.bench.raw import NAME, raw
from tests.bench.shop import SOURCE, Shop

MOST = 1.6
# Records of a page, and how many of them come between two times that everybody is settled.
AT_ONCE, SETTLED = 500, 10_000


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
    """Have a shop pulled in the order of time, everybody settled again and again, as a desk does; how many records."""
    home.make()
    cache = begin(home.cache)
    writer = cache.writer(SOURCE, "", frozenset())
    rows = since = 0
    for stream, seen, records in pages(shop):
        for start in range(0, len(records), AT_ONCE):
            together = records[start : start + AT_ONCE]
            writer.commit(stream, Page(together), moment(seen))
            rows, since = rows + len(together), since + len(together)
        if since >= SETTLED:
            since = 0
            parts = desk(home)
            parts.settler.finish()
            parts.close()
    finish_streams(writer)
    cache.close()
    work_out(home)
    return rows
