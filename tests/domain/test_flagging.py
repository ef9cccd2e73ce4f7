"""One cause, one flag, whatever happens in whatever order: touches, people, clocks, journeys joined and parted."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from desk.domain import flag_steps
from desk.domain.facts import CustomerFacts
from desk.domain.flag_steps import BY_RULE
from desk.domain.flagging import Look, Raising, anchor_touch, facts_at, judge, over_at, settle, wakes
from desk.domain.flags import Anchor, Cause, Evidence, Flag, FlagEvent, Outcome, State, Step, What
from desk.domain.journeys import DEFAULT
from desk.domain.rules import Rule
from desk.domain.time import micros, moment
from desk.domain.touches import INBOUND, Touch
from desk.domain.trouble import Trouble
from tests.rules import rule as make_rule
from tests.touches import DAY, HOUR, START, event, touch

TWICE = make_rule({"measure": "repeats", "at_least": 1, "within": "5 days"}, id="twice", due="4 h")
BROKEN = make_rule({"measure": "promises_broken", "at_least": 1}, id="broken")
OFF = make_rule({"measure": "touches", "at_least": 1}, id="off", on=False)
LONG = make_rule({"measure": "customer_time", "over": "1 h"}, id="long", cause="twice", severity="high", due="2 h")
RULES = (TWICE, BROKEN, OFF, LONG)


def look(now: int) -> Look:
    return Look(now, UTC, CustomerFacts)


class Desk:
    """Settles journeys as the desk does, with flags in memory."""

    def __init__(self, rules: Sequence[Rule] = RULES) -> None:
        self.rules = rules
        self.flags: dict[str, Flag] = {}
        self.history: dict[str, list[FlagEvent]] = {}
        self.numbers = itertools.count(1)

    def keep(self, steps: Sequence[Step]) -> None:
        for step in steps:
            events = self.history.setdefault(step.flag.flag_id, [])
            assert step.event.number == step.flag.revision == len(events) + 1
            self.flags[step.flag.flag_id] = step.flag
            events.append(step.event)

    def settle(self, touches: Sequence[Touch], now: int) -> int | None:
        looked = look(now)
        verdicts = judge(self.rules, facts_at(touches, looked))
        causes = {
            one.rule_id: Cause(
                one.rule_id, 1, one.title, one.severity, one.for_whom,
                tuple(Evidence(because.text) for because in found.because), moment(found.news),
            )
            for one, found in verdicts
            if found.matched
        }  # fmt: skip
        there = {(one.record, one.part) for one in touches}
        flags = [f for f in self.flags.values() if (int(f.anchor.source_id), f.anchor.part) in there]
        hung = anchor_touch(touches)
        anchor = Anchor("s", "t", str(hung.record), hung.part)
        raising = Raising(anchor, 1, lambda: f"f{next(self.numbers):04}")
        self.keep(settle(verdicts, flags, causes, raising, looked, now >= over_at(touches, DEFAULT)))
        standing = [f for f in self.flags.values() if f.state is not State.RESOLVED]
        held = [f for f in standing if (int(f.anchor.source_id), f.anchor.part) in there]
        return wakes(verdicts, held, touches, looked)

    def of(self, rule_id: str) -> list[Flag]:
        return [flag for flag in self.flags.values() if flag.rule == rule_id]


TWO = [touch(1, 0), touch(2, DAY)]
NOW = START + DAY + HOUR


def test_a_match_raises_one_flag_and_asking_again_changes_nothing() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    desk.settle(TWO, NOW + HOUR)
    (flag,) = desk.flags.values()
    assert (flag.rule, flag.anchor.source_id, flag.revision, flag.raised_by) == ("twice", "1", 1, BY_RULE)
    assert flag.due_at == moment(NOW + 4 * HOUR)


def test_a_flag_follows_what_the_rule_sees() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    desk.settle([*TWO, touch(3, 2 * DAY)], START + 3 * DAY)
    (flag,) = desk.flags.values()
    assert [one.text for one in flag.evidence] == ["3rd time in 3 days"]
    desk.settle([*TWO, touch(3, 2 * DAY)], START + 9 * DAY)
    (flag,) = desk.flags.values()
    assert (flag.holds, flag.state) == (False, State.OPEN)


def test_a_promise_falls_due_while_nobody_touches_the_customer() -> None:
    desk = Desk()
    made = [touch(1, 0, promised=START + DAY)]
    wake = desk.settle(made, START + HOUR)
    assert (wake, desk.flags) == (START + DAY, {})
    desk.settle(made, wake)
    assert [flag.rule for flag in desk.flags.values()] == ["broken"]


def test_a_flag_on_a_promise_is_due_before_the_promise() -> None:
    promises = {"measure": "promises_due", "within": "12 h", "at_least": 1}
    soon, never = make_rule(promises, id="soon", due="2 h"), make_rule(promises, id="never")
    either = make_rule({"any": [promises, {"measure": "touches", "at_least": 1}]}, id="either", due="9 h")
    fewer = make_rule({"measure": "promises_due", "at_most": 5}, id="fewer", due="9 h")
    desk = Desk([soon, never, either, fewer])
    made = [touch(1, 0, promised=START + DAY), touch(2, HOUR, promised=START + 3 * DAY)]
    desk.settle(made, START + 20 * HOUR)
    dues = {flag.rule: flag.due_at for flag in desk.flags.values()}
    by, promised = moment(START + 22 * HOUR), moment(START + DAY)
    assert dues == {"soon": by, "never": promised, "either": promised, "fewer": moment(START + 29 * HOUR)}
    later = Desk([soon])
    later.settle(made, START + 23 * HOUR)
    assert [flag.due_at for flag in later.flags.values()] == [promised]


def test_a_resolved_flag_stays_so_until_the_customer_comes_again() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    desk.keep([flag_steps.resolve(desk.flags["f0001"], Outcome.NEEDLESS, "Fine.", "Ann", moment(NOW))])
    desk.settle(TWO, NOW + HOUR)
    ours = touch(3, DAY + 2 * HOUR)
    desk.settle([*TWO, ours._replace(sort=ours.sort & ~INBOUND)], NOW + 2 * HOUR)
    assert desk.flags["f0001"].state is State.RESOLVED
    desk.settle([*TWO, touch(3, DAY + 3 * HOUR)], NOW + 4 * HOUR)
    (flag,) = desk.flags.values()
    assert (flag.state, flag.due_at) == (State.OPEN, moment(NOW + 8 * HOUR))
    assert [one.what for one in desk.history["f0001"]] == [What.RAISED, What.RESOLVED, What.REOPENED]


def test_a_promise_that_breaks_later_is_news() -> None:
    desk = Desk()
    made = [touch(1, 0, promised=START + DAY), touch(2, HOUR, promised=START + 2 * DAY)]
    desk.settle(made, START + DAY)
    broken = desk.of("broken")[0]
    desk.keep([flag_steps.resolve(broken, Outcome.KEPT, "Called.", "Ann", moment(START + DAY + HOUR))])
    desk.settle(made, START + DAY + 2 * HOUR)
    assert desk.of("broken")[0].state is State.RESOLVED
    desk.settle(made, START + 2 * DAY)
    assert desk.of("broken")[0].state is State.OPEN


def test_a_snoozed_flag_wakes_by_itself() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    until = NOW + 2 * HOUR
    desk.keep([flag_steps.snooze(desk.flags["f0001"], moment(until), "Ann", moment(NOW))])
    assert desk.settle(TWO, NOW + HOUR) == until
    assert desk.flags["f0001"].state is State.SNOOZED
    desk.settle(TWO, until)
    assert desk.flags["f0001"].state is State.OPEN


def test_one_raised_by_hand_wakes_and_is_otherwise_left_alone() -> None:
    desk = Desk(())
    cause = Cause("", 0, "Mine", TWICE.severity, "", (), moment(NOW))
    for flag_id in ("a", "b"):
        desk.keep([flag_steps.begin(flag_id, Anchor("s", "t", "1"), cause, at=moment(NOW), who="Ann")])
    desk.keep([flag_steps.snooze(desk.flags["a"], moment(NOW + HOUR), "Ann", moment(NOW))])
    desk.settle(TWO, NOW + HOUR)
    desk.settle(TWO, NOW + 60 * DAY)
    assert [flag.state for flag in desk.flags.values()] == [State.OPEN, State.OPEN]


def test_journeys_joined_and_parted_again() -> None:
    desk = Desk()
    one, two = [touch(1, 0), touch(2, HOUR)], [touch(3, DAY), touch(4, DAY + HOUR)]
    desk.settle(one, NOW)
    desk.settle(two, NOW + HOUR)
    desk.settle(one + two, NOW + 2 * HOUR)
    first, second = desk.of("twice")
    assert (first.state, second.state, second.folded_into) == (State.OPEN, State.RESOLVED, first.flag_id)
    desk.settle(one + two, NOW + 3 * HOUR)
    assert desk.flags["f0002"].revision == 2
    desk.settle(one, NOW + 4 * HOUR)
    desk.settle(two, NOW + 4 * HOUR)
    first, second = desk.of("twice")
    assert (first.state, second.state, second.folded_into) == (State.OPEN, State.OPEN, "")


def test_what_the_desk_does_is_written_down_with_its_moment() -> None:
    desk = Desk()
    one, two = [touch(1, 0), touch(2, HOUR)], [touch(3, DAY), touch(4, DAY + HOUR)]
    desk.settle(one, NOW)
    desk.settle(two, NOW + HOUR)
    desk.settle(one + two, NOW + 2 * HOUR)
    desk.settle(one + two, NOW + 3 * HOUR)
    told = [(each.what, each.at) for each in desk.history["f0001"]]
    joined = moment(NOW + 2 * HOUR)
    assert told == [(What.RAISED, moment(NOW)), (What.GREW, joined), (What.UPDATED, joined)]
    assert [each.at for each in desk.history["f0002"]] == [moment(NOW + HOUR), joined]


def test_of_several_resolved_flags_the_one_resolved_last_comes_back() -> None:
    desk = Desk()
    one, two = [touch(1, 0), touch(2, HOUR)], [touch(3, DAY), touch(4, DAY + HOUR)]
    for number, touches in enumerate((one, two), 1):
        desk.settle(touches, NOW)
        at = moment(NOW + (5 - number) * HOUR)
        desk.keep([flag_steps.resolve(desk.flags[f"f000{number}"], Outcome.KEPT, "Called.", "Ann", at)])
    desk.settle([*one, *two, touch(5, 2 * DAY)], START + 2 * DAY)
    assert [flag.state for flag in desk.flags.values()] == [State.OPEN, State.RESOLVED]


def test_only_flags_of_rules_that_nobody_has_wait_for_the_end_of_a_journey() -> None:
    desk = Desk([make_rule({"measure": "touches", "at_least": 1}, id="any")])
    over = over_at(TWO, DEFAULT)
    assert desk.settle(TWO, NOW) == over
    desk.keep([flag_steps.take(desk.flags["f0001"], "Ann", moment(NOW))])
    assert desk.settle(TWO, NOW) is None
    by_hand = Cause("", 0, "Mine", TWICE.severity, "", (), moment(NOW))
    desk.keep([flag_steps.begin("h", Anchor("s", "t", "1"), by_hand, at=moment(NOW), who="Ann")])
    assert desk.settle(TWO, NOW) is None


def test_a_journey_that_is_over_lets_flags_pass_that_nobody_took() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    over = over_at(TWO, DEFAULT)
    assert over == TWO[1].end + 30 * DAY
    desk.settle(TWO, over - 1)
    assert desk.flags["f0001"].state is State.OPEN
    assert desk.settle(TWO, over - 2) == over
    assert desk.settle(TWO, over) is None
    assert (desk.flags["f0001"].state, desk.flags["f0001"].resolved_as) == (State.RESOLVED, Outcome.PASSED)
    taken = Desk()
    taken.settle(TWO, NOW)
    taken.keep([flag_steps.take(taken.flags["f0001"], "Ann", moment(NOW))])
    taken.settle(TWO, over)
    assert taken.flags["f0001"].state is State.TAKEN


def test_what_passed_while_the_clock_was_ahead_comes_back_once_it_is_right() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    desk.settle(TWO, NOW + 365 * DAY)
    assert desk.flags["f0001"].resolved_as is Outcome.PASSED
    desk.settle(TWO, NOW + HOUR)
    desk.settle(TWO, NOW + 2 * HOUR)
    (flag,) = desk.flags.values()
    assert (flag.state, flag.resolved_as, flag.resolved_at) == (State.OPEN, None, None)
    assert [one.what for one in desk.history["f0001"]] == [What.RAISED, What.RESOLVED, What.REOPENED]
    assert desk.history["f0001"][-1].note.startswith("It passed while the clock was ahead. ")


def test_what_a_person_resolved_while_the_clock_was_ahead_stays_so() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    ahead = moment(NOW + 365 * DAY)
    desk.keep([flag_steps.resolve(desk.flags["f0001"], Outcome.NEEDLESS, "Fine.", "Ann", ahead)])
    desk.settle(TWO, NOW + HOUR)
    assert desk.flags["f0001"].state is State.RESOLVED


def test_a_rule_switched_off_leaves_its_flags_as_they_are() -> None:
    desk = Desk()
    desk.settle(TWO, NOW)
    desk.rules = ()
    desk.settle(TWO, NOW + 8 * DAY)
    assert (desk.flags["f0001"].holds, desk.flags["f0001"].state) == (True, State.OPEN)


def test_where_flags_hang_and_until_when_a_journey_is_looked_at() -> None:
    assert anchor_touch([event(1, 0, 5), touch(2, HOUR)]).record == 2
    assert anchor_touch([event(1, 0, 5), event(1, HOUR, 5, 1)]).part == 0
    assert over_at([touch(1, 0, HOUR, promised=START + 9 * DAY)], DEFAULT) == START + 39 * DAY
    assert over_at([touch(1, 0, HOUR)], DEFAULT) == START + HOUR + 30 * DAY


class Life(RuleBasedStateMachine):
    """A customer whose journeys, flags and clock go on at random."""

    @initialize()
    def begin(self) -> None:
        self.desk = Desk()
        self.now = START
        self.groups: list[list[Touch]] = []
        self.count = 0

    @rule(which=st.integers(0, 3), promised=st.booleans(), length=st.integers(0, 2), late=st.integers(0, 3))
    def touch(self, which: int, promised: bool, length: int, late: int) -> None:
        self.count += 1
        at = self.now - START - late * HOUR
        due = START + at + 10 * HOUR if promised else 0
        made = touch(self.count, at, length * HOUR, promised=due)
        if which < len(self.groups):
            self.groups[which] = sorted([*self.groups[which], made])
        else:
            self.groups.append([made])

    @rule(which=st.integers(0, 2), other=st.integers(0, 2))
    def join(self, which: int, other: int) -> None:
        if which < other < len(self.groups):
            joined = sorted(self.groups[which] + self.groups.pop(other))
            self.groups[which] = sorted(joined, key=lambda one: (one.at, one.record))

    @rule(which=st.integers(0, 2), place=st.integers(1, 4))
    def part(self, which: int, place: int) -> None:
        if which < len(self.groups) and place < len(self.groups[which]):
            self.groups.append(self.groups[which][place:])
            self.groups[which] = self.groups[which][:place]

    @rule(hours=st.sampled_from([1, 5, 30, 24 * 6, 24 * 31]))
    def wait(self, hours: int) -> None:
        self.now += hours * HOUR

    @rule(which=st.integers(0, 4), act=st.sampled_from(["take", "assign", "free", "snooze", "keep", "reopen", "note"]))
    def person(self, which: int, act: str) -> None:
        flags = list(self.desk.flags.values())
        if which >= len(flags):
            return
        flag, at = flags[which], moment(self.now)
        acts: dict[str, Any] = {
            "take": lambda: flag_steps.take(flag, "Ann", at),
            "assign": lambda: flag_steps.assign(flag, "Bo", "Ann", at),
            "free": lambda: flag_steps.assign(flag, "", "Ann", at),
            "snooze": lambda: flag_steps.snooze(flag, at + timedelta(hours=7), "Ann", at),
            "keep": lambda: flag_steps.resolve(flag, Outcome.KEPT, "Done.", "Ann", at),
            "reopen": lambda: flag_steps.reopen(flag, "Ann", at),
            "note": lambda: flag_steps.note(flag, "Seen.", "Ann", at),
        }
        with suppress(Trouble):
            self.desk.keep([acts[act]()])

    @rule()
    def settle(self) -> None:
        for touches in self.groups:
            self.desk.settle(touches, self.now)
        before = dict(self.desk.flags)
        for touches in self.groups:
            wake = self.desk.settle(touches, self.now)
            assert wake is None or wake > self.now
            there = {(one.record, one.part) for one in touches}
            held = [f for f in self.desk.flags.values() if (int(f.anchor.source_id), f.anchor.part) in there]
            standing = [f.cause for f in held if f.state is not State.RESOLVED]
            assert len(standing) == len(set(standing))
            assert not any(f.snoozed_until and micros(f.snoozed_until) <= self.now for f in held)
            for one, found in judge(RULES, facts_at(touches, look(self.now))):
                if found.matched and one.cause not in standing:
                    # Somebody resolved it, and nothing new has happened since.
                    past = [f for f in held if f.cause == one.cause]
                    assert past
                    assert max(micros(f.resolved_at) for f in past if f.resolved_at) >= found.news
        assert self.desk.flags == before

    @invariant()
    def states_are_whole(self) -> None:
        for flag in self.desk.flags.values():
            done = flag.state is State.RESOLVED
            assert (flag.resolved_at is not None) is (flag.resolved_as is not None) is done
            assert (flag.snoozed_until is not None) is (flag.state is State.SNOOZED)
            assert flag.state is not State.TAKEN or flag.owner
            assert flag.state is not State.OPEN or not flag.owner
            assert not flag.folded_into or done
            assert len(flag.rules) == len(set(flag.rules))
            assert [one.number for one in self.desk.history[flag.flag_id]] == list(range(1, flag.revision + 1))


Life.TestCase.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
TestLife = Life.TestCase
