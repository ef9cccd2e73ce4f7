"""Keeps customers' names off the screen while somebody stands beside it: the window's own lines are masked there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from desk.ui.background import Trouble
from desk.ui.pieces.states import NoteBar
from desk.ui.shell.rooms import Rooms
from desk.ui.theme import Theme

# At a store's counter the customer sees the screen too.
BESIDE = "store"


class Masked(Protocol):
    """A line of the window that may name somebody."""

    def mask_names(self, masked: bool) -> None:
        """Say no more than that there is something, or all of it again."""


class MaskedNote(NoteBar):
    """A note that says `plain` instead of its words while it is masked."""

    def __init__(self, theme: Theme, plain: str) -> None:
        super().__init__(theme)
        self._plain, self._masked = Trouble(plain), False
        self._said: tuple[Trouble, Callable[[Trouble], None]] | None = None

    def say(
        self,
        trouble: Trouble,
        act: str = "",
        run: Callable[[], object] | None = None,
        role: str = "caution",
        icon: str = "warning",
    ) -> None:
        """As NoteBar.say."""

        def show(words: Trouble) -> None:
            super(MaskedNote, self).say(words, act, run, role, icon)

        self._said = trouble, show
        show(self._plain if self._masked else trouble)

    def mask_names(self, masked: bool) -> None:
        """Say no more than `plain`, or all of it again."""
        changed, self._masked = masked != self._masked, masked
        if changed and self._said is not None and not self.isHidden():
            trouble, show = self._said
            show(self._plain if masked else trouble)


def at_counter(rooms: Rooms) -> bool:
    """Whether a customer stands beside the screen."""
    return rooms.name == BESIDE


def mask_at_counter(rooms: Rooms, lines: Callable[[], Iterable[Masked]]) -> None:
    """Mask those there are for as long as the room of the counter is shown."""

    def mask() -> None:
        for line in lines():
            line.mask_names(at_counter(rooms))

    rooms.currentChanged.connect(mask)
