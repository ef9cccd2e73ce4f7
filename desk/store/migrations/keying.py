"""Tables that keep the keys of everybody in step with what is known of them; all can be dropped and filled again."""

from __future__ import annotations

# `match_unit` holds what keys a unit has (64-bit numbers in order, native), so that old ones can be taken away;
# `match_due` the units whose keys may have changed since. In an old file that is everybody. `linked` says under what
# knowledge of names links were made, and up to which identifier they were looked at again; `upto` is NULL when all
# were.
KEYS_IN_STEP = (
    "CREATE TABLE match_unit (unit INTEGER PRIMARY KEY, keys BLOB NOT NULL)",
    "CREATE TABLE match_due (unit INTEGER PRIMARY KEY)",
    "CREATE TABLE linked (mark TEXT NOT NULL, upto INTEGER)",
    "DELETE FROM match_key",
    "INSERT INTO match_due SELECT id FROM customer",
    "INSERT INTO match_due SELECT -id FROM trace WHERE customer_id = 0 ORDER BY id DESC",
)
