"""Pulling from SQLite: whole calls over page borders, late rows, wrong clocks, deletions, a long table."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.call_records import CONNECTOR, KEEP, REMOVE
from connectors.call_records.reading import ID_OVERLAP
from connectors.kit.declare import RAW_LIMIT
from connectors.kit.errors import Cancelled
from connectors.records import IdentifierKind
from tests.connectors.call_records.history import asterisk_table
from tests.connectors.call_records.pulling import AROUND, DAY, NOW, File, leg, opened


def by_id(file: File) -> bool:
    return "id" in file.table.c


def test_a_leg_written_later_gives_its_call_again_and_whole(file: File) -> None:
    file.write(leg(f"c{number}", NOW - DAY + timedelta(minutes=number), number) for number in range(120))
    first = file.pull()
    assert (len(first.calls), first.calls["c7"].transfers) == (120, ())
    moved = leg("c7", NOW - DAY + timedelta(minutes=8), 200, dstchannel="PJSIP/402-0000beef")
    file.write([moved])
    again = file.pull(first.cursor)
    assert [one.to for one in again.calls["c7"].transfers] == ["402"]
    assert again.calls["c7"].participants == ("401", "402")
    others = {call: record for call, record in again.calls.items() if call != "c7"}
    assert others.items() <= first.calls.items()


def test_a_call_whose_legs_lie_on_two_pages_is_whole_on_both(file: File) -> None:
    legs = [leg(f"c{number}", NOW - DAY + timedelta(seconds=number), number) for number in range(9)]
    late = leg("c1", NOW - DAY + timedelta(seconds=60), 99, dstchannel="PJSIP/402-0000beef")
    file.write([*legs, late])
    told = file.pull(rows=5)
    found = [record for page in told.pages for record in page.records if record.source_id == "c1"]
    assert len(told.pages) == 2
    assert found == [told.calls["c1"]] * 2
    assert told.calls["c1"].participants == ("401", "402")


def test_many_legs_of_one_second_without_a_number_of_their_own_are_all_read(tmp_path: Path) -> None:
    table = asterisk_table()
    file = File(tmp_path / "old.db", table)
    file.run("ALTER TABLE cdr DROP COLUMN sequence")
    file.run("ALTER TABLE cdr DROP COLUMN linkedid")
    columns = [name for name in table.c.keys() if name not in ("sequence", "linkedid")]  # noqa: SIM118
    with sqlite3.connect(file.path) as connection:
        for number in range(12):
            row = {**leg("c", NOW - DAY), "dstchannel": f"PJSIP/4{number:02d}-0000beef", "disposition": "NO ANSWER"}
            row |= {"calldate": f"{NOW - DAY:%Y-%m-%d %H:%M:%S}", "billsec": 0}
            values = [row.get(name, "") for name in columns]
            connection.execute(f"INSERT INTO cdr ({','.join(columns)}) VALUES ({','.join('?' * len(columns))})", values)
        answered = {
            **leg("c", NOW - DAY),
            "calldate": f"{NOW - DAY:%Y-%m-%d %H:%M:%S}",
            "dstchannel": "PJSIP/499-0000beef",
        }
        values = [answered.get(name, "") for name in columns]
        connection.execute(f"INSERT INTO cdr ({','.join(columns)}) VALUES ({','.join('?' * len(columns))})", values)
    connection.close()
    told = file.pull(rows=5)
    assert list(told.calls) == ["c.1"]
    assert told.calls["c.1"].agent == "499"


def test_only_new_rows_and_the_overlap_are_read_again(file: File) -> None:
    start = NOW - 20 * DAY
    file.write(leg(f"c{number}", start + number * timedelta(minutes=20), number) for number in range(1300))
    first = file.pull(rows=400)
    assert [page.read for page in first.pages] == [400, 400, 400, 100]
    assert {page.total for page in first.pages} == {1300}
    nothing = file.pull(first.cursor, rows=400)
    read = sum(page.read for page in nothing.pages)
    assert read == (ID_OVERLAP if by_id(file) else 24 * 3 + 1)
    assert nothing.calls.items() <= first.calls.items()
    newer = start + 1300 * timedelta(minutes=20)
    file.write(leg(f"d{number}", newer + number * timedelta(minutes=1), number) for number in range(30))
    second = file.pull(nothing.cursor, rows=400)
    assert set(second.calls) - set(first.calls) == {f"d{number}" for number in range(30)}
    assert {call: record for call, record in second.calls.items() if call[0] == "c"}.items() <= first.calls.items()


def test_a_smaller_id_committed_later_is_found(tmp_path: Path) -> None:
    file = File(tmp_path / "pbx.db", asterisk_table(with_id=True))
    file.write(leg(f"c{number}", NOW - DAY, number, id=number) for number in range(1000) if number != 777)
    first = file.pull()
    file.write([leg("c777", NOW - DAY, 777, id=777)])
    assert set(file.pull(first.cursor).calls) - set(first.calls) == {"c777"}


def test_a_long_call_written_behind_shorter_ones_is_found_by_its_start(tmp_path: Path) -> None:
    file = File(tmp_path / "pbx.db", asterisk_table())
    file.write(leg(f"c{number}", NOW - DAY + timedelta(minutes=number), number) for number in range(60))
    first = file.pull()
    file.write([leg("long", NOW - DAY - timedelta(hours=5), 1, duration=18_000, billsec=17_990)])
    assert set(file.pull(first.cursor).calls) - set(first.calls) == {"long"}


def test_a_table_begun_anew_is_read_from_its_beginning(tmp_path: Path) -> None:
    file = File(tmp_path / "pbx.db", asterisk_table(with_id=True))
    file.write(leg(f"c{number}", NOW - DAY, number, id=5000 + number) for number in range(20))
    first = file.pull()
    file.run("DELETE FROM cdr")
    file.write(leg(f"d{number}", NOW - DAY, number, id=1 + number) for number in range(30))
    second = file.pull(first.cursor)
    assert set(second.calls) == {f"d{number}" for number in range(30)}
    assert second.cursor == {"columns": ["id"], "after": [30]}


def test_a_cursor_of_other_columns_is_not_believed(file: File) -> None:
    file.write([leg("c1", NOW - DAY)])
    assert set(file.pull({"columns": ["start"], "after": [10**9]}).calls) == {"c1"}


def test_a_clock_gone_wrong_does_not_drag_the_cursor_along(file: File) -> None:
    file.write([leg("c1", NOW - DAY, 1), leg("future", NOW + 400 * DAY, 2), leg("c2", NOW - DAY, 3)])
    first = file.pull()
    assert set(first.calls) == {"c1", "c2"}
    assert [reason for reason in first.reasons.values() if "future" in reason]
    file.write(leg(f"d{number}", NOW - timedelta(hours=1), number) for number in range(60))
    assert set(file.pull(first.cursor).calls) >= {f"d{number}" for number in range(60)}


def test_a_broken_leg_is_kept_aside_and_its_call_made_of_the_others(file: File) -> None:
    file.write(
        [leg("c1", NOW - DAY, 1), leg("c1", NOW - DAY, 2, duration="long"), leg("c2", NOW - DAY, 3, calldate=None)]
    )
    told = file.pull()
    assert list(told.calls) == ["c1"]
    rejected = [one for page in told.pages for one in page.rejected]
    assert sorted((one.source_id, "duration" in one.reason) for one in rejected) == [("c1", True), ("c2", False)]
    assert all(one.where.startswith("cdr, ") and len(one.raw) <= RAW_LIMIT for one in rejected)


def test_calls_of_which_neither_number_is_ours_come_in_once_ours_are_named(file: File) -> None:
    file.write([leg("c1", NOW - DAY, dst="2085550100", did="", dcontext="default")])
    told = file.pull()
    assert not told.calls
    assert [one.mend for page in told.pages for one in page.rejected] == ["own_numbers"]
    assert set(file.pull(own_numbers="208-555-0100").calls) == {"c1"}
    assert set(file.pull(own_numbers="208555010*").calls) == {"c1"}


def test_a_cancel_ends_the_pull_before_the_next_page(file: File) -> None:
    file.write(leg(f"c{number}", NOW - DAY + timedelta(seconds=number), number) for number in range(200))
    pages: list[object] = []
    around = replace(AROUND, cancelled=lambda: len(pages) >= 2)
    with opened(file.settings, around=around) as source, pytest.raises(Cancelled):
        pages.extend(CONNECTOR.streams[0].read(source, None))
    assert len(pages) == 2


def test_deleted_calls_stay_or_go_as_the_person_chose(file: File) -> None:
    file.write(leg(f"c{number}", NOW - DAY + timedelta(seconds=number), number) for number in range(20))
    file.write([leg("c3", NOW - DAY + timedelta(seconds=70), 50)])
    present = CONNECTOR.streams[0].present
    assert present is not None
    with opened({**file.settings, "deleted": KEEP}) as source:
        assert present(source) is None
    with opened(file.settings) as source:
        assert present(source) is None
    with opened({**file.settings, "deleted": REMOVE}) as source:
        batches = present(source)
        assert batches is not None
        assert {call for batch in batches for call in batch} == {f"c{number}" for number in range(20)}


def test_a_number_is_found_however_it_is_written_and_its_namesakes_are_not(file: File) -> None:
    styles = [
        "+12085551234",
        "(208) 555-1234",
        "208/555 12 34",
        "1208.555.1234",
        "00 1 208 5551234",
        "+442085551234",
        "5551234",
    ]
    file.write(leg(f"c{place}", NOW - DAY, place, src=style) for place, style in enumerate(styles))
    file.write([leg("out", NOW - DAY, 90, src="401", dst="2085551234", did="", dcontext="from-internal")])
    with opened(file.settings) as source:
        found = [
            record for one in CONNECTOR.lookups[IdentifierKind.PHONE](source, "+12085551234") for record in one.records
        ]
    assert sorted(record.source_id for record in found) == ["c0", "c1", "c2", "c3", "c4", "out"]


def test_the_newest_calls_of_a_number_are_enough(file: File) -> None:
    file.write(
        leg(f"c{number}", NOW - timedelta(minutes=1000 - number), number, src="+12085551234") for number in range(900)
    )
    with opened(file.settings) as source:
        found = [
            record for one in CONNECTOR.lookups[IdentifierKind.PHONE](source, "+12085551234") for record in one.records
        ]
    assert len(found) == 400
    assert {record.source_id for record in found} == {f"c{number}" for number in range(500, 900)}


def test_check_says_what_is_there_and_what_it_lacks(file: File) -> None:
    with opened(file.settings) as source:
        assert CONNECTOR.check(source) == ["Calls: the table cdr is empty."]
    file.write([leg("c1", NOW - DAY, 1), leg("c2", NOW - DAY, 2, dst="2085550100", did="")])
    with opened(file.settings) as source:
        (line,) = CONNECTOR.check(source)
    assert line.startswith("Calls: 2 rows in cdr, the newest call of 2026-03-02 09:00 UTC; of the newest 2 rows 1 ")


# Pulls a whole table in a process of its own and prints rows, calls, and by how many KiB it grew after the 20th page.
_LONG_PULL = """
import resource, sys
from connectors.call_records import CONNECTOR
from connectors.kit.declare import Surroundings

