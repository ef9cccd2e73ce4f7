"""Call-backs: calls promised for a moment in the customer's zone, what may happen to them, and when they ring."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from desk.domain.trouble import Trouble
from desk.domain.work import Anchor, Entry, Sort, Stage, Step, What, step, words

PURPOSES = ("service", "solicitation")
_NAME_LIMIT = 120


def promise_call(
    entry_id: str,
    anchor: Anchor,
    at: datetime,
    who: str,
    *,
    due_at: datetime,
    zone: str,
    number: str = "",
    owner: str = "",
    about: str = "",
    due_said: str = "",
    purpose: str = "service",
) -> Step:
    """A new call-back; `zone` is the IANA name of the customer's zone, "" where it is not known."""
    _ahead(due_at, at)
    if purpose not in PURPOSES:
        raise Trouble(f"A call is made for {' or '.join(PURPOSES)}.", "Say which of them it is.")
    made = Entry(
        entry_id, Sort.CALL_BACK, anchor, Stage.STANDING, who, at,
        text=words(about), due_said=words(due_said), due_at=due_at, zone=zone, owner=words(owner, _NAME_LIMIT),
        number=number, purpose=purpose,
    )  # fmt: skip
    return step(made, at, who, What.WRITTEN)


def move(entry: Entry, due_at: datetime, at: datetime, who: str, due_said: str = "", note: str = "") -> Step:
    """At another moment."""
    _waits(entry)
    _ahead(due_at, at)
    moved = replace(entry, due_at=due_at, due_said=words(due_said))
    return step(moved, at, who, What.MOVED, about=due_at.isoformat(), note=words(note))


def give(entry: Entry, owner: str, at: datetime, who: str) -> Step:
    """To somebody else; "" is whoever is free."""
    _waits(entry)
    owner = words(" ".join(owner.split()), _NAME_LIMIT)
    return step(replace(entry, owner=owner), at, who, What.GIVEN, about=owner)


def done(entry: Entry, at: datetime, who: str, note: str = "") -> Step:
    """They were called back."""
    _waits(entry)
    return step(replace(entry, stage=Stage.DONE, kept_at=at, kept_by=who), at, who, What.DONE, note=words(note))


def rings_at(entry: Entry, ahead: timedelta) -> datetime | None:
    """From when on a call-back asks for somebody; None where it does not wait."""
    if entry.sort is not Sort.CALL_BACK or entry.stage is not Stage.STANDING or entry.due_at is None:
        return None
    return max(entry.due_at - ahead, entry.begun_at)


def ringing(entries: Iterable[Entry], now: datetime, ahead: timedelta) -> tuple[list[Entry], datetime | None]:
    """(those that ring now, the longest due first; when the next of the others begins to ring, None for never)."""
    timed = [(at, one) for one in entries if (at := rings_at(one, ahead)) is not None]
    ring = [one for at, one in timed if at <= now]
    ring.sort(key=lambda one: (one.due_at or now, one.entry_id))
    return ring, min((at for at, _ in timed if at > now), default=None)


def _waits(entry: Entry) -> None:
    if entry.sort is not Sort.CALL_BACK or entry.stage is not Stage.STANDING:
        raise Trouble("This call-back does not wait (any more).", "Look at its history, or promise a new one.")


def _ahead(due_at: datetime, at: datetime) -> None:
    if due_at <= at:
        raise Trouble("This moment has passed.", "Choose one to come.")
