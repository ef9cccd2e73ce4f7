"""Keeps the cache's mirror of what people said of who is who true, and tells whose their records are now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from desk.domain.said import Said
from desk.store.engine import Database
from desk.store.linking import relink
from desk.store.reading import RecordKey
from desk.store.said import all_words, trace_of, words_on
from desk.store.statements import execute_each, select_in


class SaidPair(NamedTuple):
    """One pair of a word that stands; `at` in microseconds since 1970."""

    word_id: str
    number: int
    word: str
    by: str
    at: int
    record: RecordKey
    other: RecordKey


class Mirror:
    """The words as one cache file holds them. Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def follow(self, standing: Callable[[], Iterable[SaidPair]], seen: int) -> bool:
        """Hold the words that `standing` gives and no others, and link anew what that touches; whether anything had
        changed. `seen` is now, in microseconds since 1970.

        `standing` is asked while nobody else writes to the cache, so that of two programs the one that asks later is
        the one whose answer stays.
        """
        with self._database.writing() as connection:
            wanted = {(one.word_id, one.number): one for one in standing()}
            held = {(row[0], row[1]) for row in connection.exec_driver_sql("SELECT word_id, number FROM said")}
            touched = _forget(connection, sorted(held - wanted.keys()))
            touched |= _add(connection, [one for key, one in wanted.items() if key not in held])
            relink(connection, touched, seen)
            return wanted.keys() != held

    def of_units(self, units: Iterable[int]) -> list[Said[int]]:
        """The words on the traces of some units (a customer, or below zero the trace -unit), in terms of units: those
        of which both sides are somewhere."""
        with self._database.reading() as connection:
            wanted = list(units)
            customers = [unit for unit in wanted if unit > 0]
            rows = list(select_in(connection, "SELECT id FROM trace WHERE customer_id IN ({})", customers))
            traces = {row[0] for row in rows} | {-unit for unit in wanted if unit < 0}
            return _in_units(connection, words_on(connection, traces))

    def on_traces(self, trace_ids: Iterable[int]) -> list[Said[int]]:
        """The words on some traces, in terms of traces, of which both sides are somewhere."""
        with self._database.reading() as connection:
            return words_on(connection, list(trace_ids))

    def on_all(self) -> list[Said[int]]:
        """Every word of which both sides are somewhere, in terms of traces."""
        with self._database.reading() as connection:
            return all_words(connection)

    def decided(self) -> list[Said[int]]:
        """Every word of which both sides are somewhere, in terms of units."""
        with self._database.reading() as connection:
            return _in_units(connection, all_words(connection))

    def units(self, keys: Sequence[RecordKey]) -> dict[RecordKey, int]:
        """Whose these records are: the customer, or below zero the trace that is nobody's yet. Those that are gone are
        left out."""
        with self._database.reading() as connection:
            traces = {key: trace for key in keys if (trace := trace_of(connection, key))}
            units = _units(connection, set(traces.values()))
            return {key: units[trace] for key, trace in traces.items() if trace in units}


def _forget(connection: Connection, keys: Sequence[tuple[str, int]]) -> set[int]:
    touched: set[int] = set()
    for key in keys:
        sql = "SELECT trace_id, other_trace FROM said WHERE word_id = ? AND number = ?"
        touched |= set(connection.exec_driver_sql(sql, key).one())
    execute_each(connection, "DELETE FROM said WHERE word_id = ? AND number = ?", keys)
    return touched - {0}


def _add(connection: Connection, pairs: Sequence[SaidPair]) -> set[int]:
    rows = [
        (
            one.word_id, one.number, one.word, one.by, one.at,
            *one.record, trace_of(connection, one.record), *one.other, trace_of(connection, one.other),
        )
        for one in pairs
    ]  # fmt: skip
    execute_each(connection, "INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    return {trace for row in rows for trace in (row[8], row[12])} - {0}


def _units(connection: Connection, traces: Iterable[int]) -> dict[int, int]:
    sql = "SELECT id, customer_id FROM trace WHERE id IN ({})"
    return {trace: customer or -trace for trace, customer in select_in(connection, sql, traces)}


def _in_units(connection: Connection, words: Sequence[Said[int]]) -> list[Said[int]]:
    units = _units(connection, {trace for said in words for trace in (said.one, said.other)})
    return [
        Said(said.word_id, said.word, units[said.one], units[said.other], said.at, said.by)
        for said in words
        if said.one in units and said.other in units
    ]
