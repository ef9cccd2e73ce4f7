"""Each measure at its exact limit, in and out of its window, with the words it gives as evidence."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk.domain.facts import CustomerFacts
from desk.domain.measures import MEASURES
from desk.domain.time import micros
from desk.domain.touches import ABANDONED, INBOUND, KEPT
from tests.rules import find, matches, words
from tests.touches import DAY, HOUR, MINUTE, START, event, touch

QUEUE_TALK = (("queue", 0, 10 * MINUTE, 0), ("talk", 10 * MINUTE, 30 * MINUTE, 0))
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def outbound(record: int, at: int, **more: Any) -> Any:
    return touch(record, at, 0, "email", parts=(), **more)._replace(
        sort=touch(record, at, 0, "email", parts=()).sort & ~INBOUND
    )


def mail(record: int, at: int, **more: Any) -> Any:
    return touch(record, at, 0, "email", parts=(), **more)


def gave_up(record: int, at: int, length: int) -> Any:
    one = touch(record, at, length, parts=[("queue", 0, length, 0)])
    return one._replace(sort=one.sort | ABANDONED)


def test_start_is_what_these_tests_think() -> None:
    assert micros(NOON) == START
    assert len(MEASURES) == 24


def test_customer_time_over_and_at_least() -> None:
    two = [touch(1, 0, HOUR), touch(2, DAY, HOUR)]
    assert matches({"measure": "customer_time", "at_least": "2 h"}, two)
    assert not matches({"measure": "customer_time", "over": "2 h"}, two)
    assert matches({"measure": "customer_time", "at_most": "2 h"}, two)
    assert not matches({"measure": "customer_time", "under": "2 h"}, two)
    assert matches({"measure": "customer_time", "over": "2 h"}, [*two, touch(3, 2 * DAY, 1)])


def test_overlap_counts_once() -> None:
    twice = [touch(1, 0, HOUR), touch(2, 30 * MINUTE, HOUR, "chat")]
    assert matches({"measure": "customer_time", "at_least": "90 min"}, twice)
    assert not matches({"measure": "customer_time", "over": "90 min"}, twice)
    assert not matches({"measure": "customer_time", "over": "90 min", "within": "40 days"}, twice)


def test_time_within_a_window_is_cut_at_its_edge() -> None:
    one = [touch(1, 0, HOUR)]
    rule = {"measure": "customer_time", "at_least": "30 min", "within": "1 day"}
    edge = START + DAY + 30 * MINUTE
    assert find(rule, one, START + 2 * HOUR).wake_at == edge + 1
    assert matches(rule, one, edge)
    assert not matches(rule, one, edge + 1)


def test_waiting_time_is_queue_and_hold() -> None:
    one = [touch(1, 0, 30 * MINUTE, parts=QUEUE_TALK)]
    assert matches({"measure": "waiting_time", "at_least": "10 min"}, one)
    assert not matches({"measure": "waiting_time", "over": "10 min"}, one)
    assert words({"measure": "waiting_time", "over": "9 min"}, one) == ["waiting time over 9 m"]
    assert words({"measure": "customer_time", "over": "9 min", "within": "60 days"}, one) == [
        "customer time over 9 m within 60 d"
    ]


def test_a_call_that_goes_on_reaches_its_limit_by_itself() -> None:
    live = [touch(1, 0, MINUTE, parts=[("queue", 0, MINUTE, 1)])]
    rule = {"measure": "waiting_time", "at_least": "20 min"}
    found = find(rule, live, START + 5 * MINUTE)
    assert (found.matched, found.wake_at) == (False, START + 20 * MINUTE)
    assert matches(rule, live, START + 20 * MINUTE)
    # Four hours after the last moment known it is no longer taken to go on.
    assert find(rule, live, START + HOUR).wake_at == START + MINUTE + 4 * HOUR
    assert not matches(rule, live, START + MINUTE + 4 * HOUR)


def test_the_longest_wait_of_one_interaction() -> None:
    touches = [gave_up(1, 0, 21 * MINUTE), touch(2, HOUR, 30 * MINUTE, parts=QUEUE_TALK)]
    rule = {"measure": "longest_wait", "over": "20 min", "gave_up": True}
    assert words(rule, touches) == ["waited 21 m and hung up"]
    assert not matches(rule, [gave_up(1, 0, 20 * MINUTE)])
    assert not matches(rule, [touch(2, HOUR, 30 * MINUTE, parts=[("queue", 0, 25 * MINUTE, 0)])])
    assert words({"measure": "longest_wait", "at_least": "10 min", "channel": "call"}, touches[1:]) == [
        "waited 10 m on the phone"
    ]
    assert not matches({"measure": "longest_wait", "at_least": "10 min", "channel": "chat"}, touches)
    inside = rule | {"within": "1 day"}
    assert find(inside, touches, START + 2 * HOUR).wake_at == START + DAY
    assert not matches(inside, touches, START + DAY)


def test_the_longest_wait_of_one_who_waits_now() -> None:
    live = [touch(1, 0, 0, parts=[("queue", 0, None, 1)])]
    rule = {"measure": "longest_wait", "at_least": "20 min"}
    found = find(rule, live, START + 5 * MINUTE)
    assert (found.matched, found.wake_at) == (False, START + 20 * MINUTE)
    assert words(rule, live, START + 21 * MINUTE) == ["waiting over 20 m now on the phone"]
    assert find(rule, live, START + 21 * MINUTE).wake_at == START + 4 * HOUR
    assert not matches(rule, live, START + 4 * HOUR)
    # Other waits do not bring the moment nearer, and who is taken to have gone reaches no limit.
    before = touch(2, -HOUR, 10 * MINUTE, parts=[("queue", 0, 10 * MINUTE, 0)])
    assert find(rule, [before, *live], START + 5 * MINUTE).wake_at == START + 20 * MINUTE
    assert find(rule | {"at_least": "5 h"}, [before, *live], START + 5 * MINUTE).wake_at == START + 4 * HOUR


def test_elapsed_runs_until_the_journey_is_over_and_then_falls_back() -> None:
    touches = [touch(1, 0, 0, parts=()), touch(2, 5 * DAY, HOUR)]
    rule = {"measure": "elapsed", "at_least": "6 days"}
    assert find(rule, touches, START + 5 * DAY + HOUR).wake_at == START + 6 * DAY
    assert words(rule, touches, START + 6 * DAY) == ["going on since 2 Mar"]
    over = START + 12 * DAY + HOUR + 1
    assert find(rule, touches, START + 6 * DAY).wake_at == over
    assert matches(rule, touches, over - 1)
    assert find(rule, touches, over).wake_at is None
    assert not matches(rule, touches, over)
    assert matches({"measure": "elapsed", "at_least": "5 days"}, touches, over)


def test_elapsed_by_a_calendar() -> None:
    # Monday noon to Wednesday 11:00 is 15 working hours.
    touches = [touch(1, 0, 0, parts=())]
    rule = {"measure": "elapsed", "at_least": "15 h", "calendar": "office"}
    assert matches(rule, touches, START + 47 * HOUR)
    assert not matches(rule, touches, START + 47 * HOUR - 1)


def test_silence_begins_with_what_nobody_answered() -> None:
    rule = {"measure": "silence", "over": "1 h"}
    asked = [mail(1, 0), mail(2, 30 * MINUTE)]
    assert find(rule, asked, START).wake_at == START + HOUR + 1
    assert words(rule, asked, START + HOUR + 1) == ["no answer from us since 2 Mar 12:00"]
    assert not matches(rule, asked, START + HOUR)
    assert not matches(rule, [*asked, outbound(3, 40 * MINUTE)], START + DAY)
    assert not matches(rule, [*asked, touch(3, 40 * MINUTE)], START + DAY)
    assert matches(rule, [*asked, outbound(3, 40 * MINUTE), mail(4, 50 * MINUTE)], START + DAY)


def test_silence_after_a_call_given_up_and_a_mail_that_is_answered() -> None:
    rule = {"measure": "silence", "at_least": "1 h"}
    assert matches(rule, [gave_up(1, 0, 20 * MINUTE)], START + 80 * MINUTE)
    assert not matches(rule, [gave_up(1, 0, 20 * MINUTE)], START + 80 * MINUTE - 1)
    answered = touch(1, 0, HOUR, "email", parts=[("async_wait", 0, HOUR, 0)])
    waiting = touch(1, 0, 0, "email", parts=[("async_wait", 0, None, 1)])
    assert not matches(rule, [answered], START + DAY)
    assert matches(rule, [waiting], START + DAY)
    alone = touch(1, 0, HOUR, "web", person=False)
    assert not matches(rule, [alone], START + DAY)


def test_silence_of_a_chat_begins_with_the_message_nobody_answered() -> None:
    rule = {"measure": "silence", "at_least": "1 h"}
    parts = (("queue", 0, 5 * MINUTE, 0), ("async_wait", 10 * MINUTE, None, 1))
    chat = [touch(1, 0, HOUR, "chat", parts=parts)]
    assert find(rule, chat, START + HOUR).wake_at == START + 70 * MINUTE


def test_silence_by_working_days() -> None:
    rule = {"measure": "silence", "over": "1 working day"}
    friday = [mail(1, 4 * DAY)]
    assert find(rule, friday, START + 4 * DAY).wake_at == START + 7 * DAY + 1
    assert not matches(rule, friday, START + 7 * DAY)
    assert matches(rule, friday, START + 7 * DAY + 1)


def test_touches_channels_and_before() -> None:
    touches = [touch(1, 0), touch(2, DAY), touch(3, 2 * DAY, channel="store"), touch(4, 3 * DAY), event(9, 0, 1)]
    touches.sort(key=lambda one: one.at)
    assert words({"measure": "touches", "is": 4}, touches) == ["4 interactions in 4 days"]
    assert words({"measure": "touches", "channel": "call", "at_least": 3}, touches) == ["3 calls in 4 days"]
    rule = {"measure": "touches", "channel": "call", "before": "store", "at_least": 2}
    assert words(rule, touches) == ["2 calls before the store visit"]
    assert not matches(rule, [one for one in touches if one.record != 2])
    assert words({"measure": "touches", "before": "call", "is": 3}, touches) == ["3 interactions before the call"]
    assert matches({"measure": "touches", "before": "chat", "is": 0}, touches)
    assert words({"measure": "channels", "at_least": 2}, touches) == ["2 channels: call, store"]
    within = {"measure": "channels", "at_least": 2, "within": "4 days"}
    assert find(within, touches, START + 5 * DAY).wake_at == START + 6 * DAY
    assert not matches(within, touches, START + 6 * DAY)
    assert not matches({"measure": "channels", "at_least": 3}, touches)
    assert words({"measure": "touches", "at_least": 1, "within": "1 day"}, touches, START + 3 * DAY) == [
        "1 interaction in one day"
    ]


def test_counts_leave_their_window_to_the_microsecond() -> None:
    touches = [touch(1, 0), touch(2, DAY)]
    rule = {"measure": "touches", "at_least": 2, "within": "3 days"}
    assert find(rule, touches, START + 2 * DAY).wake_at == START + 3 * DAY
    assert matches(rule, touches, START + 3 * DAY - 1)
    assert not matches(rule, touches, START + 3 * DAY)


def test_transfers_together_and_in_one() -> None:
    touches = [touch(1, 0, transfers=1), touch(2, HOUR, transfers=2), touch(3, 2 * HOUR)]
    assert words({"measure": "transfers", "at_least": 3}, touches) == ["3 transfers"]
    assert not matches({"measure": "transfers", "over": 3}, touches)
    assert find({"measure": "transfers_in_one", "at_least": 2}, touches).because[0].touches == ((2, 0),)
    assert words({"measure": "transfers_in_one", "at_least": 2}, touches) == ["2 transfers in one call"]
    assert not matches({"measure": "transfers_in_one", "at_least": 3}, touches)


def test_repeats_are_times_the_customer_came_again() -> None:
    touches = [touch(1, 0, about=(7,)), touch(2, 2 * DAY, about=(7, 8)), touch(3, 3 * DAY, about=(7,))]
    rule = {"measure": "repeats", "same": "number", "at_least": 2, "within": "7 days"}
    found = find(rule, touches, START + 4 * DAY, CustomerFacts(names={7: "order 10482"}))
    assert [one.text for one in found.because] == ["3rd time about order 10482 in 4 days"]
    assert found.because[0].touches == ((1, 0), (2, 0), (3, 0))
    assert found.wake_at == START + 7 * DAY
    assert found.news == START + 3 * DAY
    assert words(rule, touches, START + 4 * DAY) == ["3rd time about the same order or case in 4 days"]
    assert not matches(rule, touches, START + 7 * DAY)
    assert not matches(rule | {"same": "reason"}, touches, START + 4 * DAY)
    reasons = [one._replace(reason=5) for one in touches]
    assert words(rule | {"same": "reason"}, reasons, START + 4 * DAY) == ["3rd time for the same reason in 4 days"]
    assert matches({"measure": "repeats", "is": 2}, touches)
    assert not matches({"measure": "repeats", "is": 1}, touches)


def test_legs_and_threads_are_one_time_and_what_is_ours_or_alone_is_none() -> None:
    legs = [touch(1, 0, HOUR, linked=(4,)), touch(2, HOUR, HOUR, linked=(4,)), touch(3, 6 * HOUR, linked=(4,))]
    assert matches({"measure": "repeats", "is": 0}, legs)
    assert matches({"measure": "repeats", "is": 1}, [*legs[:2], legs[2]._replace(at=START + 6 * HOUR + 1)])
    assert matches({"measure": "repeats", "is": 2}, [one._replace(linked=()) for one in legs])
    others = [touch(1, 0), outbound(2, HOUR), touch(3, 2 * HOUR, channel="web", person=False)]
    assert matches({"measure": "repeats", "is": 0}, others)


def test_giving_up_is_counted() -> None:
    touches = [gave_up(1, 0, MINUTE), gave_up(2, HOUR, MINUTE), touch(3, DAY)]
    assert words({"measure": "abandoned", "at_least": 2}, touches) == ["gave up waiting 2 times"]
    assert not matches({"measure": "abandoned", "over": 2}, touches)
    rule = {"measure": "abandoned", "at_least": 2, "within": "2 days"}
    assert find(rule, touches, START + DAY).wake_at == START + 2 * DAY
    assert not matches(rule, touches, START + 2 * DAY)


def test_questions_asked_again() -> None:
    touches = [touch(1, 0, asked=0b011), touch(2, DAY, asked=0b110), touch(3, 2 * DAY, asked=0b010)]
    assert words({"measure": "repeat_questions", "at_least": 2}, touches) == ["2 questions asked again"]
    assert not matches({"measure": "repeat_questions", "over": 2}, touches)
    assert find({"measure": "repeat_questions", "at_least": 2}, touches).wake_at is None
    first_again = [one._replace(asked=bits) for one, bits in zip(touches, (0b01, 0b10, 0b01), strict=True)]
    assert words({"measure": "repeat_questions", "at_least": 1}, first_again) == ["1 question asked again"]
    found = find({"measure": "times_asked", "at_least": 3}, touches)
    assert [one.text for one in found.because] == ["asked the same question 3 times"]
    assert found.because[0].touches == ((1, 0), (2, 0), (3, 0))
    assert not matches({"measure": "times_asked", "at_least": 3, "within": "2 days"}, touches, START + 2 * DAY)
    assert find({"measure": "times_asked", "at_least": 2, "within": "2 days"}, touches, START + 2 * DAY).wake_at == (
        START + 3 * DAY
    )


def test_a_promise_falls_due_and_is_broken_while_nobody_does_anything() -> None:
    made = [touch(1, 0, promised=START + 2 * DAY)]
    today = {"measure": "promises_due", "within": "today", "untouched": True, "at_least": 1}
    midnight = START + DAY + 12 * HOUR
    assert find(today, made, START + HOUR).wake_at == midnight
    assert not matches(today, made, midnight - 1)
    assert words(today, made, midnight) == ["promise due today, nothing from us since"]
    assert find(today, made, midnight).wake_at == START + 2 * DAY
    assert not matches(today, made, START + 2 * DAY)
    broken = {"measure": "promises_broken", "at_least": 1}
    assert find(broken, made, START + HOUR).wake_at == START + 2 * DAY
    found = find(broken, made, START + 2 * DAY)
    assert [one.text for one in found.because] == ["promise broken, due 4 Mar 12:00"]
    assert found.news == START + 2 * DAY
    assert not matches(broken | {"within": "1 day"}, made, START + 3 * DAY)
    assert matches(broken | {"within": "1 day"}, made, START + 3 * DAY - 1)


def test_a_promise_that_was_kept_or_taken_up() -> None:
    made = touch(1, 0, promised=START + 2 * DAY)
    broken = {"measure": "promises_broken", "at_least": 1}
    assert not matches(broken, [made._replace(sort=made.sort | KEPT)])
    call = outbound(2, DAY)
    assert not matches(broken, [made, call._replace(sort=call.sort | KEPT)])
    assert matches(broken, [made, call])
    assert not matches(broken | {"untouched": True}, [made, call])
    again = call._replace(sort=call.sort | KEPT, promised=START + 5 * DAY)
    assert matches(broken, [made, again])
    due = {"measure": "promises_due", "within": "6 h", "at_least": 1}
    assert find(due, [made], START).wake_at == START + 2 * DAY - 6 * HOUR
    assert words(due, [made], START + 2 * DAY - 6 * HOUR) == ["promise due 4 Mar 12:00"]
    assert matches({"measure": "promises_due", "at_least": 1}, [made], START)


def test_today_is_the_desks() -> None:
    made = [touch(1, 0, promised=START + 16 * HOUR)]
    today = {"measure": "promises_due", "within": "today", "at_least": 1}
    # 04:00 UTC on the 3rd is still the 2nd in New York.
    assert not matches(today, made, START + HOUR)
    assert matches(today, made, START + HOUR, zone=ZoneInfo("America/New_York"))


def test_sentiment_and_scores() -> None:
    touches = [touch(1, 0, mood=-80, score=20), touch(2, DAY, mood=-20), touch(3, 2 * DAY)]
    assert not matches({"measure": "sentiment", "at_most": -0.7}, touches)
    assert words({"measure": "sentiment", "at_most": -0.8, "lowest": True}, touches) == ["sentiment -0.8 on 2 Mar"]
    assert not matches({"measure": "sentiment", "under": -0.8, "lowest": True}, touches)
    assert words({"measure": "survey_score", "at_most": 0.2}, touches) == ["survey score 0.2 on 2 Mar"]
    assert not matches({"measure": "survey_score", "under": 0.2}, touches)
    rule = {"measure": "survey_score", "at_most": 0.2, "within": "2 days"}
    assert find(rule, touches, START + DAY).wake_at == START + 2 * DAY
    # What nobody knows is neither low nor high.
    assert not matches(rule, touches, START + 2 * DAY)
    assert not matches({"measure": "survey_score", "at_least": 0.1, "within": "2 days"}, touches, START + 2 * DAY)


def test_what_the_customer_and_their_orders_are() -> None:
    facts = CustomerFacts(
        tier=" Gold", states={7: "Returned"}, dispositions={1: "Refund not received "}, names={7: "order A1"}
    )
    touches = [touch(1, 0, about=(7,))]
    assert words({"measure": "tier", "one_of": ["gold", "vip"]}, touches, customer=facts) == ["tier Gold"]
    assert not matches({"measure": "tier", "is": "silver"}, touches, customer=facts)
    assert not matches({"measure": "tier", "is": "gold"}, touches)
    assert words({"measure": "order_state", "is": "returned"}, touches, customer=facts) == ["order A1 is Returned"]
    assert not matches({"measure": "order_state", "is": "returned"}, [touch(1, 0, about=(8,))], customer=facts)
    rule = {"measure": "disposition", "is": "refund not received", "within": "1 day"}
    assert words(rule, touches, START, customer=facts) == ["disposition “Refund not received”"]
    assert find(rule, touches, START, facts).wake_at == START + DAY
    assert not matches(rule, touches, START + DAY, customer=facts)


def test_the_last_channel_live_and_ended() -> None:
    touches = [touch(1, 0), touch(2, DAY, channel="chat"), outbound(3, DAY + HOUR)]
    assert words({"measure": "channel", "is": "chat"}, touches) == ["came last in chat"]
    assert not matches({"measure": "channel", "is": "call"}, touches)
    again = [touch(1, 0), touch(2, DAY, channel="chat"), touch(3, 2 * DAY)]
    assert not matches({"measure": "channel", "is": "chat"}, again)
    live = [touch(1, 0, MINUTE, parts=[("talk", 0, MINUTE, 1)])]
    assert words({"measure": "live", "is": True}, live, START + HOUR) == ["with us now"]
    assert find({"measure": "live", "is": True}, live, START + HOUR).wake_at == START + MINUTE + 4 * HOUR
    assert matches({"measure": "live", "is": False}, live, START + MINUTE + 4 * HOUR)
    ended = START + DAY + HOUR + 7 * DAY
    assert find({"measure": "ended", "is": True}, touches, ended).wake_at == ended + 1
    assert matches({"measure": "ended", "is": True}, touches, ended + 1)


def test_working_hours() -> None:
    rule = {"measure": "working_hours", "is": True}
    assert find(rule, [touch(1, 0)], START + HOUR).wake_at == START + 5 * HOUR
    assert matches(rule, [touch(1, 0)], START + 5 * HOUR - 1)
    assert not matches(rule, [touch(1, 0)], START + 5 * HOUR)


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_answers_for_a_journey_of_an_order_alone(name: str) -> None:
    shape = MEASURES[name].shape.value
    limit = {"length": "1 h", "count": 1, "share": 0.5, "words": "call", "yes or no": True}[shape]
    key = "is" if shape in ("words", "yes or no") else "at_least"
    wanted = name in ("elapsed", "ended", "working_hours")
    assert matches({"measure": name, key: limit}, [event(1, 0, 1), event(1, 2 * HOUR, 1, 1)], START + 9 * DAY) is wanted
