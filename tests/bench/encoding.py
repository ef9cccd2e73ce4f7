"""What some customers of a made-up shop add to a cache's tables, as the store itself would pack it; for a process of
its own."""

from __future__ import annotations

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, NamedTuple

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.identifiers import Normal
from desk.domain.identity import FOUNDING, RULE_WORDS
from desk.domain.record_texts import words_of
from desk.domain.touches import CHANGED, Touch
from desk.store import chunks, packing, texts
from desk.store.packing import Packer
from desk.store.prepare import Line, Origin, Prepared, lines_of, prepare
from desk.store.touches import BITS
from tests.bench.arrival import WAYS
from tests.bench.ears import Ears
from tests.bench.persons import customer_record
from tests.bench.shop import CALLS, CUSTOMERS, DAY, ORDERS, SET_UP, SOURCE, Exchange, Order, Shop
from tests.bench.told import record, said_by

STREAMS = (CUSTOMERS, CALLS, ORDERS)


class Work(NamedTuple):
    """Customers `first` up to before `until`, the numbers of their records and traces (see tests.bench.arrival), and by
    stream its number in the cache and the dictionary its bodies are packed with (0 and nothing for none)."""

    shop: Shop
    first: int
    until: int
    records: bytes
    traces: bytes
    streams: tuple[int, ...]
    dictionaries: tuple[tuple[int, bytes], ...]


@dataclass(slots=True)
class Rows:
    """Rows by table. `late` are those of records in order of their customers, each (number, row of `record`, row of
    `texts`): both tables lie in order of the records' numbers. `traces` are keyed by number, likewise."""

    timeline: list[tuple[Any, ...]] = field(default_factory=list)
    total: list[tuple[Any, ...]] = field(default_factory=list)
    touches: list[tuple[int, int, int, bytes]] = field(default_factory=list)
    persons: list[tuple[Any, ...]] = field(default_factory=list)
    identifiers: list[tuple[Any, ...]] = field(default_factory=list)
    carried: list[tuple[int, int]] = field(default_factory=list)
    traces: list[tuple[Any, ...]] = field(default_factory=list)
    links: list[tuple[Any, ...]] = field(default_factory=list)
    changes: list[tuple[Any, ...]] = field(default_factory=list)
    references: list[tuple[str, int]] = field(default_factory=list)
    late: list[tuple[Any, ...]] = field(default_factory=list)
    count: int = 0


def rows_of(work: Work) -> Rows:
    """What these customers add."""
    # Nothing that is made here is part of a cycle.
    with chunks.uncollected(chunks.MANY):
        return _rows_of(work)


def _rows_of(work: Work) -> Rows:
    rows, packers = Rows(), _packers(work.dictionaries)
    numbers, traces = array("I"), array("I")
    numbers.frombytes(work.records)
    traces.frombytes(work.traces)
    start = 0
    for customer in range(work.first, work.until):
        drawn = work.shop.of(customer)
        place = WAYS * (customer - work.first)
        one = _Customer(customer, list(traces[place : place + WAYS]), rows, work.streams, packers)
        one.person()
        one.past(drawn, numbers[start : start + len(drawn)])
        one.links()
        start += len(drawn)
    return rows


@cache
def _packers(dictionaries: tuple[tuple[int, bytes], ...]) -> tuple[Packer, ...]:
    return tuple(Packer(number, body) if number else Packer() for number, body in dictionaries)


@cache
def _ears() -> Ears:
    return Ears()


@cache
def origin_of(stream: str) -> Origin:
    """Where records of a stream of the shop come from."""
    return Origin(SOURCE, stream, "", frozenset(), {})


