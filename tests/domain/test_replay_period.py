"""What a trial finds in its period is the same whether or not it goes through all that was before."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.facts import CustomerFacts
from desk.domain.known import Corrected, News, versions_known
from desk.domain.replay import Replayed, replay
from desk.domain.touches import Touch
from tests.domain.replaying import BEGIN, DAY, HOUR, NOON, RULES, histories, plainly, rules, touch, trial


def both(news: Iterable[News], words: Iterable[Corrected] = ()) -> tuple[Replayed, Replayed]:
    held, said = list(news), list(words)
    return replay(held, trial(), said), replay(held, trial(), said, whole=False)


def agree(whole: Replayed, short: Replayed) -> None:
    assert set(short.flagged) == set(whole.flagged)
    assert short.alive == whole.alive
    assert not short.homes or short.homes == whole.homes
    assert short.before <= whole.before


@settings(max_examples=150, deadline=None)
@given(histories())
def test_what_grew_in_order(touches: list[Touch]) -> None:
    agree(*both(plainly(touches)))


@settings(max_examples=150, deadline=None)
@given(histories(late=True), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 19)), max_size=3))
def test_late_and_corrected_records(touches: list[Touch], drawn: list[tuple[int, int, int]]) -> None:
    words = [Corrected(NOON + day * DAY, early, late if late != early else None) for early, late, day in drawn]
    agree(*both(plainly(touches), words))


@settings(max_examples=100, deadline=None)
@given(histories(), st.integers(0, 19), st.booleans())
def test_a_replaced_or_deleted_record(touches: list[Touch], day: int, gone: bool) -> None:
    first, *others = touches
    then = () if gone else (first._replace(transfers=2, mood=-80),)
    changed = versions_known([(first.end, (first,)), (max(first.end, NOON + day * DAY), then)], 0)
    agree(*both([*changed, *plainly(others)]))


def test_journeys_that_were_one_for_a_while_are_both_flagged() -> None:
    calls = [touch(1, 48, 1.5), touch(2, 24, 0.5)]
    words = [Corrected(NOON + 3 * DAY, 1, 2), Corrected(NOON + 4 * DAY, 1, None)]
    done = replay(plainly(calls), trial(RULES[0]), words)
    # The later call alone was long enough; the earlier one was while the later belonged to it.
    assert done.before == {(0, (1, 0)), (0, (2, 0))}


def test_what_was_flagged_before_is_not_flagged_again_though_the_period_is_looked_at_first() -> None:
    calls = [touch(1, 24 * 9, 1.5), touch(2, 24 * 9 + 4, 0.1), touch(3, 24 * 12, 1.5)]
    done = replay(plainly(calls), trial(RULES[0]), whole=False)
    assert [(one.anchor, one.at) for one in done.flagged] == [((3, 0), calls[2].end)]
    assert done.before == {(0, (1, 0))}


def test_what_becomes_known_as_the_period_begins_counts_in_it() -> None:
    calls = [touch(1, 24 * 4, 0.6), touch(2, 24 * 7, 0.6)]
    for known_then in (calls, [calls[0], calls[1]._replace(end=BEGIN, seen=BEGIN)]):
        word = Corrected(BEGIN, 2, 1)
        for whole in (True, False):
            done = replay(plainly(known_then), trial(RULES[0]), [word], whole=whole)
            assert [(one.anchor, one.at) for one in done.flagged] == [((1, 0), BEGIN)]


def test_the_customer_is_asked_about_as_known_then_whatever_came_late() -> None:
    (gold,) = rules({"id": "gold", "when": {"measure": "tier", "is": "gold"}})
    since = NOON + 24 * 12 * HOUR
    late_before = [touch(1, 24 * 8, seen=24 * 9), touch(2, 24 * 8 + 3), touch(3, 24 * 11), touch(4, 24 * 13)]
    late_within = [touch(1, 24 * 11, seen=24 * 11 + 5), touch(2, 24 * 11 + 3), touch(3, 24 * 13)]
    for held in (late_before, late_within):
        linked = plainly(one._replace(linked=(5,)) for one in held)
        for whole in (True, False):
            done = replay(
                linked, trial(gold), (), lambda now: CustomerFacts("gold" if now >= since else ""), whole=whole
            )
            assert [(one.anchor, one.at) for one in done.flagged] == [((1, 0), held[-1].end)]


def test_a_late_record_before_the_period_changes_nothing_of_what_grew_since() -> None:
    calls = [touch(1, 24 * 8, 0.2, seen=24 * 9), touch(2, 24 * 8 + 3, 0.2), touch(3, 24 * 11, 1.5)]
    linked = [one._replace(linked=(5,)) for one in calls]
    done = replay(plainly(linked), trial(RULES[0]), whole=False)
    assert [(one.anchor, one.at) for one in done.flagged] == [((1, 0), NOON + 24 * 11 * HOUR + HOUR * 3 // 2)]
