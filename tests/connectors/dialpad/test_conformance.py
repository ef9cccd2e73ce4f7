"""The Dialpad connector against the shared conformance suite and under a storm."""

from __future__ import annotations

from datetime import timedelta

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.dialpad.rig import DialpadRig
from tests.connectors.storm import weather_the_storm


@pytest.mark.parametrize("stream", ["calls", "contacts"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with DialpadRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_calls_arrive() -> None:
    weather_the_storm(DialpadRig("calls", rows=200, apart=timedelta(minutes=5)))


def test_some_arrive() -> None:
    weather_the_storm(DialpadRig(apart=timedelta(days=1)), rows=200)
