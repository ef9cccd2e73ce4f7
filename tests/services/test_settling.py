"""Customers are settled as they change and as time passes, whoever writes meanwhile, and all anew when asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from connectors.kit.declare import Page
from connectors.records import Gone
from desk.domain.journeys import Corrections, Limits, weave
from desk.domain.numbers import Contribution, Days, contribution
from desk.domain.time import MINUTE, micros
from desk.domain.touches import Touch
from desk.services.recompute import recompute
from desk.services.settling import AGAIN, Alongside, Settler, Workings, no_flags
from desk.store.cache import Cache
from desk.store.engine import StoreError
from tests.records import NOON, call, phone
from tests.store.truth import check_numbers, touches_from_records

WORKINGS = Workings(ZoneInfo("Europe/London"))


class Desk:
    """A cache being settled, with a clock that stands until it is moved."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cache = Cache(path)
        self.now = NOON
        self.seconds = 0.0
        self.looked: list[tuple[int, int]] = []
        self.wakes: Callable[[int], int | None] = lambda _customer: None
        self.rules = "1"
        self.corrections: dict[int, int | None] = {}

    def settler(self, workings: Workings = WORKINGS) -> Settler:
        return Settler(
            self.cache.standings, workings, self.decide, self.keep, lambda: self.rules, lambda: self.now, self.timer
        )

    def decide(self, touches: Sequence[Touch]) -> Corrections:
        return {t.record: self.corrections[t.record] for t in touches if t.record in self.corrections}

    def keep(self, customer_id: int, journeys: Sequence[Sequence[Touch]], _now: int) -> int | None:
        self.looked.append((customer_id, sum(map(len, journeys))))
        return self.wakes(customer_id)

    def timer(self) -> float:
        self.seconds += 0.01
        return self.seconds

    def pull(self, *records: object, stream: str = "calls") -> None:
        self.cache.writer("pbx", "US", frozenset()).commit(stream, Page(list(records)), self.now)  # type: ignore[arg-type]

    def calls(self, customers: int, each: int, start: int = 0) -> None:
        self.pull(
            *(
                call(f"c{n}-{k}", phone(f"+1208555{n:04}"), minutes=k * 700 + n)
                for n in range(customers)
                for k in range(start, start + each)
            )
        )

    def share(self, workings: Workings = WORKINGS) -> Callable[[int, list[Touch]], Contribution]:
        days = Days(workings.zone)
        return lambda _c, held: contribution(weave(held, workings.limits, self.decide(held)).groups(), days)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "cache.sqlite")


def test_everybody_who_changed_is_looked_at_once_and_the_numbers_are_theirs(desk: Desk) -> None:
    desk.calls(130, 3)
    desk.settler().finish()
    assert sorted(desk.looked) == [(n, 3) for n in range(1, 131)]
    check_numbers(desk.cache, desk.path, desk.share())
    desk.looked.clear()
    desk.pull(Gone("c7-1"))
    desk.settler().finish()
    assert [count for _, count in desk.looked] == [2]
    check_numbers(desk.cache, desk.path, desk.share())


def test_a_step_ends_when_its_time_is_over_and_the_next_goes_on(desk: Desk) -> None:
    desk.calls(120, 1)
    settler = desk.settler()
    assert settler.step(0.0)
    assert len(desk.looked) == 50
    assert settler.step(0.0)
    assert len({customer for customer, _ in desk.looked}) == 100
    while settler.step(0.0):
        continue
    assert len(desk.looked) == 120


def test_time_alone_wakes_a_customer_when_it_has_come(desk: Desk) -> None:
    desk.calls(2, 1)
    due = NOON + timedelta(hours=2)
    desk.wakes = lambda customer: micros(due) if customer == 1 else None
    settler = desk.settler()
    settler.finish()
    desk.looked.clear()
    desk.now = due - timedelta(seconds=1)
    settler.finish()
    assert desk.looked == []
    desk.now = due
    desk.wakes = lambda _customer: None
    settler.finish()
    assert desk.looked == [(1, 1)]


def test_who_would_wake_at_once_again_waits_a_moment(desk: Desk) -> None:
    desk.calls(1, 1)
    desk.wakes = lambda _customer: micros(desk.now)
    desk.settler().finish()
    assert desk.looked == [(1, 1)]
    desk.now += timedelta(seconds=1)
    desk.settler().step(0.0)
    assert desk.looked == [(1, 1)] * 2


def test_a_fault_in_one_history_stops_nobody_else_and_is_tried_again(desk: Desk) -> None:
    desk.calls(3, 1)

    def fault(customer: int) -> int | None:
        if customer == 2:
            raise KeyError(customer)
        return None

    desk.wakes = fault
    settler = desk.settler()
    settler.finish()
    assert sorted(desk.looked) == [(1, 1), (2, 1), (3, 1)]
    check_numbers(desk.cache, desk.path, desk.share())
    desk.now += timedelta(microseconds=AGAIN)
    desk.wakes = lambda _customer: None
    settler.finish()
    assert desk.looked[3:] == [(2, 1)]


