"""The Salesforce connector against the shared conformance suite and under a storm."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.salesforce.rig import OBJECT, SalesforceRig
from tests.connectors.storm import weather_the_storm

# The others are read as these are, in every way that can go wrong.
WHOLE = ("customers", "cases")
SOME = ("replay", "changed row", "bad row", "deleted row", "lookup")
CASES = [(item, stream) for stream in WHOLE for item in ITEMS]
CASES += [(item, one) for one in OBJECT if one not in WHOLE for item in SOME]


@pytest.mark.parametrize(("item", "stream"), CASES)
def test_conformance(item: str, stream: str) -> None:
    with SalesforceRig(stream) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.slow
def test_a_hundred_thousand_contacts_arrive() -> None:
    weather_the_storm(SalesforceRig())


def test_some_cases_arrive() -> None:
    weather_the_storm(SalesforceRig("cases"), rows=300)