class _Customer:
    """Adds what one customer has to the rows."""

    def __init__(
        self, number: int, traces: list[int], rows: Rows, streams: Sequence[int], packers: Sequence[Packer]
    ) -> None:
        self._number, self._traces, self._rows = number, traces, rows
        self._streams, self._packers = streams, packers
        self._held: dict[int, tuple[Prepared, int]] = {}
        self._sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self._ids: dict[Normal, int] = {}
        self._ready: dict[int, Prepared] = {}

    def person(self) -> None:
        """The customer record, whose number is the customer's own."""
        number, rows = self._number, self._rows
        ready = prepare(customer_record(number), origin_of(CUSTOMERS))
        body = self._packers[0].pack(ready.said)
        rows.persons.append((number, self._streams[0], ready.source_id, "c", number, ready.digest, SET_UP, 0, body))
        first = 3 * number - 2
        self._ids = {normal: first + n for n, normal in enumerate(ready.identifiers)}
        rows.identifiers += [(i, n.kind.value, n.value, n.scope) for n, i in self._ids.items()]
        self._on(number, ready, SET_UP)

    def past(self, drawn: Sequence[Exchange | Order], numbers: Sequence[int]) -> None:
        """Everything the customer did."""
        touches: list[Touch] = []
        for place, item in enumerate(drawn):
            said = record(self._number, place, item, numbers[place])
            made = _ears().touches(self._number, place, item, said)
            self._record(numbers[place], item, said, made, touches)
        touches.sort(key=chunks.order)
        for part, piece in enumerate(chunks.cut(touches)):
            self._rows.touches.append(((self._number << BITS) + part, piece[0][2], piece[0][0], chunks.pack(piece)))
        self._rows.total += [(self._number, channel, *sums) for channel, sums in sorted(self._sums.items())]
        self._rows.count += len(touches)

    def _record(
        self,
        number: int,
        item: Exchange | Order,
        said: InteractionRecord | OrderRecord,
        made: Sequence[Touch],
        touches: list[Touch],
    ) -> None:
        rows = self._rows
        stream = 1 if isinstance(item, Exchange) else 2
        origin, packer = origin_of(STREAMS[stream]), self._packers[stream]
        way = said_by(item)
        ready = self._ready.get(way)
        if ready is None:
            # Of all records that say alike whose they are, but for what each says.
            ready = self._ready[way] = prepare(said, origin)
        body = packing.encode(said)
        digest = hashlib.blake2b(body + ready.trace_key, digest_size=len(ready.digest)).digest()
        trace = self._traces[way]
        changed = isinstance(item, Exchange) and item.changed
        last_seen = item.seen + DAY if changed else 0
        lines = lines_of(said)
        for line in lines:
            self._line(number, line, packer.pack(line.said or body), self._streams[stream])
        touches += [_numbered(touch, number, item.seen, changed) for touch in made]
        if about := item.order if isinstance(item, Exchange) else item.number:
            rows.references.append((about, number))
        if changed:
            before = packer.pack(packing.encode(before_change(said)))
            rows.changes.append((number, last_seen, 0, before, trace))
        kind = "i" if isinstance(item, Exchange) else "o"
        row = (self._streams[stream], said.source_id, kind, trace, digest, item.seen, last_seen, lines[0].at)
        rows.late.append((number, row, texts.Kept(words_of(said), trace).row(number)))
        self._on(trace, ready, item.seen)

    def _line(self, number: int, line: Line, body: bytes, stream: int) -> None:
        self._rows.timeline.append((
            self._number, line.at, number, line.part, line.kind, line.channel, line.ended_at, line.customer_time,
            line.waiting_time, int(line.open_end), body, stream,
        ))  # fmt: skip
        if line.kind != "e":
            held = self._sums[line.channel]
            held[0] += 1
            held[1] += line.customer_time
            held[2] += line.waiting_time

    def _on(self, trace: int, ready: Prepared, seen: int) -> None:
        known, first = self._held.get(trace, (ready, seen))
        self._held[trace] = known, min(first, seen)

    def links(self) -> None:
        """The traces with their identifiers, and why they are the customer's."""
        for trace, (ready, first) in sorted(self._held.items()):
            own = trace == self._number
            self._rows.traces.append(
                (trace, ready.trace_key, ready.name, ready.name_key, ready.owner, 1, int(own), self._number)
            )
            self._rows.carried += [(self._ids[normal], trace) for normal in ready.identifiers]
            only = ready.identifiers[0]
            why = (FOUNDING, "") if own else (RULE_WORDS[only.kind], f"{only.kind.value}:{only.value}")
            self._rows.links.append((trace, trace, self._number, *why, first))


def before_change(said: Any) -> Any:
    """What a record said before it was changed: nothing of why the customer came."""
    return replace(said, summary="", asked=())


def _numbered(touch: Touch, number: int, seen: int, changed: bool) -> Touch:
    sort = touch.sort | CHANGED if changed else touch.sort
    return touch._replace(record=number, sort=sort, seen=seen)
