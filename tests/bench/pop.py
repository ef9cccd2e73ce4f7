"""How fast whoever calls is read: number to customer, newest 200 lines, totals, current journey and flags in one call
of the store; and a page anywhere in the longest timeline."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from desk.store.decisions import Decisions
from tests.bench.base import Base, open_cache
from tests.bench.callers import FIRST_LINES, Caller, busiest, by_hand, callers, now
from tests.bench.figures import Figure, at
from tests.bench.floors import open_raw
from tests.bench.rig import in_turn

ROUNDS = 3_000
LONG_ROUNDS = 300
GOAL, MOST = 2.5, 5.0
PAGE_GOAL = 3.0

Both = tuple[Sequence[float], Sequence[float]]


def measure(base: Base) -> list[Figure]:
    """The store call against the same by hand, warm, in turn; and pages anywhere in the longest timeline."""
    cache, decisions = open_cache(base.home.cache), Decisions(base.home.decisions)
    raw, kept = open_raw(base.home.cache), open_raw(base.home.decisions)
    pops = cache.pops(decisions.flags)
    size = f"{base.shop.customers:,} c, {base.touches:,} t"

    def popped(drawn: Sequence[Caller]) -> Both:
        for caller in drawn:
            assert pops.of_number(caller.normal, now(), FIRST_LINES) is not None
        return in_turn(
            len(drawn),
            lambda n: pops.of_number(drawn[n].normal, now(), FIRST_LINES),
            lambda n: by_hand(raw, kept, drawn[n].number),
        )

    weighted, alike = popped(callers(base, ROUNDS, True)), popped(callers(base, ROUNDS, False))
    long = popped([busiest(base)] * LONG_ROUNDS)
    pages = _pages(base, cache, raw)
    for opened in (cache, decisions, raw, kept):
        opened.close()
    return [
        *_figures("pop: callers by history", size, weighted),
        *_figures("pop: callers alike", size, alike),
        _figures("pop: the busiest", f"{base.shop.count(base.busiest):,} interactions", long)[1],
        _page_figure(base, pages),
    ]


def _figures(name: str, size: str, both: Both) -> list[Figure]:
    half, floor = at(both[0], 0.5), at(both[1], 0.5)
    most, floors = at(both[0], 0.99), at(both[1], 0.99)
    return [
        Figure(f"{name}, median", size, "ms", half, floor, f"at most {GOAL} x", half <= GOAL * floor),
        Figure(f"{name}, p99", size, "ms", most, floors, f"under {MOST:g} ms", most < MOST),
    ]


def _pages(base: Base, cache: Any, raw: Any) -> Both:
    """Pages that begin anywhere in the longest timeline."""
    sql = "SELECT at, record_id, part FROM timeline WHERE customer_id = ?"
    places = raw.execute(sql, (base.busiest,)).fetchall()
    drawn = random.Random(5).choices(places, k=LONG_ROUNDS)
    after = (
        "SELECT * FROM timeline WHERE customer_id = ? AND at <= ? AND (at, record_id, part) < (?, ?, ?)"
        " ORDER BY at DESC, record_id DESC, part DESC LIMIT 200"
    )
    return in_turn(
        len(drawn),
        lambda n: cache.timeline(base.busiest, (), drawn[n], FIRST_LINES),
        lambda n: raw.execute(after, (base.busiest, drawn[n][0], *drawn[n])).fetchall(),
    )


def _page_figure(base: Base, both: Both) -> Figure:
    size = f"{base.shop.count(base.busiest):,} interactions"
    most = at(both[0], 0.99)
    goal = f"under {PAGE_GOAL:g} ms"
    return Figure("pop: page anywhere, p99", size, "ms", most, at(both[1], 0.99), goal, most < PAGE_GOAL)
