"""A desk with the demo company pulled in as of a fixed moment, in UTC, for reading its stories."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.services import build, groundwork
from desk.services.build import Parts

NOW = datetime(2026, 11, 22, 1, 42, tzinfo=UTC)


@contextmanager
def story_desk(folder: Path, now: datetime = NOW) -> Iterator[Parts]:
    """All parts of a desk in `folder`, where it is always `now`, with the demo company pulled and settled."""
    home = Home(folder)
    home.make()
    home.settings.write_text('region = "US"\ntime_zone = "UTC"\n', encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for room in (groundwork, build):
            patch.setattr(room, "now", lambda: now)
        parts = build.build(home)
        try:
            build.prepare_demo(parts)
            yield parts
        finally:
            parts.close()


def customer_of(parts: Parts, name: str) -> int:
    """The number of the one customer with this name."""
    (found,) = [hit for hit in parts.customers.find(name).hits if hit.name == name]
    return found.customer_id
