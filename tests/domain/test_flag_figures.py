"""What is kept with a flag of its journey, to the second and the moment."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desk.domain.facts import Facts
from desk.domain.flag_figures import FlagFigures, answers, figures_of, takes
from desk.domain.flag_steps import BY_RULE
from desk.domain.flags import FlagEvent, What
from desk.domain.time import moment
from desk.domain.touches import ORDER, Touch
from tests.domain.replaying import HOUR, NOON, touch
from tests.touches import DAY, MINUTE, SECOND, START, Part
from tests.touches import touch as plain_touch


def figures(*touches: Touch, hours: float) -> FlagFigures:
    return figures_of(Facts(touches, NOON + int(hours * HOUR)), "first", "Refund")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 3, 2, hour, minute, tzinfo=UTC)


def kept(length: int, since: int, waiting: datetime | None = None, until: datetime | None = None) -> FlagFigures:
    return FlagFigures("first", "Refund", length, 0, (("call", length),), 1, at(since), waiting, until)


def test_a_call_that_is_over_counts_in_full_and_changes_no_more() -> None:
    assert figures(touch(1, 0), hours=3) == kept(1_800, 12)


def test_a_call_still_going_on_counts_so_far_and_is_worked_out_again() -> None:
    assert figures(touch(1, 0), hours=0.25) == kept(900, 12, until=at(12, 15))


def test_a_promise_changes_the_figures_when_it_falls_due() -> None:
    promised = touch(1, 0, promised=NOON + 2 * HOUR)
    assert figures(promised, hours=1) == kept(1_800, 12, until=at(14))
    assert figures(promised, hours=2) == kept(1_800, 12, waiting=at(14))


def test_an_order_is_no_interaction_and_begins_no_journey() -> None:
    assert figures(touch(1, 0, sort=ORDER), touch(2, 1), hours=30) == kept(1_800, 13)


def test_lengths_are_whole_seconds() -> None:
    parts: list[Part] = [("queue", 0, 90 * SECOND - 1, 0), ("talk", 90 * SECOND - 1, 200 * SECOND - 1, 0)]
    found = figures_of(Facts([plain_touch(1, 0, 200 * SECOND - 1, parts=parts)], START + DAY), "first", "Refund")
    assert (found.customer_time, found.waiting_time, found.by_channel) == (199, 89, (("call", 199),))
    assert all(type(length) is int for length in (found.customer_time, found.waiting_time, found.by_channel[0][1]))


def test_who_may_still_be_with_us_is_worked_out_again_until_nobody_takes_them_to_be() -> None:
    live = [plain_touch(1, 0, MINUTE, parts=[("talk", 0, MINUTE, 1)])]
    gone = START + MINUTE + 4 * HOUR
    assert figures_of(Facts(live, gone - 1), "first", "Refund").until == moment(gone - 1)
    assert figures_of(Facts(live, gone), "first", "Refund").until is None


def test_a_customer_waits_since_the_first_thing_we_owe_them() -> None:
    mail = plain_touch(1, HOUR, 0, "email", parts=[("async_wait", 0, 0, 1)])
    assert figures_of(Facts([mail], START + DAY), "first", "Refund").waiting_since == moment(START + HOUR)
    for due, since in ((30 * MINUTE, 30 * MINUTE), (2 * HOUR, HOUR)):
        promised = plain_touch(2, 0, MINUTE, promised=START + due)
        found = figures_of(Facts([promised, mail], START + DAY), "first", "Refund")
        assert found.waiting_since == moment(START + since)


@pytest.mark.parametrize("what", list(What))
def test_only_a_person_answers_or_takes_a_flag(what: What) -> None:
    by_person, by_rule = (FlagEvent("flag", 1, at(12), who, what) for who in ("Ada", BY_RULE))
    assert answers(by_person) is (what in (What.TAKEN, What.ASSIGNED, What.RESOLVED))
    assert takes(by_person) is (what in (What.TAKEN, What.ASSIGNED))
    assert not answers(by_rule)
    assert not takes(by_rule)
