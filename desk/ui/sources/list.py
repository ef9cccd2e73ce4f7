"""The list of sources, a card each; cards stay and are updated, so that focus and pointer do not lose them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.source_views import ProgressView, SourceView
from desk.ui.sources.card import SourceCard
from desk.ui.tools import Tools


class SourceList(QWidget):
    """`chosen(source_id)` and `acted(source_id, act)` as of the cards."""

    chosen = Signal(str)
    acted = Signal(str, str)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._progress: dict[str, ProgressView] = {}
        self.cards: list[SourceCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.setAccessibleName(self.tr("Sources"))

    def show_sources(self, sources: Sequence[SourceView]) -> None:
        """Show these sources."""
        if [card.source.source_id for card in self.cards] != [source.source_id for source in sources]:
            self._rebuild(sources)
        for card, source in zip(self.cards, sources, strict=True):
            card.show_source(source, self._progress.get(source.source_id))

    def show_progress(self, progress: Sequence[ProgressView]) -> None:
        """Show which of them are being pulled."""
        former, self._progress = self._progress, {running.source_id: running for running in progress}
        for card in self.cards:
            source_id = card.source.source_id
            if source_id in former or source_id in self._progress:
                card.show_source(card.source, self._progress.get(source_id))

    def show_chosen(self, source_id: str) -> None:
        """Mark the source the panel shows."""
        for card in self.cards:
            card.show_chosen(card.source.source_id == source_id)

    def take_focus(self) -> None:
        """Hear the keyboard at the chosen source, else at the first."""
        chosen = [card for card in self.cards if card.property("chosen")] or self.cards[:1]
        for card in chosen:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self, sources: Sequence[SourceView]) -> None:
        kept = {card.source.source_id: card for card in self.cards}
        wanted = {source.source_id for source in sources}
        for source_id, card in kept.items():
            self._column.removeWidget(card)
            if source_id not in wanted:
                card.hide()
                card.deleteLater()
        self.cards = [kept.get(source.source_id) or self._made(source) for source in sources]
        for card in self.cards:
            self._column.addWidget(card)

    def _made(self, source: SourceView) -> SourceCard:
        card = SourceCard(self._tools, source)
        card.chosen.connect(self.chosen)
        card.acted.connect(self.acted)
        card.stepped.connect(lambda by: self._step(card, by))
        return card

    def _step(self, card: SourceCard, by: int) -> None:
        place = self.cards.index(card) + by
        if 0 <= place < len(self.cards):
            self.cards[place].choose()
