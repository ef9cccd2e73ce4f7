"""A made-up large shop: what each customer did, drawn from the customer's number alone."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import NormalDist
from typing import NamedTuple

from desk.domain.time import micros
from desk.domain.touches import CHANNELS, KINDS, UNKNOWN

SECOND = 1_000_000
HOUR = 3_600 * SECOND
DAY = 24 * HOUR
SOURCE, CUSTOMERS, CALLS, ORDERS = "shop", "customers", "calls", "orders"
# A fixed present, so that the same shop is made on any day.
NOW = micros(datetime(2026, 11, 22, 6, 0, tzinfo=UTC))
SPAN = 730 * DAY
# The desk was set up a year ago: what is older came in with its first pull.
SET_UP = NOW - 365 * DAY
MEDIAN, MEAN, MOST = 8, 20, 4_000
SIGMA = math.sqrt(2 * math.log(MEAN / MEDIAN))
# How many reasons and questions there are; what they are called says tests.bench.told.
REASONS, QUESTIONS = 40, 12
# Sources are asked so often.
PULLED_EVERY = 900 * SECOND
QUEUE, IVR, TALK, HOLD, SELF, COUNTER, ASYNC, WRAP = range(len(KINDS))
CALL, CHAT, EMAIL, WEB, STORE, SOCIAL, _, ORDERED = range(len(CHANNELS))


class Exchange(NamedTuple):
    """One interaction as drawn: times in microseconds, `stretches` (kind, start, end) as offsets from `at`."""

    at: int
    channel: int
    inbound: bool
    person: bool
    stretches: tuple[tuple[int, int, int], ...]
    thread: str
    order: str
    reason: int
    transfers: int
    promised: int
    kept: bool
    asked: int
    mood: int
    score: int
    seen: int
    changed: bool

    @property
    def end(self) -> int:
        """The last moment of it."""
        return self.at + (max(end for _, _, end in self.stretches) if self.stretches else 0)


class Order(NamedTuple):
    """One order as drawn, with the moments it was shipped and delivered."""

    at: int
    number: str
    shipped: int
    delivered: int
    seen: int


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop of `customers` with about `interactions`; the last customer is the busiest one, with `busiest`."""

    customers: int
    interactions: int
    busiest: int = 50_000
    seed: int = 7

    def count(self, customer: int) -> int:
        """How many interactions a customer has: lognormal, each customer at a place of its own in the distribution."""
        if customer == self.customers:
            return self.busiest
        # Steps of a whole that shares no factor with the number of customers visit every place once.
        step = next(
            s
            for s in range(int(self.customers * 0.618) | 1, 2 * self.customers + 3)
            if math.gcd(s, self.customers) == 1
        )
        place = (customer * step % self.customers + 0.5) / self.customers
        drawn = math.exp(NormalDist(math.log(MEDIAN), SIGMA).inv_cdf(place))
        return max(1, min(MOST, round(drawn * self.interactions / self.customers / MEAN)))

    def of(self, customer: int) -> list[Exchange | Order]:
        """What a customer did, need by need."""
        chance = random.Random(self.seed * 1_000_003 + customer)
        drawn: list[Exchange | Order] = []
        left = self.count(customer)
        while left > 0:
            length = min(left, 1 + int(-math.log(1 - chance.random()) * 1.7))
            drawn += _need(chance, length, f"{customer:07}{left:04}")
            left -= length
        return _one_after_the_other(chance, drawn) if customer == self.customers else drawn


