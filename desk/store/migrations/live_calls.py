"""The tables of live calls: what phone systems told of each while it went on, and which record it became."""

from __future__ import annotations

# One row is one call as one phone system (`line`) tells it, `events` all that it told, as JSON. `head` is the call it
# is told as: itself, or one that another phone system tells of. `over_at` is when it was over, or will be if nothing
# more is heard, `passed_at` when whoever had it answered another, `turns_at` when time alone next makes another record
# of it (far away where it never does). `to_…` names the record of a source it became, empty where none did; `doubt`
# says that several may be it. `changed` is the book's revision after the last change. Whose call it was is said by
# people: the latest word counts, an empty `kind` takes the ones before back.
LIVE_CALLS = (
    """CREATE TABLE live_call (
        call_id TEXT PRIMARY KEY,
        line TEXT NOT NULL,
        line_call TEXT NOT NULL,
        head TEXT NOT NULL,
        started_at BIGINT NOT NULL,
        over_at BIGINT NOT NULL,
        passed_at BIGINT,
        turns_at BIGINT NOT NULL,
        to_source TEXT NOT NULL,
        to_stream TEXT NOT NULL,
        to_id TEXT NOT NULL,
        joined_at BIGINT,
        doubt INTEGER NOT NULL,
        events TEXT NOT NULL,
        changed BIGINT NOT NULL
    )""",
    "CREATE UNIQUE INDEX live_call_once ON live_call (line, line_call)",
    "CREATE INDEX live_call_by_change ON live_call (changed, call_id)",
    "CREATE INDEX live_call_by_turn ON live_call (turns_at)",
    "CREATE INDEX live_call_by_head ON live_call (head)",
    "CREATE INDEX live_call_by_start ON live_call (started_at)",
    "CREATE INDEX live_call_by_record ON live_call (to_source, to_stream, to_id)",
    """CREATE TABLE live_call_whose (
        call_id TEXT NOT NULL REFERENCES live_call (call_id),
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        scope TEXT NOT NULL,
        said_by TEXT NOT NULL,
        said_at BIGINT NOT NULL,
        PRIMARY KEY (call_id, number)
    )""",
    "INSERT INTO book (name, revision) VALUES ('calls', 0)",
)

# `written_back` is 1 once other systems were told of the call, or nobody was there to be told. Those that were kept
# before anybody asked are news to nobody.
WRITTEN_BACK = (
    "ALTER TABLE live_call ADD COLUMN written_back INTEGER NOT NULL DEFAULT 1",
    "CREATE INDEX live_call_unwritten ON live_call (over_at) WHERE written_back = 0",
)
