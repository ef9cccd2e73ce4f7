"""What we ask of Dialpad, and what the simulated one answers, held to Dialpad's own description."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from connectors.kit.conformance import run
from connectors.kit.conformance_drive import Desk, Driver
from tests.connectors.dialpad.rig import DialpadRig
from tests.connectors.published import Prism, published

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def prism() -> Iterator[Prism]:
    with published("dialpad") as prism:
        yield prism


@pytest.mark.parametrize("stream", ["calls", "contacts"])
@pytest.mark.parametrize("item", ["changed row", "empty"])
def test_both_sides_keep_to_it(item: str, stream: str, prism: Prism) -> None:
    with DialpadRig(stream) as rig, prism.between(rig):
        run(item, rig)


def test_what_is_not_described_is_refused(prism: Prism) -> None:
    with DialpadRig() as rig:
        (made,) = rig.add(1, rig.clock.now())
        rig.table.change(int(made), lambda row: row.update(labels="none"))
        with pytest.raises(AssertionError, match="labels"), prism.between(rig):
            Driver(rig).pull(Desk())
