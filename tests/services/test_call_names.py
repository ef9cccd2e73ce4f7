"""Phones that give the same id to one call after the other."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desk.domain.calls import CallEvent, Kind
from desk.services.call_names import AFTERWARDS, MOST_NAMES, REUSED, Before, CallNames, named, was_reused
from tests.domain.calling import ANN, event
from tests.records import NOON

BO = "+4915112345678"
END = 60
LATE = END + AFTERWARDS.total_seconds()
CALLS = {"1": Before(ANN, NOON, NOON + timedelta(seconds=END))}


def of(told: CallEvent, names: CallNames | None = None) -> str:
    return (names or CallNames()).of(told, lambda _line, name: CALLS.get(name))


@pytest.mark.parametrize(
    ("told", "another"),
    [
        (event(Kind.RING, LATE), False),
        (event(Kind.RING, LATE + 1), True),
        (event(Kind.RING, LATE + 1, other=""), True),
        (event(Kind.RING, 10, other="(208) 555-0142"), False),
        (event(Kind.RING, 10, other=""), False),
        # While the first is heard to go on, as where its end was lost.
        (event(Kind.RING, 10, other=BO), True),
        # The ring was lost; what comes late of the first names its number, and who picks up may have another.
        (event(Kind.ANSWER, LATE + 1, other=BO), True),
        (event(Kind.ANSWER, 10, other=BO), False),
        (event(Kind.ANSWER, LATE + 1), False),
        (event(Kind.HANGUP, LATE + 1, other=BO), False),
    ],
)
def test_a_ring_of_another_number_or_after_the_end_is_another_call(told: CallEvent, another: bool) -> None:
    assert (of(told) != "1") is another


def test_what_comes_late_of_a_call_before_goes_to_it_by_its_number() -> None:
    names = CallNames()
    second = of(event(Kind.RING, LATE + 30, other=BO), names)
    calls = {**CALLS, second: Before(BO, NOON + timedelta(seconds=LATE + 30), NOON + timedelta(hours=4))}

    def name(told: CallEvent) -> str:
        return names.of(told, lambda _line, name: calls.get(name))

    assert name(event(Kind.HANGUP, LATE + 32)) == "1"
    assert name(event(Kind.RING, END - 10)) == "1"
    late = (event(Kind.RING, LATE + 31, other=BO), event(Kind.ANSWER, LATE + 40, other=""))
    for told in (*late, event(Kind.HANGUP, LATE + 90, other=BO)):
        assert name(told) == second
    # The first customer calls again.
    assert name(event(Kind.RING, LATE + 99)) not in ("1", second)


def test_only_a_ring_long_after_the_end_is_another_call_than_one_of_the_books() -> None:
    late = REUSED.total_seconds()
    assert was_reused(event(Kind.RING, late), NOON)
    assert not was_reused(event(Kind.RING, late - 1), NOON)
    assert not was_reused(event(Kind.ANSWER, late), NOON)


def test_the_latest_call_of_an_id_is_known_again_after_a_start() -> None:
    names = CallNames()
    first = event(Kind.RING)
    assert of(first, names) == "1"
    second = names.anew("pbx", "1", NOON)
    third = names.anew("pbx", second, NOON + timedelta(hours=1))
    assert names.of(first, lambda *_: None) == third
    assert names.of(event(Kind.RING, line="sip"), lambda *_: None) == "1"
    again = CallNames()
    for name in (third, "1", second):
        again.note("pbx", name)
    assert again.of(first, lambda *_: None) == third
    assert named(first, third).call_id == third
    assert named(first, "1") is first


def test_a_number_sign_of_the_phones_own_is_left_alone() -> None:
    names = CallNames()
    for own in ("room#blue", "room#7"):
        names.note("pbx", own)
    assert names.of(event(Kind.RING, call_id="room"), lambda *_: None) == "room"


def test_of_a_phone_that_has_one_id_for_all_calls_few_are_known() -> None:
    names = CallNames()
    for number in range(99):
        names.anew("pbx", "1", NOON + timedelta(seconds=number))
    assert [len(held) for held in names._names.values()] == [MOST_NAMES]
