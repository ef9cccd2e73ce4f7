"""When something of ours came in a journey, and how long its customer was with us or waited by a moment."""

from __future__ import annotations

import pytest

from desk.domain.facts import Facts, answered
from desk.domain.touches import INBOUND
from tests.rules import find, matches
from tests.touches import HOUR, MINUTE, START, Part, touch

# Queue, talk, hold and talk again, one after the other, with something to write up.
CALL: tuple[Part, ...] = (
    ("queue", 0, 5 * MINUTE, 0),
    ("talk", 5 * MINUTE, 10 * MINUTE, 0),
    ("hold", 10 * MINUTE, 12 * MINUTE, 0),
    ("talk", 12 * MINUTE, 20 * MINUTE, 0),
    ("wrap_up", 20 * MINUTE, 25 * MINUTE, 0),
)


@pytest.mark.parametrize(
    ("parts", "came"),
    [
        (CALL, 20 * MINUTE),
        (CALL[:3], 10 * MINUTE),
        (CALL[:1], None),
        ((("ivr", 0, MINUTE, 0), ("counter", MINUTE, 9 * MINUTE, 0)), 9 * MINUTE),
        ((("async_wait", MINUTE, 30 * MINUTE, 0),), 30 * MINUTE),
        ((("async_wait", MINUTE, 30 * MINUTE, 0), ("async_wait", 40 * MINUTE, None, 1)), 30 * MINUTE),
        ((("async_wait", MINUTE, None, 1),), None),
        ((("self_service", 0, MINUTE, 0),), None),
        ((), None),
    ],
)
def test_an_answer_is_a_person_speaking_or_the_end_of_an_asynchronous_wait(
    parts: tuple[Part, ...], came: int | None
) -> None:
    assert answered(touch(1, 0, HOUR, parts=parts)) == (None if came is None else START + came)


def test_what_we_send_is_an_answer_at_once() -> None:
    sent = touch(1, 0, HOUR, parts=CALL)
    assert answered(sent._replace(sort=sent.sort & ~INBOUND)) == START


def test_time_within_a_window_is_that_of_all_segments_of_their_kind() -> None:
    facts = Facts([touch(1, 0, 25 * MINUTE, parts=CALL)], START + HOUR)
    assert facts.spans(True, 2 * HOUR) == [(START, START + 5 * MINUTE), (START + 10 * MINUTE, START + 12 * MINUTE)]
    assert facts.spans(False, 2 * HOUR) == [(START, START + 20 * MINUTE)]
    assert facts.spans(False, 35 * MINUTE) == []
    assert facts.spans(False, 35 * MINUTE + 1) == [(START, START + 20 * MINUTE)]


def test_what_goes_on_now_lasts_until_now_and_is_waiting_only_where_they_wait() -> None:
    now = START + 8 * MINUTE
    talks = touch(1, 0, 5 * MINUTE, parts=(CALL[0], ("talk", 5 * MINUTE, None, 1)))
    assert Facts([talks], now).spans(False, HOUR) == [(START, now)]
    assert Facts([talks], now).spans(True, HOUR) == [(START, START + 5 * MINUTE)]
    waits = touch(1, 0, MINUTE, parts=(("queue", 0, None, 1),))
    assert Facts([waits], now).spans(True, HOUR) == [(START, now)]


def test_one_who_is_put_on_hold_again_has_waited_before() -> None:
    call = touch(1, 0, 20 * MINUTE, parts=(*CALL[:4], ("hold", 20 * MINUTE, None, 1)))
    rule = {"measure": "longest_wait", "at_least": "9 min"}
    assert find(rule, [call], START + 21 * MINUTE).wake_at == START + 22 * MINUTE
    assert matches(rule, [call], START + 22 * MINUTE)
    assert not matches(rule, [call], START + 22 * MINUTE - 1)
