"""The Odoo connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.odoo.rig import MODEL, OdooRig
from tests.connectors.storm import weather_the_storm

# The others are read as these are, in every way that can go wrong.
WHOLE = ("customers", "orders")
CASES = [(item, stream) for stream in WHOLE for item in ITEMS]
CASES += [(item, one) for one in MODEL if one not in WHOLE for item in ("replay", "changed row", "bad row", "lookup")]


@pytest.mark.parametrize(("item", "stream"), CASES)
def test_conformance(item: str, stream: str) -> None:
    with OdooRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_partners_arrive() -> None:
    weather_the_storm(OdooRig())


@pytest.mark.parametrize("stream", WHOLE)
def test_some_arrive(stream: str) -> None:
    weather_the_storm(OdooRig(stream), rows=300)
