"""What we ask of Medusa, and what the simulated one answers, held to Medusa's own description."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from connectors.kit.conformance import run
from tests.connectors.medusa.rig import STREAMS, MedusaRig
from tests.connectors.published import Prism, published

pytestmark = pytest.mark.live

# A time that has not come yet is null in what the server answers, and described as a text.
_NOT_YET = {
    "AdminOrderFulfillment": ("packed_at", "shipped_at", "delivered_at", "canceled_at"),
    "AdminReturn": ("received_at", "canceled_at"),
}


def mended(description: dict[str, Any]) -> None:
    """The two slips of the description: such times, and the list of customers, which it says is one customer."""
    schemas = description["components"]["schemas"]
    for name, fields in _NOT_YET.items():
        for field in fields:
            schemas[name]["properties"][field]["nullable"] = True
    parts = description["paths"]["/admin/customers"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    (listed,) = (one for one in parts["allOf"] if "customers" in one.get("properties", {}))
    listed["properties"]["customers"] = {"type": "array", "items": {"$ref": "#/components/schemas/AdminCustomer"}}


@pytest.fixture(scope="module")
def prism() -> Iterator[Prism]:
    with published("medusa_admin", mended) as prism:
        yield prism


@pytest.mark.parametrize("stream", STREAMS)
@pytest.mark.parametrize("item", ["pages", "changed row", "deleted row", "empty", "lookup"])
def test_both_sides_keep_to_it(item: str, stream: str, prism: Prism) -> None:
    with MedusaRig(stream) as rig, prism.between(rig):
        run(item, rig)


def test_what_is_not_described_is_refused(prism: Prism) -> None:
    with MedusaRig() as rig:
        rig.add(1, rig.clock.now())
        rig.medusa.write("customers", rig.table.ids()[0], has_account="yes")
        with pytest.raises(AssertionError, match="customers"):
            _held(rig, prism)


def _held(rig: MedusaRig, prism: Prism) -> None:
    with prism.between(rig):
        run("pages", rig)
