"""What is kept with flags, so that a board of many is quick, is what would be worked out; and only what changed is read
again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.records import Promise, Segment, SegmentKind
from desk.domain.flags import Outcome, State, What
from desk.domain.time import micros
from desk.services import flag_memory
from desk.services.board_rows import BoardRows
from desk.services.flag_memory import LOOK_AGAIN, FlagMemory
from desk.services.numbers import Numbers
from desk.store.decisions import Decisions
from desk.store.engine import StoreError
from desk.store.ids import new_id
from tests.records import call, phone
from tests.services.flag_desk import ANN, BO, DAY, HOUR, Desk, about
from tests.store.deciding import flag, later, raised

MINUTE = timedelta(minutes=1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


@pytest.fixture
def woven(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which customers the board works out."""
    held: list[int] = []
    work_out = BoardRows._worked_out

    def note(rows: BoardRows, places: Any, now: Any) -> Any:
        held.extend(customer for customer, _, _ in places.values())
        return work_out(rows, places, now)

    monkeypatch.setattr(BoardRows, "_worked_out", note)
    return held


def test_a_row_of_a_settled_customer_is_what_was_kept_and_equals_what_is_worked_out(
    desk: Desk, woven: list[int]
) -> None:
    desk.pull(call("p1", BO, minutes=desk.minutes - 90, promises=(Promise("call back", desk.now - HOUR),)))
    desk.pull(*desk.two_calls())
    desk.settle()
    rows = desk.flags.page().flags
    assert (len(rows), woven) == (2, [])
    for row in rows:
        assert row == replace(desk.flags.flag(row.flag_id), history=())
        (other,) = desk.flags.of_customer(row.customer_id)
        assert row == other


def test_a_customer_that_changed_is_worked_out_before_they_are_settled(desk: Desk, woven: list[int]) -> None:
    before = desk.twice()
    desk.pull(call("c3", ANN, minutes=desk.minutes - 5, **about("10482")))
    (row,) = desk.flags.page().flags
    assert (row.customer_time, len(woven)) == (before.customer_time + 80, 1)
    desk.settle()
    assert (desk.one().customer_time, len(woven)) == (row.customer_time, 1)


def test_figures_that_change_are_no_change_of_the_flag(desk: Desk) -> None:
    desk.pull(call("p1", BO, minutes=desk.minutes - 90, promises=(Promise("call back", desk.now - HOUR),)))
    desk.settle()
    before, flag_id = desk.decisions.flags.revision(), desk.one().flag_id
    # The journey grows; what the rule sees stays.
    desk.pull(call("p2", BO, minutes=desk.minutes - 80))
    desk.settle()
    assert (desk.one().interactions, len(desk.flags.flag(flag_id).history)) == (2, 1)
    assert desk.decisions.flags.revision() == before
    kept, _ = desk.decisions.flags.board.longest([State.OPEN])
    assert [(one.flag.revision, one.figures and one.figures.customer_time) for one in kept] == [(1, 160)]


def test_a_promise_that_falls_due_is_seen_by_a_kept_row(desk: Desk, woven: list[int]) -> None:
    desk.pull(*desk.two_calls())
    due = desk.now + 10 * MINUTE
    desk.pull(call("c3", ANN, minutes=desk.minutes - 5, promises=(Promise("now", due),), **about("10482")))
    desk.settle()
    assert (desk.one().waiting_since, woven) == (None, [])
    desk.now = due
    assert (desk.one().waiting_since, len(woven)) == (due, 1)


def test_who_is_on_the_line_counts_on_and_keeps_their_place(desk: Desk) -> None:
    desk.pull(*desk.two_calls())
    begun = desk.now - MINUTE
    live = replace(
        call("c3", ANN, minutes=desk.minutes - 1, **about("10482")),
        ended_at=None,
        segments=(Segment(SegmentKind.TALK, begun, None, agent="Avi"),),
    )
    for n in range(2):
        who = phone(f"+1208555010{n}")
        desk.pull(*(call(f"x{n}{k}", who, minutes=desk.minutes - 100 + k, talk=150, **about("7")) for k in (1, 2)))
    desk.pull(live)
    desk.settle()
    assert [row.customer_time for row in desk.flags.page().flags] == [230, 230, 220]
    desk.now += timedelta(seconds=5)
    assert max(row.customer_time for row in desk.flags.page().flags) == 230
    desk.pass_time(MINUTE)
    first = desk.flags.page(limit=1)
    assert (first.flags[0].customer_id, first.flags[0].customer_time) == (desk.owner("c1"), 285)


