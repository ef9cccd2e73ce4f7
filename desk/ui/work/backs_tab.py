"""Call-backs: calls that were promised, the ones that are due first."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.services.asks_work import CallBacks
from desk.ui.pieces.states import Notice
from desk.ui.tools import Tools
from desk.ui.work.tab import WorkTab


class CallBacksTab(WorkTab):
    """Call-backs."""

    def __init__(self, tools: Tools, call_backs: CallBacks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call_backs = call_backs
        self.notice = Notice(tools.theme)
        self.notice.show_notice("phone", self.tr("Call-backs are not shown here yet."), "desk callbacks")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.notice, 1)
