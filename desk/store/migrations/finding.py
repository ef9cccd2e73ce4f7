"""Tables by which customers are found as a name or a number is typed; all can be dropped and filled again."""

from __future__ import annotations

# `name_term` holds every name of a customer once for each two of its words that come first (see desk.store.names), so
# that what is typed is the beginning of a run of rows. `customer.name_keys` are the names those rows were made of, one
# a line, so that old ones can be taken away. `digit_run` has the phones of `identifier`, by its id, in runs of four
# digits (see desk.store.digits); its prefix index holds runs of three. `unfound` says what an old file still lacks in
# them: the rows after `upto` up to `last`; no row where nothing is lacking.
FINDING = (
    "DROP TABLE finder",
    "DROP TABLE name_word",
    """CREATE TABLE name_term (
        term TEXT NOT NULL,
        customer_id INTEGER NOT NULL,
        PRIMARY KEY (term, customer_id)
    ) WITHOUT ROWID""",
    "ALTER TABLE customer ADD COLUMN name_keys TEXT NOT NULL DEFAULT ''",
    """CREATE VIRTUAL TABLE digit_run USING fts5 (
        runs, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii', prefix = '3'
    )""",
    # A page of it fits a page of the file, also of one that keeps a seal on every page.
    "INSERT INTO digit_run (digit_run, rank) VALUES ('pgsz', 3960)",
    """CREATE TABLE unfound (
        what TEXT PRIMARY KEY,
        upto INTEGER NOT NULL,
        last INTEGER NOT NULL
    ) WITHOUT ROWID""",
    "INSERT INTO unfound SELECT 'names', 0, last FROM (SELECT max(id) AS last FROM customer) WHERE last > 0",
    "INSERT INTO unfound SELECT 'phones', 0, last FROM (SELECT max(id) AS last FROM identifier) WHERE last > 0",
)
