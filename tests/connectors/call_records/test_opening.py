"""Opening an SQLite file: read only, quoted names, wrong settings, locks, files that are not what they seem."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from connectors.call_records.layouts import KAMAILIO, OWN
from connectors.kit.errors import AskPerson, TryLater
from tests.connectors.call_records.history import asterisk_table, julian, kamailio_table
from tests.connectors.call_records.pulling import AROUND, DAY, NOW, File, leg, opened, pulled


def test_nothing_can_be_written(file: File) -> None:
    file.write([leg("c1", NOW - DAY)])
    before = file.path.read_bytes()
    with opened(file.settings) as source:
        pulled(source)
        with source.table.engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
            connection.exec_driver_sql("DELETE FROM cdr")
    assert file.path.read_bytes() == before


def test_a_name_is_a_name_and_never_a_statement(tmp_path: Path) -> None:
    name = 'calls"; DROP TABLE x; --'
    file = File(tmp_path / "it's 100 %#?.db", asterisk_table(name=name, with_id=True))
    file.write([leg("c1", NOW - DAY)])
    assert set(file.pull().calls) == {"c1"}
    described = "id=id, started=calldate, caller=src, callee=dst, talk=billsec"
    assert set(file.pull(layout=OWN, columns=described).calls) == {"1"}


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"table": "calls"}, "There is no table calls.* has: cdr"),
        ({"layout": KAMAILIO, "table": "cdr"}, "no column start_time.* has: id, calldate"),
        ({"layout": OWN, "columns": "id=id, started=when, caller=src, callee=dst"}, "no column when"),
        (
            {"layout": OWN, "columns": "id=id, started=calldate, caller=src, callee=dst", "table": ""},
            "table is missing",
        ),
        ({"layout": "cisco"}, "layout is not known"),
        ({"own_digits": "few"}, "no number"),
        ({"path": ""}, "No SQLite file"),
        ({"path": "nowhere.db"}, "no file nowhere.db"),
        ({"kind": "PostgreSQL", "host": ""}, "server is missing"),
        ({"kind": "PostgreSQL", "host": "x", "database": "y", "user": "z", "port": "five"}, "port"),
    ],
)
def test_wrong_settings_are_named(settings: dict[str, str], words: str, tmp_path: Path) -> None:
    file = File(tmp_path / "pbx.db", asterisk_table(with_id=True))
    with pytest.raises(AskPerson, match=words), opened({**file.settings, **settings}):
        pass


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("no database, but long enough for its head to be read " * 40)
    with (
        pytest.raises(AskPerson, match="no SQLite database"),
        opened({"kind": "SQLite file", "path": str(path), "layout": KAMAILIO}),
    ):
        pass


def test_a_file_is_left_alone_where_reading_it_would_lock_its_writer_out(file: File) -> None:
    file.write([leg("c1", NOW - DAY)])
    live = {key: value for key, value in file.settings.items() if key != "copy"}
    with pytest.raises(AskPerson, match="lose calls") as caught, opened(live):
        pass
    assert "journal_mode=WAL" in caught.value.advice
    file.run("PRAGMA journal_mode = WAL")
    with opened(live) as source:
        writer = sqlite3.connect(file.path, isolation_level=None)
        writer.execute("BEGIN EXCLUSIVE")
        assert set(pulled(source).calls) == {"c1"}
        writer.close()


def test_a_locked_file_is_tried_again_and_then_left_for_later(file: File) -> None:
    file.write([leg("c1", NOW - DAY)])
    slept: list[float] = []
    with opened(file.settings, around=replace(AROUND, sleep=slept.append)) as source:
        locker = sqlite3.connect(file.path, isolation_level=None)
        locker.execute("BEGIN EXCLUSIVE")
        with pytest.raises(TryLater, match="locked"):
            pulled(source)
        assert slept
        locker.close()
        assert set(pulled(source).calls) == {"c1"}


def test_a_lock_that_ends_while_we_wait_is_not_even_told(file: File) -> None:
    file.write([leg("c1", NOW - DAY)])
    locker = sqlite3.connect(file.path, isolation_level=None)
    with opened(file.settings, around=replace(AROUND, sleep=lambda seconds: locker.close())) as source:
        locker.execute("BEGIN EXCLUSIVE")
        assert set(pulled(source).calls) == {"c1"}


def test_times_without_a_zone_ask_the_person_before_any_row_is_stored(file: File) -> None:
    file.write([leg("c1", NOW - DAY)])
    with (
        opened(file.settings, around=replace(AROUND, time_zone="")) as source,
        pytest.raises(AskPerson, match="time zone"),
    ):
        pulled(source)
    with (
        pytest.raises(AskPerson, match="no time zone Mars"),
        opened(file.settings, around=replace(AROUND, time_zone="Mars")),
    ):
        pass


def test_kamailio_s_julian_days_need_no_zone(tmp_path: Path) -> None:
    file = File(tmp_path / "kam.db", kamailio_table(), KAMAILIO)
    start = NOW - DAY
    row = {
        "start_time": julian(start),
        "end_time": julian(start + timedelta(seconds=9)),
        "duration": 9.2,
        "sip_code": "200",
    }
    file.write(
        [{**row, "setup_time": None, "callid": "x", "linkedid": None, "caller": "+12085551234", "callee": "401"}]
    )
    with opened(file.settings, around=replace(AROUND, time_zone="")) as source:
        (record,) = pulled(source).calls.values()
    assert (record.source_id, record.started_at, record.ended_at) == ("x", start, start + timedelta(seconds=9.2))
