"""How fast what was said is found by its words, in one customer's history and over everyone's."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from contextlib import closing

from sqlcipher3 import dbapi2 as sqlite3

from desk.domain.seeking import sought
from desk.store.cache import Cache
from desk.store.texts import trace_mark
from tests.bench.base import Base, open_cache
from tests.bench.figures import Figure, at
from tests.bench.rig import MS, timed
from tests.bench.wording import said

FIRST = 50
ONE_MS, ALL_MS = 20.0, 150.0
# Nobody waits longer than this for an answer that is not whole.
PATIENCE = 2.0
ROUNDS = 300
_WORD = re.compile(r"[a-z]{3,}")


def measure(made: Base, seed: int = 19, rounds: int = ROUNDS) -> list[Figure]:
    """Words as people remember them: one or two of a text that was said, one of them often a common one."""
    chance = random.Random(seed)
    with (
        closing(open_cache(made.home.cache)) as cache,
        closing(sqlite3.connect(f"file:{made.home.cache}?mode=ro", uri=True)) as raw,
    ):
        return [
            *_one(made, cache, raw, "one customer", _remembered(made, chance, raw, rounds), FIRST),
            *_one(made, cache, raw, "the busiest customer", _of(made, chance, made.busiest, rounds // 3), FIRST),
            *_everyone(made, cache, raw, _remembered(made, chance, raw, rounds)),
        ]


Asked = tuple[int, str]


def _remembered(made: Base, chance: random.Random, raw: sqlite3.Connection, rounds: int) -> list[Asked]:
    """(customer, words): whoever had many interactions is asked about often."""
    newest = raw.execute("SELECT max(id) FROM record").fetchone()[0]
    sql = "SELECT t.customer_id FROM record r JOIN trace t ON t.id = r.trace_id WHERE r.id = ?"
    drawn = (chance.randrange(made.shop.customers + 1, newest + 1) for _ in range(rounds))
    owners = [raw.execute(sql, (number,)).fetchone()[0] for number in drawn]
    return [asked for owner in owners for asked in _of(made, chance, owner, 1)]


def _of(made: Base, chance: random.Random, customer: int, rounds: int) -> list[Asked]:
    asked = []
    for _ in range(rounds):
        place = chance.randrange(made.shop.count(customer))
        words = _WORD.findall(said(customer, place).lower())
        asked.append((customer, " ".join(chance.sample(words, min(len(words), chance.randint(1, 2))))))
    return asked


def _one(
    made: Base, cache: Cache, raw: sqlite3.Connection, kind: str, asked: Sequence[Asked], limit: int
) -> list[Figure]:
    ours, floor = [], []
    for customer, words in asked:
        traces = [row[0] for row in raw.execute("SELECT id FROM trace WHERE customer_id = ?", (customer,))]
        marks = " OR ".join(f'"{trace_mark(trace)}"' for trace in traces)
        question = f"({marks}) AND {' AND '.join(words.split())}"
        floor.append(timed(lambda q=question: _least(raw, q)) * MS)  # type: ignore[misc]
        asks = sought(words)
        ours.append(timed(lambda c=customer, s=asks: cache.texts.of_customer(c, s, None, limit, PATIENCE)) * MS)  # type: ignore[misc]
    quick = at(ours, 0.99)
    size = f"{made.touches:,} touches"
    return [
        Figure(f"text: {kind}, median", size, "ms", at(ours, 0.5), at(floor, 0.5), "measured", True),
        Figure(f"text: {kind}, p99", size, "ms", quick, at(floor, 0.99), "under 20 ms", quick < ONE_MS),
    ]


def _everyone(made: Base, cache: Cache, raw: sqlite3.Connection, asked: Sequence[Asked]) -> list[Figure]:
    ours, floor = [], []
    for _, words in asked:
        floor.append(timed(lambda w=words: _least(raw, " AND ".join(w.split()))) * MS)  # type: ignore[misc]
        asks = sought(words)
        ours.append(timed(lambda s=asks: cache.texts.of_everyone(s, None, FIRST, PATIENCE)) * MS)  # type: ignore[misc]
    quick = at(ours, 0.99)
    size = f"{made.touches:,} touches"
    return [
        Figure("text: everyone, median", size, "ms", at(ours, 0.5), at(floor, 0.5), "measured", True),
        Figure("text: everyone, p99", size, "ms", quick, at(floor, 0.99), "under 150 ms", quick < ALL_MS),
    ]


def _least(raw: sqlite3.Connection, question: str) -> object:
    """The newest records with these words, and nothing of what they say."""
    sql = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ?"
    return raw.execute(sql, (question, FIRST)).fetchall()
