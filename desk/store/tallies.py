"""Shares of the numbers and tallies of days as bytes, and the tallies' table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import MsgspecError
from msgspec.msgpack import Decoder, Encoder
from sqlalchemy import Connection

from desk.domain.numbers import Contribution, Tally
from desk.store.engine import CACHE, StoreError
from desk.store.statements import execute_each, execute_in, select_in

_ENCODER = Encoder()
_SHARES: Decoder[Contribution] = Decoder(Contribution)
_PLAIN = Decoder()


def pack_numbers(numbers: Contribution) -> bytes:
    """A customer's share of the numbers as msgpack."""
    return _ENCODER.encode(numbers)


def unpack_numbers(body: bytes) -> Contribution:
    """The share `pack_numbers` was given; StoreError where it cannot be read."""
    try:
        return _SHARES.decode(body)
    except MsgspecError:
        raise _damaged() from None


def read_tallies(connection: Connection, first_day: int, last_day: int) -> dict[int, Tally]:
    """The tallies of days (since 1970, both included) that have any."""
    rows = connection.exec_driver_sql("SELECT day, body FROM tally WHERE day BETWEEN ? AND ?", (first_day, last_day))
    return {row[0]: _tally(row[1]) for row in rows}


def add_plain(connection: Connection, days: Mapping[int, Sequence[Any]]) -> None:
    """As `add_tallies`, of tallies in plain lists."""
    add_tallies(connection, {day: Tally.of(plain) for day, plain in days.items()})


def add_tallies(connection: Connection, changes: Mapping[int, Tally]) -> None:
    """Merge changes into the tallies of their days; a day nothing is left of has none."""
    days = {day: tally for day, tally in changes.items() if not tally.empty()}
    for day, body in select_in(connection, "SELECT day, body FROM tally WHERE day IN ({})", list(days)):
        # What is stored has many places, what changes few.
        stored = _tally(body)
        stored.merge(days[day])
        days[day] = stored
    execute_in(connection, "DELETE FROM tally WHERE day IN ({})", list(days))
    kept = [(day, _ENCODER.encode(tally.plain())) for day, tally in sorted(days.items()) if not tally.empty()]
    execute_each(connection, "INSERT INTO tally VALUES (?, ?)", kept)


def _tally(body: bytes) -> Tally:
    try:
        return Tally.of(_PLAIN.decode(body))
    except (MsgspecError, ValueError, TypeError, LookupError, AttributeError):
        raise _damaged() from None


def _damaged() -> StoreError:
    return StoreError(f"The {CACHE.what} is damaged.", CACHE.mend.format(name="it"))
