"""A company's history of calls as a telephone system's table: every call comes, with its seconds, on its number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import phonenumbers
import pytest
from sqlalchemy import URL

from connectors.call_records.layouts import ASTERISK
from connectors.call_records.refusals import MYSQL, POSTGRESQL, SQLITE
from connectors.kit.declare import Surroundings
from connectors.records import Direction, InteractionRecord, SegmentKind
from tests.connectors.call_records.history import load_calls
from tests.connectors.call_records.pulling import Told, opened, pulled
from tests.end_to_end.company import company_folder, rows
from tests.live_servers.mariadb import OWNER as MARIADB_OWNER
from tests.live_servers.mariadb import Mariadb
from tests.live_servers.postgres import OWNER, Postgres

pytestmark = pytest.mark.company

# The clock on the telephone system's wall; a summer's and a winter's offset lie in the history.
ZONE = "America/New_York"
AROUND = Surroundings(region="US", time_zone=ZONE)


@pytest.fixture(scope="module")
def calls() -> list[dict[str, Any]]:
    folder = company_folder()
    if folder is None:
        pytest.skip("The reference company is not beside the project (../shared/data/company).")
    return rows(folder, "calls")


@pytest.fixture(params=["by-id", "by-time"])
def from_sqlite(request: pytest.FixtureRequest, calls: list[dict[str, Any]], tmp_path: Path) -> Told:
    path = tmp_path / "cdr of the company.db"
    written = load_calls(URL.create("sqlite", database=str(path)), calls, zone=ZONE, with_id=request.param == "by-id")
    with opened({"kind": SQLITE, "path": str(path), "layout": ASTERISK}, around=AROUND) as source:
        told = pulled(source)
    assert sum(page.read for page in told.pages) == written == told.pages[0].total
    return told


@pytest.fixture
def from_postgres(postgres: Postgres, calls: list[dict[str, Any]]) -> Iterator[Told]:
    where = postgres.create("company")
    written = load_calls(where, calls, zone=ZONE)
    settings = {
        **{"kind": POSTGRESQL, "host": "127.0.0.1", "port": str(postgres.port), "database": "company", "user": OWNER},
        "layout": ASTERISK,
    }
    with opened(settings, {"password": postgres.password}, AROUND) as source:
        told = pulled(source)
    assert sum(page.read for page in told.pages) == written
    yield told
    postgres.drop("company")


@pytest.fixture(params=["by-id", "by-time"])
def from_mariadb(request: pytest.FixtureRequest, mariadb: Mariadb, calls: list[dict[str, Any]]) -> Iterator[Told]:
    where = mariadb.create("company")
    written = load_calls(where, calls, zone=ZONE, with_id=request.param == "by-id")
    settings = {
        **{"kind": MYSQL, "host": "127.0.0.1", "port": str(mariadb.port), "database": "company"},
        **{"user": MARIADB_OWNER, "layout": ASTERISK},
    }
    with opened(settings, {"password": mariadb.password}, AROUND) as source:
        told = pulled(source)
    assert sum(page.read for page in told.pages) == written == told.pages[0].total
    yield told
    mariadb.drop("company")


def test_from_sqlite(from_sqlite: Told, calls: list[dict[str, Any]]) -> None:
    same(from_sqlite, calls)


@pytest.mark.live
def test_from_postgresql(from_postgres: Told, calls: list[dict[str, Any]]) -> None:
    same(from_postgres, calls)


@pytest.mark.live
def test_from_mariadb(from_mariadb: Told, calls: list[dict[str, Any]]) -> None:
    same(from_mariadb, calls)


def same(told: Told, calls: list[dict[str, Any]]) -> None:
    """Hold what was pulled against the file: call by call, and summed up by number."""
    assert told.reasons == {}
    assert set(told.calls) == {call["call_id"] for call in calls}
    assert len(told.calls) == 4224
    for call in calls:
        record = told.calls[call["call_id"]]
        assert record.started_at == datetime.fromisoformat(call["started_at"])
        assert record.identifiers[0].value == call["from_number"]
        assert record.direction is Direction.INBOUND
        assert (record.agent, record.team) == (call["agent"] or "", call["queue"])
        assert seconds(record) == told_seconds(call)
        assert record.abandoned == (not call["agent"] and not call["talk_s"])
    assert by_number(told) == by_number_in(calls)
    assert sum(call["talk_s"] for call in calls) == 630_247
    assert sum(call["wait_s"] for call in calls) == 436_625


def seconds(record: InteractionRecord) -> dict[str, float]:
    """The length of each kind of stretch."""
    found: Counter[str] = Counter()
    for segment in record.segments:
        assert segment.ended_at is not None
        found[segment.kind] += (segment.ended_at - segment.started_at).total_seconds()  # type: ignore[assignment]
    return dict(found)


def told_seconds(call: dict[str, Any]) -> dict[str, float]:
    told = {SegmentKind.IVR: max(0, call["ivr_s"]), SegmentKind.QUEUE: call["wait_s"], SegmentKind.TALK: call["talk_s"]}
    return {kind.value: length for kind, length in told.items() if length}


def e164(number: str) -> str:
    return phonenumbers.format_number(phonenumbers.parse(number, "US"), phonenumbers.PhoneNumberFormat.E164)


def by_number(told: Told) -> dict[str, tuple[int, float, float]]:
    """Calls, talk and wait of each number, as pulled."""
    found: dict[str, tuple[int, float, float]] = {}
    for record in told.calls.values():
        number, own = e164(record.identifiers[0].value), seconds(record)
        count, talk, wait = found.get(number, (0, 0.0, 0.0))
        found[number] = (count + 1, talk + own.get("talk", 0), wait + own.get("queue", 0))
    return found


def by_number_in(calls: list[dict[str, Any]]) -> dict[str, tuple[int, float, float]]:
    """Calls, talk and wait of each number, as the file says."""
    found: dict[str, tuple[int, float, float]] = {}
    for call in calls:
        number = e164(call["from_number"])
        count, talk, wait = found.get(number, (0, 0.0, 0.0))
        found[number] = (count + 1, talk + call["talk_s"], wait + call["wait_s"])
    return found
