"""How fast customers are found as somebody types, and whether the right one is among the first: names, e-mails, order
numbers, digits inside a phone number, names with one slip."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from sqlcipher3 import dbapi2 as sqlite3

from desk.services.build import Parts
from tests.bench.base import Base, desk
from tests.bench.figures import Figure, at
from tests.bench.persons import email_of, name_of, phone_of
from tests.bench.raw import NAME, raw
from tests.bench.rig import MS, timed

FIRST = 10
# Customers that are looked for in each way.
MOST = 250
KEYSTROKE_MS = 30.0
RIGHT = 99.0
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Sought(NamedTuple):
    """Somebody is looked for: what is typed in the end, after how many signs the first answer is wanted, and whether
    what is typed tells them from all but nine others."""

    customer: int
    typed: str
    first: int
    telling: bool


class People:
    """The names and numbers of all customers, to tell whom else something typed fits."""

    def __init__(self, customers: int) -> None:
        self.by_given: dict[str, list[str]] = defaultdict(list)
        self.by_family: dict[str, list[str]] = defaultdict(list)
        for customer in range(1, customers + 1):
            given, family = (part.lower() for part in name_of(customer))
            self.by_given[given].append(family)
            self.by_family[family].append(given)
        self.phones = "\n".join(phone_of(customer) for customer in range(1, customers + 1))

    def fitting(self, given: str, family: str) -> int:
        """How many have that name, or one that is one slip away."""
        exact = self.by_given[given].count(family) if given in self.by_given else 0
        near = sum(one_slip(family, other) for other in self.by_given.get(given, ()))
        return exact + near + sum(one_slip(given, other) for other in self.by_family.get(family, ()))


def measure(made: Base, seed: int = 13) -> list[Figure]:
    """Every kind of search, some customers each, keystroke by keystroke through the service the window asks."""
    count = min(MOST, max(12, made.shop.customers // 40))
    chance = random.Random(seed)
    people = People(made.shop.customers)
    drawn = [chance.randrange(1, made.shop.customers + 1) for _ in range(count)]
    target = raw(made.home.cache, made.home.folder / NAME)
    parts = desk(made.home)
    figures: list[Figure] = []
    try:
        with closing(sqlite3.connect(f"file:{target}?mode=ro", uri=True)) as floor:
            for kind, sought, least in _kinds(made, chance, people, drawn, floor):
                figures += _kind(parts, made, kind, sought, least)
    finally:
        parts.close()
    return figures


Least = Callable[[str], object]


def _kinds(
    made: Base, chance: random.Random, people: People, drawn: Sequence[int], floor: sqlite3.Connection
) -> Iterator[tuple[str, list[Sought], Least | None]]:
    def by_name(text: str) -> object:
        span = (text.title(), f"{text.title()}\U0010ffff")
        return floor.execute("SELECT id, name FROM customer WHERE name >= ? AND name < ? LIMIT 10", span).fetchall()

    def by_value(text: str) -> object:
        sql = "SELECT value, customer_id FROM identifier WHERE kind = 'email' AND value >= ? AND value < ? LIMIT 10"
        return floor.execute(sql, (text, f"{text}\U0010ffff")).fetchall()

    yield "a name", [_named(people, customer, turned=False) for customer in drawn], by_name
    yield "a name, family name first", [_named(people, customer, turned=True) for customer in drawn], None
    yield "an e-mail", [Sought(customer, email_of(customer), 3, telling=True) for customer in drawn], by_value
    yield "an order number", _orders(made, chance, len(drawn)), None
    yield "digits inside a phone number", [_digits(people, chance, customer) for customer in drawn], None
    yield "a name with one slip", [_slipped(people, chance, customer) for customer in drawn], None


def _named(people: People, customer: int, turned: bool) -> Sought:
    given, family = (part.lower() for part in name_of(customer))
    typed = f"{family} {given}" if turned else f"{given} {family}"
    return Sought(customer, typed, 2, people.by_given[given].count(family) <= FIRST)


def _orders(made: Base, chance: random.Random, count: int) -> list[Sought]:
    with closing(sqlite3.connect(f"file:{made.home.cache}?mode=ro", uri=True)) as held:
        newest = held.execute("SELECT max(id) FROM record").fetchone()[0]
        sql = "SELECT value FROM reference WHERE record_id >= ? AND value GLOB 'w[0-9]*' ORDER BY record_id LIMIT 1"
        rows = (held.execute(sql, (chance.randrange(1, newest + 1),)).fetchone() for _ in range(count))
        # A shop's order number tells its customer (see tests.bench.shop).
        return [Sought(int(row[0][1:8]), row[0], 4, telling=True) for row in rows if row]


def _digits(people: People, chance: random.Random, customer: int) -> Sought:
    number = phone_of(customer)[1:]
    start = chance.randrange(1, 5)
    run = number[start : start + 7]
    return Sought(customer, run, 3, people.phones.count(run) <= FIRST)


def _slipped(people: People, chance: random.Random, customer: int) -> Sought:
    words = [part.lower() for part in name_of(customer)]
    place = chance.randrange(2)
    right = words[place]
    while words[place] == right:
        words[place] = slip(right, chance)
    fitting = people.fitting(words[0], words[1])
    return Sought(customer, " ".join(words), 2, 1 <= fitting <= FIRST)


def slip(word: str, chance: random.Random) -> str:
    """A word with one slip of the finger: a letter missing, doubled, wrong, or in its neighbour's place."""
    place = chance.randrange(len(word))
    kind = chance.randrange(4)
    if kind == 0:
        return word[:place] + word[place + 1 :]
    if kind == 1:
        return word[:place] + chance.choice(_LETTERS) + word[place:]
    if kind == 2:
        return word[:place] + chance.choice(_LETTERS) + word[place + 1 :]
    place = min(place, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def one_slip(word: str, other: str) -> bool:
    """Whether one slip makes one word of the other."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    rest, left = word[start:], other[start:]
    if rest[1:] == left[1:] or rest[1:] == left or rest == left[1:]:
        return True
    return len(rest) == len(left) > 1 and rest[:2] == left[1::-1] and rest[2:] == left[2:]


def _kind(parts: Parts, made: Base, kind: str, sought: Sequence[Sought], least: Least | None) -> list[Figure]:
    ours: list[float] = []
    floor: list[float] = []
    found = telling = 0
    for one in sought:
        for end in range(one.first, len(one.typed) + 1):
            text = one.typed[:end]
            if least is not None:
                floor.append(timed(lambda t=text: least(t)) * MS)  # type: ignore[misc]
            ours.append(timed(lambda t=text: parts.customers.find(t)) * MS)  # type: ignore[misc]
        if one.telling:
            hits = parts.customers.find(one.typed).hits[:FIRST]
            telling += 1
            found += any(hit.customer_id == one.customer for hit in hits)
    size = f"{made.shop.customers:,} c, {len(ours):,} keys"
    share = 100 * found / telling if telling else 100.0
    bare = (at(floor, 0.5), at(floor, 0.99)) if floor else (0.0, 0.0)
    quick = at(ours, 0.99)
    return [
        Figure(f"find: {kind}, a keystroke, median", size, "ms", at(ours, 0.5), bare[0], "measured", True),
        Figure(f"find: {kind}, a keystroke, p99", size, "ms", quick, bare[1], "under 30 ms", quick < KEYSTROKE_MS),
        Figure(
            f"find: {kind}, the right one in the first {FIRST}", f"{telling} that can be told", "%", share, 0.0,
            "99 of 100", share >= RIGHT,
        ),
    ]  # fmt: skip
