"""Tables that keep the cache small and a page's writes few; bodies that are there stay as they are."""

from __future__ import annotations

# `dictionary` holds what bodies of records are packed with (zstd), one a stream; its numbers never come twice.
# `arrived` holds lines of customers' timelines that have not been laid into `timeline` yet: it is small, so that the
# lines of many customers that come with one page lie close together. A line is in one of the two. `total` counts those
# in `timeline`. `stream_id` of a line is NULL in older files.
# `at` of a record is when its first line (part 0) is, NULL where it has none: with its customer that is where the line
# lies. The other lines of an order, which are at other times, are found by an index. `last_seen` is 0 where a record
# was not seen again since it was seen first; `records` of a trace tells whether there are any, not how many.
PACKED = (
    """CREATE TABLE dictionary (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        stream_id INTEGER UNIQUE,
        body BLOB NOT NULL
    )""",
    "ALTER TABLE timeline ADD COLUMN stream_id INTEGER",
    """CREATE TABLE arrived (
        customer_id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        record_id INTEGER NOT NULL,
        part INTEGER NOT NULL,
        kind TEXT NOT NULL,
        channel TEXT NOT NULL,
        ended_at INTEGER,
        customer_time INTEGER NOT NULL,
        waiting_time INTEGER NOT NULL,
        open_end INTEGER NOT NULL,
        body BLOB NOT NULL,
        stream_id INTEGER,
        PRIMARY KEY (customer_id, at DESC, record_id DESC, part DESC)
    ) WITHOUT ROWID""",
    "CREATE INDEX arrived_by_record ON arrived (record_id)",
    "ALTER TABLE record ADD COLUMN at INTEGER",
    "UPDATE record SET at = (SELECT l.at FROM timeline l WHERE l.record_id = record.id AND l.part = 0)"
    " WHERE kind <> 'c' AND gone_at IS NULL",
    "DROP INDEX timeline_by_record",
    "CREATE INDEX timeline_events ON timeline (record_id) WHERE part > 0",
)

# Lines that arrived lie in the order they came in: a page adds to the end of the table, and only its indexes, which are
# a tenth as large, are written to in many places. A touch in `pending` may be empty: it is made from its record when it
# is asked for.
AS_THEY_CAME = (
    "ALTER TABLE arrived RENAME TO arrived_before",
    """CREATE TABLE arrived (
        customer_id INTEGER NOT NULL,
        at INTEGER NOT NULL,
        record_id INTEGER NOT NULL,
        part INTEGER NOT NULL,
        kind TEXT NOT NULL,
        channel TEXT NOT NULL,
        ended_at INTEGER,
        customer_time INTEGER NOT NULL,
        waiting_time INTEGER NOT NULL,
        open_end INTEGER NOT NULL,
        body BLOB NOT NULL,
        stream_id INTEGER
    )""",
    "INSERT INTO arrived SELECT * FROM arrived_before ORDER BY record_id, part",
    "DROP TABLE arrived_before",
    "CREATE UNIQUE INDEX arrived_by_customer ON arrived (customer_id, at DESC, record_id DESC, part DESC)",
    "CREATE INDEX arrived_by_record ON arrived (record_id)",
)
