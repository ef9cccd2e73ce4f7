"""The Aircall connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.aircall.rig import AircallRig
from tests.connectors.storm import weather_the_storm


@pytest.mark.parametrize("stream", ["calls", "contacts"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with AircallRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_calls_arrive() -> None:
    weather_the_storm(AircallRig("calls"))


@pytest.mark.parametrize("stream", ["calls", "contacts"])
def test_some_arrive(stream: str) -> None:
    weather_the_storm(AircallRig(stream), rows=200)
