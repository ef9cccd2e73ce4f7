"""The whole conformance suite over the kit itself, once for every paging style and for capped results."""

from __future__ import annotations

import pytest

from connectors.kit.conformance import ITEMS, run
from tests.connectors.kit.vendor import STYLES, ShopRig


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("style", STYLES)
def test_conformance(style: str, item: str) -> None:
    with ShopRig(STYLES[style]) as rig:
        assert run(item, rig) == ""
