"""Tables by which what was said is found by its words; all can be dropped and filled again."""

from __future__ import annotations

# `texts` has the words of each record on a timeline, by the record's number: no text, only which words are in which
# record (see desk.store.texts). A page of it fits a page of the file, also of one that keeps a seal on every page.
# `texts_word` lists the words there are. `texts_reach` says in which way the words were made, and from which record on
# (`upto`) they are all there; NULL when those of all records are.
TEXTS = (
    """CREATE VIRTUAL TABLE texts USING fts5 (
        words, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii'
    )""",
    "INSERT INTO texts (texts, rank) VALUES ('pgsz', 3960)",
    "CREATE VIRTUAL TABLE texts_word USING fts5vocab (texts, instance)",
    "CREATE TABLE texts_reach (mark TEXT NOT NULL, upto INTEGER)",
    "INSERT INTO texts_reach SELECT '1', max(id) + 1 FROM record",
)

# Traces whose records have words of their own in `texts` besides (see desk.store.text_own), from which record's number
# on; NULL when all of them have. Whose histories are long already, by the numbers of their lines, is noted here.
TEXTS_OWN = (
    "CREATE TABLE texts_own (trace_id INTEGER PRIMARY KEY, upto INTEGER)",
    "CREATE INDEX texts_own_due ON texts_own (trace_id) WHERE upto IS NOT NULL",
    """INSERT INTO texts_own SELECT t.id, (SELECT max(id) + 1 FROM record) FROM
        (SELECT customer_id FROM total WHERE customer_id > 0 GROUP BY customer_id HAVING sum(items) > 2000) c
        CROSS JOIN trace t ON t.customer_id = c.customer_id""",
)