def test_a_file_that_cannot_be_used_is_told(desk: Desk) -> None:
    desk.calls(1, 1)

    def full(_customer: int) -> int | None:
        raise StoreError("The disk is full.")

    desk.wakes = full
    with pytest.raises(StoreError, match="full"):
        desk.settler().step(1.0)


def test_other_rules_or_limits_have_everybody_looked_at_again(desk: Desk) -> None:
    desk.calls(5, 4)
    settler = desk.settler()
    settler.finish()
    desk.looked.clear()
    desk.settler().finish()
    assert desk.looked == []
    desk.rules = "2"
    settler.finish()
    assert len(desk.looked) == 5
    wide = Workings(WORKINGS.zone, Limits(person=800 * MINUTE))
    desk.settler(wide).finish()
    assert len(desk.looked) == 10
    check_numbers(desk.cache, desk.path, desk.share(wide))


def test_a_marked_customer_is_worked_out_with_what_people_decided(desk: Desk) -> None:
    desk.calls(1, 2)
    desk.settler().finish()
    first, second = desk.cache.touches(1)
    desk.corrections[second.record] = first.record
    desk.cache.standings.mark([1])
    desk.settler().finish()
    check_numbers(desk.cache, desk.path, desk.share())


def test_while_one_settles_another_goes_on_and_does_nothing(desk: Desk) -> None:
    desk.calls(1, 1)
    settler = desk.settler()
    inside: list[bool] = []

    def again(_customer: int) -> int | None:
        inside.append(settler.step(5.0))
        return None

    desk.wakes = again
    settler.step(5.0)
    assert (inside, len(desk.looked)) == ([True], 1)


def test_nothing_is_lost_while_pages_come_in(desk: Desk) -> None:
    """One thread pulls, two settle with settlers of their own, as a window and a command would."""
    pulled = threading.Event()
    troubles: list[BaseException] = []

    def settle() -> None:
        try:
            settler = desk.settler()
            while not pulled.is_set():
                settler.step(0.05)
        except BaseException as trouble:
            troubles.append(trouble)

    threads = [threading.Thread(target=settle) for _ in range(2)]
    for thread in threads:
        thread.start()
    for start in range(12):
        desk.calls(40, 1, start)
        desk.pull(*(Gone(f"c{n}-{start}") for n in range(0, 40, 9)))
    pulled.set()
    for thread in threads:
        thread.join()
    assert troubles == []
    desk.settler().finish()
    check_numbers(desk.cache, desk.path, desk.share())
    # Of every ninth customer each call was taken back.
    assert len(touches_from_records(desk.path)) == 35


def test_all_are_worked_out_anew_by_two_processes(desk: Desk) -> None:
    desk.calls(60, 3)
    desk.settler().finish()
    wide = Workings(ZoneInfo("Asia/Tokyo"), Limits(person=800 * MINUTE))
    desk.calls(2, 1, start=5)
    told: list[float] = []
    done = recompute(desk.path, wide, {}, micros(NOON), report=told.append)
    assert (done.customers, done.touches, done.left, told) == (58, 174, 2, [1.0])
    assert recompute(desk.path, wide, {}, micros(NOON)).customers == 58
    desk.looked.clear()
    # The two that were pulled meanwhile, and everybody with a journey that is alive, for their flags.
    desk.settler(wide).finish()
    assert len(desk.looked) == 60
    check_numbers(desk.cache, desk.path, desk.share(wide))


def test_journeys_that_are_over_wake_nobody_after_all_is_worked_out_anew(desk: Desk) -> None:
    desk.calls(4, 1)
    desk.settler().finish()
    done = recompute(desk.path, WORKINGS, {}, micros(NOON + timedelta(days=400)))
    assert done.customers == 4
    assert desk.cache.standings.waking(datetime(2099, 1, 1, tzinfo=UTC), 9) == []


def test_what_changed_while_all_were_worked_out_is_left_to_the_settler(desk: Desk) -> None:
    desk.calls(3, 1)
    desk.settler().finish()
    cache = desk.cache

    class Meanwhile:
        """A page comes in after the processes have read and before the answer is taken."""

        def __call__(self, _share: float) -> None:
            desk.pull(Gone("c1-0"))

    recompute(desk.path, WORKINGS, {}, micros(NOON), report=Meanwhile())
    desk.settler().finish()
    check_numbers(cache, desk.path, desk.share())


def test_alongside_a_pull_settling_takes_its_share_of_the_time_only() -> None:
    at, spent = [0.0], []
    beside = Alongside(lambda budget: spent.append(budget) or True, lambda: at[0], share=0.1)
    for moment in (0.2, 0.9, 1.0, 1.5, 3.0, 63.0):
        at[0] = moment
        beside()
    assert spent == pytest.approx([0.1, 0.2, 1.0])


def test_without_rules_nothing_wakes() -> None:
    assert no_flags(1, [], 0) is None  # type: ignore[func-returns-value]
