"""What each measure says on the board, word for word, and which touches it names as proof."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desk.domain.facts import CustomerFacts, Facts
from desk.domain.picking import Leaf, disposed, most_asked
from desk.domain.telling import Because, tell
from desk.domain.touches import ABANDONED, INBOUND, KEPT
from tests.rules import find, rule
from tests.touches import DAY, HOUR, MINUTE, SECOND, START, event, touch

NOW = START + 10 * DAY
KNOWN = CustomerFacts(
    tier=" Gold ",
    states={7: " Returned", 8: "shipped", 9: "returned "},
    dispositions={1: " No refund ", 2: "solved", 3: "no REFUND"},
    names={7: "order 10482", 8: "case 9"},
)


def told(when: dict[str, Any], touches: Sequence[Any], now: int = NOW) -> list[tuple[str, list[int]]]:
    """What is said and the records it names; the same without names where a rule tells none."""
    found = find(when, touches, now, KNOWN)
    assert rule(when).tells_names or find(when, touches, now, replace(KNOWN, names={})) == found
    return [(one.text, [record for record, _ in one.touches]) for one in found.because]


def gave_up(record: int, at: int, wait: int, channel: str = "call") -> Any:
    one = touch(record, at, wait, channel, parts=[("queue", 0, wait, 0)])
    return one._replace(sort=one.sort | ABANDONED)


def test_customer_time_and_waiting_name_what_they_are_made_of() -> None:
    mixed = [("queue", 0, 10 * MINUTE, 0), ("talk", 10 * MINUTE, 40 * MINUTE, 0)]
    touches = [
        touch(1, 0, 40 * MINUTE, parts=mixed),
        touch(2, DAY, HOUR, "email", parts=[("async_wait", 0, HOUR, 0)]),
        event(3, 2 * DAY, 5),
        touch(4, 9 * DAY, 2 * HOUR),
        touch(5, 9 * DAY + 3 * HOUR, 20 * MINUTE, parts=[("hold", 0, 20 * MINUTE, 0)]),
    ]
    time = {"measure": "customer_time", "over": "2 h"}
    assert told(time, touches) == [("customer time over 2 h", [1, 4, 5])]
    assert told(time | {"within": "2 days"}, touches) == [("customer time over 2 h within 2 d", [4, 5])]
    assert told({"measure": "waiting_time", "over": "25 min"}, touches) == [("waiting time over 25 m", [1, 5])]
    under = {"measure": "customer_time", "under": "5 h"}
    assert told(under, touches) == [("customer time under 5 h", [1, 4, 5])]
    # What ended a window ago is out, what ended just within it is in.
    exact = time | {"within": "1 day", "over": "1 min"}
    assert told(exact, [touch(1, 0, HOUR), touch(2, HOUR, HOUR)], START + DAY + HOUR) == [
        ("customer time over 1 m within 1 d", [2])
    ]


@pytest.mark.parametrize(
    ("channel", "left", "stayed"),
    [
        ("call", "waited 25 m and hung up", "waited 25 m on the phone"),
        ("chat", "waited 25 m and left the chat", "waited 25 m in chat"),
        ("store", "waited 25 m and left", "waited 25 m in a store"),
    ],
)
def test_the_longest_wait(channel: str, left: str, stayed: str) -> None:
    rule = {"measure": "longest_wait", "at_least": "20 min"}
    shorter = gave_up(2, HOUR, 21 * MINUTE, "call")
    longest = gave_up(1, 0, 25 * MINUTE, channel)
    assert told(rule, [longest, shorter]) == [(left, [1])]
    waited = longest._replace(sort=longest.sort & ~ABANDONED)
    assert told(rule, [waited, shorter]) == [(stayed, [1])]
    # Of equal waits the latest; one exactly as long as the limit counts.
    again = gave_up(3, DAY, 25 * MINUTE, channel)
    assert told(rule, [longest, shorter, again]) == [(left, [3])]
    assert told(rule, [gave_up(1, 0, 20 * MINUTE)]) == [("waited 20 m and hung up", [1])]


def test_who_waits_now_waits_over_the_limit() -> None:
    live = touch(2, 2 * HOUR, MINUTE, parts=[("queue", 0, MINUTE, 1)])
    rule = {"measure": "longest_wait", "over": "20 min"}
    now = live.at + 30 * MINUTE
    assert told(rule, [touch(1, 0), live], now) == [("waiting over 20 m now on the phone", [2])]
    before = touch(1, 0, 50 * MINUTE, parts=[("queue", 0, 50 * MINUTE, 0)])
    assert told(rule, [before, live], now) == [("waited 50 m on the phone", [1])]


def test_waits_so_far_are_put_together_from_what_is_over_and_what_goes_on() -> None:
    parts = [
        ("queue", 0, 10 * MINUTE, 0), ("talk", 10 * MINUTE, 12 * MINUTE, 0), ("hold", 12 * MINUTE, 12 * MINUTE, 1),
    ]  # fmt: skip
    other = touch(2, 15 * MINUTE, MINUTE, "chat", parts=[("queue", 0, MINUTE, 1)])
    live = touch(1, 0, 12 * MINUTE, parts=parts)
    facts = Facts([live, other], START + 20 * MINUTE)
    assert (facts.waited(live), facts.waited(other)) == (18 * MINUTE, 5 * MINUTE)
    talking = touch(3, 0, MINUTE, parts=[("queue", 0, MINUTE, 0), ("talk", MINUTE, MINUTE, 1)])
    assert Facts([talking], START + 5 * MINUTE).waited(talking) == MINUTE
    early = touch(4, 0, 30 * MINUTE, parts=[("queue", 0, 10 * MINUTE, 0), ("hold", 5 * MINUTE, 30 * MINUTE, 0)])
    assert Facts([early], START + 20 * MINUTE).waited(early) == 20 * MINUTE


def test_elapsed_and_silence() -> None:
    rule = {"measure": "elapsed", "over": "1 day"}
    assert told(rule, [event(1, 0, 5), touch(2, DAY), touch(3, 2 * DAY)]) == [("going on since 3 Mar", [2])]
    assert told(rule, [event(1, 0, 5), event(4, 2 * DAY, 5, 1)]) == [("going on since 2 Mar", [1])]
    ask = touch(1, 90 * MINUTE, 0, "email", parts=[("async_wait", 0, 0, 1)])
    late = touch(2, 0, 0, "email", parts=[("async_wait", 5 * MINUTE, 6 * MINUTE, 1)])
    silence = {"measure": "silence", "over": "1 h"}
    assert told(silence, [ask]) == [("no answer from us since 2 Mar 13:30", [1])]
    assert told(silence, [late, ask]) == [("no answer from us since 2 Mar 12:05", [2])]


def test_interactions_and_channels() -> None:
    touches = [touch(1, 0), touch(2, HOUR, channel="email"), touch(3, DAY), touch(4, 2 * DAY, channel="store")]
    many = {"measure": "touches", "at_least": 1}
    assert told(many, touches) == [("4 interactions in 3 days", [1, 2, 3, 4])]
    assert told(many, touches[:2]) == [("2 interactions in one day", [1, 2])]
    assert told(many | {"channel": "call"}, touches) == [("2 calls in 2 days", [1, 3])]
    assert told(many | {"channel": "call", "before": "store"}, touches) == [("2 calls before the store visit", [1, 3])]
    assert told(many | {"before": "email"}, touches) == [("1 interaction before the e-mail", [1])]
    assert told({"measure": "channels", "at_least": 2}, touches) == [("3 channels: call, email, store", [3, 2, 4])]
    late = [touch(1, 0), touch(2, 11 * HOUR)]
    zoned = find(many, late, NOW, zone=ZoneInfo("America/New_York")).because
    assert [one.text for one in zoned] == ["2 interactions in one day"]
    far = find(many, [touch(1, 0), touch(2, 17 * HOUR)], NOW, zone=ZoneInfo("America/New_York")).because
    assert [one.text for one in far] == ["2 interactions in 2 days"]


def test_transfers() -> None:
    touches = [
        touch(1, 0, transfers=2), touch(2, HOUR, channel="chat", transfers=3), touch(3, DAY, transfers=0),
        touch(4, 2 * DAY, channel="email", transfers=3), touch(5, 3 * DAY, transfers=1),
    ]  # fmt: skip
    assert told({"measure": "transfers", "at_least": 2}, touches) == [("9 transfers", [1, 2, 4, 5])]
    one = {"measure": "transfers_in_one", "at_least": 2}
    assert told(one, touches) == [("3 transfers in one e-mail", [4])]
    assert told(one, touches[:1]) == [("2 transfers in one call", [1])]


def test_repeats_are_told_of_the_group_with_the_most() -> None:
    touches = [
        touch(1, 0, about=(7,), reason=1), touch(2, DAY, about=(8, 5), reason=2), touch(3, 2 * DAY, about=(8,)),
        touch(4, 3 * DAY, about=(8,), reason=2), touch(5, 4 * DAY, about=(7,), reason=1), touch(6, 5 * DAY),
    ]  # fmt: skip
    any_ = {"measure": "repeats", "at_least": 1}
    assert told(any_, touches) == [("6th time in 6 days", [1, 2, 3, 4, 5, 6])]
    number = any_ | {"same": "number"}
    assert told(number, touches) == [("3rd time about case 9 in 3 days", [2, 3, 4])]
    assert told(number, [*touches[:3], touches[4]]) == [("2nd time about order 10482 in 5 days", [1, 5])]
    assert told(any_ | {"same": "reason"}, touches) == [("2nd time about order 10482 in 5 days", [1, 5])]
    assert told(any_ | {"same": "reason"}, touches[:4]) == [("2nd time about case 9 in 3 days", [2, 4])]
    nameless = [touch(1, 0, about=(3, 8), reason=1), touch(2, DAY, about=(3,), reason=1)]
    assert told(number, nameless) == [("2nd time about the same order or case in 2 days", [1, 2])]
    assert told(any_ | {"same": "reason"}, nameless) == [("2nd time for the same reason in 2 days", [1, 2])]
    # A group with more before the window does not count what lies before it.
    assert told(number | {"within": "8 days"}, touches, NOW - HOUR) == [("2nd time about case 9 in 2 days", [3, 4])]


def test_days_and_moments_are_those_on_the_wall() -> None:
    # In New York it is five hours earlier: nine in the evening of the day before.
    york, night = ZoneInfo("America/New_York"), 14 * HOUR
    touches = [touch(1, night, mood=-80, promised=START + night + HOUR), touch(2, night + 4 * HOUR, reason=1)]

    def on_the_wall(when: dict[str, Any], told_of: Sequence[Any], now: int) -> list[str]:
        return [one.text for one in find(when, told_of, now, KNOWN, york).because]

    later = START + DAY
    assert on_the_wall({"measure": "touches", "at_least": 1}, touches, later) == ["2 interactions in 2 days"]
    assert on_the_wall({"measure": "touches", "at_least": 1}, [touch(3, 0), *touches[:1]], later) == [
        "2 interactions in one day"
    ]
    assert on_the_wall({"measure": "repeats", "at_least": 1}, touches, later) == ["2nd time in 2 days"]
    assert on_the_wall({"measure": "elapsed", "over": "1 h"}, touches, later) == ["going on since 2 Mar"]
    assert on_the_wall({"measure": "sentiment", "at_most": -0.5}, touches, later) == ["sentiment -0.8 on 2 Mar"]
    broken = {"measure": "promises_broken", "at_least": 1}
    assert on_the_wall(broken, touches[:1], later) == ["promise broken, due 2 Mar 22:00"]
    due = {"measure": "promises_due", "at_least": 1}
    assert on_the_wall(due, touches[:1], START + night + MINUTE) == ["promise due 2 Mar 22:00"]
    assert on_the_wall(due | {"within": "today"}, touches[:1], START + night + MINUTE) == ["promise due today"]
    mail = touch(3, night, 0, "email", parts=[("async_wait", 0, 0, 1)])
    assert on_the_wall({"measure": "silence", "over": "1 h"}, [mail], later) == ["no answer from us since 2 Mar 21:00"]


def test_of_several_as_long_or_as_many_the_latest_is_named() -> None:
    waits = [gave_up(number, number * HOUR, 20 * MINUTE) for number in (3, 2)]
    assert told({"measure": "longest_wait", "over": "5 min"}, sorted(waits, key=lambda one: one.at)) == [
        ("waited 20 m and hung up", [3])
    ]
    passed = [touch(9, 0, transfers=3), touch(1, HOUR, transfers=3), touch(10, 2 * HOUR, transfers=2)]
    assert told({"measure": "transfers_in_one", "at_least": 2}, passed) == [("3 transfers in one call", [1])]


def test_giving_up_and_questions() -> None:
    left = [gave_up(1, 0, MINUTE), touch(2, HOUR), gave_up(3, DAY, MINUTE)]
    assert told({"measure": "abandoned", "at_least": 1}, left) == [("gave up waiting 2 times", [1, 3])]
    assert told({"measure": "abandoned", "at_least": 1}, left[:2]) == [("gave up waiting 1 time", [1])]
    asked = [touch(1, 0, asked=0b101), touch(2, HOUR), touch(3, 2 * HOUR, asked=0b110), touch(4, DAY, asked=0b100)]
    assert told({"measure": "repeat_questions", "at_least": 1}, asked) == [("2 questions asked again", [1, 3, 4])]
    twice = [asked[0], touch(5, DAY, asked=0b100)]
    assert told({"measure": "repeat_questions", "at_least": 1}, twice) == [("1 question asked again", [1, 5])]
    assert told({"measure": "times_asked", "at_least": 2}, asked) == [("asked the same question 3 times", [1, 3, 4])]
    assert told({"measure": "times_asked", "at_least": 1}, [touch(6, 0, asked=0b10), touch(7, 1, asked=0b1)]) == [
        ("asked the same question 1 time", [6])
    ]


def test_the_question_asked_most_and_its_bit() -> None:
    assert most_asked([]) == (0, 0)
    assert most_asked([touch(1, 0, asked=0b1)]) == (1, 0b1)
    assert most_asked([touch(1, 0, asked=0b1001), touch(2, 1, asked=0b1000)]) == (2, 0b1000)
    assert most_asked([touch(1, 0, asked=0b0011), touch(2, 1, asked=0b0001)]) == (2, 0b1)


def test_promises() -> None:
    now = START + 6 * HOUR
    soon, later, broken = START + 8 * HOUR, START + DAY, START + 5 * HOUR
    touches = [touch(1, 0, promised=soon), touch(2, MINUTE, promised=later), touch(3, HOUR, promised=broken)]
    due = {"measure": "promises_due", "at_least": 1}
    assert told(due, touches, now) == [("promise due 2 Mar 20:00", [1]), ("promise due 3 Mar 12:00", [2])]
    assert told(due | {"within": "today"}, touches, now) == [("promise due today", [1])]
    assert told(due | {"within": "2 h"}, touches, now) == [("promise due 2 Mar 20:00", [1])]
    assert told(due | {"within": "18 h"}, touches, now) == [
        ("promise due 2 Mar 20:00", [1]), ("promise due 3 Mar 12:00", [2]),
    ]  # fmt: skip
    alone = [touch(1, 0, promised=soon), touch(2, HOUR, 0, "email", parts=(), promised=later)]
    assert told(due | {"untouched": True}, alone, now) == [
        ("promise due 2 Mar 20:00, nothing from us since", [1]),
        ("promise due 3 Mar 12:00, nothing from us since", [2]),
    ]
    assert told(due | {"within": "today", "untouched": True}, alone, now) == [
        ("promise due today, nothing from us since", [1])
    ]
    gone = {"measure": "promises_broken", "at_least": 1}
    assert told(gone, touches, now) == [("promise broken, due 2 Mar 17:00", [3])]
    assert find(gone, touches, now).because == (Because("promise broken, due 2 Mar 17:00", ((3, 0),), broken),)
    assert told(gone, touches, later) == [
        ("promise broken, due 2 Mar 20:00", [1]), ("promise broken, due 3 Mar 12:00", [2]),
        ("promise broken, due 2 Mar 17:00", [3]),
    ]  # fmt: skip
    # Just out of the window: the one of five o'clock.
    assert told(gone | {"within": "1 day"}, touches, broken + DAY) == [
        ("promise broken, due 2 Mar 20:00", [1]), ("promise broken, due 3 Mar 12:00", [2]),
    ]  # fmt: skip
    kept = touch(4, 2 * HOUR)
    assert told(gone, [*touches, kept._replace(sort=kept.sort | KEPT)], later) == []


def test_scores() -> None:
    touches = [touch(1, 0, mood=-80, score=20), touch(2, DAY, mood=-80, score=90), touch(3, 2 * DAY, mood=-50)]
    mood = {"measure": "sentiment", "at_most": -0.3}
    assert told(mood, touches) == [("sentiment -0.5 on 4 Mar", [3])]
    assert told(mood | {"lowest": True}, touches) == [("sentiment -0.8 on 3 Mar", [2])]
    score = {"measure": "survey_score", "at_least": 0.1}
    assert told(score, touches) == [("survey score 0.9 on 3 Mar", [2])]
    assert told(score | {"lowest": True}, touches) == [("survey score 0.2 on 2 Mar", [1])]


def test_what_no_touch_holds() -> None:
    touches = [touch(1, 0, about=(5, 7)), touch(2, HOUR, about=(8, 7)), touch(3, DAY, about=(9,))]
    assert told({"measure": "tier", "is": "gold"}, touches) == [("tier Gold", [])]
    assert told({"measure": "disposition", "is": "No refund"}, touches) == [("disposition “no REFUND”", [3])]
    assert told({"measure": "disposition", "is": "No refund"}, touches[:2]) == [("disposition “No refund”", [1])]
    assert told({"measure": "order_state", "is": "Returned"}, touches) == [
        ("order 10482 is Returned", [1]),
        ("the order is returned", [3]),
    ]
    either = {"measure": "order_state", "one_of": ["shipped", "returned"]}
    assert [text for text, _ in told(either, touches[:2])] == ["order 10482 is Returned", "case 9 is shipped"]


def test_dispositions_are_those_asked_for_within_the_window() -> None:
    touches = [touch(1, 0), touch(2, 8 * DAY), touch(3, 9 * DAY), touch(4, 9 * DAY)]
    leaf = Leaf("disposition", words=frozenset({"no refund", "solved"}))
    facts = Facts(touches, NOW, KNOWN)
    assert [(outcome, one.record) for outcome, one in disposed(facts, leaf)] == [
        (" No refund ", 1), ("solved", 2), ("no REFUND", 3),
    ]  # fmt: skip
    assert [one.record for _, one in disposed(facts, replace(leaf, window=36 * HOUR))] == [3]
    assert disposed(Facts(touches, NOW), leaf) == []
    # What nobody wrote down is no disposition.
    assert [one.record for _, one in disposed(facts, replace(leaf, words=frozenset({""})))] == [4]


def test_the_channel_last_come_by_and_who_is_with_us() -> None:
    chat, ours = touch(2, HOUR, channel="chat"), touch(3, 2 * HOUR)
    touches = [touch(1, 0), chat, ours._replace(sort=ours.sort & ~INBOUND)]
    assert told({"measure": "channel", "is": "chat"}, touches) == [("came last in chat", [2])]
    live = [
        touch(1, 0, MINUTE, parts=[("talk", 0, MINUTE, 1)]),
        touch(2, 2 * MINUTE, 0, "chat", parts=[("talk", 0, 0, 1)]),
    ]
    assert told({"measure": "live", "is": True}, live, START + 3 * MINUTE) == [("with us now", [2])]


def test_a_low_figure_is_a_reason_only_where_it_tells_something() -> None:
    touches = [touch(1, 0, mood=50)]
    for measure in ("touches", "transfers", "repeats", "promises_due", "longest_wait", "ended"):
        assert tuple(tell(Leaf(measure, limit=99, below=True), Facts(touches, NOW))) == ()
    assert tuple(tell(Leaf("working_hours", limit=1), Facts(touches, NOW))) == ()
    assert [one.text for one in tell(Leaf("sentiment", limit=60, below=True), Facts(touches, NOW))] == [
        "sentiment 0.5 on 2 Mar"
    ]
    waiting = Leaf("waiting_time", limit=90 * SECOND, below=True)
    assert [one.text for one in tell(waiting, Facts(touches, NOW))] == ["waiting time under 1 m 30 s"]
