"""The clock is exact: unions, bounds, what still runs, now and at every later moment, against a slow reference."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Channel, SegmentKind
from desk.domain import meter as metering
from desk.domain.clock import Clock, Figures, cap, clock, plain
from desk.domain.journeys import Limits, weave
from desk.domain.meter import Meter
from desk.domain.proof import proof
from desk.domain.stays import Caps, unions_of
from desk.domain.touches import CHANNELS, KINDS, Touch
from tests.domain.slow_clock import Slow, elapsed, pieces
from tests.touches import CUSTOMER, DAY, HOUR, MINUTE, SECOND, START, Part, event, touch

KIND_NAMES = [kind.value for kind in KINDS]
STEPS = st.sampled_from((0, 1, SECOND, 59 * SECOND + 999_999, 5 * MINUTE, 30 * MINUTE, HOUR, 4 * HOUR, 3 * DAY))
NOWS = st.sampled_from((-HOUR, 0, 1, MINUTE, 31 * MINUTE, 59 * MINUTE, 3 * HOUR, 9 * HOUR, 6 * DAY, 9 * DAY, 40 * DAY))


@st.composite
def parts_of(draw: st.DrawFn) -> list[Part]:
    parts: list[Part] = []
    for _ in range(draw(st.integers(0, 4))):
        start, known = draw(st.integers(0, 600)) * SECOND, draw(st.sampled_from((0, 0, 0, 1, 2)))
        lasted = draw(st.sampled_from((0, 1, SECOND, MINUTE, 20 * MINUTE))) + (known == 0)
        parts.append((draw(st.sampled_from(KIND_NAMES)), start, start + lasted, known))
    return parts


@st.composite
def crowds(draw: st.DrawFn) -> list[Touch]:
    """Touches in order of start, many of them at the same time, some without an end."""
    at, made = 0, []
    for record in range(1, draw(st.integers(0, 9)) + 1):
        at += draw(STEPS)
        if draw(st.integers(0, 5)) == 0:
            made.append(event(record, at, 5))
            continue
        parts = draw(parts_of())
        length = max([0, *(end or 0 for _, _, end, _ in parts)]) + draw(st.sampled_from((0, 0, MINUTE)))
        made.append(touch(record, at, length, draw(st.sampled_from(("call", "chat", "web", "email"))), parts=parts))
    return made


def read(touches: Sequence[Touch], now: int) -> tuple[Clock, Figures]:
    fold = weave(touches)
    made = clock(fold.groups(), fold.touches, now)
    return made, made.at(now)


def check(found: Figures, slow: Slow) -> None:
    assert found.sums.customer == slow.customer
    assert found.sums.waiting == slow.waiting
    assert found.sums.asynchronous == slow.asynchronous
    assert dict(zip([channel.value for channel in CHANNELS], found.sums.channels, strict=True)) == slow.channels
    assert dict(zip(KIND_NAMES, found.sums.kinds, strict=True)) == slow.kinds | {"async_wait": 0, "wrap_up": 0}
    assert found.without_end == slow.without_end


@given(crowds(), NOWS, st.booleans())
def test_the_clock_is_what_the_slow_one_says(touches: list[Touch], past: int, from_the_end: bool) -> None:
    now = (touches[-1].end if touches and from_the_end else START) + past
    made, found = read(touches, now)
    check(found, Slow(touches, now))
    assert found.elapsed == elapsed(weave(touches).groups(), now)
    assert plain(touches, now) == (found.sums.customer, found.sums.waiting)
    running = [(p.record, p.channel, p.kind, p.start) for p in pieces(touches, now) if p.kind in CUSTOMER and p.live]
    told = [(s.record, CHANNELS[s.channel].value, KINDS[s.kind].value, s.start) for s in found.running if s.until]
    assert sorted(told) == sorted(row for row in running if row[-1] <= now)
    assert made.quiet == 7 * DAY


@given(crowds(), NOWS, st.lists(NOWS, max_size=4), st.booleans())
def test_a_clock_read_later_is_the_clock_made_later(
    touches: list[Touch], past: int, later: list[int], from_the_end: bool
) -> None:
    now = (touches[-1].end if touches and from_the_end else START) + past
    made, _ = read(touches, now)
    for more in sorted(later):
        moment = max(now, now + more)
        _, then = read(touches, moment)
        found = made.at(moment)
        assert (found.sums, found.elapsed, found.without_end, found.elapses) == (
            then.sums, then.elapsed, then.without_end, then.elapses,
        )  # fmt: skip
        assert sorted(found.running) == sorted(then.running)


@given(crowds(), NOWS)
def test_one_more_touch_gives_what_all_together_give(touches: list[Touch], past: int) -> None:
    now = (touches[-1].end if touches else START) + past
    whole, steps = Meter(now), Meter(now)
    whole.extend(touches)
    for place, one in enumerate(touches):
        steps.extend([one])
        settled, stays, without_end = steps.read()
        so_far = Clock(settled, stays, without_end, (), 0).at(now)
        check(so_far, Slow(touches[: place + 1], now))
    one, other = (Clock(*meter.read(), (), 0).at(now) for meter in (whole, steps))
    assert (one.sums, one.without_end, sorted(one.running)) == (other.sums, other.without_end, sorted(other.running))


@given(crowds(), NOWS)
def test_nothing_is_negative_and_parts_are_no_more_than_the_whole(touches: list[Touch], past: int) -> None:
    now = START + past
    _, found = read(touches, now)
    sums = found.sums
    assert min((sums.customer, sums.waiting, sums.asynchronous, found.elapsed, *sums.channels, *sums.kinds)) >= 0
    assert max((sums.waiting, *sums.channels, *sums.kinds)) <= sums.customer
    assert sums.customer <= min(sum(sums.channels), sum(sums.kinds))


@given(crowds(), NOWS)
def test_the_proof_adds_up_to_the_clock(touches: list[Touch], past: int) -> None:
    now = (touches[-1].end if touches else START) + past
    _, found = read(touches, now)
    entries = proof(touches, now)
    assert sum(entry.counted for entry in entries) == found.sums.customer // SECOND
    slow = [piece for piece in pieces(touches, now) if piece.kind in CUSTOMER and piece.start < now]
    told = [(e.record, CHANNELS[e.channel].value, KINDS[e.kind].value, e.start, e.end) for e in entries]
    assert sorted(told) == sorted((p.record, p.channel, p.kind, p.start, p.end) for p in slow)
    assert [entry.start for entry in entries] == sorted(entry.start for entry in entries)
    for entry in entries:
        shared = {
            p.record for p in slow
            if p.record != entry.record and max(p.start, entry.start) < min(p.end, entry.end)
        }  # fmt: skip
        assert set(entry.overlapped) == shared
        assert 0 <= entry.counted <= (entry.end - entry.start) // SECOND + 1


def one_open(channel: str, kind: str, known: int = 1, lasted: int = MINUTE) -> Touch:
    return touch(1, 0, lasted, channel, parts=[(kind, 0, lasted, known)])


@pytest.mark.parametrize(
    ("channel", "kind", "limit"),
    [
        ("web", "self_service", 30 * MINUTE), ("web", "queue", 30 * MINUTE), ("call", "self_service", 30 * MINUTE),
        ("chat", "self_service", 30 * MINUTE), ("chat", "talk", HOUR), ("chat", "queue", HOUR),
        ("call", "talk", 4 * HOUR), ("call", "queue", 4 * HOUR), ("store", "counter", 4 * HOUR),
    ],
)  # fmt: skip
def test_without_an_end_it_runs_until_its_cap_and_counts_what_is_known_from_then_on(
    channel: str, kind: str, limit: int
) -> None:
    here = one_open(channel, kind)
    over = START + MINUTE + limit
    assert cap(Channel(channel), SegmentKind(kind)) == limit
    made, found = read([here], over - 1)
    assert (found.sums.customer, found.without_end, len(found.running)) == (MINUTE + limit - 1, 0, 1)
    assert found.running[0].until == over
    for later in (made.at(over), read([here], over)[1], read([here], over + DAY)[1]):
        assert (later.sums.customer, later.without_end, later.running) == (MINUTE, 1, ())
    for now in (over - 1, over, over + DAY):
        assert plain([here], now)[0] == read([here], now)[1].sums.customer


def test_the_caps_are_those_of_the_rules() -> None:
    assert Caps() == Caps(30 * MINUTE, HOUR, 4 * HOUR, 7 * DAY)
    assert cap(Channel.EMAIL, SegmentKind.ASYNC_WAIT) == 7 * DAY
    assert cap(Channel.CALL, SegmentKind.TALK, Caps(other=MINUTE)) == MINUTE
    short = Caps(web=MINUTE, chat=2 * MINUTE, other=3 * MINUTE)
    for channel, limit in (("web", MINUTE), ("chat", 2 * MINUTE), ("call", 3 * MINUTE)):
        here = one_open(channel, "talk", lasted=0)
        assert plain([here], START + limit - 1, short) == (limit - 1, 0)
        assert plain([here], START + limit, short) == (0, 0)


def test_any_cap_may_be_the_longest() -> None:
    for channel, caps in (
        ("web", Caps(web=9 * MINUTE, chat=MINUTE, other=MINUTE)),
        ("chat", Caps(web=MINUTE, chat=9 * MINUTE, other=MINUTE)),
        ("call", Caps(web=MINUTE, chat=MINUTE, other=9 * MINUTE)),
    ):
        here = one_open(channel, "talk", lasted=0)
        assert plain([here], START + 9 * MINUTE - 1, caps)[0] == 9 * MINUTE - 1
        assert plain([here], START + 9 * MINUTE, caps)[0] == 0


def test_every_stretch_is_in_the_unions_it_belongs_to() -> None:
    call, store = CHANNELS.index(Channel.CALL), CHANNELS.index(Channel.STORE)
    first_kind = 3 + len(CHANNELS)
    assert unions_of(KINDS.index(SegmentKind.QUEUE), call) == (0, 1, 3, first_kind)
    assert unions_of(KINDS.index(SegmentKind.COUNTER), store) == (0, 3 + store, first_kind + 5)
    assert unions_of(KINDS.index(SegmentKind.ASYNC_WAIT), call) == (2,)
    assert unions_of(KINDS.index(SegmentKind.WRAP_UP), call) == ()


def test_what_is_over_without_a_known_end_never_runs() -> None:
    found = read([one_open("call", "talk", known=2)], START + 2 * MINUTE)[1]
    assert (found.sums.customer, found.without_end, found.running) == (MINUTE, 1, ())


def test_the_wait_for_an_answer_runs_for_a_week_and_is_no_customer_time() -> None:
    mail = touch(1, 0, 0, "email", parts=[("async_wait", 0, 0, 1)])
    reply = touch(2, DAY, HOUR, "email", parts=[("async_wait", 0, HOUR, 0)])
    for now, waited in ((3 * HOUR, 3 * HOUR), (2 * DAY, 2 * DAY), (7 * DAY - 1, 7 * DAY - 1), (7 * DAY, HOUR)):
        touches = [mail, reply] if now > DAY else [mail]
        _, found = read(touches, START + now)
        assert (found.sums.asynchronous, found.sums.customer, found.without_end) == (waited, 0, 0)
        assert found.running == ()
    # Other waits for an answer while it runs count once.
    made, found = read([mail, reply], START + 2 * DAY)
    assert made.at(START + 8 * DAY).sums.asynchronous == HOUR


def test_what_has_not_been_yet_does_not_count() -> None:
    call = touch(1, 0, 10 * MINUTE)
    for now, counted in (
        (-MINUTE, 0),
        (0, 0),
        (4 * MINUTE, 4 * MINUTE),
        (10 * MINUTE, 10 * MINUTE),
        (HOUR, 10 * MINUTE),
    ):
        made, found = read([call], START + now)
        assert found.sums.customer == found.sums.channels[0] == counted
        assert plain([call], START + now) == (counted, 0)
        assert len(found.running) == (0 <= now < 10 * MINUTE)
        assert made.at(START + DAY).sums.customer == 10 * MINUTE


def test_the_three_numbers_of_an_ordinary_hour() -> None:
    visit = touch(1, 0, 20 * MINUTE, "web", False)
    call = touch(2, 15 * MINUTE, 12 * MINUTE, parts=[
        ("ivr", 0, MINUTE, 0), ("queue", MINUTE, 5 * MINUTE, 0), ("talk", 5 * MINUTE, 11 * MINUTE, 0),
        ("hold", 8 * MINUTE, 9 * MINUTE, 0), ("wrap_up", 11 * MINUTE, 12 * MINUTE, 0),
    ])  # fmt: skip
    _, found = read([visit, event(3, 16 * MINUTE, 9), call], START + HOUR)
    assert (found.sums.customer, found.sums.waiting, found.elapsed) == (26 * MINUTE, 5 * MINUTE, HOUR)
    assert found.elapses
    by_channel = dict(zip([channel.value for channel in CHANNELS], found.sums.channels, strict=True))
    assert (by_channel["web"], by_channel["call"]) == (20 * MINUTE, 11 * MINUTE)
    by_kind = dict(zip(KIND_NAMES, found.sums.kinds, strict=True))
    assert by_kind == {
        "queue": 4 * MINUTE, "ivr": MINUTE, "talk": 6 * MINUTE, "hold": MINUTE, "self_service": 20 * MINUTE,
        "counter": 0, "async_wait": 0, "wrap_up": 0,
    }  # fmt: skip


def test_elapsed_is_until_now_while_the_journey_goes_on_and_to_its_end_afterwards() -> None:
    journey = [touch(1, 0), touch(2, HOUR, 10 * MINUTE)]
    end = 70 * MINUTE
    for now, lasted, goes_on in (
        (2 * HOUR, 2 * HOUR, True),
        (end + 7 * DAY, end + 7 * DAY, True),
        (end + 7 * DAY + 1, end, False),
    ):
        _, found = read(journey, START + now)
        assert (found.elapsed, found.elapses) == (lasted, goes_on)
    # Of several journeys together each moment counts once; orders by themselves take no time.
    far = [*journey, event(3, 10 * DAY, 9), touch(4, 60 * DAY), touch(5, 61 * DAY, about=(9,))]
    _, found = read(far, START + 62 * DAY)
    assert found.elapsed == end + 2 * DAY
    limits = Limits(quiet=DAY)
    assert clock([journey], journey, START, limits).at(START + end + DAY).elapses
    assert not clock([journey], journey, START, limits).at(START + end + DAY + 1).elapses
    assert clock([journey], journey, START).at(START).elapses
    ahead = clock([journey], journey, START - HOUR).at(START - HOUR)
    assert (ahead.elapsed, ahead.elapses) == (0, False)


@pytest.mark.parametrize("count", [metering.BATCH - 1, metering.BATCH, metering.BATCH + 1, 3 * metering.BATCH])
def test_many_touches_are_added_up_in_batches(count: int) -> None:
    plainly = [touch(n, n * HOUR, 5 * MINUTE, "chat" if n % 3 else "call") for n in range(1, count + 1)]
    inside = touch(count + 1, (count + 1) * HOUR, 9 * MINUTE, parts=[
        ("talk", 0, 9 * MINUTE, 0), ("hold", MINUTE, 3 * MINUTE, 0), ("hold", 2 * MINUTE, 4 * MINUTE, 0),
    ])  # fmt: skip
    touches = [*plainly, inside]
    now = START + (count + 2) * HOUR
    _, found = read(touches, now)
    check(found, Slow(touches, now))
    assert plain(touches, now) == (count * 5 * MINUTE + 9 * MINUTE, 3 * MINUTE)


def test_a_proof_says_what_counted_what_overlapped_and_what_is_only_bounded() -> None:
    visit = touch(4, 0, 20 * MINUTE, "web", False)
    call = touch(2, 15 * MINUTE, 10 * MINUTE)
    lost = touch(3, HOUR, MINUTE, parts=[("queue", 0, MINUTE, 2)])
    live = touch(1, 2 * HOUR, 0, "chat", parts=[("talk", 0, 0, 1)])
    entries = proof([visit, call, event(9, MINUTE, 5), lost, live], START + 2 * HOUR + 90 * SECOND)
    assert [(e.record, e.counted, e.running, e.bounded, e.overlapped) for e in entries] == [
        (4, 1200, False, False, (2,)),
        (2, 300, False, False, (4,)),
        (3, 60, False, True, ()),
        (1, 90, True, False, ()),
    ]
    gone = proof([live], START + 3 * HOUR)[0]
    assert (gone.counted, gone.running, gone.bounded) == (0, False, True)
    assert proof([live], START + 2 * HOUR) == []


def test_fractions_of_seconds_are_not_lost_on_the_way() -> None:
    halves = [touch(n, n * MINUTE, SECOND // 2) for n in range(1, 4)]
    assert [entry.counted for entry in proof(halves, START + HOUR)] == [0, 1, 0]
