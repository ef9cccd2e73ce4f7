"""Possible links as a screen or the terminal shows them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReasonView:
    """What one field says: `weight` in bits, above zero for one person, below for two."""

    field: str
    level: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """Two that may be one person. A number below zero is a trace that is nobody's yet. `certain` is never true here:
    a person confirms, nothing of this merges by itself."""

    unit: int
    name: str
    other: int
    other_name: str
    probability: float
    reason: str
    parts: tuple[ReasonView, ...]
    certain: bool = False
