"""A call table under a test's control, in any layout, on a database that can be made to fail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

from sqlalchemy import delete, insert, update

from connectors.call_records import CONNECTOR, REMOVE
from connectors.call_records.layouts import ASTERISK
from connectors.kit.conformance import Fault, Ledger, ManualClock
from connectors.kit.declare import Connector
from connectors.records import IdentifierKind
from tests.connectors.call_records.history import asterisk_table, julian, kamailio_table
from tests.connectors.call_records.shelves import Shelf

# One number in the ways people and telephone systems write it.
_STYLES = ("+1{0}{1}{2}", "{0}{1}{2}", "({0}) {1}-{2}", "{0}-{1}-{2}", "1{0}{1}{2}", "00 1 {0} {1} {2}")


class CallsRig:
    """Calls in one table layout on a shelf. Each call has a number of its own; every second one has two legs."""

    def __init__(self, shelf: Shelf, layout: str, *, with_id: bool = True) -> None:
        self._shelf = shelf
        self._layout = layout
        self._table = asterisk_table(with_id=with_id) if layout == ASTERISK else kamailio_table()
        self._clock = ManualClock()
        self._ledger = Ledger(self._clock)
        self._numbers: dict[str, str] = {}
        self._legs = 0

    @property
    def connector(self) -> Connector:
        return CONNECTOR

    @property
    def stream(self) -> str:
        return "calls"

    @property
    def clock(self) -> ManualClock:
        return self._clock

    @property
    def ledger(self) -> Ledger:
        return self._ledger

    @property
    def not_applicable(self) -> Mapping[str, str]:
        reason = "A page is asked for by the last row's place, so there is no page marker to repeat."
        return {**self._shelf.not_applicable, "repeated page token": reason}

    def __enter__(self) -> Self:
        self._shelf.open(self._table)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._shelf.close()

    def settings(self) -> Mapping[str, str]:
        return {**self._shelf.settings, "layout": self._layout, "deleted": REMOVE}

    def secrets(self) -> Mapping[str, str]:
        return self._shelf.secrets

    def add(self, count: int, at: datetime) -> Sequence[str]:
        ids = []
        for _ in range(count):
            number = len(self._numbers)
            call = f"call-{number}-{int(at.timestamp())}.{number}"
            self._numbers[call] = f"208555{1000 + number:04d}"
            ids.append(call)
            self._write(*self._rows(call, at, number))
        return ids

    def change(self, source_id: str, at: datetime) -> None:
        """The talk turns out to be longer, as when a call still running had been written before."""
        column = self._column("billsec", "duration")
        longer = {column: self._table.c[column] + 60}
        if self._layout == ASTERISK:
            longer["duration"] = self._table.c.duration + 60
        with self._shelf.engine.begin() as connection:
            connection.execute(update(self._table).where(self._table.c.linkedid == source_id).values(longer))

    def duplicate(self, source_id: str) -> None:
        with self._shelf.engine.begin() as connection:
            row = connection.execute(self._table.select().where(self._table.c.linkedid == source_id)).mappings().first()
            assert row is not None
            connection.execute(insert(self._table).values({key: value for key, value in row.items() if key != "id"}))

    def add_bad(self) -> None:
        number = len(self._numbers)
        row = self._rows(f"bad-{number}", self._clock.now(), 0)[0]
        self._write({**row, **({"calldate": None} if self._layout == ASTERISK else {"setup_time": "yesterday"})})

    def delete(self, source_id: str) -> None:
        with self._shelf.engine.begin() as connection:
            connection.execute(delete(self._table).where(self._table.c.linkedid == source_id))

    def merge(self, source_id: str, into: str) -> None:
        """Asterisk joins two calls by giving the legs of one the linked id of the other."""
        with self._shelf.engine.begin() as connection:
            moved = update(self._table).where(self._table.c.linkedid == source_id).values(linkedid=into)
            connection.execute(moved)

    def fail(self, fault: Fault, times: int = 1, retry_after: float | None = None) -> None:
        self._shelf.fail(fault, self._table)

    def mend(self) -> None:
        self._shelf.mend()

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        return [(IdentifierKind.PHONE, f"+1{number}", [call]) for call, number in self._numbers.items()]

    def _column(self, asterisk: str, kamailio: str) -> str:
        return asterisk if self._layout == ASTERISK else kamailio

    def _write(self, *rows: Mapping[str, Any]) -> None:
        with self._shelf.engine.begin() as connection:
            connection.execute(insert(self._table), list(rows))

    def _rows(self, call: str, at: datetime, number: int) -> list[dict[str, Any]]:
        digits = self._numbers.get(call, "2085559999")
        caller = _STYLES[number % len(_STYLES)].format(digits[:3], digits[3:6], digits[6:])
        make = self._asterisk if self._layout == ASTERISK else self._kamailio
        return [make(call, at + timedelta(seconds=40 * leg), caller, leg) for leg in range(1 + number % 2)]

    def _asterisk(self, call: str, at: datetime, caller: str, leg: int) -> dict[str, Any]:
        self._legs += 1
        return {
            **{"calldate": at.replace(tzinfo=None), "src": caller, "dst": "400", "dcontext": "ext-group"},
            **{"channel": f"PJSIP/trunk-{self._legs:08x}", "dstchannel": f"PJSIP/10{leg}-{self._legs:08x}"},
            **{"lastapp": "Dial", "duration": 35, "billsec": 30, "disposition": "ANSWERED", "did": "8005550100"},
            **{"uniqueid": f"{call}.{leg}", "linkedid": call, "sequence": self._legs, "lastdata": "x" * 200},
            **dict.fromkeys(("clid", "accountcode", "userfield"), ""),
        }

    def _kamailio(self, call: str, at: datetime, caller: str, leg: int) -> dict[str, Any]:
        answer = at + timedelta(seconds=5)
        sqlite_file = self._shelf.engine.dialect.name == "sqlite"
        times = [
            julian(one) if sqlite_file else one.replace(tzinfo=None) for one in (answer, answer + timedelta(seconds=30))
        ]
        return {
            **{"start_time": times[0], "end_time": times[1], "duration": 30.0, "callid": f"{call}.{leg}"},
            **{"linkedid": call, "caller": caller, "callee": f"40{leg}", "setup_time": str(int(at.timestamp()))},
            **{"final_time": str(int(answer.timestamp())), "sip_code": "200", "sip_reason": "OK" * 100},
            "hangup_by": "caller",
        }
