"""A customer at the counter: on the timeline and in the clock at once, whatever becomes of the files, and one with what
a till tells of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.records import Channel, InteractionRecord, Segment, SegmentKind
from desk.domain.identifiers import Normal
from desk.domain.visits import LONGEST, Did
from desk.services.asks import ServiceError
from desk.services.visits import VisitService
from desk.store.decisions import Conflict
from tests.records import NOON, account
from tests.services.work_desk import ANN, WorkDesk, call, person

MINUTE = timedelta(minutes=1)
STORE = "Cherry Creek"


class VisitDesk(WorkDesk):
    """Ann's customer record is here, and a store's counter."""

    def __init__(self, folder: Path) -> None:
        self.kept: list[frozenset[int]] = []
        super().__init__(folder)
        self.pull(person("p1", "Ann Lee", ANN, account("A-1")), source="crm")
        self.settle()

    def open(self) -> None:
        super().open()
        own: frozenset[Normal] = frozenset()
        self.visits = VisitService(
            self.cache, self.decisions.visits, lambda: (own, "US"), lambda: self.who, self.clock, self.kept.append
        )

    @property
    def ann(self) -> int:
        return self.owner("p1", "crm", "customers")

    def told(self) -> list[tuple[str, str, int]]:
        """Ann's lines: channel, source, customer time."""
        return [(one.channel, one.key.split("/")[0], one.customer_time) for one in self.lines(self.ann)]

    def till(self, source_id: str, begun: float, minutes: float = 10, team: str = "Denver Cherry Creek") -> None:
        """A till tells that Ann was there, so many minutes from noon."""
        start = NOON + begun * MINUTE
        end = start + minutes * MINUTE
        counter = Segment(SegmentKind.COUNTER, start, end, "Maya", team)
        told = call(source_id, ANN)
        more: dict[str, Any] = {"channel": Channel.STORE, "segments": (counter,), "team": team}
        self.pull(replace(told, started_at=start, ended_at=end, changed_at=end, **more), source="till")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[VisitDesk]:
    held = VisitDesk(tmp_path)
    yield held
    held.close()


def test_who_is_at_the_counter_is_on_the_timeline_and_counts(desk: VisitDesk) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    assert (visit.customer_id, visit.customer, visit.store, visit.by) == (desk.ann, "Ann Lee", STORE, "Ann")
    assert desk.kept == [frozenset({desk.ann})]
    desk.pass_time(minutes=7)
    left = desk.visits.leave(visit.visit_id)
    assert left.ended_at == desk.now
    desk.settle()
    assert desk.told() == [("store", "desk", 420)]
    record = desk.cache.record("desk", "visits", visit.visit_id)
    assert record is not None
    assert isinstance(record.record, InteractionRecord)
    assert (record.record.agent, record.record.team) == ("Ann", STORE)


def test_it_begins_a_journey_or_goes_on_with_one(desk: VisitDesk) -> None:
    desk.called("c1")
    desk.pass_time(minutes=30)
    desk.visits.come(desk.ann, STORE)
    journeys = {one.journey for one in desk.lines(desk.ann)}
    assert len(journeys) == 1


def test_saying_it_twice_is_one_visit_and_leaving_twice_one_end(desk: VisitDesk) -> None:
    first = desk.visits.come(desk.ann, STORE)
    assert desk.visits.come(desk.ann, STORE) == first
    desk.pass_time(minutes=1)
    left = desk.visits.leave(first.visit_id)
    desk.pass_time(minutes=1)
    assert desk.visits.leave(first.visit_id) == left


def test_whoever_walked_away_left_when_last_seen(desk: VisitDesk) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    seen = desk.now + 2 * MINUTE
    desk.pass_time(minutes=3)
    assert desk.visits.leave(visit.visit_id, seen).ended_at == seen
    early = desk.visits.come(desk.ann, STORE)
    assert desk.visits.leave(early.visit_id, NOON - MINUTE).ended_at == early.begun_at


