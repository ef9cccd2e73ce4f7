"""Reads the action URLs and JSON of phones and phone systems into call events; pure, and never fails.

What each says is told in `desk.live.phrasebooks`, as data with its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from connectors.records import Direction
from desk.domain.calls import CallEvent, Kind
from desk.live.fields import Fields
from desk.live.sides import Sides, bare

LONGEST_ID, LONGEST_TEXT = 200, 120
LATEST = timedelta(minutes=5)
_SECONDS = re.compile(r"[0-9]{9,10}(?:\.[0-9]{1,9})?")
_INBOUND = frozenset(("in", "inbound", "incoming", "i", "0", "terminating"))
_OUTBOUND = frozenset(("out", "outbound", "outgoing", "o", "1", "originating"))
_INTERNAL = frozenset(("internal", "intern", "local"))
_NO_LETTER = re.compile(r"[^a-z0-9]+")
# What a field holds where a phone did not put a value in: $remote, {CALLERNUM}, <Call.NumberSC>, $$REMOTENUMBER$$.
_LEFT_OPEN = re.compile(r"\$+[\w-]+\$*|\{\w+(?::\d+)?\}|<Call\.\w+>")


def _as_it_is(event: CallEvent, _fields: Fields) -> CallEvent:
    return event


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one kind of phone or phone system tells of calls: which fields it uses, the likeliest first, and its words.

    `words` are its words for what happened, in small letters and digits only; None is one that says nothing to us.
    Where a field is `other`, it is the far side whoever called; else `caller` and `called` say who called whom.
    `silencing` are fields which, when any of them has a value, make it something other than an event of a call.
    `source` says where this is known from.
    """

    name: str
    source: str
    words: Mapping[str, Kind | None]
    event: tuple[str, ...] = ("event",)
    call_id: tuple[str, ...] = ("call_id", "callid")
    other: tuple[str, ...] = ()
    caller: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    party: tuple[str, ...] = ("name",)
    direction: tuple[str, ...] = ("direction",)
    user: tuple[str, ...] = ("user",)
    queue: tuple[str, ...] = ("queue",)
    to: tuple[str, ...] = ("transfer_to",)
    # When it happened, in seconds since 1970.
    when: tuple[str, ...] = ()
    # Words for what happened that also say who called.
    outbound: frozenset[str] = field(default_factory=frozenset)
    inbound: frozenset[str] = field(default_factory=frozenset)
    silencing: tuple[str, ...] = ()
    # What one system says in a way of its own, put right.
    adapt: Callable[[CallEvent, Fields], CallEvent] = _as_it_is


def plain(word: str) -> str:
    """A word for what happened, without case and signs: Incoming_Call and incoming-call are one."""
    return _NO_LETTER.sub("", word[:LONGEST_TEXT].casefold())


def read(dialect: Dialect, line: str, fields: Fields, happened: str, at: datetime, sides: Sides) -> CallEvent | None:
    """The event these fields tell of, or None where they tell of none.

    `happened` is the word for it in the address that was called, which counts where the fields have none; `at` is when
    it was told. `call_id` is "" where the phone gives none (see desk.live.naming). Numbers are as they were written.
    """
    word = plain(first(fields, dialect.event) or happened)
    kind = dialect.words.get(word)
    if kind is None or first(fields, dialect.silencing):
        return None
    direction = _direction(dialect, word, fields)
    if dialect.other:
        other, ours = bare(first(fields, dialect.other)), bare(first(fields, dialect.ours))
        if direction is None and ours and other and sides.ours(other) and sides.within(ours):
            direction = Direction.INTERNAL
    else:
        caller, called = first(fields, dialect.caller), first(fields, dialect.called)
        other, ours, direction = sides.told_apart(caller, called, direction, _text(fields, dialect.user))
    event = CallEvent(
        line=line,
        call_id=first(fields, dialect.call_id)[:LONGEST_ID],
        kind=kind,
        at=_when(fields, dialect, at),
        other=other,
        ours=ours,
        name=_text(fields, dialect.party),
        direction=direction,
        user=bare(_text(fields, dialect.user)),
        queue=_text(fields, dialect.queue),
        to=bare(_text(fields, dialect.to)),
    )
    return dialect.adapt(event, fields)


def in_parts(dialect: Dialect, fields: Fields) -> bool:
    """Whether a side of the call is told in fields of its own (`from.number`) where a number should stand: nobody says
    what they are called, and without it the call would look like one of a caller who hides."""
    sides = (dialect.other, dialect.caller, dialect.called)
    return any(
        not any(name in fields for name in side)
        and any(field.startswith(f"{name}.") for field in fields for name in side)
        for side in sides
    )


def first(fields: Fields, names: tuple[str, ...]) -> str:
    """The value of the first of these fields that has one, "" where none has."""
    for name in names:
        value = fields.get(name, "")
        if value and not _LEFT_OPEN.fullmatch(value):
            return value
    return ""


def _when(fields: Fields, dialect: Dialect, at: datetime) -> datetime:
    """When it happened by the sender's clock, unless that is off by more than a push may be late."""
    said = first(fields, dialect.when)
    if not _SECONDS.fullmatch(said):
        return at
    told = datetime.fromtimestamp(float(said), UTC)
    return told if abs(told - at) <= LATEST else at


def _text(fields: Fields, names: tuple[str, ...]) -> str:
    return first(fields, names)[:LONGEST_TEXT]


def _direction(dialect: Dialect, word: str, fields: Fields) -> Direction | None:
    if word in dialect.outbound:
        return Direction.OUTBOUND
    if word in dialect.inbound:
        return Direction.INBOUND
    said = plain(first(fields, dialect.direction))
    if said in _OUTBOUND:
        return Direction.OUTBOUND
    if said in _INBOUND:
        return Direction.INBOUND
    return Direction.INTERNAL if said in _INTERNAL else None
