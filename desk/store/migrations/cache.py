"""The cache, step by step. It can be deleted and pulled again, so a step may also drop and rebuild."""

from __future__ import annotations

from desk.store.migrations.current import CURRENT
from desk.store.migrations.finding import FINDING
from desk.store.migrations.keying import KEYS_IN_STEP
from desk.store.migrations.matching import POSSIBLE_LINKS
from desk.store.migrations.packed import AS_THEY_CAME, PACKED
from desk.store.migrations.said import SAID, SAID_WITH
from desk.store.migrations.texts import TEXTS, TEXTS_OWN
from desk.store.migrations.upkeep import SWEPT

# Times are microseconds since 1970 in UTC. `timeline` is clustered by (customer, newest first), so that a page of it
# is one
# run of neighbouring rows; customer 0 holds records that belong to nobody yet.
FIRST = (
    """CREATE TABLE source (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        generation INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE stream (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source(id),
        name TEXT NOT NULL,
        cursor TEXT,
        live_rows INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL DEFAULT 'never',
        message TEXT NOT NULL DEFAULT '',
        pulled_at INTEGER,
        reconciled_at INTEGER,
        newest_at INTEGER,
        retry_at INTEGER,
        UNIQUE (source_id, name)
    )""",
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source(id),
        started_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        read_rows INTEGER NOT NULL
    )""",
    "CREATE INDEX run_by_source ON run (source_id, id)",
    """CREATE TABLE identifier (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        scope TEXT NOT NULL,
        shared TEXT NOT NULL DEFAULT '',
        UNIQUE (kind, value, scope)
    )""",
    """CREATE TABLE trace (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key BLOB NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        named TEXT NOT NULL,
        records INTEGER NOT NULL DEFAULT 0,
        customer_records INTEGER NOT NULL DEFAULT 0,
        customer_id INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX trace_by_customer ON trace (customer_id)",
    """CREATE TABLE trace_identifier (
        identifier_id INTEGER NOT NULL REFERENCES identifier(id),
        trace_id INTEGER NOT NULL REFERENCES trace(id),
        PRIMARY KEY (identifier_id, trace_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX trace_identifier_by_trace ON trace_identifier (trace_id)",
    """CREATE TABLE link (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        trace_id INTEGER NOT NULL,
        customer_id INTEGER NOT NULL,
        rule TEXT NOT NULL,
        evidence TEXT NOT NULL,
        weight REAL NOT NULL,
        made_by TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        withdrawn_at INTEGER
    )""",
    "CREATE INDEX link_by_trace ON link (trace_id, withdrawn_at)",
    """CREATE TABLE customer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        phone TEXT NOT NULL,
        email TEXT NOT NULL
    )""",
    """CREATE TABLE record (
        id INTEGER PRIMARY KEY,
        stream_id INTEGER NOT NULL REFERENCES stream(id),
        source_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        trace_id INTEGER NOT NULL,
        digest BLOB NOT NULL,
        first_seen INTEGER NOT NULL,
        last_seen INTEGER NOT NULL,
        gone_at INTEGER,
        body TEXT,
        UNIQUE (stream_id, source_id)
    )""",
    "CREATE INDEX record_by_trace ON record (trace_id)",
    """CREATE TABLE change (
        record_id INTEGER NOT NULL,
        seen_at INTEGER NOT NULL,
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (record_id, number)
    ) WITHOUT ROWID""",
    """CREATE TABLE merged (
        stream_id INTEGER NOT NULL,
        source_id TEXT NOT NULL,
        into_id TEXT NOT NULL,
        PRIMARY KEY (stream_id, source_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE timeline (
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
        body TEXT NOT NULL,
        PRIMARY KEY (customer_id, at DESC, record_id DESC, part DESC)
    ) WITHOUT ROWID""",
    "CREATE INDEX timeline_by_record ON timeline (record_id)",
    """CREATE TABLE total (
        customer_id INTEGER NOT NULL,
        channel TEXT NOT NULL,
        items INTEGER NOT NULL,
        customer_time INTEGER NOT NULL,
        waiting_time INTEGER NOT NULL,
        PRIMARY KEY (customer_id, channel)
    ) WITHOUT ROWID""",
    """CREATE TABLE reference (
        value TEXT NOT NULL,
        record_id INTEGER NOT NULL,
        PRIMARY KEY (value, record_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX reference_by_record ON reference (record_id)",
    """CREATE TABLE rejected (
        id INTEGER PRIMARY KEY,
        stream_id INTEGER NOT NULL REFERENCES stream(id),
        place TEXT NOT NULL,
        source_id TEXT NOT NULL,
        reason TEXT NOT NULL,
        mend TEXT NOT NULL,
        raw TEXT NOT NULL,
        seen_at INTEGER NOT NULL,
        UNIQUE (stream_id, place)
    )""",
    "CREATE INDEX rejected_by_row ON rejected (stream_id, source_id)",
    """CREATE TABLE name_word (
        word TEXT NOT NULL,
        customer_id INTEGER NOT NULL,
        PRIMARY KEY (word, customer_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX name_word_by_customer ON name_word (customer_id)",
    # Three-letter pieces of all names and identifiers: finds any run of 3+ digits inside a phone number.
    "CREATE VIRTUAL TABLE finder USING fts5 (words, tokenize = 'trigram', detail = 'full')",
)

# `touches` holds the touches of each customer in chunks (msgpack, see desk.store.chunks); the id is the customer's
# number shifted by 20 bits plus the chunk's own. `pending` is what pages changed since a customer was last worked out;
# whoever has rows there waits for it. `seq` comes from `turn` and never comes twice. `made` says by which making the
# touches were made and up to which record; `upto` is NULL when all are. A change remembers the trace its record was on,
# and an empty body says that the record was gone until then.
TOUCHES = (
    """CREATE TABLE touches (
        id INTEGER PRIMARY KEY,
        from_at INTEGER NOT NULL,
        from_record INTEGER NOT NULL,
        body BLOB NOT NULL
    )""",
    """CREATE TABLE pending (
        customer_id INTEGER NOT NULL,
        record_id INTEGER NOT NULL,
        part INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        was INTEGER,
        touch BLOB,
        PRIMARY KEY (customer_id, record_id, part)
    ) WITHOUT ROWID""",
    "CREATE TABLE turn (seq INTEGER NOT NULL)",
    "INSERT INTO turn VALUES (0)",
    "CREATE TABLE made (layout TEXT NOT NULL, making TEXT NOT NULL, upto INTEGER)",
    """CREATE TABLE standing (
        customer_id INTEGER PRIMARY KEY,
        seq INTEGER NOT NULL,
        wake_at INTEGER,
        numbers BLOB NOT NULL
    )""",
    "CREATE INDEX standing_by_wake ON standing (wake_at) WHERE wake_at IS NOT NULL",
    "CREATE TABLE tally (day INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    "ALTER TABLE change ADD COLUMN trace_id INTEGER",
    "CREATE INDEX change_by_trace ON change (trace_id)",
    "CREATE INDEX link_by_customer ON link (customer_id)",
)

# Records that are gone are few; a back-test asks for those that were still there in its period.
GONE = ("CREATE INDEX record_gone ON record (gone_at) WHERE gone_at IS NOT NULL",)

# In which way standings were worked out last; in another, all are worked out again.
WORKED = ("CREATE TABLE worked (mark TEXT NOT NULL)",)

# How far all customers are worked out anew in another way, up to which customer's number; a row only meanwhile.
ANEW = ("CREATE TABLE anew (mark TEXT NOT NULL, upto INTEGER NOT NULL)",)

# How many customer records a trace has is asked for with each page; a trace may have 50,000 calls beside its one.
PERSONS = ("CREATE INDEX record_persons ON record (trace_id) WHERE kind = 'c'",)

# What is kept of the first touches of a long history (msgpack, see desk.store.kept), under which workings.
KEPT = ("CREATE TABLE kept (customer_id INTEGER PRIMARY KEY, mark TEXT NOT NULL, body BLOB NOT NULL)",)

# Which sources speak of a customer is asked with each pop, stream by stream: neither a trace's 50,000 records nor a
# stream's millions may be read for it.
BY_STREAM = (
    "DROP INDEX record_by_trace",
    "CREATE INDEX record_by_trace ON record (trace_id, stream_id)",
)

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("0001 first tables", FIRST),
    ("0002 touches and standings", TOUCHES),
    ("0003 records that are gone", GONE),
    ("0004 how standings were worked out", WORKED),
    ("0005 all worked out anew", ANEW),
    ("0006 customer records by trace", PERSONS),
    ("0007 kept pasts", KEPT),
    ("0008 possible links", POSSIBLE_LINKS),
    ("0009 words on who is who", SAID),
    ("0010 keys in step", KEYS_IN_STEP),
    ("0011 records by trace and stream", BY_STREAM),
    ("0012 packed bodies, lines that arrived", PACKED),
    ("0013 finding as one types", FINDING),
    ("0014 what was said by its words", TEXTS),
    ("0015 current journeys", CURRENT),
    ("0016 what was erased", SWEPT),
    ("0017 lines as they came", AS_THEY_CAME),
    ("0018 words of long histories", TEXTS_OWN),
    ("0019 with whom people said it was", SAID_WITH),
)
