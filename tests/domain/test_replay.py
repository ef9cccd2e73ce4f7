"""Replays of the past agree with asking at every moment, and never know what came later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain import following, watching
from desk.domain import known as known_module
from desk.domain import replay as replay_module
from desk.domain.clock import plain
from desk.domain.facts import CustomerFacts, Facts
from desk.domain.flagging import over_at
from desk.domain.journeys import DEFAULT, weave
from desk.domain.known import Corrected, News, known, slot_of, versions_known
from desk.domain.replay import replay
from desk.domain.rules import holds
from desk.domain.touches import INBOUND, OPEN, ORDER, PERSON, PLACED, Touch
from desk.domain.watching import Trial, cheap_first
from tests.domain.replaying import (
    BEGIN,
    DAY,
    END,
    HOUR,
    NOON,
    RULES,
    TABLES,
    TALK,
    histories,
    names,
    plainly,
    rules,
    slowly,
    touch,
    trial,
)


def agrees(news: Sequence[News], asked: Trial, words: Sequence[Corrected] = ()) -> None:
    done = replay(news, asked, words)
    flagged, before = slowly(news, asked, words)
    assert {(one.rule, one.anchor, one.at) for one in done.flagged} == flagged
    concerned = set(done.homes.values())
    assert done.before == {key for key in before if key[1] in concerned}


@settings(max_examples=25, deadline=None)
@given(histories())
def test_what_grew_in_order_agrees_with_asking_every_hour(touches: list[Touch]) -> None:
    agrees(plainly(touches), trial())


@settings(max_examples=25, deadline=None)
@given(histories(late=True))
def test_late_and_overlapping_records_agree_with_asking_every_hour(touches: list[Touch]) -> None:
    agrees(plainly(touches), trial())


@settings(max_examples=25, deadline=None)
@given(histories(), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 400), st.booleans()), max_size=4), st.data())
def test_replaced_and_deleted_records_agree_with_asking_every_hour(
    touches: list[Touch], changes: list[tuple[int, int, bool]], data: st.DataObject
) -> None:
    news = []
    for one in touches:
        versions: list[tuple[int, Sequence[Touch]]] = [(one.seen, [one])]
        for record, hours, gone in sorted(changes, key=lambda change: change[1]):
            if record == one.record:
                seen = max(versions[-1][0] + HOUR, NOON + hours * HOUR)
                other = one._replace(transfers=data.draw(st.integers(0, 3)), reason=data.draw(st.sampled_from([0, 5])))
                versions.append((seen, [] if gone else [other]))
        news += versions_known(versions, 0)
    agrees(news, trial())


@settings(max_examples=25, deadline=None)
@given(histories(), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 400), st.integers(-1, 5)), max_size=1,
                             unique_by=lambda word: word[0]))  # fmt: skip
def test_a_correction_counts_from_its_moment_on(touches: list[Touch], drawn: list[tuple[int, int, int]]) -> None:
    words = [
        Corrected(NOON + hours * HOUR, record, None if joined < 0 else joined)
        for record, hours, joined in drawn
        if record != joined and joined < len(touches) and record < len(touches)
    ]
    agrees(plainly(touches), trial(), words)


@settings(max_examples=25, deadline=None)
@given(histories(late=True), st.integers(11, 19))
def test_what_comes_later_changes_nothing(touches: list[Touch], days: int) -> None:
    end = NOON + days * DAY
    asked = trial(end=end)
    then = [item for item in plainly(touches) if item.at < end]
    assert replay(then, asked) == replay(plainly(touches), asked)


@settings(max_examples=25, deadline=None)
@given(histories(late=True))
def test_what_holds_in_the_end_was_flagged(touches: list[Touch]) -> None:
    asked = trial()
    done = replay(plainly(touches), asked)
    found = {(one.rule, one.anchor) for one in done.flagged} | done.before
    there = [item.touch for item in plainly(touches) if item.at < END and item.touch is not None]
    for group in weave(there).groups():
        anchor = slot_of(group[0])
        if anchor in done.homes and over_at(group, DEFAULT) > END - 1:
            facts = Facts(group, END - 1, CustomerFacts(), UTC, DEFAULT)
            holding = {number for number, rule in enumerate(asked.rules) if holds(rule.when, facts)[0]}
            assert {(number, anchor) for number in holding} <= found


def test_the_first_moment_and_how_far_into_the_journey_it_was() -> None:
    calls = [touch(1, 24 * 11, 0.75), touch(2, 24 * 11 + 2, 0.5), touch(3, 24 * 11 + 4, 1.25)]
    assert ("spent", 24 * 11 + 2, 0.5) in names(replay(plainly(calls), trial()))
    done = replay(plainly(calls), trial())
    (journey,) = done.alive
    assert (journey.anchor, journey.started, journey.last) == ((1, 0), calls[0].at, calls[2].end)
    assert not journey.assumed


def test_what_was_flagged_before_the_period_is_not_flagged_in_it() -> None:
    calls = [touch(1, 24 * 9, 1.5), touch(2, 24 * 10 + 1, 1.5, about=()), touch(3, 24 * 9 + 3, 0.1)]
    done = replay(plainly([calls[0], calls[2]]), trial())
    assert (0, (1, 0)) in done.before
    assert "spent" not in {name for name, _, _ in names(done)}


def test_time_alone_brings_a_flag() -> None:
    done = replay(plainly([touch(1, 24 * 11, 0, PERSON | INBOUND)]), trial())
    (silent,) = [one for one in done.flagged if RULES[one.rule].rule_id == "silent"]
    assert silent.at == NOON + (24 * 11 + 5) * HOUR + 1
    # A journey without customer time is through from the beginning.
    assert silent.share == 1.0


def test_a_promise_falls_due_while_nobody_touches_the_customer() -> None:
    promised = touch(1, 24, promised=BEGIN + 2 * DAY)
    done = replay(plainly([promised]), trial())
    (broken,) = [one for one in done.flagged if RULES[one.rule].rule_id == "broken"]
    assert broken.at == BEGIN + 2 * DAY
    assert [journey.anchor for journey in done.alive] == [(1, 0)]


def test_nothing_is_said_of_journeys_that_were_over() -> None:
    assert replay(plainly([touch(1, -24 * 40)]), trial()) == replay_module.NEVER
    assert replay([], trial()) == replay_module.NEVER


def test_nothing_after_the_end_counts() -> None:
    late = touch(1, 24 * 20)
    assert replay(plainly([late]), trial()) == replay_module.NEVER
    ends_later = touch(1, 24 * 20 - 1, 2)
    assert replay(plainly([ends_later]), trial()) == replay_module.NEVER


def test_an_ended_journey_is_alive_only_where_a_rule_would_flag_it() -> None:
    ended = touch(1, 24 * 2, 0, PERSON)
    assert replay(plainly([ended]), trial(rules(TABLES[0])[0])).alive == ()
    long = rules({"id": "long", "when": {"measure": "silence", "over": "9 days"}})[0]
    waiting = touch(1, 24 * 2, 0)
    done = replay(plainly([waiting]), trial(long))
    assert [one.at for one in done.flagged] == [waiting.end + 9 * DAY + 1]
    assert len(done.alive) == 1


def test_orders_join_and_add_no_time() -> None:
    placed = touch(1, 24 * 11, 0, ORDER | PLACED, about=(7,))
    done = replay(plainly([placed, touch(2, 24 * 12, 2, about=(7,))]), trial(rules(TABLES[0])[0]))
    assert len(done.flagged) == 1


def test_known_when_it_ended_or_when_it_was_seen_later() -> None:
    call = touch(1, 5, 1, seen=9)
    assert known(call, 0) == News(NOON + 9 * HOUR, 1, 0, call, assumed=False)
    assert known(call, call.seen) == News(call.end, 1, 0, call, assumed=True)
    assert known(call, call.seen - 1).assumed is False
    early = touch(1, 5, 1, seen=5)
    assert known(early, 0).at == early.end


def test_versions_are_known_when_they_are_seen() -> None:
    first = touch(1, 5, 1)
    second = first._replace(transfers=3)
    shipped = touch(1, 30, 0, ORDER, part=1)
    news = versions_known([(first.seen, [first]), (NOON + 20 * HOUR, [second, shipped]), (NOON + 40 * HOUR, [])], 0)
    assert news == [
        News(first.end, 1, 0, first),
        News(NOON + 20 * HOUR, 1, 0, second),
        News(shipped.at, 1, 1, shipped),
        News(NOON + 40 * HOUR, 1, 0, None),
        News(NOON + 40 * HOUR, 1, 1, None),
    ]
    # What is new stands beside what is not; of its moment only the first version may be taken for known.
    sent = shipped._replace(seen=first.seen)
    again = versions_known([(first.seen, [first]), (NOON + 40 * HOUR, [first, sent])], first.seen)
    assert again == [News(first.end, 1, 0, first, True), News(NOON + 40 * HOUR, 1, 1, sent, False)]
    # The same touch again is no news.
    assert versions_known([(first.seen, [first]), (first.seen + 1, [first])], 0) == [News(first.end, 1, 0, first)]
    # What was replaced before it ended was known by then.
    assert versions_known([(first.at, [first]), (first.at + HOUR // 2, [second])], 0)[0].at == first.at + HOUR // 2
    assert [item.assumed for item in versions_known([(5, [first._replace(seen=5)]), (9, [second])], 7)] == [True, False]


def test_a_journey_taken_for_known_says_so() -> None:
    done = replay(plainly([touch(1, 24 * 11, 1.5, seen=24 * 11)], past=NOON + 24 * 11 * HOUR), trial())
    assert all(one.assumed for one in done.flagged)
    assert [journey.assumed for journey in done.alive] == [True]


def test_journeys_that_turn_out_to_be_one_keep_the_earliest() -> None:
    # The second call is known only later and is what joins the two.
    calls = [touch(1, 24 * 11, 1.5), touch(2, 24 * 11 + 4, 0.5, seen=24 * 13), touch(3, 24 * 11 + 8, 1.5)]
    done = replay(plainly(calls), trial(RULES[0]))
    assert [(one.anchor, one.at) for one in done.flagged] == [((1, 0), calls[0].end)]
    assert set(done.homes.values()) == {(1, 0)}


def test_rules_are_asked_about_the_customer_as_known_then() -> None:
    (gold,) = rules({"id": "gold", "when": {"all": [{"measure": "tier", "one_of": ["gold"]},
                                                     {"measure": "touches", "at_least": 2}]}})  # fmt: skip
    asked: list[int] = []

    def customer(now: int) -> CustomerFacts:
        asked.append(now)
        return CustomerFacts("gold" if now >= NOON + 24 * 12 * HOUR else "silver")

    calls = [touch(1, 24 * 11), touch(2, 24 * 11 + 2), touch(3, 24 * 12 + 2, about=())]
    done = replay(plainly(calls), trial(gold), (), customer)
    assert [one.at for one in done.flagged] == []
    joined = [one._replace(linked=(1,)) for one in calls]
    done = replay(plainly(joined), trial(gold), (), customer)
    assert [one.at for one in done.flagged] == [joined[2].end]
    # Its facts are read only where the rest of the rule holds.
    assert joined[0].end not in asked


def test_what_asks_for_the_customer_comes_last() -> None:
    both = {"all": [{"measure": "tier", "one_of": ["a"]}, {"measure": "live", "is": True}]}
    (mixed,) = rules({"id": "mixed", "when": {"any": [{"not": both}, {"measure": "ended", "is": True}]}})
    sorted_condition = cheap_first(mixed.when)
    first, second = sorted_condition.parts  # type: ignore[union-attr]
    assert first.measure == "ended"  # type: ignore[union-attr]
    assert [leaf.measure for leaf in second.part.parts] == ["live", "tier"]  # type: ignore[union-attr]


def test_long_histories_are_gone_through_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "LONG", 10)
    monkeypatch.setattr(following, "LOOK_BACK", 5)
    assert [watching.pace(length) for length in (9, 10, 19, 20, 100)] == [1, 2, 2, 3, 11]
    calls = [touch(number, 24 * 8 + number * 2, 0.1) for number in range(80)]
    (few,) = rules({"id": "many", "when": {"measure": "touches", "at_least": 60}})
    exact = NOON + int((24 * 8 + 59 * 2) * HOUR) + int(0.1 * HOUR)
    (one,) = replay(plainly(calls), trial(few)).flagged
    assert exact <= one.at <= exact + 7 * 2 * HOUR
    swapped = [call._replace(seen=call.end + 3 * HOUR) if call.record % 2 else call for call in calls]
    (other,) = replay(plainly(swapped), trial(few)).flagged
    assert exact <= other.at <= exact + 20 * HOUR


def test_what_stood_far_back_counts_as_it_stood(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "LOOK_BACK", 2)
    calls = [touch(number, 24 * 8 + number, 0.5) for number in range(60)]
    done = replay(plainly(calls), trial(RULES[0]))
    assert done.flagged == ()
    assert done.before == {(0, (0, 0))}


def test_something_that_runs_is_asked_for_every_rule() -> None:
    running = touch(1, 24 * 11, 0, PERSON | INBOUND | OPEN)._replace(segments=(TALK, 0, 0, 1))
    (spent,) = rules(TABLES[0])
    done = replay([News(running.at, 1, 0, running)], trial(spent))
    assert [one.at for one in done.flagged] == [running.at + HOUR + 1]
    assert plain([running], running.at + HOUR + 1)[0] == HOUR + 1


def test_a_trial_forgets_no_rule() -> None:
    assert known_module.Slot == tuple[int, int]
    assert trial().possible([touch(1, 0, 2, transfers=2, mood=-90)], range(len(RULES))) == [0, 4, 5, 6, 7]
