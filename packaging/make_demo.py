"""Writes the demo company's files into resources/demo: python3 packaging/make_demo.py [--to FOLDER]

The same every time; days are told from the day of use, so nothing in it grows old. Mapping files, sources.toml and
stories.toml beside the data are written by hand.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import demo_sara
import demo_stories
from demo_files import Company, spoil, write
from demo_ordinary import Life
from demo_people import digits, ordinary_people

SEED = 20_482
RESOURCES = Path(__file__).resolve().parent.parent / "resources" / "demo"


def main(arguments: Sequence[str]) -> None:
    """Write everything."""
    parser = argparse.ArgumentParser(description="Write the demo company's files.")
    parser.add_argument("--to", type=Path, default=RESOURCES, help="folder to write to")
    write_demo(parser.parse_args(arguments).to)


def write_demo(folder: Path) -> None:
    """The stories, 200 ordinary customers around them, and a few rows that no program can use."""
    company = Company()
    demo_sara.tell(company)
    demo_stories.tell(company)
    kept = frozenset(
        digits(number) for person in company.customers for number in (person.phone, person.mobile) if number
    )
    dice = random.Random(SEED)  # noqa: S311
    life = Life(company, dice)
    for person in list(ordinary_people(dice, kept)):
        company.customers.append(person)
        life.live(person)
    write(company, folder)
    _spoil(folder)


def _spoil(folder: Path) -> None:
    """Rows as real exports have them: a comma nobody quoted, a file cut off in mid-row, a day that never was."""
    spoil(
        folder / "crm" / "customers.csv", "FH28466",
        "FH28467,Alois,Gruber,Alois Gruber,,alois.gruber@example.org,,+49 30 23125 418,,Hof 3, Hinterhaus,10119,Berlin,"
        "DE,Standard,2021-03-02,de,,,Europe/Berlin",
    )  # fmt: skip
    spoil(folder / "shop" / "orders.jsonl", '"10466"', '{"number":"10467","placed":"@[u-12 09:22:10 B]","status":"conf')
    spoil(
        folder / "stores" / "berlin.tsv",
        "BE-4002",
        "BE-4002a\tFC-4711-0815\t\t31.02.2026 11:30\t60\t240\tDeniz Kaya\tReturned an item\tRefund to card.\t",
    )
    spoil(
        folder / "phone" / "calls.csv", "c710020",
        "c710020b,,in,+49 40 66969 401,Service,Lena Vogt,Service,12,40,180,0,20,,,Question answered,Switch restarted,,",
    )  # fmt: skip
    spoil(
        folder / "mail" / "mails.jsonl", '"m50012"',
        '{"id":"m50012b","sent":"@[i-201 11:02:40 L]","direction":"forwarded","address":"kit.harlow@example.com",'
        '"name":"Kit Harlow","subject":"Fwd: Order","text":"See below","about":"","team":"Service"}',
    )  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
