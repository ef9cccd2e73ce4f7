"""What the list of connectors says of each, as whoever adds a source looks for it."""

from __future__ import annotations

import pytest

from connectors.kit.declare import Connector, Group
from connectors.registry import CONNECTORS


@pytest.mark.parametrize("connector", CONNECTORS.values(), ids=CONNECTORS.keys())
def test_each_is_looked_for_among_its_like(connector: Connector) -> None:
    # What may bring anything, and what only takes entries, is of no kind of records.
    anything = {"singer", "segment", "webhook"}
    assert (connector.group is Group.OTHER) == (connector.name in anything)


def test_streams_of_one_connector_are_told_apart() -> None:
    for connector in CONNECTORS.values():
        names = [stream.name for stream in connector.streams]
        titles = [stream.title for stream in connector.streams]
        assert len(set(names)) == len(names)
        assert len(set(titles)) == len(titles)
        # A dot parts a stream's name from what is asked of it.
        assert not any("." in name for name in names)
