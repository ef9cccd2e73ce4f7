"""The pure rules: identity, time; no I/O and no clock."""
