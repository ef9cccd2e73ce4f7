"""Makes room for the page where a window is narrow, as on a small screen at three times the size: the side panel is
folded away while nobody is in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

# Below this width there is no room for both.
NARROW = 740


class Folding(QObject):
    """Of one panel. Whoever moves into it with Ctrl+K, Tab or otherwise unfolds it, and folds it by moving on."""

    def __init__(self, panel: QWidget, window: QWidget, width: int) -> None:
        super().__init__(panel)
        self._panel, self._window, self._width = panel, window, width
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)
        self.fit()

    @property
    def folded(self) -> bool:
        """Whether it takes no room now."""
        return self._panel.maximumWidth() == 0

    def fit(self) -> None:
        """Fold or unfold it as there is room, and as somebody is in it."""
        heard = self._window.focusWidget()
        inside = heard is None or heard is self._panel or self._panel.isAncestorOf(heard)
        width = 0 if self._window.width() < NARROW and not inside else self._width
        if self._panel.maximumWidth() != width:
            self._panel.setFixedWidth(width)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False

    def _moved(self, _former: QWidget | None, _now: QWidget | None) -> None:
        # Another program in front, or a menu over the window, is no moving on; nor is the end of the window.
        if isValid(self._window) and self._window.isActiveWindow():
            self.fit()
