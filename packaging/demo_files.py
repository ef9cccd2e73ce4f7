"""The demo company's files: what each of its systems would export, with times that are told from the day of use."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from demo_people import Person

Row = dict[str, Any]
DAY = 24 * 3600
# The zones of sources.toml.
ZONES = {
    letter: str(name)
    for letter, name in tomllib.loads(
        (Path(__file__).resolve().parent.parent / "resources" / "demo" / "sources.toml").read_text(encoding="utf-8")
    )["zones"].items()
}


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A local time told from the day of use: `day` -1 is the day before; `zone` is a letter of sources.toml."""

    day: int
    second: int
    zone: str

    def plus(self, seconds: float) -> When:
        """Later by some seconds."""
        day, second = divmod(self.day * DAY + self.second + round(seconds), DAY)
        return When(day, second, self.zone)

    def days(self, days: int, clock: str = "") -> When:
        """Days later, at a time of day as "h:mm" where one is given."""
        return at(self.day + days, clock, self.zone) if clock else When(self.day + days, self.second, self.zone)

    def told(self, style: str = "i") -> str:
        """What stands in the file until it is unpacked. `style` is one of demo.py's letters."""
        clock = f"{self.second // 3600:02d}:{self.second % 3600 // 60:02d}:{self.second % 60:02d}"
        return f"@[{style}{self.day:+d} {clock} {self.zone}]"


def at(day: int, clock: str, zone: str) -> When:
    """A time on a day, from "h:mm" or "h:mm:ss"."""
    hours, minutes, seconds = (int(part) for part in f"{clock}:00".split(":")[:3])
    return When(day, hours * 3600 + minutes * 60 + seconds, zone)


def day(days: int, style: str = "w") -> str:
    """A day from the day of use: w "21 November" for a text, d a date."""
    return f"@[{style}{days:+d}]"


CRM = [
    "account_no",
    "first_name",
    "last_name",
    "display_name",
    "company",
    "email",
    "second_email",
    "phone",
    "mobile",
    "street",
    "postcode",
    "city",
    "country",
    "tier",
    "customer_since",
    "language",
    "loyalty_card",
    "social_handle",
    "time_zone",
]
CALL = [
    "call_id",
    "started_at",
    "direction",
    "caller",
    "line",
    "agent",
    "team",
    "ivr_s",
    "queue_s",
    "talk_s",
    "hold_s",
    "wrap_up_s",
    "legs",
    "moves",
    "outcome",
    "note",
    "asked",
    "about",
]
VISIT = ["visit_no", "card", "guest", "arrived", "waiting_s", "counter_s", "staff", "reason", "note", "about"]


@dataclass(slots=True)
class Company:
    """Everything the demo company's systems hold, each row with the time it is sorted and numbered by."""

    customers: list[Person] = field(default_factory=list)
    orders: list[tuple[When, Row]] = field(default_factory=list)
    chats: list[tuple[When, Row]] = field(default_factory=list)
    calls: list[tuple[When, Row]] = field(default_factory=list)
    web: list[tuple[When, Row]] = field(default_factory=list)
    mails: list[tuple[When, Row]] = field(default_factory=list)
    posts: list[tuple[When, Row]] = field(default_factory=list)
    stores: dict[str, list[tuple[When, Row]]] = field(default_factory=dict)

    def call(self, start: When, caller: str, **said: Any) -> None:
        """A telephone call. One with transfers has its path in `legs` and `moves`, others in columns of seconds."""
        lists: Row = {name: json.dumps(said.pop(name)) for name in ("legs", "moves") if name in said}
        row: Row = {"started_at": start.told(), "caller": caller, "direction": "in", "line": "Service"}
        self.calls.append((start, {**row, **said, **lists}))

    def chat(self, start: When, person: Person | None, turns: Sequence[tuple[float, str, str]], **said: Any) -> None:
        """A chat of (seconds since the turn before, author, text); the customer's own turns have no author."""
        messages, here = [], start
        for pause, author, text in turns:
            here = here.plus(pause)
            role = "bot" if author == "Fern" else "agent" if author else "visitor"
            messages.append({"at": here.told("u"), "from": role, "author": author, "text": text})
        visitor = {"name": person.name, "email": person.email, "account": person.account} if person else {}
        self.chats.append((start, {"visitor": visitor, **said, "messages": messages}))

    def visit_web(self, start: When, seconds: int, page: str, person: Person, **said: Any) -> None:
        """A visit to the website."""
        row = {"begun": start.told(), "seconds": seconds, "page": page, "device": person.seen, "pages": 1, **said}
        self.web.append((start, row))

    def mail(self, sent: When, person: Person, subject: str, text: str, **said: Any) -> None:
        """A mail; `answered_after_s` where somebody answered."""
        row = {"sent": sent.told(), "direction": "in", "address": person.email, "name": person.name}
        self.mails.append((sent, {**row, "subject": subject, "text": text, **said}))

    def visit_store(self, store: str, arrived: When, style: str, **said: Any) -> None:
        """Somebody in one of the stores; `style` is how that store's till writes a time."""
        self.stores.setdefault(store, []).append((arrived, {"arrived": arrived.told(style), **said}))

    def post(self, written: When, kind: str, text: str, **said: Any) -> None:
        """A post or a review."""
        self.posts.append((written, {"kind": kind, "written": written.told("u"), "text": text, **said}))


