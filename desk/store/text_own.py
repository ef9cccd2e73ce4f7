"""The words of long histories kept once more, history by history: what one customer said is found without going through
what everybody did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection

from desk.domain.plain_text import is_run, pairs, words_in
from desk.domain.seeking import Sought, Term
from desk.store.statements import driver, pieces, select_in
from desk.store.text_terms import words_beginning

# A history of no more lines is read through in a few milliseconds.
LONG = 2_000
# One record in so many tells whether its customer's history has become long by now.
TELLING = 64
# What is asked for at once of everything that is sought: enough to lead to few records.
MOST_GROUPS = 8
# A beginning of so many words is asked for word by word; of more the index puts together itself, which takes it longer
# where they are in many records.
MOST_ALTERNATIVES = 12
# Marks no text can have (see desk.store.texts): of a trace's own, then of a word, or of two that stand side by side.
_OWN, _WORD, _PAIR = "\x82", "\x83", "\x84"


def own_words(said: str, trace_id: int) -> str:
    """What is kept of a record with these words for its own history. Pure, like `texts.Kept.row`."""
    words, head = words_in(said), f"{_OWN}{trace_id:x}"
    alone = [f"{head}{_WORD}{word}" for word in dict.fromkeys(words)]
    together = [f"{head}{_PAIR}{one}{_PAIR}{other}" for one, other in dict.fromkeys(pairwise(words))]
    return " ".join((*alone, *together))


def reached(connection: Connection, trace_ids: Iterable[int]) -> dict[int, int]:
    """Of those of some traces that have words of their own: from which record's number on."""
    sql = "SELECT trace_id, coalesce(upto, 0) FROM texts_own WHERE trace_id IN ({})"
    return {row[0]: row[1] for row in select_in(connection, sql, trace_ids)}


def whole(raw: Any, trace_ids: Sequence[int]) -> list[int]:
    """Those of some traces that have all their words of their own."""
    sql = "SELECT trace_id FROM texts_own WHERE upto IS NULL AND trace_id IN ({})"
    return [row[0] for piece in pieces(trace_ids) for row in raw.execute(sql.format(",".join("?" * len(piece))), piece)]


def is_long(raw: Any, customer_id: int) -> bool:
    """Whether a customer's history has more lines than are read through."""
    sql = (
        "SELECT coalesce((SELECT sum(items) FROM total WHERE customer_id = ?1), 0)"
        " + (SELECT count(*) FROM (SELECT 1 FROM arrived WHERE customer_id = ?1 LIMIT ?2))"
    )
    return bool(raw.execute(sql, (customer_id, LONG + 1)).fetchone()[0] > LONG)


def note(connection: Connection, trace_ids: Sequence[int]) -> None:
    """Whoever these traces are of gets words of their own from now on, if their history is long; what was said before
    is left to `texts.fill`."""
    raw = driver(connection)
    sql = "SELECT DISTINCT customer_id FROM trace WHERE customer_id > 0 AND id IN ({})"
    for row in select_in(connection, sql, trace_ids):
        if is_long(raw, row[0]):
            raw.execute(
                "INSERT OR IGNORE INTO texts_own SELECT id, (SELECT max(id) + 1 FROM record) FROM trace"
                " WHERE customer_id = ?",
                (row[0],),
            )


def note_all(connection: Connection) -> None:
    """`note` everybody, as after the tables were written by something else."""
    connection.exec_driver_sql(
        "INSERT OR IGNORE INTO texts_own SELECT t.id, (SELECT max(id) + 1 FROM record) FROM"
        " (SELECT customer_id FROM total WHERE customer_id > 0 GROUP BY customer_id HAVING sum(items) > ?) c"
        " CROSS JOIN trace t ON t.customer_id = c.customer_id",
        (LONG,),
    )


def begin_anew(connection: Connection) -> None:
    """All words of all of them are to be kept again."""
    connection.exec_driver_sql("UPDATE texts_own SET upto = (SELECT coalesce(max(id), 0) + 1 FROM record)")


def next_due(raw: Any) -> tuple[int, int] | None:
    """A trace whose records below a number are still without words of their own, and that number."""
    row = raw.execute("SELECT trace_id, upto FROM texts_own WHERE upto IS NOT NULL LIMIT 1").fetchone()
    return None if row is None else (row[0], row[1])


def count_due(connection: Connection) -> int:
    """How many traces still have records without words of their own."""
    sql = "SELECT count(*) FROM texts_own WHERE upto IS NOT NULL"
    return int(connection.exec_driver_sql(sql).scalar_one())


def reach_to(connection: Connection, trace_id: int, upto: int | None) -> None:
    """A trace has words of its own from that record on, None: all."""
    connection.exec_driver_sql("UPDATE texts_own SET upto = ? WHERE trace_id = ?", (upto, trace_id))


def question(raw: Any, sought: Sought, trace_ids: Sequence[int]) -> str:
    """For MATCH: what leads to everything in these traces that is sought, and to little more; "" where there is
    nothing."""
    asked = list(dict.fromkeys(mark for term in sought.terms for mark in _marks(term)))
    # The longest are mostly the rarest.
    asked.sort(key=lambda mark: -len(mark[0]))
    found = (_of_trace(raw, f"{_OWN}{trace_id:x}", asked[:MOST_GROUPS]) for trace_id in trace_ids)
    return " OR ".join(f"({all_of})" for all_of in found if all_of)


def _marks(term: Term) -> Iterator[tuple[str, bool]]:
    """What a record must have to say a term, as it is marked after the trace; and whether that is a beginning only."""
    words, last = term.words, len(term.words) - 1
    side_by_side = [not is_run(one) and not is_run(other) for one, other in pairwise(words)]
    for place, word in enumerate(words):
        begins = term.begins and place == last
        if is_run(word):
            # Any word of a run may be meant, so of one sign alone it is a beginning.
            yield from ((f"{_WORD}{pair}", False) for pair in pairs(word))
            if len(word) == 1:
                yield f"{_WORD}{word}", True
        elif place < last and side_by_side[place]:
            yield f"{_PAIR}{word}{_PAIR}{words[place + 1]}", term.begins and place + 1 == last
        elif not (place and side_by_side[place - 1]):
            yield f"{_WORD}{word}", begins


def _of_trace(raw: Any, head: str, asked: Sequence[tuple[str, bool]]) -> str:
    groups = []
    for mark, begins in asked:
        if not begins:
            groups.append(f'"{head}{mark}"')
            continue
        found = words_beginning(raw, head + mark, MOST_ALTERNATIVES + 1)
        if not found:
            return ""
        if len(found) > MOST_ALTERNATIVES:
            groups.append(f'"{head}{mark}" *')
        else:
            groups.append("({})".format(" OR ".join(f'"{word}"' for word in found)))
    return " AND ".join(groups)
