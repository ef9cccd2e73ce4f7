"""What is kept of the first touches of a journey: what hangs over, what tells what it is about, what was promised."""

from __future__ import annotations

from array import array

from connectors.records import SegmentKind
from desk.domain.joinable import NOBODY
from desk.domain.kept_fold import Index
from desk.domain.running_sums import (
    FIRST_TELLING,
    MOST_TELLING,
    Promised,
    Telling,
    due,
    first,
    metered,
    named,
    open_promises,
    run_on,
    settled,
    telling,
    total,
)
from desk.domain.stays import NOTHING, Caps, Stay
from desk.domain.time import ASYNC_WAIT, NEVER, PLACES
from desk.domain.touches import CHANNEL_BITS, KEPT, Touch
from tests.touches import DAY, HOUR, MINUTE, START, Part, event, touch

LATER = START + 90 * DAY
QUEUE, TALK = PLACES[SegmentKind.QUEUE], PLACES[SegmentKind.TALK]


def promised(record: int, at: int, kept: bool = False) -> Touch:
    one = touch(record, at, promised=START + at + DAY)
    return one._replace(sort=one.sort | KEPT) if kept else one


def done(record: int, at: int) -> Touch:
    one = touch(record, at)
    return one._replace(sort=one.sort | KEPT)


def test_what_lasts_beyond_the_moment_hangs_over_and_counts_once() -> None:
    parts: list[Part] = [("queue", 0, HOUR, 0), ("talk", HOUR, 3 * HOUR, 0)]
    long, short = touch(1, 0, 3 * HOUR, parts=parts), touch(2, 30 * MINUTE, HOUR)
    held = run_on(None, [long, short], START + 2 * HOUR, LATER)
    assert (held.sums.customer, held.sums.waiting, held.time.customer) == (2 * HOUR, HOUR, 2 * HOUR)
    assert [(stay.start, stay.end, stay.kind) for stay in held.hanging] == [(START + 2 * HOUR, START + 3 * HOUR, TALK)]
    # Half of it lies within what hangs over, half behind.
    later = touch(3, 2 * HOUR + 30 * MINUTE, HOUR)
    assert total(held, [later]).customer == 3 * HOUR + 30 * MINUTE
    further = run_on(held, [later], START + 3 * HOUR, LATER)
    assert (further.sums.customer, further.sums.last) == (3 * HOUR, START + 3 * HOUR + 30 * MINUTE)
    assert [stay.start for stay in further.hanging] == [START + 3 * HOUR]
    assert run_on(further, [], START + 9 * HOUR, LATER).hanging == ()


def test_a_journey_nothing_came_to_stays_as_it_is() -> None:
    held = run_on(None, [touch(1, 0)], START + HOUR, LATER)
    assert run_on(held, [], START + DAY, LATER) is held
    assert held.time.minus(held.time) == NOTHING


def test_only_what_time_changes_no_more_is_settled() -> None:
    over = touch(1, 0, HOUR)
    running = touch(2, HOUR, 0, parts=[("talk", 0, None, 1)])
    assert settled([over], START + HOUR) == 1
    assert settled([over], START + HOUR - 1) == 0
    assert settled([over, running, over], START + 5 * HOUR - 1) == 1
    assert settled([over, running, over], START + 5 * HOUR) == 3
    unanswered = touch(3, 0, 0, "email", parts=[("async_wait", 0, None, 1)])
    assert [settled([unanswered], START + 7 * DAY + late) for late in (-1, 0)] == [0, 1]
    assert settled([event(4, HOUR, 7)], START) == 0
    written_up = touch(5, 0, MINUTE, parts=[("talk", 0, MINUTE, 0), ("wrap_up", MINUTE, HOUR, 0)])
    assert [settled([written_up], START + at) for at in (HOUR - 1, HOUR)] == [0, 1]


def test_promises_stay_open_until_something_later_keeps_them() -> None:
    first, second = promised(1, 0), promised(2, HOUR)
    assert open_promises(None, [first, second, promised(3, 2 * HOUR, kept=True)]) == (
        NEVER,
        (Promised(START, START + DAY), Promised(START + HOUR, START + HOUR + DAY)),
    )
    held = run_on(None, [first, second], START + 3 * HOUR, LATER)
    assert open_promises(held, [done(4, HOUR)]) == (START + HOUR, held.promises[1:])
    assert open_promises(held, [done(4, 4 * HOUR)]) == (START + 4 * HOUR, ())
    assert (held.due, due(held, [touch(5, 5 * HOUR)]), due(None, [event(6, 0, 1)])) == (
        START + HOUR + DAY, START + HOUR + DAY, 0,
    )  # fmt: skip
    assert due(held, [promised(7, 9 * HOUR)]) == START + 9 * HOUR + DAY


def test_the_first_and_those_with_something_new_tell_what_it_is_about() -> None:
    plain = [touch(n, n * HOUR) for n in range(1, 6)]
    about, again = touch(6, 6 * HOUR, about=(41,)), touch(7, 7 * HOUR, about=(41,), reason=5)
    known = touch(8, 8 * HOUR, about=(41,), reason=5)
    placed = event(9, 0, 40)
    told = telling(None, [placed, *plain, about, again, known])
    assert [one.record for one in told] == [9, *range(1, 1 + FIRST_TELLING), 6, 7]
    assert (told[0], told[-1]) == (Telling(9, (40,), 0, True), Telling(7, (41,), 5, False))
    many = [touch(n, n * HOUR, about=(100 + n,)) for n in range(1, 60)]
    held = run_on(None, many[:20], START + 20 * HOUR + MINUTE, LATER)
    assert telling(held, many[20:]) == telling(None, many) == telling(None, many[:MOST_TELLING])


