"""The decisions, step by step. They are never deleted: a step keeps every row, and the file is copied before it."""

from __future__ import annotations

from desk.store.migrations.hand_offs import HAND_OFFS
from desk.store.migrations.left_open import LEFT_OPEN
from desk.store.migrations.live_calls import LIVE_CALLS, WRITTEN_BACK
from desk.store.migrations.outbox import OUTBOX
from desk.store.migrations.visits import VISITS
from desk.store.migrations.work import WORK

# Plain enough for SQLite and PostgreSQL alike: ids are text made on the desk, times microseconds since 1970 in UTC,
# records are named by source, stream and the source's id. `rank` sorts severities, the most severe first; what never
# falls due has a `due_at` far away. `rules` are all that had a say in the flag, one a line. `answered_at` is when a
# person first answered, `takes` how often one took it or gave it away; `changed` is the book's revision after the last
# change. `spent` is the customer time of the flag's journey in seconds, `figures` what else a board shows of it, both
# as they were last worked out: that they change is no change of the flag.
FIRST = (
    """CREATE TABLE flag (
        flag_id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        part INTEGER NOT NULL,
        rule TEXT NOT NULL,
        state TEXT NOT NULL,
        rank INTEGER NOT NULL,
        owner TEXT NOT NULL,
        raised_at BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        revision INTEGER NOT NULL,
        body TEXT NOT NULL,
        rules TEXT NOT NULL,
        resolved_as TEXT NOT NULL,
        answered_at BIGINT,
        takes INTEGER NOT NULL,
        changed BIGINT NOT NULL,
        spent BIGINT NOT NULL,
        figures TEXT NOT NULL
    )""",
    "CREATE INDEX flag_by_state ON flag (state, rank, raised_at DESC, flag_id DESC)",
    "CREATE INDEX flag_by_spent ON flag (state, spent DESC, rank, due_at, raised_at, flag_id)",
    "CREATE INDEX flag_by_owner ON flag (owner, state, spent DESC, rank, due_at, raised_at, flag_id)",
    "CREATE INDEX flag_by_due ON flag (state, due_at)",
    "CREATE INDEX flag_by_anchor ON flag (source, stream, source_id)",
    "CREATE INDEX flag_by_raised ON flag (raised_at, rules, answered_at)",
    "CREATE INDEX flag_by_change ON flag (changed)",
    # Two programs that see the same cause at once raise one flag.
    """CREATE UNIQUE INDEX flag_once ON flag (source, stream, source_id, part, rule)
        WHERE state <> 'resolved' AND rule <> ''""",
    """CREATE TABLE flag_event (
        flag_id TEXT NOT NULL REFERENCES flag (flag_id),
        number INTEGER NOT NULL,
        at BIGINT NOT NULL,
        who TEXT NOT NULL,
        what TEXT NOT NULL,
        about TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (flag_id, number)
    )""",
    """CREATE TABLE correction (
        correction_id TEXT PRIMARY KEY,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        to_source TEXT,
        to_stream TEXT,
        to_id TEXT,
        made_by TEXT NOT NULL,
        made_at BIGINT NOT NULL,
        withdrawn_by TEXT,
        withdrawn_at BIGINT
    )""",
    "CREATE INDEX correction_by_record ON correction (source, stream, source_id)",
    """CREATE TABLE rule_version (
        version_id TEXT PRIMARY KEY,
        number INTEGER NOT NULL UNIQUE,
        saved_at BIGINT NOT NULL,
        saved_by TEXT NOT NULL,
        text TEXT NOT NULL,
        digest TEXT NOT NULL
    )""",
    # How often each book was written to, so that whoever remembers what it says can tell whether that still holds.
    "CREATE TABLE book (name TEXT PRIMARY KEY, revision BIGINT NOT NULL)",
    "INSERT INTO book (name, revision) VALUES ('flags', 0), ('corrections', 0)",
)

# What people said of who is who. A word is of one or several pairs of records, each with the names they had then; of an
# un-merge they are those that were together. It is never edited but for being taken back, by hand or
# (`taken_back_for`) because of a later word. A pair that was put off is asked again in a while.
WORDS = (
    """CREATE TABLE word (
        word_id TEXT PRIMARY KEY,
        word TEXT NOT NULL,
        said_by TEXT NOT NULL,
        said_at BIGINT NOT NULL,
        note TEXT NOT NULL,
        taken_back_by TEXT NOT NULL,
        taken_back_at BIGINT,
        taken_back_for TEXT NOT NULL
    )""",
    """CREATE TABLE word_pair (
        word_id TEXT NOT NULL REFERENCES word (word_id),
        number INTEGER NOT NULL,
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        name TEXT NOT NULL,
        other_source TEXT NOT NULL,
        other_stream TEXT NOT NULL,
        other_id TEXT NOT NULL,
        other_name TEXT NOT NULL,
        PRIMARY KEY (word_id, number)
    )""",
    """CREATE TABLE put_off (
        source TEXT NOT NULL,
        stream TEXT NOT NULL,
        source_id TEXT NOT NULL,
        other_source TEXT NOT NULL,
        other_stream TEXT NOT NULL,
        other_id TEXT NOT NULL,
        put_off_by TEXT NOT NULL,
        put_off_at BIGINT NOT NULL,
        PRIMARY KEY (source, stream, source_id, other_source, other_stream, other_id)
    )""",
    "INSERT INTO book (name, revision) VALUES ('words', 0)",
)

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("0001 flags, corrections, versions of the rules", FIRST),
    ("0002 words on who is who", WORDS),
    ("0003 live calls", LIVE_CALLS),
    ("0004 outbox", OUTBOX),
    ("0005 notes and wrap-ups", WORK),
    ("0006 hand-offs", HAND_OFFS),
    ("0007 what is open", LEFT_OPEN),
    ("0008 visits", VISITS),
    ("0009 calls that are written back", WRITTEN_BACK),
)
