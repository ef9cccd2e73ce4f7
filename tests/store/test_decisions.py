"""Decisions: nothing is lost or doubled whoever writes, and every answer is what was decided."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from desk.domain.flags import Anchor, Evidence, Flag, FlagEvent, Outcome, Severity, State, Step, What
from desk.store.decisions import Conflict, Decisions
from desk.store.engine import DECISIONS, Database, StoreError
from desk.store.ids import new_id
from desk.store.migrations.decisions import STEPS
from tests.records import NOON
from tests.store.deciding import check_corrections, check_flags, check_rule_versions, check_words, flag, later, raised


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


def test_flags(decisions: Decisions) -> None:
    check_flags(decisions)


def test_corrections(decisions: Decisions) -> None:
    check_corrections(decisions)


def test_rule_versions(decisions: Decisions) -> None:
    check_rule_versions(decisions)


def test_words(decisions: Decisions) -> None:
    check_words(decisions)


def test_a_flag_is_read_back_as_it_was_kept(decisions: Decisions) -> None:
    full = replace(
        flag("r1", source_id="ö/1"),
        severity=Severity.HIGH,
        state=State.RESOLVED,
        owner="Ann",
        due_at=NOON,
        snoozed_until=NOON + timedelta(microseconds=1),
        resolved_at=NOON,
        resolved_as=Outcome.NEEDLESS,
        evidence=(Evidence("“2 h” waited", "crm/calls/1"), Evidence("5 times")),
        folded_into="x",
    )
    decisions.flags.save([raised(full)])
    assert decisions.flags.flag(full.flag_id) == full
    assert decisions.flags.flag("nobody") is None


def test_the_second_of_two_who_change_one_flag_is_told_and_nothing_of_theirs_is_kept(
    decisions: Decisions, tmp_path: Path
) -> None:
    other = Decisions(tmp_path / "decisions.sqlite")
    mine, beside = flag("r1"), flag("r2")
    decisions.flags.save([raised(mine)])
    seen = other.flags.flag(mine.flag_id)
    assert seen is not None
    decisions.flags.save([later(mine, What.TAKEN, owner="Ann", state=State.TAKEN)])
    before = other.flags.revision()
    with pytest.raises(Conflict):
        other.flags.save([raised(beside), later(seen, What.TAKEN, owner="Bo", state=State.TAKEN)])
    assert other.flags.revision() == before
    assert other.flags.flag(beside.flag_id) is None
    kept = other.flags.flag(mine.flag_id)
    assert kept is not None
    assert kept.owner == "Ann"
    assert len(other.flags.events([mine.flag_id])[mine.flag_id]) == 2
    other.close()


def test_two_programs_that_see_one_cause_raise_one_flag(decisions: Decisions, tmp_path: Path) -> None:
    other = Decisions(tmp_path / "decisions.sqlite")
    first, second = flag("r1"), flag("r1")
    decisions.flags.save([raised(first)])
    with pytest.raises(Conflict):
        other.flags.save([raised(second)])
    decisions.flags.save([later(first, What.RESOLVED, state=State.RESOLVED)])
    other.flags.save([raised(second)])
    assert {one.flag_id for one in decisions.flags.anchored([("crm", "calls", "c1")])} == {
        first.flag_id,
        second.flag_id,
    }
    other.close()


def test_a_commit_is_on_the_disk_before_it_is_told(decisions: Decisions) -> None:
    assert isinstance(decisions._shelf, Database)
    with decisions._shelf.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "decisions.sqlite"
    held = Decisions(path)
    held.flags.save([raised(flag(f"r{n}")) for n in range(400)])
    held.close()
    with path.open("r+b") as file:
        pages = file.seek(0, 2) // 4096
        for page in range(pages // 2, pages):
            file.seek(page * 4096)
            file.write(b"\xff" * 4096)
    as_found = path.read_bytes()
    with pytest.raises(StoreError) as caught:
        Decisions(path)
    assert caught.value.title == "The decisions file is damaged."
    assert "Nothing in it was changed" in caught.value.advice
    assert path.read_bytes() == as_found
    # Opened at once, and looked through before anything is decided.
    held = Decisions(path, look=False)
    with pytest.raises(StoreError, match="The decisions file is damaged"):
        held.look_through()
    held.close()
    assert path.read_bytes() == as_found


def test_before_a_step_is_taken_the_file_is_looked_through_whoever_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "decisions.sqlite"
    held = Decisions(path)
    held.flags.save([raised(flag(f"r{n}")) for n in range(400)])
    held.look_through()
    held.close()
    with path.open("r+b") as file:
        file.seek(-8 * 4096, 2)
        file.write(b"\xff" * 8 * 4096)
    as_found = path.read_bytes()
    step = ("0099 nothing", ("SELECT 1",))
    with pytest.raises(StoreError, match="The decisions file is damaged"):
        Database(path, (*STEPS, step), DECISIONS, look=False)
    assert path.read_bytes() == as_found


def test_a_file_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.sqlite"
    Database(path, (*STEPS, ("0099 the future", ())), DECISIONS).close()
    with pytest.raises(StoreError, match="newer Tellonce"):
        Decisions(path)


def test_before_its_shape_changes_the_file_is_copied(tmp_path: Path) -> None:
    path = tmp_path / "decisions.sqlite"
    held = Decisions(path)
    held.flags.save([raised(flag("r1"))])
    held.close()
    assert list(tmp_path.glob("*.before-*")) == []
    step = ("0002 everybody is nobody", ("UPDATE flag SET owner = 'nobody'",))
    Database(path, (*STEPS, step), DECISIONS).close()
    copy = tmp_path / "decisions.sqlite.before-0002"
    with sqlite3.connect(copy) as old, sqlite3.connect(path) as new:
        assert old.execute("SELECT owner FROM flag").fetchall() == [("",)]
        assert old.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert new.execute("SELECT owner FROM flag").fetchall() == [("nobody",)]
    old.close()
    new.close()
    # Opened again, nothing is left to do, and no copy is made.
    copy.unlink()
    Database(path, (*STEPS, step), DECISIONS).close()
    assert not copy.exists()


def test_ids_sort_by_when_they_were_made_and_never_come_twice() -> None:
    moments = [NOON + timedelta(milliseconds=n) for n in range(50)]
    ids = [new_id(at) for at in moments]
    assert ids == sorted(ids)
    assert len({new_id(NOON) for _ in range(1_000)}) == 1_000
    assert all(one[14] == "7" and one[19] in "89ab" for one in ids)


def test_each_write_and_nothing_else_changes_the_revision(decisions: Decisions) -> None:
    def marks() -> tuple[str, str]:
        return decisions.flags.revision(), decisions.corrections.revision()

    begun = marks()
    mine = flag("r1")
    decisions.flags.save([raised(mine)])
    raised_once = marks()
    assert (raised_once[0] != begun[0], raised_once[1] == begun[1]) == (True, True)
    decisions.flags.board.severest(list(State))
    decisions.corrections.standing()
    assert marks() == raised_once
    decisions.corrections.add(("a", "b", "c"), None, "Ann", NOON)
    assert marks()[1] != raised_once[1]


def test_what_is_written_to_a_flag_is_refused_where_it_was_never_raised(decisions: Decisions) -> None:
    ghost = flag("r1")
    with pytest.raises(Conflict):
        decisions.flags.save([Step(ghost, FlagEvent(ghost.flag_id, 2, NOON, "Ann", What.NOTED))])
    assert decisions.flags.board.counts("", datetime.max.replace(tzinfo=NOON.tzinfo))["all"] == 0


def test_an_anchor_says_its_part(decisions: Decisions) -> None:
    mine: Flag = replace(flag("r1"), anchor=Anchor("shop", "orders", "o1", 3))
    decisions.flags.save([raised(mine)])
    assert [one.anchor.part for one in decisions.flags.anchored([("shop", "orders", "o1")])] == [3]


@pytest.mark.parametrize("body", ["", "{", "[]", "{}", '{"flag_id": "f", "colour": 1}', '{"severity": "Ada"}'])
def test_a_flag_that_cannot_be_read_is_called_damage(decisions: Decisions, tmp_path: Path, body: str) -> None:
    held = flag("r1")
    decisions.flags.save([raised(held)])
    with closing(sqlite3.connect(tmp_path / "decisions.sqlite")) as file, file:
        file.execute("UPDATE flag SET body = ?", (body,))
    with pytest.raises(StoreError, match="The decisions file is damaged") as told:
        decisions.flags.flag(held.flag_id)
    assert "backup" in told.value.advice
    assert "Ada" not in str(told.value)