def test_channels_stand_in_the_order_they_came_in_orders_apart() -> None:
    held = run_on(None, [event(1, 0, 7), touch(2, HOUR, channel="chat")], START + 2 * HOUR, LATER)
    further = run_on(held, [touch(3, 3 * HOUR), touch(4, 4 * HOUR, channel="chat")], START + 5 * HOUR, LATER)
    assert (len(held.channels), further.channels[0], len(further.channels)) == (1, held.channels[0], 2)
    assert (held.order_channels, further.interactions) == (further.order_channels, 3)
    assert (further.opening.record, further.first.record, further.newest.record) == (1, 2, 4)


def test_an_index_has_places_by_number() -> None:
    index = Index(array("q", [3, 8, 1 << 56]), array("i", [0, 7, 2]))
    assert [index.get(number) for number in (2, 3, 8, 9, 1 << 56)] == [NOBODY, 0, 7, NOBODY, 2]
    assert (8 in index, 9 in index) == (True, False)
    assert index.some({9, 3}) == {3: 0}
    assert index.all() == {3: 0, 8: 7, 1 << 56: 2}


def test_what_hangs_over_is_waiting_too_and_counts_once_with_what_overlaps_it() -> None:
    until, length = START + 2 * HOUR, 3 * HOUR
    queued = touch(1, 0, length, parts=[("queue", 0, length, 0)])
    written = touch(2, HOUR, 9 * HOUR, "email", parts=[("async_wait", 0, 9 * HOUR, 0)])
    runs = touch(3, HOUR, length, "chat", parts=[("talk", 0, length, 1)])
    held = run_on(None, [queued, written, runs], until, LATER)
    assert (held.sums.customer, held.sums.waiting, held.time.asynchronous) == (2 * HOUR, 2 * HOUR, HOUR)
    # Its end was never known; by now it is settled.
    assert held.without_end == 1
    chat = runs.sort & CHANNEL_BITS
    assert held.hanging == (
        Stay(until, START + 3 * HOUR, 0, QUEUE, queued.sort & CHANNEL_BITS, 0, 1),
        Stay(until, START + 4 * HOUR, 0, TALK, chat, 0, 3),
        Stay(until, START + 10 * HOUR, 0, ASYNC_WAIT, written.sort & CHANNEL_BITS, 0, 2),
    )
    again = touch(4, 2 * HOUR + 30 * MINUTE, HOUR, parts=[("queue", 0, HOUR, 0)])
    both = total(held, [again])
    assert (both.customer, both.waiting) == (4 * HOUR, 3 * HOUR + 30 * MINUTE)
    sums, unsettled, without_end = metered(held, [again], LATER).read()
    assert (sums.customer, sums.waiting, sums.asynchronous) == (2 * HOUR, HOUR + 30 * MINUTE, 8 * HOUR)
    assert (unsettled, without_end) == ((), 0)
    further = run_on(held, [again], START + 3 * HOUR, LATER)
    assert [(stay.record, stay.end - stay.start) for stay in further.hanging] == [
        (4, 30 * MINUTE), (3, HOUR), (2, 7 * HOUR),
    ]  # fmt: skip
    assert (further.sums.waiting, further.without_end) == (3 * HOUR, 1)


def test_what_hangs_over_alone_is_added_to_what_follows_it() -> None:
    length = 3 * HOUR
    held = run_on(None, [touch(1, 0, length, parts=[("queue", 0, length, 0)])], START + 2 * HOUR, LATER)
    later = touch(2, length, HOUR, parts=[("talk", 0, HOUR, 0)])
    both = total(held, [later])
    assert (both.customer, both.waiting) == (4 * HOUR, 3 * HOUR)
    sums, _, _ = metered(held, [later, touch(3, DAY)], LATER).read()
    assert (sums.customer, sums.waiting) == (2 * HOUR + 5 * MINUTE, HOUR)


def test_how_long_something_without_an_end_goes_on_is_as_given() -> None:
    runs, caps = touch(1, 0, 0, parts=[("talk", 0, None, 1)]), Caps(other=HOUR)
    for now, left in ((START + HOUR - 1, 1), (START + HOUR, 0)):
        assert settled([runs], now, caps) == 1 - left
        assert len(metered(None, [runs], now, caps).read()[1]) == left


def test_each_is_told_by_number_part_and_time() -> None:
    sent, call = event(1, 0, 7, 3), touch(2, HOUR, 20 * MINUTE)
    held = run_on(None, [sent, call], START + 2 * HOUR, LATER)
    assert (held.opening, held.newest) == ((1, 3, START, START), (2, 0, START + HOUR, START + HOUR + 20 * MINUTE))
    assert held.first == named(call) == held.newest
    assert first(None, [sent]) == named(sent) == held.opening
    assert first(held, [touch(3, 3 * HOUR)]) == held.first
    orders = run_on(None, [sent], START + HOUR, LATER)
    assert (first(orders, []), first(orders, [call])) == (held.opening, held.first)


def test_nothing_is_due_last_where_nothing_was_promised() -> None:
    held = run_on(None, [touch(1, 0)], START + HOUR, LATER)
    assert (held.due, held.kept, held.promises, held.order_channels) == (0, NEVER, (), ())
    kept_twice = open_promises(run_on(None, [done(1, 5 * HOUR)], START + 6 * HOUR, LATER), [done(2, HOUR)])
    assert kept_twice == (START + 5 * HOUR, ())
