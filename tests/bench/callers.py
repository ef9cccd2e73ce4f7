"""Who calls a made shop: numbers drawn by how much their customers did, and by customer alike."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from connectors.records import IdentifierKind
from desk.domain.identifiers import Normal
from desk.domain.time import micros
from tests.bench.base import Base
from tests.bench.floors import open_raw

FIRST_LINES = 200
# So many customers are looked at to draw callers from.
LOOKED_AT = 20_000

_NUMBER = (
    "SELECT i.value FROM trace t JOIN trace_identifier ti ON ti.trace_id = t.id JOIN identifier i ON i.id ="
    " ti.identifier_id WHERE t.customer_id = ? AND +i.kind = 'phone' AND i.shared = '' ORDER BY i.id LIMIT 1"
)
_OWNER = (
    "SELECT i.shared, c.id, c.name, c.phone, c.email FROM identifier i JOIN trace_identifier ti ON ti.identifier_id ="
    " i.id JOIN trace t ON t.id = ti.trace_id JOIN customer c ON c.id = t.customer_id"
    " WHERE i.kind = 'phone' AND i.value = ? AND i.scope = '' LIMIT 1"
)
_LINES = "SELECT * FROM timeline WHERE customer_id = ? ORDER BY at DESC, record_id DESC, part DESC LIMIT 200"
_TOTALS = "SELECT channel, items, customer_time, waiting_time FROM total WHERE customer_id = ?"


class Caller(NamedTuple):
    """A customer of a made shop, and the number they call from."""

    customer_id: int
    number: str

    @property
    def normal(self) -> Normal:
        """The number as the cache has it."""
        return Normal(IdentifierKind.PHONE, self.number)


def now() -> int:
    """This moment in microseconds."""
    return micros(datetime.now(UTC))


def callers(base: Base, count: int, weighted: bool, seed: int = 3) -> list[Caller]:
    """Customers drawn with their numbers, by how many interactions they have or each as likely as the other."""
    chance = random.Random(seed)
    raw = open_raw(base.home.cache)
    looked = [chance.randint(1, base.shop.customers) for _ in range(LOOKED_AT)]
    sums = [raw.execute("SELECT sum(items) FROM total WHERE customer_id = ?", (one,)).fetchone()[0] for one in looked]
    weights = [(held or 0) if weighted else min(held or 0, 1) for held in sums]
    found: list[Caller] = []
    for customer_id in chance.choices(looked, weights, k=2 * count):
        number = raw.execute(_NUMBER, (customer_id,)).fetchone()
        if number and len(found) < count:
            found.append(Caller(customer_id, number[0]))
    raw.close()
    return found


def busiest(base: Base) -> Caller:
    """The busiest customer."""
    raw = open_raw(base.home.cache)
    (number,) = raw.execute(_NUMBER, (base.busiest,)).fetchone()
    raw.close()
    return Caller(base.busiest, number)


def by_hand(raw: Any, decisions: Any, number: str) -> Sequence[Any]:
    """The same question with hand-written SQL on the same files: customer, totals, newest lines, what is kept of the
    journey and the flags."""
    (_, customer_id, *_), *_ = raw.execute(_OWNER, (number,)).fetchall()
    totals = raw.execute(_TOTALS, (customer_id,)).fetchall()
    lines = raw.execute(_LINES, (customer_id,)).fetchall()
    kept = raw.execute("SELECT current, flags FROM standing WHERE customer_id = ?", (customer_id,)).fetchall()
    ids = kept[0][1].split("\n") if kept and kept[0][1] else []
    flags = [decisions.execute("SELECT body, figures FROM flag WHERE flag_id = ?", (one,)).fetchall() for one in ids]
    return totals, lines, kept, flags
