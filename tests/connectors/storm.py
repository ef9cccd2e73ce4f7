"""A pull of very many rows from a source that is in trouble all the while: it ends complete, and equal to a calm one.

One line for a vendor, in its test: `weather_the_storm(HubSpotRig("customers"))`, marked slow.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from connectors.kit.conformance import Armed, Fault, Rig
from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Stream, Surroundings
from connectors.kit.errors import TryLater

ROWS = 100_000
# A squall hits so many of its requests; between squalls a few fail all the same.
_GUST, _CALM = 0.7, 0.03
# So many pulls may be given up before the rows are there: each of them must get on from where the one before was.
_MOST_PULLS = 200
# Fewer rows than this come in small pages, so that there are requests enough for a storm.
_LARGE, _SMALL_PAGE, _LARGE_PAGE = 10_000, 5, 200
# What changes while it is read: one row is changed and one is added every so many pages.
_EVERY = 25


@dataclass(slots=True)
class Storm:
    """What befalls requests, by a seed: 429 with a pause, a long one or none, 5xx, bodies that end in the middle.
    `often` is the chance of a squall before each request, `long` how many requests it lasts."""

    chance: random.Random
    often: float = 0.01
    long: int = 40
    left: int = 0
    faults: dict[Fault, int] = field(default_factory=dict)

    def befalls(self) -> Armed | None:
        """What goes wrong with this request."""
        if self.left == 0 and self.chance.random() < self.often:
            self.left = self.long
        self.left = max(0, self.left - 1)
        if self.chance.random() > (_GUST if self.left else _CALM):
            return None
        fault = self.chance.choice((Fault.TOO_MANY, Fault.TOO_MANY, Fault.SERVER_ERROR, Fault.CUT_OFF))
        self.faults[fault] = self.faults.get(fault, 0) + 1
        after = self.chance.choice((None, 0.0, 1.0, 11.0, 600.0)) if fault is Fault.TOO_MANY else None
        return Armed(fault, after)


def weather_the_storm(rig: Rig, rows: int = ROWS, seed: int = 8, most_pulls: int = _MOST_PULLS) -> None:
    """Pull `rows` rows under a storm, our clock hours ahead of the source's and then behind it, while rows change and
    come; then compare with a calm pull from the beginning. More than `most_pulls` pulls are too many: a vendor whose
    pages are small sees more squalls."""
    with rig:
        small = rows < _LARGE
        storm = Storm(random.Random(seed), 0.04, 12) if small else Storm(random.Random(seed))
        ids = _filled(rig, rows)
        rig.ledger.weather = storm.befalls
        desk = Desk()
        pulls = _to_the_end(rig, desk, timedelta(hours=3), ids, small, most_pulls)
        rig.clock.sleep(3_600)
        pulls += _to_the_end(rig, desk, timedelta(hours=-3), (), small, most_pulls)
        rig.ledger.weather = lambda: None
        rig.clock.sleep(3_600)
        calm = Desk()
        _to_the_end(rig, calm, timedelta(), (), small, most_pulls)
        assert set(storm.faults) == {Fault.TOO_MANY, Fault.SERVER_ERROR, Fault.CUT_OFF}
        assert pulls > 2, "The storm ended no pull: it was none."
        assert not desk.rejected
        assert len(calm.records) >= rows
        assert set(desk.records) == set(calm.records)
        assert desk.records == calm.records


def _filled(rig: Rig, rows: int) -> Sequence[str]:
    """The source with its rows, of which several share a moment now and then."""
    began = rig.clock.now() - timedelta(days=400)
    ids: list[str] = []
    while len(ids) < rows:
        at = began + timedelta(seconds=len(ids) * (390 * 86_400 // rows))
        ids += rig.add(min(50, rows - len(ids)), at.replace(microsecond=0))
    return ids


def _to_the_end(rig: Rig, desk: Desk, skew: timedelta, changing: Sequence[str], small: bool, most_pulls: int) -> int:
    """Pull until a pull reads everything; how many it took."""
    size = _SMALL_PAGE if small else _LARGE_PAGE
    around = Surroundings(
        now=lambda: rig.clock.now() + skew, sleep=rig.clock.sleep, region="US", time_zone="UTC", page_rows=size
    )
    stream = next(one for one in rig.connector.streams if one.name == rig.stream)
    for number in range(1, most_pulls + 1):
        try:
            with rig.connector.open(rig.settings(), rig.secrets(), around) as session:
                _read(rig, stream, session, desk, changing)
            return number
        except TryLater as problem:
            rig.clock.sleep(max(60.0, problem.after or 0.0))
    raise AssertionError(f"Not everything was read in {most_pulls} pulls.")


def _read(rig: Rig, stream: Stream, session: object, desk: Desk, changing: Sequence[str]) -> None:
    cursor = None if desk.cursor is None else json.loads(json.dumps(desk.cursor))
    for number, page in enumerate(stream.read(session, cursor), 1):
        desk.keep(page)
        if changing and number % _EVERY == 0:
            now = rig.clock.now().replace(microsecond=0)
            rig.change(changing[(number * 7_919) % len(changing)], now)
            rig.add(1, now)
