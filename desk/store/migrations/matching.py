"""Tables of possible links in the cache; all can be dropped and made anew."""

from __future__ import annotations

# A unit is a customer, or, below zero, a trace that is nobody's yet. `key` is a hash of one of its blocking keys.
POSSIBLE_LINKS = (
    """CREATE TABLE match_key (
        key INTEGER NOT NULL,
        unit INTEGER NOT NULL,
        PRIMARY KEY (key, unit)
    ) WITHOUT ROWID""",
    """CREATE TABLE suggestion (
        unit INTEGER NOT NULL,
        other INTEGER NOT NULL,
        weight REAL NOT NULL,
        probability REAL NOT NULL,
        made_at INTEGER NOT NULL,
        PRIMARY KEY (unit, other)
    ) WITHOUT ROWID""",
    "CREATE INDEX suggestion_by_other ON suggestion (other)",
)
