"""The Medusa connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.medusa.rig import STREAMS, MedusaRig
from tests.connectors.storm import weather_the_storm


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with MedusaRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_customers_arrive() -> None:
    weather_the_storm(MedusaRig("customers"))


@pytest.mark.parametrize("stream", ["customers", "orders"])
def test_some_arrive(stream: str) -> None:
    weather_the_storm(MedusaRig(stream), rows=200)
