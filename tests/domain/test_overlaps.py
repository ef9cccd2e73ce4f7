"""Long histories full of overlaps: mails that wait for hours across calls and chats give what the slow clock says,
whichever way they are added up."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.clock import clock, plain
from desk.domain.journey_sums import lengths
from desk.domain.touches import Touch
from tests.domain.slow_clock import Slow
from tests.touches import DAY, HOUR, MINUTE, SECOND, START, Part, event, touch

CALL: list[Part] = [
    ("ivr", 0, MINUTE, 0), ("queue", MINUTE, 4 * MINUTE, 0), ("talk", 4 * MINUTE, 9 * MINUTE, 0),
    ("hold", 6 * MINUTE, 7 * MINUTE, 0), ("wrap_up", 9 * MINUTE, 12 * MINUTE, 0),
]  # fmt: skip
HISTORIES = st.lists(st.tuples(st.sampled_from("mmmccvxoa"), st.integers(0, 15), st.integers(0, 30)), max_size=24)
NOWS = st.sampled_from((0, 20 * MINUTE, 2 * HOUR, 9 * HOUR, 2 * DAY, 8 * DAY, 30 * DAY))


def history(drawn: Sequence[tuple[str, int, int]]) -> list[Touch]:
    """Touches in order of start: mails (m), calls (c), visits (v), calls answered in writing (x), orders (o), and mails
    nobody has answered (a)."""
    at, made = 0, []
    for record, (sort, gap, number) in enumerate(drawn, 1):
        at += gap * MINUTE
        if sort == "m":
            waited = number * 20 * MINUTE + 1
            one = touch(record, at, waited, "email", parts=[("async_wait", 0, waited, 0)])
        elif sort == "c":
            one = touch(record, at, 12 * MINUTE, parts=CALL)
        elif sort == "v":
            one = touch(record, at, number * MINUTE, "web", False)
        elif sort == "x":
            parts: list[Part] = [("talk", 0, number * SECOND + 1, 0), ("async_wait", number * SECOND + 1, 9 * HOUR, 0)]
            one = touch(record, at, 9 * HOUR, "social", parts=parts)
        elif sort == "a":
            one = touch(record, at, 0, "email", parts=[("async_wait", 0, 0, 1)])
        else:
            one = event(record, at, number + 1)
        made.append(one)
    return made


@given(HISTORIES, NOWS)
def test_the_clock_over_waits_in_writing_is_what_the_slow_one_says(
    drawn: list[tuple[str, int, int]], past: int
) -> None:
    touches = history(drawn)
    now = START + past
    slow, made = Slow(touches, now), clock([touches] if touches else [], touches, now)
    sums = made.at(now).sums
    assert (sums.customer, sums.waiting, sums.asynchronous) == (slow.customer, slow.waiting, slow.asynchronous)
    assert list(sums.channels) == list(slow.channels.values())
    assert {place: n for place, n in enumerate(sums.kinds) if n} == {
        place: n for place, (kind, n) in enumerate(slow.kinds.items()) if n and kind not in ("async_wait", "wrap_up")
    }
    assert plain(touches, now) == (slow.customer, slow.waiting)


@given(HISTORIES)
def test_time_together_is_what_the_slow_clock_says_in_any_order(drawn: list[tuple[str, int, int]]) -> None:
    touches = history(drawn)
    slow = Slow(touches, START + 400 * DAY)
    assert lengths(touches) == lengths(touches[::-1]) == (slow.customer, slow.waiting)


def test_what_is_said_before_a_wait_in_writing_overlaps_what_is_said_meanwhile() -> None:
    first = touch(
        1, 0, 9 * HOUR, "social", parts=[("talk", 0, 10 * MINUTE, 0), ("async_wait", 600 * SECOND, 9 * HOUR, 0)]
    )
    assert lengths([first, touch(2, 5 * MINUTE, 10 * MINUTE)]) == (15 * MINUTE, 0)
    assert lengths([first, touch(2, 10 * MINUTE, 10 * MINUTE)]) == (20 * MINUTE, 0)


def test_a_mail_that_waits_keeps_calls_apart() -> None:
    mail = touch(1, 0, 9 * HOUR, "email", parts=[("async_wait", 0, 9 * HOUR, 0)])
    calls = [touch(n, n * HOUR, 12 * MINUTE, parts=CALL) for n in range(2, 5)]
    made = clock([[mail, *calls]], [mail, *calls], START + DAY)
    assert made.stays == ()
    assert (made.settled.customer, made.settled.waiting) == (27 * MINUTE, 12 * MINUTE)
    assert made.settled.asynchronous == 9 * HOUR