def test_pages_go_on_where_flags_are_alike(desk: Desk) -> None:
    book = desk.decisions.flags
    book.save([raised(flag(f"r{n}", f"c{n}", n % 3)) for n in range(23)])
    whole = desk.flags.page(limit=50)
    seen, older = list[str](), None
    while True:
        page = desk.flags.page(older=older, limit=4)
        seen += [row.flag_id for row in page.flags]
        older = page.older
        if older is None:
            break
    assert seen == [row.flag_id for row in whole.flags]
    assert len(set(seen)) == 23
    assert (desk.flags.page(limit=0).flags, desk.flags.page(limit=0).older) == ((), None)
    for wrong in ("7", "x:1:2:3:y", ""):
        with pytest.raises(StoreError) as caught:
            desk.flags.page(older=wrong)
        assert caught.value.advice


def test_what_is_due_and_mine_is_found_among_many(desk: Desk) -> None:
    one = desk.twice()
    desk.decisions.flags.save([raised(flag(f"r{n}", f"c{n}")) for n in range(5)])
    assert [row.flag_id for row in desk.flags.page("due").flags] == [one.flag_id]
    assert desk.flags.page("mine").flags == ()
    desk.flags.take([one.flag_id])
    assert [row.flag_id for row in desk.flags.page("mine").flags] == [one.flag_id]


def test_a_flag_is_found_by_the_end_of_its_id(desk: Desk) -> None:
    board = desk.decisions.flags.board
    held = [replace(flag(f"r{n}", f"c{n}"), flag_id=f"0196-{n:02d}-abcd") for n in range(3)]
    desk.decisions.flags.save([raised(one) for one in held])
    desk.decisions.flags.save([later(held[2], What.RESOLVED, state=State.RESOLVED, resolved_as=Outcome.KEPT)])
    assert board.ending("02-abcd", 2) == [held[2].flag_id]
    assert len(board.ending("abcd", 2)) == 2
    assert len(board.ending("abcd", 9)) == 3
    desk.decisions.flags.save([raised(replace(flag("r9", "c9"), flag_id="abcd"))])
    assert board.ending("abcd", 2) == ["abcd"]
    assert board.ending("%", 2) == board.ending("9999", 2) == []


def test_only_what_changed_is_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    book = desk.decisions.flags
    held = [flag(f"r{n}", f"c{n}") for n in range(30)]
    book.save([raised(one) for one in held])
    memory, read, changes = FlagMemory(desk.cache, book), list[int](), book.changes

    def note(since: int) -> Any:
        answer = changes(since)
        read.append(len(answer[1]))
        return answer

    monkeypatch.setattr(book, "changes", note)
    memory.on([1], 0)
    memory.on([1], LOOK_AGAIN)
    book.save([later(held[3], What.NOTED)])
    memory.on([1], 2 * LOOK_AGAIN - 1)
    memory.on([1], 2 * LOOK_AGAIN)
    memory.save([later(held[4], What.RESOLVED, state=State.RESOLVED, resolved_as=Outcome.KEPT)])
    memory.forget()
    memory.on([1], 2 * LOOK_AGAIN + 1)
    assert read == [30, 0, 1, 1, 0]


