"""Bodies of a cache file as they read: for tests that look into it, and for files as older programs left them."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite3

from desk.store.codec import dumps
from desk.store.packing import Reader


def reader_of(file: sqlite3.Connection) -> Reader:
    """Who reads the bodies of this file."""
    return Reader(dict(file.execute("SELECT id, body FROM dictionary")))


def as_before_packing(file: sqlite3.Connection) -> None:
    """Make the file one whose bodies are JSON and whose lines all lie in the timeline, as they were in older files."""
    reader = reader_of(file)
    file.execute(
        "INSERT INTO total SELECT customer_id, channel, count(*), sum(customer_time), sum(waiting_time) FROM arrived"
        " WHERE kind <> 'e' GROUP BY 1, 2 ON CONFLICT DO UPDATE SET items = items + excluded.items, customer_time ="
        " customer_time + excluded.customer_time, waiting_time = waiting_time + excluded.waiting_time"
    )
    file.execute("INSERT INTO timeline SELECT * FROM arrived")
    kinds = dict(file.execute("SELECT id, kind FROM record"))
    for kind, body, record, part in file.execute("SELECT kind, body, record_id, part FROM timeline").fetchall():
        text = reader.raw(body).decode() if kind == "e" else dumps(reader.record(kind, body))
        file.execute("UPDATE timeline SET body = ? WHERE record_id = ? AND part = ?", (text, record, part))
    for table, column in (("record", "id"), ("change", "record_id")):
        rows = file.execute(f"SELECT {column}, body FROM {table} WHERE length(body) > 0").fetchall()  # noqa: S608
        for record, body in rows:
            text = dumps(reader.record(kinds[record], body))
            file.execute(f"UPDATE {table} SET body = ? WHERE {column} = ? AND body = ?", (text, record, body))  # noqa: S608
    file.execute("DELETE FROM arrived")
    file.execute("DELETE FROM dictionary")
    file.execute("UPDATE timeline SET stream_id = NULL")