def test_taken_back_it_is_nowhere_and_may_stand_again(desk: VisitDesk) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    assert not desk.visits.take_back(visit.visit_id).stands
    assert desk.told() == []
    assert desk.visits.open() == ()
    assert desk.visits.stand(visit.visit_id).stands
    assert [one[0] for one in desk.told()] == ["store"]


def test_after_a_crash_it_is_still_open_for_whoever_said_it(desk: VisitDesk) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    desk.close()
    desk.open()
    assert [one.visit_id for one in desk.visits.open()] == [visit.visit_id]
    desk.who = "Bo"
    assert desk.visits.open() == ()
    desk.who = "Ann"
    desk.pass_time(seconds=LONGEST.total_seconds())
    assert desk.visits.open() == ()


def test_a_deleted_cache_has_it_again(desk: VisitDesk) -> None:
    desk.visits.come(desk.ann, STORE)
    desk.close()
    for path in desk.folder.glob("cache.sqlite*"):
        path.unlink()
    desk.open()
    desk.pull(person("p1", "Ann Lee", ANN, account("A-1")), source="crm")
    desk.visits.keep()
    assert [one[0] for one in desk.told()] == ["store"]


def test_what_another_desk_said_is_here_with_the_next_look(desk: VisitDesk) -> None:
    desk.visits.come(desk.ann, STORE)
    desk.kept.clear()
    other = VisitService(desk.cache, desk.decisions.visits, lambda: (frozenset(), "US"), lambda: "Bo", desk.clock)
    visit = other.come(desk.ann, "Boulder")
    desk.visits.keep()
    assert {one.visit_id for one in other.open()} == {visit.visit_id}
    assert len(desk.told()) == 2


def test_a_tills_record_takes_its_place_and_has_what_was_written_on_it(desk: VisitDesk) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    desk.work.notes.write(desk.ann, "Wants 39", visit.key)
    desk.pass_time(minutes=9)
    desk.visits.leave(visit.visit_id)
    desk.till("v1", begun=-4, minutes=14)
    desk.visits.keep()
    assert [one[:2] for one in desk.told()] == [("store", "till")]
    assert desk.visits.where(visit.key) == "till/calls/v1"
    desk.work.follow()
    assert [note.key for note in desk.work.notes.of_customer(desk.ann).notes] == ["till/calls/v1"]


@pytest.mark.parametrize(
    "tills",
    [
        [("v1", 45, "Cherry Creek")],
        [("v1", -2, "Boulder")],
        [("v1", -3, "Cherry Creek"), ("v2", 3, "Cherry Creek")],
    ],
    ids=["another time", "another store", "either of two"],
)
def test_a_record_that_may_be_another_visit_stands_beside_it(
    desk: VisitDesk, tills: list[tuple[str, float, str]]
) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    desk.pass_time(minutes=9)
    desk.visits.leave(visit.visit_id)
    for source_id, begun, team in tills:
        desk.till(source_id, begun, team=team)
    desk.visits.keep()
    assert len(desk.told()) == len(tills) + 1


def test_two_visits_are_not_one_record(desk: VisitDesk) -> None:
    for _visit in range(2):
        visit = desk.visits.come(desk.ann, STORE)
        desk.pass_time(minutes=5)
        desk.visits.leave(visit.visit_id)
    desk.till("v1", begun=0, minutes=10)
    desk.visits.keep()
    assert sorted(one[1] for one in desk.told()) == ["desk", "till"]


def test_nobody_and_nothing_is_said_so(desk: VisitDesk) -> None:
    with pytest.raises(ServiceError, match="not here any more"):
        desk.visits.come(999, STORE)
    with pytest.raises(ServiceError, match="not here any more"):
        desk.visits.leave("x")


def test_whoever_is_second_is_told(desk: VisitDesk) -> None:
    visit = desk.visits.come(desk.ann, STORE)
    book = desk.decisions.visits
    held = book.visit(visit.visit_id)
    assert held is not None
    book.save(replace(held, taken_back=True), Did.TAKEN_BACK, NOON, "Ann")
    with pytest.raises(Conflict):
        book.save(replace(held, ended_at=NOON), Did.LEFT, NOON, "Bo")
