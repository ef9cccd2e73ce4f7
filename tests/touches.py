"""Short ways to write touches in tests, and ways to make them up."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from connectors.records import Channel, SegmentKind
from desk.domain.touches import (
    CHANNELS,
    INBOUND,
    KINDS,
    OPEN,
    ORDER,
    PERSON,
    PLACED,
    UNANSWERED,
    UNKNOWN,
    Touch,
)

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
# Some ordinary moment, in microseconds since 1970.
START = 1_772_452_800 * SECOND

CUSTOMER = ("queue", "ivr", "talk", "hold", "self_service", "counter")
Part = tuple[str, int, int | None, int]


def flat(parts: Sequence[Part]) -> tuple[int, ...]:
    """Segments as a touch has them, of (kind, start, end, what is known of the end)."""
    return tuple(
        number
        for kind, start, end, known in parts
        for number in (KINDS.index(SegmentKind(kind)), start, start if end is None else end, known)
    )


def covered(spans: Sequence[tuple[int, int]]) -> int:
    """Length of the union, by asking of every stretch between two boundaries whether something covers it."""
    marks = sorted({mark for span in spans for mark in span})
    return sum(
        after - before
        for before, after in zip(marks, marks[1:], strict=False)
        if any(start <= before and after <= end for start, end in spans)
    )


def touch(
    record: int,
    at: int,
    length: int = 5 * MINUTE,
    channel: str = "call",
    person: bool = True,
    parts: Sequence[Part] | None = None,
    **more: object,
) -> Touch:
    """An interaction at START + `at`; without `parts` all of its `length` is talk, or self-service without a person."""
    if parts is None:
        parts = [("talk" if person else "self_service", 0, length, 0)]
    lengths = {
        name: covered([(s, e) for kind, s, e, _ in parts if kind in kinds and e is not None and e > s])
        for name, kinds in (("customer", CUSTOMER), ("waiting", ("queue", "hold")), ("asynchronous", ("async_wait",)))
    }
    bits = CHANNELS.index(Channel(channel)) | INBOUND | (PERSON if person else 0)
    bits |= OPEN if any(known and kind in CUSTOMER for kind, _, _, known in parts) else 0
    bits |= UNANSWERED if any(known and kind == "async_wait" for kind, _, _, known in parts) else 0
    given: dict[str, object] = {
        "record": record, "part": 0, "at": START + at, "end": START + at + length, "sort": bits, "linked": (),
        "about": (), "reason": 0, "segments": flat(parts), "transfers": 0, "promised": 0, "asked": 0,
        "mood": UNKNOWN, "score": UNKNOWN, "seen": START + at, **lengths,
    }  # fmt: skip
    return Touch(**(given | more))  # type: ignore[arg-type]


def event(record: int, at: int, number: int, part: int = 0) -> Touch:
    """An order being placed (part 0), or an event of it."""
    bits = CHANNELS.index(Channel.ORDER) | ORDER | (0 if part else PLACED)
    when = START + at
    return Touch(record, part, when, when, bits, (), (number,), 0, 0, 0, 0, (), 0, 0, 0, UNKNOWN, UNKNOWN, when)


GAPS = (
    0, 1, MINUTE, 29 * MINUTE, 30 * MINUTE - 1, 30 * MINUTE, 3 * HOUR, 4 * HOUR - 1, 4 * HOUR, 20 * HOUR, 3 * DAY,
    7 * DAY, 7 * DAY + 1, 20 * DAY, 30 * DAY, 30 * DAY + 1,
)  # fmt: skip
SOME = st.sampled_from(((), (), (), (1,), (2,), (1, 2), (3,)))


@st.composite
def histories(draw: st.DrawFn, most: int = 12) -> list[Touch]:
    """Touches of one customer in some order, at distances that rules ask about, with ties."""
    at, made = 0, []
    for record in range(1, draw(st.integers(0, most)) + 1):
        at += draw(st.sampled_from(GAPS))
        if draw(st.integers(0, 3)) == 0:
            made += draw(orders(record, at))
            continue
        made.append(
            touch(
                record,
                at,
                draw(st.sampled_from((0, 1, MINUTE, 40 * MINUTE, 5 * HOUR))),
                draw(st.sampled_from(("call", "chat", "web", "email"))),
                draw(st.booleans()),
                linked=draw(SOME),
                about=draw(SOME),
                reason=draw(st.sampled_from((0, 0, 1, 2))),
            )
        )
    return list(draw(st.permutations(made)))


@st.composite
def orders(draw: st.DrawFn, record: int, at: int) -> list[Touch]:
    """An order and events of it; now and then its source has an event before its placing."""
    number = draw(st.sampled_from((1, 2)))
    later = draw(st.lists(st.sampled_from((-MINUTE, 0, MINUTE, 2 * DAY, 31 * DAY)), max_size=3))
    return [event(record, at, number)] + [event(record, at + more, number, n) for n, more in enumerate(later, 1)]
