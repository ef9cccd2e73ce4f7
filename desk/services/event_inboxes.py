"""Where events go that programs on this machine send for a source: into the folder it reads them from."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from desk.domain.trouble import Trouble
from desk.live.events_in import EVENTS, Inbox, Inboxes
from desk.services.registry import SourceBook

# The settings of the connector of that name.
FOLDER, SECRET = "path", "shared_secret"


def event_inboxes(book: SourceBook) -> Inboxes:
    """The inbox of each source of Segment's events, as settings say when something comes. Their secrets are read once:
    a keyring may take its time, and calls wait behind it. A changed one counts when phones are switched off and on."""
    secret = lru_cache(maxsize=64)(lambda name: book.secrets.held(name, SECRET) or "")

    def inbox(name: str) -> Inbox | None:
        try:
            source = book.settings().source(name)
        except Trouble:
            return None
        folder = source.answers.get(FOLDER, "") if source is not None and source.connector == EVENTS else ""
        return Inbox(Path(folder).expanduser(), secret(name)) if folder else None

    return inbox
