"""The Shopify connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.shopify.rig import FIELD, ShopifyRig
from tests.connectors.storm import weather_the_storm


@pytest.mark.parametrize("stream", FIELD)
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with ShopifyRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_customers_arrive() -> None:
    weather_the_storm(ShopifyRig("customers"))


@pytest.mark.parametrize("stream", ["customers", "orders"])
def test_some_arrive(stream: str) -> None:
    weather_the_storm(ShopifyRig(stream), rows=200)
