"""A base of many people who share phone numbers: couples, families, receptions with up to two hundred."""

from __future__ import annotations

import csv
import random
from pathlib import Path

from tests.bench.people import made_people

PEOPLE, NUMBERS, MOST = 18_000, 8_700, 200
MAPPING = """
[[stream]]
name = "people"
record = "customer"
files = ["people.csv"]
id = "id"
fields = { name = "name" }
identifiers = [{ kind = "phone", value = "phone" }]
"""


def write_shared(folder: Path, systems: int, people: int = PEOPLE, numbers: int = NUMBERS) -> int:
    """One folder of exports for each of so many systems; the people who share a number are spread over them. Returns
    how many people there are; each has one record, and no two of them are one person."""
    chance = random.Random(8)
    sizes = [MOST, MOST // 2, *(30 for _ in range(20))]
    left = people - sum(sizes)
    small = numbers - len(sizes)
    # A few numbers have several people, most have one or two.
    sizes += [1 + (n < left - small) for n in range(small)]
    chance.shuffle(sizes)
    whose = [number for number, size in enumerate(sizes) for _ in range(size)]
    seen: set[str] = set()
    names = (f"{one.given.title()} {one.family.title()}" for one in made_people(people * 3, seed=9))
    distinct = (name for name in names if name not in seen and not seen.add(name))
    rows = [
        (f"r:{n}", name, f"+1208{number:07}") for n, (number, name) in enumerate(zip(whose, distinct, strict=False))
    ]
    for system in range(systems):
        place = folder / f"system{system}"
        place.mkdir(parents=True)
        (place / "mapping.toml").write_text(MAPPING, encoding="utf-8")
        with (place / "people.csv").open("w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(["id", "name", "phone"])
            out.writerows(rows[system::systems])
    return len(rows)
