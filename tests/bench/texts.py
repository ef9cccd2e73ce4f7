"""How fast what was said is found by its words, in one customer's history and over everyone's."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from contextlib import closing
from typing import NamedTuple

from sqlcipher3 import dbapi2 as sqlite3

from desk.domain.seeking import sought
from desk.domain.time import moment
from desk.store.cache import Cache
from desk.store.texts import trace_mark
from tests.bench.base import Base, open_cache
from tests.bench.figures import Figure, at
from tests.bench.rig import MS, timed
from tests.bench.shop import NOW
from tests.bench.wording import said

FIRST = 50
ONE_MS, ALL_MS = 20.0, 150.0
# Nobody waits longer than this for an answer that is not whole.
PATIENCE = 2.0
ROUNDS = 300
_WORD = re.compile(r"[0-9a-z]+")
# Who types words from memory leaves out the shortest; of a beginning fewer letters tell nothing.
LEAST_LETTERS = 3


# What is typed of the words of a text, and which of them.
Drawn = tuple[str, tuple[str, ...]]
Draw = Callable[[random.Random, Sequence[str]], Drawn]


class Asked(NamedTuple):
    """What is typed about a customer, and the least a record must have to be meant: whole words, for the floor."""

    customer: int
    typed: str
    words: tuple[str, ...]


def measure(made: Base, seed: int = 19, rounds: int = ROUNDS) -> list[Figure]:
    """Words as people remember them, of a text that was said, one of them often a common one: one or two, three, some
    that stood side by side, or only how they begin."""
    chance = random.Random(seed)
    with (
        closing(open_cache(made.home.cache)) as cache,
        closing(sqlite3.connect(f"file:{made.home.cache}?mode=ro", uri=True)) as raw,
    ):
        # As a desk leaves it that has nothing to do.
        while cache.catching_up.step(moment(NOW)):
            continue
        found = []
        for kind, draw in _KINDS.items():
            asked = _remembered(made, chance, raw, draw, rounds)
            found += _one(made, cache, raw, f"one customer{kind}", asked)
        for kind, draw in _KINDS.items():
            asked = _of(made, chance, draw, made.busiest, rounds // 3)
            found += _one(made, cache, raw, f"the busiest customer{kind}", asked)
        return [*found, *_everyone(made, cache, raw, _remembered(made, chance, raw, _few, rounds))]


def _few(chance: random.Random, words: Sequence[str]) -> Drawn:
    return _some(chance, words, chance.randint(1, 2))


def _three(chance: random.Random, words: Sequence[str]) -> Drawn:
    return _some(chance, words, 3)


def _some(chance: random.Random, words: Sequence[str], count: int) -> Drawn:
    long = [word for word in words if len(word) >= LEAST_LETTERS and word.isalpha()]
    drawn = tuple(chance.sample(long, min(len(long), count)))
    return " ".join(drawn), drawn


def _quoted(chance: random.Random, words: Sequence[str]) -> Drawn:
    count = chance.randint(2, 4)
    start = chance.randrange(max(1, len(words) - count))
    drawn = tuple(words[start : start + count])
    return f'"{" ".join(drawn)}"', drawn


def _begun(chance: random.Random, words: Sequence[str]) -> Drawn:
    _, drawn = _some(chance, words, chance.randint(1, 3))
    return " ".join(f"{word[: chance.randint(LEAST_LETTERS, 5)]}*" for word in drawn), drawn


_KINDS: dict[str, Draw] = {"": _few, ", three words": _three, ", quoted": _quoted, ", begun": _begun}


def _remembered(made: Base, chance: random.Random, raw: sqlite3.Connection, draw: Draw, rounds: int) -> list[Asked]:
    """Whoever had many interactions is asked about often."""
    newest = raw.execute("SELECT max(id) FROM record").fetchone()[0]
    # Numbers of records that were erased are missing.
    sql = "SELECT t.customer_id FROM record r JOIN trace t ON t.id = r.trace_id WHERE r.id >= ? ORDER BY r.id LIMIT 1"
    drawn = (chance.randrange(made.shop.customers + 1, newest + 1) for _ in range(rounds))
    owners = [raw.execute(sql, (number,)).fetchone()[0] for number in drawn]
    return [asked for owner in owners for asked in _of(made, chance, draw, owner, 1)]


def _of(made: Base, chance: random.Random, draw: Draw, customer: int, rounds: int) -> list[Asked]:
    asked = []
    for _ in range(rounds):
        place = chance.randrange(made.shop.count(customer))
        asked.append(Asked(customer, *draw(chance, _WORD.findall(said(customer, place).lower()))))
    return asked


def _one(made: Base, cache: Cache, raw: sqlite3.Connection, kind: str, asked: Sequence[Asked]) -> list[Figure]:
    ours, floor = [], []
    for customer, typed, words in asked:
        traces = [row[0] for row in raw.execute("SELECT id FROM trace WHERE customer_id = ?", (customer,))]
        marks = " OR ".join(f'"{trace_mark(trace)}"' for trace in traces)
        question = f"({marks}) AND {_all_of(words)}"
        floor.append(timed(lambda q=question: _least(raw, q)) * MS)  # type: ignore[misc]
        asks = sought(typed)
        ours.append(timed(lambda c=customer, s=asks: cache.texts.of_customer(c, s, None, FIRST, PATIENCE)) * MS)  # type: ignore[misc]
    quick = at(ours, 0.99)
    size = f"{made.touches:,} touches"
    return [
        Figure(f"text: {kind}, median", size, "ms", at(ours, 0.5), at(floor, 0.5), "measured", True),
        Figure(f"text: {kind}, p99", size, "ms", quick, at(floor, 0.99), "under 20 ms", quick < ONE_MS),
    ]


def _all_of(words: Sequence[str]) -> str:
    return " AND ".join(f'"{word}"' for word in words)


def _everyone(made: Base, cache: Cache, raw: sqlite3.Connection, asked: Sequence[Asked]) -> list[Figure]:
    ours, floor = [], []
    for _, typed, words in asked:
        floor.append(timed(lambda w=words: _least(raw, _all_of(w))) * MS)  # type: ignore[misc]
        asks = sought(typed)
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
