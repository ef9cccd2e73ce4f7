"""One measured figure beside its floor, and a table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` and `floor` in `unit`; `goal` says in words what was wanted, `met` whether it is so."""

    name: str
    size: str
    unit: str
    ours: float
    floor: float
    goal: str
    met: bool

    def plain(self) -> dict[str, Any]:
        """For JSON, with the ratio of ours to the floor."""
        return asdict(self) | {"ratio": self.ratio}

    @property
    def ratio(self) -> float:
        """Ours as a multiple of the floor."""
        return round(self.ours / self.floor, 2) if self.floor else 0.0


def table(figures: Sequence[Figure]) -> str:
    """Rows for reading."""
    head = f"{'what':60} {'size':>30} {'unit':>8} {'ours':>12} {'floor':>12} {'ratio':>7}  goal"
    rows = [
        f"{f.name:60} {f.size:>30} {f.unit:>8} {f.ours:>12,.2f} {f.floor:>12,.2f} {f.ratio:>7}  {f.goal}:"
        f" {'met' if f.met else 'NOT met'}"
        for f in figures
    ]
    return "\n".join([head, *rows])


def at(values: Sequence[float], share: float) -> float:
    """The value below which this share of the sorted values lies."""
    held = sorted(values)
    return held[min(len(held) - 1, int(len(held) * share))]
