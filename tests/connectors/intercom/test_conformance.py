"""The Intercom connector against the shared conformance suite, its own description, and under a storm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.intercom.rig import IntercomRig
from tests.connectors.published import Prism, published
from tests.connectors.storm import weather_the_storm

STREAMS = ["customers", "conversations", "tickets"]


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, stream: str) -> None:
    with IntercomRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_contacts_arrive() -> None:
    weather_the_storm(IntercomRig("customers"))


@pytest.mark.parametrize(("stream", "rows"), [("customers", 300), ("conversations", 100), ("tickets", 300)])
def test_some_arrive(stream: str, rows: int) -> None:
    weather_the_storm(IntercomRig(stream), rows)


@pytest.fixture(scope="module")
def prism() -> Iterator[Prism]:
    with published("intercom") as prism:
        yield prism


@pytest.mark.live
@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("item", ["pages", "changed row", "empty", "deleted row", "lookup"])
def test_both_sides_keep_to_the_description(item: str, stream: str, prism: Prism) -> None:
    with IntercomRig(stream) as rig, prism.between(rig):
        run(item, rig)
