"""The outcome that is likely, with what speaks for it and the button that takes it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.services.work_views import SuggestionView
from desk.ui.pieces.buttons import push
from desk.ui.pieces.flow import clear
from desk.ui.pieces.labels import PlainLabel
from desk.ui.words import one_line, tip

# More speaks for itself.
MOST = 3


class Suggested(QFrame):
    """`taken(code)`: this came of it; `wanted(key)`: show the record that speaks for it."""

    taken = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "well")
        self.suggestion: SuggestionView | None = None
        self.title = PlainLabel(role="strong", wrap=True)
        self.take: QPushButton = push(self.tr("Take it"), self._take)
        self._because = QVBoxLayout()
        self._because.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(3)
        column.addWidget(PlainLabel(self.tr("Suggested"), "small-faint"))
        column.addLayout(head)
        column.addLayout(self._because)
        self.hide()

    def show_suggestion(self, suggestion: SuggestionView | None, chosen: str) -> None:
        """Show it, unless there is none, or something is chosen already."""
        self.setVisible(suggestion is not None and not chosen)
        if suggestion == self.suggestion or suggestion is None:
            self.suggestion = suggestion
            return
        self.suggestion = suggestion
        self.title.show_text(suggestion.title)
        self.take.setAccessibleName(self.tr("Take the outcome {title}").format(title=one_line(suggestion.title)))
        clear(self._because)
        for text, key in suggestion.because[:MOST]:
            self._because.addWidget(PlainLabel(f"• {text}", "small", wrap=True))
            if key:
                link = push(self.tr("Show the line"), partial(self.wanted.emit, key), "link")
                link.setToolTip(tip(text))
                self._because.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _take(self) -> None:
        if self.suggestion is not None:
            self.taken.emit(self.suggestion.code)
