"""In which order the records of a made-up shop come in, so that they get the numbers pulls would have given them."""

from __future__ import annotations

import multiprocessing
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from tests.bench.shop import DAY, NOW, SET_UP, SPAN, Shop
from tests.bench.told import said_by

MINUTE = 60 * 1_000_000
# Nothing happens before it: an order is placed up to two days before its need is felt.
_FIRST = NOW - SPAN - 10 * DAY
# Ways a record says whose it is, beside the customer record itself.
WAYS = 4
SHARE = 2_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """Customer records come first, with the customers' own numbers; then all they did, as it became known.

    `starts` says from where on a customer's records are in `records`, which holds their numbers customer by customer.
    `owner`, `place` and `trace` hold, record by record from the first behind the customer records on, whose it is,
    its place among what they did and the number of its trace; `traces` the numbers of each customer's traces, one for
    each way, 0 for none.
    """

    customers: int
    starts: array[int]
    records: array[int]
    owner: array[int]
    place: array[int]
    trace: array[int]
    traces: array[int]

    @property
    def last(self) -> int:
        """The number of the last record."""
        return self.customers + len(self.records)

    def numbers(self, first: int, until: int) -> bytes:
        """The numbers of the records of customers `first` up to before `until`, for another process."""
        return self.records[self.starts[first] : self.starts[until]].tobytes()

    def traces_of(self, first: int, until: int) -> bytes:
        """The traces of those customers, likewise."""
        return self.traces[WAYS * first : WAYS * until].tobytes()


def arrival(shop: Shop, processes: int) -> Arrival:
    """The order in which the records of this shop come in."""
    starts, minutes, ways = array("I", [0, 0]), array("I"), bytearray()
    work = [(shop, n, min(n + SHARE, shop.customers + 1)) for n in range(1, shop.customers + 1, SHARE)]
    for counts, when, way in _in_order(work, processes):
        for count in array("I", counts):
            starts.append(starts[-1] + count)
        minutes.frombytes(when)
        ways += way
    records = _numbered(minutes, shop.customers)
    size = len(records)
    owner, place, way_of = array("I", bytes(4 * size)), array("I", bytes(4 * size)), bytearray(size)
    for customer in range(1, shop.customers + 1):
        begin = starts[customer]
        for n in range(begin, starts[customer + 1]):
            rank = records[n] - shop.customers - 1
            owner[rank] = customer
            place[rank] = n - begin
            way_of[rank] = ways[n]
    trace, traces = _traced(shop.customers, owner, way_of)
    return Arrival(shop.customers, starts, records, owner, place, trace, traces)


def _in_order(work: list[tuple[Shop, int, int]], processes: int) -> Iterator[tuple[bytes, bytes, bytes]]:
    if processes < 2:
        yield from map(_drawn, work)
        return
    with multiprocessing.get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(_drawn, work)


def _drawn(work: tuple[Shop, int, int]) -> tuple[bytes, bytes, bytes]:
    """Of some customers: how many records each has, in which minute each comes in, and how it says whose it is."""
    shop, first, until = work
    counts, minutes, ways = array("I"), array("I"), bytearray()
    for customer in range(first, until):
        drawn = shop.of(customer)
        counts.append(len(drawn))
        for item in drawn:
            # The first pull brings what was before it in the order in which it was.
            known = item.at if item.seen <= SET_UP else item.seen
            minutes.append((known - _FIRST) // MINUTE)
            ways.append(said_by(item))
    return counts.tobytes(), minutes.tobytes(), bytes(ways)


def _numbered(minutes: array[int], after: int) -> array[int]:
    """Numbers in the order of the minutes; of one minute in the order they stand in."""
    counts = [0] * (max(minutes, default=0) + 1)
    for minute in minutes:
        counts[minute] += 1
    following = [after + 1, *accumulate(counts, initial=after + 1)][1:]
    numbers = array("I", bytes(4 * len(minutes)))
    for n, minute in enumerate(minutes):
        numbers[n] = following[minute]
        following[minute] += 1
    return numbers


def _traced(customers: int, owner: Iterable[int], way_of: bytearray) -> tuple[array[int], array[int]]:
    """The trace of each record, and those of each customer: a new one with the first record that says so."""
    traces = array("I", bytes(4 * WAYS * (customers + 1)))
    for customer in range(1, customers + 1):
        traces[WAYS * customer] = customer
    trace = array("I", bytes(4 * len(way_of)))
    newest = customers
    for rank, customer in enumerate(owner):
        slot = WAYS * customer + way_of[rank]
        if not traces[slot]:
            newest += 1
            traces[slot] = newest
        trace[rank] = traces[slot]
    return trace, traces
