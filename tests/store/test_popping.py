"""What is shown first of whoever calls: the same as asking for each part by itself, and along indexes only."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from connectors.kit.declare import Page
from connectors.records import IdentifierKind
from desk.domain.current import current_among, current_of
from desk.domain.flags import Outcome, State, What
from desk.domain.identifiers import Normal
from desk.domain.journeys import weave
from desk.domain.numbers import Contribution
from desk.domain.strands import Strand
from desk.domain.time import micros
from desk.domain.touches import Touch
from desk.store.cache import Cache
from desk.store.decisions import Decisions
from desk.store.popping import Pops
from desk.store.standings import Settled
from desk.store.statements import driver
from tests.records import NOON, call, person, phone
from tests.store.deciding import flag, later, raised
from tests.touches import histories

NUMBER = "+13035550142"
NORMAL = Normal(IdentifierKind.PHONE, NUMBER)
NOW = micros(NOON + timedelta(days=1))
NONE: Contribution = ()


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    held = Cache(tmp_path / "cache.sqlite")
    yield held
    held.close()


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


@pytest.fixture
def pops(cache: Cache, decisions: Decisions) -> Pops:
    writer = cache.writer("pbx", "US", frozenset())
    writer.commit("customers", Page([person("p1", "Sara Jansen", phone(NUMBER))]), NOON)
    calls = [call(f"c{n}", phone(NUMBER), minutes=-10 * n, name="Sara Jansen") for n in range(9)]
    writer.commit("calls", Page(calls[:5]), NOON)
    _settle(cache)
    # These have not been laid into the timeline yet.
    writer.commit("calls", Page(calls[5:]), NOON)
    return cache.pops(decisions.flags)


def _settle(cache: Cache, flags: tuple[str, ...] | None = (), wake_at: int | None = None) -> None:
    for due in cache.standings.stale(50) or cache.standings.waking(NOON, 50):
        current = current_among(weave(due.touches).groups())
        cache.standings.settle([Settled(due, NONE, wake_at, current=current, flags=flags)])


def test_it_is_what_each_part_says_by_itself(cache: Cache, pops: Pops) -> None:
    popped = pops.of_number(NORMAL, NOW, 6, whole=True)
    assert popped is not None
    customer_id = popped.owner.customer_id
    assert popped.owner.name == "Sara Jansen"
    assert popped.whole == cache.customer(customer_id)
    assert [(row.key, row.part) for row in popped.lines] == [
        (row.key, row.part) for row in cache.timeline(customer_id, (), None, 6)
    ]
    assert popped.whole is not None
    assert popped.totals == [(t.channel, t.items, t.customer_time, t.waiting_time) for t in popped.whole.totals]
    by_number = pops.of_customer(customer_id, NOW, 6, whole=True)
    assert by_number is not None
    assert (by_number.owner, by_number.totals, by_number.whole) == (popped.owner, popped.totals, popped.whole)


def test_what_is_kept_is_that_of_now_only_while_nothing_waits(cache: Cache, pops: Pops) -> None:
    waiting = pops.of_number(NORMAL, NOW, 6)
    assert waiting is not None
    assert not waiting.settled
    assert waiting.current is not None
    assert waiting.current.interactions == 5
    _settle(cache, wake_at=NOW + 1)
    settled = pops.of_number(NORMAL, NOW, 6)
    assert settled is not None
    assert settled.settled
    assert settled.current is not None
    assert settled.current.interactions == 9
    assert settled.current_key == ("pbx", "calls", "c8")
    due = pops.of_number(NORMAL, NOW + 1, 6)
    assert due is not None
    assert not due.settled


def test_flags_that_stand_are_there_and_resolved_ones_are_not(cache: Cache, decisions: Decisions, pops: Pops) -> None:
    stands, gone = flag("long"), flag("late")
    closed = later(gone, What.RESOLVED, state=State.RESOLVED, resolved_as=Outcome.KEPT)
    decisions.flags.save([raised(stands), raised(gone), closed])
    _settle(cache, flags=(stands.flag_id, gone.flag_id))
    popped = pops.of_number(NORMAL, NOW, 6)
    assert popped is not None
    assert popped.flags is not None
    assert [kept.flag.flag_id for kept in popped.flags] == [stands.flag_id]
    cache.standings.mark([popped.owner.customer_id])
    _settle(cache)
    popped = pops.of_number(NORMAL, NOW, 6)
    assert popped is not None
    assert popped.flags == ()


def test_a_number_nobody_has_or_several_have_is_not_ones_own(cache: Cache, pops: Pops) -> None:
    assert pops.of_number(Normal(IdentifierKind.PHONE, "+13035550199"), NOW, 6) is None
    assert pops.of_customer(99, NOW, 6) is None
    writer = cache.writer("crm", "US", frozenset())
    many = [person(f"q{n}", name, phone(NUMBER)) for n, name in enumerate(("Ada B", "Ben C", "Cas D", "Dov E"))]
    writer.commit("customers", Page(many), NOON)
    assert cache.holders(NORMAL).shared
    assert pops.of_number(NORMAL, NOW, 6) is None


def test_nothing_is_gone_through_from_end_to_end(cache: Cache, pops: Pops) -> None:
    said: list[str] = []
    with cache._database.reading() as connection:
        raw: Any = driver(connection)
        raw.set_trace_callback(said.append)
    popped = pops.of_number(NORMAL, NOW, 6, whole=True)
    assert popped is not None
    cache.timeline(popped.owner.customer_id, ("call",), (popped.lines[2].at, popped.lines[2].record_id, 0), 6)
    cache.record(*popped.lines[0].key)
    cache.lines_of_identifier(NORMAL, 6)
    plans = []
    with cache._database.reading() as connection:
        raw = driver(connection)
        raw.set_trace_callback(None)
        for statement in (one for one in said if one.lstrip().startswith(("SELECT", "WITH"))):
            plans += [(row[3], statement) for row in raw.execute(f"EXPLAIN QUERY PLAN {statement}")]
    assert len(plans) > 20
    few = ("SCAN anew", "SCAN CONSTANT ROW", "SCAN h", "SCAN held", "SCAN (subquery", "SCAN o")
    assert [plan for plan in plans if plan[0].startswith("SCAN") and not plan[0].startswith(few)] == []


@given(histories())
def test_the_newest_is_found_whichever_are_looked_at(held: list[Touch]) -> None:
    groups = weave(sorted(held, key=lambda one: (one.at, one.record, one.part))).groups()
    journeys = [Strand(None, group) for group in groups]
    latest = max(((one.last, one.opening.at) for one in journeys), default=None)
    newest = [current_of([one]) for one in journeys if (one.last, one.opening.at) == latest]
    assert current_among(groups) in (newest or [None])


def test_who_did_nothing_is_in_no_journey() -> None:
    assert current_among([]) is None
