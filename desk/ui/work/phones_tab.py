"""The phones that tell this desk of calls, and what to enter into them."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import Notice
from desk.ui.tools import Tools
from desk.ui.work.tab import WorkTab


class PhonesTab(WorkTab):
    """The phones."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Notice(tools.theme)
        self.notice.show_notice(
            "phone", self.tr("The phones are not shown here yet."), self.tr("In a terminal: desk phones.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(self.tr("Phones"), "section"))
        column.addWidget(self.notice, 1)
