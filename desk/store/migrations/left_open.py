"""The table of what is open on desks: what a person had before them, and what they had typed of a hand-off."""

from __future__ import annotations

# `desk` is the machine it was open on, "" where it is the person's on any; `name` tells what it is. None of it counts
# for anything: it is there to be taken up again.
LEFT_OPEN = (
    """CREATE TABLE left_open (
        who TEXT NOT NULL,
        desk TEXT NOT NULL,
        name TEXT NOT NULL,
        kept_at BIGINT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (who, desk, name)
    )""",
)
