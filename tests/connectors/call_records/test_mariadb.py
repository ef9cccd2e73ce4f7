"""What only MariaDB and MySQL do: zero dates, rights that hide tables, encryption, and the ways they refuse."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import OperationalError

from connectors.call_records import CONNECTOR
from connectors.call_records.layouts import ASTERISK
from connectors.call_records.refusals import MYSQL
from connectors.kit.declare import Page
from connectors.kit.errors import AskPerson, TryLater
from connectors.records import IdentifierKind
from tests.connectors.call_records.pulling import AROUND, NOW, opened, pulled
from tests.live_servers.mariadb import Mariadb

pytestmark = pytest.mark.live

# As FreePBX makes it: no id, nothing indexed on the linked id, a start that is a zero date where none was given.
_TABLE = """
CREATE TABLE cdr (
    calldate datetime NOT NULL DEFAULT '0000-00-00 00:00:00', clid varchar(80) NOT NULL DEFAULT '',
    src varchar(80) NOT NULL DEFAULT '', dst varchar(80) NOT NULL DEFAULT '401', did varchar(50) DEFAULT '8005550100',
    duration int NOT NULL DEFAULT 35, billsec int NOT NULL DEFAULT 30, disposition varchar(45) DEFAULT 'ANSWERED',
    uniqueid varchar(32) NOT NULL DEFAULT '', linkedid varchar(32) NOT NULL DEFAULT '', sequence int NOT NULL DEFAULT 0,
    KEY calldate (calldate), KEY uniqueid (uniqueid)
) DEFAULT CHARSET = {charset}
"""
_ROWS = """
INSERT INTO cdr (calldate, src, linkedid, uniqueid, sequence)
SELECT '{before}' - INTERVAL seq MINUTE, concat('+1208555', 1000 + seq % 9000), concat('c', seq), concat(seq, '.1'), seq
FROM seq_1_to_{count}
"""


@dataclass(frozen=True, slots=True)
class Pbx:
    """A database with a table of calls and a user who may read it."""

    server: Mariadb
    secrets: dict[str, str]

    @property
    def settings(self) -> dict[str, str]:
        return {
            **{"kind": MYSQL, "host": "127.0.0.1", "port": str(self.server.port), "database": "pbx"},
            **{"user": "reader", "layout": ASTERISK},
        }

    def run(self, text: str) -> tuple[tuple[object, ...], ...]:
        """A statement of the owner."""
        return self.server.run(text, "pbx")

    def fill(self, count: int) -> None:
        """Calls c1, c2, ... a minute apart, the first a day before now."""
        self.run(_ROWS.format(before=f"{NOW - timedelta(days=1):%Y-%m-%d %H:%M:%S}", count=count))


@pytest.fixture
def pbx(mariadb: Mariadb) -> Iterator[Pbx]:
    made = Pbx(mariadb, {"password": "Secret-of-the-reader"})
    mariadb.create("pbx")
    try:
        made.run(_TABLE.format(charset="utf8mb4"))
        made.run("CREATE USER reader IDENTIFIED BY 'Secret-of-the-reader'")
        made.run("GRANT SELECT ON cdr TO reader")
        made.fill(300)
        yield made
    finally:
        mariadb.drop("pbx")
        mariadb.run("DROP USER IF EXISTS reader")


def test_zero_dates_are_told_once_and_stop_nothing(pbx: Pbx) -> None:
    pbx.run("SET STATEMENT sql_mode = '' FOR INSERT INTO cdr (src, uniqueid) SELECT '1', seq FROM seq_1_to_70")
    with opened(pbx.settings, pbx.secrets) as source:
        told = pulled(source)
        again = pulled(source, told.cursor)
    assert sum(page.read for page in told.pages) == told.pages[0].total == 370
    assert len(told.reasons) == sum(len(page.rejected) for page in told.pages) == 70
    assert all(where.startswith("cdr, calldate 0000-00-00 00:00:00") for where in told.reasons)
    assert set(told.calls) == {f"c{number}" for number in range(1, 301)}
    assert set(again.calls) == set(told.calls)


@pytest.mark.parametrize("charset", ["utf8mb4", "latin1"])
def test_times_are_of_the_wall_and_texts_come_as_written(pbx: Pbx, charset: str) -> None:
    name = "Zoë 😀" if charset == "utf8mb4" else "Zoë"
    pbx.run("DROP TABLE cdr")
    pbx.run(_TABLE.format(charset=charset))
    columns = "calldate, clid, src, linkedid"
    values = f"""'2026-01-05 09:00', '"{name}" <1>', '+12085551234', 'é\\\\'"""
    pbx.run(f"INSERT INTO cdr ({columns}) VALUES ({values})")
    pbx.run("GRANT SELECT ON cdr TO reader")
    with opened(pbx.settings, pbx.secrets, replace(AROUND, time_zone="America/New_York")) as source:
        (record,) = pulled(source).calls.values()
        (found,) = CONNECTOR.lookups[IdentifierKind.PHONE](source, "+12085551234")
    assert record.started_at == datetime(2026, 1, 5, 9, tzinfo=ZoneInfo("America/New_York")).astimezone(UTC)
    assert record.source_id == "é\\"
    assert ("caller shown as", name) in record.details
    assert found.records == [record]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"user": "nobody"}, "does not let us in"),
        ({"database": "elsewhere"}, "may not read"),
        ({"encryption": "always"}, "encrypted connection"),
        ({"encryption": "always, and check the certificate"}, "encrypted connection"),
        ({"table": "calls"}, "no table calls.* has: cdr.*GRANT SELECT ON `pbx`.`calls` TO 'reader'@'%';"),
        ({"table": "mysql.user"}, "no table mysql.user|may not read"),
    ],
)
def test_refusals_ask_the_person(pbx: Pbx, change: dict[str, str], words: str) -> None:
    with pytest.raises(AskPerson, match=words) as caught, opened({**pbx.settings, **change}, pbx.secrets):
        pass
    assert pbx.secrets["password"] not in repr(caught.value.__context__)


def test_a_wrong_password_asks_the_person(pbx: Pbx) -> None:
    for wrong in ({"password": "guessed"}, {}):
        with pytest.raises(AskPerson, match="does not let us in"), opened(pbx.settings, wrong):
            pass


def test_a_database_that_is_not_there_asks_who_may_see_all(pbx: Pbx) -> None:
    pbx.run("GRANT SELECT ON *.* TO reader")
    wrong = {**pbx.settings, "database": "elsewhere"}
    with pytest.raises(AskPerson, match="of this name does not exist"), opened(wrong, pbx.secrets):
        pass


def test_the_grant_that_is_named_helps(pbx: Pbx) -> None:
    pbx.run("REVOKE SELECT ON cdr FROM reader")
    with pytest.raises(AskPerson, match="may not read") as caught, opened(pbx.settings, pbx.secrets):
        pass
    pbx.server.run(_grant(caught.value))
    with opened(pbx.settings, pbx.secrets) as source:
        assert CONNECTOR.check(source)[0].startswith("Calls: 300 rows in cdr")
        pbx.run("REVOKE SELECT ON cdr FROM reader")
        with pytest.raises(AskPerson, match="may not read"):
            pulled(source)


def test_a_view_takes_one_right_more_and_it_is_named(pbx: Pbx) -> None:
    pbx.run("CREATE VIEW calls AS SELECT * FROM cdr")
    pbx.run("GRANT SELECT ON calls TO reader")
    settings = {**pbx.settings, "table": "calls"}
    with pytest.raises(AskPerson, match="GRANT SELECT, SHOW VIEW") as caught, opened(settings, pbx.secrets):
        pass
    pbx.server.run(_grant(caught.value))
    with opened(settings, pbx.secrets) as source:
        assert len(pulled(source).calls) == 300


def _grant(error: AskPerson) -> str:
    return error.advice.partition("run: ")[2].partition(";")[0]


def test_a_column_that_goes_while_we_read_asks_the_person(pbx: Pbx) -> None:
    with opened(pbx.settings, pbx.secrets) as source:
        pbx.run("ALTER TABLE cdr DROP COLUMN dst")
        with pytest.raises(AskPerson, match="has changed"):
            pulled(source)
        pbx.run("DROP TABLE cdr")
        with pytest.raises(AskPerson, match="no table cdr"):
            pulled(source)


def test_a_connection_that_is_ended_between_two_pages_is_made_again(pbx: Pbx) -> None:
    pages: list[Page] = []
    with opened(pbx.settings, pbx.secrets) as source:
        for page in CONNECTOR.streams[0].read(source, None):
            pages.append(page)
            ((ours,),) = pbx.run("SELECT id FROM information_schema.processlist WHERE user = 'reader'")
            pbx.run(f"KILL {ours}")
    assert len(pages) == 6
    assert {record.source_id for page in pages for record in page.records} == {f"c{number}" for number in range(1, 301)}


def test_a_server_that_is_gone_is_left_for_later_and_read_on_from_the_cursor(pbx: Pbx) -> None:
    with opened(pbx.settings, pbx.secrets) as source:
        read = CONNECTOR.streams[0].read(source, None)
        first, second = next(read), next(read)
        pbx.server.stop()
        try:
            with pytest.raises(TryLater, match="cannot be reached|broke off"):
                next(read)
        finally:
            pbx.server.start()
    with opened(pbx.settings, pbx.secrets) as source:
        rest = pulled(source, second.cursor)
    assert len({record.source_id for page in (first, second) for record in page.records} | set(rest.calls)) == 300


def test_nothing_can_be_written_even_by_a_user_who_may(pbx: Pbx) -> None:
    pbx.run("GRANT ALL ON pbx.* TO reader")
    with opened(pbx.settings, pbx.secrets) as source, source.table.engine.connect() as connection:
        with pytest.raises(OperationalError, match="READ ONLY transaction"):
            connection.exec_driver_sql("DELETE FROM cdr")
        connection.rollback()
        asked = "SELECT @@max_statement_time, @@sql_mode, @@character_set_results"
        assert tuple(connection.exec_driver_sql(asked).one()) == (60, "", "utf8mb4")


def test_looking_through_a_table_takes_as_long_as_it_may_and_no_longer(pbx: Pbx) -> None:
    pbx.run("TRUNCATE cdr")
    pbx.fill(60_000)
    with opened(pbx.settings, pbx.secrets) as source:
        with pytest.raises(TryLater, match="took longer") as caught:
            source.table.rows_of_ending("2085551234", 10, seconds=0.001)
        assert caught.value.after
        assert len(source.table.rows_of_ending("2085551234", 10, seconds=60)) == 7
        (found,) = CONNECTOR.lookups[IdentifierKind.PHONE](source, "+12085551234")
    assert {record.source_id for record in found.records} == {f"c{234 + turn * 9000}" for turn in range(7)}


def test_a_page_in_the_order_of_time_costs_its_own_rows_and_not_all_to_come(pbx: Pbx) -> None:
    pbx.run("TRUNCATE cdr")
    pbx.fill(20_000)
    with opened(pbx.settings, pbx.secrets) as source:
        position = source.table.position(source.table.rows_after(None, 50)[-1])
        before = _rows_read(pbx)
        assert len(source.table.rows_after(position, 50)) == 50
        assert _rows_read(pbx) - before < 1_000


def _rows_read(pbx: Pbx) -> int:
    counters = "SELECT sum(variable_value) FROM information_schema.global_status WHERE variable_name IN "
    ((read,),) = pbx.run(f"{counters} ('Handler_read_next', 'Handler_read_rnd_next', 'Handler_read_prev')")
    return int(str(read).partition(".")[0])


def test_encryption_is_taken_where_offered_insisted_on_and_checked_as_set(pbx: Pbx, tmp_path: Path) -> None:
    key, certificate = pbx.server.folder / "key.pem", pbx.server.folder / "cert.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=pbx"]
    try:
        subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("openssl is not installed")
    key.chmod(0o644)
    pbx.server.stop()
    try:
        pbx.server.start("--ssl", f"--ssl-cert={certificate}", f"--ssl-key={key}")
        for mode in ("if offered", "always"):
            with (
                opened({**pbx.settings, "encryption": mode}, pbx.secrets) as source,
                source.table.engine.connect() as connection,
            ):
                assert connection.exec_driver_sql("SHOW STATUS LIKE 'Ssl_cipher'").one()[1]
        strict = {**pbx.settings, "encryption": "always, and check the certificate"}
        with pytest.raises(AskPerson, match="encrypted connection"), opened(strict, pbx.secrets):
            pass
        pbx.run("ALTER USER reader REQUIRE SSL")
    finally:
        pbx.server.stop()
        pbx.server.start()
    with pytest.raises(AskPerson, match="does not let us in"), opened(pbx.settings, pbx.secrets):
        pass