def test_what_others_do_is_seen_a_moment_later(desk: Desk) -> None:
    mine = desk.twice()
    journeys = desk.flags._rows.reading(mine.customer_id, desk.now).groups  # type: ignore[union-attr]
    other, now = Decisions(desk.folder / "decisions.sqlite"), micros(desk.now)
    memory = FlagMemory(desk.cache, desk.decisions.flags)
    records = {touch.record for group in journeys for touch in group}
    (held,) = [one for _, one in memory.on(records, now)]
    other.flags.save([later(held, What.RESOLVED, state=State.RESOLVED, resolved_as=Outcome.KEPT)])
    assert memory.on(records, now + LOOK_AGAIN - 1)
    assert memory.on(records, now + LOOK_AGAIN) == []
    again = replace(held, flag_id=new_id(desk.now))
    other.flags.save([raised(again)])
    assert [one for _, one in memory.on(records, now + 2 * LOOK_AGAIN)] == [again]
    other.close()


def test_flags_whose_records_come_later_are_found_and_worked_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flag_memory, "CHECKED", 3)
    book = desk.decisions.flags
    book.save([raised(flag(f"r{n}", f"c{n}")) for n in range(8)])
    lost = flag("", "b1")
    anchored = replace(lost, anchor=replace(lost.anchor, source="pbx"))
    book.save([raised(anchored)])
    now = micros(desk.now)
    memory = FlagMemory(desk.cache, book)
    memory.on([1], now)
    desk.pull(call("b1", BO, minutes=desk.minutes - 90))
    desk.settle()
    (customer, record) = desk.cache.owners([("pbx", "calls", "b1")])["pbx", "calls", "b1"]
    looks = 0
    while not memory.on([record], now + looks * LOOK_AGAIN):
        looks += 1
        assert looks < 6
    assert desk.cache.names.shown([customer], desk.now) == {customer: ("", False)}


def test_a_book_put_in_the_place_of_another_is_read_anew(desk: Desk, tmp_path: Path) -> None:
    book = desk.decisions.flags
    memory = FlagMemory(desk.cache, book)
    one = desk.twice()
    records = [1, 2, 3]
    assert memory.on(records, 0)
    with desk.decisions._shelf.writing() as connection:
        connection.exec_driver_sql("DELETE FROM flag_event")
        connection.exec_driver_sql("DELETE FROM flag")
        connection.exec_driver_sql("UPDATE book SET revision = 0")
    assert memory.on(records, LOOK_AGAIN) == []
    assert one.flag_id


def test_answers_are_counted_as_they_were_given(desk: Desk) -> None:
    book, begun = desk.decisions.flags, desk.now
    steps = []
    for n, (what, who, hours) in enumerate(
        [(What.TAKEN, "Ann", 1), (What.RESOLVED, "Bo", 3), (What.RESOLVED, "the rules", 2), (What.NOTED, "Bo", 1)]
    ):
        new = replace(flag(f"r{n}", f"c{n}"), raised_at=begun)
        state = State.RESOLVED if what is What.RESOLVED else State.OPEN
        step = later(new, what, state=state)
        steps += [raised(new), _said(step, who, begun + hours * HOUR)]
    book.save(steps)
    # Whoever answers again does not make the first answer later.
    second = later(steps[1].flag, What.RESOLVED, state=State.RESOLVED, resolved_as=Outcome.NEEDLESS)
    book.save([_said(second, "Ann", begun + 9 * HOUR)])
    numbers = Numbers(desk.cache.standings, book, desk.flags._zone)
    today = begun.date()
    view = numbers.of_days(today - DAY, today)
    assert (view.flags_raised, view.flags_open, view.answer_seconds_p50) == (4, 1, 3_600)
    days = [(day.flags_raised, day.flags_answered, day.answer_seconds_p50) for day in view.days]
    assert days == [(0, 0, None), (4, 2, 3_600)]
    assert numbers.of_days(date(2020, 1, 1), date(2020, 1, 2)).answer_seconds_p50 is None
    told = {one.rule: (one.taken, one.resolved_as) for one in book.board.raised(begun, begun + HOUR)}
    assert told == {"r0": (True, "needless"), "r1": (False, ""), "r2": (False, ""), "r3": (False, "")}
    assert book.board.by_rule(begun, begun + HOUR) == {"r0": 1, "r1": 1, "r2": 1, "r3": 1}


def _said(step: Any, who: str, at: Any) -> Any:
    return replace(step, event=replace(step.event, who=who, at=at))
