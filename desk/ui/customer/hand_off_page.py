"""The page on which a hand-off is looked at, made when the first one is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.customer.hand_off_sheet import HandOffSheet
from desk.ui.pieces.column import Column
from desk.ui.tools import Tools


class HandOffPage(Column):
    """One sheet; `sheet` is None until somebody wants one."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self._tools = tools
        self.sheet: HandOffSheet | None = None
        self.setAccessibleName(self.tr("Hand-off"))

    def made(self) -> HandOffSheet:
        """The sheet; it stays the same."""
        if self.sheet is None:
            self.sheet = HandOffSheet(self._tools)
            # In a row, whose height is reckoned for the width the sheet has in it.
            row = QHBoxLayout()
            row.addWidget(self.sheet, 1)
            row.addStretch(0)
            self.column.addLayout(row)
            self.column.addStretch(1)
        return self.sheet

    def undo(self) -> None:
        """Take back what was done last here."""
        if self.sheet is not None:
            self.sheet.undo.undo()
