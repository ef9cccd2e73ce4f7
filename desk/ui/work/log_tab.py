"""The call log: every interaction a rep had, and what is missing of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_work import CallLog
from desk.ui.pieces.labels import PlainLabel
from desk.ui.pieces.states import Notice
from desk.ui.tools import Tools
from desk.ui.work.tab import WorkTab


class LogTab(WorkTab):
    """The call log."""

    def __init__(self, tools: Tools, log: CallLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.notice = Notice(tools.theme)
        self.notice.show_notice(
            "phone", self.tr("The call log is not shown here yet."), self.tr("In a terminal: desk log.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(self.tr("Call log"), "section"))
        column.addWidget(self.notice, 1)
