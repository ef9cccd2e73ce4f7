"""The mail connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.imap.rig import ImapRig
from tests.connectors.storm import weather_the_storm


@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str) -> None:
    with ImapRig() as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_mails_arrive() -> None:
    weather_the_storm(ImapRig())


def test_some_arrive() -> None:
    weather_the_storm(ImapRig(), rows=200)
