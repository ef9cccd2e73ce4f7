"""Following a journey as it grew: whether it grew in order at all, and what is known of it at each moment."""

from __future__ import annotations

import pytest

from desk.domain import reweaving
from desk.domain.facts import CustomerFacts
from desk.domain.following import followed, grew_in_order
from desk.domain.known import News, known, slot_of
from desk.domain.replay import replay
from desk.domain.touches import Touch
from desk.domain.watching import Match, Watch
from tests.domain.replaying import BEGIN, DAY, HOUR, NOON, RULES, plainly, rules, touch, trial


def late(one: Touch, seen: int) -> Touch:
    return one._replace(seen=seen)


def test_what_became_known_after_all_that_began_before_it_grew_in_order() -> None:
    calls = [touch(5, 0), touch(3, 9), touch(4, 18)]
    steps = plainly(calls)
    assert grew_in_order(steps)
    assert not grew_in_order([steps[1], steps[0], steps[2]])
    assert not grew_in_order([*steps, News(NOON + DAY, 5, 0, None)])
    assert not grew_in_order([*steps, known(late(calls[2], NOON + DAY), 0)])
    assert grew_in_order([])


def test_of_two_that_began_at_once_what_they_say_is_the_order() -> None:
    one, other = touch(1, 0), touch(2, 0, 2)
    assert grew_in_order([known(late(item, NOON + DAY), 0) for item in (one, other)])
    assert not grew_in_order([known(late(item, NOON + DAY), 0) for item in (other, one)])


def test_from_a_moment_on_only_what_stood_last_by_then_counts() -> None:
    calls = [touch(9, 2), touch(1, 0, seen=4), touch(3, 18), touch(4, 27)]
    steps = plainly(calls)
    assert not grew_in_order(steps)
    assert grew_in_order(steps, NOON + 5 * HOUR)
    assert grew_in_order(steps, NOON + 900 * HOUR)
    assert not grew_in_order([*steps[:2], steps[3], steps[2]], NOON + 5 * HOUR)
    # The latest of those before is what the next one must come after, whatever its number.
    between = known(touch(3, 1, seen=6), 0)
    assert not grew_in_order([*steps[:2], between], NOON + 5 * HOUR)
    # One that was known before and comes again did change.
    again = known(late(calls[1]._replace(at=NOON + 30 * HOUR, end=NOON + 31 * HOUR), NOON + DAY * 2), 0)
    assert not grew_in_order([*steps, again], NOON + 5 * HOUR)


def test_what_stood_when_it_began_is_looked_at_once_as_it_stood() -> None:
    calls = [touch(1, 24 * 9, 0.75), touch(2, 24 * 9 + 3, 0.5), touch(3, 24 * 12, 0.5)]
    asked = trial(RULES[0])
    moments = {slot_of(one): one.end for one in calls}
    found = [
        list(followed(calls, moments, asked, Watch(asked, [0]), begins))
        for begins in (calls[0].end, calls[1].end, BEGIN)
    ]
    spent = HOUR + HOUR // 4
    assert found == [
        [Match(0, (1, 0), calls[1].end, spent)],
        [Match(0, (1, 0), calls[1].end, spent)],
        [Match(0, (1, 0), BEGIN, spent)],
    ]


def test_what_becomes_known_at_one_moment_counts_together() -> None:
    (two,) = rules(
        {"id": "two", "when": {"all": [{"measure": "touches", "at_least": 2}, {"measure": "touches", "at_most": 2}]}}
    )
    last = touch(3, 24 * 12, 0.1, linked=(5,))
    both = [touch(n, 24 * 11 + n, linked=(5,), seen=24 * 13) for n in (1, 2)]
    first = touch(4, 24 * 10 + 1, linked=(5,))
    for held, ats in (([*both, last], []), ([first, *both], []), ([first, last, both[0]], [last.end])):
        for whole in (True, False):
            done = replay(plainly(held), trial(two), whole=whole)
            assert [one.at for one in done.flagged] == ats


