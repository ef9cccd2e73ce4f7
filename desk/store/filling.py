"""Makes customers of an older cache findable: fills the tables of names and digits in pieces that are each whole."""

from __future__ import annotations

from sqlalchemy import Connection

from desk.store import digits, names
from desk.store.statements import execute_each, select_in

# Rows that are looked at in one transaction; a fraction of a second.
PIECE = 5_000


def is_done(connection: Connection) -> bool:
    """Whether everybody can be found."""
    return connection.exec_driver_sql("SELECT 1 FROM unfound LIMIT 1").first() is None


def count_left(connection: Connection) -> int:
    """How many customers and identifiers are still to be looked at."""
    return int(connection.exec_driver_sql("SELECT coalesce(sum(last - upto), 0) FROM unfound").scalar_one())


def note_all(connection: Connection) -> None:
    """Nobody can be found, as after the tables themselves were written by something else; forgets what is there."""
    connection.exec_driver_sql("DELETE FROM name_term")
    connection.exec_driver_sql("UPDATE customer SET name_keys = '' WHERE name_keys <> ''")
    connection.exec_driver_sql("INSERT INTO digit_run (digit_run) VALUES ('delete-all')")
    connection.exec_driver_sql("DELETE FROM unfound")
    for what, table in (("names", "customer"), ("phones", "identifier")):
        connection.exec_driver_sql(
            f"INSERT INTO unfound SELECT ?, 0, last FROM (SELECT max(id) AS last FROM {table}) WHERE last > 0",  # noqa: S608
            (what,),
        )


def fill(connection: Connection, most: int = PIECE) -> bool:
    """Fill the next piece; whether there was anything to do. New rows are findable from their page on, whatever is
    left here."""
    row = connection.exec_driver_sql("SELECT what, upto, last FROM unfound ORDER BY what LIMIT 1").first()
    if row is None:
        return False
    what, upto, last = row
    until = min(last, upto + most)
    if what == "names":
        _fill_names(connection, upto, until)
    else:
        digits.index_phones(connection, upto, until)
    connection.exec_driver_sql("UPDATE unfound SET upto = ? WHERE what = ?", (until, what))
    connection.exec_driver_sql("DELETE FROM unfound WHERE upto >= last")
    return True


def _fill_names(connection: Connection, after: int, until: int) -> None:
    rows = connection.exec_driver_sql(
        "SELECT id, name_keys FROM customer WHERE id > ? AND id <= ? ORDER BY id", (after, until)
    )
    before: dict[int, str] = {row[0]: row[1] for row in rows}
    held: dict[int, set[str]] = {customer_id: set() for customer_id in before}
    sql = "SELECT customer_id, name_key FROM trace WHERE name_key <> '' AND customer_id IN ({})"
    for customer_id, key in select_in(connection, sql, before):
        held[customer_id].add(key)
    after_all = {customer_id: names.joined(keys) for customer_id, keys in held.items()}
    names.rewrite(connection, before, after_all)
    changed = [(keys, customer_id) for customer_id, keys in after_all.items() if keys != before[customer_id]]
    execute_each(connection, "UPDATE customer SET name_keys = ? WHERE id = ?", changed)
