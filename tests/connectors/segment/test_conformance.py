"""Segment's events keep every promise of the kit, plain and packed."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.segment.rig import SegmentRig


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz"])
@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str, form: str) -> None:
    with SegmentRig(form) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
