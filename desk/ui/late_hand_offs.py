"""Hand-offs while the services behind them are still being loaded."""

from __future__ import annotations

from collections.abc import Collection
from concurrent.futures import Future

from desk.services.asks_hand_offs import HandOffFiles, HandOffs, Receivers
from desk.services.hand_off_views import HandOffFileView, HandOffView, PreviewView, ReceiversView
from desk.services.work_views import HistoryLine
from desk.ui.late_parts import Parts


class LateHandOffs:
    """`HandOffs` of parts on their way; every call waits for them, and raises what loading raised."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> HandOffs:
        return self._parts.result().hand_offs

    def preview(
        self,
        customer_id: int,
        to: str,
        name: str = "",
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        by: str = "",
        hidden: Collection[str] = (),
        reason: str = "",
    ) -> PreviewView:
        """As HandOffs.preview."""
        return self._there().preview(customer_id, to, name, journey_id, note, inquiry, by, hidden, reason)

    def give(
        self,
        customer_id: int,
        to: str,
        name: str = "",
        key: str = "",
        journey_id: str = "",
        note: str = "",
        inquiry: str = "",
        by: str = "",
        hidden: Collection[str] = (),
        reason: str = "",
    ) -> HandOffView:
        """As HandOffs.give."""
        return self._there().give(customer_id, to, name, key, journey_id, note, inquiry, by, hidden, reason)

    def open(self, code: str) -> HandOffView:
        """As HandOffs.open."""
        return self._there().open(code)

    def look(self, hand_off_id: str) -> HandOffView:
        """As HandOffs.look."""
        return self._there().look(hand_off_id)

    def list(self, which: str = "waiting", limit: int = 200) -> tuple[HandOffView, ...]:
        """As HandOffs.list."""
        return self._there().list(which, limit)

    def of_customer(self, customer_id: int) -> tuple[HandOffView, ...]:
        """As HandOffs.of_customer."""
        return self._there().of_customer(customer_id)

    def take_back(self, hand_off_id: str, why: str = "") -> HandOffView:
        """As HandOffs.take_back."""
        return self._there().take_back(hand_off_id, why)

    def met(self, hand_off_id: str) -> HandOffView:
        """As HandOffs.met."""
        return self._there().met(hand_off_id)

    def not_met(self, hand_off_id: str) -> HandOffView:
        """As HandOffs.not_met."""
        return self._there().not_met(hand_off_id)

    def watch(self) -> tuple[HandOffView, ...]:
        """As HandOffs.watch."""
        return self._there().watch()

    def history(self, hand_off_id: str) -> tuple[HistoryLine, ...]:
        """As HandOffs.history."""
        return self._there().history(hand_off_id)

    def record_now(self, key: str) -> str:
        """As HandOffs.record_now."""
        return self._there().record_now(key)


class LateReceivers:
    """`Receivers` of parts on their way."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> Receivers:
        return self._parts.result().receivers

    def known(self) -> ReceiversView:
        """As Receivers.known."""
        return self._there().known()

    def file(self) -> str:
        """As Receivers.file."""
        return self._there().file()


class LateHandOffFiles:
    """`HandOffFiles` of parts on their way."""

    def __init__(self, parts: Future[Parts]) -> None:
        self._parts = parts

    def _there(self) -> HandOffFiles:
        return self._parts.result().hand_off_files

    def export(self, hand_off_id: str) -> str:
        """As HandOffFiles.export."""
        return self._there().export(hand_off_id)

    def page(self, hand_off_id: str) -> str:
        """As HandOffFiles.page."""
        return self._there().page(hand_off_id)

    def verify(self, text: bytes) -> HandOffFileView:
        """As HandOffFiles.verify."""
        return self._there().verify(text)

    def key_to_share(self) -> str:
        """As HandOffFiles.key_to_share."""
        return self._there().key_to_share()

    def take_key(self, text: str) -> str:
        """As HandOffFiles.take_key."""
        return self._there().take_key(text)
