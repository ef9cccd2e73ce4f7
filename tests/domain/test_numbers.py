"""Numbers of many customers: what a customer adds to each day, exactly, and the percentiles of the sums."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.journey_sums import lengths
from desk.domain.numbers import (
    DAY,
    EPOCH,
    EXACT_SECONDS,
    Days,
    Share,
    Tally,
    contribution,
    difference,
    percentiles,
    place_of,
    seconds_of,
    total,
)
from desk.domain.touches import KEPT, KINDS, OPEN, ORDER, PERSON, UNKNOWN, Touch

SECOND = 1_000_000
NOON = 1_772_452_800 * SECOND  # 2026-03-02 12:00 in UTC
MARCH_2 = (date(2026, 3, 2) - date(1970, 1, 1)).days
QUEUE, IVR, TALK, HOLD, SELF, COUNTER, ASYNC, WRAP = range(len(KINDS))
DAYS = Days(UTC)


def touch(at: float = 0, *segments: tuple[int, float, float], sort: int = PERSON, **more: int) -> Touch:
    """A touch `at` seconds after noon with segments (kind, start, end) in seconds from its own start."""
    customer = sum(end - start for kind, start, end in segments if kind not in (ASYNC, WRAP))
    waiting = sum(end - start for kind, start, end in segments if kind in (QUEUE, HOLD))
    flat = tuple(n for kind, start, end in segments for n in (kind, int(start * SECOND), int(end * SECOND), 0))
    last = max((end for _, _, end in segments), default=0)
    given = {"transfers": 0, "promised": 0, "asked": 0} | more
    start = NOON + int(at * SECOND)
    return Touch(
        record=int(at), part=0, at=start, end=start + int(last * SECOND), sort=sort, linked=(), about=(), reason=0,
        customer=int(customer * SECOND), waiting=int(waiting * SECOND), asynchronous=0, segments=flat,
        transfers=given["transfers"], promised=given["promised"], asked=given["asked"], mood=UNKNOWN, score=UNKNOWN,
        seen=start,
    )  # fmt: skip


def test_one_call_is_one_journey_of_its_day() -> None:
    call = touch(0, (QUEUE, 0, 20), (TALK, 20, 80), transfers=2)
    assert contribution([[call]], DAYS) == (Share(MARCH_2, 1, 80, 20, 0, 2, 0, 0, 0, 0, 0),)


def test_every_journey_counts_for_itself() -> None:
    first, second = touch(0, (TALK, 0, 5)), touch(90_000, (TALK, 0, 7))
    shares = contribution([[first], [second]], DAYS)
    assert [(share.day, share.customer) for share in shares] == [(MARCH_2, 5), (MARCH_2 + 1, 7)]


def test_a_journey_counts_on_the_day_of_its_last_moment() -> None:
    across_midnight = touch(43_100, (TALK, 0, 900))
    assert contribution([[across_midnight]], DAYS)[0].day == MARCH_2 + 1
    # Another interaction that began later but ended earlier does not bring it back.
    assert contribution([[across_midnight, touch(43_150, (TALK, 0, 10))]], DAYS)[0].day == MARCH_2 + 1


def test_a_repeat_is_two_beginnings_on_two_days() -> None:
    across_midnight = touch(43_100, (TALK, 0, 900))
    assert contribution([[across_midnight]], DAYS)[0].repeats == 0
    assert contribution([[touch(0), touch(40_000)]], DAYS)[0].repeats == 0
    assert contribution([[touch(0), touch(44_000)]], DAYS)[0].repeats == 1
    assert contribution([[touch(44_000), touch(0), touch(10)]], DAYS)[0].repeats == 1


def test_transfers_add_up_over_a_journey() -> None:
    assert contribution([[touch(0, transfers=2), touch(10, transfers=3)]], DAYS)[0].transfers == 5


@pytest.mark.parametrize(
    ("asked", "again", "questioned", "told_once"),
    [
        ([0, 0], 0, 0, 0),
        ([0b01, 0b10], 0, 1, 1),
        ([0b11, 0b10], 1, 1, 0),
        ([0b11, 0b11, 0b110], 3, 1, 0),
    ],
)
def test_questions_asked_again(asked: list[int], again: int, questioned: int, told_once: int) -> None:
    journey = [touch(n * 10, asked=bits) for n, bits in enumerate(asked)]
    (share,) = contribution([journey], DAYS)
    assert (share.repeat_questions, share.questioned, share.told_once) == (again, questioned, told_once)
    assert contribution([journey[::-1]], DAYS) == (share,)


def test_a_promise_counts_on_the_day_it_falls_due() -> None:
    due = NOON + 3 * DAY
    kept = touch(0, promised=due, sort=PERSON | KEPT)
    broken = touch(10, promised=due + DAY)
    _, first, second = contribution([[kept, broken]], DAYS)
    assert first == Share(MARCH_2 + 3, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1)
    assert second == Share(MARCH_2 + 4, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0)


def test_a_promise_is_kept_by_a_later_interaction_that_did_it() -> None:
    due, done = NOON + DAY, PERSON | KEPT
    promised = touch(100, promised=due)

    def kept(*others: Touch) -> list[int]:
        return [share.promises_kept for share in contribution([[promised, *others]], DAYS) if share.promises_due]

    assert kept(touch(200, sort=done)) == [1]
    assert kept(touch(50, sort=done)) == [0]
    assert kept(touch(100, sort=done)) == [0]
    assert kept(touch(200, sort=done), touch(50, sort=done)) == [1]
    # One that keeps a promise of its own says nothing of another.
    both = contribution([[promised, touch(200, sort=done, promised=due)]], DAYS)[-1]
    assert (both.promises_due, both.promises_kept) == (2, 1)


def test_kept_without_a_promise_is_nothing() -> None:
    assert len(contribution([[touch(0, sort=PERSON | KEPT)]], DAYS)) == 1


def test_orders_by_themselves_add_nothing_and_move_nothing() -> None:
    placed = touch(90_000, sort=ORDER, transfers=1, asked=1, promised=NOON)
    assert contribution([[placed]], DAYS) == ()
    call = touch(0, (TALK, 0, 5))
    assert contribution([[placed, call]], DAYS) == contribution([[call]], DAYS)


def test_overlaps_count_once() -> None:
    call = touch(0, (QUEUE, 0, 100), (TALK, 100, 200), (WRAP, 200, 230))
    chat = touch(150, (HOLD, 0, 30), (TALK, 30, 100), (ASYNC, 100, 500))
    assert lengths([call, chat]) == lengths([chat, call]) == (250 * SECOND, 130 * SECOND)
    both_waiting = touch(50, (QUEUE, 0, 100), sort=PERSON | OPEN)
    assert lengths([call, both_waiting]) == (200 * SECOND, 150 * SECOND)


def test_neighbours_are_added_up() -> None:
    first, second = touch(0, (QUEUE, 0, 10)), touch(10, (TALK, 0, 10))
    assert lengths([first, second]) == (20 * SECOND, 10 * SECOND)


@given(
    st.lists(
        st.tuples(
            st.integers(0, 60),
            st.lists(st.tuples(st.integers(0, 7), st.integers(0, 20), st.integers(0, 20)), max_size=3),
        ),
        max_size=6,
    )
)
def test_lengths_agree_with_counting_second_by_second(drawn: list[tuple[int, list[tuple[int, int, int]]]]) -> None:
    touches, customer, waiting = [], set(), set()
    for at, segments in drawn:
        placed, start = [], 0
        for kind, gap, length in segments:
            placed.append((kind, start + gap, start + gap + length))
            start += gap + length
            seconds = range(at + placed[-1][1], at + placed[-1][2])
            customer |= set(seconds) if kind not in (ASYNC, WRAP) else set()
            waiting |= set(seconds) if kind in (QUEUE, HOLD) else set()
        touches.append(touch(at, *placed))
    assert lengths(touches) == (len(customer) * SECOND, len(waiting) * SECOND)


def test_a_day_is_the_zones_own() -> None:
    nepal, new_york = Days(ZoneInfo("Asia/Kathmandu")), Days(ZoneInfo("America/New_York"))
    # Midnight in Kathmandu is 18:15 in UTC.
    just_before = (datetime(2026, 3, 2, 18, 14, 59, 999_999, tzinfo=UTC) - EPOCH) // timedelta(microseconds=1)
    assert (nepal.of(just_before), nepal.of(just_before + 1)) == (MARCH_2, MARCH_2 + 1)
    assert new_york.of(just_before) == MARCH_2
    assert new_york.of(NOON - DAY // 2) == MARCH_2 - 1


@given(
    st.integers(5 * 365 * 86_400, 90 * 365 * 86_400),
    st.sampled_from(["Asia/Kathmandu", "America/St_Johns", "Europe/London", "Australia/Lord_Howe", "Pacific/Apia"]),
)
def test_days_agree_with_the_calendar(seconds: int, zone: str) -> None:
    there = EPOCH + timedelta(seconds=seconds)
    assert (
        Days(ZoneInfo(zone)).of(seconds * SECOND) == (there.astimezone(ZoneInfo(zone)).date() - date(1970, 1, 1)).days
    )


def test_days_forget_rather_than_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desk.domain.numbers.MOST_REMEMBERED", 2)
    days = Days(UTC)
    assert [days.of(n * DAY) for n in (0, 1, 2, 3, 0)] == [0, 1, 2, 3, 0]
    assert len(days._known) <= 2


def test_short_lengths_are_exact_and_long_ones_within_half_a_hundredth() -> None:
    assert [seconds_of(place_of(n)) for n in range(EXACT_SECONDS)] == list(range(EXACT_SECONDS))
    assert (place_of(599), place_of(600), place_of(605), place_of(606)) == (599, 600, 600, 601)
    assert (place_of(1199), place_of(1200), place_of(1211), place_of(1212)) == (699, 700, 700, 701)
    assert place_of(-3) == 0
    assert (seconds_of(600), seconds_of(601), seconds_of(700), seconds_of(701)) == (603, 609, 1206, 1218)


@given(st.integers(0, 10**9), st.integers(0, 10**6))
def test_places_keep_the_order_and_the_size(seconds: int, more: int) -> None:
    assert place_of(seconds) <= place_of(seconds + more)
    assert abs(seconds_of(place_of(seconds)) - seconds) <= seconds / 200


def test_percentiles_by_hand() -> None:
    held = {30: 2, 10: 1, 20: 1}
    asked = (0.25, 0.26, 0.5, 0.51, 0.75, 0.9, 1.0)
    assert percentiles(held, asked) == (10, 20, 20, 30, 30, 30, 30)
    assert percentiles({}, (0.5, 0.9)) == percentiles({7: 0}, (0.5, 0.9)) == (0, 0)
    assert percentiles({600: 1}, (0.5,)) == (603,)
    assert percentiles(held, ()) == ()


@given(st.lists(st.integers(0, 599), min_size=1), st.sampled_from([0.1, 0.5, 0.9, 1.0]))
def test_percentiles_agree_with_sorting(values: list[int], share: float) -> None:
    found, half = percentiles(Counter(values), (share, 0.5))
    assert sum(1 for value in values if value <= found) >= share * len(values)
    assert sum(1 for value in values if value < found) < share * len(values)
    assert half == sorted(values)[(len(values) - 1) // 2]


SHARES = st.builds(
    Share, st.integers(0, 3), st.integers(0, 1), *[st.integers(0, 5)] * 8, st.integers(0, 2)
)  # fmt: skip


@given(st.lists(SHARES), st.lists(SHARES), st.lists(SHARES))
def test_tallies_kept_by_difference_equal_those_made_anew(
    others: list[Share], before: list[Share], after: list[Share]
) -> None:
    kept: dict[int, Tally] = {}
    for share in (*others, *before):
        kept.setdefault(share.day, Tally()).add(share)
    for day, change in difference(tuple(before), tuple(after)).items():
        assert not change.empty()
        kept.setdefault(day, Tally()).merge(change)
    anew: dict[int, Tally] = {}
    for share in (*others, *after):
        anew.setdefault(share.day, Tally()).add(share)
    both = kept.keys() | anew.keys()
    assert [kept.get(day, Tally()) for day in both] == [anew.get(day, Tally()) for day in both]
    assert all(tally.plain() == anew.get(day, Tally()).plain() for day, tally in kept.items())


@given(st.lists(st.lists(st.tuples(SHARES, st.sampled_from([1, 1, -1])))))
def test_many_tallies_together_are_as_one_merged_after_the_other(drawn: list[list[tuple[Share, int]]]) -> None:
    tallies = [Tally() for _ in drawn]
    for tally, shares in zip(tallies, drawn, strict=True):
        for share, times in shares:
            tally.add(share, times)
    before = [tally.plain() for tally in tallies]
    merged = Tally()
    for tally in tallies:
        merged.merge(tally)
    assert total(tallies) == merged
    assert total(tallies).plain() == merged.plain()
    assert [tally.plain() for tally in tallies] == before


@given(st.lists(SHARES))
def test_nothing_changes_where_nothing_changed(shares: list[Share]) -> None:
    assert difference(tuple(shares), tuple(reversed(shares))) == {}


@given(st.lists(SHARES))
def test_a_tally_comes_back_as_it_was_stored(shares: list[Share]) -> None:
    tally = Tally()
    for share in shares:
        tally.add(share)
    assert Tally.of(tally.plain()) == tally
    taken = Tally.of(tally.plain())
    taken.merge(tally, -1)
    assert taken.empty()
    assert taken == Tally()


def test_a_tally_counts_each_thing_under_its_own_name() -> None:
    tally = Tally()
    tally.add(Share(0, 1, 7, 3, 1, 2, 4, 1, 1, 5, 6))
    tally.add(Share(0, 1, 7, 2, 0, 1, 0, 0, 0, 1, 0))
    assert tally == Tally(2, 1, 3, 4, 1, 1, 6, 6, Counter({7: 2}), Counter({3: 1, 2: 1}))
    assert tally.plain() == [2, 1, 3, 4, 1, 1, 6, 6, [7, 2], [2, 1, 3, 1]]
    doubled = Tally()
    doubled.merge(tally, 2)
    assert doubled.plain() == [4, 2, 6, 8, 2, 2, 12, 12, [7, 4], [2, 2, 3, 2]]


@pytest.mark.parametrize("name", ["repeats", "transfers", "promises_due", "customer", "waiting"])
def test_a_tally_with_anything_in_it_is_not_empty(name: str) -> None:
    tally = Tally()
    assert tally.empty()
    setattr(tally, name, Counter({1: 1}) if name in ("customer", "waiting") else 1)
    assert not tally.empty()
