"""The Tryton connector against the shared conformance suite, parties and sales."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.tryton.rig import TrytonRig


@pytest.mark.parametrize("stream", ["customers", "orders"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with TrytonRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
