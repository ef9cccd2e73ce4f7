"""Says quietly beside the customers that some are made up, and leads to a person's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.pieces.buttons import push
from desk.ui.pieces.labels import PlainLabel


class DemoNote(QWidget):
    """Seen while the demo company is here. `own_wanted`: begin with files or systems of one's own."""

    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = push(self.tr("Begin with your own"), self.own_wanted.emit, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 0, 0)
        column.setSpacing(0)
        told = PlainLabel(self.tr("The demo company's people are made up."), "small-faint", wrap=True)
        # Under each other with the link, whose room to press begins further left.
        told.setContentsMargins(4, 0, 0, 0)
        column.addWidget(told)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
