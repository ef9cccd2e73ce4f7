"""A hundred thousand contacts, and some deals and chats, from a HubSpot in trouble."""

from __future__ import annotations

import pytest

from tests.connectors.hubspot.rig import HubSpotRig
from tests.connectors.storm import weather_the_storm


@pytest.mark.slow
def test_a_hundred_thousand_contacts_arrive() -> None:
    weather_the_storm(HubSpotRig("customers"))


@pytest.mark.parametrize(("stream", "rows"), [("deals", 300), ("conversations", 100)])
def test_some_of_the_others_arrive(stream: str, rows: int) -> None:
    weather_the_storm(HubSpotRig(stream), rows)
