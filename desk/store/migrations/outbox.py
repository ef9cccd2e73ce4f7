"""The outbox in the decisions: what is to be written to other systems, in order, with what happened to each."""

from __future__ import annotations

# As elsewhere in the decisions: ids are text made on the desk, times microseconds since 1970 in UTC, records are named
# by source, stream and the source's id. `number` orders entries as they were put; two desks that put one at the same
# moment may give the same, and then the ids decide. `body` is what the entry says, `about` the decision it comes from.
# `unclear` is 1 where an earlier try may have arrived. `tried_at` is when a try failed last, `done_at` when it was sent
# or dropped, each 0 before. Open entries are few, however many there ever were: an index has these alone. A target that
# pauses is asked again then.
OUTBOX = (
    """CREATE TABLE outbox (
        entry_id TEXT PRIMARY KEY,
        number BIGINT NOT NULL,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        target TEXT NOT NULL,
        about TEXT NOT NULL,
        state TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        made_by TEXT NOT NULL,
        next_at BIGINT NOT NULL,
        tries INTEGER NOT NULL,
        unclear INTEGER NOT NULL,
        tried_at BIGINT NOT NULL,
        holder TEXT NOT NULL,
        why TEXT NOT NULL,
        advice TEXT NOT NULL,
        said TEXT NOT NULL,
        reason TEXT NOT NULL,
        landed TEXT NOT NULL,
        done_at BIGINT NOT NULL,
        replaced_by TEXT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL
    )""",
    "CREATE INDEX outbox_by_number ON outbox (number)",
    "CREATE INDEX outbox_open ON outbox (number, entry_id) WHERE state IN ('waiting', 'sending', 'refused')",
    "CREATE INDEX outbox_by_customer ON outbox (source, stream, source_id)",
    "CREATE INDEX outbox_by_about ON outbox (about)",
    "CREATE INDEX outbox_by_done ON outbox (state, done_at, entry_id)",
    """CREATE TABLE outbox_event (
        entry_id TEXT NOT NULL REFERENCES outbox (entry_id),
        number INTEGER NOT NULL,
        at BIGINT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        about TEXT NOT NULL,
        PRIMARY KEY (entry_id, number)
    )""",
    """CREATE TABLE outbox_pause (
        target TEXT PRIMARY KEY,
        until BIGINT NOT NULL,
        why TEXT NOT NULL,
        advice TEXT NOT NULL,
        failures INTEGER NOT NULL,
        since BIGINT NOT NULL
    )""",
    "INSERT INTO book (name, revision) VALUES ('outbox', 0)",
)
