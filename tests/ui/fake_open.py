"""What was open, from memory."""

from __future__ import annotations

from desk.services.open_views import HandOffDraft, OpenWindow
from tests.ui.fakes import Gates


class FakeLeftOpen:
    """Remembers what it is told, as the disk would."""

    def __init__(self) -> None:
        self.gates = Gates()
        self.kept = OpenWindow()
        self.drafts: dict[int, HandOffDraft] = {}

    def window(self) -> OpenWindow:
        self.gates.enter("window")
        return self.kept

    def keep_window(self, window: OpenWindow) -> None:
        self.gates.enter("keep_window", window)
        self.kept = window

    def hand_off(self, customer_id: int) -> HandOffDraft | None:
        self.gates.enter("hand_off", customer_id)
        return self.drafts.get(customer_id)

    def keep_hand_off(self, customer_id: int, draft: HandOffDraft | None) -> None:
        self.gates.enter("keep_hand_off", (customer_id, draft))
        if draft is None:
            self.drafts.pop(customer_id, None)
        else:
            self.drafts[customer_id] = draft
