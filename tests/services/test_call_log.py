"""The log to share: every interaction a rep had, complete or not, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.records import Channel, Direction, InteractionRecord, Segment, SegmentKind
from desk.services.asks import ServiceError
from tests.records import NOON
from tests.services.work_desk import ANN, WorkDesk, call, person

TODAY = NOON.date()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def had_by(desk: WorkDesk, source_id: str, minutes: float, agent: str, **more: Any) -> None:
    """A call that one of ours had."""
    made = call(source_id, ANN, minutes=minutes, **{"reason": "Refund wanted", **more})
    desk.pull(replace(made, segments=tuple(replace(one, agent=agent) for one in made.segments)))
    desk.settle()


def passed_on(desk: WorkDesk) -> None:
    """A call that Avi had for five minutes and Bo for two."""
    talks = (Segment(SegmentKind.TALK, at(0), at(5), "Avi"), Segment(SegmentKind.TALK, at(6), at(8), "Bo"))
    made = call("c1", ANN, reason="Refund wanted", agent="Bo", participants=("Avi", "Bo"))
    desk.pull(replace(made, segments=talks, ended_at=at(8)))
    desk.settle()


def lacks(desk: WorkDesk) -> dict[str, tuple[str, ...]]:
    return {row.rep: row.missing for row in desk.work.call_log.log(TODAY, TODAY).rows}


def test_each_interaction_says_what_it_lacks(desk: WorkDesk) -> None:
    desk.pull(person("p1", "Ann Lee", ANN))
    desk.called("c1", reason="Refund wanted")
    desk.pull(call("c2", minutes=5))
    desk.settle()
    rows = {row.key: row for row in desk.work.call_log.log(TODAY, TODAY).rows}
    assert rows["pbx/calls/c1"].missing == ("what came of it",)
    assert (rows["pbx/calls/c1"].rep, rows["pbx/calls/c1"].customer) == ("Avi", "Ann Lee")
    assert rows["pbx/calls/c2"].missing == ("whose it is", "why they came", "what came of it")
    begun = desk.work.wrap_ups.begin("pbx/calls/c1")
    desk.work.wrap_ups.type(begun.wrap_up_id, note="fine", disposition="refund", promise="Send it")
    assert "the wrap-up is not finished" in desk.work.call_log.log(TODAY, TODAY).rows[-1].missing
    desk.work.wrap_ups.finish(begun.wrap_up_id)
    (row,) = [row for row in desk.work.call_log.log(TODAY, TODAY).rows if row.key == "pbx/calls/c1"]
    assert (row.outcome, row.promise, row.note) == ("Refund given", "Send it", "fine")
    assert row.missing == ("by when it was promised",)


def test_the_least_complete_rep_comes_first(desk: WorkDesk) -> None:
    had_by(desk, "c1", 0, "Bo", disposition="Done")
    had_by(desk, "c2", 1, "Bo", disposition="Done")
    had_by(desk, "c3", 2, "Avi")
    had_by(desk, "c4", 3, "Avi", disposition="Done")
    view = desk.work.call_log.log(TODAY, TODAY)
    assert [(one.rep, one.interactions, one.complete, one.share) for one in view.reps] == [
        ("Avi", 2, 1, 0.5),
        ("Bo", 2, 2, 1.0),
    ]
    assert view.reps[0].missing == (("what came of it", 1),)
    assert [row.key for row in desk.work.call_log.log(TODAY, TODAY, "avi").rows] == ["pbx/calls/c4", "pbx/calls/c3"]
    assert [row.key for row in desk.work.call_log.log(TODAY, TODAY, incomplete=True).rows] == ["pbx/calls/c3"]
    assert not view.partial


def test_a_call_that_was_passed_on_is_in_the_log_of_both(desk: WorkDesk) -> None:
    passed_on(desk)
    view = desk.work.call_log.log(TODAY, TODAY)
    avi, bo = sorted(view.rows, key=lambda row: row.rep)
    assert (avi.rep, avi.at, avi.ended_at) == ("Avi", at(0), at(5))
    assert (bo.rep, bo.at, bo.ended_at) == ("Bo", at(6), at(8))
    # What came of it is asked of whom it ended with.
    assert (avi.missing, bo.missing) == ((), ("what came of it",))
    assert [(one.rep, one.interactions, one.complete) for one in view.reps] == [("Bo", 1, 0), ("Avi", 1, 1)]
    assert desk.work.call_log.log(TODAY, TODAY, "Avi").rows == (avi,)
    assert [row.rep for row in desk.work.call_log.log(TODAY, TODAY, incomplete=True).rows] == ["Bo"]
    lines = list(csv.DictReader(io.StringIO(desk.work.call_log.as_csv(TODAY, TODAY), newline="")))
    assert [(one["Rep"], one["Began"][11:19], one["Ended"][11:19], one["Missing"]) for one in lines] == [
        ("Bo", "12:06:00", "12:08:00", "what came of it"),
        ("Avi", "12:00:00", "12:05:00", ""),
    ]


def test_what_is_missing_is_asked_of_whom_it_concerns(desk: WorkDesk) -> None:
    rules = (desk.shipped / "work.toml").read_text(encoding="utf-8")
    needs = '"customer", "end", "reason", "outcome", "due", "finished"'
    assert needs in rules
    (desk.folder / "work.toml").write_text(rules.replace(needs, f'{needs}, "note"'), encoding="utf-8")
    passed_on(desk)
    desk.who = "avi"
    mine = desk.work.wrap_ups.begin("pbx/calls/c1")
    desk.work.wrap_ups.type(mine.wrap_up_id, note="Passed on", promise="Send it")
    assert lacks(desk) == {"Avi": ("a note", "the wrap-up is not finished"), "Bo": ("what came of it", "a note")}
    desk.work.wrap_ups.finish(mine.wrap_up_id)
    assert lacks(desk) == {"Avi": ("by when it was promised",), "Bo": ("what came of it", "a note")}
    # Somebody who was not in it writes for whoever had it last.
    desk.who = "Kim"
    theirs = desk.work.wrap_ups.begin("pbx/calls/c1")
    desk.work.wrap_ups.type(theirs.wrap_up_id, note="Paid", disposition="refund")
    desk.work.wrap_ups.finish(theirs.wrap_up_id)
    assert lacks(desk) == {"Avi": ("by when it was promised",), "Bo": ()}
    notes = {row.rep: row.note for row in desk.work.call_log.log(TODAY, TODAY).rows}
    assert notes == {"Avi": "Passed on", "Bo": "Paid"}


def test_days_are_those_of_the_desk_and_what_nobody_had_is_left_out(desk: WorkDesk) -> None:
    desk.called("c1")
    visit = InteractionRecord("w1", Channel.WEB, Direction.INBOUND, NOON, NOON, identifiers=(ANN,))
    desk.pull(visit)
    desk.called("c2", minutes=-24 * 60)
    assert [row.key for row in desk.work.call_log.log(TODAY, TODAY).rows] == ["pbx/calls/c1"]
    yesterday = TODAY - timedelta(days=1)
    assert len(desk.work.call_log.log(yesterday, TODAY).rows) == 2
    assert desk.work.call_log.log(TODAY + timedelta(days=1), TODAY + timedelta(days=2)).rows == ()
    with pytest.raises(ServiceError):
        desk.work.call_log.log(TODAY, yesterday)
    with pytest.raises(ServiceError):
        desk.work.call_log.log(date(2020, 1, 1), TODAY)


def test_what_was_only_written_on_is_in_the_log(desk: WorkDesk) -> None:
    mail = InteractionRecord("m1", Channel.EMAIL, Direction.INBOUND, NOON, identifiers=(ANN,), subject="Refund please")
    desk.pull(mail)
    desk.settle()
    assert desk.work.call_log.log(TODAY, TODAY).rows == ()
    desk.work.notes.write(desk.owner("m1"), "Answered by phone", "pbx/calls/m1")
    (row,) = desk.work.call_log.log(TODAY, TODAY).rows
    assert (row.rep, row.note) == ("Ann", "Answered by phone")


def test_the_file_is_a_table_whose_cells_are_no_formulas(desk: WorkDesk) -> None:
    had_by(desk, "c1", 0, "@Bo", reason='=HYPERLINK("x")', summary="-1+2")
    text = desk.work.call_log.as_csv(TODAY, TODAY)
    head, row = csv.reader(io.StringIO(text, newline=""))
    assert len(head) == len(row) == 13
    assert row[4] == "'@Bo"
    assert row[6].startswith("'=")
    assert not any(value.startswith(("=", "+", "-", "@")) for value in row)
