"""By what customers must be found, read the slow way from what the cache holds of them."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations

from sqlcipher3 import dbapi2 as sqlite3


def check_found(connection: sqlite3.Connection) -> None:
    """The tables of names and digits are those that would be made from nothing; nothing that is gone is in them."""
    names: dict[int, set[str]] = defaultdict(set)
    for customer_id, key in connection.execute("SELECT customer_id, name_key FROM trace WHERE customer_id > 0"):
        names[customer_id].add(key)
    wanted = {(term, customer) for customer, keys in names.items() for key in keys for term in short_name_terms(key)}
    assert set(connection.execute("SELECT term, customer_id FROM name_term")) == wanted
    assert dict(connection.execute("SELECT id, name_keys FROM customer")) == {
        customer: "\n".join(sorted(keys - {""})) for customer, keys in names.items()
    }
    phones = connection.execute("SELECT id, value FROM identifier WHERE kind = 'phone'").fetchall()
    digits = {number: "".join(c for c in value.split(";")[0] if c.isdigit()) for number, value in phones}
    runs = {(said[n : n + 4], number) for number, said in digits.items() for n in range(len(said) - 2)}
    assert postings(connection, "digit_run") == runs
    assert connection.execute("SELECT * FROM unfound").fetchall() == []


def short_name_terms(key: str) -> set[str]:
    """Of a name of at most four words: every two of them first, the others as they come."""
    words = key.split()
    assert len(words) <= 4
    if len(words) < 2:
        return set(words)
    return {
        " ".join([words[i], words[j], *(word for k, word in enumerate(words) if k not in (i, j))])
        for i, j in permutations(range(len(words)), 2)
    }


def postings(connection: sqlite3.Connection, table: str) -> set[tuple[str, int]]:
    """(word, row) of a full-text index, whatever else it keeps."""
    view = f"temp.words_of_{table}"
    connection.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {view} USING fts5vocab (main, {table}, instance)")
    return set(connection.execute(f"SELECT term, doc FROM {view}"))
