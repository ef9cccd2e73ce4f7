"""Step 0015: the journey a customer is in and the flags that stand are kept with the customer's standing."""

from __future__ import annotations

# `current` is the newest journey in a few figures (msgpack, see desk.store.currents), NULL where that is not worked out
# yet; `flags` the ids of the flags that are not resolved, one a line, NULL where nobody looked.
CURRENT = (
    "ALTER TABLE standing ADD COLUMN current BLOB",
    "ALTER TABLE standing ADD COLUMN flags TEXT",
)
