"""The tables of visits: who stood at which counter, from when to when, and which record of a source that was."""

from __future__ import annotations

# `kind`, `value` and `scope` are an identifier that is the customer's alone; `ended_at` is empty while they are there.
# `to_…` names the record of a source it became, empty where none did. `changed` is the book's revision after the last
# change.
VISITS = (
    """CREATE TABLE visit (
        visit_id TEXT PRIMARY KEY,
        store TEXT NOT NULL,
        made_by TEXT NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        scope TEXT NOT NULL,
        begun_at BIGINT NOT NULL,
        ended_at BIGINT,
        taken_back INTEGER NOT NULL,
        to_source TEXT NOT NULL,
        to_stream TEXT NOT NULL,
        to_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        changed BIGINT NOT NULL
    )""",
    "CREATE INDEX visit_by_change ON visit (changed, visit_id)",
    "CREATE INDEX visit_by_start ON visit (begun_at)",
    "CREATE INDEX visit_by_record ON visit (to_source, to_stream, to_id)",
    """CREATE TABLE visit_event (
        visit_id TEXT NOT NULL REFERENCES visit (visit_id),
        number INTEGER NOT NULL,
        at BIGINT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        PRIMARY KEY (visit_id, number)
    )""",
    "INSERT INTO book (name, revision) VALUES ('visits', 0)",
)
