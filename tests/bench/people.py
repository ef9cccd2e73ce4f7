"""Made-up people of any number, some of them twice with slips of the finger, written straight into a cache's tables:
pulling a million takes minutes and is measured elsewhere."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite3

from desk.config.names import read_names
from desk.config.paths import resources
from desk.domain.identifiers import name_key
from desk.domain.identity import FOUNDING
from desk.store.cache import Cache

# One person in so many is in the base a second time.
TWICE = 20
ROWS = 50_000
_STARTS = [
    "b",
    "br",
    "c",
    "ch",
    "d",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kr",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "sch",
    "st",
    "t",
    "tr",
    "v",
    "w",
    "z",
]
_MIDDLES = ["a", "e", "i", "o", "u", "ar", "er", "in", "on", "au", "ei", "ol", "am"]
_ENDS = [
    "berg",
    "man",
    "son",
    "ski",
    "ton",
    "ley",
    "field",
    "er",
    "ers",
    "ini",
    "ova",
    "ez",
    "ford",
    "well",
    "stein",
    "wood",
    "more",
    "ham",
]


@dataclass(frozen=True)
class Made:
    """One row of the base; `who` is the person it is of."""

    who: int
    given: str
    family: str
    birth: str
    street: str
    postcode: str
    city: str
    phone: str
    email: str


def family_names() -> list[str]:
    """Family names: some thousand short ones, then five times as many longer ones."""
    short = sorted({s + m + e for s in _STARTS for m in _MIDDLES for e in _ENDS})
    return short + sorted({s + m + n + e for s in _STARTS for m in _MIDDLES for n in "kltnr" for e in _ENDS})


def made_people(people: int, seed: int = 4) -> Iterator[Made]:
    """`people` rows of made-up persons; names are as unevenly spread as in life, and some persons come twice."""
    chance = random.Random(seed)
    given = sorted(read_names(resources() / "identity").nicknames)
    chance.shuffle(given)
    family = family_names()
    chance.shuffle(family)
    often = [list(accumulate(1 / (n + 5) ** 0.8 for n in range(len(names)))) for names in (given, family)]
    number = 0
    while number < people:
        one = Made(
            number,
            chance.choices(given, cum_weights=often[0])[0],
            chance.choices(family, cum_weights=often[1])[0],
            f"{chance.randrange(1940, 2008)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            f"{chance.randrange(1, 180)} {chance.choice(family)} street",
            f"{(place := chance.randrange(max(50, people // 150))):05}",
            family[place // 4 % len(family)],
            f"+1208{number:07}",
            f"p{number}@mail{number % 7}.example",
        )
        yield one
        number += 1
        if number < people and number % TWICE == 0:
            yield _slipped(one, number, chance)
            number += 1


def _slipped(one: Made, number: int, chance: random.Random) -> Made:
    """The same person as another system has them: a new number and address, and one or two slips."""
    found = replace(one, phone=f"+1208{number:07}", email=f"p{number}@mail{number % 7}.example")
    for field in chance.sample(["given", "family", "birth", "street"], chance.randrange(3)):
        found = replace(found, **{field: _slip(getattr(found, field), chance)})
    if chance.random() < 0.3:
        found = replace(
            found, street=f"{chance.randrange(1, 180)} moved road", postcode=f"{chance.randrange(90000):05}"
        )
    return found


def _slip(text: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(text))
    if text[place - 1 : place + 1].strip("0123456789-") == "":
        return (
            f"{text[:5]}{text[8:10]}-{text[5:7]}"
            if chance.random() < 0.5
            else text[:8] + f"{chance.randrange(1, 29):02}"
        )
    return text[: place - 1] + text[place : place + 1] + text[place - 1] + text[place + 1 :]


def write_base(file: Path, people: int) -> dict[int, int]:
    """A cache of `people` customers, each with one record; returns the person of each customer."""
    Cache(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("INSERT INTO source (id, key) VALUES (1, 'crm')")
    connection.execute("INSERT INTO stream (id, source_id, name) VALUES (1, 1, 'customers')")
    owner: dict[int, int] = {}
    batch: list[tuple[int, Made]] = []
    for customer, one in enumerate(made_people(people), 1):
        owner[customer] = one.who
        batch.append((customer, one))
        if len(batch) == ROWS:
            _write(connection, batch)
            batch = []
    _write(connection, batch)
    connection.close()
    return owner


def _write(connection: sqlite3.Connection, batch: list[tuple[int, Made]]) -> None:
    with connection:
        connection.executemany(
            "INSERT INTO trace (id, key, name, name_key, named, records, customer_records, customer_id)"
            " VALUES (?1, ?2, ?3, ?4, ?5, 1, 1, ?1)",
            [(n, n.to_bytes(16, "big"), _name(m), name_key(_name(m)), f"c{n}") for n, m in batch],
        )
        connection.executemany(
            "INSERT INTO link (trace_id, customer_id, rule, evidence, weight, made_by, made_at)"
            " VALUES (?1, ?1, ?2, '', 1.0, 'rule', 0)",
            [(n, FOUNDING) for n, _ in batch],
        )
        connection.executemany(
            "INSERT INTO customer (id, name, phone, email) VALUES (?, ?, ?, ?)",
            [(n, _name(m), m.phone, m.email) for n, m in batch],
        )
        connection.executemany(
            "INSERT INTO identifier (id, kind, value, scope) VALUES (?, ?, ?, ?)",
            [row for n, m in batch for row in ((3 * n, "phone", m.phone, ""), (3 * n + 1, "email", m.email, ""),
                                               (3 * n + 2, "account", f"c{n}", "crm/customers"))],
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO trace_identifier VALUES (?, ?)", [(3 * n + k, n) for n, _ in batch for k in range(3)]
        )
        connection.executemany(
            "INSERT INTO record (id, stream_id, source_id, kind, trace_id, digest, first_seen, last_seen, body)"
            " VALUES (?1, 1, ?2, 'c', ?1, x'00', 0, 0, ?3)",
            [(n, f"c{n}", _body(f"c{n}", m)) for n, m in batch],
        )
        # As pages note whom they bring, so that they get their keys.
        connection.executemany("INSERT OR IGNORE INTO match_due VALUES (?)", [(n,) for n, _ in batch])


def _name(one: Made) -> str:
    return f"{one.given.title()} {one.family.title()}"


def _body(source_id: str, one: Made) -> str:
    address = {"street": one.street, "postcode": one.postcode, "city": one.city}
    return json.dumps({"source_id": source_id, "name": _name(one), "birth_date": one.birth, "addresses": [address]})
