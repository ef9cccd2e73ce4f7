"""A tap as a source keeps every promise of the kit, whether it reads whole streams each time or follows a field."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.singer.rig import SingerRig


@pytest.mark.parametrize("method", ["full", "incremental"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, method: str) -> None:
    with SingerRig(method) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.parametrize("item", ["pages", "changed row"])
def test_an_older_tap_is_given_its_catalog_as_properties(item: str) -> None:
    with SingerRig(option="properties") as rig:
        assert run(item, rig) == ""


def test_a_tap_that_knows_of_no_discovery_is_read_all_the_same() -> None:
    with SingerRig() as rig:
        rig.tell(no_discovery=True)
        assert run("pages", rig) == ""
