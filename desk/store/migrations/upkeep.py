"""Tables of the care of the cache."""

from __future__ import annotations

# What sweeps erased that reached their end. Each has one row without a source, whose stream is what was to be kept.
SWEPT = (
    """CREATE TABLE swept (
        at INTEGER NOT NULL,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        rows INTEGER NOT NULL,
        PRIMARY KEY (source, at DESC, stream)
    ) WITHOUT ROWID""",
)
