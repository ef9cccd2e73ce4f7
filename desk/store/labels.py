"""What people said of who is who, as pairs to learn from and as pairs that are decided."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from desk.domain.people import Face, NameBook
from desk.domain.said import holding
from desk.store.facing import faces_of_traces
from desk.store.said import all_words
from desk.store.statements import select_in


@dataclass(frozen=True, slots=True)
class Decided:
    """A word on two traces: the faces of either by itself, and the units they are of now. They are of one unit where
    the word made them so, or where anything else did."""

    is_one: bool
    faces: tuple[Face, ...]
    others: tuple[Face, ...]
    unit: int
    other: int


def read_decided(connection: Connection, book: NameBook) -> list[Decided]:
    """Every word that holds and both sides of which are somewhere."""
    held = holding(all_words(connection))
    words = [*held.same, *held.apart]
    traces = {trace for said in words for trace in (said.one, said.other)}
    faces = faces_of_traces(connection, book, traces)
    sql = "SELECT id, CASE WHEN customer_id > 0 THEN customer_id ELSE -id END FROM trace WHERE id IN ({})"
    units = {row[0]: row[1] for row in select_in(connection, sql, traces)}
    return [
        Decided(
            said.joins,
            tuple(faces.get(said.one, ())),
            tuple(faces.get(said.other, ())),
            units[said.one],
            units[said.other],
        )
        for said in words
        if said.one in units and said.other in units
    ]
