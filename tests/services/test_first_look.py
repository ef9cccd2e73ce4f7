"""What comes with a number that is one customer's: the same as is asked for afterwards, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk.services.views import PopVerdict
from tests.records import call, person, phone
from tests.services.flag_desk import about
from tests.services.identity_desk import IdentityDesk

NUMBER = "+13035550142"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[IdentityDesk]:
    held = IdentityDesk(tmp_path)
    yield held
    held.close()


def _ann(desk: IdentityDesk) -> None:
    """Calls twice about one order, which raises a flag."""
    minutes = (desk.now - timedelta(hours=3) - call("c").started_at).total_seconds() / 60
    said = {"name": "Ann", **about("A1")}
    desk.put("crm", "customers", person("p1", "Ann", phone(NUMBER)))
    desk.put("pbx", "calls", call("c1", phone(NUMBER), minutes=minutes, **said))
    desk.put("pbx", "calls", call("c2", phone(NUMBER), minutes=minutes + 60, **said))


def test_it_says_what_the_questions_after_it_say(desk: IdentityDesk) -> None:
    _ann(desk)
    desk.settle()
    answer = desk.customers.pop(NUMBER)
    assert answer.verdict is PopVerdict.ONE
    (hit,) = answer.hits
    assert answer.first is not None
    assert answer.first.customer == replace(desk.customers.customer(hit.customer_id), clock=None)
    page = desk.customers.timeline(hit.customer_id)
    assert answer.first.page == replace(page, items=tuple(replace(one, journey="", join="") for one in page.items))
    assert hit.interactions == len(page.items) == 2
    assert answer.first.current is not None
    (journey,) = desk.journeys.standing(hit.customer_id).journeys
    assert answer.first.current.journey_id == journey.journey_id
    assert answer.first.current.customer_time == journey.time.customer_time
    assert answer.first.current.waiting_time == journey.time.waiting_time


def test_flags_that_stand_come_with_it_and_those_not_worked_out_do_not(desk: IdentityDesk) -> None:
    _ann(desk)
    before = desk.customers.pop(NUMBER).first
    assert before is not None
    assert before.flags is None
    assert before.current is None
    desk.settle()
    first = desk.customers.pop(NUMBER).first
    assert first is not None
    assert first.flags is not None
    flags = desk.flags.of_customer(first.customer.customer_id)
    assert flags
    assert [one.flag_id for one in first.flags] == [one.flag_id for one in flags]
    assert [(one.title, one.journey) for one in first.flags] == [(one.title, one.journey) for one in flags]
    desk.flags.resolve([flags[0].flag_id], "kept", "Called back.")
    after = desk.customers.pop(NUMBER).first
    assert after is not None
    assert after.flags is None
