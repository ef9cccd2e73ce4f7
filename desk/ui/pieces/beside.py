"""A page with a panel beside it, or over its edge where the window is too narrow for both."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.ui.mirror import mirror_of


class Beside(QWidget):
    """The panel has a fixed width. `beside` says whether there is room for both side by side."""

    def __init__(self, page: QWidget, panel: QWidget, width: int, both_fit: int, parent: QWidget | None = None) -> None:
        """`width` is the panel's, `both_fit` the least width for both, in logical pixels."""
        super().__init__(parent)
        self._page, self._panel, self._width, self._both_fit = page, panel, width, both_fit
        self._useful, self._asked_for = False, False
        for part in (page, panel):
            part.setParent(self)
        self._place()

    @property
    def beside(self) -> bool:
        """Whether both fit side by side."""
        return self.width() >= self._both_fit

    def want_panel(self, useful: bool, asked_for: bool) -> None:
        """`useful`: the panel has something to say; `asked_for`: it may cover the page, the person wants to read it."""
        self._useful, self._asked_for = useful, asked_for
        self._place()

    def minimumSizeHint(self) -> QSize:
        return self._page.minimumSizeHint()

    def sizeHint(self) -> QSize:
        return self._page.sizeHint() + QSize(self._width, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        shown = self._useful and (self.beside or self._asked_for)
        width = min(self._width, self.width())
        taken = width if shown and self.beside else 0
        turned = mirror_of(self)
        self._page.setGeometry(turned.box(QRect(0, 0, self.width() - taken, self.height())))
        self._panel.setGeometry(turned.box(QRect(self.width() - width, 0, width, self.height())))
        self._panel.setVisible(shown)
        self._panel.raise_()
