"""The connector in the README is a whole one: taken from the page as it stands, it passes the conformance suite."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from connectors.kit.conformance import ITEMS, run
from connectors.kit.declare import Connector
from tests.connectors.kit.vendor import STYLES, ShopRig

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def connector() -> Iterator[Connector]:
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    module = ModuleType("guide")
    # Where its dataclass looks for its own module.
    sys.modules["guide"] = module
    exec(compile(code, "README.md", "exec"), module.__dict__)
    yield module.CONNECTOR
    del sys.modules["guide"]


@pytest.mark.parametrize("item", ITEMS)
def test_the_guides_connector(item: str, connector: Connector) -> None:
    with ShopRig(STYLES["page number"], connector) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
