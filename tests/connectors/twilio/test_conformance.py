"""The Twilio connector against the shared conformance suite and under a storm."""

from __future__ import annotations

from datetime import timedelta

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.storm import weather_the_storm
from tests.connectors.twilio.rig import TwilioRig


@pytest.mark.parametrize("stream", ["calls", "messages"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with TwilioRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.parametrize("item", ["pages", "replay", "changed row", "bad row", "401", "403", "repeated page token"])
def test_conversations(item: str) -> None:
    with TwilioRig("conversations") as rig:
        run(item, rig)


@pytest.mark.slow
def test_a_hundred_thousand_calls_arrive() -> None:
    weather_the_storm(TwilioRig("calls", apart=timedelta(minutes=5)))


@pytest.mark.parametrize("stream", ["calls", "messages"])
def test_some_arrive(stream: str) -> None:
    weather_the_storm(TwilioRig(stream, apart=timedelta(hours=12)), rows=200)
