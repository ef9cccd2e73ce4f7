"""A base of many people who share phone numbers: couples, families, receptions with up to two hundred."""

from __future__ import annotations

import csv
import random
from itertools import groupby
from pathlib import Path

from tests.bench.people import made_people

PEOPLE, NUMBERS, MOST = 18_000, 8_700, 200
# Fewer than these on one number may be a family.
FAMILY = 8
MAPPING = """
[[stream]]
name = "people"
record = "customer"
files = ["people.csv"]
id = "id"
fields = { name = "name" }
identifiers = [{ kind = "phone", value = "phone" }]
"""


def people_with_numbers(people: int, numbers: int) -> list[tuple[str, int]]:
    """Names, each once, and which number each uses. Half of those who share one with few others are of one family."""
    chance = random.Random(8)
    sizes = [MOST, MOST // 2, *(30 for _ in range(20))]
    left = people - sum(sizes)
    small = numbers - len(sizes)
    # A few numbers have several people, most have one or two.
    sizes += [1 + (n < left - small) for n in range(small)]
    chance.shuffle(sizes)
    made = (one for _, one in groupby(made_people(people * 4, seed=9), key=lambda one: one.who))
    persons = (next(rows) for rows in made)
    seen: set[str] = set()
    found = []
    for number, size in enumerate(sizes):
        household = chance.choice((True, False)) and size < FAMILY
        family = ""
        while size:
            one = next(persons)
            family = family if household and family else one.family
            name = f"{one.given.title()} {family.title()}"
            if name not in seen:
                seen.add(name)
                found.append((name, number))
                size -= 1
    return found


def write_shared(folder: Path, systems: int, people: int = PEOPLE, numbers: int = NUMBERS) -> int:
    """One folder of exports for each of so many systems; the people who share a number are spread over them. Returns
    how many people there are; each has one record, and no two of them are one person."""
    rows = [
        (f"r:{n}", name, f"+1208{number:07}") for n, (name, number) in enumerate(people_with_numbers(people, numbers))
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
