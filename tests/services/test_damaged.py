"""One history that cannot be read: others are settled, it is told by number alone and made anew from its records."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from desk.cli import main
from desk.services import settling
from desk.services.build import Parts
from desk.services.doctor import MOST_NAMED
from desk.services.source_views import CheckView
from desk.store.engine import StoreError
from tests.records import call
from tests.services.flag_desk import ANN, BO, HOUR, Desk, about

BROKEN = b"\x93\xff\x00"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


def damage(desk: Desk, customer_id: int, table: str = "touches") -> None:
    """Put other bytes in the place of a customer's history, or of the body of a record."""
    with closing(sqlite3.connect(desk.folder / "cache.sqlite")) as file, file:
        if table == "touches":
            sql = "UPDATE touches SET body = ? WHERE id >> 20 = ?"
            done = file.execute(sql, (BROKEN, customer_id)).rowcount
        else:
            done = file.execute("UPDATE timeline SET body = ? WHERE customer_id = ?", ("{", customer_id)).rowcount
        assert done > 0


def both_call(desk: Desk, again: int) -> None:
    desk.pull(
        *(call(f"{name}{again}", who, minutes=desk.minutes - 9, **about(name)) for name, who in (("a", ANN), ("b", BO)))
    )


def test_a_damaged_history_is_made_anew_when_its_turn_comes_and_told_by_number(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    both_call(desk, 1)
    desk.settle()
    ann, bo = desk.owner("a1"), desk.owner("b1")
    before = desk.cache.touches(ann)
    damage(desk, ann)
    assert desk.cache.mending.damaged() == [ann]
    with pytest.raises(StoreError, match=f"history of customer {ann} is damaged") as caught:
        desk.cache.touches(ann)
    assert "desk doctor --mend" in caught.value.advice
    desk.now += HOUR
    both_call(desk, 2)
    with caplog.at_level(logging.WARNING):
        desk.settle()
    assert caplog.messages == [f"history of customer {ann} was damaged and is made anew from the stored records"]
    assert desk.cache.touches(ann)[: len(before)] == before
    assert len(desk.cache.touches(ann)) == len(desk.cache.touches(bo)) == 2
    assert {flag.customer_id for flag in desk.flags.page("open").flags} == {ann, bo}
    assert (desk.cache.standings.left(), desk.cache.mending.damaged()) == (0, [])


def test_one_whose_records_are_damaged_too_keeps_nobody_waiting(
    desk: Desk, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "BATCH", 1)
    both_call(desk, 1)
    desk.settle()
    ann, bo = desk.owner("a1"), desk.owner("b1")
    desk.now += HOUR
    both_call(desk, 2)
    damage(desk, min(ann, bo))
    damage(desk, min(ann, bo), "timeline")
    with caplog.at_level(logging.WARNING):
        desk.settle()
        desk.settle()
    told = f"history of customer {min(ann, bo)} is damaged, and so are its records; see desk doctor"
    assert caplog.messages == [told]
    assert [flag.customer_id for flag in desk.flags.page("open").flags] == [max(ann, bo)]
    assert desk.cache.standings.left() == 1
    assert not desk.cache.mending.mend(min(ann, bo))
    # Time wakes the other alone.
    desk.pass_time(48 * HOUR)
    assert desk.cache.mending.damaged() == [min(ann, bo)]


def test_a_change_that_cannot_be_read_is_found_and_mended(desk: Desk) -> None:
    both_call(desk, 1)
    ann = desk.owner("a1")
    with closing(sqlite3.connect(desk.folder / "cache.sqlite")) as file, file:
        assert file.execute("UPDATE pending SET touch = ? WHERE customer_id = ?", (BROKEN, ann)).rowcount == 1
    assert desk.cache.mending.damaged() == [ann]
    assert desk.cache.mending.mend(ann)
    assert (desk.cache.mending.damaged(), len(desk.cache.touches(ann))) == ([], 1)


def test_processes_that_work_all_out_leave_a_damaged_one_to_the_settler(desk: Desk) -> None:
    both_call(desk, 1)
    desk.settle()
    ann, bo = desk.owner("a1"), desk.owner("b1")
    damage(desk, ann)
    (batch,) = desk.cache.standings.of_many(0, max(ann, bo))
    assert [due.customer_id for due in batch] == [bo]


def test_the_doctor_names_the_damaged_and_mends_them_when_told(
    filled: Parts, capsys: pytest.CaptureFixture[str]
) -> None:
    filled.settler.finish()
    assert _histories(filled) == CheckView("Histories", True, "Every customer's can be read.", "")
    numbers = [number for number in range(1, 99) if filled.cache.touches(number)][: MOST_NAMED + 2]
    before = {number: filled.cache.touches(number) for number in numbers}
    with closing(sqlite3.connect(filled.home.cache)) as file, file:
        file.executemany("UPDATE touches SET body = ? WHERE id >> 20 = ?", [(BROKEN, number) for number in numbers])
    named = ", ".join(map(str, numbers[:MOST_NAMED]))
    found = _histories(filled)
    assert (found.well, found.found) == (False, f"Damaged: customers {named} and 2 more.")
    assert found.advice == "“desk doctor --mend” makes them anew from the stored records."
    with closing(sqlite3.connect(filled.home.cache)) as file, file:
        file.execute("UPDATE timeline SET body = '{' WHERE customer_id = ?", (numbers[0],))
    main(["--home", str(filled.home.folder), "doctor", "--mend"])
    told = capsys.readouterr().out.splitlines()
    assert told[: len(numbers)] == [
        f"LOOK  Customer {numbers[0]}: The stored records are damaged too. Delete the cache and pull again: nothing but"
        " time is lost.",
        *(f"well  Customer {number}: The history was damaged and is made anew." for number in numbers[1:]),
    ]
    assert _histories(filled).found == f"Damaged: customer {numbers[0]}."
    filled.settler.finish()
    assert {number: filled.cache.touches(number) for number in numbers[1:]} == {
        number: touches for number, touches in before.items() if number != numbers[0]
    }


def _histories(parts: Parts) -> CheckView:
    return next(check for check in parts.doctor.examine() if check.name == "Histories")
