"""Tables of what people said of who is who, as the cache mirrors it; all can be dropped and filled again."""

from __future__ import annotations

# One row a pair of a word that stands. The traces are those its records are on now, 0 where there is no such record,
# so that linking asks nothing else.
SAID = (
    """CREATE TABLE said (
        word_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        word TEXT NOT NULL,
        said_by TEXT NOT NULL,
        said_at INTEGER NOT NULL,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        trace_id INTEGER NOT NULL,
        other_source TEXT NOT NULL,
        other_stream TEXT NOT NULL,
        other_id TEXT NOT NULL,
        other_trace INTEGER NOT NULL,
        PRIMARY KEY (word_id, number)
    ) WITHOUT ROWID""",
    "CREATE INDEX said_by_record ON said (source, stream, source_id)",
    "CREATE INDEX said_by_other ON said (other_source, other_stream, other_id)",
    "CREATE INDEX said_by_trace ON said (trace_id)",
    "CREATE INDEX said_by_other_trace ON said (other_trace)",
    # The queue of possible links, surest first.
    "CREATE INDEX suggestion_by_weight ON suggestion (weight DESC, unit, other)",
    # When all customers were last compared; no row where they never were.
    "CREATE TABLE looked (at INTEGER NOT NULL)",
)

# With whom people said some records were that name nobody. By names, not numbers: it holds when they are pulled anew.
SAID_WITH = (
    """CREATE TABLE said_with (
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        scope TEXT NOT NULL,
        PRIMARY KEY (source, stream, source_id)
    ) WITHOUT ROWID""",
)
