"""The HubSpot connector against the shared conformance suite, each of its streams."""

from __future__ import annotations

import pytest

from connectors.hubspot import CONNECTOR
from connectors.kit.conformance import ITEMS, run
from tests.connectors.hubspot.rig import HubSpotRig

# The others are read as one of these is, in every way that can go wrong.
WHOLE = ("customers", "deals", "emails", "conversations")
OTHERS = tuple(stream.name for stream in CONNECTOR.streams if stream.name not in WHOLE)
CASES = [(item, stream) for stream in WHOLE for item in ITEMS]
CASES += [(item, stream) for stream in OTHERS for item in ("replay", "changed row", "bad row", "deleted row", "lookup")]


@pytest.mark.parametrize(("item", "stream"), CASES)
def test_conformance(item: str, stream: str) -> None:
    with HubSpotRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
