"""The conformance suite every connector passes: one check per trap, driven exactly as the engine drives a pull."""

from __future__ import annotations

from connectors.kit.conformance_rig import ALWAYS, Armed, Asked, Fault, Ledger, ManualClock, Rig

__all__ = ["ALWAYS", "ITEMS", "Armed", "Asked", "Fault", "Ledger", "ManualClock", "Rig", "run"]

# "changed row" is ours; the rest is the list every connector was promised to be held to.
ITEMS: tuple[str, ...] = (
    "pages",
    "replay",
    "overlap",
    "late row",
    "changed row",
    "duplicate row",
    "bad row",
    "deleted row",
    "merged row",
    "401",
    "403",
    "429 with Retry-After",
    "5xx",
    "cut-off body",
    "repeated page token",
    "empty",
    "lookup",
)


def run(item: str, rig: Rig) -> str:
    """Check one item on an entered rig. Returns "" when it passed, or the reason why it has no meaning for this source.

    Raises NotConforming (an AssertionError) with what was seen and what was expected. A test is five lines:

        @pytest.mark.parametrize("item", ITEMS)
        def test_conformance(item: str) -> None:
            with VendorRig() as rig:
                if reason := run(item, rig):
                    pytest.skip(reason)
    """
    raise NotImplementedError(item)
