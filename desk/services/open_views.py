"""Frozen views of what is open in the window, and of what was typed of a hand-off that was not given yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a window is on the screens, in logical pixels; all 0 where that is not known."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class OpenCustomer:
    """A customer who is open. `line` is the key of the line chosen on their timeline, `top` of the first one in sight
    where it was scrolled, both "" for none; `part` what the panel beside shows, by its name; `place` where the window
    is, of one that is their own."""

    customer_id: int
    line: str = ""
    top: str = ""
    part: str = ""
    place: Place = Place()


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """What one person has open: the room, whoever is on its page, and those in windows of their own."""

    room: str = "desk"
    shown: OpenCustomer | None = None
    own: tuple[OpenCustomer, ...] = ()


@dataclass(frozen=True, slots=True)
class HandOffDraft:
    """What a person has said of a hand-off so far: to what kind of receiver and which, by when, why, and the marks of
    lines that are kept back."""

    to: str
    name: str = ""
    by: str = ""
    reason: str = ""
    inquiry: str = ""
    note: str = ""
    hidden: tuple[str, ...] = ()