def _need(chance: random.Random, length: int, name: str) -> Iterator[Exchange | Order]:
    """One need: perhaps an order, then `length` interactions about it, closer together than apart."""
    # Half as much business two years ago as on average, half as much again now.
    at = NOW - SPAN + int(SPAN * (math.sqrt(1 + 8 * chance.random()) - 1) / 2)
    reason = 1 + int(chance.random() * REASONS) if chance.random() < 0.6 else 0
    number = f"w{name}" if chance.random() < 0.3 else ""
    thread = f"t{name}" if chance.random() < 0.2 else ""
    if number and chance.random() < 0.35:
        shipped = at + DAY + int(chance.random() * DAY)
        yield Order(at - 2 * DAY, number, shipped, shipped + 2 * DAY, _seen(chance, at))
    for _ in range(length):
        if at >= NOW:
            return
        made = exchange(chance, at, reason, number, thread)
        yield made
        roll = chance.random()
        if roll < 0.01:
            # The next one begins before this one is over, as when somebody writes while on hold.
            at += max(SECOND, (made.end - at) // 2)
        elif roll < 0.5:
            at = made.end + int(chance.random() * 3 * HOUR)
        else:
            at = made.end + HOUR + int(chance.random() * 5 * DAY)


def _one_after_the_other(chance: random.Random, drawn: list[Exchange | Order]) -> list[Exchange | Order]:
    """Whoever comes fifty times a day comes shortly, and to one thing after the other but for one in a hundred."""
    spaced: list[Exchange | Order] = []
    reached = 0
    for item in sorted(drawn, key=lambda one: one.at):
        if isinstance(item, Exchange):
            stretches = tuple((kind, start // 8, end // 8) for kind, start, end in item.stretches)
            item = item._replace(at=item.at if chance.random() < 0.01 else max(item.at, reached), stretches=stretches)
            item = item._replace(seen=max(item.seen, min(NOW, pulled(item.end))))
            reached = item.end
        spaced.append(item)
    return spaced


def _seen(chance: random.Random, end: int) -> int:
    """When the desk first saw it: with the first pull after it was over and told of."""
    if end < SET_UP:
        return SET_UP
    late = int(chance.random() * 10 * DAY) if chance.random() < 0.01 else 0
    return min(NOW, pulled(end + late))


def pulled(at: int) -> int:
    """The first pull at that moment or after it."""
    return -(-at // PULLED_EVERY) * PULLED_EVERY


def exchange(chance: random.Random, at: int, reason: int = 0, number: str = "", thread: str = "") -> Exchange:
    """One interaction that began at `at`, for a reason, about an order and in a thread, where those are given."""
    roll = chance.random()
    channel = CALL if roll < 0.4 else CHAT if roll < 0.6 else EMAIL if roll < 0.8 else WEB
    channel = STORE if roll > 0.95 else SOCIAL if roll > 0.92 else channel
    stretches = tuple(_stretches(chance, channel))
    end = at + (stretches[-1][2] if stretches else 0)
    more = chance.random()
    promised = end + DAY + int(chance.random() * 4 * DAY) if more < 0.06 else 0
    asked = 0
    if channel in (CALL, CHAT) and chance.random() < 0.4:
        asked = 1 << int(chance.random() * QUESTIONS) | 1 << int(chance.random() * QUESTIONS)
    talks = channel in (CALL, CHAT)
    seen = _seen(chance, end)
    return Exchange(
        at=at,
        channel=channel,
        inbound=chance.random() < 0.9 or channel == WEB,
        person=channel != WEB,
        stretches=stretches,
        thread=thread,
        order=number,
        reason=reason,
        transfers=(2 if more > 0.98 else 1) if more > 0.9 and talks else 0,
        promised=promised,
        kept=bool(promised) and chance.random() < 0.7,
        asked=asked,
        mood=int(chance.random() * 200) - 100 if more < 0.1 else UNKNOWN,
        score=int(chance.random() * 100) if 0.1 <= more < 0.15 else UNKNOWN,
        seen=seen,
        changed=SET_UP < seen <= NOW - DAY and chance.random() < 0.01,
    )


def _stretches(chance: random.Random, channel: int) -> Iterator[tuple[int, int, int]]:
    """The states an interaction goes through, one after the other."""
    start = 0
    for kind, most in _STATES[channel]:
        if kind in (IVR, HOLD) and chance.random() < 0.7:
            continue
        end = start + (1 + int(chance.random() ** 2 * most)) * SECOND
        yield kind, start, end
        start = end


_STATES: dict[int, tuple[tuple[int, int], ...]] = {
    CALL: ((IVR, 60), (QUEUE, 900), (TALK, 1_200), (HOLD, 400), (WRAP, 120)),
    CHAT: ((QUEUE, 300), (TALK, 1_800)),
    EMAIL: ((ASYNC, 20_000),),
    WEB: ((SELF, 1_500),),
    STORE: ((COUNTER, 1_800),),
    SOCIAL: ((ASYNC, 10_000),),
}
