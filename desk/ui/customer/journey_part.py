"""The section of a line's details that says which journey it is in, why, and what one can do about that."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.journey_views import JoinView, JourneyView
from desk.ui.customer.journey_map import JourneyMap
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import FlowLayout, clear
from desk.ui.pieces.labels import PlainLabel


class JourneyPart(QWidget):
    """`acted` carries "split", "join" or "take_back"."""

    acted = Signal(str)

    def __init__(self, key: str, journeys: JourneyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("journey-part")
        self._key = key
        self._shown: tuple[str, str, JoinView] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.show_journeys(journeys)

    def show_journeys(self, journeys: JourneyMap) -> None:
        """Say it anew where it is otherwise than before."""
        journey, join = journeys.of(self._key), journeys.join(self._key)
        shown = None if journey is None or join is None else (journey.journey_id, journey.title, join)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        if journey is not None and join is not None:
            self._fill(journey, join)

    def _fill(self, journey: JourneyView, join: JoinView) -> None:
        self._column.addSpacing(6)
        self._column.addWidget(PlainLabel(self.tr("Its journey"), "group", wrap=True))
        self._column.addWidget(PlainLabel(journey.title, wrap=True))
        self._column.addWidget(PlainLabel(join.words, "small", wrap=True))
        offers = [("join", self.tr("Move …"))]
        if join.joined_to:
            offers.append(("split", self.tr("Begin a journey here")))
        if join.rule == "person":
            offers.append(("take_back", self.tr("Take back")))
        row = FlowLayout(gap=6, line_gap=2)
        for name, words in offers:
            row.addWidget(push(words, partial(self.acted.emit, name), "link"))
        self._column.addLayout(row)
