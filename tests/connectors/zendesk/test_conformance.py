"""The Zendesk connector against the shared conformance suite, each of its streams, and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.storm import weather_the_storm
from tests.connectors.zendesk.rig import ZendeskRig


@pytest.mark.parametrize("stream", ["customers", "tickets", "suspended", "calls", "chats"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with ZendeskRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_tickets_arrive() -> None:
    weather_the_storm(ZendeskRig("tickets"))


@pytest.mark.parametrize(("stream", "rows"), [("customers", 300), ("calls", 1_500), ("chats", 300)])
def test_some_of_the_others_arrive(stream: str, rows: int) -> None:
    weather_the_storm(ZendeskRig(stream), rows)
