"""What screens may ask about what was open, as a protocol. All block, from any thread, and raise ServiceError only;
what is to be kept is on the disk when the call returns."""

from __future__ import annotations

from typing import Protocol

from desk.services.open_views import HandOffDraft, OpenWindow


class LeftOpen(Protocol):
    """What was open when the window closed or the machine stopped, of this person."""

    def window(self) -> OpenWindow:
        """What was open on this machine, nothing where it never was; whoever is nobody's record now is left out."""

    def keep_window(self, window: OpenWindow) -> None:
        """This is open now."""

    def hand_off(self, customer_id: int) -> HandOffDraft | None:
        """What was said of a hand-off of this customer and not given yet; None for nothing."""

    def keep_hand_off(self, customer_id: int, draft: HandOffDraft | None) -> None:
        """This is said by now; None throws it away."""
