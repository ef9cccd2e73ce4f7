"""The tables of what people write down: notes, wrap-ups, call-backs and wishes, each with all that happened to it."""

from __future__ import annotations

# `source`, `stream` and `source_id` are what an entry was written on, for ever; `now_…` the same, or the record that
# took its place (a live call's is the phone system's own once that arrives), as `work_moved` says. `due_at` is far away
# where nothing falls due. `body` is the entry as JSON, `after` of an event the entry as the event left it; `changed` is
# the book's revision after the last change that counts: typing in a draft is none.
WORK = (
    """CREATE TABLE work (
        entry_id TEXT PRIMARY KEY,
        sort TEXT NOT NULL,
        stage TEXT NOT NULL,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        now_source TEXT NOT NULL,
        now_stream TEXT NOT NULL,
        now_id TEXT NOT NULL,
        made_by TEXT NOT NULL,
        begun_at BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        owner TEXT NOT NULL,
        disposition TEXT NOT NULL,
        reason TEXT NOT NULL,
        defaulted INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        changed BIGINT NOT NULL,
        body TEXT NOT NULL
    )""",
    "CREATE INDEX work_by_anchor ON work (now_source, now_stream, now_id)",
    "CREATE INDEX work_by_time ON work (sort, begun_at, entry_id)",
    "CREATE INDEX work_by_due ON work (sort, stage, due_at)",
    "CREATE INDEX work_by_maker ON work (made_by, stage, begun_at)",
    "CREATE INDEX work_by_outcome ON work (sort, disposition, reason)",
    "CREATE INDEX work_by_change ON work (changed)",
    # One draft of a kind for each person and thing: two windows type into the same one.
    """CREATE UNIQUE INDEX work_draft_once ON work (made_by, sort, source, stream, source_id)
        WHERE stage = 'draft'""",
    """CREATE TABLE work_event (
        entry_id TEXT NOT NULL REFERENCES work (entry_id),
        number INTEGER NOT NULL,
        at BIGINT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        about TEXT NOT NULL,
        note TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (entry_id, number)
    )""",
    """CREATE TABLE work_moved (
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        to_source TEXT NOT NULL,
        to_stream TEXT NOT NULL,
        to_id TEXT NOT NULL,
        PRIMARY KEY (source, stream, source_id)
    )""",
    "INSERT INTO book (name, revision) VALUES ('work', 0)",
)
