"""What the books of decisions stand on: statements that SQLite and PostgreSQL both understand, a file or a server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.exc import IntegrityError

from desk.domain.time import micros
from desk.store.codec import loads
from desk.store.engine import DECISIONS, StoreError
from desk.store.statements import pieces

T = TypeVar("T")


class Conflict(StoreError):
    """Somebody else changed the same thing first; read it again and decide anew."""

    def __init__(self) -> None:
        super().__init__("Somebody else changed this meanwhile.", "Look at it again and decide anew.")


class Shelf(Protocol):
    """Where decisions are kept: `reading` sees one moment, `writing` is all or nothing."""

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection for reading."""

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction."""

    def close(self) -> None:
        """Give back every connection."""


class Happened(Protocol):
    """Something that happened; `number` is the revision it led to."""

    @property
    def number(self) -> int: ...
    @property
    def at(self) -> datetime: ...
    @property
    def who(self) -> str: ...
    @property
    def what(self) -> StrEnum: ...
    @property
    def about(self) -> str: ...
    @property
    def note(self) -> str: ...


@contextmanager
def alone(shelf: Shelf) -> Iterator[Connection]:
    """A transaction in which what must be there once only, and is there already, is a Conflict."""
    try:
        with shelf.writing() as connection:
            yield connection
    except IntegrityError:
        raise Conflict from None


def rows(connection: Connection, sql: str, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    """Rows of a statement with :named values."""
    return [tuple(row) for row in connection.execute(text(sql), values or {})]


def rows_in(
    connection: Connection, sql: str, held: Sequence[Any], values: Mapping[str, Any] | None = None
) -> Iterator[tuple[Any, ...]]:
    """Rows of a statement in which `IN :held` stands for a list of values."""
    statement = text(sql).bindparams(bindparam("held", expanding=True))
    for piece in pieces(held):
        for row in connection.execute(statement, {**(values or {}), "held": piece}):
            yield tuple(row)


def change(connection: Connection, sql: str, values: Mapping[str, Any]) -> int:
    """Run a statement with :named values; returns how many rows it changed."""
    return int(connection.execute(text(sql), values).rowcount)


def written(connection: Connection, book: str) -> None:
    """Take note that a book (flags, corrections) is written to."""
    change(connection, "UPDATE book SET revision = revision + 1 WHERE name = :book", {"book": book})


def revision(connection: Connection, book: str) -> str:
    """Another text each time a book was written to."""
    return str(rows(connection, "SELECT revision FROM book WHERE name = :book", {"book": book})[0][0])


def happened(event: Happened) -> dict[str, Any]:
    """What happened, as every table of events has it."""
    return {
        "number": event.number,
        "at": micros(event.at),
        "who": event.who,
        "what": event.what.value,
        "about": event.about,
        "note": event.note,
    }


def unpacked(kind: type[T], body: str) -> T:
    """What a book keeps as JSON; StoreError where that cannot be read."""
    try:
        return loads(kind, body)
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        # The error itself may tell what is written there.
        advice = DECISIONS.mend.format(name="the file")
        raise StoreError(f"The {DECISIONS.what} is damaged.", advice) from None
