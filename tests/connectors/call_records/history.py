"""Call tables as Asterisk and Kamailio keep them, filled with calls as those programs would have written them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count, islice
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import REAL, URL, BigInteger, Column, DateTime, Integer, MetaData, Table, Text, create_engine, insert
from sqlalchemy.dialects import sqlite

ASTERISK, KAMAILIO = "asterisk", "kamailio"

# The number the customers dial.
OWN_NUMBER = "8005550100"

# How long an agent's telephone rings, in seconds, where the wait was at least as long.
_RING = 8

_WALL = DateTime().with_variant(
    sqlite.DATETIME(
        storage_format="%(year)04d-%(month)02d-%(day)02d %(hour)02d:%(minute)02d:%(second)02d",
        regexp=r"(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)",
    ),
    "sqlite",
)

_TEXTS = (
    "clid src dst dcontext channel dstchannel lastapp lastdata disposition accountcode uniqueid userfield did linkedid"
)


def asterisk_table(name: str = "cdr", with_id: bool = False) -> Table:
    """The cdr table; FreePBX has it without an id, other set-ups with one."""
    own = [Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True)] if with_id else []
    return Table(
        name,
        MetaData(),
        *own,
        Column("calldate", _WALL, index=True),
        *(Column(text, Text, nullable=False, default="") for text in _TEXTS.split()),
        Column("duration", Integer, nullable=False, default=0),
        Column("billsec", Integer, nullable=False, default=0),
        Column("amaflags", Integer, nullable=False, default=3),
        Column("sequence", Integer, nullable=False, default=0),
    )


def kamailio_table(name: str = "acc_cdrs") -> Table:
    """The acc_cdrs table with extra columns; times on SQLite are Julian days, as Kamailio's driver writes them."""
    wall = DateTime().with_variant(REAL, "sqlite")
    return Table(
        name,
        MetaData(),
        Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
        Column("start_time", wall, index=True, nullable=False),
        Column("end_time", wall, nullable=False),
        Column("duration", REAL, nullable=False, default=0),
        *(
            Column(text, Text)
            for text in (
                *("callid", "linkedid", "caller", "callee", "setup_time", "final_time"),
                *("sip_code", "sip_reason", "hangup_by"),
            )
        ),
    )


def julian(moment: datetime) -> float:
    """A time as Kamailio's SQLite driver writes it: a Julian day, half a second early."""
    return (moment.timestamp() - 0.5) / 86_400 + 2_440_587.5


def load_calls(
    engine_url: str | URL,
    rows: Iterable[Mapping[str, Any]],
    layout: str = ASTERISK,
    *,
    zone: str = "UTC",
    with_id: bool = False,
) -> int:
    """Write calls (call_id, started_at, from_number, queue, ivr_s, wait_s, talk_s, outcome, agent) into a new table.

    `layout` is ASTERISK (menu, queue and agent legs in cdr) or KAMAILIO (one row a call in acc_cdrs, the menu's seconds
    told as ringing). `zone` is the zone of the columns' wall clock. Returns the number of rows written.
    """
    engine = create_engine(engine_url)
    table = asterisk_table(with_id=with_id) if layout == ASTERISK else kamailio_table()
    legs = (
        _asterisk_rows(rows, ZoneInfo(zone)) if layout == ASTERISK else _kamailio_rows(rows, engine.dialect.name, zone)
    )
    written = 0
    try:
        with engine.begin() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            table.create(connection)
            while batch := list(islice(legs, 1000)):
                connection.execute(insert(table), batch)
                written += len(batch)
    finally:
        engine.dispose()
    return written


def _asterisk_rows(rows: Iterable[Mapping[str, Any]], zone: ZoneInfo) -> Iterator[dict[str, Any]]:
    numbers = count(1)
    for row in rows:
        begin = datetime.fromisoformat(row["started_at"])
        ivr, wait, talk = max(0, row["ivr_s"]), row["wait_s"], row["talk_s"]
        agent = row["agent"] or ""
        answered = bool(agent) or talk > 0
        member = f"Local/{agent or 'member'}@from-queue-{next(numbers):08x}"
        caller = {"src": row["from_number"], "clid": f'"{row["from_number"]}" <{row["from_number"]}>'}
        common = {
            **caller,
            "linkedid": row["call_id"],
            "did": OWN_NUMBER,
            "channel": f"PJSIP/trunk-{next(numbers):08x}",
        }
        leg = partial(_leg, common, begin, zone)
        menu = {
            "dst": "s",
            "dcontext": "ivr-1",
            "lastapp": "BackGround",
            "lastdata": "welcome",
            "uniqueid": row["call_id"],
        }
        yield leg(0, ivr, ivr, **menu, disposition="ANSWERED", sequence=next(numbers))
        # The menu has picked up already, so Asterisk counts the whole queue as answered, whether somebody came or not.
        queue = {"dst": "400", "dcontext": "ext-queues", "lastapp": "Queue", "lastdata": f"{row['queue']},t,,,300"}
        far = {"dstchannel": f"{member};1" if answered else "", "uniqueid": row["call_id"]}
        whole = wait + talk
        yield leg(ivr, whole, whole, **queue, **far, disposition="ANSWERED", sequence=next(numbers))
        if answered:
            ring = min(_RING, wait)
            telephone = {
                **{"dst": "401", "dcontext": "from-queue", "lastapp": "Dial", "channel": f"{member};2"},
                **{"dstchannel": f"PJSIP/{agent}-{next(numbers):08x}" if agent else "", "disposition": "ANSWERED"},
                **{"uniqueid": f"{int(begin.timestamp())}.{next(numbers)}", "sequence": next(numbers)},
            }
            yield leg(ivr + wait - ring, ring + talk, talk, **telephone)


def _leg(
    common: Mapping[str, Any], begin: datetime, zone: ZoneInfo, after: int, length: int, spoken: int, **more: Any
) -> dict[str, Any]:
    wall = (begin + timedelta(seconds=after)).astimezone(zone).replace(tzinfo=None)
    return {**_EMPTY, **common, "calldate": wall, "duration": length, "billsec": spoken, **more}


_EMPTY = {**dict.fromkeys(_TEXTS.split(), ""), "duration": 0, "billsec": 0, "amaflags": 3, "sequence": 0}


def _kamailio_rows(rows: Iterable[Mapping[str, Any]], dialect: str, zone: str) -> Iterator[dict[str, Any]]:
    for row in rows:
        begin = datetime.fromisoformat(row["started_at"]).astimezone(UTC)
        ringing, talk = timedelta(seconds=max(0, row["ivr_s"]) + row["wait_s"]), row["talk_s"]
        answered = bool(row["agent"]) or talk > 0
        started = begin + ringing if answered else begin
        times = (started, started + timedelta(seconds=talk if answered else 0))
        start, end = (
            julian(at) if dialect == "sqlite" else at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for at in times
        )
        yield {
            **{"start_time": start, "end_time": end, "duration": float(talk), "callid": row["call_id"]},
            **{"linkedid": row["call_id"], "caller": row["from_number"], "callee": "500"},
            **{"setup_time": str(int(begin.timestamp())), "final_time": str(int((begin + ringing).timestamp()))},
            **{"sip_code": "200" if answered else "487", "sip_reason": "OK" if answered else "Request Terminated"},
            "hangup_by": "caller",
        }
