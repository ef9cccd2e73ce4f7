"""The outbox: what is written to other systems, and how that stands."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_outbox import Outbox
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import Notice
from desk.ui.tools import Tools
from desk.ui.work.tab import WorkTab


class OutboxTab(WorkTab):
    """The outbox."""

    def __init__(self, tools: Tools, outbox: Outbox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self.notice = Notice(tools.theme)
        self.notice.show_notice(
            "sources", self.tr("The outbox is not shown here yet."), self.tr("In a terminal: desk outbox.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(self.tr("Outbox"), "section"))
        column.addWidget(self.notice, 1)
