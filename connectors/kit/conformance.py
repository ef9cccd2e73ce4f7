"""The conformance suite every connector passes: one check per trap, driven exactly as the engine drives a pull."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from connectors.kit import conformance_faults as faults
from connectors.kit import conformance_reading as reading
from connectors.kit.conformance_drive import ConformanceError, must
from connectors.kit.conformance_rig import ALWAYS, Armed, Asked, Fault, Ledger, ManualClock, Rig

__all__ = [
    "ALWAYS",
    "ITEMS",
    "Armed",
    "Asked",
    "ConformanceError",
    "Fault",
    "Ledger",
    "ManualClock",
    "Rig",
    "run",
]

# "changed row" is ours; the rest is the list every connector was promised to be held to.
CHECKS: Mapping[str, Callable[[Rig], None]] = {
    "pages": reading.pages,
    "replay": reading.replay,
    "overlap": reading.overlap,
    "late row": reading.late_row,
    "changed row": reading.changed_row,
    "duplicate row": reading.duplicate_row,
    "bad row": reading.bad_row,
    "deleted row": reading.deleted_row,
    "merged row": reading.merged_row,
    "401": faults.unauthorised,
    "403": faults.forbidden,
    "429 with Retry-After": faults.too_many,
    "5xx": faults.server_error,
    "cut-off body": faults.cut_off,
    "repeated page token": faults.repeated_token,
    "empty": reading.empty,
    "lookup": reading.lookup,
}

ITEMS: tuple[str, ...] = tuple(CHECKS)

# These have a meaning for every source there is.
ALWAYS_APPLICABLE = frozenset({"pages", "replay", "bad row", "empty"})


def run(item: str, rig: Rig) -> str:
    """Check one item on an entered rig. Returns "" when it passed, or the reason why it has no meaning for this source.

    Raises ConformanceError (an AssertionError) with what was seen and what was expected. A test is five lines:

        @pytest.mark.parametrize("item", ITEMS)
        def test_conformance(item: str) -> None:
            with VendorRig() as rig:
                if reason := run(item, rig):
                    pytest.skip(reason)
    """
    unknown = set(rig.not_applicable) - set(ITEMS)
    must(not unknown, f"The rig excuses itself from what is no item: {', '.join(sorted(unknown))}.")
    reason = rig.not_applicable.get(item)
    if reason is None:
        CHECKS[item](rig)
        return ""
    must(item not in ALWAYS_APPLICABLE, f"No source may be excused from {item}.")
    must(len(reason.split()) >= 3, f"The rig does not say in words why {item} has no meaning.")
    must(item != "lookup" or not rig.connector.lookups, "A connector with lookups is not excused from them.")
    return reason
