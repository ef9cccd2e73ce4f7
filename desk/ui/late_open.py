"""What was open, while the services behind it are still being loaded."""

from __future__ import annotations

from concurrent.futures import Future

from desk.services.asks_open import LeftOpen
from desk.services.open_views import HandOffDraft, OpenWindow
from desk.ui.late_parts import Parts


class LateLeftOpen:
    """`LeftOpen` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> LeftOpen:
        return self._parts.result().left_open

    def window(self) -> OpenWindow:
        """As LeftOpen.window."""
        return self._there().window()

    def keep_window(self, window: OpenWindow) -> None:
        """As LeftOpen.keep_window."""
        self._there().keep_window(window)

    def hand_off(self, customer_id: int) -> HandOffDraft | None:
        """As LeftOpen.hand_off."""
        return self._there().hand_off(customer_id)

    def keep_hand_off(self, customer_id: int, draft: HandOffDraft | None) -> None:
        """As LeftOpen.keep_hand_off."""
        self._there().keep_hand_off(customer_id, draft)