def write(company: Company, folder: Path) -> None:
    """Write every file of the demo company below `folder`; each list in order of time, numbered in that order."""
    _save(folder / "crm" / "customers.csv", _table(CRM, [_customer(one) for one in company.customers], ","))
    _save(folder / "shop" / "orders.jsonl", _lines(row for _, row in sorted(company.orders, key=_order_key)))
    chats = {"exported_by": "Chat desk 4.2", "conversations": _numbered(company.chats, "id", "ch-", 20_000)}
    _save(folder / "chat" / "chats.json", json.dumps(chats, ensure_ascii=False, indent=0) + "\n")
    _save(folder / "phone" / "calls.csv", _table(CALL, _numbered(company.calls, "call_id", "c", 710_000), ","))
    web = _lines(_numbered(company.web, "visit", "w", 3_000_000))
    _save(folder / "web" / "visits.jsonl.gz", gzip.compress(web.encode(), 9, mtime=0))
    _save(folder / "mail" / "mails.jsonl", _lines(_numbered(company.mails, "id", "m", 50_000)))
    posts = {"data": {"items": _numbered(company.posts, "id", "s", 900)}}
    _save(folder / "social" / "posts.json", json.dumps(posts, ensure_ascii=False, indent=0) + "\n")
    for store, visits in sorted(company.stores.items()):
        rows = _numbered(visits, "visit_no", f"{store[:2].upper()}-", 4_000)
        _save(folder / "stores" / f"{store}.tsv", _table(VISIT, rows, "\t"))


def _order_key(each: tuple[When, Row]) -> str:
    return str(each[1]["number"])


def _numbered(rows: list[tuple[When, Row]], name: str, prefix: str, first: int) -> list[Row]:
    in_order = sorted(rows, key=lambda each: (each[0].day, each[0].second, each[0].zone))
    return [{name: f"{prefix}{number}", **row} for number, (_, row) in enumerate(in_order, start=first)]


def _customer(person: Person) -> Row:
    return {
        "account_no": person.account,
        "first_name": person.given,
        "last_name": person.family,
        "display_name": person.name,
        "company": person.company,
        "email": person.email,
        "second_email": person.second_email,
        "phone": person.phone,
        "mobile": person.mobile,
        "street": person.street,
        "postcode": person.postcode,
        "city": person.city,
        "country": person.country,
        "tier": person.tier,
        "customer_since": person.since,
        "language": person.language,
        "loyalty_card": person.card,
        "social_handle": person.handle,
        "time_zone": ZONES[person.zone],
    }


def _table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=delimiter, lineterminator="\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _lines(rows: Iterable[Row]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)


def _save(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def spoil(path: Path, after: str, line: str) -> None:
    """Put a broken line into a finished file, after the first one that holds a text: exports are never all right."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(number for number, kept in enumerate(lines, start=1) if after in kept)
    path.write_text("".join([*lines[:place], line + "\n", *lines[place:]]), encoding="utf-8", newline="\n")
