"""What we ask of Square, and what the simulated one answers, held to Square's own description."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from connectors.kit.conformance import run
from tests.connectors.published import Prism, published
from tests.connectors.square.rig import SquareRig

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def prism() -> Iterator[Prism]:
    with published("square") as prism:
        yield prism


@pytest.mark.parametrize("stream", ["customers", "orders"])
@pytest.mark.parametrize("item", ["pages", "changed row", "empty", "lookup"])
def test_both_sides_keep_to_it(item: str, stream: str, prism: Prism) -> None:
    with SquareRig(stream) as rig, prism.between(rig):
        run(item, rig)


def test_what_is_not_described_is_refused(prism: Prism) -> None:
    with SquareRig() as rig:
        rig.add(1, rig.clock.now())
        rig.square.write(rig.square.customers, rig.square.customers.ids()[0], rig.clock.now(), version="one")
        with pytest.raises(AssertionError, match="customers"):
            _held(rig, prism)


def _held(rig: SquareRig, prism: Prism) -> None:
    with prism.between(rig):
        run("pages", rig)
