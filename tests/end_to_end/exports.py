"""Writes a folder of made-up exports: people, orders, calls and chats that share numbers, addresses and accounts."""

from __future__ import annotations

import csv
import gzip
import json
import random
from datetime import timedelta
from pathlib import Path

from tests.records import NOON

MAPPING = """
[[stream]]
name = "people"
record = "customer"
files = ["people.csv"]
id = "id"
fields = { name = "name" }
identifiers = [
    { kind = "account", value = "account" },
    { kind = "email", value = "email" },
    { kind = "phone", value = "phone" },
]

[[stream]]
name = "orders"
record = "order"
files = ["orders.jsonl"]
id = "id"
fields = { number = "id", placed_at = "at", name = "name", total = "total" }
identifiers = [{ kind = "email", value = "email" }, { kind = "phone", value = "phone" }]

[[stream]]
name = "calls"
record = "interaction"
files = ["calls.jsonl.gz"]
id = "id"
fields = { channel = { constant = "call" }, direction = { constant = "inbound" }, started_at = "at", agent = "agent" }
identifiers = [{ kind = "phone", value = "phone" }]
segments = [{ kind = "queue", seconds = "wait" }, { kind = "talk", seconds = "talk" }]
"""


def write_exports(folder: Path, people: int, seed: int) -> None:
    """`people` customers with about five orders and five calls each; some numbers are shared, some rows are bad."""
    chance = random.Random(seed)
    folder.mkdir(parents=True)
    (folder / "mapping.toml").write_text(MAPPING, encoding="utf-8")
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["id", "account", "name", "email", "phone"])
        for n in range(people):
            out.writerow(
                [f"p{n}", f"A{n:05}", f"Person {n}", f"p{n}@example.com", number(n // 2 if n % 20 == 0 else n)]
            )
    with (folder / "orders.jsonl").open("w", encoding="utf-8") as file:
        for n in range(people * 5):
            file.write(json.dumps(order_row(n, people, chance)) + "\n")
    with gzip.open(folder / "calls.jsonl.gz", "wt", encoding="utf-8") as file:
        for n in range(people * 5):
            at = NOON + timedelta(minutes=chance.randrange(90_000))
            row = {"id": f"c{n}", "at": at.isoformat(), "phone": number(chance.randrange(people + 20)), "agent": "Avi"}
            row |= {"wait": chance.randrange(200), "talk": chance.randrange(900)}
            file.write("{broken\n" if n % 211 == 17 else json.dumps(row) + "\n")


def order_row(n: int, people: int, chance: random.Random) -> dict[str, object]:
    who = chance.randrange(people)
    by_mail = chance.random() < 0.6
    return {
        "id": f"o{n}",
        "at": (NOON + timedelta(minutes=chance.randrange(90_000))).isoformat(),
        "name": f"Person {who}",
        "total": f"{chance.randrange(100, 99_999) / 100:.2f}",
        "email": f"p{who}@example.com" if by_mail else "",
        "phone": "" if by_mail else number(who),
    }


def number(n: int) -> str:
    """A fictitious United States number."""
    return f"+1208555{n % 10_000:04}"
