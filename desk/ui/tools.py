"""What every screen is handed: how things look, how they are written, and where blocking work goes."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.ui.background import Background
from desk.ui.keys import KeyBook
from desk.ui.theme import Theme
from desk.ui.words import Words


@dataclass(frozen=True, slots=True)
class Tools:
    """`quick` is for questions the cache answers, `slow` for pulls and whatever else waits on a network;
    `keys` says which key does what now."""

    theme: Theme
    words: Words
    quick: Background
    slow: Background
    keys: KeyBook = field(default_factory=KeyBook)
