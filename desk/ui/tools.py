"""What every screen is handed: how things look, how they are written, and where blocking work goes."""

from __future__ import annotations

from dataclasses import dataclass

from desk.ui.background import Background
from desk.ui.theme import Theme
from desk.ui.words import Words


@dataclass(frozen=True, slots=True)
class Tools:
    """`quick` is for questions the cache answers, `slow` for pulls and whatever else waits on a network."""

    theme: Theme
    words: Words
    quick: Background
    slow: Background