def test_what_becomes_known_as_time_would_have_its_way_comes_first() -> None:
    first = touch(1, 24 * 11, linked=(5,))
    late_one = touch(3, 24 * 11 - 9, 0, linked=(5,), seen=24 * 11 - 5)
    for more, flagged in ((0, 0), (1, 1)):
        end = first.at + DAY + 1 + more
        second = touch(2, 24 * 11 + 2, linked=(5,))._replace(end=end, seen=end)
        for whole in (True, False):
            assert len(replay(plainly([first, second]), trial(RULES[7]), whole=whole).flagged) == flagged
    # The same where the history was woven again as one came late.
    (pair,) = rules(
        {"id": "pair", "when": {"all": [{"measure": "touches", "at_most": 2}, {"measure": "elapsed", "over": "1 day"}]}}
    )
    early = touch(4, 24 * 11 - 7, 0, linked=(5,))
    for more, flagged in ((0, 0), (1, 1)):
        end = late_one.at + DAY + 1 + more
        second = touch(2, 24 * 11 + 2, linked=(5,))._replace(end=end, seen=end)
        for whole in (True, False):
            done = replay(plainly([late_one, early, second]), trial(pair), whole=whole)
            assert len(done.flagged) == flagged


def test_how_far_into_a_journey_it_was_is_told_where_records_came_late_too() -> None:
    calls = [touch(1, 24 * 11, 0.75, linked=(5,), seen=24 * 11 + 5), touch(2, 24 * 11 + 2, 0.75, linked=(5,)),
             touch(3, 24 * 13, 1.5, linked=(5,))]  # fmt: skip
    for whole in (True, False):
        (one,) = replay(plainly(calls), trial(RULES[0]), whole=whole).flagged
        assert (one.at, one.share) == (NOON + (24 * 11 + 5) * HOUR, 0.5)


def test_the_customer_is_asked_about_where_only_another_part_came_late() -> None:
    when = {"all": [{"measure": "transfers", "at_least": 1}, {"measure": "tier", "is": "gold"}]}
    (passed,) = rules({"id": "passed", "when": when})
    calls = [touch(1, 24 * 11, seen=24 * 12), touch(2, 24 * 11 + 9), touch(3, 24 * 13, transfers=2)]
    for tier, ats in (("gold", [calls[2].end]), ("silver", [])):
        for whole in (True, False):
            done = replay(plainly(calls), trial(passed), (), lambda _, tier=tier: CustomerFacts(tier), whole=whole)
            assert [one.at for one in done.flagged] == ats


def test_a_late_record_before_the_period_is_not_gone_through_where_nothing_matches_since(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = [touch(1, 24 * 8, 0.7, linked=(5,), seen=24 * 9), touch(2, 24 * 8 + 3, 0.7, linked=(5,))]
    (wait,) = rules({"id": "wait", "when": {"all": [{"measure": "touches", "at_most": 2}, {"measure": "customer_time",
                     "over": "1 h"}]}})  # fmt: skip
    news = plainly([*calls, touch(3, 24 * 9 + 9, 0.1, linked=(5,)), touch(4, 24 * 11, 0.1, linked=(5,))])
    assert replay(news, trial(wait)).before == {(0, (1, 0))}

    def never(*_given: object, **_named: object) -> None:
        raise AssertionError("nothing matches in the period")

    monkeypatch.setattr(reweaving, "Reweaving", never)
    assert replay(news, trial(wait), whole=False).flagged == ()


def test_each_piece_of_news_of_the_period_is_looked_at_though_the_history_is_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desk.domain.watching.LONG", 2)
    when = {"all": [{"measure": "touches", "at_least": 4}, {"measure": "touches", "at_most": 4}]}
    (four,) = rules({"id": "four", "when": when})
    calls = [touch(n, 24 * 8 + 12 * n, 0.1, linked=(5,)) for n in range(1, 8)]
    calls[0], calls[3] = late(calls[0], calls[1].end + HOUR), late(calls[3], calls[4].end + HOUR)
    for whole in (True, False):
        done = replay(plainly(calls), trial(four), whole=whole)
        assert [(one.anchor, one.at) for one in done.flagged] == [((1, 0), calls[4].end)]
