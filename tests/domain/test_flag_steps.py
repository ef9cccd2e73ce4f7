"""What may happen to a flag, what is refused, and that each thing is written down once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from desk.domain import flag_steps as steps
from desk.domain.flag_steps import BY_RULE
from desk.domain.flags import Anchor, Cause, Evidence, Flag, FlagEvent, Outcome, Severity, State, Step, What
from desk.domain.trouble import Trouble
from tests.records import NOON

ANCHOR = Anchor("shop", "calls", "c1")
CAUSE = Cause("repeat", 3, "Came back", Severity.HIGH, "team lead", (Evidence("3rd time", "shop/calls/c1"),), NOON)
HOUR = timedelta(hours=1)
LATER = NOON + HOUR


def raised(flag_id: str = "f1", **more: object) -> Flag:
    return replace(steps.begin(flag_id, ANCHOR, CAUSE, at=NOON, who=BY_RULE, due_at=NOON + 4 * HOUR).flag, **more)  # type: ignore[arg-type]


def resolved(outcome: Outcome = Outcome.KEPT) -> Flag:
    return steps.resolve(raised(), outcome, "Refunded.", "Ann", LATER).flag


def refused(act: Callable[[], object], words: str) -> None:
    with pytest.raises(Trouble) as caught:
        act()
    assert words in caught.value.title
    assert caught.value.advice


def test_a_new_flag_is_open_and_nobodys() -> None:
    step = steps.begin("f1", ANCHOR, CAUSE, at=NOON, who=BY_RULE, due_at=LATER)
    flag = step.flag
    assert (flag.state, flag.owner, flag.revision, flag.holds) == (State.OPEN, "", 1, True)
    assert (flag.rule, flag.rule_version, flag.title, flag.severity) == ("repeat", 3, "Came back", Severity.HIGH)
    assert (flag.due_at, flag.raised_at, flag.raised_by, flag.news) == (LATER, NOON, BY_RULE, NOON)
    assert step.event == FlagEvent("f1", 1, NOON, BY_RULE, What.RAISED, note="3rd time")
    assert (flag.reason, flag.folded_into) == ("", "")
    by_hand = steps.begin("f2", ANCHOR, CAUSE, at=NOON, who="Ann", note="Angry.")
    assert (by_hand.flag.reason, by_hand.event.note, by_hand.event.who) == ("Angry.", "Angry.", "Ann")
    assert ANCHOR.key == "shop/calls/c1"


def test_a_flag_needs_a_title() -> None:
    refused(lambda: steps.begin("f", ANCHOR, replace(CAUSE, title=" "), at=NOON, who="Ann"), "needs a title")
    long = replace(CAUSE, title="x" * 201)
    refused(lambda: steps.begin("f", ANCHOR, long, at=NOON, who="Ann"), "longer than 200")
    assert (
        steps.begin("f", ANCHOR, replace(CAUSE, title="x" * 200), at=NOON, who="Ann", note="Look").event.note == "Look"
    )


def test_taking_assigning_and_giving_back() -> None:
    taken = steps.take(raised(), "Ann", LATER)
    assert (taken.flag.state, taken.flag.owner, taken.flag.revision) == (State.TAKEN, "Ann", 2)
    assert taken.event == FlagEvent("f1", 2, LATER, "Ann", What.TAKEN, "Ann")
    refused(lambda: steps.take(taken.flag, "Ann", LATER), "yours already")
    assert steps.take(taken.flag, "Bo", LATER).flag.owner == "Bo"
    given = steps.assign(taken.flag, " Tomas ", "Ann", LATER)
    assert (given.flag.owner, given.flag.state, given.event.about) == ("Tomas", State.TAKEN, "Tomas")
    back = steps.assign(given.flag, " ", "Ann", LATER)
    assert (back.flag.owner, back.flag.state, back.event.what) == ("", State.OPEN, What.ASSIGNED)
    refused(lambda: steps.take(raised(), " ", LATER), "given to somebody")
    refused(lambda: steps.assign(raised(), "x" * 121, "Ann", LATER), "longer than 120")


def test_snoozing_and_waking() -> None:
    until = LATER + HOUR
    asleep = steps.snooze(steps.take(raised(), "Ann", NOON).flag, until, "Ann", LATER)
    assert (asleep.flag.state, asleep.flag.snoozed_until, asleep.flag.owner) == (State.SNOOZED, until, "Ann")
    assert asleep.event.about == until.isoformat()
    refused(lambda: steps.wake(asleep.flag, until - timedelta(microseconds=1)), "snoozed for longer")
    awake = steps.wake(asleep.flag, until)
    assert (awake.flag.state, awake.flag.snoozed_until, awake.event.what) == (State.TAKEN, None, What.WOKEN)
    assert awake.event.who == BY_RULE
    refused(lambda: steps.wake(awake.flag, until), "Only a snoozed flag")
    assert steps.wake(steps.snooze(raised(), until, "Ann", LATER).flag, until).flag.state is State.OPEN
    refused(lambda: steps.snooze(raised(), LATER, "Ann", LATER), "later moment")
    refused(lambda: steps.snooze(raised(), LATER + timedelta(days=366, seconds=1), "Ann", LATER), "a year at most")
    assert steps.snooze(raised(), LATER + timedelta(days=366), "Ann", LATER)
    assert steps.snooze(asleep.flag, until + HOUR, "Ann", LATER).flag.snoozed_until == until + HOUR
    assert steps.take(asleep.flag, "Ann", LATER).flag.snoozed_until is None
    assert steps.assign(asleep.flag, "", "Ann", LATER).flag.snoozed_until is None


def test_resolving_and_undoing_it() -> None:
    taken = steps.take(raised(), "Ann", NOON).flag
    step = steps.resolve(
        steps.snooze(taken, LATER, "Ann", NOON).flag, Outcome.NEEDLESS, " Wrong number. ", "Ann", LATER
    )
    flag = step.flag
    assert (flag.state, flag.resolved_as, flag.resolved_at) == (State.RESOLVED, Outcome.NEEDLESS, LATER)
    assert (flag.reason, flag.snoozed_until, flag.owner) == ("Wrong number.", None, "Ann")
    assert (step.event.about, step.event.note) == ("needless", "Wrong number.")
    back = steps.reopen(flag, "Bo", LATER, "Not so.")
    assert (back.flag.state, back.flag.resolved_as, back.flag.resolved_at, back.flag.reason) == (
        State.TAKEN,
        None,
        None,
        "",
    )
    assert (back.event.what, back.event.note, back.event.who) == (What.REOPENED, "Not so.", "Bo")
    refused(lambda: steps.reopen(back.flag, "Bo", LATER), "somebody has it")
    refused(lambda: steps.reopen(raised(), "Bo", LATER), "open already")
    assert steps.reopen(steps.snooze(raised(), LATER, "Ann", NOON).flag, "Ann", NOON).flag.state is State.OPEN
    refused(lambda: steps.resolve(raised(), Outcome.KEPT, "", "Ann", LATER), "needs a reason")
    refused(lambda: steps.resolve(raised(), Outcome.PASSED, "x", "Ann", LATER), "kept or needless")
    assert steps.resolve(raised(), Outcome.PASSED, "x", BY_RULE, LATER).flag.resolved_as is Outcome.PASSED


@pytest.mark.parametrize(
    "act",
    [
        lambda flag: steps.take(flag, "Ann", LATER),
        lambda flag: steps.assign(flag, "Ann", "Bo", LATER),
        lambda flag: steps.snooze(flag, LATER + HOUR, "Ann", LATER),
        lambda flag: steps.resolve(flag, Outcome.KEPT, "x", "Ann", LATER),
        lambda flag: steps.update(flag, CAUSE, LATER),
        lambda flag: steps.fold(flag, raised("f2"), LATER),
        lambda flag: steps.fold(raised("f2"), flag, LATER),
    ],
)
def test_a_resolved_flag_is_left_alone(act: Callable[[Flag], object]) -> None:
    refused(lambda: act(resolved()), "A resolved flag cannot be")


def test_notes_go_on_any_flag() -> None:
    step = steps.note(resolved(), " Call her. ", "Ann", LATER)
    assert (step.event.what, step.event.note, step.flag.state) == (What.NOTED, "Call her.", State.RESOLVED)
    refused(lambda: steps.note(raised(), " ", "Ann", LATER), "needs words")
    refused(lambda: steps.note(raised(), "x" * 2001, "Ann", LATER), "longer than 2000")
    assert steps.note(raised(), "x" * 2000, "Ann", LATER)


def test_updates_are_written_only_where_something_is_new() -> None:
    flag = raised()
    assert steps.update(flag, CAUSE, LATER) is None
    assert steps.update(flag, replace(CAUSE, rule_version=4), LATER) is None
    more = replace(CAUSE, rule_version=4, evidence=(Evidence("4th time"),), news=LATER, severity=Severity.LOW)
    step = steps.update(flag, more, LATER)
    assert step is not None
    assert (step.flag.evidence, step.flag.rule_version, step.flag.news) == (more.evidence, 4, LATER)
    assert (step.flag.severity, step.event.note, step.event.who) == (Severity.LOW, "4th time", BY_RULE)
    gone = steps.update(step.flag, None, LATER)
    assert gone is not None
    assert (gone.flag.holds, gone.flag.evidence) == (False, more.evidence)
    assert steps.update(gone.flag, None, LATER) is None
    again = steps.update(gone.flag, replace(more, news=NOON), LATER)
    assert again is not None
    assert (again.flag.holds, again.flag.news) == (True, LATER)


def test_a_resolved_one_comes_back_only_for_news() -> None:
    flag = resolved()
    assert not steps.is_news(flag, replace(CAUSE, news=LATER))
    refused(lambda: steps.come_back(flag, replace(CAUSE, news=LATER), LATER, None), "Nothing new")
    refused(lambda: steps.come_back(raised(), replace(CAUSE, news=LATER + HOUR), LATER, None), "Nothing new")
    news = replace(CAUSE, news=LATER + HOUR, title="Again", rule_version=5, evidence=(Evidence("4th"),))
    step = steps.come_back(replace(flag, owner="Ann", holds=False), news, LATER + HOUR, LATER + 5 * HOUR)
    back = step.flag
    assert (back.state, back.owner, back.holds, back.due_at) == (State.OPEN, "", True, LATER + 5 * HOUR)
    assert (back.title, back.rule_version, back.evidence, back.news) == ("Again", 5, news.evidence, news.news)
    assert (back.resolved_as, back.resolved_at, back.reason) == (None, None, "")
    assert (step.event.what, step.event.note, step.event.who) == (What.REOPENED, "4th", BY_RULE)
    assert not steps.is_news(raised(), news)


def fold(older: Flag, younger: Flag) -> tuple[Step, Step]:
    return steps.fold(older, younger, LATER)


def test_two_flags_of_one_cause_become_one() -> None:
    older = raised("f1", due_at=NOON + 6 * HOUR)
    younger = steps.take(raised("f2", news=LATER, due_at=NOON + 2 * HOUR), "Ann", NOON).flag
    kept, gone = fold(older, younger)
    assert (kept.flag.owner, kept.flag.state, kept.flag.due_at, kept.flag.news) == (
        "Ann",
        State.TAKEN,
        NOON + 2 * HOUR,
        LATER,
    )
    assert (kept.event.what, kept.event.about, kept.event.note) == (What.GREW, "f2", "3rd time")
    assert (gone.flag.state, gone.flag.folded_into, gone.flag.resolved_as) == (State.RESOLVED, "f1", Outcome.PASSED)
    assert (gone.event.what, gone.event.about, gone.flag.resolved_at) == (What.FOLDED, "f1", LATER)
    refused(lambda: steps.reopen(gone.flag, "Ann", LATER), "went into another")
    assert steps.is_news(gone.flag, CAUSE)
    assert steps.come_back(gone.flag, CAUSE, LATER, None).flag.folded_into == ""


def test_what_comes_over_when_flags_become_one() -> None:
    asleep = steps.snooze(raised("f1"), LATER + 3 * HOUR, "Ann", NOON).flag
    awake = raised("f2", due_at=None)
    assert fold(asleep, awake)[0].flag.state is State.OPEN
    assert fold(asleep, awake)[0].flag.snoozed_until is None
    assert fold(asleep, awake)[0].flag.due_at == asleep.due_at
    both = fold(asleep, steps.snooze(raised("f2"), LATER + HOUR, "Ann", NOON).flag)[0].flag
    assert (both.state, both.snoozed_until) == (State.SNOOZED, LATER + HOUR)
    mine = steps.take(raised("f1"), "Ann", NOON).flag
    assert fold(mine, steps.take(awake, "Bo", NOON).flag)[0].flag.owner == "Ann"
    assert fold(raised("f1", due_at=None), awake)[0].flag.due_at is None


def test_only_flags_that_rules_raised_become_one() -> None:
    for one, other in (("f1", "repeat"), ("f2", "")):
        refused(lambda one=one, other=other: fold(raised("f1"), raised(one, rule=other)), "Only two flags that rules")  # type: ignore[misc]
    refused(lambda: fold(raised("f1", rule=""), raised("f2")), "Only two flags that rules")


def test_a_flag_counts_for_every_rule_that_had_a_say_in_it() -> None:
    kept = fold(raised("f1", others=("a",)), raised("f2", rule="gold", others=("a", "repeat", "b")))[0].flag
    assert (kept.rule, kept.others, kept.rules) == ("repeat", ("a", "gold", "b"), ("repeat", "a", "gold", "b"))
    assert replace(kept, rule="", others=()).rules == ()


GOLD = replace(CAUSE, rule="gold", title="Gold came back", name="again", others=("repeat",), news=LATER)


def test_another_rule_comes_to_lead_a_flag() -> None:
    first = steps.begin("f1", ANCHOR, replace(CAUSE, name="again", others=("x",)), at=NOON, who=BY_RULE).flag
    assert (first.cause, first.rules) == ("again", ("repeat", "x"))
    step = steps.update(first, GOLD, LATER, LATER + HOUR)
    assert step is not None
    assert (step.event.what, step.event.about, step.event.note) == (What.UPDATED, "gold", "Gold came back: 3rd time")
    led = step.flag
    assert (led.flag_id, led.rule, led.title, led.cause) == ("f1", "gold", "Gold came back", "again")
    assert (led.others, led.due_at) == (("repeat", "x"), LATER + HOUR)
    back = steps.update(led, replace(CAUSE, name="again"), LATER)
    assert back is not None
    assert (back.flag.rule, back.flag.others, back.flag.due_at) == ("repeat", ("gold", "x"), LATER + HOUR)
    same = steps.update(back.flag, replace(CAUSE, name="again", others=("gold",)), LATER)
    assert same is None


def test_what_is_due_first_counts() -> None:
    for before, new, after in ((HOUR, 2 * HOUR, HOUR), (2 * HOUR, HOUR, HOUR), (None, HOUR, HOUR), (HOUR, None, HOUR)):
        flag = raised(due_at=before and NOON + before)
        step = steps.update(flag, GOLD, NOON, new and NOON + new)
        assert step is not None
        assert step.flag.due_at == NOON + after


def test_one_that_comes_back_says_which_rule_brought_it() -> None:
    flag = resolved()
    step = steps.come_back(flag, replace(GOLD, news=LATER + HOUR), LATER + HOUR, None)
    assert (step.event.about, step.event.note, step.flag.others) == ("gold", "3rd time", ("repeat",))
    assert (step.flag.rule, step.flag.cause, step.flag.due_at) == ("gold", "again", None)
    assert steps.come_back(flag, replace(CAUSE, news=LATER + HOUR), LATER + HOUR, None).event.about == ""


def test_the_elder_was_raised_first() -> None:
    first, second = raised("f9"), raised("f1", raised_at=LATER)
    assert steps.elder([second, first]) is first
    assert steps.elder([first, raised("f1")]).flag_id == "f1"
    assert steps.words_of((Evidence("a"), Evidence("b"))) == "a · b"
