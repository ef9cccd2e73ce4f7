"""Which of several values that sources give is shown, by one rule for all fields, and why in plain words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from connectors.records import CustomerRecord
from desk.domain.time import micros

ONLY = "all sources say the same"
_WHY = (
    "a customer record goes before what came with orders and calls",
    "the newest of the customer records",
    "more sources say so than anything else",
    "the fullest spelling",
    "first in the alphabet, as nothing else tells them apart",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One value and who says so: `own` in a customer record, which is what a system keeps on purpose, `at` when that
    was last changed there (microseconds since 1970, 0 unknown), `source` in which system. What came along with an order
    or a call has neither."""

    text: str
    own: bool = False
    at: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """The value that is shown, and why that one."""

    text: str
    why: str


def choose(claims: Iterable[Claim], spelled: bool = False) -> Choice | None:
    """The newest from a system of record; then what most sources say; then, of what is `spelled` in several ways, the
    fullest spelling. None without any.

    The answer does not depend on the order of the claims, nor on when or in what order they were pulled.
    """
    held: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.text:
            held.setdefault(claim.text, []).append(claim)
    if not held:
        return None
    ranked = sorted(held, key=lambda text: _rank(text, held[text], spelled))
    if len(ranked) == 1:
        return Choice(ranked[0], ONLY)
    best, next_best = (_rank(text, held[text], spelled) for text in ranked[:2])
    decided = next(place for place, pair in enumerate(zip(best, next_best, strict=True)) if pair[0] != pair[1])
    return Choice(ranked[0], _WHY[decided])


def _rank(text: str, claims: Sequence[Claim], spelled: bool) -> tuple[bool, int, int, int, str]:
    """Smaller goes before."""
    own = [claim for claim in claims if claim.own]
    newest = max((claim.at for claim in own), default=0)
    return not own, -newest, -len({claim.source for claim in own}), -len(text) * spelled, text


def said_alike(text: str, name: bool = False) -> str:
    """What two values share that say the same: capitals, spaces, and accents of one letter or of two signs are how
    it is written; of a `name` so are commas and the order of its words ("Yilmaz, Max" is Max Yilmaz).

    Letters are compared as Unicode's canonical caseless matching has it (The Unicode Standard, 3.13, D145).
    """
    bare = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    words = (bare.replace(",", " ") if name else bare).split()
    return " ".join(sorted(words) if name else words)


def _time_of(record: CustomerRecord) -> int:
    return micros(record.changed_at) if record.changed_at else 0


def name_claims(records: Iterable[tuple[str, CustomerRecord]], others: Iterable[str] = ()) -> list[Claim]:
    """The names customer records give (each record with its source), and those that came with other records."""
    own = [Claim(record.name.strip(), True, _time_of(record), source) for source, record in records]
    return own + [Claim(name.strip()) for name in others]


def _birth(record: CustomerRecord) -> str:
    return record.birth_date.isoformat() if record.birth_date else ""


# The fields that show one value only, beside the name, with how a record writes them.
FIELDS: Mapping[str, str] = {"birth": "Birth date", "tier": "Tier", "time_zone": "Time zone"}


def field_claims(field: str, records: Iterable[tuple[str, CustomerRecord]]) -> list[Claim]:
    """What customer records say of one of FIELDS."""
    return [Claim(said_in(field, record), True, _time_of(record), source) for source, record in records]


def said_in(field: str, record: CustomerRecord) -> str:
    """One of FIELDS as a record has it, "" where it says nothing."""
    return {"birth": _birth(record), "tier": record.tier.strip(), "time_zone": record.time_zone.strip()}[field]


def shown(field: str, records: Iterable[tuple[str, CustomerRecord]]) -> str:
    """The value of one of FIELDS that is shown, "" where no record has one."""
    choice = choose(field_claims(field, records))
    return choice.text if choice else ""
