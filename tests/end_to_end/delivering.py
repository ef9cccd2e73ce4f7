"""What a program that delivers does, for tests that kill it: begins, delivers all it can, and ends."""

from __future__ import annotations

from pathlib import Path

from tests.services.flaky import hasty
from tests.services.outbox_desk import OutboxDesk


def deliver_all(folder: str, url: str, seed: int) -> None:
    """One program's life. It waits for no answer for long."""
    with hasty():
        desk = OutboxDesk(Path(folder), url, seed)
        desk.deliver()
        desk.close()
