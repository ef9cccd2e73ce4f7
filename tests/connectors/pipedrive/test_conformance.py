"""The Pipedrive connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.pipedrive.rig import PipedriveRig
from tests.connectors.storm import weather_the_storm

# These page in three ways: by markers, by place, and from the newest on; the others share one of them.
WHOLE = ("customers", "notes", "mails")
BRIEF = ("pages", "changed row", "deleted row", "bad row", "403", "lookup")


@pytest.mark.parametrize(
    ("item", "stream"),
    [(item, stream) for stream in WHOLE for item in ITEMS]
    + [(item, stream) for stream in ("orders", "activities") for item in BRIEF],
)
def test_conformance(item: str, stream: str) -> None:
    with PipedriveRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_persons_arrive() -> None:
    weather_the_storm(PipedriveRig("customers"))


@pytest.mark.parametrize("stream", ["customers", "orders", "notes"])
def test_some_arrive(stream: str) -> None:
    weather_the_storm(PipedriveRig(stream), rows=200)
