"""A button for one kind of system that can be added."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.services.source_views import ConnectorView
from desk.ui.pieces.avatar import Badge
from desk.ui.pieces.buttons import WordButton
from desk.ui.pieces.labels import PlainLabel
from desk.ui.tools import Tools
from desk.ui.words import letters_of


class KindButton(WordButton):
    """Letters, title, and what it is for; as high as its words need."""

    def __init__(self, tools: Tools, kind: ConnectorView, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setProperty("role", "kind")
        self.setAccessibleName(f"{kind.title}. {kind.about}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(kind.title, "section"))
        about = PlainLabel(kind.about, "small", wrap=True)
        # Its height follows from its width; else room for a word a line would be held, and a page scroll into nothing.
        about.setMinimumHeight(1)
        words.addWidget(about)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 11, 14, 11)
        row.setSpacing(12)
        badge = Badge(tools.theme, letters_of(kind.title))
        row.addWidget(badge)
        row.addLayout(words, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Of what stands in it; a button's own knows only its text."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else -1
