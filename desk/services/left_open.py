"""Remembers what is open and what is typed of hand-offs, in the decisions: they are encrypted where the desk's files
are, and name customers by their records, never by the cache's numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from desk.domain.work import Anchor
from desk.services.anchoring import Anchoring
from desk.services.asks import ServiceError
from desk.services.open_views import HandOffDraft, OpenCustomer, OpenWindow
from desk.store.left_open import LeftOpen

WINDOW = "window"
# A hand-off may be gone on with at any desk.
ANY_DESK = ""
# Stands in no part of a record's name.
_BETWEEN = "\x1f"


@dataclass(frozen=True, slots=True)
class _Kept:
    """An OpenWindow and on which record each customer of it was found: `shown` first, then those of `own`."""

    window: OpenWindow
    anchors: tuple[tuple[str, str, str], ...]


class LeftOpenService:
    """The questions of desk.services.asks_open.LeftOpen. `desk` is this machine."""

    def __init__(
        self, book: LeftOpen, anchoring: Anchoring, who: Callable[[], str], desk: str, now: Callable[[], datetime]
    ) -> None:
        self._book, self._anchoring, self._who, self._desk, self._now = book, anchoring, who, desk, now

    def window(self) -> OpenWindow:
        """What was open on this machine."""
        kept = self._book.held(_Kept, self._who(), self._desk).get(WINDOW)
        if kept is None:
            return OpenWindow()
        window, owners = kept.window, self._anchoring.owners(kept.anchors)
        now = [owners[anchor] for anchor in kept.anchors]
        there = [one for one in (window.shown, *window.own) if one is not None]
        found = [replace(one, customer_id=owner) for one, owner in zip(there, now, strict=True)]
        shown = found.pop(0) if window.shown is not None else None
        # Two who are one person by now need one window.
        own = {one.customer_id: one for one in found if one.customer_id}
        if shown is not None:
            own.pop(shown.customer_id, None)
        return OpenWindow(window.room, shown if shown and shown.customer_id else None, tuple(own.values()))

    def keep_window(self, window: OpenWindow) -> None:
        """This is open now; of whoever has no record there is nothing to find them by."""
        shown = self._anchored(window.shown) if window.shown is not None else None
        own = [pair for pair in map(self._anchored, window.own) if pair is not None]
        pairs = [pair for pair in (shown, *own) if pair is not None]
        kept = OpenWindow(window.room, shown[0] if shown else None, tuple(one for one, _ in own))
        body = _Kept(kept, tuple(anchor for _, anchor in pairs))
        self._book.keep(self._who(), self._desk, WINDOW, body, self._now())

    def hand_off(self, customer_id: int) -> HandOffDraft | None:
        """What was said of a hand-off of this customer."""
        held = self._drafts()
        return next((held[name] for name in self._names(held, customer_id)), None)

    def keep_hand_off(self, customer_id: int, draft: HandOffDraft | None) -> None:
        """This is said by now, on the customer's newest record; what was said on another of theirs is gone on with."""
        who, names = self._who(), self._names(self._drafts(), customer_id)
        name = names[0] if names else ""
        if draft is not None:
            self._book.keep(who, ANY_DESK, name or _name(self._anchoring.anchor(customer_id)), draft, self._now())
        for former in names[1:] if draft is not None else names:
            self._book.forget(who, ANY_DESK, former)

    def _drafts(self) -> dict[str, HandOffDraft]:
        return self._book.held(HandOffDraft, self._who(), ANY_DESK)

    def _names(self, held: dict[str, HandOffDraft], customer_id: int) -> list[str]:
        """What drafts about a customer are kept under, the newest first."""
        owners = self._anchoring.owners(map(_anchor, held))
        return [name for name in held if owners[_anchor(name)] == customer_id]

    def _anchored(self, one: OpenCustomer) -> tuple[OpenCustomer, Anchor] | None:
        try:
            return replace(one, customer_id=0), self._anchoring.anchor(one.customer_id)
        except ServiceError:
            return None


def _name(anchor: Anchor) -> str:
    return _BETWEEN.join(anchor)


def _anchor(name: str) -> Anchor:
    source, stream, source_id = name.split(_BETWEEN, 2)
    return source, stream, source_id
