"""The tables of hand-offs: each as it was given, for ever, how it stands, and all that happened to it."""

from __future__ import annotations

# `given` is the hand-off as it was given, as JSON: it is written once and never again, whatever becomes of the records
# it tells of; `standing` is what changes. `source`, `stream` and `source_id` are what it was written on, `now_…` the
# same or the record that took its place. `changed` is the book's revision after the last change. Of the few whose
# customer is awaited, an index has these alone.
HAND_OFFS = (
    """CREATE TABLE hand_off (
        hand_off_id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        now_source TEXT NOT NULL,
        now_stream TEXT NOT NULL,
        now_id TEXT NOT NULL,
        state TEXT NOT NULL,
        receiver TEXT NOT NULL,
        receiver_name TEXT NOT NULL,
        given_by TEXT NOT NULL,
        given_at BIGINT NOT NULL,
        arrive_by BIGINT NOT NULL,
        revision INTEGER NOT NULL,
        changed BIGINT NOT NULL,
        standing TEXT NOT NULL,
        given TEXT NOT NULL
    )""",
    "CREATE INDEX hand_off_by_anchor ON hand_off (now_source, now_stream, now_id)",
    "CREATE INDEX hand_off_by_time ON hand_off (given_at, hand_off_id)",
    "CREATE INDEX hand_off_by_state ON hand_off (state, given_at, hand_off_id)",
    "CREATE INDEX hand_off_by_giver ON hand_off (given_by, given_at)",
    "CREATE INDEX hand_off_awaited ON hand_off (arrive_by) WHERE state IN ('given', 'opened', 'never_arrived')",
    """CREATE TABLE hand_off_event (
        hand_off_id TEXT NOT NULL REFERENCES hand_off (hand_off_id),
        number INTEGER NOT NULL,
        at BIGINT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        about TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (hand_off_id, number)
    )""",
    "INSERT INTO book (name, revision) VALUES ('hand_offs', 0)",
)
