"""What tests of one vendor do with a session: open one with a rig, and read a stream to its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from connectors.kit.declare import Stream, Surroundings
from tests.connectors.kit.rigging import VendorRig

# So few that a handful of rows makes several pages.
FEW = 5


@contextmanager
def session_of(
    rig: VendorRig,
    secrets: Mapping[str, str] | None = None,
    settings: Mapping[str, str] | None = None,
    page_rows: int = FEW,
    **around: Any,
) -> Iterator[Any]:
    """A session with the rig's system, which runs meanwhile; `settings` go over the rig's own, `around` as in
    Surroundings."""
    surroundings = Surroundings(now=rig.clock.now, sleep=rig.clock.sleep, page_rows=page_rows, **around)
    told = {**rig.settings(), **(settings or {})}
    with rig, rig.connector.open(told, rig.secrets() if secrets is None else secrets, surroundings) as session:
        yield session


def read(session: Any, stream: Stream, cursor: Any = None) -> tuple[dict[str, Any], Any]:
    """The records of a pull by id, and its last cursor."""
    found, last = {}, cursor
    for page in stream.read(session, cursor):
        found |= {one.source_id: one for one in page.records}
        last = page.cursor or last
    return found, last