rows = calls = early = 0
settings = {"kind": "SQLite file", "path": sys.argv[1], "layout": "Asterisk / FreePBX (cdr)", "copy": "yes"}
with CONNECTOR.open(settings, {}, Surroundings(time_zone="UTC", region="US")) as source:
    for number, page in enumerate(CONNECTOR.streams[0].read(source, None)):
        rows += page.read
        calls += len(page.records)
        if number == 20:
            early = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(rows, calls, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - early)
"""


@pytest.mark.slow
def test_two_hundred_thousand_rows_take_no_more_memory_than_ten_thousand(tmp_path: Path) -> None:
    file = File(tmp_path / "long.db", asterisk_table(with_id=True))
    columns = "calldate, src, dst, linkedid, uniqueid, dstchannel, lastapp, disposition, duration, billsec, did"
    file.run(
        f"INSERT INTO cdr ({columns}, clid, dcontext, channel, lastdata, accountcode, userfield, amaflags, sequence)"
        " WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 199999)"
        " SELECT datetime('2025-01-01', (i / 2 * 40 + i % 2 * 35) || ' seconds'), '+1208555' || (1000 + i / 2 % 9000),"
        " '401', 'call-' || (i / 2), i || '.1', 'PJSIP/40' || (i % 2) || '-0000beef', 'Dial', 'ANSWERED', 35, 30,"
        " '8005', '', '', '', '', '', '', 3, i FROM n"
    )
    done = subprocess.run(
        [sys.executable, "-c", _LONG_PULL, str(file.path)],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    rows, calls, grown = map(int, done.stdout.split())
    assert rows == 200_000
    assert calls == 100_000
    assert grown < 16 * 1024
