"""The outbox in the decisions: put with what it tells of or not at all, and as it was after any end of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.writing import EntryKind
from desk.domain import outbox_steps as steps
from desk.domain.calls import CallEvent, Kind
from desk.domain.outbox import Change, Entry, State
from desk.store import outbox
from desk.store.decisions import Decisions, KeptCall
from desk.store.engine import StoreError
from tests.records import NOON
from tests.store.outboxing import check_outbox, draft


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


def test_the_outbox(decisions: Decisions) -> None:
    check_outbox(decisions)


def test_an_entry_is_there_if_what_it_tells_of_is_and_not_otherwise(decisions: Decisions) -> None:
    def decide(fails: bool) -> None:
        with decisions._shelf.writing() as connection:
            outbox.put(connection, [draft()], "Ann", NOON)
            if fails:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        decide(fails=True)
    assert decisions.outbox.slips() == []
    decide(fails=False)
    assert len(decisions.outbox.slips()) == 1


def test_an_entry_is_read_back_as_it_was_kept(decisions: Decisions, tmp_path: Path) -> None:
    for kind in EntryKind:
        (entry_id,) = decisions.outbox.put([replace(draft(), kind=kind, text="half \ud800 a sign")], "Ann", NOON)
        entry = decisions.outbox.entry(entry_id)
        assert entry is not None
        full = replace(
            entry, state=State.REFUSED, tries=3, unclear=True, tried_at=NOON, holder="h", why="w", advice="a", said="s",
            reason="r", landed="l", done_at=NOON, replaced_by="x", next_at=NOON + timedelta(microseconds=1), revision=2,
        )  # fmt: skip
        unlike = [one.name for one in fields(Entry) if getattr(full, one.name) == getattr(entry, one.name)]
        assert unlike == ["entry_id", "number", "record", "draft", "made_at", "made_by"]
        decisions.outbox.save([Change(full, None)])
        other = Decisions(tmp_path / "decisions.sqlite")
        assert other.outbox.entry(entry_id) == full
        other.close()


def test_what_hangs_on_a_live_call_hangs_on_the_record_it_becomes_and_says_the_same(decisions: Decisions) -> None:
    live = ("desk", "calls", "0192")
    record = ("pbx", "calls", "77")
    hung = replace(draft(), customer=live)
    (entry_id,) = decisions.outbox.put([hung], "Ann", NOON)
    call = CallEvent("pbx", "c1", Kind.RING, NOON)
    later = NOON + timedelta(hours=4)
    decisions.calls.save([KeptCall("0192", "pbx", "c1", "0192", NOON, later, None, later, frozenset([call]))])
    decisions.calls.join("0192", record, NOON)
    entry = decisions.outbox.entry(entry_id)
    assert entry is not None
    assert (entry.record, entry.draft) == (record, hung)
    assert [one.customer for one in decisions.outbox.slips()] == [record]
    assert [one.entry_id for one in decisions.outbox.of_records([record])] == [entry_id]


def test_what_waits_is_found_without_going_through_what_was_ever_sent(decisions: Decisions) -> None:
    sql = (
        "SELECT entry_id FROM outbox WHERE state IN ('waiting', 'sending', 'refused') ORDER BY number, entry_id",
        "SELECT target, state, count(*) FROM outbox WHERE state IN ('waiting', 'sending', 'refused') GROUP BY target",
        "SELECT coalesce(max(number), 0) + 1 FROM outbox",
        "SELECT entry_id FROM outbox WHERE state = 'sent' AND (done_at, entry_id) < (1, 'x')"
        " ORDER BY done_at DESC, entry_id DESC LIMIT 10",
        "SELECT entry_id FROM outbox WHERE source = 's' AND stream = 't' AND source_id IN ('a', 'b')",
        "SELECT entry_id FROM outbox WHERE about = 'x'",
    )
    with decisions._shelf.reading() as connection:
        for one in sql:
            plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {one}")]
            assert all("INDEX" in step for step in plan if "outbox" in step), (one, plan)


@pytest.mark.parametrize("body", ["", "{", '{"kind": "Ada"}'])
def test_an_entry_that_cannot_be_read_is_called_damage(decisions: Decisions, tmp_path: Path, body: str) -> None:
    (entry_id,) = decisions.outbox.put([draft()], "Ann", NOON)
    with closing(sqlite3.connect(tmp_path / "decisions.sqlite")) as file, file:
        file.execute("UPDATE outbox SET body = ?", (body,))
    with pytest.raises(StoreError, match="The decisions file is damaged") as told:
        decisions.outbox.entry(entry_id)
    assert "Ada" not in str(told.value)


def test_two_programs_put_and_take_without_losing_any(decisions: Decisions, tmp_path: Path) -> None:
    other = Decisions(tmp_path / "decisions.sqlite")
    ids = [book.put([draft()], "Ann", NOON)[0] for _ in range(20) for book in (decisions.outbox, other.outbox)]
    assert [one.number for one in decisions.outbox.slips()] == list(range(1, 41))
    for entry in decisions.outbox.entries(ids):
        other.outbox.save([steps.take(entry, "there", NOON)])
    assert {one.state for one in decisions.outbox.slips()} == {State.SENDING}
    other.close()
