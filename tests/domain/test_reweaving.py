"""What is gone through again where journeys changed as records became known, and what need not be."""

from __future__ import annotations

from typing import Any

import pytest

from desk.domain import following, watching
from desk.domain import replay as replay_module
from desk.domain.facts import CustomerFacts
from desk.domain.following import grown
from desk.domain.known import slot_of
from desk.domain.replay import replay
from desk.domain.rules import Rule
from tests.domain.replaying import HOUR, NOON, RULES, plainly, rules, touch, trial


def never(*_given: object, **_named: object) -> Any:
    raise AssertionError("this way is too long")


def exactly(count: int) -> Rule:
    both = [{"measure": "touches", "at_least": count}, {"measure": "touches", "at_most": count}]
    return rules({"id": "exactly", "when": {"all": both}})[0]


def tier_of(*names: str) -> tuple[Rule, ...]:
    passed = {"measure": "transfers", "at_least": 1}
    return rules(*({"id": name, "when": {"all": [passed, {"measure": "tier", "is": name}]}} for name in names))


def test_of_what_came_late_only_the_journeys_it_changed_are_looked_at() -> None:
    asked: list[int] = []

    def customer(now: int) -> CustomerFacts:
        asked.append(now)
        return CustomerFacts("silver")

    calls = [touch(1, 24 * 11, linked=(5,), transfers=1), touch(3, 24 * 12, transfers=1),
             touch(2, 24 * 11 + 2, linked=(5,), seen=24 * 14)]  # fmt: skip
    assert replay(plainly(calls), trial(*tier_of("gold")), (), customer).flagged == ()
    assert asked == [calls[0].end, calls[1].end, NOON + 24 * 14 * HOUR]


def test_once_all_that_is_sought_was_found_nobody_is_asked_any_more() -> None:
    asked: list[int] = []

    def customer(now: int) -> CustomerFacts:
        asked.append(now)
        hours = (now - NOON) / HOUR - 24 * 11
        return CustomerFacts("gold" if hours < 5 else "silver" if hours < 20 else "bronze")

    first, other = touch(1, 24 * 11, linked=(5,), transfers=1), touch(3, 24 * 11 + 9, transfers=1)
    late = touch(2, 24 * 11 + 2, linked=(5,), seen=24 * 12)
    done = replay(plainly([first, other, late]), trial(*tier_of("gold", "silver")), (), customer, whole=False)
    assert [(one.rule, one.anchor, one.at) for one in done.flagged] == [(0, (1, 0), first.end), (1, (3, 0), other.end)]
    # The period is gone through once to see what there is, and a second time up to the last of it.
    assert (asked.count(first.end) > 1, asked.count(NOON + 24 * 12 * HOUR)) == (True, 1)


def test_a_long_history_that_changed_is_looked_at_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "LONG", 2)
    calls = [touch(n, 24 * 8 + 12 * n, 0.1, linked=(5,)) for n in range(1, 8)]
    calls[0] = calls[0]._replace(seen=calls[1].end + HOUR)
    calls[3] = calls[3]._replace(seen=calls[4].end + HOUR)
    seen = []
    for count in range(1, 8):
        done = replay(plainly(calls), trial(exactly(count)))
        if done.flagged or done.before:
            seen.append(count)
    assert seen == [1, 2, 4, 7]


def test_of_what_lies_far_back_only_how_it_stood_then_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "LOOK_BACK", 2)
    calls = [touch(number, 24 * 8 + number, 0.5) for number in range(1, 41)]
    found = [replay(plainly(calls), trial(exactly(count))).before != frozenset() for count in (1, 38, 39, 40)]
    assert found == [False, False, True, True]


def test_what_became_known_at_one_moment_grew_in_the_order_in_which_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay_module, "woven_again", never)
    both = [touch(1, 24 * 11 + 1, 0.75, linked=(5,), seen=24 * 12), touch(2, 24 * 11, 0.75, linked=(5,), seen=24 * 12)]
    (one,) = replay(plainly(both), trial(RULES[0])).flagged
    assert (one.anchor, one.at, one.share) == ((2, 0), NOON + 24 * 12 * HOUR, 1.0)


def test_what_can_match_no_more_is_not_watched(monkeypatch: pytest.MonkeyPatch) -> None:
    (passed,) = rules({"id": "passed", "when": {"measure": "transfers", "at_least": 1, "within": "1 day"}})
    call, asked = touch(1, 24 * 7, transfers=1), trial(passed)
    moments = {slot_of(call): call.end}
    assert [match.at for match in grown([call], moments, asked, [0], watching.nothing, True)] == [call.end]
    monkeypatch.setattr(following, "Watch", never)
    assert list(grown([call], moments, asked, [0], watching.nothing, False)) == []


def test_flags_are_told_in_order_of_time_then_of_rules_then_of_journeys() -> None:
    two, one = (
        rules({"id": "passed", "when": {"measure": "transfers", "at_least": least}})[0] for least in (2, 1)
    )  # fmt: skip
    calls = [touch(1, 24 * 11, transfers=1), touch(2, 24 * 11 + 3, transfers=1),
             touch(9, 24 * 15, transfers=2, about=(7,)), touch(8, 24 * 15 + 9, transfers=2, about=(8,))]  # fmt: skip
    calls[2] = calls[2]._replace(seen=calls[3].end)
    told = [(flag.at, flag.rule, flag.anchor) for flag in replay(plainly(calls), trial(two, one)).flagged]
    assert told == [
        (calls[0].end, 1, (1, 0)), (calls[1].end, 0, (1, 0)), (calls[3].end, 0, (8, 0)), (calls[3].end, 0, (9, 0)),
        (calls[3].end, 1, (8, 0)), (calls[3].end, 1, (9, 0)),
    ]  # fmt: skip


def test_where_nothing_matched_and_nobody_asks_no_journey_of_a_touch_is_told() -> None:
    call = [touch(1, 24 * 11)]
    short, whole = (replay(plainly(call), trial(RULES[0]), whole=whole) for whole in (False, True))
    assert (short.homes, whole.homes) == ({}, {(1, 0): (1, 0)})
    assert short.alive == whole.alive != ()
