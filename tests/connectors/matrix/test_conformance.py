"""The Matrix connector against the shared conformance suite."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.matrix.rig import MatrixRig


@pytest.mark.parametrize("item", ITEMS)
def test_conformance(item: str) -> None:
    with MatrixRig() as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
