"""Calls of phones that give no id are told apart, and what is told twice is known as such."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.calls import CallEvent, Kind
from desk.live.naming import FORGOTTEN, MOST_KEPT, MOST_OPEN, Naming

AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def told(kind: Kind, other: str = "", user: str = "", after: float = 0, line: str = "phone") -> CallEvent:
    return CallEvent(line=line, call_id="", kind=kind, at=AT + timedelta(seconds=after), other=other, user=user)


def ids(naming: Naming, *events: CallEvent) -> list[str | None]:
    found = [naming.named(event) for event in events]
    return [None if one is None else one.call_id for one in found]


def test_one_call_from_ring_to_end() -> None:
    first, *rest = ids(
        Naming(),
        told(Kind.RING, "+4930"),
        told(Kind.RING, "+4930", after=4),
        told(Kind.ANSWER, "+4930", after=8),
        told(Kind.HOLD, after=20),
        told(Kind.RESUME, after=30),
        told(Kind.HANGUP, after=60),
    )
    assert first
    assert set(rest) == {first}


def test_two_calls_at_once_are_told_apart_by_their_numbers() -> None:
    a, b, answer, hangup_b, hangup_a = ids(
        Naming(),
        told(Kind.RING, "1"),
        told(Kind.RING, "2", after=1),
        told(Kind.ANSWER, "1", after=2),
        told(Kind.HANGUP, "2", after=3),
        told(Kind.HANGUP, after=4),
    )
    assert a != b
    assert (answer, hangup_b, hangup_a) == (a, b, a)


def test_the_same_customer_calling_again_is_another_call() -> None:
    naming = Naming()
    first, _ = ids(naming, told(Kind.RING, "1"), told(Kind.HANGUP, "1", after=5))
    (second,) = ids(naming, told(Kind.RING, "1", after=9))
    assert first != second
    # Wildix tells of no end: an answered call, or a long silence, ends the ringing.
    _, third, fourth = ids(
        naming, told(Kind.ANSWER, "1", after=10), told(Kind.RING, "1", after=400), told(Kind.RING, "1", after=900)
    )
    assert len({first, second, third, fourth}) == 4


def test_a_talk_whose_ring_was_lost_is_a_call_and_an_end_of_nothing_is_not() -> None:
    naming = Naming()
    assert ids(naming, told(Kind.HANGUP, "1"), told(Kind.HOLD), told(Kind.TRANSFER)) == [None, None, None]
    answered, ended = ids(naming, told(Kind.ANSWER, "1"), told(Kind.HANGUP, "1"))
    assert answered
    assert answered == ended


def test_lines_and_users_do_not_mix() -> None:
    a, b, other = ids(
        Naming(), told(Kind.RING, "1", "201"), told(Kind.RING, "1", "202"), told(Kind.RING, "1", line="other")
    )
    assert len({a, b, other}) == 3


def test_a_phone_that_gives_ids_is_believed() -> None:
    event = replace(told(Kind.HANGUP), call_id="x")
    assert Naming().named(event) == event


def test_twice_the_same_is_not_new_but_there_and_back_again_is() -> None:
    naming, hold = Naming(), replace(told(Kind.HOLD), call_id="x")
    resume = replace(hold, kind=Kind.RESUME)
    seen = []
    for event in (hold, replace(hold, at=AT + timedelta(seconds=1)), resume, hold):
        seen.append(naming.is_new(event))
        naming.keep(event)
    assert seen == [True, False, True, True]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(Kind), st.sampled_from(["", "1", "2", "3"]), st.sampled_from(["", "201"]), st.integers(0, 900)
    ),
    max_size=40,
)


@settings(deadline=None)
@given(STEPS)
def test_no_two_calls_share_an_id_and_nothing_follows_an_end(steps: list[tuple[Kind, str, str, int]]) -> None:
    naming, ended, clock = Naming(), set(), 0
    for kind, other, user, later in steps:
        clock += later
        found = naming.named(told(kind, other, user, clock))
        if found is None:
            assert kind not in (Kind.RING, Kind.ANSWER)
            continue
        assert found.call_id not in ended
        ended |= {found.call_id} if kind is Kind.HANGUP else set()


def test_memory_is_bounded() -> None:
    naming = Naming()
    for number in range(MOST_KEPT * 2):
        found = naming.named(told(Kind.RING, str(number), after=number / 1000))
        assert found is not None
        naming.keep(found)
    assert len(naming._open) == MOST_OPEN
    assert len(naming._last) == MOST_KEPT
    ids(naming, told(Kind.RING, "x", after=FORGOTTEN.total_seconds() + 10))
    assert len(naming._open) == 1
