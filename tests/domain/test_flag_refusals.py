"""Each refusal about a flag in its words, and who did what when in each step of its history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from desk.domain import flag_steps as steps
from desk.domain.flag_steps import BY_RULE
from desk.domain.flags import FlagEvent, Outcome, State, What
from desk.domain.trouble import Trouble
from tests.domain.test_flag_steps import ANCHOR, CAUSE, HOUR, LATER, fold, raised, refused, resolved
from tests.records import NOON

UNTIL = LATER + HOUR
OPEN_FIRST = "Reopen it first."


@pytest.mark.parametrize(
    ("act", "title", "advice"),
    [
        (lambda: steps.begin("f", ANCHOR, replace(CAUSE, title=" "), at=NOON, who="Ann"),
         "A flag needs a title.", "Say in a few words what is wrong."),
        (lambda: steps.begin("f", ANCHOR, replace(CAUSE, title="x" * 201), at=NOON, who="Ann"),
         "That is longer than 200 characters.", "Say it in fewer words."),
        (lambda: steps.take(resolved(), "Ann", LATER), "A resolved flag cannot be taken.", OPEN_FIRST),
        (lambda: steps.assign(resolved(), "Bo", "Ann", LATER), "A resolved flag cannot be assigned.", OPEN_FIRST),
        (lambda: steps.snooze(resolved(), UNTIL, "Ann", LATER), "A resolved flag cannot be snoozed.", OPEN_FIRST),
        (lambda: steps.resolve(resolved(), Outcome.KEPT, "x", "Ann", LATER),
         "A resolved flag cannot be resolved again.", OPEN_FIRST),
        (lambda: steps.update(resolved(), CAUSE, LATER), "A resolved flag cannot be updated.", OPEN_FIRST),
        (lambda: fold(resolved(), raised("f2")), "A resolved flag cannot be joined with another.", OPEN_FIRST),
        (lambda: fold(raised("f2"), resolved()), "A resolved flag cannot be joined with another.", OPEN_FIRST),
        (lambda: fold(raised(), raised()), "Only two flags that rules raised become one.", "Nothing needs to be done."),
        (lambda: steps.take(steps.take(raised(), "Ann", NOON).flag, "Ann", LATER),
         "This flag is yours already.", "Nothing needs to be done."),
        (lambda: steps.take(raised(), " ", LATER), "A flag is given to somebody.", "Type a name."),
        (lambda: steps.snooze(raised(), LATER, "Ann", LATER),
         "A flag can be snoozed until a later moment only.", "Choose one that is still to come."),
        (lambda: steps.snooze(raised(), LATER + timedelta(days=367), "Ann", LATER),
         "A flag can be snoozed for a year at most.", "Choose an earlier moment, or resolve it."),
        (lambda: steps.wake(raised(), LATER), "Only a snoozed flag wakes.", "Nothing needs to be done."),
        (lambda: steps.wake(steps.snooze(raised(), UNTIL, "Ann", NOON).flag, LATER),
         "This flag is snoozed for longer.", "Reopen it to have it back now."),
        (lambda: steps.resolve(raised(), Outcome.PASSED, "x", "Ann", LATER),
         "A person resolves a flag as kept or needless.", "Choose one of the two."),
        (lambda: steps.resolve(raised(), Outcome.KEPT, " ", "Ann", LATER),
         "Resolving a flag needs a reason.", "Write what was done, or why it was not needed."),
        (lambda: steps.reopen(raised(), "Ann", LATER), "This flag is open already.", "Nothing needs to be done."),
        (lambda: steps.reopen(steps.take(raised(), "Bo", NOON).flag, "Ann", LATER),
         "This flag is not closed; somebody has it.", "Assign it to nobody to give it back."),
        (lambda: steps.reopen(fold(raised(), raised("f2"))[1].flag, "Ann", LATER),
         "This flag went into another one about the same journey.", "Look at that one instead."),
        (lambda: steps.come_back(resolved(), CAUSE, LATER, None),
         "Nothing new has happened since this flag was resolved.", "Reopen it if it is needed still."),
        (lambda: steps.note(raised(), " ", "Ann", LATER),
         "A note needs words.", "Write what the next person should know."),
    ],
)  # fmt: skip
def test_refusals_say_what_is_wrong_and_what_to_do(act: Callable[[], object], title: str, advice: str) -> None:
    with pytest.raises(Trouble) as caught:
        act()
    assert (caught.value.title, caught.value.advice) == (title, advice)


def test_each_step_says_who_did_what_when_and_counts_on() -> None:
    kept, gone = fold(raised("f1", revision=4), raised("f2", revision=7))
    asleep = steps.snooze(raised(), UNTIL, "Ann", LATER)
    news = replace(CAUSE, news=UNTIL)
    done = [
        (asleep, "Ann", LATER, 2), (steps.wake(asleep.flag, UNTIL), BY_RULE, UNTIL, 3),
        (steps.take(raised(), "Bo", LATER), "Bo", LATER, 2),
        (steps.assign(raised(), "Bo", "Ann", LATER), "Ann", LATER, 2),
        (steps.note(raised(), "x", "Ann", LATER), "Ann", LATER, 2),
        (kept, BY_RULE, LATER, 5), (gone, BY_RULE, LATER, 8),
        (steps.reopen(resolved(), "Bo", UNTIL), "Bo", UNTIL, 3),
        (steps.come_back(resolved(), news, UNTIL, None), BY_RULE, UNTIL, 3),
    ]  # fmt: skip
    for step, who, at, number in done:
        event = step.event
        assert (event.who, event.at, event.number, step.flag.revision) == (who, at, number, number)
        assert event.flag_id == step.flag.flag_id
    assert asleep.event.what is What.SNOOZED
    assert steps.reopen(resolved(), "Bo", UNTIL).event.note == ""
    assert gone.flag.reason == "The two journeys are one."
    assert (gone.flag.snoozed_until, gone.flag.resolved_at, gone.flag.holds) == (None, LATER, True)
    sleeping = fold(raised("f0"), asleep.flag)
    assert (sleeping[0].flag.state, sleeping[1].flag.snoozed_until) == (State.OPEN, None)


def test_names_and_titles_at_their_longest() -> None:
    assert steps.take(raised(), "x" * 120, LATER).flag.owner == "x" * 120
    assert steps.take(raised(), " Ann ", LATER).flag.owner == "Ann"
    refused(lambda: steps.take(raised(), "x" * 121, LATER), "longer than 120")
    refused(lambda: steps.resolve(raised(), Outcome.KEPT, "x" * 2001, "Ann", LATER), "longer than 2000")
    assert steps.begin("f1", ANCHOR, replace(CAUSE, title=" Angry "), at=NOON, who="Ann").flag.title == "Angry"


def test_what_rules_and_resolving_write_down() -> None:
    gone = steps.update(raised(), None, LATER)
    assert gone is not None
    assert gone.event == FlagEvent("f1", 2, LATER, BY_RULE, What.UPDATED, note="what raised it no longer holds")
    same = steps.update(raised(), replace(CAUSE, for_whom="Bo"), LATER)
    assert same is not None
    assert (same.event, same.flag.for_whom) == (FlagEvent("f1", 2, LATER, BY_RULE, What.UPDATED, note="3rd time"), "Bo")
    led = steps.update(raised(), replace(CAUSE, rule="gold", title="Gold"), LATER)
    assert led is not None
    assert led.event == FlagEvent("f1", 2, LATER, BY_RULE, What.UPDATED, "gold", "Gold: 3rd time")
    done = steps.resolve(raised(), Outcome.KEPT, "Called.", "Ann", LATER)
    assert done.event == FlagEvent("f1", 2, LATER, "Ann", What.RESOLVED, "kept", "Called.")
