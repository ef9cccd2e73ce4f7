"""What may happen to a hand-off, in which order, and how each reads."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given as law
from hypothesis import strategies as st

from connectors.records import Channel
from desk.domain import hand_off_steps as steps
from desk.domain.flags import Severity
from desk.domain.hand_off_codes import shown
from desk.domain.hand_off_rules import KINDS, read_hand_off_rules
from desk.domain.hand_off_telling import telling, utc
from desk.domain.hand_off_words import LABELS, says, to_words, value_words
from desk.domain.hand_offs import Content, HandOff, Line, Spent, State, To
from desk.domain.trouble import Trouble
from tests.domain.handing import HOUR, given_to
from tests.records import NOON

LATER = NOON + 2 * HOUR
SPENT = Spent(6420, 1800, 7200, 3, 1, NOON, at_least=True)
LINES = (Line("tried", "Trace opened"), Line("account", "A-1"), Line("amount", "", hidden="No amounts here."))


def new() -> HandOff:
    return steps.give(given_to(content=Content("Bo", "Parcel", LINES, SPENT, "Be kind"))).hand_off


@law(acts=st.lists(st.sampled_from(["Bo", "Ann Lee", "arrive", "miss", "back"]), max_size=8))
def test_whatever_people_do_it_ends_once_and_every_step_is_counted(acts: list[str]) -> None:
    held, ended = new(), 0
    for act in acts:
        before = held
        try:
            if act == "arrive":
                held = steps.arrive(held, "pbx/calls/2", LATER, LATER).hand_off
            elif act == "miss":
                held = steps.miss(held, "f1", LATER).hand_off
            elif act == "back":
                held = steps.take_back(held, "Ann", LATER).hand_off
            else:
                step = steps.open_by(held, act, LATER)
                held = step.hand_off if step else held
        except Trouble:
            assert held is before
        assert held.given == before.given
        assert held.revision == before.revision + (held is not before)
        ended += held.standing.state != before.standing.state and held.standing.ended_at is not None
    assert ended <= 1
    assert (held.standing.ended_at is None) == (held.standing.state not in (State.ARRIVED, State.TAKEN_BACK))
    assert held.standing.opened_by in ("", "Bo")


def test_nobody_is_missed_before_their_time() -> None:
    with pytest.raises(Trouble, match="may still arrive"):
        steps.miss(new(), "f1", NOON)
    with pytest.raises(Trouble, match="later moment"):
        steps.give(given_to(arrive_by=NOON))


def test_a_receiver_has_a_name_where_one_is_needed() -> None:
    assert steps.receiver(To.TEAM, "  Billing   EMEA ") == "Billing EMEA"
    assert steps.receiver(To.STORE, "") == steps.receiver(To.CALL_BACK, " ") == ""
    for to in (To.PERSON, To.TEAM, To.CHANNEL):
        with pytest.raises(Trouble):
            steps.receiver(to, " ")


def test_how_it_stands_is_said_in_a_sentence() -> None:
    held = new()
    assert says(held, utc) == "The customer is awaited until 2026-03-02 13:00 UTC."
    opened = steps.open_by(held, "Bo", NOON)
    assert opened is not None
    assert says(opened.hand_off, utc).endswith("Opened by Bo.")
    missed = steps.miss(held, "f1", LATER).hand_off
    assert says(missed, utc) == "The customer was awaited until 2026-03-02 13:00 UTC and never arrived."
    late = steps.arrive(missed, "pbx/calls/2", LATER, LATER).hand_off
    assert says(late, utc) == "The customer arrived at 2026-03-02 14:00 UTC, later than 2026-03-02 13:00 UTC."
    assert late.late
    assert says(steps.take_back(held, "Ann", LATER, "wrong one").hand_off, utc) == "Taken back: wrong one"


def test_whom_it_is_for_is_said_in_words() -> None:
    assert to_words(To.TEAM, "Billing") == "the team Billing"
    assert to_words(To.CALL_BACK, "") == "a call-back"
    assert to_words(To.STORE, "") == "any store"
    assert to_words(To.CHANNEL, "Email") == "another channel: e-mail"
    assert all(to_words(To.CHANNEL, channel.value) for channel in Channel)


def test_other_systems_are_told_all_that_goes_along_and_nothing_hidden() -> None:
    step = steps.give(given_to(content=Content("Bo", "Parcel", LINES, SPENT, "Be kind")))
    told = telling(step, "desk:hand-off/x")
    assert told is not None
    code = shown(step.hand_off.given.code)
    assert told.title == f"Handed to the team Billing ({code})"
    assert told.text.splitlines() == [
        "To the team Billing, by Ann Lee at 2026-03-02 12:00 UTC.",
        f"Code {code}, desk:hand-off/x",
        "The customer is awaited until 2026-03-02 13:00 UTC.",
        "Account number: A-1",
        "Amount: hidden: No amounts here.",
        "Tried: Trace opened",
        "Order number: not known",
        "Specific inquiry: not known",
        "Reason: not known",
        "Time spent: at least 1 h 47 m with us, 30 m of it waiting, over 2 h; 3 interactions, 1 transfer",
        "Note: Be kind",
    ]
    assert told.facts["address"] == "desk:hand-off/x"
    opened = steps.open_by(step.hand_off, "Bo", NOON)
    assert opened is not None
    assert telling(opened, "") is None


def test_a_line_says_when_it_was_due_and_how_often_it_was_asked() -> None:
    promised = Line("promised", "We call", due_at=NOON, overdue=True)
    assert value_words(promised, utc) == "We call (by 2026-03-02 12:00 UTC, overdue)"
    assert value_words(Line("asked", "Postcode", "read", times=3), utc) == "Postcode (asked 3 times, found in text)"
    assert set(LABELS) == set(KINDS)


GOOD: dict[str, Any] = {
    "awaited_minutes": {to.value: 30 for to in To},
    "grace_minutes": 0,
    "flag_severity": "high",
    "hidden": {"store": {"amount": " No. "}},
}


def test_rules_say_until_when_and_what_is_hidden() -> None:
    rules = read_hand_off_rules(GOOD)
    assert (rules.within[To.STORE], rules.grace, rules.severity) == (timedelta(minutes=30), timedelta(0), Severity.HIGH)
    assert (rules.hidden[To.STORE], rules.hidden[To.TEAM]) == ({"amount": "No."}, {})
    assert not any(rules.receivers.values())


def test_rules_list_whom_one_can_choose() -> None:
    listed = {"team": ["Deliveries", " Billing  EMEA", "Deliveries"], "channel": ["chat"]}
    rules = read_hand_off_rules({**GOOD, "receivers": listed})
    assert rules.receivers == {
        To.PERSON: (), To.TEAM: ("Deliveries", "Billing EMEA"), To.STORE: (), To.CHANNEL: ("chat",),
    }  # fmt: skip


@pytest.mark.parametrize("folder", ["/mnt/hand-offs", "~/Hand-offs", "S:/Hand-offs", "S:\\Hand-offs", "\\\\nas\\desks"])
def test_rules_name_the_folder_that_desks_share(folder: str) -> None:
    rules = read_hand_off_rules({**GOOD, "shared": {"folder": folder, "keep_days": 7}})
    assert (rules.folder, rules.keep) == (folder, timedelta(days=7))
    assert read_hand_off_rules(GOOD).folder == ""


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"grace_minutes": True}, "grace_minutes"),
        ({"grace_minutes": -1}, "grace_minutes"),
        ({"flag_severity": "huge"}, "flag_severity"),
        ({"awaited_minutes": {"team": 30}}, "awaited_minutes.person"),
        ({"awaited_minutes": {"queue": 30}}, "awaited_minutes.queue"),
        ({"hidden": {"store": {"price": "No."}}}, "hidden.store.price"),
        ({"hidden": {"store": {"amount": ""}}}, "hidden.store.amount"),
        ({"hidden": []}, "hidden"),
        ({"colour": 1}, "colour"),
        ({"receivers": {"call_back": ["Bo"]}}, "receivers.call_back"),
        ({"receivers": {"team": "Billing"}}, "receivers.team"),
        ({"receivers": {"person": [""]}}, "receivers.person"),
        ({"receivers": {"channel": ["pigeon"]}}, "receivers.channel"),
        ({"shared": {"folder": "hand-offs"}}, "shared.folder"),
        ({"shared": {"folder": 1}}, "shared.folder"),
        ({"shared": {"keep_days": 0}}, "shared.keep_days"),
        ({"shared": {"key": "x"}}, "shared.key"),
    ],
)
def test_a_wrong_rule_is_named(wrong: dict[str, Any], named: str) -> None:
    with pytest.raises(Trouble, match=f"“{named}”"):
        read_hand_off_rules({**GOOD, **wrong})
