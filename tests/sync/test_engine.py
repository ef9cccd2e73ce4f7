"""A pull goes stream by stream: one failure stops only itself, a person can stop it all, and it resumes where it
was."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from connectors.kit.declare import Connector, Cursor, Found, Page, Session, Stream, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, OurBug, TryLater
from connectors.records import IdentifierKind
from desk.store.cache import Cache
from desk.store.engine import StoreError
from desk.store.writer import PageResult, Ready
from desk.sync.engine import Job, Progress, look_up, pull
from desk.sync.schedule import failures_in_a_row, is_due, is_late
from tests.records import NOON, call, person, phone

Read = Callable[[Session, Cursor | None], Iterator[Page]]


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    held = Cache(tmp_path / "cache.sqlite")
    yield held
    held.close()


class Desk:
    """Runs pulls of a connector made of the given streams, keeping what was reported."""

    def __init__(self, cache: Cache) -> None:
        self.cache = cache
        self.now = NOON
        self.stop = False
        self.reports: list[Progress] = []

    def job(self, *streams: Stream, full: bool = False, door: Exception | None = None, **more: object) -> Job:
        def opened(
            _settings: Mapping[str, str], _secrets: Mapping[str, str], _around: Surroundings
        ) -> AbstractContextManager[Session]:
            if door:
                raise door
            return nullcontext("the session")

        connector = Connector("fake", "Fake", "", (), streams, opened, lambda _: [], **more)  # type: ignore[arg-type]
        around = Surroundings(now=lambda: self.now, sleep=lambda _: None, cancelled=lambda: self.stop)
        seconds = iter(range(1_000))
        writer = self.cache.writer("src", "US", frozenset())
        reconciled = {r.name: r.reconciled_at for r in self.cache.ledger.streams()}
        return Job(connector, {}, {}, around, writer, lambda: float(next(seconds)), self.reports.append, full,
                   reconciled=reconciled)  # fmt: skip

    def states(self) -> dict[str, tuple[str, str]]:
        return {row.name: (row.state, row.message) for row in self.cache.ledger.streams()}


@pytest.fixture
def desk(cache: Cache) -> Desk:
    return Desk(cache)


def pages(count: int, total: int | None = None) -> Read:
    """Pages of one call each, resuming after the cursor."""

    def read(_session: Session, cursor: Cursor | None) -> Iterator[Page]:
        for number in range(cursor["n"] + 1 if cursor else 0, count):
            yield Page([call(f"c{number}", phone("2085550100"), minutes=number)], (), {"n": number}, 1, total)

    return read


def failing(problem: Exception, after: int = 0) -> Read:
    def read(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        yield from pages(after)(session, cursor)
        raise problem

    return read


def test_streams_are_pulled_in_order_and_progress_is_told(desk: Desk) -> None:
    results = pull(desk.job(Stream("calls", "Calls", pages(3, total=3)), Stream("more", "More", pages(1))))
    assert [(r.stream, r.outcome, r.rows, r.changed) for r in results] == [("calls", "ok", 3, 3), ("more", "ok", 1, 1)]
    assert [(p.stream, p.rows, p.total) for p in desk.reports] == [
        ("calls", 1, 3),
        ("calls", 2, 3),
        ("calls", 3, 3),
        ("more", 1, None),
    ]
    # Three ticks of the clock for one row.
    assert (desk.reports[0].rate, desk.reports[0].remaining) == (1 / 3, 6.0)
    assert desk.states() == {"calls": ("fresh", ""), "more": ("fresh", "")}
    assert [run.outcome for run in desk.cache.ledger.runs("src", 5)] == ["ok"]


@pytest.mark.parametrize(
    ("problem", "outcome", "state"),
    [
        (AskPerson("The key was revoked.", "Sign in again."), "ask_person", "ask"),
        (TryLater("The server is down.", "It will be tried again."), "try_later", "waiting"),
        (OurBug("An answer we do not understand.", "Please report it."), "our_bug", "broken"),
        (ZeroDivisionError("customer Ann Lee"), "our_bug", "broken"),
    ],
)
def test_a_failing_stream_says_what_to_do_and_the_others_go_on(
    desk: Desk, problem: Exception, outcome: str, state: str
) -> None:
    bad, good = pull(desk.job(Stream("bad", "Bad", failing(problem, after=2)), Stream("good", "Good", pages(1))))
    assert (bad.outcome, bad.rows, good.outcome) == (outcome, 2, "ok")
    assert desk.states()["bad"][0] == state
    assert "Ann Lee" not in bad.message
    assert [run.outcome for run in desk.cache.ledger.runs("src", 5)] == ["part"]
    # What came before the failure stays, and the next pull goes on from there.
    (again, _) = pull(desk.job(Stream("bad", "Bad", pages(5)), Stream("good", "Good", pages(1))))
    assert (again.rows, again.changed) == (3, 3)
    assert desk.states()["bad"] == ("fresh", "")


def test_a_shut_door_is_said_of_every_stream(desk: Desk) -> None:
    door = AskPerson("The password is wrong.", "Enter it again.")
    results = pull(desk.job(Stream("a", "A", pages(1)), Stream("b", "B", pages(1)), door=door))
    assert {r.outcome for r in results} == {"ask_person"}
    assert desk.states()["b"] == ("ask", "The password is wrong. Enter it again.")
    assert [run.outcome for run in desk.cache.ledger.runs("src", 5)] == ["failed"]


def test_a_person_stops_a_pull_after_a_page_and_the_next_resumes(desk: Desk) -> None:
    def stopped_at_two(session: Session, cursor: Cursor | None) -> Iterator[Page]:
        for number, page in enumerate(pages(9)(session, cursor), start=1):
            desk.stop = number == 2
            yield page

    results = pull(desk.job(Stream("calls", "Calls", stopped_at_two), Stream("more", "More", pages(1))))
    assert (results[0].outcome, results[0].rows, results[1].rows) == ("cancelled", 2, 0)
    # Both were read before, so both are stored.
    assert desk.cache.ledger.counts().records == 2
    desk.stop = False
    assert pull(desk.job(Stream("calls", "Calls", pages(9))))[0].rows == 7


def test_a_full_disk_stops_a_pull_and_nothing_after_it_is_stored(desk: Desk) -> None:
    job = desk.job(Stream("calls", "Calls", pages(9)), Stream("more", "More", pages(1)))
    store = job.writer.store
    stored: list[str] = []

    def full_at_three(stream: str, ready: Ready, now: datetime) -> PageResult:
        if stream == "calls" and len(stored) == 2:
            raise StoreError("The disk is full.", "Make room.")
        stored.append(stream)
        return store(stream, ready, now)

    bad, good = pull(replace(job, store=full_at_three))
    assert (bad.outcome, bad.rows, bad.message) == ("try_later", 2, "The disk is full. Make room.")
    assert (good.outcome, stored) == ("ok", ["calls", "calls", "more"])
    assert desk.job().writer.cursor("calls") == {"n": 1}


def test_cancelling_while_a_connector_waits_counts_as_stopping(desk: Desk) -> None:
    assert pull(desk.job(Stream("calls", "Calls", failing(Cancelled(), after=1))))[0].outcome == "cancelled"


def test_deleted_records_are_looked_for_once_a_day_and_on_a_full_pull(desk: Desk) -> None:
    here = ["c0", "c1", "c2"]
    stream = Stream("calls", "Calls", pages(3), present=lambda _: iter([list(here)]))
    assert pull(desk.job(stream))[0].gone == 0
    here.remove("c1")
    desk.now = NOON + timedelta(hours=1)
    assert pull(desk.job(stream))[0].gone == 0
    desk.now = NOON + timedelta(hours=25)
    assert pull(desk.job(stream))[0].gone == 1
    here.remove("c2")
    desk.now = NOON + timedelta(hours=26)
    # A full pull reads c1 and c2 again, then finds that the source no longer lists them.
    assert pull(desk.job(stream, full=True))[0].gone == 2
    assert desk.cache.ledger.counts().records == 1


def test_a_source_that_keeps_deleted_rows_here_is_not_compared(desk: Desk) -> None:
    pull(desk.job(Stream("calls", "Calls", pages(2), present=lambda _: None)))
    assert desk.cache.ledger.streams()[0].reconciled_at is None


def test_a_lookup_stores_what_it_finds_and_moves_no_cursor(desk: Desk) -> None:
    asked: list[tuple[Session, str]] = []

    def by_phone(session: Session, value: str) -> Iterator[Found]:
        asked.append((session, value))
        yield Found("customers", [person("1", "Ann Lee", phone(value))])

    job = desk.job(Stream("customers", "Customers", pages(0)), lookups={IdentifierKind.PHONE: by_phone})
    assert look_up(job, IdentifierKind.PHONE, "+12085550142").changed == 1
    assert look_up(job, IdentifierKind.EMAIL, "a@example.com").changed == 0
    assert asked == [("the session", "+12085550142")]
    assert desk.job().writer.cursor("customers") is None
    assert desk.cache.find("ann lee", [], 5)


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("every", "ago", "failures", "asks", "due"),
    [
        (5, None, 0, False, True),
        (5, -9_999, 0, False, True),
        (5, 4, 0, False, False),
        (5, 5, 0, False, True),
        (5, 9, 1, False, False),
        (5, 10, 1, False, True),
        (5, 59, 9, False, False),
        (5, 60, 9, False, True),
        (120, 119, 3, False, False),
        (120, 120, 3, False, True),
        (0, 999, 0, False, False),
        (5, 999, 0, True, False),
    ],
)
def test_when_a_source_is_due(every: int, ago: int | None, failures: int, asks: bool, due: bool) -> None:
    last: datetime | None = None if ago is None else NOON - ago * MINUTE
    assert is_due(every, last, failures, asks, NOON) is due


def test_failures_count_back_to_the_last_pull_that_worked() -> None:
    assert failures_in_a_row(["failed", "ok", "failed", "failed"]) == 2
    assert failures_in_a_row(["failed", "part"]) == failures_in_a_row([]) == 0


def test_a_stream_is_late_after_three_rhythms() -> None:
    assert is_late(5, None, NOON)
    assert is_late(5, NOON + MINUTE, NOON)
    assert not is_late(5, NOON - 15 * MINUTE, NOON)
    assert is_late(5, NOON - 16 * MINUTE, NOON)
    assert not is_late(0, NOON - 60 * MINUTE, NOON)
