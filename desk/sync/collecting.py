"""How often Python looks for cycles in a process that pulls."""

from __future__ import annotations

import gc

# Rows come by the million, and nothing of a row is part of a cycle: looked for as often as Python does by itself, that
# takes an eighth of a pull. What does make cycles, an answer of a source with its connection, comes once a page.
_MADE, _SECOND, _THIRD = 100_000, 20, 50


def collect_seldom() -> None:
    """For a process about to pull, once it is built: what is here by now stays, and the collector need not walk over
    it; what comes is looked through seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MADE, _SECOND, _THIRD)
