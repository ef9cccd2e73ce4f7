"""A touch: what journeys, time and flags need of one line of a timeline, in plain numbers, so that a million customers
can be gone through in a minute."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import NamedTuple

from connectors.records import Channel, SegmentKind

# Orders in which channels and kinds of segments are numbered; only ever append, for stored touches hold the numbers.
CHANNELS = (
    Channel.CALL,
    Channel.CHAT,
    Channel.EMAIL,
    Channel.WEB,
    Channel.STORE,
    Channel.SOCIAL,
    Channel.REVIEW,
    Channel.ORDER,
)
KINDS = (
    SegmentKind.QUEUE,
    SegmentKind.IVR,
    SegmentKind.TALK,
    SegmentKind.HOLD,
    SegmentKind.SELF_SERVICE,
    SegmentKind.COUNTER,
    SegmentKind.ASYNC_WAIT,
    SegmentKind.WRAP_UP,
)

# The bits of `Touch.sort`.
CHANNEL_BITS = 0b1111
# An order being placed or an event of it: on the timeline, in a journey, but no time and no interaction.
ORDER = 1 << 4
PLACED = 1 << 5
# A person of ours took part, or was being waited for; otherwise the customer served themselves.
PERSON = 1 << 6
INBOUND = 1 << 7
# A segment of the customer's has no end.
OPEN = 1 << 8
ABANDONED = 1 << 9
# A later pull replaced what this record said before.
CHANGED = 1 << 10
# Every promise made in it is noted as kept.
KEPT = 1 << 11
# An asynchronous wait has no end: the customer waits for our answer, as far as this record knows.
UNANSWERED = 1 << 12

UNKNOWN = -128


class Touch(NamedTuple):
    """One interaction, or one event of an order, of one customer. Times and lengths are microseconds (UTC, since
    1970).

    `record` is the cache's number of the record and `part` 0, or the number of an order's event. `end` is the last
    known end, at least `at`. `linked` and `about` are `number_for` of the threads or tickets and of the order or case
    numbers it belongs to, `reason` of why the customer came (0: unknown). `customer`, `waiting` and `asynchronous` are
    lengths of unions inside this touch alone. `segments` is flat, four numbers a segment: place in KINDS, start and end
    as offsets from `at`, and what is known of the end: 0 it is known, 1 it is not and may still run, 2 it is not but it
    is over (for both, the end given is the last moment it is known to have lasted).
    `promised` is when the latest promise made here is due (0: none), `asked` a bit for each question the customer was
    asked, `mood` -100 to 100, `score` 0 to 100, both UNKNOWN where no source says. `seen` is when this desk first saw
    the record.
    """

    record: int
    part: int
    at: int
    end: int
    sort: int
    linked: tuple[int, ...]
    about: tuple[int, ...]
    reason: int
    customer: int
    waiting: int
    asynchronous: int
    segments: tuple[int, ...]
    transfers: int
    promised: int
    asked: int
    mood: int
    score: int
    seen: int


def number_for(text: str) -> int:
    """A number that stands for a thread, an order number or a reason; the same for the same text, on every machine."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=7).digest()) + 1


def first_part(touches: Iterable[Touch], record: int) -> int:
    """The part of a record's first touch; 0 where it has none among `touches`."""
    return min(((touch.at, touch.part) for touch in touches if touch.record == record), default=(0, 0))[1]
