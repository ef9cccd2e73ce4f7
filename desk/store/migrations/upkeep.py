"""Tables of the care of the cache."""

from __future__ import annotations

# What sweeps erased that reached their end; one row without a name for a sweep that found nothing.
SWEPT = (
    """CREATE TABLE swept (
        at INTEGER NOT NULL,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        rows INTEGER NOT NULL,
        PRIMARY KEY (source, at, stream)
    ) WITHOUT ROWID""",
    "CREATE INDEX swept_by_at ON swept (at)",
)
