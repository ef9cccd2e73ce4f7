"""The WooCommerce connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.storm import weather_the_storm
from tests.connectors.woocommerce.rig import WooRig


@pytest.mark.parametrize("stream", ["customers", "orders"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with WooRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_orders_arrive() -> None:
    weather_the_storm(WooRig("orders"))


@pytest.mark.parametrize("stream", ["customers", "orders"])
def test_some_arrive(stream: str) -> None:
    weather_the_storm(WooRig(stream), rows=200)
