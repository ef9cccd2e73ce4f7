"""A folder of made-up calls of any size for measuring pulls."""

from __future__ import annotations

import json
import random
from datetime import timedelta
from pathlib import Path

from tests.records import NOON

MAPPING = """
[[stream]]
name = "calls"
record = "interaction"
files = ["calls.jsonl"]
id = "id"
fields = { channel = { constant = "call" }, direction = { constant = "inbound" }, started_at = "at", summary = "text" }
identifiers = [{ kind = "phone", value = "phone" }]
segments = [{ kind = "queue", seconds = "wait" }, { kind = "talk", seconds = "talk" }]
"""
CALLS_A_CUSTOMER = 8


def write_calls(folder: Path, rows: int) -> list[str]:
    """`rows` calls in time order from an eighth as many numbers; returns the numbers."""
    chance = random.Random(5)
    folder.mkdir(parents=True)
    (folder / "mapping.toml").write_text(MAPPING, encoding="utf-8")
    numbers = [f"+1{200 + n // 10_000_000}{n % 10_000_000:07}" for n in range(max(1, rows // CALLS_A_CUSTOMER))]
    with (folder / "calls.jsonl").open("w", encoding="utf-8") as file:
        for n in range(rows):
            row = {
                "id": f"c{n}",
                "at": (NOON + timedelta(seconds=n * 3)).isoformat(),
                "phone": chance.choice(numbers),
                "wait": chance.randrange(200),
                "talk": chance.randrange(900),
                "text": "asked about an order and was told when it will come " * 4,
            }
            file.write(json.dumps(row) + "\n")
    return numbers
