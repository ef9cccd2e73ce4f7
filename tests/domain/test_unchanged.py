"""The short way through a customer whose records never changed finds what going through all news finds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.facts import CustomerFacts
from desk.domain.journeys import DEFAULT, Limits
from desk.domain.known import known
from desk.domain.replay import NEVER, Replayed, replay
from desk.domain.touches import Touch
from desk.domain.unchanged import Pasts, known_at, known_news, replay_unchanged
from desk.domain.watching import Trial
from tests.domain.replaying import BEGIN, DAY, END, HOUR, NOON, RULES, histories, plainly, rules, touch, trial


def shortly(touches: list[Touch], pasts: Pasts, asked: Trial, whole: bool = True) -> Replayed:
    possible = asked.possible(touches, asked.numbers, asked.asked_since(whole))
    return replay_unchanged(touches, pasts, asked, possible, whole=whole)


@settings(max_examples=200, deadline=None)
@given(st.booleans().flatmap(histories), st.integers(-1, 400), st.dictionaries(st.integers(0, 5), st.integers(0, 400)),
       st.sampled_from([RULES, RULES[:1], RULES[2:4], RULES[5:6]]), st.booleans())  # fmt: skip
def test_as_all_news_would_have_it(
    drawn: list[Touch], first: int, sources: dict[int, int], chosen: tuple[object, ...], whole: bool
) -> None:
    touches = sorted(drawn, key=lambda one: (one.at, one.record))
    pasts = Pasts(NOON + first * HOUR, {record: NOON + hours * HOUR for record, hours in sources.items()})
    asked = trial(*chosen)  # type: ignore[arg-type]
    everything = replay(known_news(touches, pasts), asked, whole=whole)
    assert shortly(touches, pasts, asked, whole) == everything


@given(histories(late=True), st.integers(-1, 400), st.dictionaries(st.integers(0, 5), st.integers(0, 400)))
def test_when_each_became_known(touches: list[Touch], first: int, sources: dict[int, int]) -> None:
    pasts = Pasts(NOON + first * HOUR, {record: NOON + hours * HOUR for record, hours in sources.items()})
    each = [known(one, pasts.of_records.get(one.record, pasts.first)) for one in touches]
    assert known_news(touches, pasts) == each
    assert known_at(touches, pasts) == [item.at for item in each]
    assert known_at(touches, Pasts(pasts.first, {})) == [known(one, pasts.first).at for one in touches]


def test_what_was_seen_as_the_first_whole_pull_ended_was_known_when_it_happened() -> None:
    call = touch(1, 5, 1, seen=9)
    assert known_at([call], Pasts(call.seen, {})) == [call.end]
    assert known_at([call], Pasts(call.seen - 1, {})) == [call.seen]


def test_journeys_are_joined_by_the_limits_of_the_trial() -> None:
    calls = [touch(1, 24 * 11, about=(7,)), touch(2, 24 * 16, about=(7,))]
    for limits, count in ((DEFAULT, 1), (Limits(number=3 * DAY), 2)):
        asked = Trial.of(RULES, BEGIN, END, limits)
        done = shortly(calls, Pasts(0, {}), asked)
        assert len(done.alive) == count
        assert done == replay(plainly(calls), asked)


def test_what_was_flagged_before_the_period_is_told_unless_nobody_asks() -> None:
    call = touch(1, 24 * 9, 1.5)
    asked = trial(RULES[0])
    done = replay_unchanged([call], Pasts(0, {}), asked, [0])
    assert done.before == replay(plainly([call]), asked).before == {(0, (1, 0))}


def test_what_became_known_after_the_period_is_left_out() -> None:
    call, later = touch(1, 24 * 11, 1.5), touch(2, 24 * 11 + 2, 1, seen=24 * 20)
    done = shortly([call, later], Pasts(0, {}), trial())
    assert set(done.homes) == {(1, 0)}
    assert shortly([later], Pasts(0, {}), trial()) == NEVER
    assert shortly([], Pasts(0, {}), trial()) == NEVER


def test_what_was_taken_for_known_says_so_by_its_source() -> None:
    calls = [touch(1, 24 * 11, 1.5), touch(2, 24 * 15, 1.5)]
    done = shortly(calls, Pasts(0, {2: calls[1].seen}), trial())
    assert [one.assumed for one in done.alive] == [False, True]


def test_two_that_began_at_once_are_told_by_all_news() -> None:
    both = [touch(1, 24 * 11, 1), touch(2, 24 * 11, 2)]
    asked = trial(RULES[0])
    assert shortly(both, Pasts(0, {}), asked) == replay(plainly(both), asked)


def test_the_customer_is_asked_about_where_a_rule_does() -> None:
    (gold,) = rules({"id": "gold", "when": {"measure": "tier", "one_of": ["gold"]}})
    asked = trial(gold)
    calls = [touch(1, 24 * 11), touch(2, 24 * 11 + 2, seen=24 * 12), touch(3, 24 * 11 + 5)]
    for held in (calls, calls[:1]):
        found = replay_unchanged(held, Pasts(0, {}), asked, [0], lambda now: CustomerFacts("gold"))
        assert [one.at for one in found.flagged] == [calls[0].end]
        assert replay_unchanged(held, Pasts(0, {}), asked, [0], lambda now: CustomerFacts("silver")).flagged == ()
    assert replay_unchanged(calls, Pasts(0, {}), asked, []).alive
    assert calls[0].end < NOON + 12 * DAY


def test_what_held_only_before_the_period_is_told_unless_nobody_asks() -> None:
    (passed,) = rules({"id": "passed", "when": {"measure": "transfers", "at_least": 1, "within": "1 day"}})
    call, asked = touch(1, 24 * 7, transfers=1), trial(passed)
    assert replay_unchanged([call], Pasts(0, {}), asked, [0]).before == {(0, (1, 0))}
    done = replay_unchanged([call], Pasts(0, {}), asked, [0], whole=False)
    assert (done.before, len(done.alive)) == (frozenset(), 1)


def test_what_was_seen_while_it_lasted_was_known_when_it_ended() -> None:
    call = touch(1, 5, 2, seen=6)
    assert known_at([call], Pasts(0, {})) == [call.end]
