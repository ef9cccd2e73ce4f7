"""How fast the busiest customer is worked out and shown from what is kept of their past."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, timedelta
from typing import Any

from connectors.kit.declare import Page
from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.numbers import Days, contribution_of
from desk.domain.time import MINUTE
from desk.services.long import nobody
from desk.services.settling import Settler, Workings, no_flags
from desk.services.weaving import Weaver, Woven
from desk.store.kept import Usable
from desk.store.standings import Due, Standings
from tests.bench.figures import Figure
from tests.bench.floors import one, open_raw
from tests.bench.persons import phone_of
from tests.bench.rig import LONG_ROUNDS, MS, Rig, in_turn, present, spread, timed
from tests.bench.shop import CALLS, DAY, NOW, SOURCE, Exchange
from tests.bench.told import record

# Lines of a first page.
LINES = 40
# Numbers of records no shop has.
_EXTRA = 950_000_000


class _Alone:
    """The standings of a cache, as if one customer were the only one."""

    def __init__(self, standings: Standings, customer_id: int) -> None:
        self.settle, self.whole = standings.settle, standings.whole
        self._standings, self._customer_id = standings, customer_id

    def newest(self) -> int:
        return 1

    def work_by(self, _mark: str) -> bool:
        return False

    def stale(self, _limit: int, _after: int, usable: Usable) -> list[Due]:
        return [due for due in self._standings.stale(1, self._customer_id - 1, usable) if self._mine(due)]

    def waking(self, *_asked: object) -> list[Due]:
        return []

    def _mine(self, due: Due) -> bool:
        return due.customer_id == self._customer_id


def changed(rig: Rig, size: str) -> list[Figure]:
    """One more interaction of the busiest comes, is worked out from what is kept of their past, and settled."""
    busiest, days, raw = rig.made.busiest, Days(UTC), open_raw(rig.made.home.cache)
    workings = Workings(UTC)
    alone: Any = _Alone(rig.cache.standings, busiest)
    settler = Settler(
        alone, workings, lambda _touches: {}, no_flags, lambda: "bench", present, time.monotonic, named=nobody
    )
    more = _newest(rig)
    more(-1)
    settler.finish()

    def work_out(number: int) -> None:
        # Opened anew each time, so that nothing is remembered but what the file has.
        _, past, held = rig.cache.pasts.state(busiest, Usable(NOW + number, workings.limits))
        woven = Woven(held, {}, workings.limits, past)
        woven.clock(NOW + number)
        contribution_of(woven.journeys, past.dues if past else (), days)

    worked: tuple[list[float], list[float]] = ([], [])
    settled: tuple[list[float], list[float]] = ([], [])
    for number in range(LONG_ROUNDS):
        more(number)
        floor = timed(lambda: one(raw, busiest)) * MS
        for both, work in ((worked, lambda n=number: work_out(n)), (settled, settler.finish)):
            both[1].append(floor)
            both[0].append(timed(work) * MS)
    raw.close()
    return [
        *spread("the busiest customer, after a change", size, worked, 50),
        *spread("the busiest customer, settled after a change", size, settled, 50),
    ]


def _newest(rig: Rig) -> Callable[[int], None]:
    """Stores interactions of the busiest customer, each later than all before."""
    writer, customer = rig.cache.writer(SOURCE, "", frozenset()), rig.made.shop.customers
    item = next(one for one in rig.made.shop.of(customer) if isinstance(one, Exchange))
    after = max(rig.cache.touches(rig.made.busiest)[-1].at, NOW)

    def store(number: int) -> None:
        said = record(
            customer,
            number,
            item._replace(at=after + (number + 2) * MINUTE),
            _EXTRA + after % DAY % 10_000_000 + number,
        )
        writer.commit(CALLS, Page([said]), present() + timedelta(seconds=number))

    return store


def pop(rig: Rig) -> tuple[list[float], list[float]]:
    """What the window paints first when the busiest customer calls: their newest lines and totals, their clock and
    current journey, and their flags; after it was asked once."""
    busiest, weaver = rig.made.busiest, Weaver(rig.cache, named=nobody)
    raw, number = open_raw(rig.made.home.cache), phone_of(rig.made.shop.customers)
    normal = Normal(IdentifierKind.PHONE, number)

    def ask(_number: int) -> None:
        (hit,) = rig.cache.holders(normal).hits
        assert hit.customer_id == busiest
        rig.cache.customer(busiest)
        rig.cache.timeline(busiest, (), None, LINES)
        woven = weaver.woven(busiest, NOW + DAY)
        woven.clock(NOW + DAY)
        current = woven.newest_first[0]
        current.clock(NOW + DAY, current.spans)
        rig.decisions.flags.anchored(list(rig.cache.keys([current.first.record]).values()))

    def floor(_number: int) -> None:
        raw.execute("SELECT * FROM timeline WHERE customer_id = ? LIMIT ?", (busiest, LINES)).fetchall()

    ask(0)
    both = in_turn(LONG_ROUNDS, ask, floor)
    raw.close()
    return both
